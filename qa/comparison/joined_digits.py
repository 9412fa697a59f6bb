"""Figures that stand in pieces, joined as the other side has them: 90，000, "10, 000", 1929-32."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ..quantities.quantity import Quantity
from .values import has_digits

# 90，000 and 90 , 000: a comma that is full-width, or has blanks beside it.
_THOUSANDS = re.compile(r"\s?[,，]\s?(\d{3})")
_ZEROS = re.compile(r"(?:\s?[,，]\s?000)+(?!\d)")
_DASH = re.compile(r"\s?[-–—~～]\s?")


def join_thousands(side: Sequence[Quantity], text: str, other: Sequence[Quantity]) -> list[Quantity]:
    """The quantities of a side, with thousands behind a wide comma or a blank joined as the other side has them."""
    values = {q.value for q in other}
    found: list[Quantity] = []
    k = 0
    while k < len(side):
        groups = 1
        while k + groups < len(side) and _goes_on(side[k + groups - 1], side[k + groups], text):
            groups += 1
        joined = _join_groups(side[k : k + groups], text) if _opens_thousands(side[k], text) else None
        is_meant = joined is not None and joined.value in values
        found += [joined] if joined and is_meant else side[k : k + 1]
        k += groups if is_meant else 1
    return found


def _opens_thousands(quantity: Quantity, text: str) -> bool:
    """Whether a figure ends in one, two or three digits without more: 90, £5."""
    start, end = quantity.numeral
    return end == quantity.end and re.fullmatch(r"\d{1,3}", text[start:end]) is not None


def _goes_on(before: Quantity, quantity: Quantity, text: str) -> bool:
    """Whether a figure is a group of three digits behind the comma that follows the one before it."""
    return _THOUSANDS.fullmatch(text, before.numeral[1], quantity.numeral[1]) is not None


def _join_groups(groups: Sequence[Quantity], text: str) -> Quantity | None:
    """One figure of groups of digits, with what the first and the last have before and behind them; None of one.

    A group of three zeros is no figure of its own: 12, 000.
    """
    first, last = groups[0], groups[-1]
    zeros = _ZEROS.match(text, last.end)
    if len(groups) == 1 and not zeros:
        return None
    end = zeros.end() if zeros else last.end
    digits = re.sub(r"\D", "", text[first.numeral[0] : max(end if zeros else 0, last.numeral[1])])
    one, words = first if first.unit else last, text[first.start : end]
    return replace(one, start=first.start, end=end, text=words, value=digits, number=None, hedge=first.hedge)


def join_years(side: Sequence[Quantity], text: str, other: Sequence[Quantity]) -> list[Quantity]:
    """The quantities of a side, years such as 1929-32 and 2000-02 as spans where the other side has these."""
    spans = {q.value for q in other if q.kind == "range" and q.unit == "year"}
    if not spans:
        return list(side)
    found: list[Quantity] = []
    for quantity in side:
        before = found[-1] if found else None
        if quantity.kind == "date" and (value := _expand(quantity.value)) in spans:
            found.append(replace(quantity, kind="range", value=value, unit="year", number=None))
        elif (
            before is not None
            and _DASH.fullmatch(text, before.end, quantity.start)
            and has_digits(quantity)
            and (value := _expand(f"{before.value}-{quantity.value.zfill(2)}")) in spans
        ):
            span = replace(before, end=quantity.end, text=text[before.start : quantity.end])
            found[-1] = replace(span, kind="range", value=value, unit="year", number=None)
        else:
            found.append(quantity)
    return found


def _expand(value: str) -> str:
    """The span that a year and two digits are: "1929-32" is 1929..1932."""
    short = re.fullmatch(r"(\d\d)(\d\d)-(\d\d)", value)
    return f"{short[1]}{short[2]}..{short[1]}{short[3]}" if short else ""
