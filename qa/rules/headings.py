"""Rule `heading-mismatch`: headings that carry different numbers."""

from __future__ import annotations

from collections.abc import Iterator

from ...align.bitext import Bead, Segment
from ..findings import Finding, Message
from ..rule import Example, Rule
from ..subject import Subject


def check_heading_mismatch(subject: Subject) -> Iterator[Finding]:
    """The number of a heading or list item differs from that of its translation.

    A reader finds his way by these numbers, and other passages refer to them. Styles may differ (`（一）` for `1.`);
    values may not.
    """
    for bead in subject.two_sided:
        zh, en = (subject.bitext.segments(bead, lang)[0] for lang in ("zh", "en"))
        if zh.enumerator and en.enumerator and zh.enumerator.value != en.enumerator.value:
            yield _finding(subject, bead, zh, en)


def _finding(subject: Subject, bead: Bead, zh: Segment, en: Segment) -> Finding:
    zh_end, en_end = (_number_end(segment) for segment in (zh, en))
    ours, theirs = zh.clean.text[:zh_end], en.clean.text[:en_end]
    return Finding(
        "heading-mismatch",
        "major",
        "accuracy/mistranslation",
        Message(f"Heading “{ours}” is numbered “{theirs}” in the English.", f"标题“{ours}”在英文中编号为“{theirs}”。"),
        bead.id,
        subject.mark(bead, "zh", 0, zh_end),
        subject.mark(bead, "en", 0, en_end),
        detail={"zh": str(_value(zh)), "en": str(_value(en))},
    )


def _number_end(segment: Segment) -> int:
    """The length of the segment's enumerator without the space after it."""
    end = segment.enumerator.end if segment.enumerator else 0
    return len(segment.clean.text[:end].rstrip())


def _value(segment: Segment) -> int:
    return segment.enumerator.value if segment.enumerator else 0


HEADING_MISMATCH = Rule(
    id="heading-mismatch",
    severity="major",
    mqm="accuracy/mistranslation",
    title=Message("Heading numbers that differ", "标题编号不一致"),
    check=check_heading_mismatch,
    page_zh=(
        "标题或列表项的编号与译文不同。\n\n"
        "读者靠编号查找，其他段落也用编号引用。编号的样式可以不同（`（一）`对 `1.`），数值不能不同。"
    ),
    examples=(
        Example("（三）加强协作", "3. Strengthening cooperation"),
        Example("四、司法保护", "IV. Judicial protection"),
        Example("四、司法保护", "VI. Judicial protection", (("四、", "VI."),)),
        Example("（二）推进改革", "3. Advancing reform", (("（二）", "3."),)),
    ),
)
