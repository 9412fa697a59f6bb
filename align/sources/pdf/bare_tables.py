"""Tables that are drawn without lines: rows whose cells leave the same gaps."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from .fragments import Fragment
from .grid import Grid, Table
from .high_rows import find_high_rows
from .item_marks import begins_item, is_entry

Gap = tuple[float, float]

# In sizes of letters: the least gap of a row that a table begins with, of one between columns; how far below one
# another the lines of a cell are.
_LEAST_FIRST, _LEAST_GAP, _NEXT = 1.4, 0.5, 1.7
# So many sizes below its rows a table has ended; so many more cells than columns are another one's.
_FARTHEST, _MORE = 4, 2
# A high cell has so many lines above its middle.
_HIGHEST = 4
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
        lines, gaps = _find_lines(rows, i)
        if _is_table(lines, gaps):
            found.append([_build(lines, gaps)])
            i += len(lines)
        else:
            found.append(list(rows[i]))
            i += 1
    return found


def _find_lines(rows: Sequence[Sequence[Fragment]], first: int) -> tuple[list[Sequence[Fragment]], list[Gap]]:
    """The lines from the first on that leave the same gaps, parted where they do, and these."""
    row = rows[first]
    size = max(fragment.size for fragment in row)
    if row[0].table or len(row) < 2 or max(b.x0 - a.x1 for a, b in pairwise(row)) < _LEAST_FIRST * size:
        return [], []
    gaps = [(a.x1, b.x0) for a, b in pairwise(row)]
    lines = [row]
    for i in range(first + 1, len(rows)):
        row = _part(rows[i], gaps)
        narrower = [_narrow(gap, row) for gap in gaps]
        kept = [gap for gap in narrower if gap and gap[1] - gap[0] >= _LEAST_GAP * size]
        if row[0].table or len(kept) < len(gaps) or not _is_next(lines[-1], row, _FARTHEST * size):
            break
        near = _is_next(lines[-1], row, _NEXT * size) or _leads_to_cells(rows[i:], kept, size)
        if len(row) > len(gaps) + _MORE or (len(row) == 1 and (row[0].x0 < kept[0][1] - 1 or not near)):
            break
        gaps = kept
        lines.append(row)
    return lines, gaps


def _part(row: Sequence[Fragment], gaps: Sequence[Gap]) -> Sequence[Fragment]:
    """A line, parted at gaps where it has breaks."""
    for gap in gaps:
        row = [part for fragment in row for part in fragment.split(gap)]
    return row


def _is_next(above: Sequence[Fragment], row: Sequence[Fragment], most: float) -> bool:
    return above[0].y - row[0].y <= most


def _leads_to_cells(rows: Sequence[Sequence[Fragment]], gaps: Sequence[Gap], size: float) -> bool:
    """Whether the first line begins a high cell, beside whose middle the others of its row stand."""
    for above, row in pairwise(rows[: _HIGHEST + 1] if len(gaps) > 1 else ()):
        if row[0].table or not _is_next(above, row, _NEXT * size):
            return False
        if len(_part(row, gaps)) > 1:
            return True
    return False


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
    """Whether lines are a table, no contents and no list whose numbers stand apart."""
    several = [row for row in rows if len(row) > 1]
    entries = sum(is_entry(" ".join(fragment.text for fragment in row)) for row in several)
    if len(several) < _LEAST_ROWS or 2 * entries > len(several):
        return False
    marks = [row[0].text for row in several]
    return len(gaps) > 1 or not all(begins_item(f"{mark} x") for mark in marks)


def _build(rows: Sequence[Sequence[Fragment]], gaps: Sequence[Gap]) -> Fragment:
    fragments = [fragment for row in rows for fragment in row]
    left, right = min(f.x0 for f in fragments), max(f.x1 for f in fragments)
    xs = (left, *((start + end) / 2 for start, end in gaps), right)
    begins = find_high_rows(rows, xs) or [rows[0], *(row for row in rows[1:] if len(row) > 1)]
    tops = [max((fragment.y, fragment.size) for fragment in row) for row in begins]
    ys = (*(y + 0.9 * size for y, size in tops), min(f.y - f.size for f in fragments))
    return build_table(Grid(xs, ys), fragments)
