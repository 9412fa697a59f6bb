"""Vectors moved so that a sentence is nearer to its translation than to the other sentences of its batch.

The loss is the cross entropy of both directions over a batch (Radford et al. 2021, section 2.3), the optimiser Adam
(Kingma and Ba 2015) on the rows that a batch touches. Pieces are left out at random, so that the meaning of a sentence
doesn't come to hang on one of them.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ids = NDArray[np.int32]

BATCH = 1024
# The cosine is multiplied by this: the inverse of the temperature.
_SCALE = 20.0
_RATE, _WARM_UP, _LAST_RATE = 1e-3, 50, 0.03
_LEFT_OUT = 0.2
_BETA1, _BETA2, _EPSILON = 0.9, 0.999, 1e-8
# What makes two bags of pieces the same is the sum of a number each piece has, below this prime.
_PRIME = (1 << 31) - 1


class Bags(NamedTuple):
    """The pieces of many texts: those of text k are `ids[first[k]:first[k + 1]]`."""

    ids: Ids
    first: NDArray[np.int64]

    @classmethod
    def of(cls, ids: Ids, text: Ids, texts: int) -> "Bags":
        """Bags of pieces in any order. `text`: the text of each."""
        order = np.argsort(text, kind="stable")
        return cls(ids[order], np.concatenate(([0], np.cumsum(np.bincount(text, minlength=texts)))))

    def take(self, texts: NDArray[np.int64]) -> tuple[Ids, NDArray[np.int64]]:
        """The pieces of these texts, and the place of each one's text among them."""
        count = self.first[texts + 1] - self.first[texts]
        ends = np.cumsum(count)
        place = np.repeat(self.first[texts] - (ends - count), count) + np.arange(ends[-1])
        return self.ids[place], np.repeat(np.arange(len(texts)), count)


class _Sums(NamedTuple):
    """Unit vectors of texts, the lengths of their sums, and their pieces sorted by text."""

    unit: Floats
    length: Floats
    ids: Ids
    text: NDArray[np.int64]


class Adam:
    """Adam whose means of a row wait until the row is touched."""

    def __init__(self, vectors: Floats) -> None:
        self.vectors = vectors
        self._mean, self._square = np.zeros_like(vectors), np.zeros_like(vectors)
        self._step = 0

    def move(self, rows: Ids, gradient: Floats, rate: float) -> None:
        """Move these rows, each named once."""
        self._step += 1
        mean = self._mean[rows] * np.float32(_BETA1) + gradient * np.float32(1 - _BETA1)
        square = self._square[rows] * np.float32(_BETA2) + gradient**2 * np.float32(1 - _BETA2)
        self._mean[rows], self._square[rows] = mean, square
        size = rate / (1 - _BETA1**self._step)
        root = np.sqrt(square / np.float32(1 - _BETA2**self._step)) + np.float32(_EPSILON)
        self.vectors[rows] -= np.float32(size) * mean / root


def contrasted(
    vectors: Floats,
    sides: tuple[Bags, Bags],
    groups: Sequence[NDArray[np.int64]],
    shares: Sequence[float],
    steps: int,
    rng: np.random.Generator,
    say: Callable[[int, float], None],
) -> Floats:
    """The vectors after so many batches. `groups`: pairs that make batches of their own, each with its share."""
    adam = Adam(vectors.copy())
    for step, batch in enumerate(_batches(groups, shares, steps, rng)):
        sums = [_sums(adam.vectors, *_thinned(*side.take(batch), rng), len(batch)) for side in sides]
        loss, gradients = _gradients(sums[0].unit, sums[1].unit, _twins(sides, batch))
        rate = _RATE * min(1.0, (step + 1) / _WARM_UP) * max(_LAST_RATE, 1 - step / steps)
        adam.move(*_row_gradients(sums, gradients), rate)
        say(step, loss)
    return adam.vectors


def _batches(
    groups: Sequence[NDArray[np.int64]], shares: Sequence[float], steps: int, rng: np.random.Generator
) -> Iterator[NDArray[np.int64]]:
    for group in rng.choice(len(groups), size=steps, p=np.array(shares) / sum(shares)):
        pairs = groups[group]
        yield rng.choice(pairs, min(BATCH, len(pairs)), replace=False)


def _thinned(ids: Ids, text: NDArray[np.int64], rng: np.random.Generator) -> tuple[Ids, NDArray[np.int64]]:
    kept = rng.random(len(ids)) >= _LEFT_OUT
    return ids[kept], text[kept]


def _sums(vectors: Floats, ids: Ids, text: NDArray[np.int64], texts: int) -> _Sums:
    sums = np.zeros((texts, vectors.shape[1]), dtype=np.float32)
    present, first = np.unique(text, return_index=True)
    sums[present] = np.add.reduceat(vectors[ids], first)
    length = np.maximum(np.linalg.norm(sums, axis=1), 1e-9).astype(np.float32)
    return _Sums(sums / length[:, None], length, ids, text)


def _twins(sides: tuple[Bags, Bags], batch: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Which other pairs of the batch have the same text on a side: (batch, batch)."""
    twins = np.zeros((len(batch), len(batch)), dtype=bool)
    for side in sides:
        ids, text = side.take(batch)
        key = np.bincount(text, (ids.astype(np.int64) * 48271 % _PRIME).astype(np.float64), minlength=len(batch))
        twins |= key[:, None] == key
    np.fill_diagonal(twins, False)
    return twins


def _gradients(zh: Floats, en: Floats, twins: NDArray[np.bool_]) -> tuple[float, tuple[Floats, Floats]]:
    """The loss, and its gradients by the unit vectors of both sides."""
    scores = np.float32(_SCALE) * (zh @ en.T)
    scores[twins] = -1e4
    own = np.diagonal(scores).copy()
    weights, logs = np.exp(scores - np.float32(_SCALE)), []
    gradient = np.zeros_like(weights)
    for axis in (0, 1):
        total = weights.sum(axis=axis, keepdims=True)
        logs.append(np.log(total.ravel()) + np.float32(_SCALE) - own)
        gradient += weights / total
    gradient[np.diag_indices(len(gradient))] -= 2
    gradient *= np.float32(_SCALE / (2 * len(gradient)))
    return float(np.mean(logs)), (gradient @ en, gradient.T @ zh)


def _row_gradients(sums: Sequence[_Sums], gradients: Sequence[Floats]) -> tuple[Ids, Floats]:
    """The pieces of the batch, each once, and the gradient of each."""
    inner = [
        (g - (g * s.unit).sum(axis=1, keepdims=True) * s.unit) / s.length[:, None]
        for s, g in zip(sums, gradients, strict=True)
    ]
    ids = np.concatenate([s.ids for s in sums])
    text = np.concatenate([sums[0].text, sums[1].text + len(inner[0])])
    order = np.argsort(ids, kind="stable")
    rows, first = np.unique(ids[order], return_index=True)
    return rows, np.add.reduceat(np.concatenate(inner)[text[order]], first)
