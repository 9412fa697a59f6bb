"""Whether a length of time lies before or after something: 三年前, "three years later"."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from ...align.bitext import Lang
from ..quantities.quantity import Quantity

Order = Literal["before", "after"]
DURATIONS = frozenset(("year", "month", "week", "day", "hour", "minute", "second", "century", "decade"))

_ZH: tuple[tuple[Order, re.Pattern[str]], ...] = (
    ("before", re.compile("[之以]?前(?![后後期来來])")),
    ("after", re.compile("[之以]?[后後](?!期)")),
)
_EN: tuple[tuple[Order, re.Pattern[str]], ...] = (
    ("before", re.compile(r"\s*(?:ago|earlier|before|prior|previously|beforehand)\b", re.IGNORECASE)),
    ("after", re.compile(r"\s*(?:later|after|afterwards?|hence|from now|thereafter|following)\b", re.IGNORECASE)),
)


class Placed(NamedTuple):
    """Whether a length of time lies before or after, and its words with the one that says so."""

    order: Order
    words: str


def find_order(quantity: Quantity, text: str, lang: Lang) -> Placed | None:
    """Before or after, by the word right behind a length of time; None where there is none."""
    if quantity.unit not in DURATIONS:
        return None
    found = ((order, pattern.match(text, quantity.end)) for order, pattern in (_ZH if lang == "zh" else _EN))
    return next((Placed(order, text[quantity.start : match.end()]) for order, match in found if match), None)
