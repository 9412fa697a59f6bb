"""Values as words: what a quantity was read as, written so that two of them can be compared at a glance."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from ..qa.findings import Figure
from ..qa.quantities.quantity import Hedge, Kind, Quantity
from ..text.messages import Ui
from ..units.names import name_in_words
from .visible import visible
from .wording import said

_LONG = re.compile(r"(?<![\d.-])\d{5,}(?!\d)(?!-)")
_PERCENT = (None, "%", "percent")
_YEARS = re.compile(r"\d{4}\.\.\d{4}")


def value_words(quantity: Quantity, ui: Ui) -> str:
    """A quantity's value with hedge and unit, thousands set apart.

    >>> value_words(Quantity(0, 5, "24.9亿元", "currency", "2490000000", "yuan"), "en")
    '2,490,000,000 yuan'
    >>> value_words(Quantity(0, 3, "近3万", "cardinal", "30000", hedge="under"), "en")
    'nearly 30,000'
    >>> five = Quantity(0, 2, "五年", "measure", "5", "year")
    >>> value_words(five, "en"), value_words(five, "zh")
    ('5 years', '5年')
    """
    return _words(quantity.kind, quantity.value, quantity.unit, quantity.hedge, ui)


@lru_cache(maxsize=4096)
def _words(kind: Kind, value: str, unit: str | None, hedge: Hedge | None, ui: Ui) -> str:
    words = _plain(kind, value, unit, ui)
    return visible(said(hedge, ui, value=words) if hedge else words)


def _plain(kind: Kind, value: str, unit: str | None, ui: Ui) -> str:
    """The value with its unit, without hedge."""
    if kind == "range" and unit == "year" and _YEARS.fullmatch(value):
        unit = None
    words = name_in_words(unit) if unit else None
    if words and (ui == "zh" or value != "1"):
        unit = words.text(ui)
    value = value.replace("XXXX-", "") if kind == "date" else _LONG.sub(lambda m: f"{int(m[0]):,}", value)
    value = value.replace("..", " - ")
    if kind == "percent" and unit in _PERCENT:
        return value + "%"
    if kind in ("ordinal", "multiple"):
        value = said(kind, ui, value=value)
    return f"{value}{'' if words and ui == 'zh' else ' '}{unit}" if unit else value


def values_of(figure: Figure, ui: Ui) -> tuple[str, str]:
    """The values of either side of a ledger line; empty for a side without any."""
    return _side(figure.zh, ui), _side(figure.en, ui)


def _side(quantities: Sequence[Quantity], ui: Ui) -> str:
    if len(quantities) == 1:  # nearly all
        return value_words(quantities[0], ui)
    return "; ".join(value_words(quantity, ui) for quantity in quantities)


def agreed(figure: Figure) -> bool:
    """Whether both sides have one value, so that it need be shown only once: 三个 and "three"."""
    if figure.verdict != "match" or len(figure.zh) != 1 or len(figure.en) != 1:
        return False
    zh, en = figure.zh[0], figure.en[0]
    return zh.value == en.value and zh.hedge == en.hedge and zh.kind == en.kind
