"""Pages on which text stands here and there: drawings, charts of boxes and arrows."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from .fragments import Fragment

# A page has so many stretches of text at least, and fewer than this share of them begin or end below one another (the
# pages of a flow chart: 0.1 to 0.5; of books, papers, slides nearly all 0.65 to 1).
_LEAST, _IN_LINE, _NEAR = 12, 0.55, 2.0


def is_scattered(fragments: Sequence[Fragment]) -> bool:
    """Whether few stretches of a page begin or end below others, as the lines of columns and tables do."""
    if len(fragments) < _LEAST or any(fragment.table for fragment in fragments):
        return False
    begins, ends = sorted(fragment.x0 for fragment in fragments), sorted(fragment.x1 for fragment in fragments)
    in_line = sum(max(_count(begins, f.x0), _count(ends, f.x1)) > 2 for f in fragments)
    return in_line < _IN_LINE * len(fragments)


def _count(places: Sequence[float], place: float) -> int:
    """How many of the places, in order, are near to one."""
    return bisect_right(places, place + _NEAR) - bisect_left(places, place - _NEAR)
