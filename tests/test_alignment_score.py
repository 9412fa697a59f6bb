"""The score of a bead: likelihood ratios, bands, and probabilities that obey their laws."""

import numpy as np
import pytest
from bialign.align.bands import block_band, both, chunk_bounds, chunked, narrow_band
from bialign.align.form import Unit
from bialign.align.likelihood import Bag, Explained, Links
from bialign.align.search import Band, Costs, Lattice, probabilities, search


class _Table:
    """Costs from a seeded generator; implements `BeadCosts`."""

    shapes: tuple[tuple[int, int], ...] = ((1, 1), (1, 2), (2, 1), (1, 0))

    def __init__(self, n: int, m: int, seed: int) -> None:
        self.n, self.m = n, m
        self._costs = np.random.default_rng(seed).uniform(0, 5, (n + 1, len(self.shapes), m + 1))
        for shape, (a, b) in enumerate(self.shapes):
            self._costs[:a, shape] = self._costs[:, shape, :b] = np.inf

    def add(self, costs: Costs) -> None:
        """Add costs, (n + 1, m + 1), to the beads that end at each place."""
        self._costs += costs[:, None]

    def ending(self, i: int, first: int, last: int) -> Costs:
        return self._costs[i, :, first : last + 1]

    def insertions(self) -> Costs:
        return np.full(self.m, 3.0)


def _bag(*segments: list[int]) -> Bag:
    return Bag(
        np.array([word for words in segments for word in words], dtype=np.int32),
        np.cumsum([0, *(len(s) for s in segments)]),
    )


def test_ratios_are_those_of_the_formula() -> None:
    """log(1 - mix + mix * mean of t / p) summed over the words of a segment, for runs of one and two segments."""
    given, told = _bag([0], [1, 1]), _bag([0, 1], [])
    links = Links(np.array([0, 1], dtype=np.int32), np.array([0, 1], dtype=np.int32), np.array([8.0, 4.0], np.float32))
    ratios = Explained.of(given, told, links, 0.5).rectangle(0, 2, 0, 2, 2)
    alone = np.log(0.5 + 0.5 * 8) + np.log(0.5)
    together = np.log(0.5 + 0.5 * 8 / 3) + np.log(0.5 + 0.5 * 8 / 3)
    assert ratios[0, 0] == pytest.approx([alone, 0])
    assert ratios[1, 0] == pytest.approx([together, 0])


@pytest.mark.parametrize("seed", range(8))
def test_probabilities_of_beads_are_shares(seed: int) -> None:
    """Each bead has at most probability one; a cold lattice is sure of the cheapest path, unless there are ties."""
    lattice = Lattice(_Table(6, 7, seed))
    steps = lattice.path()
    assert all(0 < p <= 1 for p in lattice.probabilities(steps))
    assert lattice.probabilities(steps, heat=0.001) == pytest.approx([1.0] * len(steps), abs=0.05)


@pytest.mark.parametrize("seed", range(8))
def test_a_band_around_the_path_has_the_same_path(seed: int) -> None:
    """A search that may pass only near the cheapest path finds it."""
    steps = search(_Table(9, 9, seed))
    first, last = np.full(10, 9), np.zeros(10, dtype=np.int64)
    for step in steps:
        for i, j in ((step.i, step.j), (step.i + step.a, step.j + step.b)):
            first[i], last[i] = min(first[i], j), max(last[i], j)
        for i in range(step.i + 1, step.i + step.a):
            first[i], last[i] = step.j, step.j + step.b
    band = Band(first, last)
    assert [step[:4] for step in search(_Table(9, 9, seed), band)] == [step[:4] for step in steps]


@pytest.mark.parametrize("seed", range(8))
def test_probabilities_near_the_path_are_those_of_the_whole_lattice(seed: int) -> None:
    """Where costs grow away from the path, beads far from it have next to no share."""
    table = _Table(40, 40, seed)
    table.add(np.abs(np.arange(41)[:, None] - np.arange(41)) / 2)
    steps, band = search(table), Band.full(40, 40)
    assert probabilities(table, band, steps) == pytest.approx(Lattice(table).probabilities(steps), abs=1e-3)


def test_blocks_bound_the_band() -> None:
    """Inside a block, what comes before it is behind and what comes after it is ahead."""
    band = block_band(np.array([0, 0, 2]), np.array([0, 1, 2, 2]))
    assert band.first.tolist() == [0, 0, 0, 2]
    assert band.last.tolist() == [1, 1, 4, 4]


def test_bands_that_no_path_passes_fall_back() -> None:
    one, other = Band(np.array([0, 3]), np.array([0, 3])), Band(np.array([0, 0]), np.array([1, 3]))
    assert both(one, other) is other
    assert both(other, other).last.tolist() == [1, 3]


def test_small_texts_need_no_band() -> None:
    band = narrow_band(3, 4, lambda size, band: _Table(3, 4, 1))
    assert (band.first.tolist(), band.last.tolist()) == ([0] * 4, [4] * 4)


def test_chunks_keep_all_words() -> None:
    bag = chunked(_bag([1], [2, 3], [4]), 2)
    assert (bag.first.tolist(), chunk_bounds(3, 2).tolist()) == ([0, 3, 4], [0, 2, 3])


@pytest.mark.parametrize(
    ("text", "opens", "closes", "inside"),
    [
        ("他说：“走吧。", False, False, True),
        ("“走吧。”", True, True, False),
        ("'Works?", True, False, True),
        ("It's foolproof!'", False, True, False),
        ("'I know,' said Trinket.", True, False, False),
        ("The patent's owner paid.", False, False, None),
        ("不是。", False, False, None),
    ],
)
def test_quotations_are_followed(text: str, opens: bool, closes: bool, inside: bool | None) -> None:
    """Whether a segment begins or ends with a quotation mark, and whether it ends within a quotation."""
    unit = Unit.of(text, False, None, False)
    assert (unit.opens, unit.closes, unit.inside) == (opens, closes, inside)
