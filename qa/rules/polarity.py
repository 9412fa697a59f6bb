"""Rule `polarity`: a negation that one language has alone."""

from __future__ import annotations

from collections.abc import Iterator

from ...align.bitext import Bead
from ...align.lexicon import load_lexicon
from ...text.messages import Message
from ..apparatus import is_pair_of_sentences
from ..context import ReviewContext
from ..findings import Finding, Severity
from ..polarity.closeness import are_close
from ..polarity.negations import find_added_negation, find_leave, find_lost_negation
from ..quantities.zh.scan import fold
from ..rule import Example, rule


@rule(
    id="polarity",
    severity="minor",
    mqm="accuracy/mistranslation",
    title=Message("Negation lost or added", "漏译或多出否定"),
    description_zh=(
        "一种语言表示否定，另一种语言没有。\n\n"
        "“没有批准”译成 approved，“不适用”译成 is suitable，“支持”译成 does not support。"
        "只看意思贴近、只有一处否定的短句：不断、不仅、无论、不久、非物质等并非否定，反问、双重否定和"
        "译文用 fail、without、un-、-less 等词表示否定的，一律不报告。文档中只看单独成对的完整句子，"
        "除禁止成了许可以外，只作提示。"
    ),
    examples=(
        Example("委员会没有批准该方案。", "The committee did not approve the plan."),
        Example("他对结果感到不满。", "He was dissatisfied with the result."),
        Example("与会者无不赞同这一看法。", "All those present agreed with this view."),
        Example("技术不断进步，不仅如此。", "Technology is advancing, and more than that."),
        Example("未经同意不得转载。", "It may not be reproduced without permission."),
        Example("委员会没有批准该方案。", "The committee approved the plan.", (("没有", ""),)),
        Example("他并不反对这项改革。", "He opposes this reform.", (("并不", ""),)),
        Example("未经同意不得转载。", "It may be reproduced without permission.", (("不得", "may"),)),
        Example("系统支持离线使用。", "The system does not support offline use.", (("", "not"),)),
    ),
)
def polarity(context: ReviewContext) -> Iterator[Finding]:
    """A negation that one language has and the other has not: 没有批准 as "approved", 支持 as "does not support".

    Only short sentences with a single negation are judged, and only where they are close to each other word for word.
    Words that negate nothing (不断, 不仅, 无论, 非物质), rhetorical questions and double negations are left alone, and
    so is English that says no by another word: "fail", "without", "unable", "-less". Of a document only whole sentences
    that form a pair are judged, and all but a prohibition that became a permission is a note.
    """
    for bead in context.two_sided:
        if context.is_sure(bead) and is_pair_of_sentences(context, bead):
            yield from _judge(context, bead)


def _judge(context: ReviewContext, bead: Bead) -> Iterator[Finding]:
    zh, en = load_lexicon().simplified(fold(context.text(bead, "zh"))), context.text(bead, "en")
    # Of seven that were read in some 300 documents none was surely right.
    severity: Severity = "neutral" if context.neighbours else "minor"
    lost = find_lost_negation(zh, en)
    leave = find_leave(zh, en, lost) if lost else None
    if lost and leave:
        marks = context.mark(bead, "zh", *lost), context.mark(bead, "en", *leave)
        message = Message(
            f"“{marks[0].text}” forbids what “{marks[1].text}” permits or demands.",
            f"“{marks[0].text}”表示禁止，译文“{marks[1].text}”成了许可或要求。",
        )
        yield polarity.finding(context, bead, message, zh=marks[0], en=marks[1])
    elif lost and are_close(zh, en):
        mark = context.mark(bead, "zh", *lost)
        message = Message(
            f"The Chinese says “{mark.text}”; nothing in the English is negative.",
            f"原文“{mark.text}”表示否定，译文没有否定的意思。",
        )
        yield polarity.finding(context, bead, message, zh=mark, severity=severity)
    elif not lost and (added := find_added_negation(zh, en)) and are_close(zh, en):
        mark = context.mark(bead, "en", *added)
        message = Message(
            f"“{mark.text}” has nothing behind it in the Chinese.", f"译文“{mark.text}”表示否定，原文没有否定的意思。"
        )
        yield polarity.finding(context, bead, message, en=mark, severity=severity)
