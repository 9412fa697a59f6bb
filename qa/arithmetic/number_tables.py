"""The tables of a text as grids of cells, and the numbers in these."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby, pairwise
from typing import NamedTuple

from ...align.bitext import Half
from .doubt import Spot

_NUMBER = re.compile(
    r"(?P<sign>-?)(?P<digits>\d{1,3}(?:,\d{3})+|\d+)(?P<decimals>\.\d+)?\s*(?P<percent>[%％]?)", re.ASCII
)
# A row of Markdown, or of tab-separated values, has so many cells at least.
_LEAST_CELLS = 2
_RULE = re.compile(r"[\s|:+-]+")


class Cell(NamedTuple):
    """A cell: where its text stands in the document, and the text."""

    start: int
    text: str

    @property
    def number(self) -> Decimal | None:
        """Its number, if it is nothing else."""
        match = _NUMBER.fullmatch(self.text)
        return Decimal(match["sign"] + match["digits"].replace(",", "") + (match["decimals"] or "")) if match else None

    @property
    def is_percentage(self) -> bool:
        """Whether its number is a percentage."""
        return self.text.endswith(("%", "％"))

    @property
    def step(self) -> Decimal:
        """The place of the last digit of its number."""
        match = _NUMBER.fullmatch(self.text)
        return Decimal(1).scaleb(1 - len(match["decimals"])) if match and match["decimals"] else Decimal(1)


Grid = Sequence[Sequence[Cell]]


def find_grids(half: Half) -> Iterator[Grid]:
    """The tables that stand in a half, those with as many cells in every row."""
    rows = half.document.rows
    if rows:
        text = half.document.text
        for _, table in groupby(rows, key=lambda row: row.table):
            yield from _even([_read_row(text, row.span.start, row.span.end, row.cells) for row in table])
    else:
        yield from _find_lines(half.document.text)


def _read_row(text: str, start: int, end: int, cells: Sequence[int]) -> list[Cell]:
    bounds = [start, *cells, end]
    return [_strip(text, one, other) for one, other in pairwise(bounds)]


def _find_lines(text: str) -> Iterator[Grid]:
    """Lines one after the other with cells between bars or tabs."""
    grid: list[list[Cell]] = []
    offset = 0
    for line in text.splitlines(keepends=True):
        is_row = ("|" in line or "\t" in line) and line.strip()
        if is_row and not _RULE.fullmatch(line):
            inner = line.strip().strip("|")
            first = offset + line.index(inner) if inner else offset
            bounds = [first, *(first + k + 1 for k, char in enumerate(inner) if char in "|\t"), first + len(inner) + 1]
            grid.append([_strip(text, one, other - 1) for one, other in pairwise(bounds)])
        elif not is_row and grid:
            yield from _even(grid)
            grid = []
        offset += len(line)
    yield from _even(grid)


def _strip(text: str, start: int, end: int) -> Cell:
    cell = text[start:end]
    return Cell(start + len(cell) - len(cell.lstrip()), cell.strip())


def _even(grid: list[list[Cell]]) -> Iterator[Grid]:
    if len(grid) > 1 and len(grid[0]) >= _LEAST_CELLS and len({len(row) for row in grid}) == 1:
        yield grid


def find_spot(half: Half, cell: Cell) -> Spot | None:
    """Where a cell stands in the segments of a half; None if it is not in that half."""
    number = bisect_right(half.segments, cell.start, key=lambda segment: segment.start) - 1
    if number < 0 or cell.start + len(cell.text) > half.segments[number].end:
        return None
    start = half.segments[number].clean.text.find(cell.text)
    return Spot(number, start, start + len(cell.text)) if start >= 0 else None
