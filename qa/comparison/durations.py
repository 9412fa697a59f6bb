"""Lengths of time in two units on one side and in one on the other: 一年六个月, "18 months"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from ..quantities.quantity import Quantity

# How many of the smaller unit the larger one has.
_SMALLER = {
    ("year", "month"): 12,
    ("week", "day"): 7,
    ("day", "hour"): 24,
    ("hour", "minute"): 60,
    ("minute", "second"): 60,
}
_AND = re.compile(r"\s*(?:,|and|[零又])?\s*")


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
    unit = _find_unit(more)
    size = _SMALLER.get((_find_unit(one), unit))
    if size is None or one.hedge or ".." in one.value + more.value or not _AND.fullmatch(text, one.end, more.start):
        return None
    value = f"{Decimal(one.value) * size + Decimal(more.value):f}"
    words = text[one.start : more.end]
    return replace(
        more,
        start=one.start,
        text=words,
        kind="measure",
        value=value,
        unit=unit,
        number=None,
        reading=f"{words} = {value}",
    )


def _find_unit(quantity: Quantity) -> str:
    """The unit of a length of time; 分 alone may count points, and beside hours or seconds is minutes."""
    if quantity.kind == "measure":
        return quantity.unit or ""
    return "minute" if quantity.kind == "cardinal" and quantity.text.endswith("分") else ""
