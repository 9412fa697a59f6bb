"""Tables of cells as a document: pairs where there is a column of each language, else the text row by row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from ..document import Block, Document, Row, Span, Table
from ..place import Place
from .read_options import ReadOptions
from .sheet_columns import Columns, find_columns, find_mixed_column, is_head
from .written_text import WrittenText

# Sheets with more columns are no tables of text.
_MOST_COLUMNS = 1000


class SheetRow(NamedTuple):
    """A row: its number, from 1, and the texts of its cells by column, from 0."""

    number: int
    cells: Mapping[int, str]


class Sheet(NamedTuple):
    """A sheet: its name, none in a file that is one table, and its rows."""

    name: str
    rows: Sequence[SheetRow]


def build_sheets(sheets: Iterable[Sheet], path: str, options: ReadOptions) -> Document:
    """The document of sheets, one after the other; of pairs if any of them has pairs."""
    writer = _Writer()
    for number, sheet in enumerate(sheets, 1):
        filled = [row for row in sheet.rows if any(text.strip() for text in row.cells.values())]
        cells = [row.cells for row in filled]
        columns = find_columns(cells, options, path)
        mixed = find_mixed_column(cells) if columns is None else None
        if mixed is None:
            writer.add_sheet(number, Sheet(sheet.name, filled), columns)
        else:
            writer.add_column(Sheet(sheet.name, filled), mixed)
    return writer.build(path)


class _Writer:
    """The text so far, and what is known of it."""

    def __init__(self) -> None:
        self._text = WrittenText()
        self._pairs: list[list[Span]] = []

    def add_sheet(self, number: int, sheet: Sheet, columns: Columns | None) -> None:
        """Write the rows of a sheet; those of a sheet with columns of pairs are pairs, but for its head."""
        used = sorted({column for row in sheet.rows for column in row.cells} | {*(columns or ())})
        numbers = {column: n for n, column in enumerate(used)} if len(used) <= _MOST_COLUMNS else {}
        head = columns is not None and is_head([row.cells for row in sheet.rows], columns)
        for n, row in enumerate(sheet.rows):
            spans = self._add_row(number, sheet.name, row, columns or (), numbers)
            if columns and not (head and n == 0):
                pair = [spans[column] for column in columns]
                if any(start < end for start, end in pair):
                    self._pairs.append(pair)
        self._text.write("\n")

    def add_column(self, sheet: Sheet, column: int) -> None:
        """Write the rows of a sheet that has its text in one column, in both languages: paragraphs, no table."""
        for row in sheet.rows:
            for place, text in sorted(row.cells.items()):
                self._text.places.append((self._text.length, _place(sheet.name, row.number, place)))
                if place == column:
                    self._add_cell(text)
                else:
                    self._text.write_aside(text.replace("\t", " ").strip(), "label")
                self._text.write("\n")
            self._text.write("\n")

    def build(self, path: str) -> Document:
        """The document of what is written."""
        return self._text.build(path, table=Table(self._pairs, 0, 1) if self._pairs else None)

    def _add_row(
        self, table: int, sheet: str, row: SheetRow, needed: Iterable[int], numbers: Mapping[int, int]
    ) -> dict[int, Span]:
        """Write a row; the spans of its cells by column."""
        start, done = self._text.length, 0
        begins: list[int] = []
        spans: dict[int, Span] = {}
        for column in sorted({*row.cells, *needed}):
            if spans:
                self._text.separate_cells()
            begins += [self._text.length] * (numbers.get(column, done) - done)
            done = numbers.get(column, done)
            self._text.places.append((self._text.length, _place(sheet, row.number, column)))
            spans[column] = self._add_cell(row.cells.get(column, ""))
        if numbers:
            self._text.rows.append(Row(Span(start, self._text.length), table, tuple(begins)))
        self._text.write("\n")
        return spans

    def _add_cell(self, text: str) -> Span:
        """Write a cell without blanks around it; its lines are blocks."""
        start = self._text.length
        self._text.write(text.replace("\t", " ").strip())
        for begin, line in _split_lines(text.replace("\t", " ").strip()):
            self._text.blocks.append(Block(Span(start + begin, start + begin + len(line))))
        return Span(start, self._text.length)


def _split_lines(text: str) -> Iterator[tuple[int, str]]:
    """The lines of a cell that aren't empty, and where they begin."""
    begin = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            yield begin, line.rstrip()
        begin += len(line)


def _place(sheet: str, row: int, column: int) -> Place:
    if sheet:
        return Place(sheet=sheet, cell=f"{name_column(column)}{row}")
    return Place(row=row, cell=column + 1)


def name_column(column: int) -> str:
    """The letters of a column, which counts from 0.

    >>> name_column(0), name_column(27), name_column(16383)
    ('A', 'AB', 'XFD')
    """
    name, rest = "", column + 1
    while rest:
        rest, letter = divmod(rest - 1, 26)
        name = chr(ord("A") + letter) + name
    return name
