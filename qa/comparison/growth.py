"""What a multiple makes of a figure: 增长两倍 leaves three times as much, 增长到两倍 and "doubled" twice as much."""

from __future__ import annotations

import re
from decimal import Decimal

from ...align.bitext import Lang
from ..quantities.quantity import Quantity

# The reading of a percentage restated as a multiple.
GROWTH = "growth"
_ZH_BY = re.compile("(?:翻|增长|增加|提高|上升|提升|扩大|上涨|增|涨|多|高出?|快)(?:了|近|约|超过?|逾)?$")
_EN_VERB = re.compile(
    r"^\W*(?:(?:nearly|almost|more than|about|over)\s+)?(?:doubl|tripl|trebl|quadrupl|quintupl)", re.IGNORECASE
)


# "Twice as high" is two times as much whatever stands before it.
_EN_AS = re.compile(r"^\W*(?:twice|\S+ times|\S+ fold) as (?:much|many|[a-z]+)\b", re.IGNORECASE)


def find_ratio(quantity: Quantity, text: str, lang: Lang) -> Decimal | None:
    """What a multiple multiplies by, where the words say so; None where they leave it open ("increased 2 times")."""
    if quantity.kind != "multiple":
        return None
    value = Decimal(quantity.value)
    if quantity.reading == GROWTH:
        return value
    start = quantity.numeral[0]
    if lang == "en":
        return value if _EN_VERB.match(text[start:]) or _EN_AS.match(text[start:]) else None
    if text[start : start + 1] == "翻":
        return value
    return value + 1 if _ZH_BY.search(text[max(0, start - 6) : start]) else None
