"""IBM Model 1 in both directions (Brown et al. 1993, section 4.1), its table a mixture over domains.

Expectation maximisation over the cells of all pairs at once: a cell is one Chinese and one English word that stand in
the same pair. The empty word emits the unigram distribution. The last expectations are counted for each domain apart
(prose, manuals, dictionary) and mixed word by word, so that half a million sentences of manuals don't drown what the
dictionary knows of a word.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

# Added to the count of each word when its translations are normalised: what was seen once is no certainty.
DISCOUNT = 0.2
# How many words the empty word counts for.
EMPTY = 1.0


class Domain(NamedTuple):
    """How much a domain's pairs count in training, its share in the mixture, the count at which it has half of it."""

    weight: float
    share: float
    half: float


class Tokens(NamedTuple):
    """The known words of all pairs in one language: numbers, and the pair of each; sorted by pair. int32, (words,)."""

    ids: NDArray[np.int32]
    pair: NDArray[np.int32]


class Table(NamedTuple):
    """Pairs of a Chinese and an English word, with t(en | zh) and t(zh | en)."""

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


def train(zh: Tokens, en: Tokens, domain: NDArray[np.int8], domains: Sequence[Domain], rounds: int) -> Table:
    """The table after so many rounds. `domain`: that of each pair, an index into `domains`."""
    cells = _cells(zh, en, len(domain))
    weights = np.array([d.weight for d in domains])[domain]
    of_cell = domain[en.pair[cells.en_place]]
    tables = []
    for side, place, given, told in (
        (en, cells.en_place, cells.zh, cells.en),
        (zh, cells.zh_place, cells.en, cells.zh),
    ):
        unigram = _unigram(side, weights)
        table = unigram[told]
        for _ in range(rounds - 1):
            posterior = _posterior(table, cells.pair, place, EMPTY * unigram[side.ids])
            posterior *= weights[en.pair[cells.en_place]]
            table = _normalised(np.bincount(cells.pair, posterior, minlength=len(told)), given)
        posterior = _posterior(table, cells.pair, place, EMPTY * unigram[side.ids])
        counts = [
            np.bincount(cells.pair[of_cell == k], posterior[of_cell == k], minlength=len(told))
            for k in range(len(domains))
        ]
        tables.append(_mixture(counts, given, domains))
    return Table(cells.zh, cells.en, tables[0], tables[1])


def _cells(zh: Tokens, en: Tokens, pairs: int) -> _Cells:
    per_pair = np.bincount(zh.pair, minlength=pairs)
    first = np.concatenate(([0], np.cumsum(per_pair)))[:-1]
    repeats = per_pair[en.pair]
    en_place = np.repeat(np.arange(len(en.ids), dtype=np.int32), repeats)
    ends = np.cumsum(repeats)
    inside = np.arange(ends[-1]) - np.repeat(ends - repeats, repeats)
    zh_place = (np.repeat(first[en.pair], repeats) + inside).astype(np.int32)
    size = int(en.ids.max()) + 1
    keys, pair = np.unique(zh.ids[zh_place].astype(np.int64) * size + en.ids[en_place], return_inverse=True)
    words = (keys // size).astype(np.int32), (keys % size).astype(np.int32)
    return _Cells(pair.astype(np.int32), zh_place, en_place, *words)


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


def _normalised(counts: Floats, given: NDArray[np.int32]) -> Floats:
    total = np.bincount(given, counts) + DISCOUNT
    shares: Floats = counts / total[given]
    return shares


def _mixture(counts: Sequence[Floats], given: NDArray[np.int32], domains: Sequence[Domain]) -> Floats:
    """Each domain's own distribution, mixed by share and by how often the domain has seen the word."""
    seen = [np.bincount(given, count) for count in counts]
    shares = [d.share * total / (total + d.half) for d, total in zip(domains, seen, strict=True)]
    whole = sum(shares) + 1e-9
    parts = (
        (share / whole / (total + DISCOUNT))[given] * count
        for share, total, count in zip(shares, seen, counts, strict=True)
    )
    mixed: Floats = np.sum(list(parts), axis=0)
    return mixed
