"""The second stage of the ledger: what differs between two quantities that correspond, the gravest thing only."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from ..quantities.quantity import Quantity
from ..quantities.zh.eras import find_year_of_reign
from .basis import find_bases
from .comparison import Comparison
from .growth import find_ratio
from .hedges import Difference, compare_hedges
from .implied import says_year
from .opposites import find_opposite
from .pair import Paired
from .parts import are_parts_opposite, is_time_reversed
from .problems import (
    BASIS,
    DATE_PART,
    DIRECTION,
    GROWTH,
    HEDGE_ADDED,
    HEDGE_CONTRADICTED,
    HEDGE_DROPPED,
    OPPOSITE,
    POINTS,
    REACH,
    UNIT,
    VALUE,
    YEAR_AS_ORDINAL,
    Problem,
)
from .reach import find_reach
from .rounding import find_rounding
from .sides import Side
from .values import date_parts, group_of, same_value, units_clash

_HEDGES: Mapping[Difference, Problem] = {
    "dropped": HEDGE_DROPPED,
    "added": HEDGE_ADDED,
    "contradicted": HEDGE_CONTRADICTED,
}
# A day or year may stand this many characters off its month.
_DATE_REACH = 8
# What changes by no amount.
_NO_CHANGE = ("date", "ordinal", "range", "multiple")
# What is so many times less is a part.
_LESS = re.compile(
    r"\b(?:less|fewer|[a-z]+er|reduc\w*|shr[aiu]n\w*|cuts?|cutting|declin\w*|decreas\w*|drop\w*|f[ea]ll\w*|slash\w*|sav\w+|"
    r"improve\w*|speed\w*|compress\w*|by)\b",
    re.I,
)
_BELOW = re.compile(
    r"\b(?:minus|negative\w*|below|under|down\w*|los[est]\w*|lost|lower\w*|deficits?|f[ea]ll\w*|declin\w*|drop\w*|decreas\w*|"
    r"contract\w*|shr[aiu]n\w*|reduc\w*|deteriorat\w*|worse\w*|less|weak\w*|slump\w*|plung\w*|slid\w*|recession)\b|[-−–(]\s?\d",
    re.I,
)
# What is left of a price, and what is taken off.
_LEFT_OF_PRICE = re.compile(
    r" of (?:the|its|their|our)?(?: ?[\w-]+){0,3}? ?(?:prices?|value|rates?|fares?|fees?|cost)\b", re.I
)
_TAKEN_OFF = re.compile(r"\b(?:discounts? of|off by|sav(?:e|es|ing)|by|cuts?|reduc\w+ of)(?: up to| about)? $", re.I)
_OFF_PRICE = re.compile(r" (?:off|discount|cheaper|less|reduction)\b", re.I)
_FIGURES = re.compile(r"\d+")


class _Pair(NamedTuple):
    """Two quantities that correspond, in their sides."""

    zh: Side
    i: int
    en: Side
    j: int

    @property
    def ours(self) -> Quantity:
        """The Chinese one."""
        return self.zh.quantities[self.i]

    @property
    def theirs(self) -> Quantity:
        """The English one."""
        return self.en.quantities[self.j]


def judge(paired: Paired) -> list[Comparison]:
    """The comparisons with the problems of those that have a quantity on both sides."""
    return [_judge(comparison, paired) for comparison in paired.comparisons]


def _judge(comparison: Comparison, paired: Paired) -> Comparison:
    if comparison.zh is None or comparison.en is None:
        return comparison
    place = paired.places.get(comparison.id)
    if place is None:  # from a bead nearby
        problem = None if _says_all(comparison.zh, comparison.en) else DATE_PART
    else:
        sides = paired.sides[comparison.bead.id]
        comparison = replace(comparison, evidence=sides.evidence[place])
        problem = _find_problem(_Pair(sides.zh, place[0], sides.en, place[1]))
    return replace(comparison, status="mismatch", problem=problem) if problem else comparison


def _says_all(zh: Quantity, en: Quantity) -> bool:
    """Whether an English quantity of the same value is no less exact: a date has all the parts of the Chinese one."""
    return zh.kind != "date" or date_parts(zh.value).keys() <= date_parts(en.value).keys()


def _find_problem(pair: _Pair) -> Problem | None:
    """What differs, the gravest thing only: value before kind before unit before direction before hedge."""
    ours, theirs = pair.ours, pair.theirs
    ours_ratio, theirs_ratio = find_ratio(ours, pair.zh.text, "zh"), find_ratio(theirs, pair.en.text, "en")
    if ours_ratio and theirs_ratio:
        wrong = GROWTH if ours.value == theirs.value else VALUE
        return wrong if ours_ratio != theirs_ratio else None
    if ours_ratio and theirs.kind in ("multiple", "cardinal") and theirs.amount == ours_ratio:
        return None
    return next((problem for check in _CHECKS if (problem := check(pair))), None)


def _check_value(pair: _Pair) -> Problem | None:
    if same_value(pair.ours, pair.theirs):
        return None
    rounding = find_rounding(pair.ours, pair.theirs)
    return {None: VALUE, "rounded": None, "wrong-way": HEDGE_CONTRADICTED}[rounding]


def _check_sign(pair: _Pair) -> Problem | None:
    """Whether the minus of a percentage was lost, in a sentence that has no other word for it."""
    lost = pair.ours.kind == pair.theirs.kind == "percent" and pair.ours.value[0] == "-" != pair.theirs.value[0]
    return VALUE if lost and not _BELOW.search(pair.en.text) else None


def _check_reciprocal(pair: _Pair) -> Problem | None:
    """Whether a part became as many times: 十分之一 as "ten times", where nothing says that it became less."""
    ours, theirs = pair.ours, pair.theirs
    if ours.kind != "fraction" or theirs.kind != "multiple" or Decimal(ours.value) >= 1:
        return None
    return None if Decimal(theirs.value) <= 1 or _LESS.search(pair.en.text) else VALUE


def _check_discount(pair: _Pair) -> Problem | None:
    """Whether what is left of a price became what is taken off: 八折 as "at 20% of the price"."""
    ours, theirs = pair.ours, pair.theirs
    if ours.kind != "discount" or theirs.kind != "percent":
        return None
    left = _LEFT_OF_PRICE.match(pair.en.text, theirs.end)
    off = _TAKEN_OFF.search(pair.en.text[: theirs.start]) or _OFF_PRICE.match(pair.en.text, theirs.end)
    if left is None and off is None:
        return None
    expected = ours.value if left else f"{100 - Decimal(ours.value):f}"
    return None if Decimal(theirs.value) == Decimal(expected) else VALUE


def _check_date(pair: _Pair) -> Problem | None:
    ours, theirs = pair.ours, pair.theirs
    if ours.kind != "date":
        return None
    if theirs.kind == "ordinal" and "year" in date_parts(ours.value) and not find_year_of_reign(ours.text):
        return YEAR_AS_ORDINAL
    return DATE_PART if theirs.kind == "date" and _find_dropped_parts(ours, pair.en, pair.j) else None


def _check_points(pair: _Pair) -> Problem | None:
    if not all(group_of(quantity) == "percent" for quantity in (pair.ours, pair.theirs)):
        return None
    ours, theirs = (quantity.unit == "percentage point" for quantity in (pair.ours, pair.theirs))
    return POINTS if ours != theirs else None


def _check_unit(pair: _Pair) -> Problem | None:
    return UNIT if units_clash(pair.ours, pair.theirs) else None


def _check_kind(pair: _Pair) -> Problem | None:
    """Whether a place in a row became a number of people: 第12名 as "12 people"."""
    return VALUE if pair.ours.kind == "ordinal" and pair.theirs.unit == "person" else None


def _check_reach(pair: _Pair) -> Problem | None:
    """Whether by how much something changed became what it came to, or where it came from."""
    if pair.ours.kind in _NO_CHANGE or pair.theirs.kind in _NO_CHANGE:
        return None
    ours, theirs = find_reach(pair.ours, pair.zh.text, "zh"), find_reach(pair.theirs, pair.en.text, "en")
    return REACH if ours and theirs and ours != theirs else None


def _check_basis(pair: _Pair) -> Problem | None:
    """Whether a change over a year became one over a month."""
    if pair.ours.kind != "percent" or pair.theirs.kind != "percent":
        return None
    ours, theirs = find_bases(pair.zh.text, "zh"), find_bases(pair.en.text, "en")
    return BASIS if ours and theirs and not ours & theirs else None


def _are_periods(ours: Quantity, theirs: Quantity) -> bool:
    """Whether both are months, years, decades or centuries, of which the early or late part may be meant."""
    if ours.unit == "century":
        return theirs.kind == "ordinal"
    return ours.kind in ("date", "range") and (
        theirs.value == ours.value or group_of(ours) == group_of(theirs) == "date"
    )


def _check_opposite(pair: _Pair) -> Problem | None:
    """Whether the words around say the opposite: a surplus that became a deficit."""
    if _are_periods(pair.ours, pair.theirs):
        return OPPOSITE if are_parts_opposite(pair.ours, pair.zh.text, pair.theirs, pair.en.text) else None
    if pair.ours.kind in _NO_CHANGE or pair.theirs.kind in _NO_CHANGE:
        return None
    if is_time_reversed(pair.ours, pair.zh.text, pair.theirs, pair.en.text):
        return OPPOSITE
    return OPPOSITE if find_opposite(pair.ours, pair.zh.text, pair.theirs, pair.en.text) else None


def _check_direction(pair: _Pair) -> Problem | None:
    """Whether one side says a rise and the other a fall."""
    if pair.ours.kind == "date" or "-" in (pair.ours.value[0], pair.theirs.value[0]):
        return None
    ours, theirs = pair.zh.roles[pair.i] & {"up", "down"}, pair.en.roles[pair.j] & {"up", "down"}
    return DIRECTION if len(ours) == len(theirs) == 1 and ours != theirs else None


def _check_hedge(pair: _Pair) -> Problem | None:
    if pair.ours.kind == "date" or find_rounding(pair.ours, pair.theirs):
        return None
    difference = compare_hedges(pair.ours, pair.theirs, pair.zh.text, pair.en.text)
    return _HEDGES[difference] if difference else None


_CHECKS: tuple[Callable[[_Pair], Problem | None], ...] = (
    _check_value,
    _check_sign,
    _check_reciprocal,
    _check_discount,
    _check_kind,
    _check_date,
    _check_points,
    _check_unit,
    _check_reach,
    _check_direction,
    _check_basis,
    _check_opposite,
    _check_hedge,
)


def _find_dropped_parts(ours: Quantity, en: Side, j: int) -> set[str]:
    """The parts of a date that the English leaves out, unless another date of the bead says them."""
    parts = date_parts(ours.value)
    date = en.quantities[j]
    dropped = parts.keys() - date_parts(date.value).keys()
    figures = _FIGURES.findall(en.text[max(0, date.start - _DATE_REACH) : date.end + _DATE_REACH])
    beside = {parts[name] for name in dropped if f"{int(parts[name])}" in figures}
    if "year" in dropped and (says_year(en.text) or _says(en, "year", parts["year"])):
        dropped = dropped - {"year"}
    return {name for name in dropped if parts[name] not in beside}


def _says(side: Side, part: str, value: str) -> bool:
    """Whether any date of a side has this part."""
    return any(date_parts(q.value).get(part) == value for q in side.quantities if q.kind == "date")
