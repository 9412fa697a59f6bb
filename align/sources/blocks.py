"""Paragraphs and tables of a document as its format has them, in the order in which they are read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..document import NoteKind
from .text_pieces import Pieces, join_text


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, its automatic number in front, the notes it refers to and the text boxes that hang on it.

    One that has these may be empty.
    """

    pieces: Pieces = ()
    heading: bool = False
    notes: tuple[tuple[NoteKind, str], ...] = ()
    boxes: tuple[tuple[Block, ...], ...] = ()

    @property
    def text(self) -> str:
        """Its text."""
        return join_text(self.pieces)


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: the column it begins in, from 0, how many it spans, and its paragraphs and tables."""

    column: int
    width: int
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table as rows of cells; what goes on from another cell is left out."""

    rows: tuple[tuple[Cell, ...], ...]


Block = Paragraph | Grid


def list_paragraphs(blocks: Iterable[Block]) -> Iterator[Paragraph]:
    """The paragraphs of blocks, those of tables, too."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        else:
            for cell in (cell for row in block.rows for cell in row):
                yield from list_paragraphs(cell.blocks)
