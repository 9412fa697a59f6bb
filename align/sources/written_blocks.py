"""Blocks written one after the other as the text of a document, and what is known of each stretch of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ..document import Block as TextBlock
from ..document import Container, Document, Note, NoteKind, Row, Span
from ..place import Place
from .blocks import Block, Cell, Grid, Paragraph, list_paragraphs
from .cell_pairs import CellSpan, find_pairs
from .text_pieces import Origin, Piece
from .written_text import WrittenText

# So much of a heading is said in a place.
_HEADING_LENGTH = 40


class Where(NamedTuple):
    """The table, row and cell, from 1, in which paragraphs are written."""

    table: int
    row: int
    cell: int


class WrittenBlocks:
    """The text so far. `referring`: the paragraphs that refer to notes and text boxes, and where they begin."""

    def __init__(self) -> None:
        self.referring: list[tuple[int, Paragraph]] = []
        self._text = WrittenText()
        self._cells: list[list[CellSpan]] = []
        self._outside: list[Span] = []
        self._origins: list[tuple[Span, Origin]] = []
        self._heading = ""
        self._slide: int | None = None
        self._paragraphs = self._tables = 0
        self._numbers: Counter[NoteKind] = Counter()

    def add_body(self, blocks: Iterable[Block]) -> None:
        """Write the body: paragraphs with empty lines between them, tables row by row."""
        for block in blocks:
            if isinstance(block, Grid):
                self._add_table(block)
            else:
                self._add_own(block, None)

    def begin_slide(self, number: int) -> None:
        """Begin a slide: what follows has its number, and its own headings and paragraphs."""
        self._slide, self._heading, self._paragraphs, self._tables = number, "", 0, 0

    def add_note(self, kind: NoteKind, blocks: Iterable[Block], anchor: int) -> None:
        """Write a note or text box that the paragraph at an offset refers to; nothing where it is empty."""
        self._numbers[kind] += 1
        place = _place_note(kind, self._numbers[kind])
        start = self._text.length
        for paragraph in list_paragraphs(blocks):
            if paragraph.pieces:
                self._add_paragraph(paragraph, place)
                self._text.write("\n")
        if self._text.length > start:
            self._text.notes.append(Note(Span(start, self._text.length), kind, anchor))
            self._text.write("\n")

    def build(self, path: str, data: bytes | None = None) -> Document:
        """The document of what is written; one of pairs where that is a table with a column of each language.

        `data`: the Word file, where it is one.
        """
        in_pairs = None if self._text.notes else find_pairs(self._text.text, self._cells, self._outside)
        container = None if data is None else Container("docx", data, tuple(self._origins))
        return self._text.build(path, table=in_pairs, container=container)

    def _add_own(self, paragraph: Paragraph, where: Where | None) -> None:
        """Write a paragraph that stands by itself, in a cell of a table that only orders the page perhaps."""
        if paragraph.notes or paragraph.boxes:
            self.referring.append((self._text.length, paragraph))
        if not paragraph.pieces:
            return
        if paragraph.heading:
            self._heading = shorten(paragraph.text)
        self._paragraphs += where is None
        start = self._text.length
        self._add_paragraph(paragraph, self._place(where))
        self._outside.append(Span(start, self._text.length))
        self._text.write("\n\n")

    def _place(self, where: Where | None) -> Place:
        heading = self._heading or None
        if where is None:
            return Place(page=self._slide, heading=heading, paragraph=self._paragraphs)
        return Place(page=self._slide, heading=heading, table=where.table, row=where.row, cell=where.cell)

    def _add_paragraph(self, paragraph: Paragraph, place: Place) -> None:
        start = self._text.length
        for text, origin in paragraph.pieces:
            if origin:
                self._origins.append((Span(self._text.length, self._text.length + len(text)), origin))
            self._text.write(text)
        self._text.blocks.append(TextBlock(Span(start, self._text.length), paragraph.heading))
        self._text.places.append((start, place))

    def _add_table(self, grid: Grid) -> None:
        """Write a table by rows; one of a single column, or that holds other tables, only orders the page."""
        self._tables += 1
        table = self._tables
        cells = [cell for row in grid.rows for cell in row]
        ordering = any(isinstance(block, Grid) for cell in cells for block in cell.blocks)
        if ordering or max((cell.column + cell.width for cell in cells), default=0) < 2:
            for number, row in enumerate(grid.rows, 1):
                for i, cell in enumerate(row, 1):
                    self._add_ordered(cell, Where(table, number, i))
            return
        for number, row in enumerate(grid.rows, 1):
            self._add_row(row, table, number)
        self._text.write("\n")

    def _add_ordered(self, cell: Cell, where: Where) -> None:
        for block in cell.blocks:
            if isinstance(block, Grid):
                self._add_table(block)
            else:
                self._add_own(block, where)

    def _add_row(self, row: Sequence[Cell], table: int, number: int) -> None:
        start, column = self._text.length, 0
        begins: list[int] = []
        spans: list[CellSpan] = []
        for i, cell in enumerate(row, 1):
            if i > 1:
                self._text.separate_cells()
            begins += [self._text.length] * (cell.column - column)
            column = cell.column
            spans.append(self._add_cell(cell, Where(table, number, i)))
        self._text.rows.append(Row(Span(start, self._text.length), table, tuple(begins)))
        self._cells.append(spans)
        self._text.write("\n")

    def _add_cell(self, cell: Cell, where: Where) -> CellSpan:
        start, count = self._text.length, 0
        for paragraph in list_paragraphs(cell.blocks):
            if paragraph.notes or paragraph.boxes:
                self.referring.append((self._text.length, paragraph))
            if not paragraph.pieces:
                continue
            if count:
                self._text.write("\n")
            count += 1
            flat = tuple(Piece(text.replace("\t", " "), origin) for text, origin in paragraph.pieces)
            self._add_paragraph(Paragraph(flat, paragraph.heading), self._place(where))
        return CellSpan(where.table, cell.column, cell.width, count, Span(start, self._text.length))


def _place_note(kind: NoteKind, number: int) -> Place:
    if kind == "footnote":
        return Place(footnote=number)
    return Place(endnote=number) if kind == "endnote" else Place(box=number)


def shorten(heading: str) -> str:
    r"""A heading as a place says it: its first line, not too much of it.

    >>> shorten("第二章 保护\n2016"), len(shorten("word " * 30))
    ('第二章 保护', 40)
    """
    line = " ".join(heading.split("\n")[0].split())
    return line if len(line) <= _HEADING_LENGTH else line[: _HEADING_LENGTH - 1].rstrip() + "…"
