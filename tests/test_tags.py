"""Placeholders, tags, options and code: which there are in a text, and which differ between two."""

from __future__ import annotations

import pytest
from bialign.qa.examples import list_marks, review_pairs
from bialign.qa.registry import RULES
from bialign.qa.tags.placeholders import find_placeholders
from hypothesis import given
from hypothesis import strategies as st

_KEYS = ["%s", "%d", "%(name)s", "%1", "%2", "%{count}", "{0}", "{name}", "{{name}}", "${x}", "$HOME", "%PATH%"]


def _found(zh: str, en: str) -> list[tuple[str, str]]:
    review = review_pairs([(zh, en)], [RULES["tag-mismatch"]])
    return list_marks(f for f in review.findings if f.severity != "neutral")


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("100% sure, 5 % of %s and 50%", ["%s"]),
        ("%d%% of %5.1f, %-10s|%ld", ["%d", "%5.1f", "%-10s", "%ld"]),
        ("%1%2 and {0}{1}", ["%1", "%2", "{0}", "{1}"]),
        ("%@ has %lu, %n items, %dms", ["%@", "%lu", "%n", "%d"]),
        ("a %discount and %change", []),
        ("%Y-%m-%d", []),
        ("https://a.cn/%E4%B8%AD%E6%96%87/%s", ["%s"]),
        ("US$50, $HOME, ${x.y}, $(PATH)", ["$HOME", "${x.y}", "$(PATH)"]),
        ("{{ user.name }} and {}, {name}, #{id}", ["{{user.name}}", "{}", "{name}", "#{id}"]),
        (r"\frac{a}{b} and $x_{i}$", []),
        ("{n, plural, one {# file of {name}} other {# files}}", ["{n}", "{name}"]),
        ("集合为{x|x>0}和{1, 2}", []),
    ],
)
def test_placeholders_are_found_and_percentages_are_none(text: str, keys: list[str]) -> None:
    """A text has these placeholders; percentages, dates, addresses, formulas and sets have none."""
    assert [tag.key for tag in find_placeholders(text)] == keys


@pytest.mark.parametrize(
    ("zh", "en", "marks"),
    [
        ("已下载 %1 个文件，共 %2 个。", "% 1 of the files downloaded.", [("%1", "% 1"), ("%2", "")]),
        ("%1$s 想要访问您的 %2$s。", "%1s wants to access your %2$s.", [("%1$s", "%1s")]),
        ("共 {count} 项", "{cuont} items", [("{count}", "{cuont}")]),
        ("共 {count} 项", "｛count｝ items", [("{count}", "｛count｝")]),
        ("您好，{姓名}", "Hello {name}", [("{姓名}", "{name}")]),
        ("删除 %s 失败", "Deleting % s failed", [("%s", "% s")]),
        ("第 {0} 页，共 {1} 页", "Page {1} of {1}", [("{0}", "")]),
        ("%s 于 %d 秒后重试", "%d retries in %s", [("%s", "%d")]),
        ("欢迎，{{user}}", "Welcome, {user}", [("{{user}}", "{user}")]),
        ("用 --no-verify 跳过", "Skip with --no-verfy", [("--no-verify", "--no-verfy")]),
        ("调用 `get_user_name` 函数", "Call `get_user_nmae`", [("`get_user_name`", "`get_user_nmae`")]),
        (
            "见[安装](https://a.cn/b)。",
            "See [installing] (https://a.cn/b).",
            [("[安装](https://a.cn/b)", "] (https://a.cn/b)")],
        ),
        ("请阅读<0>条款</0>。", "Please read the terms.", [("<0>", ""), ("</0>", "")]),
        ("按<b>确定</b>。", "Press <b>OK<b>.", [("</b>", "<b>")]),
        ("按<b>确定</b>。", "Press <b>OK.", [("", "<b>")]),
    ],
)
def test_tags_that_differ_are_found(zh: str, en: str, marks: list[tuple[str, str]]) -> None:
    """A tag that is damaged, changed, lost, unclosed or in another order is reported with what stands for it."""
    assert _found(zh, en) == marks


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("%1$s 邀请 %2$s", "%2$s was invited by %1$s"),
        ("%s 邀请 %s", "%1$s invited %2$s"),
        ("%d 个文件", "One file"),
        ("{name} 和 {name} 的朋友", "{name} and friends"),
        ("按<b>确定</b>。<br>完成", "Press OK. Done"),
        ("共 {n} 项", "{n, plural, one {# item} other {# items}}"),
        ("已完成 50%，还有 %d 个", "50 % of it done, %d left"),
        ("见[安装](https://a.cn/zh/b)。", "See [installing](https://a.cn/en/b)."),
        ("文件 <文件名>", "file <file>"),
        ("%1 秒", "%1s"),
        ("%s日期： %.50s", "%sDate: %s"),
        ("%-m月%-d日", "%-e %b"),
        ("%2$.255s 中的 %1$s", "%s of %.255s"),
        ("{整数} 项", "{INTEGER} items"),
        ("在“%2$s”中找不到“%1$s”：%3$m", "%s not found in %s: %m"),
    ],
)
def test_natural_differences_of_tags_are_silent(zh: str, en: str) -> None:
    """Order with numbers, numbers left out, forms for one thing, emphasis, line breaks and links are no differences."""
    assert _found(zh, en) == []


@given(st.lists(st.sampled_from(_KEYS), min_size=1, max_size=4, unique=True), st.integers(0, 3))
def test_a_placeholder_that_is_lost_is_found_and_the_others_are_not(keys: list[str], place: int) -> None:
    """Of several placeholders the one that the English lacks is reported, and no other; with all of them, none is."""
    lost = keys[place % len(keys)]
    zh = "、".join(f"第 {key} 项" for key in keys)
    en = ", ".join(f"item {key}" for key in keys)
    assert _found(zh, en) == []
    if lost[0] != "$" or "{" in lost:
        found = _found(zh, ", ".join(f"item {key}" if key != lost else "the item" for key in keys))
        assert [zh for zh, _ in found] == [lost]
