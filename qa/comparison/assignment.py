"""Pairs at least total cost: the assignment problem with the choice to leave either side alone."""

from __future__ import annotations

from collections.abc import Sequence

_INFINITE = float("inf")


def assign(costs: Sequence[Sequence[float]], alone: float) -> list[tuple[int, int]]:
    """Pairs (row, column) of least total cost, where a row or column left alone costs `alone`.

    Kuhn (1955), "The Hungarian method for the assignment problem", in the shortest augmenting path form of Jonker and
    Volgenant (1987): a square problem in which row i may also take its own column n_columns + i at the cost of being
    left alone. Ties go to the earlier row and column. Runs in O(n^3); figures of a bead are a dozen.
    """
    rows, columns = len(costs), len(costs[0]) if costs else 0
    if not rows or not columns:
        return []
    padded = [_pad(row, i, rows, alone) for i, row in enumerate(costs)]
    taken = _find_shortest_paths(padded, columns + rows)
    return sorted((row, column) for column, row in enumerate(taken) if row >= 0 and column < columns)


def _pad(row: Sequence[float], i: int, rows: int, alone: float) -> list[float]:
    """A row with a private column for being left alone; pairing is worth it below twice that cost."""
    own = [2 * alone if k == i else _INFINITE for k in range(rows)]
    return [*(cost if cost < 2 * alone else _INFINITE for cost in row), *own]


def _find_shortest_paths(costs: Sequence[Sequence[float]], columns: int) -> list[int]:
    """The row that each column is taken by, -1 for none; every row takes one column."""
    taken = [-1] * columns
    row_price = [0.0] * len(costs)
    column_price = [0.0] * columns
    for start in range(len(costs)):
        _augment(start, costs, taken, row_price, column_price)
    return taken


def _augment(
    start: int, costs: Sequence[Sequence[float]], taken: list[int], row_price: list[float], column_price: list[float]
) -> None:
    """Give row `start` a column along the cheapest path of reassignments (Dijkstra on reduced costs)."""
    columns = len(taken)
    distance = [_INFINITE] * columns
    before = [-1] * columns
    done = [False] * columns
    row, reached, last = start, 0.0, -1
    while True:
        for column in range(columns):
            if not done[column]:
                through = reached + costs[row][column] - row_price[row] - column_price[column]
                if through < distance[column] - 1e-12:
                    distance[column], before[column] = through, last
        column = min((c for c in range(columns) if not done[c]), key=lambda c: (distance[c], c))
        reached, last = distance[column], column
        done[column] = True
        if taken[column] < 0:
            break
        row = taken[column]
    _reprice(start, reached, distance, done, taken, row_price, column_price)
    while before[last] >= 0:
        taken[last] = taken[before[last]]
        last = before[last]
    taken[last] = start


def _reprice(
    start: int,
    reached: float,
    distance: Sequence[float],
    done: Sequence[bool],
    taken: Sequence[int],
    row_price: list[float],
    column_price: list[float],
) -> None:
    row_price[start] += reached
    for column, finished in enumerate(done):
        if finished and distance[column] < reached:
            column_price[column] -= reached - distance[column]
            row_price[taken[column]] += reached - distance[column]
