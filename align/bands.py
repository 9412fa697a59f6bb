"""Where the search looks: around anchors that a search over chunks of many segments finds, and inside blocks.

Chunks of both texts are aligned by their words alone; the search over smaller chunks stays near the path of the larger
ones, down to the segments themselves. So time and memory grow with the length of the text, not with its square.
"""

import math
from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from .likelihood import Bag
from .ordering import find_distinct
from .search import Band, BeadCosts, Step, search

# Texts of so few places need no band.
_SMALL = 12_000
# The first search is over so many chunks of the longer text, each further one over chunks this much smaller.
_CHUNKS, _REFINEMENT = 160, 6
# Searches go on until chunks are this small, in segments; the band reaches so many chunks beyond their path.
_FINEST, _MARGIN = 5, 4

ChunkCosts = Callable[[int, Band], BeadCosts]


def narrow_band(n: int, m: int, costs: ChunkCosts) -> Band:
    """The band for n × m segments. `costs(size, band)`: costs of beads of chunks of this size, in a band of chunks."""
    if (n + 1) * (m + 1) <= _SMALL:
        return Band.full(n, m)
    size = max(_FINEST, math.ceil(max(n, m) / _CHUNKS))
    band = Band.full(math.ceil(n / size), math.ceil(m / size))
    while True:
        steps = search(costs(size, band), band)
        finer = 1 if size <= _FINEST else max(_FINEST, size // _REFINEMENT)
        band = _around(steps, size, finer, (n, m))
        if finer == 1:
            return band
        size = finer


def block_band(zh: NDArray[np.int64], en: NDArray[np.int64]) -> Band:
    """The places that a path may pass whose beads stay inside blocks. `zh`, `en`: the block of each, never decreasing.

    After i segments, what comes before the block of segment i - 1 is behind, and what comes after that of segment i
    is still ahead.
    """
    first, last = np.searchsorted(en, zh, side="left"), np.searchsorted(en, zh, side="right")
    return Band(np.concatenate(([0], first)).astype(np.int64), np.concatenate((last, [len(en)])).astype(np.int64))


def both(one: Band, other: Band) -> Band:
    """The places of both bands; the second one alone where no path passes through both."""
    first, last = np.maximum(one.first, other.first), np.minimum(one.last, other.last)
    passable = bool((first <= last).all() and (first[1:] <= last[:-1]).all())
    return Band(first, last) if passable else other


def chunked(bag: Bag, size: int) -> Bag:
    """The bag with every `size` segments as one."""
    return Bag(bag.types, bag.first[chunk_bounds(len(bag.first) - 1, size)])


def chunk_bounds(segments: int, size: int) -> NDArray[np.int64]:
    """Where chunks of this size begin, and the end of the last."""
    return np.append(np.arange(0, segments, size), segments)


def _around(steps: Sequence[Step], size: int, finer: int, shape: tuple[int, int]) -> Band:
    """The band around a path of chunks, for chunks of the finer size."""
    n, m = shape
    rows, columns = math.ceil(n / finer), math.ceil(m / finer)
    i = np.array([0, *(min(n, (s.i + s.a) * size) for s in steps)]) / finer
    j = np.array([0, *(min(m, (s.j + s.b) * size) for s in steps)]) / finer
    at, begin, _, _ = find_distinct(i)
    low, high = j[begin], j[np.append(begin[1:], len(j)) - 1]
    margin = _MARGIN * size / finer
    place = np.arange(rows + 1)
    first = np.floor(np.interp(place - margin, at, low) - margin).clip(0, columns).astype(np.int64)
    last = np.ceil(np.interp(place + margin, at, high) + margin).clip(0, columns).astype(np.int64)
    first[0], last[-1] = 0, columns
    return Band(first, last)
