"""Tables that are drawn without lines: rows whose cells leave the same gaps."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from .fragments import Fragment
from .grid import Grid, Table
from .item_marks import begins_item

Gap = tuple[float, float]

# In sizes of letters: the least gap of a row that a table begins with, of one between columns; how far below one
# another the lines of a cell are.
_LEAST_FIRST, _LEAST_GAP, _NEXT = 1.4, 0.5, 1.7
# So many rows have several cells.
_LEAST_ROWS = 2


def build_table(grid: Grid, fragments: Sequence[Fragment]) -> Fragment:
    """A table as a fragment of its page."""
    size = median(fragment.size for fragment in fragments)
    return Fragment(grid.xs[0], grid.xs[-1], grid.ys[0], size, "", Table(grid, fragments))


def gather_tables(rows: Sequence[Sequence[Fragment]]) -> list[list[Fragment]]:
    """The lines of a column, from the top, those that are a table as one fragment."""
    found: list[list[Fragment]] = []
    i = 0
    while i < len(rows):
        end, gaps = _find_end(rows, i)
        if end > i and _is_table(rows[i:end], gaps):
            found.append([_build(rows[i:end], gaps)])
            i = end
        else:
            found.append(list(rows[i]))
            i += 1
    return found


def _find_end(rows: Sequence[Sequence[Fragment]], first: int) -> tuple[int, list[Gap]]:
    """The end of the lines from the first that leave the same gaps, and these."""
    row = rows[first]
    size = max(fragment.size for fragment in row)
    if row[0].table or len(row) < 2 or max(b.x0 - a.x1 for a, b in pairwise(row)) < _LEAST_FIRST * size:
        return first, []
    gaps = [(a.x1, b.x0) for a, b in pairwise(row)]
    end = first + 1
    while end < len(rows) and not rows[end][0].table:
        narrower = [_narrow(gap, rows[end]) for gap in gaps]
        kept = [gap for gap in narrower if gap and gap[1] - gap[0] >= _LEAST_GAP * size]
        wide = rows[end - 1][0].y - rows[end][0].y
        if len(kept) < len(gaps) or wide > 4 * size or not _has_cells(rows[end], rows[end - 1], kept, size):
            break
        gaps = kept
        end += 1
    return end, gaps


def _has_cells(row: Sequence[Fragment], above: Sequence[Fragment], gaps: Sequence[Gap], size: float) -> bool:
    """Whether a line is a row of several cells or goes on with one above it."""
    return len(row) > 1 or (row[0].x0 >= gaps[0][1] - 1 and above[0].y - row[0].y <= _NEXT * size)


def _narrow(gap: Gap, row: Sequence[Fragment]) -> Gap | None:
    """What a line leaves of a gap; None where it goes across."""
    start, end = gap
    for fragment in row:
        if fragment.x0 < end and fragment.x1 > start:
            if fragment.x0 <= start and fragment.x1 >= end:
                return None
            if fragment.x0 <= start:
                start = fragment.x1
            else:
                end = min(end, fragment.x0)
    return (start, end) if start < end else None


def _is_table(rows: Sequence[Sequence[Fragment]], gaps: Sequence[Gap]) -> bool:
    """Whether lines are a table, no list whose numbers stand apart."""
    several = [row for row in rows if len(row) > 1]
    if len(several) < _LEAST_ROWS:
        return False
    marks = [row[0].text for row in several]
    return len(gaps) > 1 or not all(begins_item(f"{mark} x") for mark in marks)


def _build(rows: Sequence[Sequence[Fragment]], gaps: Sequence[Gap]) -> Fragment:
    fragments = [fragment for row in rows for fragment in row]
    left, right = min(f.x0 for f in fragments), max(f.x1 for f in fragments)
    xs = (left, *((start + end) / 2 for start, end in gaps), right)
    begins = [rows[0], *(row for row in rows[1:] if len(row) > 1)]
    ys = (*(row[0].y + 0.9 * row[0].size for row in begins), min(f.y - f.size for f in fragments))
    return build_table(Grid(xs, ys), fragments)
