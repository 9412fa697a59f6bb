"""Quantities of a bead paired at least total cost: by value, kind, unit, order and the words around them."""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from rapidfuzz.distance import Levenshtein

from ...units.conversion import is_alike
from ..quantities.quantity import Quantity
from .anchors import find_named
from .assignment import assign
from .implied import is_collective
from .references import is_same_reference
from .roles import compare_roles
from .rounding import find_rounding
from .side import Pair, Side
from .values import date_parts, group_of, has_digits, same_value
from .year_slips import is_year_slip

# Costs of a pair. A quantity left alone costs 0.9, so that pairs above 1.8 are not made. Set by hand on the development
# pairs; what matters is their order: value before kind before unit before words before place.
_ALONE = 0.9
_OTHER_KIND, _OTHER_UNIT, _OTHER_ROLE, _OTHER_HEDGE = 0.15, 0.15, 0.1, 0.05
_ORDER = 0.3
_TRACE = 1e-6
# Beads with more pairs of figures than this to weigh are tables; their figures are paired in order.
_MAX_TABLE = 40_000
# "One" is a pronoun too often: it is compared with number words below this only, and after any other figure.
_WEAK = 0.1
_SMALL = 20
# A small number in words is no error for a figure of three digits and more.
_FEW, _LONG_FIGURE = 10, 100
# A range for a single figure is the last thing to pair.
_RANGE_FOR_ONE = 1.7
_OTHER_VALUE, _UNLIKE_DIGITS = 1.1, 0.45
_OTHER_SIGN = 0.1
# Figures after the same name, and what a pair costs of which one stands after a name with another figure.
_NAMED_COST, _NAMED = 0.3, 1.0
# Figures are mostly written as such on both sides, and alike.
_OTHER_SCRIPT, _OTHER_WRITING = 0.15, 0.05
_NUMBERED = re.compile(
    r"\b(?:chapter|section|part|article|step|fig(?:ure)?|table|listing|page|item|stage|phase|level|version|day|week|"
    r"volume|lesson|tutorial|grade|class|round|type|category|no|line|row|column|rule|paragraph|clause|appendix|annex|"
    r"generation)s?\.? *$",
    re.IGNORECASE,
)
_SINGLE = re.compile(r"\d[\d,]*(?:\.\d+)?")
# Figures that number the same sort of thing.
_SAME_REFERENCE = 0.4
# A date that says less than the other, after one that says the same.
_LESS_EXACT = 0.25
# A rounded figure, after an exact one.
_ROUNDED = 0.2


def pair_sides(zh: Side, en: Side, known: Sequence[Pair] = ()) -> list[Pair]:
    """Indices of paired quantities, by Chinese order. Doesn't depend on which side comes first.

    `known`: figures that are each other's, wherever they stand.
    """
    if len(zh.quantities) == len(en.quantities) and all(map(_agree, zh.quantities, en.quantities)):
        return [(k, k) for k in range(len(zh.quantities))]
    if len(zh.quantities) * len(en.quantities) > _MAX_TABLE:
        return _pair_in_order(zh.quantities, en.quantities)
    named = dict((*_pair_named(zh, en), *known))
    costs = [
        [
            _NAMED_COST if named.get(i) == j else _compute_cost(zh, i, en, j) + _weigh_name(named, i, j)
            for j in range(len(en.quantities))
        ]
        for i in range(len(zh.quantities))
    ]
    return assign(costs, _ALONE)


def _pair_named(zh: Side, en: Side) -> Iterator[Pair]:
    """Figures of different values that stand alone after the same name in both languages: Django 3.2, "Django 2024".

    Where the English has changed two figures of one sort between their names, each has its counterpart elsewhere.
    """
    ours, theirs = find_named(zh), find_named(en)
    for name in ours.keys() & theirs.keys():
        one, other = zh.quantities[ours[name]], en.quantities[theirs[name]]
        if not _SINGLE.fullmatch(other.text) or not _SINGLE.fullmatch(one.text):
            continue
        elsewhere = any(group_of(q) == group_of(one) and same_value(q, other) for q in zh.quantities)
        if not elsewhere and not same_value(one, other) and not find_rounding(one, other):
            yield ours[name], theirs[name]


def _weigh_name(named: Mapping[int, int], i: int, j: int) -> float:
    """What a name adds to the cost of a pair of which one stands after a name that has another figure."""
    return _NAMED if i in named or j in named.values() else 0.0


def _number_the_same(ours: Quantity, theirs: Quantity, en_text: str) -> bool:
    """Whether two figures of two kinds are of one sort: 第14章 and "chapter 14", a year and four digits."""
    if ours.kind == "ordinal" and theirs.kind == "cardinal":
        return _NUMBERED.search(en_text[: theirs.start]) is not None
    kinds = {ours.kind, theirs.kind}
    if kinds == {"date", "cardinal"} and is_year_slip(ours, theirs):
        return True
    years = all(len(quantity.value) == 4 and quantity.value.isdigit() for quantity in (ours, theirs))
    return kinds == {"date", "cardinal"} and years and None in (ours.unit, theirs.unit)


def _agree(zh: Quantity, en: Quantity) -> bool:
    if zh.kind == en.kind == "date" and zh.value != en.value:
        return False
    return same_value(zh, en) and (zh.unit is None or en.unit is None or is_alike(zh.unit, en.unit))


def _pair_in_order(zh: Sequence[Quantity], en: Sequence[Quantity]) -> list[Pair]:
    """Equal quantities of a long table paired in order; the others are left alone."""
    places: dict[str, list[int]] = {}
    for j in range(len(en) - 1, -1, -1):
        places.setdefault(en[j].value, []).append(j)
    return [(i, places[quantity.value].pop()) for i, quantity in enumerate(zh) if places.get(quantity.value)]


def _compute_cost(zh: Side, i: int, en: Side, j: int) -> float:
    ours, theirs = zh.quantities[i], en.quantities[j]
    place = _ORDER * abs((i + 0.5) / len(zh.quantities) - (j + 0.5) / len(en.quantities)) + _break_tie(i, j)
    words = -_OTHER_ROLE * compare_roles(zh.roles[i], en.roles[j])
    kind = 0.0 if group_of(ours) == group_of(theirs) else _OTHER_KIND
    same = not same_value(ours, theirs) and is_same_reference(ours, zh.text, theirs, en.text)
    may_err = not kind or same or _number_the_same(ours, theirs, en.text)
    unit = _compare_units(ours, theirs)
    hedge = 0.0 if (ours.hedge is None) == (theirs.hedge is None) else _OTHER_HEDGE
    if same_value(ours, theirs):
        sign = _OTHER_SIGN if ours.value.startswith("-") != theirs.value.startswith("-") else 0.0
        exact = 0.0 if ours.kind != "date" or ours.value == theirs.value else _LESS_EXACT
        return place + words + kind + unit + hedge + sign + exact + _compare_writing(zh.text, ours, en.text, theirs)
    if find_rounding(ours, theirs):
        return place + words + unit + _ROUNDED
    if not may_err or not (same or _is_comparable(ours, theirs)):
        return 4 * _ALONE
    weak = _WEAK if "1" in (ours.value, theirs.value) else 0.0
    if (ours.kind == "range") != (theirs.kind == "range"):
        return _RANGE_FOR_ONE + place + words + unit + hedge
    return (
        _OTHER_VALUE
        + place
        + words
        + unit
        + hedge
        + (-_SAME_REFERENCE if same else weak)
        + _UNLIKE_DIGITS * (1 - measure_likeness(ours.value, theirs.value))
    )


def _break_tie(i: int, j: int) -> float:
    """A trace of cost that tells equal pairs apart, whichever side comes first: earlier and straighter wins."""
    return _TRACE * math.sqrt((i + 1) * (j + 1) + (i - j) ** 2)


def _compare_writing(zh_text: str, ours: Quantity, en_text: str, theirs: Quantity) -> float:
    """What it costs that two equal figures aren't written alike: 1.0 and "1", 两个 and "2"."""
    if has_digits(ours) != has_digits(theirs):
        return _OTHER_SCRIPT
    written = [text[slice(*q.numeral)] for text, q in ((zh_text, ours), (en_text, theirs))]
    return 0.0 if written[0].strip() == written[1].strip() else _OTHER_WRITING


def _compare_units(ours: Quantity, theirs: Quantity) -> float:
    if not ours.unit or not theirs.unit:
        return 0.0
    return -_OTHER_UNIT if is_alike(ours.unit, theirs.unit) else _OTHER_UNIT


def _is_comparable(ours: Quantity, theirs: Quantity) -> bool:
    """Whether two unequal values can be an error for one another: dates only with the same parts."""
    if is_collective(ours) or is_collective(theirs):
        return False
    if not _may_be_mistaken(ours, theirs) or not _may_be_mistaken(theirs, ours):
        return False
    if _are_far_apart(ours, theirs) or _are_far_apart(theirs, ours):
        return False
    if group_of(ours) == group_of(theirs) == "date":
        return _are_of_one_kind(_first_parts(ours), _first_parts(theirs))
    return True


def _are_of_one_kind(ours: Collection[str], theirs: Collection[str]) -> bool:
    """Whether two dates name the same things, so that one can be an error for the other: not a day and a month."""
    return ("year" in ours) == ("year" in theirs) and not set(ours).isdisjoint(theirs)


def _first_parts(quantity: Quantity) -> Collection[str]:
    """The parts that a date names, or the beginning of a stretch of time."""
    return date_parts(quantity.value.partition("..")[0])


def _may_be_mistaken(ours: Quantity, theirs: Quantity) -> bool:
    """Whether a figure can be an error for another: "one" and "zero" in words only for a small number in words."""
    if ours.value not in ("0", "1") or any(c.isdigit() for c in ours.text):
        return True
    spelled = theirs.value.isdigit() and not any(c.isdigit() for c in theirs.text)
    return spelled and 0 < int(theirs.value) < _SMALL and ours.value != "0"


def _are_far_apart(ours: Quantity, theirs: Quantity) -> bool:
    """Whether one is a small count in words and the other a long figure of another unit: 两种 / "10001"."""
    if not (ours.value.isdigit() and theirs.value.isdigit()) or (ours.unit and ours.unit == theirs.unit):
        return False
    in_words = not any(c.isdigit() for c in ours.text) and any(c.isdigit() for c in theirs.text)
    return in_words and int(ours.value) <= _FEW and int(theirs.value) >= _LONG_FIGURE


def measure_likeness(ours: str, theirs: str) -> float:
    """How alike two values are as digit strings without their zeros at the end, 0 to 1."""
    return Levenshtein.normalized_similarity(_strip_zeros(ours), _strip_zeros(theirs))


def _strip_zeros(value: str) -> str:
    return value.replace(".", "").replace("-", "").strip("0")
