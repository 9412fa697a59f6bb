"""Rule `known-blunder`: words that machine translation is known to get wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...text.messages import Message
from ..context import ReviewContext
from ..findings import Finding
from ..official.official_tables import load_blunders
from ..rule import Example, rule


@rule(
    id="known-blunder",
    severity="major",
    mqm="accuracy/mistranslation",
    title=Message("Known blunders of machine translation", "机器翻译的典型错误"),
    description_zh=(
        "中文词被译成机器翻译常见的错误说法。\n\n"
        "“电商”译成 electricity supplier，“干货”（有用的内容）译成 dry goods，“海归”译成 sea turtle。"
        "随附的清单很短，每条注明出处；只有两边都与清单相符、且别无可以成立的上下文时才报告。"
    ),
    examples=(
        Example("电商平台发展迅速。", "E-commerce platforms are developing fast."),
        Example("超市的干货区有海带。", "The dry goods section of the supermarket has kelp."),
        Example("电商平台发展迅速。", "Electricity supplier platforms grow fast.", (("电商", "Electricity supplier"),)),
        Example("这篇文章全是干货。", "This article is full of dry goods.", (("干货", "dry goods"),)),
    ),
)
def known_blunder(context: ReviewContext) -> Iterator[Finding]:
    """A Chinese word is translated in a way that machine translation is known for.

    电商 as "electricity supplier", 干货 (useful content) as "dry goods", 海归 as "sea turtle". The list that comes with
    the package is short and says where each entry is from; an entry is reported only where both sides are as it says
    and nothing beside the word could make it right.
    """
    words = context.words
    whole = "\n".join(words.zh_simple)
    for blunder in (row for row in load_blunders() if row.zh in whole):
        wrong = re.compile(rf"\b(?:{blunder.wrong})\b", re.IGNORECASE)
        for index, zh in enumerate(words.zh_simple):
            start = zh.find(blunder.zh)
            match = wrong.search(words.en_texts[index]) if start >= 0 else None
            if not match or (blunder.unless and re.search(blunder.unless, zh)):
                continue
            bead = words.beads[index]
            mark = context.mark(bead, "zh", start, start + len(blunder.zh))
            en = context.mark(bead, "en", *match.span())
            message = Message(
                f"“{mark.text}” is mistranslated as “{en.text}”; it means “{blunder.meant}”.",
                f"“{mark.text}”误译为“{en.text}”，意思是“{blunder.meant}”。",
            )
            detail = {"source": blunder.source}
            yield known_blunder.finding(context, bead, message, zh=mark, en=en, detail=detail, suggestion=blunder.meant)
