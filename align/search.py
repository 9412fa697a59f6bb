"""The cheapest way through two sequences as a run of beads: dynamic programming, row by row.

    best[i, j] = min over shapes (a, b) of best[i - a, j - b] + cost(i - a, a, j - b, b)

after Gale and Church (1993), "A Program for Aligning Sentences in Bilingual Corpora", section 3, with more shapes than
theirs. Each row is one vector operation a shape; runs of (0, 1) beads, which depend on their own row, are a running
minimum.
"""

from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

Costs = NDArray[np.float64]


class Step(NamedTuple):
    """A bead on the path: source segments `[i, i + a)`, target segments `[j, j + b)`, and its cost."""

    i: int
    a: int
    j: int
    b: int
    cost: float


class BeadCosts(Protocol):
    """What the search asks of a score: costs of beads, lower is better. A trained score implements the same three."""

    n: int
    m: int
    shapes: tuple[tuple[int, int], ...]

    def row(self, i: int, a: int, b: int) -> Costs:
        """Costs, shape (m - b + 1,), of the beads `[i, i + a)` × `[j, j + b)` for every j; a is at least 1."""

    def insertions(self) -> Costs:
        """Costs, shape (m,), of leaving each target segment without a source."""


def search(costs: BeadCosts) -> list[Step]:
    """The cheapest run of beads that covers both sequences once and in order. Ties go to the shape named first."""
    best, back = _forward(costs)
    steps: list[Step] = []
    i, j = costs.n, costs.m
    while i or j:
        a, b = (0, 1) if back[i, j] < 0 else costs.shapes[back[i, j]]
        steps.append(Step(i - a, a, j - b, b, float(best[i, j] - best[i - a, j - b])))
        i, j = i - a, j - b
    return steps[::-1]


def _forward(costs: BeadCosts) -> tuple[Costs, NDArray[np.int8]]:
    """The table of best costs, shape (n + 1, m + 1), and the shape that led to each cell; -1 is an insertion."""
    n, m = costs.n, costs.m
    best = np.full((n + 1, m + 1), np.inf)
    back = np.full((n + 1, m + 1), -1, dtype=np.int8)
    best[0, 0] = 0.0
    inserted = np.concatenate(([0.0], np.cumsum(costs.insertions())))
    for i in range(n + 1):
        for number, (a, b) in enumerate(costs.shapes):
            if a == 0 or a > i or b > m:
                continue
            through = best[i - a, : m + 1 - b] + costs.row(i - a, a, b)
            better = through < best[i, b:]
            best[i, b:][better] = through[better]
            back[i, b:][better] = number
        _insert(best[i], back[i], inserted)
    return best, back


def _insert(row: Costs, back: NDArray[np.int8], inserted: Costs) -> None:
    """Take runs of insertions into a row: row[j] = min over k of row[k] + inserted[j] - inserted[k]."""
    reached = np.minimum.accumulate(row - inserted) + inserted
    shorter = reached < row - 1e-9
    row[shorter] = reached[shorter]
    back[shorter] = -1
