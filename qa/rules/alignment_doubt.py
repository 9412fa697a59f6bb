"""Rule `alignment-doubt`: stretches that could not be aligned with confidence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...align.bitext import Bead
from ...text.messages import Message
from ..context import ReviewContext
from ..findings import Finding, Severity
from ..gaps import mark_texts
from ..rule import Example, rule
from ..stretches import Apart

# Doubtful beads this near each other are one stretch; so many of their sentences are marked.
_REACH, _NAMED = 2, 100


@rule(
    id="alignment-doubt",
    severity="minor",
    mqm="accuracy/alignment",
    title=Message("Alignment uncertain", "对齐存疑"),
    description_zh=(
        "这一段的中英文无法可靠地对齐，其中的数字未作比较。\n\n请人工查看：文字可能移动、概括或意译过。整段合为一条。在文档中只作提示，两种文本长段互不对应（如版本不同）时也是如此。"
    ),
    examples=(
        Example("会议在北京召开。", "The meeting was held in Beijing."),
        Example("甲乙丙丁。", "Once upon a time.", (("甲乙丙丁。", "Once upon a time."),), score=0.2),
    ),
)
def alignment_doubt(context: ReviewContext) -> Iterator[Finding]:
    """A stretch in which the two languages could not be aligned with confidence; figures in it were not compared.

    Look at it by hand: text was moved, summarised, or rendered freely. One finding stands for the whole stretch.
    In a document that is a note, and so it is where the two texts don't correspond for long, as in another edition.
    """
    for run in _find_doubtful(context):
        count = "one sentence pair" if len(run) == 1 else f"{len(run)} sentence pairs"
        text = Message(
            f"The alignment is uncertain from here on ({count}); numbers were not compared.",
            f"从此处起 {len(run)} 组句对对齐存疑，其中的数字未作比较。",
        )
        # Of 30 judged findings in documents one was right.
        yield _report(context, run, text, "neutral" if context.neighbours else None)
    for stretch in context.apart:
        if stretch.lang is None:
            beads = context.beads[stretch.first : stretch.last]
            yield _report(context, beads, _describe(stretch, len(beads)), "neutral")


def _describe(stretch: Apart, count: int) -> Message:
    if stretch.is_list:
        return Message(
            f"This list ({count} places) stands in another order in the English; its items were not compared.",
            f"此列表（{count} 处）在英文中次序不同，各项未作比较。",
        )
    return Message(
        f"The two texts do not correspond from here on ({count} places); nothing was compared.",
        f"从此处起中英文互不对应（{count} 处），未作比较。",
    )


def _find_doubtful(context: ReviewContext) -> Iterator[Sequence[Bead]]:
    """Runs of doubtful beads, one sure bead between them left out."""
    doubted = [not context.is_sure(bead) and bead.id not in context.apart_beads for bead in context.beads]
    run: list[Bead] = []
    last = -1
    for place, bead in enumerate(context.beads):
        if not doubted[place]:
            continue
        if run and place - last > (_REACH if context.neighbours else 1):
            yield run
            run = []
        run.append(bead)
        last = place
    if run:
        yield run


def _report(context: ReviewContext, beads: Sequence[Bead], text: Message, severity: Severity | None = None) -> Finding:
    zh, en = (mark_texts(context, beads, lang) for lang in ("zh", "en"))
    first_zh, first_en = (marks[0] if marks else None for marks in (zh, en))
    related = (*zh[1:_NAMED], *en[1:_NAMED])
    return alignment_doubt.finding(
        context, beads[0], text, zh=first_zh, en=first_en, related=related, severity=severity
    )
