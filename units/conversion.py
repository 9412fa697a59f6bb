"""Whether two amounts in different units say the same, and whether two units may stand for one another."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from functools import cache

from .table import COUNT, Unit, find_unit, rows

# Between two systems values are rounded freely: 5公里 is "3.1 miles", and nobody writes 3.107.
_ACROSS = Fraction(2, 100)
# What the digits show may be rounded, but a single digit shows too little: 1.25 tonnes is "1.3", 2.4 km is not "2".
_ROUNDED = Fraction(5, 100)
# Whole numbers of one system are rounded less: 1,999 m is "2 km", but 25 months are not "2 years".
_WHOLE = Fraction(1, 100)
_TEMPERATURE = "temperature"


def agree(value: Decimal, unit: str | None, other: Decimal, other_unit: str | None) -> bool:
    """Whether two amounts in units of the table are the same, converted and rounded as their digits show.

    The same number in two units that differ is never the same amount, close as they may be.

    >>> agree(Decimal(5), "kilometre", Decimal("3.1"), "mile"), agree(Decimal(5), "kilometre", Decimal(5), "mile")
    (True, False)
    """
    return any(_agree(value, one, other, two) for one, two in _pairs(unit, other_unit))


def clash(value: Decimal, unit: str | None, other: Decimal, other_unit: str | None) -> bool:
    """Whether both amounts are in units that measure, of which neither may stand for the other, and are not the same.

    Units that aren't of the table (件, 项), heads and occasions clash with nothing; a rate doesn't clash with what
    leaves its denominator unsaid.
    """
    if unit is None or other_unit is None or unit == other_unit:
        return False
    one, two = find_unit(unit), find_unit(other_unit)
    if one is None or two is None or COUNT in (one.dimension, two.dimension):
        return False
    return not agree(value, unit, other, other_unit)


@cache
def is_alike(unit: str | None, other: str | None) -> bool:
    """Whether the units are the same, or mean the same but for a denominator or a second meaning."""
    if unit == other:
        return True
    return any(_factor(one, two) == 1 and one.offset == two.offset for one, two in _pairs(unit, other))


def _pairs(unit: str | None, other: str | None) -> list[tuple[Unit, Unit]]:
    """The two units, and either with what the other may be meant as."""
    ours, theirs = _readings(unit), _readings(other)
    if not ours or not theirs:
        return []
    return [(one, theirs[0]) for one in ours] + [(ours[0], two) for two in theirs[1:]]


def _readings(unit: str | None) -> list[Unit]:
    """The unit, and those that it may be meant as; none where the table doesn't know it."""
    found = find_unit(unit) if unit else None
    if found is None:
        return []
    below = "".join(f" per {part.id}" for part in found.below)
    ids = (*found.same, *_stand_ins().get(found.id.removesuffix(below), ()))
    others = (find_unit(other + below) for other in ids)
    return [found, *(other for other in others if other is not None)]


@cache
def _stand_ins() -> dict[str, list[str]]:
    """The units that name a unit or currency as one of the same: pound for GBP."""
    found: dict[str, list[str]] = {}
    for row in rows().values():
        for other in row.same:
            found.setdefault(other, []).append(row.id)
    return found


def _agree(value: Decimal, one: Unit, other: Decimal, two: Unit) -> bool:
    factor = _factor(one, two)
    if factor is None:
        return False
    if value == other or one.id == two.id:
        return value == other and (not value or (factor == 1 and one.offset == two.offset))
    left, right = Fraction(value), Fraction(other)
    system = one.system == two.system and all(a.system == b.system for a, b in zip(one.below, two.below, strict=False))
    if one.dimension != _TEMPERATURE or not (one.factor and two.factor):
        return _near(abs(left), value, abs(right), other, factor, system)
    # A temperature, or by how much it rose.
    shift = (one.offset - two.offset) / two.factor
    step = max(_step(value) * factor, _step(other))
    return abs(left * factor + shift - right) <= step or _near(abs(left), value, abs(right), other, factor, system)


def _factor(one: Unit, two: Unit) -> Fraction | None:
    """What one of the first is in the second, but for denominators that only one has; None where they don't convert."""
    if one.dimension != two.dimension or not one.factor or not two.factor:
        return Fraction(1) if one.id == two.id else None
    ours = {below.dimension: below for below in one.below}
    theirs = {below.dimension: below for below in two.below}
    if not (ours.keys() <= theirs.keys() or theirs.keys() <= ours.keys()):
        return None
    factor = one.factor / two.factor
    for dimension in ours.keys() & theirs.keys():
        above, below = theirs[dimension].factor, ours[dimension].factor
        factor *= above / below if above and below else 1
    return factor


def _near(left: Fraction, value: Decimal, right: Fraction, other: Decimal, factor: Fraction, system: bool) -> bool:
    converted = left * factor
    difference, larger = abs(converted - right), max(converted, right)
    if not system and difference <= _ACROSS * larger:
        return True
    steps = (_step(value) * factor, value), (_step(other), other)
    step, shown = max(steps, key=lambda pair: pair[0])
    whole = system and shown == shown.to_integral_value()
    return difference <= step and difference <= (_WHOLE if whole else _ROUNDED) * larger


def _step(value: Decimal) -> Fraction:
    """Half of the last digit that is shown."""
    exponent = value.as_tuple().exponent
    assert isinstance(exponent, int)
    return Fraction(10) ** min(exponent, 0) / 2
