"""The table pruned, quantised and written as flat arrays that load by mapping."""

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from bialign.align.lexicon import PROBABILITY_STEP
from ibm1 import Table
from numpy.typing import NDArray

# A pair is kept where t is at least this, one way or the other, and among so many of the word it is given.
_LEAST, _MOST = 0.02, 40
# A pair is kept only where it stands together more often than by chance, so many times.
_LEAST_RATIO = 1.5


def pruned(table: Table, zh: NDArray[np.float64], en: NDArray[np.float64]) -> Table:
    """The pairs that tell something. `zh`, `en`: the probability of each word."""
    keep = _likely(table.zh, table.forward) | _likely(table.en, table.backward)
    ratio = np.maximum(table.forward / en[table.en], table.backward / zh[table.zh])
    kept = np.flatnonzero(keep & (ratio >= _LEAST_RATIO))
    order = kept[np.lexsort((table.en[kept], table.zh[kept]))]
    return Table(*(column[order] for column in table))


def _likely(given: NDArray[np.int32], values: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Which pairs are likely enough and among the likeliest of their word."""
    found = np.flatnonzero(values >= _LEAST)
    order = found[np.lexsort((found, -values[found], given[found]))]
    first = np.concatenate(([0], np.flatnonzero(np.diff(given[order])) + 1))
    rank = np.arange(len(order)) - np.repeat(first, np.diff(np.append(first, len(order))))
    keep = np.zeros(len(values), dtype=bool)
    keep[order[rank < _MOST]] = True
    return keep


def with_beginnings(table: Table, beginning: NDArray[np.int64], counts: NDArray[np.float64]) -> Table:
    """The table with the pairs of what words share their beginning: t(group | zh) is a sum, t(zh | group) a mean."""
    grouped = beginning[table.en] >= 0
    zh, en = table.zh[grouped].astype(np.int64), table.en[grouped]
    group = beginning[en]
    size = int(beginning.max()) + 1
    cells, place = np.unique(zh * size + group, return_inverse=True)
    groups = cells % size
    forward = np.bincount(place, table.forward[grouped])
    backward = np.bincount(place, table.backward[grouped] * counts[en]) / counts[groups]
    added = Table((cells // size).astype(np.int32), groups.astype(np.int32), forward, backward)
    return Table(*(np.concatenate(columns) for columns in zip(table, added, strict=True)))


def quantised(probabilities: NDArray[np.float64], step: float = PROBABILITY_STEP) -> NDArray[np.uint8]:
    """Probabilities as 8 bits: 0 for next to none, else 255 + log(p) / step."""
    with np.errstate(divide="ignore"):
        steps = np.rint(255 + np.log(probabilities) / step)
    return np.clip(steps, 0, 255).astype(np.uint8)


def write(folder: Path, arrays: Mapping[str, NDArray[Any]]) -> str:
    """Writes each array as NAME.npy; returns the SHA-256 over all the files in order of their names."""
    folder.mkdir(parents=True, exist_ok=True)
    digest = hashlib.sha256()
    for name in sorted(arrays):
        path = folder / f"{name}.npy"
        np.save(path, arrays[name], allow_pickle=False)
        digest.update(path.read_bytes())
    return digest.hexdigest()
