"""Text in pieces: what is marked and by which findings, cut down to the words around the marks."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from ..align.bitext import OffsetText, Span
from .visible import sanitize

# How far a cut may move to fall between two words rather than inside one, in characters.
WORD_REACH = 16


class Piece(NamedTuple):
    """A run of text, safe to show, and the ids of the findings that mark it. A gap stands for text left out."""

    text: str
    ids: tuple[str, ...] = ()
    gap: bool = False


class PlacedMark(NamedTuple):
    """A mark in clean text: the characters `[start, end)`, not empty, and the finding that marks them."""

    start: int
    end: int
    id: str


GAP = Piece("", (), True)


def place_mark(clean: OffsetText, span: Span, finding_id: str) -> PlacedMark | None:
    """The mark of a span of the extracted text; None where the clean text has none of its characters."""
    start, end = bisect_left(clean.offsets, span.start), bisect_left(clean.offsets, span.end)
    while start < end - 1 and clean.text[start].isspace():
        start += 1
    while start < end - 1 and clean.text[end - 1].isspace():
        end -= 1
    return PlacedMark(start, end, finding_id) if start < end else None


def cut(text: str, marks: Iterable[PlacedMark], window: Span | None = None) -> list[Piece]:
    """The text in pieces, or a window of it: a new piece wherever a mark begins or ends."""
    low, high = window or (0, len(text))
    inside = [mark for mark in marks if mark.start < high and mark.end > low]
    edges = {low, high}.union(*((max(low, m.start), min(high, m.end)) for m in inside))
    corners = sorted(edges)
    return [
        Piece(sanitize(text[a:b]), tuple(m.id for m in inside if m.start <= a and m.end >= b))
        for a, b in pairwise(corners)
    ]


def excerpt(text: str, marks: Sequence[PlacedMark], budget: int, centre: float = 0.0) -> list[Piece]:
    """About `budget` characters in pieces: those around the first mark or, without one, around the share `centre`."""
    if len(text) <= budget:
        return cut(text, marks)
    pieces: list[Piece] = []
    reached = 0
    for window in _choose_windows(text, marks, budget, centre):
        if window.start > reached:
            pieces.append(GAP)
        pieces.extend(cut(text, marks, window))
        reached = window.end
    return pieces if reached == len(text) else [*pieces, GAP]


def _choose_windows(text: str, marks: Sequence[PlacedMark], budget: int, centre: float) -> list[Span]:
    """The parts of a long text to keep: one, or the head and the tail of a mark that is itself too long."""
    if not marks:
        middle = int(centre * len(text))
        return [_shift_window(text, Span(middle, middle), budget)]
    start = marks[0].start
    end = max([mark.end for mark in marks if mark.end - start <= budget * 3 // 4], default=marks[0].end)
    if end - start <= budget * 3 // 4:
        return [_shift_window(text, Span(start, end), budget)]
    third = budget // 3
    head = round_to_words(text, Span(max(0, start - third // 2), start + third))
    tail = round_to_words(text, Span(end - third, min(len(text), end + third // 2)))
    return [head, tail]


def _shift_window(text: str, core: Span, budget: int) -> Span:
    """A window of `budget` characters with the core in its middle, shifted where the text ends sooner."""
    start = max(0, (core.start + core.end - budget) // 2)
    start = max(0, min(start, len(text) - budget))
    kept = round_to_words(text, Span(start, min(len(text), start + budget)))
    return Span(min(kept.start, core.start), max(kept.end, core.end))


def round_to_words(text: str, window: Span) -> Span:
    """The window with its ends moved inward to the next space, where one is near."""
    start, end = window
    if start > 0:
        space = text.find(" ", start, start + WORD_REACH)
        start = space + 1 if space >= 0 else start
    if end < len(text):
        space = text.rfind(" ", end - WORD_REACH, end)
        end = space if space > start else end
    return Span(start, end)
