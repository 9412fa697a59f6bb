"""Rule `heading-mismatch`: headings that carry different numbers, or none."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from ...align.bitext import Bead, Lang, Segment
from ...text.messages import Message
from ..comparison.levels import find_same_levels, find_same_part
from ..context import ReviewContext
from ..findings import Finding, Severity
from ..rule import Example, rule

# A document has a custom where it has so many headings of a style, and no more than this share of exceptions.
_LEAST, _EXCEPTIONS = 3, 0.25
# How the items of lists are numbered.
_ITEMS = frozenset(("1.", "1)", "（1）", "①", "(a)", "(i)"))
_FIGURES = re.compile(r"\d+")
# So near to an item stands what makes it another number than its counterpart: a step that one language divides.
_REACH = 5


@rule(
    id="heading-mismatch",
    severity="major",
    mqm="accuracy/mistranslation",
    title=Message("Heading numbers that differ", "标题编号不一致"),
    description_zh=(
        "标题或列表项的编号与译文不同、层级不同，或只有一侧有编号。\n\n"
        "读者靠编号查找，其他段落也用编号引用。编号的样式可以不同（`（一）`对 `1.`），"
        "中文哪种样式对应英文哪种样式以文档自身为准；数值不能不同；附近的步骤在一种语言中合并或拆分了的，列表项的编号只作提示。全文几乎都有编号而个别缺失的，"
        "才报告缺失。"
    ),
    examples=(
        Example("（三）加强协作", "3. Strengthening cooperation"),
        Example("四、司法保护", "IV. Judicial protection"),
        Example("四、司法保护", "VI. Judicial protection", (("四、", "VI."),)),
        Example("（二）推进改革", "3. Advancing reform", (("（二）", "3."),)),
        Example("4.5 使用容器", "9.5 Using containers", (("4.5", "9.5"),)),
        Example("附件2：名单", "Annex 3: List", (("附件2：", "Annex 3:"),)),
    ),
)
def heading_mismatch(context: ReviewContext) -> Iterator[Finding]:
    """A heading or list item with another number than its translation, or another level, or a number on one side only.

    A reader finds his way by these numbers, and other passages refer to them. Styles may differ (`（一）` for `1.`);
    the document shows which of the Chinese answers to which of the English. Values may not differ, but the number of
    an item near a step that one language divides is a note. A number that is missing is reported where the document has
    one nearly always.
    """
    beads = [bead for bead in context.two_sided if not context.begins_by_reference(bead)]
    numbered = [(bead, *_find_firsts(context, bead)) for bead in beads]
    styles = Counter(
        (zh.enumerator.style, en.enumerator.style) for _, zh, en in numbered if zh.enumerator and en.enumerator
    )
    alone = Counter(zh.enumerator.style for _, zh, en in numbered if zh.enumerator and not en.enumerator)
    for bead, zh, en in numbered:
        if zh.enumerator and en.enumerator:
            if any(same(zh.clean.text, en.clean.text) for same in (find_same_levels, find_same_part)):
                continue
            if _has_several(context, bead, zh, en):
                continue
            if zh.enumerator.value != en.enumerator.value or _are_sections_apart(zh, en):
                yield _report_number(context, bead, zh, en)
            elif _is_other_level(zh.enumerator.style, en.enumerator.style, styles):
                yield _report_level(context, bead, zh, en)
        elif zh.enumerator and zh.kind == "heading" and context.neighbours:
            usual = sum(count for (style, _), count in styles.items() if style == zh.enumerator.style)
            is_custom = usual >= _LEAST and alone[zh.enumerator.style] <= _EXCEPTIONS * usual
            if is_custom and zh.clean.text[: _find_number_end(zh)] not in context.text(bead, "en"):
                yield _report_missing(context, bead, zh)


def _find_firsts(context: ReviewContext, bead: Bead) -> tuple[Segment, Segment]:
    """The first segment of either side."""
    return context.bitext.segments(bead, "zh")[0], context.bitext.segments(bead, "en")[0]


def _has_several(context: ReviewContext, bead: Bead, zh: Segment, en: Segment) -> bool:
    """Whether the Chinese goes on with the number of the English: 2.1 Data, 2.2 Methods in one cell of a table."""
    number = en.clean.text[: _find_number_end(en)].strip()
    return number in context.text(bead, "zh")[_find_number_end(zh) :]


def _are_sections_apart(zh: Segment, en: Segment) -> bool:
    """Whether numbers in several parts differ in one of them: 4.5 and "9.5"."""
    ours, theirs = (_FIGURES.findall(one.clean.text[: _find_number_end(one)]) for one in (zh, en))
    return len(ours) == len(theirs) > 1 and ours != theirs


def _is_other_level(zh: str, en: str, styles: Mapping[tuple[str, str], int]) -> bool:
    """Whether an English style answers to another Chinese style as a rule, and this Chinese one to another English."""
    here = styles[zh, en]
    theirs = max((count for (chinese, english), count in styles.items() if chinese == zh and english != en), default=0)
    owners = max((count for (chinese, english), count in styles.items() if chinese != zh and english == en), default=0)
    return min(theirs, owners) >= _LEAST and here <= _EXCEPTIONS * min(theirs, owners)


def _report_number(context: ReviewContext, bead: Bead, zh: Segment, en: Segment) -> Finding:
    ours, theirs = zh.clean.text[: _find_number_end(zh)], en.clean.text[: _find_number_end(en)]
    if _is_item(zh) and _is_item(en):
        message = Message(
            f"Item “{ours}” is numbered “{theirs}” in the English.", f"列表项“{ours}”在英文中编号为“{theirs}”。"
        )
        return _report(context, bead, "neutral" if _is_shifted(context, bead) else "minor", message, zh, en)
    message = Message(
        f"Heading “{ours}” is numbered “{theirs}” in the English.", f"标题“{ours}”在英文中编号为“{theirs}”。"
    )
    return _report(context, bead, "major", message, zh, en)


def _is_item(segment: Segment) -> bool:
    """Whether it is a step or item of a list: a sentence behind a number as lists have it."""
    return segment.kind != "heading" and segment.enumerator is not None and segment.enumerator.style in _ITEMS


def _is_shifted(context: ReviewContext, bead: Bead) -> bool:
    """Whether one language has more numbered items than the other near an item, as where steps are merged."""
    if not context.neighbours:
        return False
    return any(
        _count_numbered(context, near, "zh") != _count_numbered(context, near, "en")
        for near in context.near(bead, _REACH)
    )


def _count_numbered(context: ReviewContext, bead: Bead, lang: Lang) -> int:
    return sum(segment.enumerator is not None for segment in context.bitext.segments(bead, lang))


def _report_level(context: ReviewContext, bead: Bead, zh: Segment, en: Segment) -> Finding:
    ours, theirs = zh.clean.text[: _find_number_end(zh)], en.clean.text[: _find_number_end(en)]
    message = Message(
        f"Heading “{ours}” is “{theirs}” in the English, the mark of another level.",
        f"标题“{ours}”在英文中为“{theirs}”，属于另一层级。",
    )
    return _report(context, bead, "minor", message, zh, en)


def _report_missing(context: ReviewContext, bead: Bead, zh: Segment) -> Finding:
    ours = zh.clean.text[: _find_number_end(zh)]
    message = Message(f"Heading “{ours}” has no number in the English.", f"标题“{ours}”在英文中没有编号。")
    return _report(context, bead, "minor", message, zh, None)


def _report(
    context: ReviewContext, bead: Bead, severity: Severity, message: Message, zh: Segment, en: Segment | None
) -> Finding:
    return heading_mismatch.finding(
        context,
        bead,
        message,
        zh=(0, _find_number_end(zh)),
        en=(0, _find_number_end(en)) if en else None,
        detail={"zh": str(_read_value(zh)), **({"en": str(_read_value(en))} if en else {})},
        severity=severity,
    )


def _find_number_end(segment: Segment) -> int:
    """The length of the segment's enumerator without the space after it."""
    end = segment.enumerator.end if segment.enumerator else 0
    return len(segment.clean.text[:end].rstrip())


def _read_value(segment: Segment) -> int:
    return segment.enumerator.value if segment.enumerator else 0
