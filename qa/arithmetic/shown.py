"""Figures as they are shown: whole counts, percentages with so many decimals, and the digits that may be wrong."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from ..quantities import Quantity

# A whole number in digits, grouped or not.
_WHOLE = re.compile(r"\d{1,3}(?:[,，]\d{3})+|\d+", re.ASCII)
_LITERAL = re.compile(r"\d[\d,]*(?:\.\d+)?", re.ASCII)
_PERCENT = re.compile(r"[%％]\s*$|per ?cent$", re.IGNORECASE)
_ZERO = Decimal(0)
# One digit more or less in a place, or swapped with the next one.
_DIFFERENCES = 20
# What is counted in these units is measured, and its figures are rounded.
_NOT_COUNTED = frozenset(("点", "分", "point"))


def is_whole(quantity: Quantity) -> bool:
    """Whether a quantity is a count of things: a whole number in digits, without a scale, unit of measure or hedge."""
    if quantity.kind != "cardinal" or quantity.hedge or quantity.unit in _NOT_COUNTED:
        return False
    start, end = (place - quantity.start for place in quantity.numeral)
    literal = quantity.text[start:end].strip()
    if not _WHOLE.fullmatch(literal):
        return False
    return literal.replace(",", "").replace("，", "") == quantity.value


def is_count(quantity: Quantity) -> bool:
    """Whether a quantity is an exact count: figures with two zeros at the end are rounded more often than not."""
    return is_whole(quantity) and not quantity.value.endswith("00")


class Amount(NamedTuple):
    """What a figure may stand for, at least and at most: a whole count is itself, others are rounded or cut."""

    low: Fraction
    high: Fraction


def read_amount(quantity: Quantity) -> Amount | None:
    """What the figure of a count may stand for; None for what isn't counted, and with a hedge."""
    literal = _LITERAL.search(quantity.text)
    if quantity.kind != "cardinal" or quantity.hedge or quantity.unit in _NOT_COUNTED or literal is None:
        return None
    value, shown = Fraction(quantity.value), Fraction(literal.group().replace(",", ""))
    if is_count(quantity):
        return Amount(value, value)
    if not shown or value < shown:
        return None
    step = Fraction(find_step(quantity)) * value / shown
    zeros = len(quantity.value) - len(quantity.value.rstrip("0")) if is_whole(quantity) else 0
    step *= 10**zeros
    return Amount(value - step / 2, value + step)


def is_rate(quantity: Quantity) -> bool:
    """Whether a quantity is an exact percentage in digits; percentage points are none, nor is what is per mille."""
    return (
        quantity.kind == "percent"
        and quantity.unit is None
        and quantity.hedge is None
        and bool(_PERCENT.search(quantity.text))
        and bool(_LITERAL.search(quantity.text))
    )


def find_step(quantity: Quantity) -> Decimal:
    """The place of the last digit that a figure shows: 0.01 for 5.00%."""
    literal = _LITERAL.search(quantity.text)
    decimals = literal.group().partition(".")[2] if literal else ""
    return Decimal(1).scaleb(-len(decimals))


def show(value: Decimal | int) -> str:
    """A value with commas between thousands, its decimals as they are."""
    return f"{value:,}"


def write_instead(quantity: Quantity, value: Decimal) -> str:
    """A quantity as it is written, with another number in it."""
    start, end = (place - quantity.start for place in quantity.numeral)
    grouped = show(value) if "," in quantity.text else f"{value}"
    return quantity.text[:start] + grouped + quantity.text[end:]


def list_digit_changes(value: Decimal, step: Decimal) -> Iterator[Decimal]:
    """The values that a figure has with one digit changed; its first one never becomes zero."""
    digits = f"{value.quantize(step)}"
    for place, digit in enumerate(digits):
        for other in "0123456789" if digit.isdigit() else "":
            if other != digit and not (other == "0" and place == 0 and digits[1:2].isdigit()):
                yield Decimal(digits[:place] + other + digits[place + 1 :])


def may_be_slip(value: Decimal, right: Decimal, step: Decimal) -> bool:
    """Whether a figure is another one with one digit changed, or two neighbouring digits swapped."""
    digits, wanted = f"{value.quantize(step)}", f"{right.quantize(step)}" if right > 0 else ""
    if len(digits) != len(wanted):
        return False
    differing = [place for place, pair in enumerate(zip(digits, wanted, strict=True)) if pair[0] != pair[1]]
    if len(differing) == 2 and differing[1] - differing[0] == 1:
        first, second = differing
        return digits[first] == wanted[second] and digits[second] == wanted[first]
    return len(differing) == 1


def measure_slips(total: Decimal, step: Decimal) -> float:
    """How likely a slip explains by chance that figures don't add up: so many differences of as many as there are."""
    return min(1.0, _DIFFERENCES * len(f"{total}".replace(".", "")) * float(step) / max(1.0, float(total)))


def find_only_change(value: Decimal, step: Decimal, fits: Callable[[Decimal], bool]) -> list[Decimal]:
    """The values with one digit changed that fit; at most two, as only a single one is of use."""
    found: list[Decimal] = []
    for changed in list_digit_changes(value, step):
        if changed != _ZERO and fits(changed):
            found.append(changed)
            if len(found) > 1:
                break
    return found
