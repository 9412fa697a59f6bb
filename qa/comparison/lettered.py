"""Figures with a letter behind them, read as the other side has them: 7B, 26m, 2M for two metres, 4G, 10W."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from ..quantities.quantity import Kind, Quantity

_SUFFIX = re.compile(r"\s?([KMBT])(?![A-Za-z0-9])")
# "A population of 26m": no metres where the other side has so many millions.
_MILLIONS = re.compile(r"\dm$")
_CAPITAL_M, _LARGE = re.compile(r"\dM$"), Decimal(100_000)
_SCALES = {"K": 3, "M": 6, "B": 9, "T": 12}
_SIZE = re.compile(r"([0-9][0-9,]*(?:\.[0-9]+)?)\s?([MGT])")
_SIZES = {"M": "megabyte", "G": "gigabyte", "T": "terabyte"}


def reread_scale(quantity: Quantity, text: str, other: Sequence[Quantity]) -> Sequence[Quantity] | None:
    """A letter right behind a figure, as the other side has it: 7B for 70亿, 26m for 2600万, but 2M for 2米."""
    if metres := _reread_metres(quantity, other):
        return metres
    if quantity.unit == "metre" and quantity.amount is not None and _MILLIONS.search(quantity.text):
        value = f"{quantity.amount.scaleb(_SCALES['M']).normalize():f}"
        found = any(q.value == value for q in other)
        return (replace(quantity, kind="cardinal", unit=None, value=value),) if found else None
    suffix = _SUFFIX.match(text, quantity.end) if quantity.kind == "cardinal" else None
    if suffix is None or quantity.amount is None:
        return None
    value = f"{quantity.amount.scaleb(_SCALES[suffix[1]]).normalize():f}"
    if not any(q.value == value for q in other):
        return None
    return (replace(quantity, value=value, end=suffix.end(), text=text[quantity.start : suffix.end()]),)


def _reread_metres(quantity: Quantity, other: Sequence[Quantity]) -> Sequence[Quantity] | None:
    """So many metres, where an M was read as millions and the other side has metres and no such large number."""
    if quantity.kind != "cardinal" or quantity.amount is None or not _CAPITAL_M.search(quantity.text):
        return None
    value = f"{quantity.amount.scaleb(-_SCALES['M']).normalize():f}"
    lengths = [q.value for q in other if q.unit == "metre"]
    is_large = any(q.amount is not None and q.amount >= _LARGE for q in other)
    if not lengths or (is_large and value not in lengths):
        return None
    return (replace(quantity, kind="measure", unit="metre", value=value),)


def reread_size(quantity: Quantity, text: str, other: Sequence[Quantity]) -> Sequence[Quantity] | None:
    """Digits with M or G as a size of memory, where the other side has it: 内存23716M, "23716M of memory"."""
    sized = _SIZE.fullmatch(quantity.text) if quantity.kind in ("cardinal", "measure") else None
    value = sized[1].replace(",", "") if sized else ""
    if sized is None or not any(q.unit == _SIZES[sized[2]] and q.value == value for q in other):
        return None
    return (replace(quantity, kind="measure", unit=_SIZES[sized[2]], value=value),)


def reread_ten_thousands(quantity: Quantity, text: str, other: Sequence[Quantity]) -> Sequence[Quantity] | None:
    """Watts as ten thousands, where the other side has so many: 10W ~ 30W, "100,000 to 300,000"."""
    if quantity.unit != "watt" or quantity.text[-1:] not in ("W", "w"):
        return None
    ends = [f"{Decimal(end).scaleb(4).normalize():f}" for end in quantity.value.split("..")]
    values = {q.value for q in other}
    if not (set(ends) <= values or "..".join(ends) in values):
        return None
    kind: Kind = "range" if len(ends) > 1 else "cardinal"
    return (replace(quantity, kind=kind, unit=None, value="..".join(ends)),)
