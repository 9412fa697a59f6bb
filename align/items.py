"""Lines that begin a block of their own: list items, headings, and what follows a heading or a rule."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from .bitext import NonText, Span
from .lines import APART, ITEM, Line


def part_items(text: str, lines: Sequence[Line], non_text: Sequence[NonText]) -> tuple[Line, ...]:
    """The lines, those set apart that begin a block: no paragraph goes on in them."""
    starts = [piece.span.start for piece in non_text]
    return tuple(_part(text, lines, non_text, starts))


def _part(text: str, lines: Sequence[Line], non_text: Sequence[NonText], starts: Sequence[int]) -> Iterator[Line]:
    end, after_heading = 0, False
    for i, own in enumerate(lines):
        line = own
        start = line.spans[0].start
        marks = [p for p in non_text[bisect_left(starts, end) : bisect_left(starts, start)] if _parts(text, p)]
        heading = any(text[p.span.start] == "#" for p in marks)
        if i and (marks or after_heading):
            line = line.with_breaks(ITEM if line.breaks == 1 else APART)
        yield line
        end, after_heading = line.spans[-1].end, heading


def _parts(text: str, piece: NonText) -> bool:
    """Whether what is no text parts the lines around it: the mark of an item or heading, a rule."""
    if piece.kind == "bullet":
        return True
    return piece.kind == "rule" or (piece.kind == "markup" and _is_heading(text, piece.span))


def _is_heading(text: str, span: Span) -> bool:
    return set(text[span.start : span.end].strip()) == {"#"}
