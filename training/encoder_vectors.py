"""First vectors: an English word has a direction drawn at random, a Chinese one the sum of those that translate it.

In d dimensions random directions are nearly at right angles (Kanerva, Kristoferson and Holst 2000), so that the cosine
of two sums of vectors is nearly the overlap of two texts, counted through the lexicon. English words then move half the
way to what their translations mean, by which words of one meaning come together; words count by how rare they are
(Arora, Liang and Ma 2017).
"""

from typing import NamedTuple

import numpy as np
from ibm1 import Table
from numpy.typing import NDArray

Floats = NDArray[np.float32]

# How frequent a word is that counts half.
_HALF = 1e-3
# How far an English word moves to the mean of its translations.
_MOVE = 0.5
# Less likely translations are left out.
_LEAST = 0.003
# Length of the vector of a rare word.
_LENGTH = 0.5


class Links(NamedTuple):
    """Which words translate which, with shares that add up to one for each given word: (links,)."""

    given: NDArray[np.int32]
    told: NDArray[np.int32]
    share: Floats


def first_vectors(table: Table, first_chinese: int, frequency: NDArray[np.float64], d: int, seed: int) -> Floats:
    """Vectors of all pieces, (pieces, d), those unknown to the lexicon at random. `frequency`: of each piece."""
    weight = (_HALF / (_HALF + frequency)).astype(np.float32)
    size = len(frequency)
    likely = (table.forward >= _LEAST) | (table.backward >= _LEAST)
    to_en = _links(table.zh[likely], table.en[likely], table.forward[likely], weight, size)
    to_zh = _links(table.en[likely], table.zh[likely], table.backward[likely], weight, size)
    english = _unit(np.random.default_rng(seed).standard_normal((size, d), dtype=np.float32))
    moved = _unit(_spread(to_zh, _spread(to_en, english)))
    told = np.bincount(to_zh.given, minlength=size) > 0
    english[told] = _unit(_MOVE * moved[told] + (1 - _MOVE) * english[told])
    chinese = _spread(to_en, english)
    vectors = english
    vectors[first_chinese:] = chinese[first_chinese:]
    vectors *= _LENGTH * weight[:, None]
    vectors[0] = 0
    return vectors


def _links(
    given: NDArray[np.int32], told: NDArray[np.int32], chance: NDArray[np.float64], weight: Floats, size: int
) -> Links:
    order = np.argsort(given, kind="stable")
    given, told = given[order], told[order]
    share = chance[order].astype(np.float32) * weight[told]
    total = np.bincount(given, share, minlength=size)
    return Links(given, told, (share / np.maximum(total, 1e-9)[given]).astype(np.float32))


def _spread(links: Links, vectors: Floats) -> Floats:
    """The unit vectors of what translates each word; its own where nothing does."""
    found = vectors.copy()
    words, first = np.unique(links.given, return_index=True)
    ends = np.append(first[1:], len(links.given))
    for begin in range(0, len(words), 2048):
        some = slice(first[begin], ends[min(begin + 2048, len(words)) - 1])
        rows = vectors[links.told[some]] * links.share[some, None]
        found[words[begin : begin + 2048]] = np.add.reduceat(rows, first[begin : begin + 2048] - first[begin])
    return _unit(found)


def _unit(vectors: Floats) -> Floats:
    unit: Floats = vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
    return unit
