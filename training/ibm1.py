"""IBM Model 1 in both directions (Brown et al. 1993, section 4.1), trained jointly.

Expectation maximisation over the cells of all pairs at once: a cell is one Chinese and one English word that stand in
the same pair. After some rounds of either direction alone, cells count by the product of both posteriors (Liang, Taskar
and Klein 2006, "Alignment by Agreement"), which makes the tables sparser. The empty word emits the unigram distribution.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


class Tokens(NamedTuple):
    """The known words of all pairs in one language: numbers, and the pair of each; sorted by pair. int32, (words,)."""

    ids: NDArray[np.int32]
    pair: NDArray[np.int32]


class Table(NamedTuple):
    """Joint table: pairs of a Chinese and an English word, with t(en | zh) and t(zh | en)."""

    zh: NDArray[np.int32]
    en: NDArray[np.int32]
    forward: Floats
    backward: Floats


class _Cells(NamedTuple):
    """For each cell: its word pair (index into `zh`, `en`), and the places of both words among the tokens."""

    pair: NDArray[np.int32]
    zh_place: NDArray[np.int32]
    en_place: NDArray[np.int32]
    zh: NDArray[np.int32]
    en: NDArray[np.int32]


def train(zh: Tokens, en: Tokens, weights: Floats, rounds: int, joint_rounds: int, discount: float, null: float) -> Table:
    """The table after so many rounds alone and jointly. `weights`: of each pair; `null`: how many words the empty one counts."""
    cells = _cells(zh, en, len(weights))
    backgrounds = [_unigram(side, weights) for side in (zh, en)]
    forward = np.ones(len(cells.zh)) * backgrounds[1][cells.en]
    backward = np.ones(len(cells.zh)) * backgrounds[0][cells.zh]
    weight = weights[en.pair[cells.en_place]]
    for number in range(rounds + joint_rounds):
        to_en = _posterior(forward, cells.pair, cells.en_place, null * backgrounds[1][en.ids])
        to_zh = _posterior(backward, cells.pair, cells.zh_place, null * backgrounds[0][zh.ids])
        if number >= rounds:
            to_en *= to_zh
            counts = np.bincount(cells.pair, to_en * weight, minlength=len(cells.zh))
            forward, backward = _normalise(counts, cells.zh, discount), _normalise(counts, cells.en, discount)
            continue
        forward = _normalise(np.bincount(cells.pair, to_en * weight, minlength=len(cells.zh)), cells.zh, discount)
        backward = _normalise(np.bincount(cells.pair, to_zh * weight, minlength=len(cells.zh)), cells.en, discount)
        del to_en, to_zh
    return Table(cells.zh, cells.en, forward, backward)


def _cells(zh: Tokens, en: Tokens, pairs: int) -> _Cells:
    per_pair = np.bincount(zh.pair, minlength=pairs)
    first = np.concatenate(([0], np.cumsum(per_pair)))[:-1]
    repeats = per_pair[en.pair]
    en_place = np.repeat(np.arange(len(en.ids), dtype=np.int32), repeats)
    ends = np.cumsum(repeats)
    inside = np.arange(ends[-1]) - np.repeat(ends - repeats, repeats)
    zh_place = (np.repeat(first[en.pair], repeats) + inside).astype(np.int32)
    del inside
    size = int(en.ids.max()) + 1
    keys, pair = np.unique(zh.ids[zh_place].astype(np.int64) * size + en.ids[en_place], return_inverse=True)
    return _Cells(pair.astype(np.int32), zh_place, en_place, (keys // size).astype(np.int32), (keys % size).astype(np.int32))


def _unigram(side: Tokens, weights: Floats) -> Floats:
    counts = np.bincount(side.ids, weights[side.pair])
    shares: Floats = counts / counts.sum()
    return shares


def _posterior(table: Floats, pair: NDArray[np.int32], place: NDArray[np.int32], empty: Floats) -> Floats:
    """How likely each cell's words are each other's, among the words of the other side and the empty one."""
    value = table[pair]
    total = np.bincount(place, value, minlength=len(empty)) + empty
    value /= total[place]
    return value


def _normalise(counts: Floats, given: NDArray[np.int32], discount: float) -> Floats:
    total = np.bincount(given, counts) + discount
    shares: Floats = counts / total[given]
    return shares
