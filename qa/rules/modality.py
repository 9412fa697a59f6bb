"""Rule `modality`: a duty for a permission or the other way round, a statement for a question."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...align.lexicon import load_lexicon
from ...text.messages import Message
from ..apparatus import is_pair_of_sentences
from ..context import ReviewContext
from ..findings import Finding, Severity
from ..polarity.closeness import are_close
from ..polarity.modals import Kind, find_exchanged
from ..quantities.zh.scan import fold
from ..rule import Example, rule


@rule(
    id="modality",
    severity="minor",
    mqm="accuracy/mistranslation",
    title=Message("Duty, permission or question changed", "义务、许可或疑问译错"),
    description_zh=(
        "义务译成许可，许可译成义务，或问句译成陈述句。\n\n"
        "“应当”译成 may，“有权”译成 is obliged to，“准备好了吗？”译成 You are ready。"
        "两边另有词语可以表示同一意思的（must、should、if、请、才）一律不报告；禁止与否定由 `polarity` 检查。"
        "文档中只看单独成对的完整句子，且只作提示。"
    ),
    examples=(
        Example("承包人应当提交施工方案。", "The contractor shall submit a construction plan."),
        Example("当事人有权提起上诉。", "The parties may appeal."),
        Example("请问他来不来？", "Please tell me whether he will come."),
        Example("承包人应当提交施工方案。", "The contractor may submit a construction plan.", (("应当", "may"),)),
        Example("当事人有权提起上诉。", "The parties are obliged to appeal.", (("有权", "are obliged to"),)),
        Example("你们准备好了吗？", "You are ready.", (("吗？", "."),)),
    ),
)
def modality(context: ReviewContext) -> Iterator[Finding]:
    """A duty that is translated as a permission, a permission as a duty, or a question as a statement.

    应当 as "may", 有权 as "is obliged to", 吗？ as a full stop. Where other words of either side may say the same
    ("must", "should", "if", 请, 才), nothing is reported; prohibitions are negations, which `polarity` compares. Of a
    document only whole sentences that form a pair are judged, and reported as notes.
    """
    for bead in context.two_sided:
        if not (context.is_sure(bead) and is_pair_of_sentences(context, bead)):
            continue
        zh, en = load_lexicon().simplified(fold(context.text(bead, "zh"))), context.text(bead, "en")
        found = find_exchanged(zh, en)
        if found and are_close(zh, en):
            marks = context.mark(bead, "zh", *found.zh), context.mark(bead, "en", *found.en)
            english, chinese = _MESSAGES[found.kind]
            words = {"zh": marks[0].text, "en": marks[1].text}
            message = Message(english.format_map(words), chinese.format_map(words))
            severity: Severity = "neutral" if context.neighbours else "minor"
            yield modality.finding(context, bead, message, zh=marks[0], en=marks[1], severity=severity)


_MESSAGES: Mapping[Kind, tuple[str, str]] = {
    "duty": (
        "“{zh}” is a duty; “{en}” makes it a permission.",
        "“{zh}”表示义务，译文“{en}”成了许可。",
    ),
    "permission": (
        "“{zh}” is a permission; “{en}” makes it a duty.",
        "“{zh}”表示许可，译文“{en}”成了义务。",
    ),
    "question": ("The Chinese asks a question; the English is a statement.", "原文是问句，译文成了陈述句。"),
}
