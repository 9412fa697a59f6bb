"""What may differ between two quantities that correspond: one check a problem, the gravest first."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from ..quantities.quantity import Quantity
from ..quantities.zh.eras import find_year_of_reign
from .basis import find_bases
from .before_after import DURATIONS, find_order
from .comparatives import is_turned_round
from .frequency import differ_in_frequency
from .hedges import Difference, Policy, apply_policy, compare_hedges, drops_round_date
from .opposites import find_opposite, find_opposite_beside, find_other_noun, says_both, stand_beside
from .period_parts import are_apart, find_part
from .problems import (
    BASIS,
    DATE_PART,
    DIRECTION,
    HEDGE_ADDED,
    HEDGE_CHANGED,
    HEDGE_CONTRADICTED,
    HEDGE_DROPPED,
    OPPOSITE,
    OPPOSITE_AROUND,
    ORDER,
    PERIOD_PART,
    POINTS,
    RATE,
    REACH,
    REFERENCE,
    SIGN,
    UNIT,
    VALUE,
    YEAR_AS_ORDINAL,
    Problem,
)
from .rates import find_rate
from .reach import find_reach, is_change_lost
from .references import read_inserted, says_inserted
from .relative_periods import says_year
from .roles import find_direction
from .rounding import find_rounding
from .side import Side
from .signs import is_bracketed, is_sign_in_words, is_sign_lost
from .values import date_parts, group_of, same_value, units_clash
from .year_slips import find_mistyped

_HEDGES: Mapping[Difference, Problem] = {
    "dropped": HEDGE_DROPPED,
    "added": HEDGE_ADDED,
    "contradicted": HEDGE_CONTRADICTED,
    "changed": HEDGE_CHANGED,
}
# A day or year may stand this many characters off its month.
_DATE_REACH = 8
# A day is no part of a date behind its year: "October 2020, 1".
_DAY_LAST = re.compile(r",? \d{1,2}(?!\d|:)")
_YEAR_REACH = 30
# What changes by no amount.
_NO_CHANGE = ("date", "ordinal", "range", "multiple")
_AND = re.compile(r"\s*(?:,|,?\s*and|or|&)\s*")
_FEWER = re.compile(
    r"\b(?:less|fewer|smaller|lower|cheaper|faster|quicker|shorter|lighter|thinner|slower|down|reduc\w*|decreas\w*|"
    r"drop\w*|f[ae]ll\w*|cut\w*|shr[aiu]nk\w*|short\w*|sav\w*|sped|speed\w*|improv\w*|as (?:low|small|little))\b",
    re.IGNORECASE,
)
_FEWER_ZH = re.compile("倍")
_TIME_TAKEN = re.compile("时间|耗时|用时|时长|延时|延迟")
_FIGURES = re.compile(r"\d+")


class PlacedPair(NamedTuple):
    """Two quantities that correspond, in their sides, and what the house minds of hedges."""

    zh: Side
    i: int
    en: Side
    j: int
    hedges: Policy = "usual"

    @property
    def ours(self) -> Quantity:
        """The Chinese one."""
        return self.zh.quantities[self.i]

    @property
    def theirs(self) -> Quantity:
        """The English one."""
        return self.en.quantities[self.j]


def _check_value(pair: PlacedPair) -> Problem | None:
    if same_value(pair.ours, pair.theirs) or _stand_alike(pair):
        return None
    if _is_next_bound(pair.ours, pair.theirs) or _is_next_bound(pair.theirs, pair.ours):
        return None
    if _is_accounting(pair) or is_sign_in_words(pair.ours, pair.zh.text, pair.theirs, pair.en.text):
        return None
    rounding = find_rounding(pair.ours, pair.theirs)
    return {None: VALUE, "rounded": None, "wrong-way": HEDGE_CONTRADICTED}[rounding]


def _is_next_bound(one: Quantity, other: Quantity) -> bool:
    """Whether two limits of a count are the same: at least 1, more than 0; at most 9, under 10."""
    if not (one.value.isdigit() and other.value.isdigit()) or "currency" in (one.kind, other.kind):
        return False
    step = {("at-least", "over"): -1, ("at-most", "under"): 1}.get((one.hedge or "", other.hedge or ""))
    return step is not None and int(other.value) == int(one.value) + step


def _stand_alike(pair: PlacedPair) -> bool:
    """Whether the English figure stands in the Chinese as it is written, though less of it was read: 1 K / "1 K"."""
    longer = len(pair.theirs.text) > len(pair.ours.text)
    return longer and pair.zh.text.startswith(pair.theirs.text, pair.ours.start)


def _check_inverse(pair: PlacedPair) -> Problem | None:
    """Whether a part became as many times as much: 十分之一 as "ten times", with nothing said of less."""
    kinds = {pair.ours.kind, pair.theirs.kind}
    if kinds != {"fraction", "multiple"} or pair.ours.value == pair.theirs.value:
        return None
    ours, theirs = pair.ours.amount, pair.theirs.amount
    turned = ours is not None and theirs is not None and (ours < 1) != (theirs < 1)
    return VALUE if turned and not _FEWER.search(pair.en.text) and not _FEWER_ZH.search(pair.zh.text) else None


def _is_accounting(pair: PlacedPair) -> bool:
    """Whether the two differ in a minus alone, for which one side has brackets."""
    if pair.ours.value.lstrip("-") != pair.theirs.value.lstrip("-"):
        return False
    return is_bracketed(pair.ours, pair.zh.text) or is_bracketed(pair.theirs, pair.en.text)


def _check_date(pair: PlacedPair) -> Problem | None:
    ours, theirs = pair.ours, pair.theirs
    if ours.kind != "date":
        return None
    if theirs.kind == "ordinal" and "year" in date_parts(ours.value) and not find_year_of_reign(ours.text):
        return YEAR_AS_ORDINAL
    dropped = _find_dropped_parts(ours, pair.en, pair.j) if theirs.kind == "date" else set()
    if "year" in dropped and find_mistyped(date_parts(ours.value)["year"], pair.en.text[theirs.start :][:_YEAR_REACH]):
        return VALUE
    return DATE_PART if dropped else None


def _check_part(pair: PlacedPair) -> Problem | None:
    """Whether the early part of a month or year became its late part."""
    dated = group_of(pair.ours) == "date" and (group_of(pair.theirs) == "date" or pair.ours.value == pair.theirs.value)
    if not dated and pair.ours.unit != "century":
        return None
    ours, theirs = find_part(pair.ours, pair.zh.text, "zh"), find_part(pair.theirs, pair.en.text, "en")
    return PERIOD_PART if are_apart(ours, theirs) else None


def _check_points(pair: PlacedPair) -> Problem | None:
    if not all(group_of(quantity) == "percent" for quantity in (pair.ours, pair.theirs)):
        return None
    ours, theirs = (quantity.unit == "percentage point" for quantity in (pair.ours, pair.theirs))
    return POINTS if ours != theirs else None


def _check_unit(pair: PlacedPair) -> Problem | None:
    """Whether the units differ, or what is counted: 256字节 as "256 characters"."""
    if units_clash(pair.ours, pair.theirs):
        return UNIT
    if pair.ours.value != pair.theirs.value:
        return None
    return UNIT if find_other_noun(pair.ours, pair.zh.text, pair.theirs, pair.en.text) else None


def _check_reference(pair: PlacedPair) -> Problem | None:
    """Whether an article that was put in later lost its second number: 第八十四条之二 as "Article 84"."""
    ours = read_inserted(pair.ours, pair.zh.text)
    return REFERENCE if ours and not says_inserted(pair.theirs, pair.en.text, ours.number) else None


def _check_rate(pair: PlacedPair) -> Problem | None:
    """Whether what is counted by the year is counted by the month in English."""
    if differ_in_frequency(pair.ours, pair.zh.text, pair.theirs, pair.en.text):
        return RATE
    if any(q.kind in ("date", "ordinal") or q.unit in DURATIONS for q in (pair.ours, pair.theirs)):
        return None
    if pair.ours.value != pair.theirs.value or all(" per " in (q.unit or "") for q in (pair.ours, pair.theirs)):
        return None  # converted, or said by the unit itself
    ours = find_rate(pair.ours, pair.zh.text, "zh")
    theirs = find_rate(pair.theirs, pair.en.text, "en") if ours else None
    return RATE if theirs and ours != theirs else None


def _check_order(pair: PlacedPair) -> Problem | None:
    """Whether "ago" became "later"."""
    ours, theirs = find_order(pair.ours, pair.zh.text, "zh"), find_order(pair.theirs, pair.en.text, "en")
    return ORDER if ours and theirs and ours.order != theirs.order else None


def _check_sign(pair: PlacedPair) -> Problem | None:
    return SIGN if is_sign_lost(pair.ours, pair.zh.text, pair.theirs, pair.en.text) else None


def _check_kind(pair: PlacedPair) -> Problem | None:
    """Whether a place in a row became a number of people: 第12名 as "12 people"."""
    return VALUE if pair.ours.kind == "ordinal" and pair.theirs.unit == "person" else None


def _check_reach(pair: PlacedPair) -> Problem | None:
    """Whether by how much something changed became what it came to, or where it came from."""
    counted = pair.ours.unit in ("time", "次") and pair.theirs.kind == "multiple"
    if pair.ours.kind in _NO_CHANGE or (pair.theirs.kind in _NO_CHANGE and not counted):
        return None
    if is_change_lost(pair.ours, pair.zh.text, pair.theirs, pair.en.text):
        return REACH
    ours, theirs = find_reach(pair.ours, pair.zh.text, "zh"), find_reach(pair.theirs, pair.en.text, "en")
    return REACH if ours and theirs and ours != theirs else None


def _check_basis(pair: PlacedPair) -> Problem | None:
    """Whether a change over a year became one over a month."""
    if pair.ours.kind != "percent" or pair.theirs.kind != "percent":
        return None
    ours, theirs = find_bases(pair.zh.text, "zh"), find_bases(pair.en.text, "en")
    return BASIS if ours and theirs and not ours & theirs else None


def _check_opposite(pair: PlacedPair) -> Problem | None:
    """Whether the words around say the opposite: a surplus that became a deficit."""
    if pair.ours.kind in _NO_CHANGE or pair.theirs.kind in _NO_CHANGE or _may_be_any(pair):
        return None
    places = pair.ours, pair.zh.text, pair.theirs, pair.en.text
    if not find_opposite(*places):
        return None
    if is_turned_round(pair.zh.text, pair.en.text):
        return None
    if stand_beside(*places):
        return OPPOSITE
    return None if says_both(*places) else OPPOSITE_AROUND


def _check_beside(pair: PlacedPair) -> Problem | None:
    """Whether the words right beside the figure say the opposite: 2019年之后 as "before 2019"."""
    if _may_be_any(pair):
        return None
    if not find_opposite_beside(pair.ours, pair.zh.text, pair.theirs, pair.en.text):
        return None
    return None if is_turned_round(pair.zh.text, pair.en.text) else OPPOSITE


def _may_be_any(pair: PlacedPair) -> bool:
    """Whether the figure may be an article: 一个."""
    return pair.ours.kind == "cardinal" and pair.ours.text.startswith("一") and pair.ours.value == "1"


def _check_direction(pair: PlacedPair) -> Problem | None:
    """Whether one side says a rise and the other a fall."""
    if pair.ours.kind == "date" or "-" in (pair.ours.value[0], pair.theirs.value[0]) or _may_be_any(pair):
        return None
    ours, theirs = pair.zh.roles[pair.i] & {"up", "down"}, pair.en.roles[pair.j] & {"up", "down"}
    if _is_slowdown(pair):
        return None
    if len(ours) != 1 or len(theirs) != 1 or ours == theirs:
        return None
    return None if is_turned_round(pair.zh.text, pair.en.text) else DIRECTION


def _is_slowdown(pair: PlacedPair) -> bool:
    """Whether more time is less speed: 时间增加了7%, "a slowdown of 7%"."""
    found = find_direction(pair.theirs, pair.en.text, "en")
    return found is not None and found[1].lower().startswith("slow") and _TIME_TAKEN.search(pair.zh.text) is not None


def _check_hedge(pair: PlacedPair) -> Problem | None:
    if pair.ours.kind == "date":
        dropped = drops_round_date(pair.ours, pair.theirs, pair.zh.text, pair.en.text)
        return HEDGE_DROPPED if dropped and pair.hedges != "loose" else None
    if pair.ours.kind == "discount" or find_rounding(pair.ours, pair.theirs):
        return None
    found = compare_hedges(pair.ours, pair.theirs, pair.zh.text, pair.en.text)
    difference = apply_policy(pair.hedges, pair.ours, pair.theirs, found)
    return _HEDGES[difference] if difference else None


CHECKS: tuple[Callable[[PlacedPair], Problem | None], ...] = (
    _check_value,
    _check_inverse,
    _check_kind,
    _check_reference,
    _check_date,
    _check_part,
    _check_points,
    _check_unit,
    _check_rate,
    _check_order,
    _check_sign,
    _check_reach,
    _check_direction,
    _check_basis,
    _check_opposite,
    _check_hedge,
    _check_beside,
)


def _find_dropped_parts(ours: Quantity, en: Side, j: int) -> set[str]:
    """The parts of a date that the English leaves out, unless another date of the bead says them."""
    parts = date_parts(ours.value)
    date = en.quantities[j]
    if _follows_full_date(en, j):
        return set()
    dropped = parts.keys() - date_parts(date.value).keys()
    after = en.text[date.end : date.end + _DATE_REACH]
    if "day" in dropped and _DAY_LAST.match(after) and date.text[-4:].isdigit():
        after = ""
    figures = _FIGURES.findall(en.text[max(0, date.start - _DATE_REACH) : date.end] + after)
    beside = {parts[name] for name in dropped if f"{int(parts[name])}" in figures}
    if "year" in dropped and (says_year(en.text) or _says(en, "year", parts["year"])):
        dropped = dropped - {"year"}
    return {name for name in dropped if parts[name] not in beside}


def _follows_full_date(side: Side, j: int) -> bool:
    """Whether it is a year after a date of the same day and month: 31 December 2020 and 2019."""
    if j == 0 or date_parts(side.quantities[j].value).keys() != {"year"}:
        return False
    before = side.quantities[j - 1]
    between = side.text[before.end : side.quantities[j].start]
    return before.kind == "date" and len(date_parts(before.value)) > 1 and _AND.fullmatch(between) is not None


def _says(side: Side, part: str, value: str) -> bool:
    """Whether any date of a side has this part."""
    return any(date_parts(q.value).get(part) == value for q in side.quantities if q.kind == "date")
