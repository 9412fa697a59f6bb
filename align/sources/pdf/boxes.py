"""Pages on which text stands here and there: drawings, charts of boxes and arrows."""

from __future__ import annotations

from collections.abc import Sequence

from .fragments import Fragment

# A page has so many stretches of text at least, and fewer than this share of them begin or end below one another (the
# pages of a flow chart: 0.1 to 0.5; of books, papers, slides nearly all 0.65 to 1).
_LEAST, _IN_LINE, _NEAR = 12, 0.55, 2.0


def is_scattered(fragments: Sequence[Fragment]) -> bool:
    """Whether few stretches of a page begin or end below others, as the lines of columns and tables do."""
    if len(fragments) < _LEAST or any(fragment.table for fragment in fragments):
        return False
    in_line = sum(_count(fragment, fragments) > 1 for fragment in fragments)
    return in_line < _IN_LINE * len(fragments)


def _count(fragment: Fragment, fragments: Sequence[Fragment]) -> int:
    """With how many others a stretch of text begins or ends, whichever are more."""
    begin = sum(abs(fragment.x0 - other.x0) <= _NEAR for other in fragments)
    end = sum(abs(fragment.x1 - other.x1) <= _NEAR for other in fragments)
    return max(begin, end) - 1
