"""Text in pieces that know where in the file they come from, so that findings can be written back to their words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Origin(NamedTuple):
    """Where characters come from: a part of the file, a text element of it (`w:t`, `w:delText`), a place in its text.

    `element` counts these elements of the part from 0, in document order; characters follow one another as they do
    there.
    """

    part: str
    element: int
    start: int


class Piece(NamedTuple):
    """Characters of a paragraph; without an origin where the file doesn't hold them so: automatic numbers, tabs."""

    text: str
    origin: Origin | None = None


Pieces = tuple[Piece, ...]


def join_text(pieces: Iterable[Piece]) -> str:
    """The text of pieces."""
    return "".join(piece.text for piece in pieces)


def slice_pieces(pieces: Iterable[Piece], start: int, end: int) -> Pieces:
    """The pieces of the characters `[start, end)`.

    >>> slice_pieces([Piece("ab", Origin("p", 3, 0)), Piece("cd")], 1, 3)
    (Piece(text='b', origin=Origin(part='p', element=3, start=1)), Piece(text='c', origin=None))
    """
    kept: list[Piece] = []
    place = 0
    for text, origin in pieces:
        first, last = max(start - place, 0), min(end - place, len(text))
        if first < last:
            kept.append(Piece(text[first:last], origin and origin._replace(start=origin.start + first)))
        place += len(text)
    return tuple(kept)


def strip_pieces(pieces: Pieces) -> Pieces:
    """The pieces without white space at either end."""
    text = join_text(pieces)
    start = len(text) - len(text.lstrip())
    return slice_pieces(pieces, start, len(text.rstrip())) if text != text.strip() else pieces
