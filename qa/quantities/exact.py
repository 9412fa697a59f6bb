"""Exact numbers as the plain decimal strings that quantities carry."""

from __future__ import annotations

from decimal import Decimal, localcontext
from fractions import Fraction

# Fractions that don't end are cut to 15 digits, as the report's schema says.
FRACTION_DIGITS = 15


def plain(number: Decimal | Fraction | int) -> str:
    """The number as a plain decimal without exponent or trailing zeros; a fraction that doesn't end, to 15 digits.

    >>> plain(Decimal("2.49E+9")), plain(Fraction(1, 3)), plain(Decimal("5.00")), plain(-7)
    ('2490000000', '0.333333333333333', '5', '-7')
    """
    if isinstance(number, Fraction):
        number = _divided(number)
    if isinstance(number, int):
        return str(number)
    text = format(number, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def _divided(number: Fraction) -> Decimal | int:
    if number.denominator == 1:
        return number.numerator
    with localcontext() as context:
        whole = len(str(abs(number.numerator) // number.denominator).lstrip("0"))
        context.prec = FRACTION_DIGITS + whole
        return Decimal(number.numerator) / Decimal(number.denominator)


def format_value(value: int | Fraction) -> str:
    """The value as a plain decimal: exact where it ends, else to 15 digits."""
    if isinstance(value, int):
        return plain(value)
    places, rest = 0, value.denominator
    for prime in (2, 5):
        count = 0
        while rest % prime == 0:
            rest, count = rest // prime, count + 1
        places = max(places, count)
    if rest != 1:
        return plain(value)
    digits = value.numerator * 10**places // value.denominator
    return plain(Decimal(f"{digits}e-{places}"))


def format_step(value: int | Fraction) -> str:
    """The value as a step of a reading shows it: a plain decimal, or a fraction that would not end."""
    text = format_value(value)
    return text if Fraction(text) == value else str(value)
