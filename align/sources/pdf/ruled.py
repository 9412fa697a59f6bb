"""Tables that are drawn with lines: the lines of a page, and the grids that they make."""

from __future__ import annotations

import ctypes
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from .grid import Grid
from .letters import turn_point

# In points: a line is no thicker, and longer than this; lines this near to one another touch.
_THICK, _LEAST_LONG, _NEAR = 2.5, 6.0, 3.5
_BOX_SEGMENTS = 5
# Drawings have more: maps, charts.
_MOST_PATHS, _MOST_SEGMENTS, _MOST_LINES = 4000, 600, 400


class Rule(NamedTuple):
    """A line along one axis: where it lies on the other one, and from where to where it goes."""

    at: float
    start: float
    end: float


def find_grids(page: Any, turns: int) -> tuple[list[Grid], list[float]]:
    """The tables of a page that are drawn with lines, and where their upright lines stand."""
    flat, upright = _read_rules(page, turns)
    if len(flat) < 2 or not upright or len(flat) + len(upright) > _MOST_LINES:
        return [], []
    grids = [grid for group in _group(flat, upright) if (grid := _build(*group))]
    return grids, sorted(x for grid in grids for x in grid.xs)


def _build(flat: Sequence[Rule], upright: Sequence[Rule]) -> Grid | None:
    """The grid of lines that touch; None where they make no two columns and rows."""
    xs = _cluster([*(rule.at for rule in upright), *(end for rule in flat for end in (rule.start, rule.end))])
    ys = _cluster([*(rule.at for rule in flat), *(end for rule in upright for end in (rule.start, rule.end))])[::-1]
    if len(xs) < 3 or len(ys) < 3:
        return None
    gaps = {
        (row, column)
        for row in range(1, len(ys) - 1)
        for column in range(len(xs) - 1)
        if not _covers(flat, ys[row], (xs[column] + xs[column + 1]) / 2)
    }
    return Grid(tuple(xs), tuple(ys), frozenset(gaps))


def _covers(rules: Iterable[Rule], at: float, place: float) -> bool:
    return any(abs(rule.at - at) <= _NEAR and rule.start - _NEAR <= place <= rule.end + _NEAR for rule in rules)


def _cluster(values: Iterable[float]) -> list[float]:
    """The values in order, those that are near to one another as one."""
    found: list[float] = []
    for value in sorted(values):
        if not found or value - found[-1] > _NEAR:
            found.append(value)
    return found


def _group(flat: Sequence[Rule], upright: Sequence[Rule]) -> Iterator[tuple[list[Rule], list[Rule]]]:
    """The lines that touch one another, by groups of both kinds."""
    left = set(range(len(upright)))
    free = set(range(len(flat)))
    while free and left:
        rows, columns = {min(free)}, set[int]()
        while True:
            more = {j for j in left - columns if any(_touch(flat[i], upright[j]) for i in rows)}
            columns |= more
            added = {i for i in free - rows if any(_touch(flat[i], upright[j]) for j in more)}
            rows |= added
            if not added:
                break
        free -= rows
        left -= columns
        if columns:
            yield [flat[i] for i in sorted(rows)], [upright[j] for j in sorted(columns)]


def _touch(flat: Rule, upright: Rule) -> bool:
    across = flat.start - _NEAR <= upright.at <= flat.end + _NEAR
    return across and upright.start - _NEAR <= flat.at <= upright.end + _NEAR


def _read_rules(page: Any, turns: int) -> tuple[list[Rule], list[Rule]]:
    """The level and the upright lines of a page, pieces of one line joined."""
    flat: list[Rule] = []
    upright: list[Rule] = []
    for (x0, y0), (x1, y1) in _read_lines(page):
        (x0, y0), (x1, y1) = turn_point(x0, y0, turns), turn_point(x1, y1, turns)
        if abs(y1 - y0) <= _THICK and abs(x1 - x0) >= _LEAST_LONG:
            flat.append(Rule((y0 + y1) / 2, min(x0, x1), max(x0, x1)))
        elif abs(x1 - x0) <= _THICK and abs(y1 - y0) >= _LEAST_LONG:
            upright.append(Rule((x0 + x1) / 2, min(y0, y1), max(y0, y1)))
    return _merge(flat), _merge(upright)


def _merge(rules: Iterable[Rule]) -> list[Rule]:
    """Rules, those on one line that touch joined."""
    kept: list[Rule] = []
    for rule in sorted(rules, key=lambda rule: (round(rule.at / _THICK), rule.start)):
        last = kept[-1] if kept else None
        if last and abs(last.at - rule.at) <= _THICK and rule.start <= last.end + _NEAR:
            kept[-1] = Rule(last.at, last.start, max(last.end, rule.end))
        else:
            kept.append(rule)
    return kept


Point = tuple[float, float]
Box = tuple[float, float, float, float]


def _read_lines(page: Any) -> Iterator[tuple[Point, Point]]:
    """The straight lines that are drawn, and the middles of narrow boxes."""
    import pypdfium2.raw as raw

    boxes: list[Box] = []
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    for i in range(min(raw.FPDFPage_CountObjects(page.raw), _MOST_PATHS)):
        held = raw.FPDFPage_GetObject(page.raw, i)
        if raw.FPDFPageObj_GetType(held) != raw.FPDF_PAGEOBJ_PATH:
            continue
        raw.FPDFPageObj_GetBounds(held, left, bottom, right, top)
        x0, y0, x1, y1 = left.value, bottom.value, right.value, top.value
        if y1 - y0 <= _THICK:
            yield (x0, (y0 + y1) / 2), (x1, (y0 + y1) / 2)
        elif x1 - x0 <= _THICK:
            yield ((x0 + x1) / 2, y0), ((x0 + x1) / 2, y1)
        elif _is_stroked(raw, held):
            yield from _read_segments(raw, held)
        elif raw.FPDFPath_CountSegments(held) <= _BOX_SEGMENTS:
            boxes.append((x0, y0, x1, y1))
    yield from _list_edges(boxes)


def _list_edges(boxes: Sequence[Box]) -> Iterator[tuple[Point, Point]]:
    """The edges of shaded boxes that stand side by side, as the cells of a table do."""
    left = {(round(x0), round(y0), round(y1)) for x0, y0, _, y1 in boxes}
    right = {(round(x1), round(y0), round(y1)) for _, y0, x1, y1 in boxes}
    for x0, y0, x1, y1 in boxes:
        low, high = round(y0), round(y1)
        beside = any((round(x1) + i, low, high) in left or (round(x0) + i, low, high) in right for i in (-1, 0, 1))
        if beside:
            yield from (((x0, y0), (x1, y0)), ((x0, y1), (x1, y1)), ((x0, y0), (x0, y1)), ((x1, y0), (x1, y1)))


def _read_segments(raw: Any, held: Any) -> Iterator[tuple[Point, Point]]:
    """The straight lines of a path."""
    count = raw.FPDFPath_CountSegments(held)
    if not 1 < count <= _MOST_SEGMENTS:
        return
    matrix, x, y = raw.FS_MATRIX(), ctypes.c_float(), ctypes.c_float()
    raw.FPDFPageObj_GetMatrix(held, matrix)
    first = last = (0.0, 0.0)
    for k in range(count):
        segment = raw.FPDFPath_GetPathSegment(held, k)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        point = (
            matrix.a * x.value + matrix.c * y.value + matrix.e,
            matrix.b * x.value + matrix.d * y.value + matrix.f,
        )
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            first = point
        elif kind == raw.FPDF_SEGMENT_LINETO:
            yield last, point
        if raw.FPDFPathSegment_GetClose(segment):
            yield point, first
        last = point


def _is_stroked(raw: Any, held: Any) -> bool:
    mode, stroke = ctypes.c_int(), ctypes.c_int()
    return bool(raw.FPDFPath_GetDrawMode(held, mode, stroke)) and bool(stroke.value)
