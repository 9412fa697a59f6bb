"""Whether a count can have grown by a percentage: it needs a whole number to have grown from (Brown and Heathers 2016).

A percentage that shows two decimals may be rounded or cut. The wider the range of numbers that it leaves for the base,
the likelier there is a whole one in it by chance.
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from math import ceil, floor
from typing import NamedTuple

_HUNDRED = Fraction(100)


class Bases(NamedTuple):
    """The numbers from `low` to `high` from which a count can have grown by a percentage."""

    low: Fraction
    high: Fraction

    @property
    def has_whole(self) -> bool:
        """Whether there is a whole number among them."""
        return ceil(self.low) <= floor(self.high)

    @property
    def chance(self) -> float:
        """How likely there is one whatever the figures are."""
        return min(1.0, float(self.high - self.low))


def find_bases(count: Decimal, rate: Decimal, step: Decimal) -> Bases | None:
    """From where a count came that grew by `rate` percent, fell if that is negative; None if it can't be told.

    `step` is the place of the last digit that the percentage shows.
    """
    size, sign = Fraction(abs(rate)), -1 if rate < 0 else 1
    least, most = size - Fraction(step) / 2, size + Fraction(step)
    if sign < 0 and most >= _HUNDRED:
        return None
    ends = sorted(Fraction(count) / (1 + sign * end / _HUNDRED) for end in (least, most))
    return Bases(*ends)


def measure_growth(base: int, count: Decimal, step: Decimal) -> Decimal:
    """By how many percent a count is more than a base, rounded."""
    growth = (count - base) * 100 / base
    return growth.quantize(step, ROUND_HALF_UP)
