"""How the hedges of two quantities of one value compare: alike, dropped, added or contradicted."""

from __future__ import annotations

import re
from typing import Literal

from ..quantities.quantity import Hedge, Quantity

Difference = Literal["dropped", "added", "contradicted"]
# Hedges that translators use for one another: 余 and 以上 as "more than" or "at least", 近 as "nearly" or "about".
_ALIKE: tuple[frozenset[Hedge], ...] = (
    frozenset(("over", "at-least")),
    frozenset(("under", "at-most")),
    frozenset(("approx", "over")),
    frozenset(("approx", "under")),
)
# Hedging words that may stand apart from the number, looked for this far before and after it.
_REACH = 30
_ZH_HEDGE = re.compile(
    "近|约|余|多|超|逾|几|达|估计|预计|更[长多久高大早晚低少小新旧]|[小大低高]于|内|未满|不足|不到|以上|以下|左右|上下|"
    "大概|大致|将近|数[十百千万]|至少|最多|至多|最高"
)
_EN_HEDGE = re.compile(
    r"\b(?:about|around|approximately|nearly|almost|close to|roughly|some|more|over|above|exceed\w*|excess|least|most|"
    r"less|fewer|under|below|up to|within|estimated|dozens|hundreds|thousands|millions|scores|several|so|plus|"
    r"max(?:imum)?|min(?:imum)?|approach\w*|outside|as (?:many|much|high|low|few) as|upwards?|beyond|just|"
    r"pass(?:ed|es|ing)?|cross\w*|surpass\w*|top\w*)\b|[+~≈<>≤≥]",
    re.IGNORECASE,
)


def compare_hedges(zh: Quantity, en: Quantity, zh_text: str, en_text: str) -> Difference | None:
    """How the hedge changed, None if it didn't or if a hedging word nearby may be it."""
    if zh.hedge == en.hedge or (zh.value == en.value and "couple" in en.text.lower()):
        return None
    if zh.hedge and en.hedge:
        alike = any({zh.hedge, en.hedge} <= pair for pair in _ALIKE)
        return None if alike else "contradicted"
    if zh.hedge:
        return None if _is_hedged(_EN_HEDGE, en, en_text) else "dropped"
    return None if en.hedge == "at-most" or _is_hedged(_ZH_HEDGE, zh, zh_text) else "added"


def _is_hedged(pattern: re.Pattern[str], quantity: Quantity, text: str) -> bool:
    """Whether a hedging word stands near the quantity, with no other number between."""
    before = re.split(r"\d|[,，;；。、]", text[max(0, quantity.start - _REACH) : quantity.start])[-1]
    after = re.split(r"\d|[,，;；。.]", text[quantity.end : quantity.end + _REACH // 2])[0]
    return bool(pattern.search(before) or pattern.search(text[quantity.start : quantity.end]) or pattern.search(after))
