"""A document's text in one language as the checks of figures see it: sentences in order, with their figures."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from ...align.bitext import Half, Lang, Segment
from ..quantities import Quantity
from .doubt import Spot

Figures = Callable[[Segment], Sequence[Quantity]]
# Segments that end so go on in the next one.
_GOES_ON = ("；", ";", "，", ",", "：", ":")
# A cell of a table of pairs may have several sentences.
_ENDS: Mapping[Lang, re.Pattern[str]] = {
    "zh": re.compile("[。！？][”」）]?(?=.)"),
    "en": re.compile(r"(?<=[a-z)%\d][.!?])\s(?=[A-Z])"),
}


class _Piece(NamedTuple):
    """The characters `[start, end)` of a segment, and where they begin in their sentence."""

    segment: int
    start: int
    end: int
    place: int


class HalfText:
    """The sentences of a half: segments that end with a semicolon and go on are one, those with several are cut.

    `figures` reads the quantities of a segment, in offsets of its clean text. Offsets of quantities and texts here are
    those of the sentences; `spot` takes them back to the segments.
    """

    def __init__(self, half: Half, figures: Figures) -> None:
        self.half = half
        self.lang: Lang = half.lang
        self._figures = figures
        self._sentences = _cut(half)
        self.texts: Sequence[str] = [
            (" " if half.lang == "en" else "").join(
                half.segments[piece.segment].clean.text[piece.start : piece.end] for piece in sentence
            )
            for sentence in self._sentences
        ]
        self._read: dict[int, Sequence[Quantity]] = {}

    def quantities(self, index: int) -> Sequence[Quantity]:
        """The quantities of the sentence with this index; the numbers of headings and list items are none."""
        if index not in self._read:
            self._read[index] = [
                one.shift(piece.place - piece.start)
                for piece in self._sentences[index]
                for one in self._figures(self.half.segments[piece.segment])
                if piece.start <= one.start < piece.end
            ]
        return self._read[index]

    def paragraph(self, index: int) -> int:
        """The number of the paragraph that a sentence stands in."""
        return self.half.segments[self._sentences[index][0].segment].paragraph

    def spot(self, index: int, quantity: Quantity) -> Spot:
        """Where a quantity of a sentence stands in its segment."""
        return self.locate(index, quantity.start, quantity.end)

    def locate(self, index: int, start: int, end: int) -> Spot:
        """Where characters of a sentence stand, as far as they are in the segment of the first."""
        piece = [piece for piece in self._sentences[index] if piece.place <= start][-1]
        by = piece.start - piece.place
        return Spot(piece.segment, start + by, min(end + by, piece.end))


def _cut(half: Half) -> list[list[_Piece]]:
    """The sentences of a half, each as the pieces of segments that it is made of."""
    sentences: list[list[_Piece]] = []
    for index, segment in enumerate(half.segments):
        before = half.segments[index - 1] if index else None
        joins = before and before.paragraph == segment.paragraph and before.clean.text.endswith(_GOES_ON)
        for start, end in _list_sentences(segment.clean.text, half.lang):
            if joins and not start:
                last = sentences[-1][-1]
                place = last.place + last.end - last.start + (half.lang == "en")
                sentences[-1].append(_Piece(index, start, end, place))
            else:
                sentences.append([_Piece(index, start, end, 0)])
    return sentences


def _list_sentences(text: str, lang: Lang) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _ENDS[lang].finditer(text):
        yield start, match.end()
        start = match.end()
    yield start, len(text)
