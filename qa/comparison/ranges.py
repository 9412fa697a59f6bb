"""Ranges taken apart: the two ends of a range as quantities of their own, where the other side says these."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ..quantities.quantity import Kind, Quantity
from .values import group_of, same_value

# What joins the ends of a range; without any (两三个), the last character is the other end.
_RANGE_JOINT = re.compile(r"\s*(?:[-–—~～至到和与或及]+|,?\s*\b(?:to|and|or|but|through|until)\b)\s*")
_PERCENT = re.compile(r"[%％]|\bper ?cent\b", re.IGNORECASE)
_LAST_CHARACTER = re.compile("(?=.$)", re.DOTALL)


def split_ranges(side: Sequence[Quantity], other: Sequence[Quantity]) -> list[Quantity]:
    """The quantities of a side, a range as its two ends where the other side has these and no such range."""
    if not any(quantity.kind == "range" for quantity in side):
        return list(side)
    ranges = [o for o in other if o.kind == "range"]
    single = [o for o in other if o.kind != "range"]
    parts: list[Quantity] = []
    for quantity in side:
        ends = _split_range(quantity)
        whole = any(same_value(quantity, o) for o in ranges)
        apart = ends and not whole and any(same_value(end, o) for end in ends for o in single)
        parts.extend(ends if apart else [quantity])
    return parts


def _split_range(quantity: Quantity) -> list[Quantity]:
    if quantity.kind != "range":
        return []
    group = group_of(quantity)
    kind: Kind = group if group in ("date", "percent") else "cardinal"
    if _PERCENT.search(quantity.text):
        kind = "percent"
    low, _, high = quantity.value.partition("..")
    if not (_is_plain(low) and _is_plain(high)) and kind != "date":
        return []
    spans = _find_end_spans(quantity)
    return [
        replace(
            quantity.cut(a, b),
            kind=kind,
            unit=None if quantity.unit == "percent" else quantity.unit,
            value=end,
            reading=quantity.value,
        )
        for end, (a, b) in zip((low, high), spans, strict=True)
    ]


def _find_end_spans(quantity: Quantity) -> tuple[tuple[int, int], tuple[int, int]]:
    """Where in its text the two ends of a range stand, on either side of the word or dash that joins them."""
    middle = _RANGE_JOINT.search(quantity.text, 1)
    if middle is None or middle.end() >= len(quantity.text):
        middle = _LAST_CHARACTER.search(quantity.text)
    cut = middle.span() if middle else (1, 1)
    return (0, cut[0]), (cut[1], len(quantity.text))


def _is_plain(value: str) -> bool:
    return value.replace(".", "", 1).lstrip("-").isdigit()
