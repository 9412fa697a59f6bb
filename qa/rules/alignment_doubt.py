"""Rule `alignment-doubt`: stretches that could not be aligned with confidence."""

from __future__ import annotations

from collections.abc import Iterator

from ...text.messages import Message
from ..context import ReviewContext
from ..findings import Finding
from ..gaps import find_runs, mark_texts
from ..rule import Example, rule


@rule(
    id="alignment-doubt",
    severity="minor",
    mqm="accuracy/alignment",
    title=Message("Alignment uncertain", "对齐存疑"),
    description_zh=(
        "这一段的中英文无法可靠地对齐，其中的数字未作比较。\n\n请人工查看：文字可能移动、概括或意译过。整段合为一条。"
    ),
    examples=(
        Example("会议在北京召开。", "The meeting was held in Beijing."),
        Example("甲乙丙丁。", "Once upon a time.", (("甲乙丙丁。", "Once upon a time."),), score=0.2),
    ),
)
def alignment_doubt(context: ReviewContext) -> Iterator[Finding]:
    """A stretch in which the two languages could not be aligned with confidence; figures in it were not compared.

    Look at it by hand: text was moved, summarised, or rendered freely. One finding stands for the whole stretch.
    """
    for run in find_runs(context, lambda bead: not context.is_sure(bead)):
        zh, en = (mark_texts(context, run, lang) for lang in ("zh", "en"))
        count = "one sentence pair" if len(run) == 1 else f"{len(run)} sentence pairs"
        text = Message(
            f"The alignment is uncertain from here on ({count}); numbers were not compared.",
            f"从此处起 {len(run)} 组句对对齐存疑，其中的数字未作比较。",
        )
        first_zh, first_en = (marks[0] if marks else None for marks in (zh, en))
        yield alignment_doubt.finding(context, run[0], text, zh=first_zh, en=first_en, related=(*zh[1:], *en[1:]))
