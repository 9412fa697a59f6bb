"""Paragraphs written one after the other as the text of a document, and what is known of each stretch of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ...document import Block, Container, Document, Note, Remark, Row, Span
from ...place import Place
from ..written_text import WrittenText
from .column_lines import Line, list_cell_lines
from .footnotes import Foot
from .fragments import Fragment
from .grid import Table
from .hyphens import join
from .joined_lines import Paragraph
from .line_place import LinePlace

# Columns of a table stand so near to those of the page before, in points.
_NEAR = 3.0
_WORD = re.compile(r"[a-zà-ɏ]+(?:-[a-zà-ɏ]+)*")


class _CellText(NamedTuple):
    """A paragraph of a cell, and where its lines begin in it and stand."""

    text: str
    begins: Sequence[tuple[int, LinePlace]]


class Page:
    """The text so far. `printed`: the number printed on each page, by pages from 1."""

    def __init__(self, printed: Sequence[str | None], texts: Iterable[str]) -> None:
        self._printed = printed
        self._words = Counter(word for text in texts for word in _WORD.findall(text.lower()))
        self._text = WrittenText()
        self._anchors: dict[tuple[int, str], int] = {}
        self._tables = 0
        self._origins: list[tuple[Span, LinePlace]] = []
        self._last: Line | None = None  # the table that was written last, unless text follows it

    def add(self, paragraph: Paragraph) -> None:
        """Write a paragraph or a table."""
        line = paragraph.lines[0]
        if line.table:
            self._add_table(line, line.table)
            self._last = line
        else:
            self._add_lines(paragraph.lines, None, paragraph.heading)
            self._text.write("\n\n")
            self._last = None

    def add_notes(self, page: int, notes: Iterable[Foot]) -> None:
        """Write the notes at the foot of a page."""
        for note in notes:
            anchor = self._anchors.get((page, note.number))
            if anchor is None:
                continue
            start = self._text.length
            self._add_lines(note.lines, Place(page=page, printed=self._print(page), footnote=int(note.number)))
            self._text.notes.append(Note(Span(start, self._text.length), "footnote", anchor))
            self._text.write("\n\n")

    def build(self, path: str, data: bytes, remarks: tuple[Remark, ...]) -> Document:
        """The document of what is written, of a file."""
        return self._text.build(path, container=Container("pdf", data, tuple(self._origins)), remarks=remarks)

    def _print(self, page: int) -> str | None:
        """The number that is printed on a page, where it is another one than the page's."""
        number = self._printed[page - 1]
        return number if number != str(page) else None

    def _place(self, line: Line) -> Place:
        return Place(line=line.number, page=line.page, printed=self._print(line.page), cell=line.column)

    def _add_lines(self, lines: Sequence[Line], place: Place | None, heading: bool = False) -> None:
        """Write lines as one; each keeps its place, unless one is given for all."""
        start = self._text.length
        text, begins = "", [(0, lines[0])]
        for line in lines:
            joined = join(text, line.text, self._words.__getitem__)
            begin = max(0, len(joined) - len(line.text.lstrip()))
            for offset, number in line.marks:
                self._anchors[line.page, number] = start + min(len(joined), begin + offset)
            if text:
                begins.append((begin, line))
            text = joined
        if not text.strip():
            return
        placed = begins[: 1 if place else None]
        self._text.places += [(start + begin, place or self._place(line)) for begin, line in placed]
        self._write([(begin, _place_line(line)) for begin, line in begins], text)
        if heading:  # where other paragraphs end is worked out as in a text
            self._text.blocks.append(Block(Span(start, self._text.length), heading))

    def _write(self, begins: Sequence[tuple[int, LinePlace]], text: str) -> None:
        """Write a text and keep where its lines stand, by where each of them begins in it."""
        ends = [*(begin for begin, _ in begins[1:]), len(text)]
        for (begin, place), end in zip(begins, ends, strict=True):
            if begin < end:
                self._origins.append((Span(self._text.length + begin, self._text.length + end), place))
        self._text.write(text)

    def _add_table(self, line: Line, table: Table) -> None:
        """Write a table row by row; one that goes on from the page before has its number."""
        if self._last is None or not _go_on(self._last, line):
            self._tables += 1
        grid = table.grid
        cells: dict[tuple[int, int], list[Fragment]] = {}
        for fragment in table.fragments:
            cells.setdefault(grid.find_cell(fragment.x0 + 1, fragment.y + 0.3 * fragment.size), []).append(fragment)
        for number, row in enumerate(sorted({row for row, _ in cells}), 1):
            own = [cells.get((row, column), ()) for column in range(len(grid.xs) - 1)]
            texts = [self._join_cell(fragments, line.page) for fragments in own]
            printed = self._print(line.page)
            places = [
                Place(page=line.page, printed=printed, table=self._tables, row=number, cell=column)
                for column in range(1, len(grid.xs))
            ]
            self._write_cells(texts, places)
        self._text.write("\n")

    def _join_cell(self, fragments: Sequence[Fragment], page: int) -> list[_CellText]:
        """The paragraphs of a cell: lines joined, but for items of a list."""
        found: list[_CellText] = []
        for text, begins, place in list_cell_lines(fragments, page):
            if found and not begins:
                joined = join(found[-1].text, text, self._words.__getitem__)
                begin = max(0, len(joined) - len(text.lstrip()))
                found[-1] = _CellText(joined, [*found[-1].begins, (begin, place)])
            else:
                found.append(_CellText(text, [(0, place)]))
        return found

    def _write_cells(self, cells: Sequence[Sequence[_CellText]], places: Sequence[Place]) -> None:
        """Write a row: cells with tabs between them, each of them paragraphs."""
        start = self._text.length
        begins: list[int] = []
        for i, (paragraphs, place) in enumerate(zip(cells, places, strict=True)):
            if i:
                self._text.separate_cells()
                begins.append(self._text.length)
            self._text.places.append((self._text.length, place))
            for k, paragraph in enumerate(paragraphs):
                self._text.write("\n" if k else "")
                self._text.blocks.append(Block(Span(self._text.length, self._text.length + len(paragraph.text))))
                self._write(paragraph.begins, paragraph.text)
        self._text.rows.append(Row(Span(start, self._text.length), self._tables, tuple(begins)))
        self._text.write("\n")


def _go_on(last: Line, line: Line) -> bool:
    """Whether a table goes on from one at the end of the page before: its columns are the same."""
    one, other = (held.table.grid.xs if held.table else () for held in (last, line))
    near = all(abs(a - b) <= _NEAR for a, b in zip(one, other, strict=False))
    return line.page == last.page + 1 and len(one) == len(other) and near


def _place_line(line: Line) -> LinePlace:
    return LinePlace(line.page, line.x0, line.x1, line.y, line.size)
