"""An amount: a number read so far, with its span and how it came about."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from ..exact import plain
from ..lazy_pattern import Pattern
from ..quantity import Hedge, Kind
from .numerals import Numeral
from .sums import EXACT
from .words import NOT_BEFORE

HALF = Pattern(f"半(?![{NOT_BEFORE['半']}])")


class Amount(NamedTuple):
    """A number read so far: its span, the numeral's span, and what it says; `high` is the upper end of a pair."""

    start: int
    end: int
    number: tuple[int, int]
    kind: Kind
    value: Decimal | Fraction
    unit: str | None
    hedge: Hedge | None
    reading: str
    high: Decimal | Fraction | None
    numeral: Numeral
    word: str = ""

    @property
    def plain(self) -> str:
        """The value as a quantity carries it, a pair as a range."""
        return plain(self.value) if self.high is None else f"{plain(self.value)}..{plain(self.high)}"


def group_digits(number: str) -> str:
    """A plain decimal with a comma between groups of three digits.

    >>> group_digits("-2490000000.5")
    '-2,490,000,000.5'
    """
    sign, digits = ("-", number[1:]) if number.startswith("-") else ("", number)
    whole, dot, rest = digits.partition(".")
    head = len(whole) % 3
    groups = [whole[:head]] if head else []
    groups += [whole[i : i + 3] for i in range(head, len(whole), 3)]
    return sign + ",".join(groups) + dot + rest


def explain(text: str, numeral: Numeral) -> str:
    """How the numeral came to its value, `24.9亿 = 24.9 × 10^8 = 2,490,000,000`; itself where nothing was done."""
    written, value = text[numeral.start : numeral.end], plain(numeral.value)
    if numeral.high is not None:
        return f"{written} = {group_digits(value)} to {group_digits(plain(numeral.high))}"
    if numeral.exponent and numeral.mantissa is not None:
        return f"{written} = {plain(numeral.mantissa)} × 10^{numeral.exponent} = {group_digits(value)}"
    return written if numeral.arabic and not numeral.hedge else f"{written} = {group_digits(value)}"


def new_amount(text: str, numeral: Numeral, end: int, kind: Kind, unit: str | None = None) -> Amount:
    """The amount of a numeral alone, up to `end`."""
    number = (numeral.start, numeral.end)
    value, high = numeral.value, numeral.high
    return Amount(numeral.start, end, number, kind, value, unit, numeral.hedge, explain(text, numeral), high, numeral)


def scale(amount: Amount, power: int) -> Amount:
    """The amount times a power of ten."""
    factor = Fraction(10) ** power
    low = EXACT.scaleb(amount.value, power) if isinstance(amount.value, Decimal) else amount.value * factor
    high = EXACT.scaleb(amount.high, power) if isinstance(amount.high, Decimal) else None
    return amount._replace(value=low, high=high)


def add_half(text: str, amount: Amount) -> Amount:
    """The amount, half a unit more where 半 follows it (两年半)."""
    if amount.high is not None or not HALF.match(text, amount.end):
        return amount
    value = EXACT.add(Decimal(amount.value), Decimal("0.5")) if isinstance(amount.value, Decimal) else amount.value
    end = amount.end + 1
    return amount._replace(end=end, value=value, reading=f"{text[amount.start : end]} = {group_digits(plain(value))}")
