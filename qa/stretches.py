"""Stretches of a bitext: those in which it is aligned well, and those in which the two halves don't correspond."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from ..align.bitext import LANGS, Bead, Bitext, Lang
from ..align.reordered import is_item
from .coverage import is_surely_aligned

# A bead is in a well-aligned stretch where the mean score of so many places on either side, and its own, is this high.
_REACH, LEAST_MEAN = 3, 0.6
# Halves don't correspond in a run of so many poor beads that is this share of either half; at the ends of the document
# fewer do. Chosen so that a paragraph or two left out stay an omission.
_LEAST_BEADS, LEAST_SHARE = 12, 0.2
_LEAST_AT_END, LEAST_SHARE_AT_END = 6, 0.15
# So many good beads in a row, with this share of the text around them at most, don't end such a run.
_ISLAND, _MOST_GOOD = 1, 0.15
# A list in another order has so many items at least, short ones; so many of them, and this share, are out of place, and
# the shorter list has this share of the longer one's items.
_LEAST_ITEMS = 4
_LEAST_OUT_OF_ORDER, _LEAST_POOR, _LEAST_EQUAL = 3, 0.4, 0.8


class Apart(NamedTuple):
    """Beads `[first, last)` in which the halves don't correspond, and the language of the text if it is but one.

    `is_list`: whether they are a list that stands in another order, such as names by the alphabet.
    """

    first: int
    last: int
    lang: Lang | None
    is_list: bool = False


class Run(NamedTuple):
    """Beads `[first, last)` that are poorly aligned: how many are, the share of either half, whether at an end."""

    first: int
    last: int
    poor: int
    share: float
    is_end: bool

    @property
    def is_apart(self) -> bool:
        """Whether it is so long that the halves don't correspond."""
        if self.is_end:
            return self.poor >= _LEAST_AT_END and self.share >= LEAST_SHARE_AT_END
        return self.poor >= _LEAST_BEADS and self.share >= LEAST_SHARE


def find_well_aligned(beads: Sequence[Bead]) -> frozenset[str]:
    """The ids of the beads in well-aligned stretches; a run of sentences in one language is one place in them."""
    return frozenset(id for ids, mean in measure_around(beads) if mean >= LEAST_MEAN for id in ids)


def measure_around(beads: Sequence[Bead]) -> Iterator[tuple[list[str], float]]:
    """The places of a bitext, the ids of the beads at each, and the mean score there and around."""
    places: list[tuple[float | None, list[str]]] = []
    for key, run in groupby(beads, key=lambda bead: (bool(bead.zh), bool(bead.en))):
        if all(key):
            places += [(bead.score, [bead.id]) for bead in run]
        else:
            places.append((None, [bead.id for bead in run]))
    for i, (own, ids) in enumerate(places):
        around = [score or 0.0 for score, _ in (*places[max(0, i - _REACH) : i], *places[i + 1 : i + _REACH + 1])]
        # A gap says nothing of its own place.
        scores = around if own is None else [*around, own]
        yield ids, sum(scores) / len(scores) if scores else 1.0


def find_apart(bitext: Bitext) -> list[Apart]:
    """The long runs of beads in which the halves don't correspond."""
    found = [
        Apart(run.first, run.last, _find_language(bitext.beads[run.first : run.last]))
        for run in measure_runs(bitext)
        if run.is_apart
    ]
    lists = [*_find_lists(bitext)]
    others = [run for run in found if not any(one.first <= run.first and run.last <= one.last for one in lists)]
    taken = {place for run in others for place in range(run.first, run.last)}
    return sorted((*others, *(one for one in lists if taken.isdisjoint(range(one.first, one.last)))), key=_get_first)


def measure_runs(bitext: Bitext) -> Iterator[Run]:
    """The runs of poorly aligned beads, in order, however short."""
    beads = bitext.beads
    sizes = [[len(bitext.clean(bead, lang).text) for bead in beads] for lang in LANGS]
    totals = [max(1, sum(side)) for side in sizes]
    for first, last in _find_poor_runs(beads, [z / totals[0] + e / totals[1] for z, e in zip(*sizes, strict=True)]):
        poor = sum(not is_surely_aligned(bead) for bead in beads[first:last])
        share = max(sum(side[first:last]) / total for side, total in zip(sizes, totals, strict=True))
        yield Run(first, last, poor, share, first == 0 or last == len(beads))


def _get_first(run: Apart) -> int:
    return run.first


def find_item_runs(bitext: Bitext) -> Iterator[range]:
    """The runs of beads that are lists: nothing but short items, so many of them."""
    for is_list, group in groupby(range(len(bitext.beads)), key=lambda i: _is_item(bitext, bitext.beads[i])):
        places = list(group)
        if is_list and len(places) >= _LEAST_ITEMS:
            yield range(places[0], places[-1] + 1)


def _find_lists(bitext: Bitext) -> Iterator[Apart]:
    """Runs of short items of which many have no counterpart where they stand, though both lists are as long."""
    for places in find_item_runs(bitext):
        run = bitext.beads[places.start : places.stop]
        poor = sum(not is_surely_aligned(bead) for bead in run)
        zh, en = (sum(len(bead.side(lang)) for bead in run) for lang in LANGS)
        if poor >= max(_LEAST_OUT_OF_ORDER, _LEAST_POOR * len(run)) and min(zh, en) >= _LEAST_EQUAL * max(zh, en):
            yield Apart(places.start, places.stop, None, is_list=True)


def _is_item(bitext: Bitext, bead: Bead) -> bool:
    """Whether a bead has nothing but short items without a full stop."""
    return all(is_item(segment) for lang in LANGS for segment in bitext.segments(bead, lang))


def _find_language(beads: Sequence[Bead]) -> Lang | None:
    if not any(bead.en for bead in beads):
        return "zh"
    return None if any(bead.zh for bead in beads) else "en"


def _find_poor_runs(beads: Sequence[Bead], weights: Sequence[float]) -> Iterator[tuple[int, int]]:
    """Runs of beads that aren't surely aligned, short good ones between them included."""
    runs = [
        (good, places[0], places[-1] + 1)
        for good, group in groupby(range(len(beads)), key=lambda i: is_surely_aligned(beads[i]))
        for places in [list(group)]
    ]
    begun: tuple[int, int] | None = None
    for good, first, last in runs:
        if (
            good
            and begun
            and (last - first > _ISLAND or sum(weights[first:last]) > _MOST_GOOD * _weigh(weights, begun))
        ):
            yield begun
            begun = None
        elif not good:
            begun = (begun[0] if begun else first, last)
    if begun:
        yield begun


def _weigh(weights: Sequence[float], run: tuple[int, int]) -> float:
    return sum(weights[run[0] : run[1]])
