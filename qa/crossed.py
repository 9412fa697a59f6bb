"""Sentences of a bead that stand in another order on either side of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..align.bitext import LANGS, Bead, Lang
from .bitext_view import BitextView
from .said import Told, measure_said

# Sentences of one bead stand crosswise where each says this much of the one in the other's place, and this much less of
# the one in its own.
_LEAST_ACROSS, _LEAST_GAIN = 0.45, 0.3
# Beads of more sentences are lists.
_MOST_SENTENCES = 4


class Crossed(NamedTuple):
    """A Chinese sentence and its English, bounds in the clean text of the sides of a bead, that isn't in its place."""

    bead: Bead
    zh: tuple[int, int]
    en: tuple[int, int]


def find_crossed(view: BitextView) -> Iterator[Crossed]:
    """A sentence of each bead of as many Chinese as English ones in which two changed places."""
    for bead in view.two_sided:
        if 1 < len(bead.zh) <= _MOST_SENTENCES and len(bead.zh) == len(bead.en):
            bounds = {lang: _list_bounds(view, bead, lang) for lang in LANGS}
            place = _find_place(_measure_all(view, bead, bounds["zh"], bounds["en"]))
            if place:
                yield Crossed(bead, bounds["zh"][place[0]], bounds["en"][place[1]])


def _list_bounds(view: BitextView, bead: Bead, lang: Lang) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    start = 0
    for segment in view.bitext.segments(bead, lang):
        end = start + len(segment.clean.text)
        found.append((start, end))
        start = end + (lang == "en")
    return found


def _measure_all(
    view: BitextView, bead: Bead, zh: Sequence[tuple[int, int]], en: Sequence[tuple[int, int]]
) -> list[list[float]]:
    """How much each Chinese sentence of a bead and each English one say of each other."""
    ours = [view.text(bead, "zh")[slice(*bound)] for bound in zh]
    theirs = [view.text(bead, "en")[slice(*bound)] for bound in en]
    return [
        [
            min(measure_said(view, one, "zh", [Told(other, "")]), measure_said(view, other, "en", [Told(one, "")]))
            for other in theirs
        ]
        for one in ours
    ]


def _find_place(table: Sequence[Sequence[float]]) -> tuple[int, int] | None:
    """The first of two sentences that stand in each other's place, and its place in the English."""
    for one in range(len(table)):
        for other in range(one + 1, len(table)):
            across = min(table[one][other], table[other][one])
            if across >= _LEAST_ACROSS and across - max(table[one][one], table[other][other]) >= _LEAST_GAIN:
                return one, other
    return None
