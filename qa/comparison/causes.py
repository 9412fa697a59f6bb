"""What probably happened to a figure, and how the right one would be written."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from rapidfuzz.distance import DamerauLevenshtein

from ...text.messages import Message
from ...units.table import find_unit
from ..quantities.quantity import Quantity

_FACTORS = tuple(10**power for power in range(1, 9))
# The likely causes of a wrong value, each in a few words; what is none of them is another value.
CAUSES: Mapping[str, Message] = {
    "magnitude": Message("wrong by a power of ten", "数量级不同"),
    "digits-swapped": Message("two digits transposed", "两位数字颠倒"),
    "digit-changed": Message("one digit wrong", "一位数字有误"),
    "digit-dropped": Message("one digit dropped", "漏了一位数字"),
    "digit-added": Message("one digit added", "多了一位数字"),
}
OTHER = "other"


class Cause(NamedTuple):
    """A likely cause: its name among `CAUSES`, and a clause that says it, empty for any other value."""

    name: str
    text: Message


def find_cause(zh: Quantity, en: Quantity) -> Cause:
    """The likely cause of two unequal values: a power of ten, digits swapped, changed, dropped or added."""
    if zh.amount is None or en.amount is None or not zh.amount or not en.amount:
        return _find_digits_cause(zh.value, en.value)
    ours, theirs = _measure_alike(zh, en)
    return _find_magnitude(ours, theirs) or _find_digits_cause(zh.value, en.value)


def _measure_alike(zh: Quantity, en: Quantity) -> tuple[Decimal, Decimal]:
    """The amounts of two quantities, in one unit where both units measure the same: kilowatt-hours for MWh."""
    assert zh.amount is not None
    assert en.amount is not None
    ours, theirs = (find_unit(q.unit) if q.unit else None for q in (zh, en))
    if not (ours and theirs and ours.factor and theirs.factor) or ours.dimension != theirs.dimension:
        return zh.amount, en.amount
    if ours.offset or theirs.offset:
        return zh.amount, en.amount
    ratio = theirs.factor / ours.factor
    return zh.amount, en.amount * ratio.numerator / ratio.denominator


def _find_magnitude(ours: Decimal, theirs: Decimal) -> Cause | None:
    for factor in _FACTORS:
        if theirs == ours * factor:
            return Cause("magnitude", Message(f"{factor:,} times too large", f"是原文的 {factor:,} 倍"))
        if ours == theirs * factor:
            return Cause("magnitude", Message(f"{factor:,} times too small", f"是原文的 1/{factor:,}"))
    return None


def _find_digits_cause(ours: str, theirs: str) -> Cause:
    left, right = (re.sub(r"\D", "", value) for value in (ours, theirs))
    if min(len(left), len(right)) < 2 or DamerauLevenshtein.distance(left, right) != 1:
        return Cause(OTHER, Message("", ""))
    if sorted(left) == sorted(right):
        name = "digits-swapped"
    elif len(left) == len(right):
        name = "digit-changed"
    else:
        name = "digit-dropped" if len(left) > len(right) else "digit-added"
    return Cause(name, CAUSES[name])
