"""A document's text in one language as the checks of figures see it: segments in order, with their figures."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby

from ...align.bitext import Half, Lang, Segment
from ..quantities import Quantity
from .doubt import Spot

Figures = Callable[[Segment], Sequence[Quantity]]


class HalfText:
    """The segments of a half; `figures` reads the quantities of one, in offsets of its clean text."""

    def __init__(self, half: Half, figures: Figures) -> None:
        self.half = half
        self.lang: Lang = half.lang
        self.texts: Sequence[str] = [segment.clean.text for segment in half.segments]
        self._figures = figures
        self._read: dict[int, Sequence[Quantity]] = {}

    def quantities(self, index: int) -> Sequence[Quantity]:
        """The quantities of the segment with this index; the numbers of headings and list items are none."""
        if index not in self._read:
            self._read[index] = self._figures(self.half.segments[index])
        return self._read[index]

    def paragraphs(self) -> Sequence[Sequence[int]]:
        """The indices of the segments, those of a paragraph together."""
        segments = self.half.segments
        return [[*run] for _, run in groupby(range(len(segments)), key=lambda index: segments[index].paragraph)]


def spot(index: int, quantity: Quantity) -> Spot:
    """Where a quantity of a segment stands."""
    return Spot(index, quantity.start, quantity.end)
