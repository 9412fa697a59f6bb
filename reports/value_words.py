"""Values as words: what a quantity was read as, written so that two of them can be compared at a glance."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from ..qa.findings import Figure
from ..qa.quantities.quantity import Hedge, Kind, Quantity
from ..text.characters import han_count
from ..text.messages import Message, Ui
from ..units.names import name_in_words
from .visible import sanitize
from .wording import say

_LONG = re.compile(r"(?<![\d.-])\d{5,}(?!\d)(?!-)")
_PERCENT = (None, "%", "percent")
_YEARS = re.compile(r"\d{4}\.\.\d{4}")
# Years that someone is old: Chinese has a word of its own for them.
_AGE = re.compile(r"[岁歲]|\b(?:old|aged?)\b", re.IGNORECASE)
_AGE_WORDS = Message("years", "岁")


def format_value(quantity: Quantity, ui: Ui) -> str:
    """A quantity's value with hedge and unit, thousands set apart.

    >>> format_value(Quantity(0, 5, "24.9亿元", "currency", "2490000000", "CNY"), "en")
    '2,490,000,000 CNY'
    >>> format_value(Quantity(0, 3, "近3万", "cardinal", "30000", hedge="under"), "en")
    'nearly 30,000'
    >>> five = Quantity(0, 2, "五年", "measure", "5", "year")
    >>> format_value(five, "en"), format_value(five, "zh")
    ('5 years', '5 年')
    >>> format_value(Quantity(0, 5, "60周岁", "measure", "60", "year", "at-least"), "zh")
    '至少 60 岁'
    """
    unit = "age" if quantity.unit == "year" and _AGE.search(quantity.text) else quantity.unit
    return _format(quantity.kind, quantity.value, unit, quantity.hedge, ui)


@lru_cache(maxsize=4096)
def _format(kind: Kind, value: str, unit: str | None, hedge: Hedge | None, ui: Ui) -> str:
    words = _format_plain(kind, value, unit, ui)
    return sanitize(say(hedge, ui, value=words) if hedge else words)


def _format_plain(kind: Kind, value: str, unit: str | None, ui: Ui) -> str:
    """The value with its unit, without hedge."""
    if kind == "range" and unit == "year" and _YEARS.fullmatch(value):
        unit = None
    words = _AGE_WORDS if unit == "age" else name_in_words(unit) if unit else None
    if words and (ui == "zh" or value != "1"):
        unit = words.text(ui)
    value = format_number(value)
    if kind == "percent" and unit in _PERCENT:
        return value + "%"
    if kind in ("ordinal", "multiple"):
        value = say(kind, ui, value=value)
    is_said = not unit or kind == "multiple" or (ui == "en" and han_count(unit) > 0)
    return value if is_said else f"{value} {unit}"


def format_number(value: str) -> str:
    """A value as it stands in JSON, for a reader: thousands set apart, ends of a range, what a date says.

    >>> format_number("2490000000"), format_number("XXXX-04-01"), format_number("3..5"), format_number("2955")
    ('2,490,000,000', '04-01', '3 - 5', '2955')
    """
    return _LONG.sub(lambda m: f"{int(m[0]):,}", value.replace("XXXX-", "")).replace("..", " - ")


def format_values(figure: Figure, ui: Ui) -> tuple[str, str]:
    """The values of either side of a ledger line; empty for a side without any."""
    return _format_side(figure.zh, ui), _format_side(figure.en, ui)


def _format_side(quantities: Sequence[Quantity], ui: Ui) -> str:
    if len(quantities) == 1:  # nearly all
        return format_value(quantities[0], ui)
    return "; ".join(format_value(quantity, ui) for quantity in quantities)


def merge_values(figure: Figure, ui: Ui) -> str | None:
    """The one value that both sides have, such as 三个 and "three"; None where there are two, or one side has none."""
    zh, en = format_values(figure, ui)
    return (zh if ui == "zh" else en) if zh == en or _has_one_value(figure) else None


def _has_one_value(figure: Figure) -> bool:
    if figure.status != "match" or len(figure.zh) != 1 or len(figure.en) != 1:
        return False
    zh, en = figure.zh[0], figure.en[0]
    return zh.value == en.value and zh.hedge == en.hedge and zh.kind == en.kind
