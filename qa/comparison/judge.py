"""The second stage of the ledger: what differs between two quantities that correspond, the gravest thing only."""

from __future__ import annotations

from dataclasses import replace

from ..quantities.quantity import Quantity
from .checks import CHECKS
from .comparison import Comparison
from .growth import find_ratio
from .hedges import Policy
from .pair import Paired
from .placed_pair import PlacedPair
from .problems import DATE_PART, GROWTH, VALUE, Problem
from .values import date_parts


def judge(paired: Paired, hedges: Policy = "usual") -> list[Comparison]:
    """The comparisons with the problems of those that have a quantity on both sides."""
    return [_judge(comparison, paired, hedges) for comparison in paired.comparisons]


def _judge(comparison: Comparison, paired: Paired, hedges: Policy) -> Comparison:
    if comparison.zh is None or comparison.en is None:
        return comparison
    place = paired.places.get(comparison.id)
    if place is None:  # from a bead nearby
        problem = None if _says_all(comparison.zh, comparison.en) else DATE_PART
    else:
        sides = paired.sides[comparison.bead.id]
        comparison = replace(comparison, evidence=sides.evidence[place])
        problem = _find_problem(PlacedPair(sides.zh, place[0], sides.en, place[1], hedges))
    return replace(comparison, status="mismatch", problem=problem) if problem else comparison


def _says_all(zh: Quantity, en: Quantity) -> bool:
    """Whether an English quantity of the same value is no less exact: a date has all the parts of the Chinese one."""
    return zh.kind != "date" or date_parts(zh.value).keys() <= date_parts(en.value).keys()


def _find_problem(pair: PlacedPair) -> Problem | None:
    """What differs, the gravest thing only: value before kind before unit before direction before hedge."""
    ours, theirs = pair.ours, pair.theirs
    ours_ratio, theirs_ratio = find_ratio(ours, pair.zh.text, "zh"), find_ratio(theirs, pair.en.text, "en")
    if ours_ratio and theirs_ratio:
        wrong = GROWTH if ours.value == theirs.value else VALUE
        return wrong if ours_ratio != theirs_ratio else None
    if ours_ratio and theirs.kind in ("multiple", "cardinal") and theirs.amount == ours_ratio:
        return None
    return next((problem for check in CHECKS if (problem := check(pair))), None)
