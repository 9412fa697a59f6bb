"""The cheapest way through two sequences as a run of beads, and how sure each bead is: dynamic programming, row by row.

    best[i, j] = min over shapes (a, b) of best[i - a, j - b] + cost(i - a, a, j - b, b)

after Gale and Church (1993), "A Program for Aligning Sentences in Bilingual Corpora", section 3, with more shapes than
theirs. Each row is a few operations on an array of shapes × places; runs of (0, 1) beads, which depend on their own
row, are a running minimum. Sums of exp(-cost) in place of minima give the probability of a bead: forward and backward
(Rabiner 1989, III.A). A band limits j for each i.
"""

from collections.abc import Sequence
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

Costs = NDArray[np.float64]
RowCosts = NDArray[np.float64] | NDArray[np.float32]
Indices = NDArray[np.int64]

# How far from the path, in target segments, beads compete for probability: those further off have next to none.
_NEAR = 10


class Step(NamedTuple):
    """A bead on the path: source segments `[i, i + a)`, target segments `[j, j + b)`, and its cost."""

    i: int
    a: int
    j: int
    b: int
    cost: float


class Band(NamedTuple):
    """Which places may be passed: after i source segments, `first[i]` to `last[i]` target ones, int64 (n + 1,)."""

    first: Indices
    last: Indices

    @classmethod
    def full(cls, n: int, m: int) -> "Band":
        """Every place."""
        return cls(np.zeros(n + 1, dtype=np.int64), np.full(n + 1, m, dtype=np.int64))

    def near(self, steps: Sequence[Step]) -> "Band":
        """The places of this band near a path."""
        i = np.array([0, *(s.i + s.a for s in steps)])
        j = np.array([0, *(s.j + s.b for s in steps)])
        rows = np.arange(len(self.first))
        low = j[np.searchsorted(i, rows, side="right") - 1]
        high = j[np.searchsorted(i, rows, side="left").clip(0, len(j) - 1)]
        first, last = np.minimum(low, high) - _NEAR, np.maximum(low, high) + _NEAR
        return Band(np.maximum(self.first, first), np.minimum(self.last, last))


class BeadCosts(Protocol):
    """What the search asks of a score: costs of beads, lower is better."""

    n: int
    m: int
    shapes: tuple[tuple[int, int], ...]

    def ending(self, i: int, first: int, last: int) -> RowCosts:
        """Costs of the beads that end after i source and `first` … `last` target segments, (shapes, last - first + 1).

        Infinite where a bead would begin before the text. Each shape has at least one source segment.
        """

    def insertions(self) -> Costs:
        """Costs, shape (m,), of leaving each target segment without a source."""


def search(costs: BeadCosts, band: Band | None = None) -> list[Step]:
    """The cheapest run of beads that covers both sequences once and in order. Ties go to the shape named first."""
    return Lattice(costs, band).path()


def probabilities(costs: BeadCosts, band: Band, steps: Sequence[Step], heat: float = 1.0) -> list[float]:
    """How likely each step of a path is, among all runs of beads near it, where a run has weight exp(-cost / heat)."""
    return Lattice(costs, band.near(steps)).probabilities(steps, heat)


class Lattice:
    """All beads of a band, by the row they end in."""

    def __init__(self, costs: BeadCosts, band: Band | None = None) -> None:
        self._shapes = costs.shapes
        self._band = band or Band.full(costs.n, costs.m)
        self._places = _Places(self._band, self._shapes)
        self._inserted = np.concatenate(([0.0], np.cumsum(costs.insertions())))
        first, last = (side.tolist() for side in self._band)
        self._costs = [costs.ending(i, first[i], last[i]) for i in range(1, costs.n + 1)]

    def path(self) -> list[Step]:
        """The cheapest run of beads."""
        best, back = self._best()
        first, places = self._band.first, self._places
        steps: list[Step] = []
        i, j = len(first) - 1, int(self._band.last[-1])
        while i or j:
            shape = back[i][j - first[i]]
            a, b = (0, 1) if shape < 0 else self._shapes[shape]
            cost = best[places.at(i, j)] - best[places.at(i - a, j - b)]
            steps.append(Step(i - a, a, j - b, b, float(cost)))
            i, j = i - a, j - b
        return steps[::-1]

    def probabilities(self, steps: Sequence[Step], heat: float = 1.0) -> list[float]:
        """How likely each step is, among all runs of beads, where a run has weight exp(-cost / heat)."""
        before, after = self._before(heat), self._after(heat)
        at, total = self._places.at, after[self._places.at(0, 0)]
        logs = (before[at(s.i, s.j)] - s.cost / heat + after[at(s.i + s.a, s.j + s.b)] - total for s in steps)
        return [float(np.exp(min(0.0, log))) for log in logs]

    def _insertions(self, i: int) -> Costs:
        """Costs of insertions up to each place of row i, from the start of the text."""
        return self._inserted[self._band.first[i] : self._band.last[i] + 1]

    def _best(self) -> tuple[Costs, list[NDArray[np.int8]]]:
        """The best cost of each place, and, a row for each i, the shape that led there; -1 is an insertion."""
        places = self._places
        best = np.full(places.size, np.inf)
        best[places.at(0, 0)] = 0.0
        back = [np.full(places.width(0), -1, dtype=np.int8)]
        _insert(best[places.row(0)], back[0], self._insertions(0))
        for i, costs in enumerate(self._costs, 1):
            through = best[places.before(i)] + costs
            shapes = through.argmin(axis=0).astype(np.int8)
            row = best[places.row(i)]
            through.min(axis=0, out=row)
            _insert(row, shapes, self._insertions(i))
            back.append(shapes)
        return best, back

    def _before(self, heat: float) -> Costs:
        """Log of the sum over all runs of beads from the start to each place."""
        places = self._places
        sums = np.full(places.size, -np.inf)
        sums[places.at(0, 0)] = 0.0
        for i in range(len(self._costs) + 1):
            row = sums[places.row(i)]
            if i:
                row[:] = _log_sum(sums[places.before(i)] - self._costs[i - 1] / heat)
            skipped = self._insertions(i) / heat
            row[:] = np.logaddexp.accumulate(row + skipped) - skipped
        return sums

    def _after(self, heat: float) -> Costs:
        """Log of the sum over all runs of beads from each place to the end."""
        places, n = self._places, len(self._costs)
        sums = np.full(places.size, -np.inf)
        sums[places.at(n, int(self._band.last[-1]))] = 0.0
        through = np.full(places.size * len(self._shapes), -np.inf)
        for i in range(n, -1, -1):
            row = sums[places.row(i)]
            if i < n:
                row[:] = _log_sum(through[places.after(i)])
            skipped = self._insertions(i) / heat
            row[:] = np.logaddexp.accumulate((row - skipped)[::-1])[::-1] + skipped
            if i:
                places.by_shape(through, i)[:, 1:-1] = row - self._costs[i - 1] / heat
        return sums


class _Places:
    """Where the places of a band lie in a flat array: a row for each i, each between two that nothing reaches."""

    def __init__(self, band: Band, shapes: Sequence[tuple[int, int]]) -> None:
        self._a, self._b = (np.array(side, dtype=np.int64) for side in zip(*shapes, strict=True))
        self._shape = np.arange(len(shapes))
        # Rows before the first and after the last have no places.
        self._beyond = int(self._a.max())
        edge = np.zeros(self._beyond, dtype=np.int64)
        self._first = np.concatenate((edge, band.first, edge))
        self._width = np.concatenate((edge, band.last - band.first + 1, edge))
        ends = np.cumsum(self._width + 2)
        self._start = ends - (self._width + 2)
        self.size = int(ends[-1])

    def width(self, i: int) -> int:
        """How many places row i has."""
        return int(self._width[i + self._beyond])

    def row(self, i: int) -> slice:
        """The places of row i."""
        start = int(self._start[i + self._beyond]) + 1
        return slice(start, start + self.width(i))

    def at(self, i: int, j: int) -> int:
        """One place."""
        row = i + self._beyond
        return int(self._start[row] + 1 + j - self._first[row])

    def before(self, i: int) -> Indices:
        """From where beads of each shape lead to each place of row i: (shapes, places)."""
        rows = i + self._beyond - self._a
        found: Indices = self._start[rows][:, None] + self._inside(rows, i, -self._b)
        return found

    def after(self, i: int) -> Indices:
        """Where beads of each shape lead from each place of row i: (shapes, places) into an array by shape."""
        rows = i + self._beyond + self._a
        begin = self._start[rows] * len(self._shape) + self._shape * (self._width[rows] + 2)
        found: Indices = begin[:, None] + self._inside(rows, i, self._b)
        return found

    def by_shape(self, flat: Costs, i: int) -> Costs:
        """Row i of an array that has every row once for each shape: (shapes, places + 2)."""
        row = i + self._beyond
        begin, width = int(self._start[row]) * len(self._shape), int(self._width[row]) + 2
        return flat[begin : begin + len(self._shape) * width].reshape(len(self._shape), width)

    def _inside(self, rows: Indices, i: int, shift: Indices) -> Indices:
        row = i + self._beyond
        j = np.arange(self._first[row], self._first[row] + self._width[row])
        places = j + (shift - self._first[rows] + 1)[:, None]
        inside: Indices = np.minimum(np.maximum(places, 0), (self._width[rows] + 1)[:, None])
        return inside


def _log_sum(logs: Costs) -> Costs:
    """Log of the sum of exponentials over the first axis."""
    top = logs.max(axis=0)
    finite = np.maximum(top, -1e300)
    with np.errstate(divide="ignore"):
        summed: Costs = finite + np.log(np.exp(logs - finite).sum(axis=0))
    return summed


def _insert(row: Costs, back: NDArray[np.int8], inserted: Costs) -> None:
    """Take runs of insertions into a row: row[j] = min over k of row[k] + inserted[j] - inserted[k]."""
    reached = np.minimum.accumulate(row - inserted) + inserted
    shorter = reached < row - 1e-9
    row[shorter] = reached[shorter]
    back[shorter] = -1
