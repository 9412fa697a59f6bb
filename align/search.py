"""The cheapest way through two sequences as a run of beads, and how sure each bead is: dynamic programming, row by row.

    best[i, j] = min over shapes (a, b) of best[i - a, j - b] + cost(i - a, a, j - b, b)

after Gale and Church (1993), "A Program for Aligning Sentences in Bilingual Corpora", section 3, with more shapes than
theirs. Each row is one vector operation a shape; runs of (0, 1) beads, which depend on their own row, are a running
minimum. Sums of exp(-cost) in place of minima give the probability of a bead: forward and backward (Rabiner 1989, III.A).
A band limits j for each i.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

Costs = NDArray[np.float64]
_Accumulate = Callable[[Costs], Costs]


class Step(NamedTuple):
    """A bead on the path: source segments `[i, i + a)`, target segments `[j, j + b)`, and its cost."""

    i: int
    a: int
    j: int
    b: int
    cost: float


class Band(NamedTuple):
    """Which places may be passed: after i source segments, `first[i]` to `last[i]` target segments, both int64 (n + 1,)."""

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

    def row(self, i: int, a: int, b: int) -> Costs:
        """Costs of the beads `[i, i + a)` × `[j, j + b)`; a is at least 1.

        For every j from 0 to m - b, or, in a search with a band, from `first[i]` to `min(last[i], m - b)`.
        """

    def insertions(self) -> Costs:
        """Costs, shape (m,), of leaving each target segment without a source."""


def search(costs: BeadCosts, band: Band | None = None) -> list[Step]:
    """The cheapest run of beads that covers both sequences once and in order. Ties go to the shape named first."""
    band = band or Band.full(costs.n, costs.m)
    best, back = _forward(costs, band)
    steps: list[Step] = []
    i, j = costs.n, costs.m
    while i or j:
        shape = back[i][j - band.first[i]]
        a, b = (0, 1) if shape < 0 else costs.shapes[shape]
        cost = best[i][j - band.first[i]] - best[i - a][j - b - band.first[i - a]]
        steps.append(Step(i - a, a, j - b, b, float(cost)))
        i, j = i - a, j - b
    return steps[::-1]


def probabilities(costs: BeadCosts, steps: Sequence[Step], band: Band | None = None, heat: float = 1.0) -> list[float]:
    """How likely each step is, among all runs of beads in the band, where a run has weight exp(-cost / heat)."""
    band = band or Band.full(costs.n, costs.m)
    before, after = _before(costs, band, heat), _after(costs, band, heat)
    total = before[-1][-1]
    found: list[float] = []
    for step in steps:
        start = before[step.i][step.j - band.first[step.i]]
        end = after[step.i + step.a][step.j + step.b - band.first[step.i + step.a]]
        found.append(float(np.exp(min(0.0, start - step.cost / heat + end - total))))
    return found


class _Move(NamedTuple):
    """Beads of one shape from row `i - a` to row i: their costs, and the slices of both rows they join."""

    shape: int
    source: slice
    target: slice
    costs: Costs


def _moves(costs: BeadCosts, band: Band, i: int) -> list[_Move]:
    """All beads that end at row i."""
    found: list[_Move] = []
    for shape, (a, b) in enumerate(costs.shapes):
        if a == 0 or a > i:
            continue
        origin, here = int(band.first[i - a]), int(band.first[i])
        low, high = max(origin, here - b), min(int(band.last[i - a]), int(band.last[i]) - b)
        if low <= high:
            values = costs.row(i - a, a, b)[low - origin : high + 1 - origin]
            found.append(_Move(shape, slice(low - origin, high + 1 - origin), slice(low + b - here, high + 1 + b - here), values))
    return found


def _forward(costs: BeadCosts, band: Band) -> tuple[list[Costs], list[NDArray[np.int8]]]:
    """A row for each i: the best costs of its places, and the shape that led to each; -1 is an insertion."""
    inserted = np.concatenate(([0.0], np.cumsum(costs.insertions())))
    best: list[Costs] = []
    back: list[NDArray[np.int8]] = []
    for i in range(costs.n + 1):
        row = np.full(band.last[i] - band.first[i] + 1, np.inf)
        shapes = np.full(len(row), -1, dtype=np.int8)
        if i == 0:
            row[0] = 0.0
        for move in _moves(costs, band, i):
            through = best[i - costs.shapes[move.shape][0]][move.source] + move.costs
            better = through < row[move.target]
            row[move.target][better] = through[better]
            shapes[move.target][better] = move.shape
        _insert(row, shapes, inserted[band.first[i] : band.last[i] + 1])
        best.append(row)
        back.append(shapes)
    return best, back


def _insert(row: Costs, back: NDArray[np.int8], inserted: Costs) -> None:
    """Take runs of insertions into a row: row[j] = min over k of row[k] + inserted[j] - inserted[k]."""
    reached = np.minimum.accumulate(row - inserted) + inserted
    shorter = reached < row - 1e-9
    row[shorter] = reached[shorter]
    back[shorter] = -1


def _before(costs: BeadCosts, band: Band, heat: float) -> list[Costs]:
    """Log of the sum over all runs of beads from the start to each place, a row for each i."""
    inserted = np.concatenate(([0.0], np.cumsum(costs.insertions()))) / heat
    rows: list[Costs] = []
    for i in range(costs.n + 1):
        row = np.full(band.last[i] - band.first[i] + 1, -np.inf)
        if i == 0:
            row[0] = 0.0
        for move in _moves(costs, band, i):
            through = rows[i - costs.shapes[move.shape][0]][move.source] - move.costs / heat
            row[move.target] = np.logaddexp(row[move.target], through)
        skipped = inserted[band.first[i] : band.last[i] + 1]
        rows.append(np.logaddexp.accumulate(row + skipped) - skipped)
    return rows


def _after(costs: BeadCosts, band: Band, heat: float) -> list[Costs]:
    """Log of the sum over all runs of beads from each place to the end, a row for each i."""
    inserted = np.concatenate(([0.0], np.cumsum(costs.insertions()))) / heat
    rows = [np.full(last - first + 1, -np.inf) for first, last in zip(*band, strict=True)]
    rows[-1][-1] = 0.0
    for i in range(costs.n, -1, -1):
        skipped = inserted[band.first[i] : band.last[i] + 1]
        rows[i] = np.logaddexp.accumulate((rows[i] - skipped)[::-1])[::-1] + skipped
        for move in _moves(costs, band, i):
            source = rows[i - costs.shapes[move.shape][0]]
            source[move.source] = np.logaddexp(source[move.source], rows[i][move.target] - move.costs / heat)
    return rows
