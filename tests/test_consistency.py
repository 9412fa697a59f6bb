"""What a document says twice, and in two ways: segments, parties, terms; inline codes that one side lacks."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from bialign.api import check
from bialign.qa.consistency.mixed_parties import load_parties
from bialign.qa.examples import list_marks, review_pairs
from bialign.qa.findings import Finding
from bialign.qa.registry import RULES

_RULES = [RULES["term-inconsistent"], RULES["segment-inconsistent"]]
_FRAMES = (("请检查{}。", "Check the {}."), ("{}无效。", "The {} is invalid."), ("删除{}。", "Delete the {}."))


def _found(pairs: Sequence[tuple[str, str]], neighbours: bool = True, notes: bool = False) -> list[Finding]:
    review = review_pairs(pairs, _RULES, neighbours=neighbours)
    return [finding for finding in review.findings if notes or finding.severity != "neutral"]


@pytest.mark.parametrize(
    ("name", "usual", "other"),
    [
        ("访问令牌", "access token", "entry token"),
        ("控制面板", "control panel", "dashboard"),
        ("配置文件", "configuration file", "settings file"),
    ],
)
def test_a_term_that_departs_once_is_found_where_it_does(name: str, usual: str, other: str) -> None:
    """A term with one form in most sentences and another in one has a note there; with one form in all it hasn't."""
    pairs = [(zh.format(name), en.format(usual)) for zh, en in _FRAMES]
    assert _found(pairs, notes=True) == []
    (found,) = _found([*pairs, (f"打开{name}。", f"Open the {other}.")], notes=True)
    assert (found.severity, found.zh and found.zh.text, found.en and found.en.text) == ("neutral", name, other)


@pytest.mark.parametrize("other", ["it", "token", "access tokens", "user access token"])
def test_pronouns_and_longer_and_shorter_forms_are_no_other_term(other: str) -> None:
    """What stands for the term, or is the same with a word more or less, is no other rendering."""
    pairs = [(zh.format("访问令牌"), en.format("access token")) for zh, en in _FRAMES]
    assert _found([*pairs, ("打开访问令牌。", f"Open the {other}.")], notes=True) == []


@pytest.mark.parametrize("name", sorted(load_parties()))
def test_every_party_of_the_table_is_found_with_two_words(name: str) -> None:
    """A party that has its first word in one sentence and its second in the next is reported, and only there."""
    first, second, *_ = load_parties()[name]
    pairs = [(f"{name}应当付款。", f"The {first} shall pay."), (f"{name}不得转让。", f"The {second} shall not do so.")]
    marks = list_marks(_found(pairs))
    assert marks == [(name, second)] or marks == [(name, first)]
    assert _found([pairs[0], (pairs[1][0], f"The {first} shall not do so.")]) == []


def test_pairs_of_no_document_have_no_inconsistency_above_a_note() -> None:
    """Pairs that don't belong to one text may say the same in two ways."""
    pairs = [("请输入您的登录密码。", "Enter your password."), ("请输入您的登录密码。", "Key in the passcode for it.")]
    assert len(_found(pairs)) == 1
    assert _found(pairs, neighbours=False) == []


_XLIFF = """<?xml version="1.0"?><xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file source-language="zh-CN" target-language="en" original="a" datatype="plaintext"><body>
<trans-unit id="1"><source>点击<g id="1">确定</g>继续<x id="2"/>。</source><target>{}</target></trans-unit>
</body></file></xliff>
"""


@pytest.mark.parametrize(
    ("target", "count"),
    [
        ('Click <g id="1">OK</g> to continue<x id="2"/>.', 0),
        ('Click <g id="1">OK</g> to continue<x id="7"/>.', 0),
        ('<x id="2"/> Click <g id="1">OK</g> to continue.', 0),
        ('Click <g id="1">OK</g> to continue.', 1),
        ('Click OK to continue<x id="2"/>.', 1),
        ('Click <g id="1">OK</g> to <x id="2"/> continue<x id="2"/>.', 1),
    ],
)
def test_inline_codes_that_one_side_lacks_are_found(tmp_path: Path, target: str, count: int) -> None:
    """A code lost or set twice is reported; another order, and another number for the only one left, are not."""
    path = tmp_path / "a.xlf"
    path.write_text(_XLIFF.format(target), encoding="utf-8")
    assert len([f for f in check(str(path)).findings if f.rule == "tag-mismatch"]) == count
