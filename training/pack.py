"""The table pruned, quantised and written as flat arrays that load by mapping."""

import hashlib
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bialign.align.lexicon_words import ENGLISH_BYTES
from bialign.align.lexicon import FREQUENCY_STEP, PROBABILITY_STEP
from ibm1 import Table


def pruned(table: Table, least: float, most: int) -> NDArray[np.bool_]:
    """Which word pairs are kept: likely enough one way or the other, and among the likeliest of their word."""
    keep = np.zeros(len(table.zh), dtype=bool)
    for given, values in ((table.zh, table.forward), (table.en, table.backward)):
        candidates = np.flatnonzero(values >= least)
        order = candidates[np.lexsort((candidates, -values[candidates], given[candidates]))]
        first = np.concatenate(([0], np.flatnonzero(np.diff(given[order])) + 1))
        rank = np.arange(len(order)) - np.repeat(first, np.diff(np.append(first, len(order))))
        keep[order[rank < most]] = True
    return keep


def quantised(probabilities: NDArray[np.float64], step: float) -> NDArray[np.uint8]:
    """Probabilities as 8 bits: 0 for next to none, else 255 + log(p) / step."""
    with np.errstate(divide="ignore"):
        steps = np.rint(255 + np.log(probabilities) / step)
    return np.clip(steps, 0, 255).astype(np.uint8)


def write(folder: Path, arrays: dict[str, NDArray[np.generic]]) -> str:
    """Writes each array as NAME.npy; returns the SHA-256 over all of them in order."""
    digest = hashlib.sha256()
    for name, array in arrays.items():
        np.save(folder / f"{name}.npy", array, allow_pickle=False)
        digest.update((folder / f"{name}.npy").read_bytes())
    return digest.hexdigest()
