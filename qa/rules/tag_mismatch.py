"""Rule `tag-mismatch`: placeholders, tags, options and code that are damaged, changed or lost."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import PurePath

from ...align.bitext import LANGS, Bead, Lang
from ...align.markup import DATA_SUFFIXES, detect_markup
from ...text.messages import Message
from ..bitext_view import MIN_CONFIDENCE
from ..context import ReviewContext
from ..findings import Finding, Severity
from ..rule import Example, rule
from ..tags.code_check import find_code_differences, find_link_differences, find_option_differences
from ..tags.html_check import find_tag_differences
from ..tags.inline_check import find_code_losses
from ..tags.placeholder_check import SIGN, find_placeholder_differences
from ..tags.placeholders import find_placeholders
from ..tags.raw_text import Piece, mark_tag, read_pieces
from ..tags.tagged_sides import IN_USAGE, OTHER, Difference
from ..terms.entities import fold_letters

Check = Callable[[ReviewContext, Bead, Mapping[Lang, Sequence[Piece]]], Iterator[Difference]]
# Each kind of tags, with a sign without which there is none.
_CHECKS: Sequence[tuple[re.Pattern[str], Check]] = (
    (SIGN, find_placeholder_differences),
    (re.compile("<"), find_tag_differences),
    (re.compile("--[a-z]"), find_option_differences),
    (re.compile("`"), find_code_differences),
    (re.compile(r"\]\("), find_link_differences),
    (re.compile(""), find_code_losses),
)

# Names of fewer letters are no words.
_SHORTEST_NAME = 2


@rule(
    id="tag-mismatch",
    severity="major",
    mqm="design-and-markup/markup-tag",
    title=Message("Placeholders and tags that differ", "占位符或标签不一致"),
    description_zh=(
        "占位符、标签、命令选项或代码在译文中损坏、改写或丢失。\n\n"
        "`%s`、`%1$s`、`{name}`、`${x}` 由程序代入内容，`<b>` 成对使用，`--force` 照抄才能运行；多一个空格"
        "（`% 1`）、错一个字母（`{nmae}`）或译成中文（`{名称}`）就会失效。强调标记的增减、换行标签、"
        "各语言自有的复数形式、指向另一语言页面的链接不算不同。文章里提到而译文没有写出的变量只作提示。"
    ),
    examples=(
        Example("已完成 50%，共 %d 个文件。", "50 % of %d files are done."),
        Example("第 {0} 页，共 {1} 页", "Page {0} of {1}"),
        Example("点击<b>确定</b>继续。", "Click OK to continue."),
        Example("%1$s 邀请您加入 %2$s", "Join %2$s: an invitation by %1$s"),
        Example("{n, plural, other {# 个文件}}", "{n, plural, one {# file} other {# files}}"),
        Example("您好，%s，您有 %d 条新消息。", "Hello %s, you have new messages.", (("%d", ""),)),
        Example("共选择了 ${count} 个文件。", "$ {count} files selected.", (("${count}", "$ {count}"),)),
        Example("您好，{name}！", "Hello {nmae}!", (("{name}", "{nmae}"),)),
        Example("%s 有 %d 个文件。", "%d files of %s.", (("%s", "%d"),)),
        Example("点击<b>确定</b>继续。", "Click <b>OK to continue.", (("", "<b>"),)),
        Example("用 --force 覆盖。", "Use —force to overwrite.", (("--force", "—force"),)),
    ),
)
def tag_mismatch(context: ReviewContext) -> Iterator[Finding]:
    """A placeholder, a tag, an option of a command or code that is damaged, changed or lost.

    What `%s`, `%1$s`, `{name}` and `${x}` stand for is filled in by a program, `<b>` needs its `</b>`, and `--force`
    must be copied to work: one more space (`% 1`), one wrong letter (`{nmae}`) or a translated name breaks them.
    Emphasis that one language has alone, line breaks, each language's own forms of the plural and links to the page in
    the other language are no differences. A variable that an article names, and its translation says in words, is
    reported as neutral.
    """
    if "latex" in (detect_markup("", context.bitext.half(lang).document.path) for lang in LANGS):
        return
    for bead in context.two_sided:
        if bead.score < MIN_CONFIDENCE:
            continue
        pieces = {lang: read_pieces(context, bead, lang) for lang in LANGS}
        whole = "\n".join(piece.text for lang in LANGS for piece in pieces[lang])
        found = [d for sign, check in _CHECKS if sign.search(whole) for d in check(context, bead, pieces)]
        yield from (_report(context, bead, difference) for difference in _drop_inside(found))


def _drop_inside(found: Sequence[Difference]) -> list[Difference]:
    """The differences without those within a tag that another one is about."""
    kept: list[Difference] = []
    for one in found:
        inside = any(
            one.lang == other.lang and one.tag.start < other.tag.end and other.tag.start < one.tag.end for other in kept
        )
        if not inside:
            kept.append(one)
    return kept


def _report(context: ReviewContext, bead: Bead, difference: Difference) -> Finding:
    tag, lang = difference.tag, difference.lang
    marks = {lang: mark_tag(context, bead, lang, tag.start, tag.end)}
    if difference.other:
        marks[OTHER[lang]] = mark_tag(context, bead, OTHER[lang], *difference.other)
    zh, en = marks.get("zh"), marks.get("en")
    return tag_mismatch.finding(
        context,
        bead,
        _describe(difference, zh.text if zh else "", en.text if en else ""),
        zh=zh,
        en=en,
        severity=_weigh(context, bead, difference),
        suggestion=zh.text if zh and en and difference.cause == "changed" and zh.text.isascii() else None,
    )


def _describe(difference: Difference, zh: str, en: str) -> Message:
    if difference.cause == "changed":
        return Message(f"“{zh}” is written “{en}” in the English.", f"“{zh}”在英文中写成“{en}”。")
    if difference.cause == "order":
        return Message(
            f"Values without numbers are filled in by their order: “{zh}” comes first in the Chinese, “{en}” in the "
            "English.",
            f"不带编号的占位符按先后代入：此处中文为“{zh}”，英文为“{en}”。",
        )
    if difference.cause == "unclosed":
        half = _name_half(difference.tag.key)
        language = ("Chinese", "中文") if difference.lang == "zh" else ("English", "英文")
        return Message(
            f"“{zh or en}” has no “{half}” in the {language[0]}.", f"{language[1]}的“{zh or en}”缺少“{half}”。"
        )
    if difference.tag.kind == "inline":
        return _describe_code(difference, zh or en)
    if difference.lang == "zh":
        return Message(f"“{zh}” is not in the English.", f"英文中没有“{zh}”。")
    return Message(f"“{en}” is not in the Chinese.", f"中文中没有“{en}”。")


def _describe_code(difference: Difference, beside: str) -> Message:
    says = difference.tag.key
    if difference.lang == "zh":
        return Message(
            f"The code {says} at “{beside}” is not in the English.", f"“{beside}”处的代码 {says} 在英文中没有。"
        )
    return Message(f"The code {says} at “{beside}” is not in the Chinese.", f"“{beside}”处的代码 {says} 在中文中没有。")


def _name_half(key: str) -> str:
    """The other half of a tag."""
    return key.replace("</", "<") if key.startswith("</") else key.replace("<", "</")


def _weigh(context: ReviewContext, bead: Bead, difference: Difference) -> Severity:
    """How grave a difference is: what an article leaves out may be said in words, a message of a program needs it."""
    if difference.cause == "missing" and IN_USAGE.search(difference.tag.key):
        return "neutral"
    if difference.cause != "missing" or difference.tag.kind in ("percent", "html", "inline"):
        return "major"
    table = context.bitext.zh.document.table
    suffix = PurePath(context.bitext.zh.document.path).suffix.lower()
    if (table is not None and table.units) or suffix in DATA_SUFFIXES:
        return "major"
    return "neutral" if context.neighbours or _is_said_in_words(context, bead, difference) else "minor"


def _is_said_in_words(context: ReviewContext, bead: Bead, difference: Difference) -> bool:
    """Whether a tag is a variable by its sign, or the other side has its name as words: `{job-name}`, "job name"."""
    key = difference.tag.key
    name = fold_letters(key)
    text = list(context.text(bead, OTHER[difference.lang]))
    for tag in find_placeholders("".join(text)):
        text[tag.start : tag.end] = " " * (tag.end - tag.start)
    said = len(name) > _SHORTEST_NAME and name in fold_letters("".join(text))
    return said or (difference.tag.kind == "dollar" and "{" not in key)
