"""The last stage of the ledger: what has one cause is reported once, and what may be misaligned not at all."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace
from itertools import groupby

from ...align.bitext import Bead
from ..apparatus import is_apparatus
from ..bitext_view import MIN_CONFIDENCE, BitextView
from .comparison import Comparison
from .pair import Paired
from .problems import (
    ADDED,
    ADDED_CLAUSE,
    ADDED_NEAR,
    ADDED_YEARS,
    BASIS,
    DIRECTION,
    HEDGE_ADDED,
    HEDGE_CONTRADICTED,
    HEDGE_DROPPED,
    MISSING,
    MISSING_NEAR,
    MISSING_YEARS,
    OPPOSITE,
    OPPOSITE_AROUND,
    REACH,
    SWAPPED,
    UNIT,
    VALUE,
    Problem,
)
from .swaps import find_swap

# What two figures that have changed places look like each on its own.
_CROSSED = (None, DIRECTION, UNIT, REACH, OPPOSITE, OPPOSITE_AROUND, HEDGE_ADDED, HEDGE_CONTRADICTED, HEDGE_DROPPED)


def fold(view: BitextView, paired: Paired, comparisons: Sequence[Comparison]) -> tuple[Comparison, ...]:
    """The comparisons, those folded into one that are one finding."""
    folded: list[Comparison] = []
    for bead, group in groupby(comparisons, key=lambda comparison: comparison.bead):
        row = _fold_directions(_fold_swap(paired, list(group)))
        if bead.zh and bead.en and bead.score < MIN_CONFIDENCE:
            odd = _find_odd_one(bead, row, paired)
            row = [replace(c, evidence="likely") if c is odd else _doubt(c, paired) for c in row]
        folded += _fold_alone(row) if bead.zh and bead.en else _fold_gap(view, row)
    return tuple(folded)


def _fold_swap(paired: Paired, row: list[Comparison]) -> list[Comparison]:
    """Two comparisons of a bead whose English figures have changed places are one."""
    places = {paired.places[c.id]: c for c in row if c.id in paired.places and c.problem in _CROSSED}
    sides = paired.sides.get(row[0].bead.id)
    found = find_swap(sides.zh, sides.en, [*places]) if sides else None
    if found is None:
        return row
    first, second = places[found.first].id, places[found.second].id
    swapped = {first: None, second: first}
    return [
        replace(c, status="mismatch", problem=SWAPPED, folded_into=swapped[c.id], evidence=found.evidence)
        if c.id in swapped
        else c
        for c in row
    ]


def _fold_directions(row: list[Comparison]) -> list[Comparison]:
    """The figures of a verb that was turned round are one finding."""
    return _fold_problems(row, DIRECTION, REACH, BASIS, OPPOSITE, OPPOSITE_AROUND)


def _fold_alone(row: list[Comparison]) -> list[Comparison]:
    """The figures that are missing from a sentence are one finding, and so are those added to it."""
    return _fold_problems(row, MISSING, ADDED, ADDED_CLAUSE, MISSING_YEARS, ADDED_YEARS, MISSING_NEAR, ADDED_NEAR)


def _fold_problems(row: list[Comparison], *problems: Problem) -> list[Comparison]:
    """The comparisons, those that have one of these problems in common folded into one."""
    for problem in problems:
        row = _fold_into_first(row, {comparison.id for comparison in row if comparison.problem is problem})
    return row


def _fold_into_first(row: list[Comparison], chosen: Set[str]) -> list[Comparison]:
    """The comparisons, those chosen by their ids folded into the first of them."""
    first = next((c for c in row if c.id in chosen), None)
    return [replace(c, folded_into=first.id) if first and c is not first and c.id in chosen else c for c in row]


def _find_odd_one(bead: Bead, row: Sequence[Comparison], paired: Paired) -> Comparison | None:
    """The one wrong value of two sentences all of whose other figures agree, which make up for words in doubt."""
    pairs = [c for c in row if c.id in paired.places]
    wrong = [c for c in pairs if c.problem is not None]
    is_all = all(c.id in paired.places or c.problem is None for c in row)
    if len(bead.zh) != 1 or len(bead.en) != 1 or len(wrong) != 1 or len(pairs) < 2 or not is_all:
        return None
    (odd,) = wrong
    return odd if odd.problem is VALUE and odd.evidence == "sure" else None


def _doubt(comparison: Comparison, paired: Paired) -> Comparison:
    """In a bead that may be aligned wrongly, what differs is a doubt, no finding."""
    if comparison.problem is None or comparison.id not in paired.places:
        return comparison
    return replace(comparison, status="doubt", problem=None, folded_into=None)


def _fold_gap(view: BitextView, row: list[Comparison]) -> list[Comparison]:
    """The figures of a sentence without a counterpart make one finding, and none where the sentence itself is one.

    A line that stands in both halves has its counterpart there.
    """
    if view.is_shared(row[0].bead):
        return [replace(c, status="implied", problem=None) if not (c.zh and c.en) else c for c in row]
    bead = row[0].bead
    if view.stands_alone(bead) or is_apparatus(view, bead, "zh" if bead.zh else "en"):
        return [replace(c, problem=None) if not (c.zh and c.en) else c for c in row]
    return _fold_into_first(row, {c.id for c in row if c.problem and not (c.zh and c.en)})
