"""What a bead costs: words and figures that explain each other, length, form, and how frequent its shape is.

All costs are in nats and add up. They are computed for rectangles of beads at a time, the tiles of a band.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from .form import shifted
from .likelihood import Bag, Explained, Floats, Links
from .search import Band, Costs, RowCosts

# The weights of this module, `form` and `aligner` are those of a conditional random field over gold beads (MAC-Dev,
# whole and with beads cut by seed), then moved by coordinates to the best F1; see benchmarks/RESULTS.md.
# Nats for each segment of a bead beyond the first of either side, and once more where it joins Chinese segments.
_STEP, _JOINED = 2.5, 1.8
# A Chinese sentence of many clauses may be eight English ones.
_MOST_ZH, _MOST_EN = 6, 8
_SHAPES = (
    *((1, b) for b in range(1, _MOST_EN + 1)),
    *((a, 1) for a in range(2, _MOST_ZH + 1)),
    *((2, 2), (2, 3), (3, 2), (3, 3)),
    (1, 0),
)
# Nats for leaving a segment of either side without a counterpart.
_ALONE = 7.2
# Variance of the English length per unit of expected length (Gale and Church have 6.8 between European languages).
_VARIANCE = 10.0
# Length says no more than this against a bead.
_MAX_LENGTH_COST = 14.0
_LENGTH_SHARE = 1.5
# Rows of a tile: larger ones waste cells beside the band, smaller ones time between array operations.
_TILE = 48


@dataclass(frozen=True, slots=True)
class Source:
    """Words or keys that explain each other: both halves' bags, and the directions with their scale in nats."""

    zh: Bag
    en: Bag
    zh_to_en: Links
    en_to_zh: Links
    mix: float
    scale: float


class RectangleCosts(Protocol):
    """Something that says its share of bead costs for one rectangle of beads, as `Form` does."""

    def costs(self, rows: slice, columns: slice, a: int, b: int) -> Floats:
        """Costs, float32 (rows, columns), of the beads a × b that begin in these rows and columns."""


class AdditiveCosts:
    """Costs of beads between two sequences of segments; implements `BeadCosts` within a band.

    `lengths`: characters of each segment; `form`: none where segments are chunks of several; `skip`: scales what it
    costs to leave a segment out; `blocks`: of each segment, never decreasing; no bead joins segments of two blocks;
    `ratio`: characters of English for one of Chinese, that of these sequences unless given.
    """

    def __init__(
        self,
        lengths: tuple[NDArray[np.int64], NDArray[np.int64]],
        sources: Sequence[Source],
        form: RectangleCosts | None,
        band: Band | None = None,
        shapes: Sequence[tuple[int, int]] = _SHAPES,
        skip: float = 1.0,
        blocks: tuple[NDArray[np.int64], NDArray[np.int64]] | None = None,
        ratio: float | None = None,
    ) -> None:
        self.n, self.m = len(lengths[0]), len(lengths[1])
        self.shapes = tuple(shapes)
        self._most = max(max(shape) for shape in self.shapes)
        self._zh_length, self._en_length = (np.concatenate(([0], np.cumsum(side))) for side in lengths)
        self._ratio = ratio or self._en_length[-1] / max(1, self._zh_length[-1])
        self._form, self._skip = form, skip
        self._blocks = blocks if blocks and max(side.max(initial=0) for side in blocks) else None
        self._band = band or Band.full(self.n, self.m)
        self._directions = [
            (Explained.of(s.zh, s.en, s.zh_to_en, s.mix), Explained.of(s.en, s.zh, s.en_to_zh, s.mix), s.scale)
            for s in sources
        ]
        self._tiles = [self._tile(begin, min(begin + _TILE, self.n)) for begin in range(0, self.n, _TILE)]

    def ending(self, i: int, first: int, last: int) -> RowCosts:
        """Costs of the beads that end after i source and `first` … `last` target segments of the band."""
        tile = self._tiles[(i - 1) // _TILE]
        return tile.costs[:, i - 1 - tile.begin, first - tile.left : last + 1 - tile.left]

    @property
    def alone(self) -> float:
        """The cost of leaving a segment of either side without a counterpart."""
        return self._skip * _ALONE

    def bead(self, i: int, a: int, j: int, b: int) -> float:
        """The cost of one bead of the band; infinite outside."""
        first, last = int(self._band.first[i + a]), int(self._band.last[i + a])
        if not first <= j + b <= last:
            return math.inf
        return float(self.ending(i + a, j + b, j + b)[self.shapes.index((a, b)), 0])

    def insertions(self) -> Costs:
        """Costs of leaving each target segment without a source."""
        return np.full(self.m, self.alone)

    def _tile(self, begin: int, end: int) -> "_Tile":
        """The beads whose last source segment is one of `[begin, end)`."""
        left, right = int(self._band.first[begin + 1]), int(self._band.last[end])
        top, near = max(0, begin + 1 - self._most), max(0, left - self._most)
        ratios = self._ratios(top, end, near, right)
        costs = np.full((len(self.shapes), end - begin, right - left + 1), np.inf, dtype=np.float32)
        for shape, (a, b) in enumerate(self.shapes):
            if b == 0:
                costs[shape] = self.alone
                continue
            rows = slice(max(top, begin + 1 - a), end + 1 - a)
            columns = slice(max(near, left - b), right + 1 - b)
            if rows.stop > rows.start and columns.stop > columns.start:
                place = rows.start + a - 1 - begin, columns.start + b - left
                costs[shape, place[0] :, place[1] :] = self._shape(ratios, (top, near), rows, columns, (a, b))
        return _Tile(begin, left, costs)

    def _shape(
        self,
        ratios: tuple[Floats, Floats],
        corner: tuple[int, int],
        rows: slice,
        columns: slice,
        shape: tuple[int, int],
    ) -> Floats:
        """Costs of the beads of a shape that begin in these rows and columns; `corner`: where the ratios begin."""
        a, b = shape
        costs = self._length(rows, columns, a, b) + np.float32(_STEP * (a + b - 2) + _JOINED * (a > 1))
        down, right = (slice(s.start - c, s.stop - c) for s, c in zip((rows, columns), corner, strict=True))
        to_en, to_zh = ratios
        costs -= to_en[a - 1, down, shifted(right, b)] - to_en[a - 1, down, right]
        costs -= to_zh[b - 1, shifted(down, a), right] - to_zh[b - 1, down, right]
        if self._form:
            costs += self._form.costs(rows, columns, a, b)
        if self._blocks:
            costs[~self._in_one_block(rows, columns, a, b)] = np.inf
        return costs

    def _in_one_block(self, rows: slice, columns: slice, a: int, b: int) -> NDArray[np.bool_]:
        zh, en = self._blocks or (np.zeros(self.n, dtype=np.int64), np.zeros(self.m, dtype=np.int64))
        last_zh, last_en = zh[shifted(rows, a - 1)], en[shifted(columns, b - 1)]
        inside: NDArray[np.bool_] = (zh[rows][:, None] == last_en) & (last_zh[:, None] == en[columns])
        return inside

    def _ratios(self, begin: int, end: int, left: int, right: int) -> tuple[Floats, Floats]:
        """Likelihood ratios in nats as running sums over the segments explained, with a leading zero.

        English segments by Chinese runs of 1 … 6: (6, rows, columns + 1); Chinese ones by English runs: (6, rows + 1,
        columns).
        """
        to_en = np.zeros((self._most, end - begin, right - left + 1), dtype=np.float32)
        to_zh = np.zeros((self._most, end - begin + 1, right - left), dtype=np.float32)
        for forward, backward, scale in self._directions:
            to_en[:, :, 1:] += np.float32(scale) * forward.rectangle(begin, end, left, right, self._most)
            turned = backward.rectangle(left, right, begin, end, self._most).transpose(0, 2, 1)
            to_zh[:, 1:] += np.float32(scale) * turned
        return np.cumsum(to_en, axis=2, out=to_en), np.cumsum(to_zh, axis=1, out=to_zh)

    def _length(self, rows: slice, columns: slice, a: int, b: int) -> Floats:
        """Minus log of the probability of a length difference this large or larger (Gale and Church 1993, 3.1)."""
        zh, en = self._zh_length, self._en_length
        expected = self._ratio * (zh[rows.start + a : rows.stop + a] - zh[rows])[:, None]
        actual = en[columns.start + b : columns.stop + b] - en[columns]
        return np.float32(_LENGTH_SHARE) * length_cost(actual, expected)


@dataclass(frozen=True, slots=True)
class _Tile:
    """Costs of the beads whose last source segment is `begin` or after, by how many target segments end with them.

    `costs`: float32 (shapes, rows, columns), the columns from `left` on.
    """

    begin: int
    left: int
    costs: Floats


def length_cost(actual: NDArray[Any], expected: NDArray[Any]) -> Floats:
    """Minus log of the probability of lengths that differ this much or more from those expected, float32."""
    # Their variance grows with the source length; the mean of both sides keeps the cost symmetric.
    delta = np.abs(actual - expected) / np.sqrt(_VARIANCE * (actual + expected) / 2)
    return np.minimum(_two_tailed(delta.astype(np.float32)), np.float32(_MAX_LENGTH_COST))


def _two_tailed(delta: Floats) -> Floats:
    """Minus log of 2 (1 - Phi(delta)), by Abramowitz and Stegun 7.1.26, and by its asymptote where that underflows."""
    x = delta / np.float32(math.sqrt(2))
    t = 1 / (1 + np.float32(0.3275911) * x)
    series = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
    costs: Floats = x * x - np.log(np.maximum(series, np.float32(1e-12)))
    return np.maximum(costs, np.float32(0.0))
