"""What probably happened to a figure, and how the right one would be written."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from rapidfuzz.distance import DamerauLevenshtein

from ...text.messages import Message
from ..quantities.quantity import Quantity

_FACTORS = tuple(10**power for power in range(1, 9))


class Cause(NamedTuple):
    """A likely cause: its name, and a clause that says it."""

    name: str
    text: Message


def cause_of(zh: Quantity, en: Quantity) -> Cause:
    """The likely cause of two unequal values: a power of ten, digits swapped, changed, dropped or added."""
    if zh.amount is None or en.amount is None or not zh.amount or not en.amount:
        return _digits_cause(zh.value, en.value)
    return _magnitude(zh.amount, en.amount) or _digits_cause(zh.value, en.value)


def _magnitude(ours: Decimal, theirs: Decimal) -> Cause | None:
    for factor in _FACTORS:
        if theirs == ours * factor:
            return Cause("magnitude", Message(f"{factor:,} times too large", f"是原文的 {factor:,} 倍"))
        if ours == theirs * factor:
            return Cause("magnitude", Message(f"{factor:,} times too small", f"是原文的 1/{factor:,}"))
    return None


def _digits_cause(ours: str, theirs: str) -> Cause:
    left, right = (re.sub(r"\D", "", value) for value in (ours, theirs))
    distance = DamerauLevenshtein.distance(left, right)
    if min(len(left), len(right)) >= 2 and distance == 1:
        if sorted(left) == sorted(right):
            return Cause("digits-swapped", Message("two digits swapped", "两位数字颠倒"))
        if len(left) == len(right):
            return Cause("digit-changed", Message("one digit changed", "一位数字不同"))
        if len(left) > len(right):
            return Cause("digit-dropped", Message("one digit dropped", "漏了一位数字"))
        return Cause("digit-added", Message("one digit added", "多了一位数字"))
    return Cause("other", Message("another value", "数值不同"))
