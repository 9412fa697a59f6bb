"""A document's text in one language as the checks of figures see it: sentences in order, with their figures."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from ...align.bitext import Half, Lang, Segment
from ..quantities import Quantity
from .doubt import Spot

Figures = Callable[[Segment], Sequence[Quantity]]
# Segments that end so go on in the next one.
_GOES_ON = ("；", ";", "，", ",", "：", ":")


class HalfText:
    """The sentences of a half: segments that end with a semicolon and go on are one.

    `figures` reads the quantities of a segment, in offsets of its clean text. Offsets of quantities and texts here are
    those of the sentences; `spot` takes them back to the segments.
    """

    def __init__(self, half: Half, figures: Figures) -> None:
        self.half = half
        self.lang: Lang = half.lang
        self._figures = figures
        self._sentences = _join(half.segments)
        glue = " " if half.lang == "en" else ""
        self.texts: Sequence[str] = [
            glue.join(half.segments[k].clean.text for k in sentence) for sentence in self._sentences
        ]
        self._read: dict[int, Sequence[Quantity]] = {}

    def quantities(self, index: int) -> Sequence[Quantity]:
        """The quantities of the sentence with this index; the numbers of headings and list items are none."""
        if index not in self._read:
            found: list[Quantity] = []
            for segment, start in self._starts(index):
                found.extend(_shift(one, start) for one in self._figures(self.half.segments[segment]))
            self._read[index] = found
        return self._read[index]

    def paragraph(self, index: int) -> int:
        """The number of the paragraph that a sentence stands in."""
        return self.half.segments[self._sentences[index][0]].paragraph

    def spot(self, index: int, quantity: Quantity) -> Spot:
        """Where a quantity of a sentence stands in its segment."""
        segment, start = [place for place in self._starts(index) if place[1] <= quantity.start][-1]
        return Spot(segment, quantity.start - start, quantity.end - start)

    def _starts(self, index: int) -> list[tuple[int, int]]:
        """The segments of a sentence, and where each begins in it."""
        places: list[tuple[int, int]] = []
        start = 0
        for segment in self._sentences[index]:
            places.append((segment, start))
            start += len(self.half.segments[segment].clean.text) + (self.lang == "en")
        return places


def _join(segments: Sequence[Segment]) -> list[list[int]]:
    """The indices of the segments, those of a sentence together."""
    sentences: list[list[int]] = []
    for index, segment in enumerate(segments):
        before = segments[index - 1] if index else None
        if before and before.paragraph == segment.paragraph and before.clean.text.endswith(_GOES_ON):
            sentences[-1].append(index)
        else:
            sentences.append([index])
    return sentences


def _shift(quantity: Quantity, by: int) -> Quantity:
    if not by:
        return quantity
    number = (quantity.number[0] + by, quantity.number[1] + by) if quantity.number else None
    return replace(quantity, start=quantity.start + by, end=quantity.end + by, number=number)
