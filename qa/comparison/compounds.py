"""Figures that one language says in two and the other in one: "three out of five", 五人中有三人; 一年六个月, "18 months"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from ..quantities.en.reader import read_english
from ..quantities.quantity import Quantity
from .values import same_value

_OUT_OF = re.compile(r"\s(?:out of(?: every)?|in(?: every)?|of every|per)\s", re.IGNORECASE)
# How many of the smaller unit the larger one has.
_SMALLER = {
    ("year", "month"): 12,
    ("week", "day"): 7,
    ("day", "hour"): 24,
    ("hour", "minute"): 60,
    ("minute", "second"): 60,
}
# The year in front of a month.
_MONTHS = re.compile(r"(?:\d{4}|XXXX)-(?=\d\d(?:\.\.|$))")
_PART_OF_YEAR = re.compile(r"[ -](quarter|half)\b", re.IGNORECASE)
_AND = re.compile(r"\s*(?:,|and|[零又])?\s*")


def split_shares(side: Sequence[Quantity], other: Sequence[Quantity]) -> list[Quantity]:
    """The English quantities, a share as its two numbers where the Chinese says these and no such share."""
    found: list[Quantity] = []
    for quantity in side:
        parts = _split_share(quantity) if quantity.kind in ("fraction", "percent") else []
        if parts and not any(same_value(o, quantity) for o in other) and _are_said(parts, other):
            found += parts
        else:
            found.append(quantity)
    return found


def _are_said(parts: Sequence[Quantity], other: Sequence[Quantity]) -> bool:
    """Whether the whole of a share stands on the other side, and another number beside it for the part."""
    values = [o.value for o in other if o.kind in ("cardinal", "measure")]
    return parts[1].value in values and len(values) > 1


def _split_share(quantity: Quantity) -> list[Quantity]:
    """The part and the whole of a share in words; nothing where it isn't two whole numbers."""
    middle = _OUT_OF.search(quantity.text)
    if middle is None:
        return []
    found: list[Quantity] = []
    for start, end in ((0, middle.start()), (middle.end(), len(quantity.text))):
        numbers = read_english(quantity.text[start:end])
        if len(numbers) != 1 or numbers[0].kind not in ("cardinal", "measure"):
            return []
        number, at = numbers[0], quantity.start + start
        span = number.number and (number.number[0] + at, number.number[1] + at)
        found.append(replace(number, start=number.start + at, end=number.end + at, number=span))
    return found


def join_durations(side: Sequence[Quantity], other: Sequence[Quantity], text: str) -> list[Quantity]:
    """The quantities of a side, a length of time in two units as one in the smaller where the other side says that."""
    found = list(side)
    for k in range(len(found) - 2, -1, -1):
        joined = _join(found[k], found[k + 1], text)
        if joined is not None and any((o.value, o.unit) == (joined.value, joined.unit) for o in other):
            found[k : k + 2] = [joined]
    return found


def _join(one: Quantity, more: Quantity, text: str) -> Quantity | None:
    """Two lengths of time side by side as one in the smaller unit."""
    size = _SMALLER.get((_unit(one), _unit(more)))
    if size is None or one.hedge or ".." in one.value + more.value:
        return None
    if _AND.fullmatch(text, one.end, more.start) is None:
        return None
    value = Decimal(one.value) * size + Decimal(more.value)
    words = text[one.start : more.end]
    number = None if one.number is None or more.number is None else (one.number[0], more.number[1])
    reading = f"{words} = {value:f}"
    unit = _unit(more)
    return replace(
        more, start=one.start, text=words, kind="measure", value=f"{value:f}", unit=unit, number=number, reading=reading
    )


def _unit(quantity: Quantity) -> str:
    """The unit of a length of time; 分 alone may count points, and beside hours or seconds is minutes."""
    if quantity.kind == "measure":
        return quantity.unit or ""
    return "minute" if quantity.text.endswith("分") else ""


def name_months(side: Sequence[Quantity], other: Sequence[Quantity], text: str) -> list[Quantity]:
    """The English quantities, "first quarter" and "first half" as the span of months that the Chinese gives for it."""
    spans = {_MONTHS.sub("", o.value): o.value for o in other if o.kind == "range"}
    return [_name_months(quantity, spans, text) for quantity in side] if spans else list(side)


def _name_months(quantity: Quantity, spans: Mapping[str, str], text: str) -> Quantity:
    part = _PART_OF_YEAR.match(text, quantity.end) if quantity.kind == "ordinal" else None
    if part is None:
        return quantity
    size = 3 if part[1].lower() == "quarter" else 6
    last = int(quantity.value) * size
    value = spans.get(f"{last - size + 1:02}..{last:02}")
    return quantity if value is None else replace(quantity, kind="range", value=value, unit=None)
