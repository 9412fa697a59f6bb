"""Footnotes, endnotes and text boxes: they stand after the body and correspond to their like in the other language."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence

from .bitext import Document, Lang
from .lines import Line


def split_notes(document: Document, lines: Sequence[Line]) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """The lines of the body, and those of the notes after it."""
    if not document.notes:
        return tuple(lines), ()
    first = bisect_left(lines, document.notes[0].span.start, key=_begin)
    return tuple(lines[:first]), tuple(lines[first:])


def number_notes(document: Document, lines: Sequence[Line]) -> list[int]:
    """The block of each line: 0 for the body, 1 for foot- and endnotes, which translators exchange, 2 for boxes."""
    notes = (document.find_note(_begin(line)) for line in lines)
    return [(2 if note.kind == "box" else 1) if note else 0 for note in notes]


def keep_common(blocks: Sequence[int], common: Collection[int]) -> list[int]:
    """The blocks of lines in order; those that the other language lacks go on with the block before them.

    The other language may have its notes in the body, as a text file has them.

    >>> keep_common([0, 0, 1, 2], {0, 2}), keep_common([0, 1, 2], {0, 1})
    ([0, 0, 0, 2], [0, 1, 1])
    """
    kept: list[int] = []
    for block in blocks:
        kept.append(block if block in common else kept[-1] if kept else 0)
    return kept


def place_notes(document: Document, body: Sequence[Line], langs: Sequence[Lang], noted: Sequence[Line]) -> list[Lang]:
    """The languages of the lines of notes: that of the line which refers to a note; its own in a note in both."""
    by_note: dict[int, set[Lang | None]] = {}
    for line in noted:
        by_note.setdefault(_find_anchor(document, line), set()).add(line.lang)
    found: list[Lang] = []
    for line in noted:
        anchor = _find_anchor(document, line)
        k = max(0, bisect_right(body, anchor, key=_begin) - 1)
        referring = langs[k] if body else line.lang or "zh"
        found.append(line.lang or referring if {"zh", "en"} <= by_note[anchor] else referring)
    return found


def _find_anchor(document: Document, line: Line) -> int:
    note = document.find_note(_begin(line))
    return note.anchor if note else 0


def _begin(line: Line) -> int:
    return line.spans[0].start
