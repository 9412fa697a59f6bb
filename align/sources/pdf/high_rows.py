"""Rows of a table without lines whose cells have several lines: where they begin, by the room between them."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterable, Sequence
from itertools import pairwise

from .fragments import Fragment

# Rows are farther apart than the lines of a cell, by this at least; lines are no nearer than so many sizes.
_FARTHER, _NEAREST = 1.2, 0.8
# Lines of a cell that isn't narrow, in sizes, but the last, reach over so much of it; so do those of nearly all cells.
_NARROW, _FILLED, _MOST = 5.0, 0.6, 0.9
# Columns that have so many gaps at the same heights are those of a table.
_LEAST_GAPS = 2

Lines = Sequence[Sequence[Fragment]]


def find_high_rows(lines: Lines, xs: Sequence[float]) -> list[Sequence[Fragment]] | None:
    """The first line of each row; None where rows aren't told apart by the room between them.

    `xs`: where columns begin and end. The cells of a row may stand beside its first line, its middle or its last.
    """
    columns = _list_columns(lines, xs)
    pitch = _measure_pitch(columns)
    if pitch is None:
        return None
    rows = _gather_rows(lines, pitch)
    widths = [max((fragment.x1 - fragment.x0 for fragment in column), default=0.0) for column in columns]
    cells = [pair for row in rows for pair in zip(_list_columns(row, xs), widths, strict=True) if pair[0]]
    whole = sum(_is_cell(cell, width) for cell, width in cells)
    return [row[0] for row in rows] if len(rows) > 1 and whole >= _MOST * len(cells) else None


def _gather_rows(lines: Lines, pitch: float) -> list[list[Sequence[Fragment]]]:
    """The lines of each row: those that are no farther apart than lines of a cell are."""
    rows: list[list[Sequence[Fragment]]] = []
    for line in lines:
        if rows and rows[-1][-1][0].y - line[0].y <= _FARTHER * pitch:
            rows[-1].append(line)
        else:
            rows.append([line])
    return rows


def have_same_rows(left: Sequence[Fragment], right: Sequence[Fragment]) -> bool:
    """Whether what stands side by side is the cells of rows: both have wide gaps at the same heights, and no others."""
    sides = [sorted(side, key=lambda fragment: -fragment.y) for side in (left, right)]
    pitch = _measure_pitch(sides)
    if pitch is None:
        return False
    one, other = ([(a.y, b.y) for a, b in pairwise(side) if a.y - b.y > _FARTHER * pitch] for side in sides)
    return len(one) == len(other) >= _LEAST_GAPS and all(
        min(a[0], b[0]) - max(a[1], b[1]) >= pitch for a, b in zip(one, other, strict=True)
    )


def _list_columns(lines: Iterable[Sequence[Fragment]], xs: Sequence[float]) -> list[list[Fragment]]:
    """The fragments of lines by columns, from the top."""
    columns: list[list[Fragment]] = [[] for _ in xs[1:]]
    for line in lines:
        for fragment in line:
            columns[min(max(0, bisect(xs, fragment.x0 + 1) - 1), len(columns) - 1)].append(fragment)
    return columns


def _measure_pitch(columns: Iterable[Sequence[Fragment]]) -> float | None:
    """How far the lines of a cell are apart: the least that lines of a column are; None where none has two."""
    return min(
        (a.y - b.y for column in columns for a, b in pairwise(column) if a.y - b.y > _NEAREST * b.size), default=None
    )


def _is_cell(lines: Sequence[Fragment], width: float) -> bool:
    """Whether the lines of a column are one cell: a single line, or prose that is broken at its edge."""
    if len({round(fragment.y) for fragment in lines}) < 2:
        return True
    wide = width >= _NARROW * lines[0].size
    return wide and all(fragment.x1 - fragment.x0 >= _FILLED * width for fragment in lines[:-1])
