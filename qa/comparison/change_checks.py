"""Whether the words around two quantities that correspond say the same of them: which way, by how much, how often."""

from __future__ import annotations

import re

from .basis import find_bases
from .before_after import DURATIONS
from .comparatives import is_turned_round
from .frequency import differ_in_frequency
from .opposites import find_opposite, find_opposite_beside, says_both, stand_beside
from .placed_pair import PlacedPair
from .problems import BASIS, DIRECTION, OPPOSITE, OPPOSITE_AROUND, RATE, REACH, Problem
from .rates import find_rate
from .reach import find_reach, is_change_lost
from .roles import find_direction

# What changes by no amount.
_NO_CHANGE = ("date", "ordinal", "range", "multiple")
_TIME_TAKEN = re.compile("时间|耗时|用时|时长|延时|延迟")


def check_rate(pair: PlacedPair) -> Problem | None:
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


def check_reach(pair: PlacedPair) -> Problem | None:
    """Whether by how much something changed became what it came to, or where it came from."""
    counted = pair.ours.unit in ("time", "次") and pair.theirs.kind == "multiple"
    if ".." in pair.ours.reading or ".." in pair.theirs.reading:
        return None  # an end of a range
    if pair.ours.kind in _NO_CHANGE or (pair.theirs.kind in _NO_CHANGE and not counted):
        return None
    if is_change_lost(pair.ours, pair.zh.text, pair.theirs, pair.en.text):
        return REACH
    ours, theirs = find_reach(pair.ours, pair.zh.text, "zh"), find_reach(pair.theirs, pair.en.text, "en")
    return REACH if ours and theirs and ours != theirs else None


def check_basis(pair: PlacedPair) -> Problem | None:
    """Whether a change over a year became one over a month."""
    if pair.ours.kind != "percent" or pair.theirs.kind != "percent":
        return None
    ours, theirs = find_bases(pair.zh.text, "zh"), find_bases(pair.en.text, "en")
    return BASIS if ours and theirs and not ours & theirs else None


def check_opposite(pair: PlacedPair) -> Problem | None:
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
    return None if says_both(*places) or _is_said_twice(pair) else OPPOSITE_AROUND


def check_beside(pair: PlacedPair) -> Problem | None:
    """Whether the words right beside the figure say the opposite: 2019年之后 as "before 2019"."""
    if _may_be_any(pair) or _is_said_twice(pair):
        return None
    if not find_opposite_beside(pair.ours, pair.zh.text, pair.theirs, pair.en.text):
        return None
    return None if is_turned_round(pair.zh.text, pair.en.text) else OPPOSITE


def _may_be_any(pair: PlacedPair) -> bool:
    """Whether the figure may be an article: 一个."""
    return pair.ours.kind == "cardinal" and pair.ours.text.startswith("一") and pair.ours.value == "1"


def check_direction(pair: PlacedPair) -> Problem | None:
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


def _is_said_twice(pair: PlacedPair) -> bool:
    """Whether both sides say the figure twice, so that either word may be the other's: 4 months later, 4 months ago."""
    return all(
        sum((q.value, q.unit) == (own.value, own.unit) for q in side.quantities) > 1
        for side, own in ((pair.zh, pair.ours), (pair.en, pair.theirs))
    )
