"""The search for the cheapest run of beads, held against exhaustive search."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache

import numpy as np
import pytest
from bialign.align.search import BeadCosts, Costs, Step, search
from hypothesis import given
from hypothesis import strategies as st

_SHAPES = ((1, 1), (1, 2), (2, 1), (2, 2), (1, 3), (3, 1), (1, 0), (2, 0))


@dataclass
class TableCosts:
    """Costs looked up in a table drawn at random, one entry for each bead."""

    n: int
    m: int
    shapes: tuple[tuple[int, int], ...]
    table: dict[tuple[int, int, int, int], float]

    def ending(self, i: int, first: int, last: int) -> Costs:
        """Costs of the beads that end after i source and `first` … `last` target segments."""
        places = range(first, last + 1)
        return np.array([[self.table.get((i - a, a, j - b, b), np.inf) for j in places] for a, b in self.shapes])

    def insertions(self) -> Costs:
        """Costs of leaving each target segment without a source."""
        return np.array([self.table[0, 0, j, 1] for j in range(self.m)])


@st.composite
def _problems(draw: st.DrawFn, costs: st.SearchStrategy[float]) -> TableCosts:
    n, m = draw(st.integers(0, 4)), draw(st.integers(0, 4))
    shapes = ((1, 0), *draw(st.lists(st.sampled_from(_SHAPES[:-2]), unique=True, max_size=5)))
    keys = [(i, a, j, b) for a, b in shapes for i in range(n - a + 1) for j in range(m - b + 1)]
    keys += [(0, 0, j, 1) for j in range(m)]
    values = draw(st.lists(costs, min_size=len(keys), max_size=len(keys)))
    return TableCosts(n, m, shapes, dict(zip(keys, values, strict=True)))


def _cheapest(problem: TableCosts) -> float:
    """The cost of the cheapest of all runs of beads, each tried."""

    @cache
    def rest(i: int, j: int) -> float:
        if (i, j) == (problem.n, problem.m):
            return 0.0
        through = [problem.table[0, 0, j, 1] + rest(i, j + 1)] if j < problem.m else []
        for a, b in problem.shapes:
            if i + a <= problem.n and j + b <= problem.m:
                through.append(problem.table[i, a, j, b] + rest(i + a, j + b))
        return min(through)

    return rest(0, 0)


def _cost(problem: TableCosts, step: Step) -> float:
    i = step.i if step.a else 0
    return problem.table[i, step.a, step.j, step.b]


_REAL = st.floats(-10, 20, allow_nan=False)


@given(_problems(_REAL))
def test_as_cheap_as_exhaustive_search(problem: TableCosts) -> None:
    """No run of beads is cheaper than the one found, and its cost is the sum of its beads' costs."""
    steps = search(problem)
    total = sum(_cost(problem, step) for step in steps)
    assert total == pytest.approx(_cheapest(problem), abs=1e-6)
    assert math.fsum(step.cost for step in steps) == pytest.approx(total, abs=1e-6)


@given(_problems(_REAL))
def test_each_step_has_the_cost_of_its_bead(problem: TableCosts) -> None:
    """The cost of a step is that of its bead, within rounding."""
    for step in search(problem):
        assert step.cost == pytest.approx(_cost(problem, step), abs=1e-6)


@given(_problems(_REAL))
def test_beads_cover_both_sides_once_and_in_order(problem: TableCosts) -> None:
    """Each step begins where the one before it ends, the first at the start and the last at the end."""
    i = j = 0
    for step in search(problem):
        assert (step.i, step.j) == (i, j)
        assert step.a + step.b > 0
        i, j = i + step.a, j + step.b
    assert (i, j) == (problem.n, problem.m)


@given(_problems(st.sampled_from([0.0, 1.0])))
def test_ties_are_broken_the_same_way_each_time(problem: TableCosts) -> None:
    """Where several runs are as cheap, the same one is found again, and it is a cheapest one."""
    steps = search(problem)
    assert steps == search(problem)
    assert sum(_cost(problem, step) for step in steps) == _cheapest(problem)


def test_ties_go_to_the_shape_named_first() -> None:
    """Of two shapes that cost the same, the one that the costs name first is taken, before any insertion."""
    for shapes in (((1, 1), (1, 0)), ((1, 0), (1, 1))):
        table = {(0, 1, 0, 1): 2.0, (0, 1, 0, 0): 1.0, (0, 1, 1, 0): 1.0, (0, 0, 0, 1): 1.0}
        steps = search(TableCosts(1, 1, shapes, table))
        assert [(step.a, step.b) for step in steps] == ([(1, 1)] if shapes[0] == (1, 1) else [(0, 1), (1, 0)])


def test_nothing_to_align() -> None:
    """Two empty sequences have no beads."""
    empty: BeadCosts = TableCosts(0, 0, ((1, 1), (1, 0)), {(0, 1, 0, 0): 1.0})
    assert search(empty) == []
