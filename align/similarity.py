"""What the vectors of an encoder say for or against a bead: how near its sides are, beside what is usual in the text.

A run of segments has the sum of their vectors, each counted by its length. Cosines are weighed as a linear discriminant
weighs them (Fisher 1936) between segments that are each other's nearest and all other pairs, so that the weight fits
whatever encoder is given, without training.
"""

import numpy as np
from numpy.typing import NDArray

from .costs import RectangleCosts
from .encoder import Vectors

Floats = NDArray[np.float32]

# How much of the discriminant counts, as words and figures tell most of the same. Chosen low: the vectors that ship
# gain nothing at any share (strict F1 on MAC-Dev 0.002 lower at this one), and bigger models couldn't be tried.
_SHARE = 0.03
# Of longer texts, so many Chinese segments are looked at to find what is usual, evenly spread.
_SAMPLE = 1000
# With fewer pairs of segments that are each other's nearest there is no telling.
_LEAST = 5


class Similarity:
    """Asks for the share of similarity in bead costs, in nats, for one rectangle of beads, as `Form` does.

    `zh`, `en`: unit vectors of the segments; `lengths`: their characters.
    """

    def __init__(self, zh: Vectors, en: Vectors, lengths: tuple[NDArray[np.int64], NDArray[np.int64]]) -> None:
        self._sums = [_running(side, length) for side, length in zip((zh, en), lengths, strict=True)]
        self.weight, self.middle = _discriminant(zh, en)

    def costs(self, rows: slice, columns: slice, a: int, b: int) -> Floats:
        """Costs, float32 (rows, columns), of the beads a × b that begin in these rows and columns."""
        zh, en = (_unit(_runs(s, w, k)) for s, w, k in zip(self._sums, (rows, columns), (a, b), strict=True))
        costs: Floats = np.float32(-self.weight * (a + b) / 2) * (zh @ en.T - np.float32(self.middle))
        return costs


class WithSimilarity:
    """Other costs of rectangles of beads, and those of similarity beside them."""

    def __init__(self, others: RectangleCosts, similarity: Similarity) -> None:
        self._others, self._similarity = others, similarity

    def costs(self, rows: slice, columns: slice, a: int, b: int) -> Floats:
        """Costs, float32 (rows, columns), of the beads a × b that begin in these rows and columns."""
        costs: Floats = self._others.costs(rows, columns, a, b) + self._similarity.costs(rows, columns, a, b)
        return costs


def _running(vectors: Vectors, lengths: NDArray[np.int64]) -> Floats:
    """Sums of the vectors by length up to each segment, with a leading zero."""
    sums = np.zeros((len(vectors) + 1, vectors.shape[1]), dtype=np.float32)
    np.cumsum(vectors * lengths[:, None].astype(np.float32), axis=0, out=sums[1:])
    return sums


def _runs(sums: Floats, where: slice, size: int) -> Floats:
    runs: Floats = sums[where.start + size : where.stop + size] - sums[where]
    return runs


def _unit(vectors: Floats) -> Floats:
    unit: Floats = vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), np.float32(1e-9))
    return unit


def _discriminant(zh: Vectors, en: Vectors) -> tuple[float, float]:
    """The weight of a cosine, in nats, and the cosine that speaks neither way; weight 0 where it can't be told."""
    near = zh[:: -(-len(zh) // _SAMPLE) or 1] @ en.T
    if not near.size:
        return 0.0, 0.0
    best = near.argmax(axis=1)
    mutual = np.flatnonzero(near.argmax(axis=0)[best] == np.arange(len(best)))
    if len(mutual) < _LEAST:
        return 0.0, 0.0
    own = near[mutual, best[mutual]]
    others = np.delete(near.ravel(), mutual * near.shape[1] + best[mutual])
    variance = (own.var() + others.var()) / 2
    apart = float(own.mean() - others.mean())
    return _SHARE * apart / float(max(variance, 1e-4)), float(own.mean() + others.mean()) / 2
