"""Whether two dates or times that correspond have the same parts, and lie on the same side of now."""

from __future__ import annotations

import re

from ..quantities.quantity import Quantity
from ..quantities.zh.eras import find_year_of_reign
from .before_after import find_order
from .period_parts import are_apart, find_part
from .placed_pair import PlacedPair
from .problems import DATE_PART, ORDER, PERIOD_PART, VALUE, YEAR_AS_ORDINAL, Problem
from .relative_periods import says_year
from .side import Side
from .values import date_parts, group_of
from .year_slips import find_mistyped

# A day or year may stand this many characters off its month.
_DATE_REACH = 8
# A day is no part of a date behind its year: "October 2020, 1".
_DAY_LAST = re.compile(r",? \d{1,2}(?!\d|:)")
_YEAR_REACH = 30
_AND = re.compile(r"\s*(?:,|,?\s*and|or|&)\s*")
_FIGURES = re.compile(r"\d+")


def check_date(pair: PlacedPair) -> Problem | None:
    """Whether a date lost a part, or a year became an ordinal."""
    ours, theirs = pair.ours, pair.theirs
    if ours.kind != "date":
        return None
    if theirs.kind == "ordinal" and "year" in date_parts(ours.value) and not find_year_of_reign(ours.text):
        return YEAR_AS_ORDINAL
    dropped = _find_dropped_parts(ours, pair.en, pair.j) if theirs.kind == "date" else set()
    if "year" in dropped and find_mistyped(date_parts(ours.value)["year"], pair.en.text[theirs.start :][:_YEAR_REACH]):
        return VALUE
    return DATE_PART if dropped else None


def check_part(pair: PlacedPair) -> Problem | None:
    """Whether the early part of a month or year became its late part."""
    dated = group_of(pair.ours) == "date" and (group_of(pair.theirs) == "date" or pair.ours.value == pair.theirs.value)
    if not dated and pair.ours.unit != "century":
        return None
    ours, theirs = find_part(pair.ours, pair.zh.text, "zh"), find_part(pair.theirs, pair.en.text, "en")
    return PERIOD_PART if are_apart(ours, theirs) else None


def check_order(pair: PlacedPair) -> Problem | None:
    """Whether "ago" became "later"."""
    ours, theirs = find_order(pair.ours, pair.zh.text, "zh"), find_order(pair.theirs, pair.en.text, "en")
    return ORDER if ours and theirs and ours.order != theirs.order else None


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
