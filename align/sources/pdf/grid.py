"""Tables on a page: where their columns and rows begin and end, and what stands in them."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple


class Grid(NamedTuple):
    """Where the columns and rows of a table begin and end, from the left and from the top.

    `open`: the rows and columns of cells that go on from the one above, since no line lies between.
    """

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    open: frozenset[tuple[int, int]] = frozenset()

    def contains(self, x: float, y: float) -> bool:
        """Whether a point lies in it."""
        return self.xs[0] - 1 <= x <= self.xs[-1] + 1 and self.ys[-1] <= y <= self.ys[0]

    def find_cell(self, x: float, y: float) -> tuple[int, int]:
        """The row and column of a point, from 0; where the cell has no upper line, the one that it goes on from."""
        column = min(max(0, bisect(self.xs, x) - 1), len(self.xs) - 2)
        row = min(max(0, bisect([-y for y in self.ys], -y) - 1), len(self.ys) - 2)
        while (row, column) in self.open:
            row -= 1
        return row, column


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """A table and the fragments in it."""

    grid: Grid
    fragments: Sequence[Any]
