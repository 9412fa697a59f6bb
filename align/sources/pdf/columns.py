"""The columns of a page: stretches of it in which text stands side by side, read one column after the other."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from ...bitext import Lang
from .fragments import Fragment
from .stretch_lang import tell_lang

# In sizes of letters: the least gap between columns; the least width of one, of one in a language of its own.
_GUTTER, _LEAST_WIDE, _LEAST_OWN = 0.7, 7.0, 3.0
# A column has so many lines at least, and so large a share of them are nearly as wide as it: prose, no table.
_LEAST_LINES, _FILLED, _NEARLY = 2, 0.4, 0.6
_DEEPEST = 8


@dataclass(frozen=True, slots=True)
class Column:
    """Fragments that are read together: the number of the column where there are several, and its language.

    `lang` is only given where the columns beside one another are in two languages.
    """

    fragments: tuple[Fragment, ...]
    number: int | None = None
    lang: Lang | None = None


@dataclass(frozen=True, slots=True)
class _Cut:
    above: list[Fragment]
    left: list[Fragment]
    right: list[Fragment]
    below: list[Fragment]
    langs: tuple[Lang, Lang] | None
    score: int


def divide(fragments: Sequence[Fragment], depth: int = 0) -> list[Column]:
    """The columns of fragments in reading order."""
    cut = _find_cut(fragments) if depth < _DEEPEST else None
    if cut is None:
        return [Column(tuple(fragments))] if fragments else []
    left, right = divide(cut.left, depth + 1), divide(cut.right, depth + 1)
    width = max(column.number or 1 for column in left)
    beside = [
        *(_number(column, 0, cut.langs and cut.langs[0]) for column in left),
        *(_number(column, width, cut.langs and cut.langs[1]) for column in right),
    ]
    return [*divide(cut.above, depth + 1), *beside, *divide(cut.below, depth + 1)]


def _number(column: Column, before: int, lang: Lang | None) -> Column:
    return Column(column.fragments, before + (column.number or 1), lang or column.lang)


def _find_cut(fragments: Sequence[Fragment]) -> _Cut | None:
    """The gap between columns that most lines stand beside."""
    if len(fragments) < 2 * _LEAST_LINES:
        return None
    size = median(fragment.size for fragment in fragments)
    found = (cut for x in _find_edges(fragments) for cut in _cut_at(fragments, x, _GUTTER * size))
    return max(found, key=lambda cut: cut.score, default=None)


def _find_edges(fragments: Iterable[Fragment]) -> list[float]:
    """Where several fragments begin, one below the other."""
    edges: list[list[float]] = []
    for x in sorted(fragment.x0 for fragment in fragments):
        if edges and x - edges[-1][0] <= 2:
            edges[-1].append(x)
        else:
            edges.append([x])
    return [edge[0] for edge in edges[1:] if len(edge) >= _LEAST_LINES]


def _cut_at(fragments: Sequence[Fragment], x: float, gap: float) -> Iterable[_Cut]:
    """The cuts left of an edge, between what lies across it."""
    across = sorted({f.y for f in fragments if f.x0 < x - 0.5 and f.x1 > x - gap})
    for left, right in _part(fragments, x - 0.5, across):
        score = min(_count_lines(left), _count_lines(right))
        if score < _LEAST_LINES:
            continue
        langs = _tell_langs(left, right)
        if langs or (_is_prose(left) and _is_prose(right)):
            place = bisect(across, left[0].y)
            top = across[place] if place < len(across) else float("inf")
            bottom = across[place - 1] if place else float("-inf")
            above, below = [f for f in fragments if f.y >= top], [f for f in fragments if f.y <= bottom]
            yield _Cut(above, left, right, below, langs, score)


def _part(
    fragments: Iterable[Fragment], x: float, across: Sequence[float]
) -> Iterable[tuple[list[Fragment], list[Fragment]]]:
    """What stands left and right of a place, by the stretches between what lies across it, from the top."""
    stretches: dict[int, tuple[list[Fragment], list[Fragment]]] = {}
    levels = frozenset(across)
    for fragment in fragments:
        if fragment.y not in levels:
            sides = stretches.setdefault(bisect(across, fragment.y), ([], []))
            sides[fragment.x0 >= x].append(fragment)
    return [stretches[place] for place in sorted(stretches, reverse=True)]


def _count_lines(fragments: Iterable[Fragment]) -> int:
    return len({round(fragment.y) for fragment in fragments})


def _measure(fragments: Sequence[Fragment]) -> tuple[float, float]:
    """The width of a column, and the size of its letters."""
    width = max(f.x1 for f in fragments) - min(f.x0 for f in fragments)
    return width, median(f.size for f in fragments)


def _is_prose(fragments: Sequence[Fragment]) -> bool:
    """Whether a column is wide, and many of its lines fill it."""
    width, size = _measure(fragments)
    if width < _LEAST_WIDE * size:
        return False
    lines: dict[int, list[Fragment]] = {}
    for fragment in fragments:
        lines.setdefault(round(fragment.y), []).append(fragment)
    full = sum(sum(f.x1 - f.x0 for f in line) >= _NEARLY * width for line in lines.values())
    return full >= _FILLED * len(lines)


def _tell_langs(left: Sequence[Fragment], right: Sequence[Fragment]) -> tuple[Lang, Lang] | None:
    """The languages of two columns where they are two, each wide enough for prose."""
    if any(width < _LEAST_OWN * size for width, size in (_measure(left), _measure(right))):
        return None
    one, other = (tell_lang(" ".join(f.text for f in side)) for side in (left, right))
    return (one, other) if one and other and one != other else None
