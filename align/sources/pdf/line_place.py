"""Where a line of a PDF stands on its page, so that its letters are found again."""

from __future__ import annotations

from typing import NamedTuple


class LinePlace(NamedTuple):
    """The page, from 1, where a line begins and ends, its base line and the size of its letters.

    The numbers are those of the page turned so that its text is upright.
    """

    page: int
    x0: float
    x1: float
    y: float
    size: float
