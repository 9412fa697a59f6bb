"""Values as words: what a quantity was read as, written so that two of them can be compared at a glance."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from ..align.bitext import Lang
from ..qa.findings import Figure
from ..qa.quantities.quantity import Hedge, Kind, Quantity
from .visible import visible
from .wording import said

_LONG = re.compile(r"(?<![\d.-])\d{5,}(?!\d)(?!-)")
_PERCENT = (None, "%", "percent")


def value_words(quantity: Quantity, ui: Lang) -> str:
    """A quantity's value with hedge and unit, thousands set apart.

    >>> value_words(Quantity(0, 5, "24.9亿元", "currency", "2490000000", "yuan"), "en")
    '2,490,000,000 yuan'
    >>> value_words(Quantity(0, 3, "近3万", "cardinal", "30000", hedge="under"), "en")
    'nearly 30,000'
    """
    return _words(quantity.kind, quantity.value, quantity.unit, quantity.hedge, ui)


@lru_cache(maxsize=4096)
def _words(kind: Kind, value: str, unit: str | None, hedge: Hedge | None, ui: Lang) -> str:
    words = _plain(kind, value, unit, ui)
    return visible(said(hedge, ui, value=words) if hedge else words)


def _plain(kind: Kind, value: str, unit: str | None, ui: Lang) -> str:
    """The value with its unit, without hedge."""
    value = value if kind == "date" else _LONG.sub(lambda m: f"{int(m[0]):,}", value)
    value = value.replace("..", " - ")
    if kind == "percent" and unit in _PERCENT:
        return value + "%"
    if kind in ("ordinal", "multiple"):
        value = said(kind, ui, value=value)
    return f"{value} {unit}" if unit else value


def values_of(figure: Figure, ui: Lang) -> tuple[str, str]:
    """The values of either side of a ledger line; empty for a side without any."""
    return _side(figure.zh, ui), _side(figure.en, ui)


def _side(quantities: Sequence[Quantity], ui: Lang) -> str:
    if len(quantities) == 1:  # nearly all
        return value_words(quantities[0], ui)
    return "; ".join(value_words(quantity, ui) for quantity in quantities)


def agreed(figure: Figure) -> bool:
    """Whether both sides have one value, so that it need be shown only once: 三个 and "three"."""
    if figure.verdict != "match" or len(figure.zh) != 1 or len(figure.en) != 1:
        return False
    zh, en = figure.zh[0], figure.en[0]
    return zh.value == en.value and zh.hedge == en.hedge and zh.kind == en.kind
