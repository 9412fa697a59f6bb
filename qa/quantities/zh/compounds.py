"""A measure said in two units, the smaller one after the larger: 5英尺2英寸, 四十二公里一百九十五米."""

from __future__ import annotations

from fractions import Fraction

from ....units.table import Unit, find_unit
from ..exact import plain
from ..lazy_pattern import Pattern
from .amount import Amount, grouped
from .measures import unit_at
from .numerals import read_run

# Hours and minutes are two quantities in either language.
_DIMENSIONS = frozenset(("length", "mass"))
_NUMBER = Pattern("[0-9一二两三四五六七八九十百]")


def with_smaller(text: str, amount: Amount) -> Amount:
    """The amount with what goes on in a smaller unit of its dimension and system, in the larger one."""
    if amount.kind != "measure" or amount.high is not None or not _NUMBER.match(text, amount.end):
        return amount
    unit, numeral = find_unit(amount.unit or ""), read_run(text, amount.end).numeral
    if unit is None or unit.dimension not in _DIMENSIONS or numeral is None or numeral.high is not None:
        return amount
    found = unit_at(text, numeral.end)
    share = _share(find_unit(found.name), unit) if found and found.kind == "measure" else None
    if found is None or share is None or Fraction(numeral.value) * share >= 1:
        return amount
    value = Fraction(amount.value) + Fraction(numeral.value) * share
    reading = f"{text[amount.start : found.end]} = {grouped(plain(value))}"
    return amount._replace(end=found.end, value=value, number=(amount.number[0], numeral.end), reading=reading)


def _share(small: Unit | None, large: Unit) -> Fraction | None:
    """What one of the smaller unit is in the larger one; None where it isn't smaller, or is another kind of unit."""
    if small is None or (small.dimension, small.system) != (large.dimension, large.system) or small.below:
        return None
    return small.factor / large.factor if small.factor and large.factor and small.factor < large.factor else None
