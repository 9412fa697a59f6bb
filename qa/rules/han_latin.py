"""Spaces between Han and Latin letters or figures in the Chinese: part of the rule `spacing`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...text.characters import LETTER
from ...text.messages import Message
from ..context import ReviewContext
from ..findings import Finding
from ..habits import Place, report_places
from ..rule import Rule

_SPACED = re.compile(rf"(?<={LETTER}) (?=[A-Za-z0-9])|(?<=[A-Za-z0-9%]) (?={LETTER})")
_CLOSE = re.compile(rf"(?<={LETTER})(?=[A-Za-z0-9])|(?<=[A-Za-z0-9%])(?={LETTER})")
# Fewer places of the rarer way than this are slips of no consequence.
_LEAST = 5


def han_latin_spacing(context: ReviewContext, rule: Rule) -> Iterator[Finding]:
    """One note where the Chinese does both, with the places of the rarer way; house styles differ."""
    ways: tuple[list[Place], list[Place]] = ([], [])
    for bead in context.beads:
        text = context.text(bead, "zh")
        for way, pattern in enumerate((_SPACED, _CLOSE)):
            ways[way].extend(Place(bead, "zh", m.start() - 1, m.end() + 1) for m in pattern.finditer(text))
    spaced, close = map(len, ways)
    if min(spaced, close) < _LEAST:
        return
    message = Message(
        f"Between Chinese characters and Latin letters or digits the Chinese has a space in {spaced} places and none"
        f" in {close}.",
        f"中文与西文字母或数字之间，{spaced} 处有空格，{close} 处没有。",
    )
    yield report_places(context, rule, message, min(ways, key=len), "neutral")
