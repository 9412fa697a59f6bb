"""The cheapest way through two sequences as a run of beads, and how sure each bead is: dynamic programming, row by row.

    best[i, j] = min over shapes (a, b) of best[i - a, j - b] + cost(i - a, a, j - b, b)

after Gale and Church (1993), "A Program for Aligning Sentences in Bilingual Corpora", section 3, with more shapes than
theirs. Each row is one vector operation a shape; runs of (0, 1) beads, which depend on their own row, are a running
minimum. Sums of exp(-cost) in place of minima give the probability of a bead: forward and backward (Rabiner 1989,
III.A). A band limits j for each i.
"""

from collections.abc import Sequence
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

Costs = NDArray[np.float64]
RowCosts = NDArray[np.float64] | NDArray[np.float32]


class Step(NamedTuple):
    """A bead on the path: source segments `[i, i + a)`, target segments `[j, j + b)`, and its cost."""

    i: int
    a: int
    j: int
    b: int
    cost: float


class Band(NamedTuple):
    """Which places may be passed: after i source segments, `first[i]` to `last[i]` target ones, int64 (n + 1,)."""

    first: NDArray[np.int64]
    last: NDArray[np.int64]

    @classmethod
    def full(cls, n: int, m: int) -> "Band":
        """Every place."""
        return cls(np.zeros(n + 1, dtype=np.int64), np.full(n + 1, m, dtype=np.int64))


class BeadCosts(Protocol):
    """What the search asks of a score: costs of beads, lower is better."""

    n: int
    m: int
    shapes: tuple[tuple[int, int], ...]

    def row(self, i: int, a: int, b: int) -> RowCosts:
        """Costs of the beads `[i, i + a)` × `[j, j + b)`; a is at least 1.

        For every j from 0 to m - b, or, in a search with a band, from `first[i]` to `min(last[i], m - b)`.
        """

    def insertions(self) -> Costs:
        """Costs, shape (m,), of leaving each target segment without a source."""


def search(costs: BeadCosts, band: Band | None = None) -> list[Step]:
    """The cheapest run of beads that covers both sequences once and in order. Ties go to the shape named first."""
    return Lattice(costs, band).path()


class _Move(NamedTuple):
    """Beads of one shape that end in a row: where they begin, the slices of both rows they join, and their costs."""

    shape: int
    row: int
    source: slice
    target: slice
    costs: RowCosts


class Lattice:
    """All beads of a band, by the row they end in."""

    def __init__(self, costs: BeadCosts, band: Band | None = None) -> None:
        self._shapes = costs.shapes
        self._band = band or Band.full(costs.n, costs.m)
        self._inserted = np.concatenate(([0.0], np.cumsum(costs.insertions())))
        self._moves = [_moves(costs, self._band, i) for i in range(costs.n + 1)]

    def path(self) -> list[Step]:
        """The cheapest run of beads."""
        best, back = self._best()
        first, last = self._band
        steps: list[Step] = []
        i, j = len(best) - 1, int(last[-1])
        while i or j:
            shape = back[i][j - first[i]]
            a, b = (0, 1) if shape < 0 else self._shapes[shape]
            cost = best[i][j - first[i]] - best[i - a][j - b - first[i - a]]
            steps.append(Step(i - a, a, j - b, b, float(cost)))
            i, j = i - a, j - b
        return steps[::-1]

    def probabilities(self, steps: Sequence[Step], heat: float = 1.0) -> list[float]:
        """How likely each step is, among all runs of beads, where a run has weight exp(-cost / heat)."""
        before, after = self._before(heat), self._after(heat)
        total = before[-1][-1]
        found: list[float] = []
        for step in steps:
            start = before[step.i][step.j - self._band.first[step.i]]
            end = after[step.i + step.a][step.j + step.b - self._band.first[step.i + step.a]]
            found.append(float(np.exp(min(0.0, start - step.cost / heat + end - total))))
        return found

    def _empty(self, value: float) -> list[Costs]:
        return [np.full(last - first + 1, value) for first, last in zip(*self._band, strict=True)]

    def _insertions(self, i: int) -> Costs:
        """Costs of insertions up to each place of row i, from the start of the text."""
        return self._inserted[self._band.first[i] : self._band.last[i] + 1]

    def _best(self) -> tuple[list[Costs], list[NDArray[np.int8]]]:
        """A row for each i: the best costs of its places, and the shape that led to each; -1 is an insertion."""
        best = self._empty(np.inf)
        back = [np.full(len(row), -1, dtype=np.int8) for row in best]
        best[0][0] = 0.0
        for i, moves in enumerate(self._moves):
            for move in moves:
                through = best[move.row][move.source] + move.costs
                row, shapes = best[i][move.target], back[i][move.target]
                better = through < row
                row[better] = through[better]
                shapes[better] = move.shape
            _insert(best[i], back[i], self._insertions(i))
        return best, back

    def _before(self, heat: float) -> list[Costs]:
        """Log of the sum over all runs of beads from the start to each place, a row for each i."""
        rows = self._empty(-np.inf)
        rows[0][0] = 0.0
        for i, moves in enumerate(self._moves):
            for move in moves:
                row = rows[i][move.target]
                np.logaddexp(row, rows[move.row][move.source] - move.costs / heat, out=row)
            skipped = self._insertions(i) / heat
            rows[i] = np.logaddexp.accumulate(rows[i] + skipped) - skipped
        return rows

    def _after(self, heat: float) -> list[Costs]:
        """Log of the sum over all runs of beads from each place to the end, a row for each i."""
        rows = self._empty(-np.inf)
        rows[-1][-1] = 0.0
        for i in range(len(rows) - 1, -1, -1):
            skipped = self._insertions(i) / heat
            rows[i] = np.logaddexp.accumulate((rows[i] - skipped)[::-1])[::-1] + skipped
            for move in self._moves[i]:
                row = rows[move.row][move.source]
                np.logaddexp(row, rows[i][move.target] - move.costs / heat, out=row)
        return rows


def _moves(costs: BeadCosts, band: Band, i: int) -> list[_Move]:
    """All beads that end at row i."""
    found: list[_Move] = []
    here, end = int(band.first[i]), int(band.last[i])
    for shape, (a, b) in enumerate(costs.shapes):
        if a == 0 or a > i:
            continue
        origin = int(band.first[i - a])
        low, high = max(origin, here - b), min(int(band.last[i - a]), end - b)
        if low <= high:
            values = costs.row(i - a, a, b)[low - origin : high + 1 - origin]
            source, target = slice(low - origin, high + 1 - origin), slice(low + b - here, high + 1 + b - here)
            found.append(_Move(shape, i - a, source, target, values))
    return found


def _insert(row: Costs, back: NDArray[np.int8], inserted: Costs) -> None:
    """Take runs of insertions into a row: row[j] = min over k of row[k] + inserted[j] - inserted[k]."""
    reached = np.minimum.accumulate(row - inserted) + inserted
    shorter = reached < row - 1e-9
    row[shorter] = reached[shorter]
    back[shorter] = -1
