"""Pairs that are aligned already: one a line, its columns set apart by TABs; lines end at LF only."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from ..document import Document, Span, Table, build_document
from ..lines import strip_span
from ..place import Place
from .encoding import decode
from .read_options import DEFAULT_OPTIONS, ReadOptions


def parse(data: bytes, path: str, options: ReadOptions = DEFAULT_OPTIONS) -> Document:
    """The document of a file of pairs."""
    decoded = decode(data, path, options.encoding)
    return decoded.remark_on(parse_pairs(decoded.text, path))


def parse_pairs(text: str, path: str) -> Document:
    """The document of a text of pairs."""
    starts = list(_find_starts(text))
    return build_document(
        text, path, places=_Cells(text, starts), table=Table(_unquote(text, _split_rows(text, starts)))
    )


class _Cells:
    """The places in a text of pairs: line and column, both from 1."""

    def __init__(self, text: str, starts: list[int]) -> None:
        self._text, self._starts = text, starts

    def find(self, offset: int) -> Place:
        """The cell that an offset lies in."""
        line = max(1, bisect_right(self._starts, offset))
        return Place(line=line, cell=self._text.count("\t", self._starts[line - 1], offset) + 1)


def _find_starts(text: str) -> Iterator[int]:
    """Where the lines begin."""
    yield 0
    end = text.find("\n")
    while end >= 0:
        yield end + 1
        end = text.find("\n", end + 1)


def _split_rows(text: str, starts: list[int]) -> list[list[Span]]:
    """The cells of each line, without white space at their ends; none of the nothing after the last line end."""
    ends = [start - 1 for start in starts[1:]] + [len(text)]
    if starts[-1] == len(text):
        del ends[-1]
    return [_split_row(text, start, end) for start, end in zip(starts, ends, strict=False)]


def _unquote(text: str, rows: list[list[Span]]) -> list[list[Span]]:
    """The cells without the quotation marks around them, where each cell has them, as tables are exported."""
    cells = [text[start:end] for row in rows for start, end in row if start < end]
    if not cells or not all(len(cell) > 1 and cell[0] == cell[-1] == '"' for cell in cells):
        return rows
    return [[Span(start + 1, end - 1) if start < end else Span(start, end) for start, end in row] for row in rows]


def _split_row(text: str, start: int, end: int) -> list[Span]:
    cells = []
    for field in text[start:end].split("\t"):
        cells.append(strip_span(text, Span(start, start + len(field))))
        start += len(field) + 1
    return cells
