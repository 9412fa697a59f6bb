"""What words, vectors and lengths say of each clause of the Chinese of a pair: whether the English has it.

The words of the English are explained twice, by the whole sentence and by the sentence without the clause, with the
likelihood ratios of `likelihood`. By the encoder's vectors, each clause of either side is compared with all of the
other's, and the sentence with the English, with and without the clause.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from .characters import han_count
from .clause_bounds import clause_bounds
from .costs import length_cost
from .encoder import load_builtin, unit_rows
from .lexicon import load_lexicon
from .likelihood import Explained, Floats
from .translations import translations

# What is said of a clause, in the order of the columns.
EVIDENCE = (
    "length",  # how much better the lengths fit with the clause than without it, nats
    "sure words",  # its words that no other clause has and that are surely translated, up to three
    "explains",  # how much of the English words it explains, nats a Chinese character
    "fits best",  # the most by which it is nearer to an English clause than all other clauses are, cosine
    "wins",  # whether it is the nearest clause of some English one
    "brings",  # how much nearer the sentence is to the English with it than without it, cosine by its share
    "blurs",  # how much farther, cosine, where it is
    "size",  # log of its Chinese characters
    "clauses",  # log of the number of the sentence's clauses
    "english clauses",  # log of the number of English clauses for one of the Chinese
    "short",  # its share of the sentence, times the log of the English length over that expected
)
# How likely a word comes from the lexicon rather than from anywhere.
_MIX = 0.25
# Length says no more than this, in nats, for or against a clause; and the shortness of the English, in logs.
_MOST_LENGTH, _MOST_SHORT = 4.0, 1.0
# Characters of English for one of Chinese in the pairs of the training text, and how many characters it counts for.
_RATIO, _PRIOR = 3.0, 200
# A word that only one clause has is translated where the other side has words so many times likelier than by chance.
_SURE, _MOST_SURE = 100.0, 3
# Shares of a sentence are taken for no smaller than this.
_LEAST_SHARE = 0.03


class Place(NamedTuple):
    """The clause `[start, end)` of the Chinese of a pair."""

    pair: int
    start: int
    end: int


def clause_evidence(
    pairs: Sequence[tuple[str, str]], most_length: float = _MOST_LENGTH, least_han: int = 1
) -> tuple[list[Place], NDArray[np.float64]]:
    """The clauses of the Chinese sentences that have several, and a row of `EVIDENCE` for each.

    `pairs`: Chinese and English texts of one document that belong together. Sentences are looked into only where one
    of their clauses has at least `least_han` characters and isn't needed by more than `most_length` nats to explain the
    lengths.
    """
    if not pairs:
        return [], np.zeros((0, len(EVIDENCE)))
    lengths = _Lengths(pairs)
    bounds = [clause_bounds(zh, "zh") for zh, _ in pairs]
    asked = [
        k
        for k, ((zh, _), own) in enumerate(zip(pairs, bounds, strict=True))
        if len(own) > 1
        and any(
            odds <= most_length and han_count(zh[slice(*bound)]) >= least_han
            for odds, bound in zip(lengths.odds(k, own), own, strict=True)
        )
    ]
    words, vectors = _Words(pairs, bounds), _Vectors(pairs, bounds, asked)
    rows = [_rows(pairs[k][0], bounds[k], lengths, words, vectors, k) for k in asked]
    places = [Place(k, *bound) for k in asked for bound in bounds[k]]
    return places, np.concatenate(rows) if rows else np.zeros((0, len(EVIDENCE)))


def _rows(
    zh: str, bounds: Sequence[tuple[int, int]], lengths: "_Lengths", words: "_Words", vectors: "_Vectors", pair: int
) -> NDArray[np.float64]:
    """The rows of the clauses of one sentence."""
    size = np.array([max(1, han_count(zh[slice(*bound)])) for bound in bounds])
    explains, sure = words.of(pair)
    own, english = vectors.of(pair)
    others = np.array([np.delete(own, k, 0).max(axis=0) for k in range(len(own))])
    share = _shares(bounds)
    brings = vectors.brought(pair)
    columns = (
        lengths.odds(pair, bounds).clip(-_MOST_LENGTH, _MOST_LENGTH),
        np.minimum(sure, _MOST_SURE),
        explains / size,
        (own - others).max(axis=1),
        np.bincount(own.argmax(axis=0), minlength=len(own)) > 0,
        brings / np.maximum(share, _LEAST_SHARE),
        np.maximum(-brings, 0),
        np.log(size),
        np.full(len(own), np.log(len(own))),
        np.full(len(own), np.log(english / len(own))),
        share * lengths.short(pair),
    )
    return np.stack([np.asarray(column, dtype=np.float64) for column in columns], axis=1)


def _shares(bounds: Sequence[tuple[int, int]]) -> NDArray[np.float64]:
    return np.array([end - start for start, end in bounds]) / bounds[-1][1]


class _Lengths:
    """The lengths of the English of the pairs beside those expected."""

    def __init__(self, pairs: Sequence[tuple[str, str]]) -> None:
        zh, self._english = (np.array([max(1, len(pair[side])) for pair in pairs]) for side in (0, 1))
        self._expected = zh * (self._english.sum() + _RATIO * _PRIOR) / (zh.sum() + _PRIOR)

    def odds(self, pair: int, bounds: Sequence[tuple[int, int]]) -> Floats:
        """How much better the lengths fit with each clause than without it, in nats."""
        left = 1 - np.append(_shares(bounds), 0.0)
        costs = length_cost(np.full(len(left), float(self._english[pair])), self._expected[pair] * left)
        odds: Floats = costs[:-1] - costs[-1]
        return odds

    def short(self, pair: int) -> float:
        """The log of the English length over that expected."""
        return float(np.clip(np.log(self._english[pair] / self._expected[pair]), -_MOST_SHORT, _MOST_SHORT))


class _Words:
    """What the lexicon says of the clauses of all pairs."""

    def __init__(self, pairs: Sequence[tuple[str, str]], bounds: Sequence[Sequence[tuple[int, int]]]) -> None:
        clauses = [zh[start:end] for (zh, _), own in zip(pairs, bounds, strict=True) for start, end in own]
        self._first = np.cumsum([0, *(len(own) for own in bounds)]).tolist()
        lexicon = load_lexicon()
        sides = lexicon.words(clauses, "zh"), lexicon.words([en for _, en in pairs], "en")
        zh, en, zh_to_en, en_to_zh = translations(lexicon, *sides)
        self._forward, self._backward = Explained.of(zh, en, zh_to_en, _MIX), Explained.of(en, zh, en_to_zh, _MIX)

    def of(self, pair: int) -> tuple[Floats, NDArray[np.int64]]:
        """How much of the English words each clause explains, nats, and how many of its own words surely are there."""
        rows, columns = range(*self._first[pair : pair + 2]), range(pair, pair + 1)
        bag, told = self._forward.given, self._forward.told
        words = np.diff(bag.first[rows.start : rows.stop + 1])
        if not words.any() or not told.size(columns):
            return np.zeros(len(rows), dtype=np.float32), np.zeros(len(rows), dtype=np.int64)
        types, counts = np.unique(told.types[told.slice(columns)], return_counts=True)
        sums = self._forward.sums(rows.start, rows.stop, types)
        whole, rest = sums.sum(axis=0), np.maximum(words.sum() - words, 1)[:, None]
        explains = _ratio(whole / words.sum()) @ counts - _ratio((whole - sums) / rest) @ counts
        types, place = np.unique(bag.types[bag.slice(rows)], return_inverse=True)
        links = self._backward.sums(columns.start, columns.stop, types).sum(axis=0)
        clause = np.repeat(np.arange(len(rows)), words)
        sure = (links[place] > _SURE) & _in_one_clause(clause, place)
        return explains, np.bincount(clause[sure], minlength=len(rows))


class _Vectors:
    """What the encoder says of the clauses of some pairs: a sentence is the sum of its clauses."""

    def __init__(
        self, pairs: Sequence[tuple[str, str]], bounds: Sequence[Sequence[tuple[int, int]]], asked: Sequence[int]
    ) -> None:
        self._clauses = _Sums({k: [pairs[k][0][a:b] for a, b in bounds[k]] for k in asked})
        english = {k: clause_bounds(pairs[k][1], "en") for k in asked}
        self._english = _Sums({k: [pairs[k][1][a:b] for a, b in english[k]] for k in asked})

    def of(self, pair: int) -> tuple[Floats, int]:
        """Cosines of the Chinese with the English clauses, float32 (Chinese, English), and the number of the latter."""
        english = self._english.of(pair)
        cosines: Floats = unit_rows(self._clauses.of(pair)) @ unit_rows(english).T
        return cosines, len(english)

    def brought(self, pair: int) -> Floats:
        """How much nearer the sentence is to the English with each clause than without it, cosine."""
        clauses = self._clauses.of(pair)
        whole, english = (side.sum(axis=0, keepdims=True) for side in (clauses, self._english.of(pair)))
        with_each = unit_rows(np.concatenate((whole, whole - clauses))) @ unit_rows(english)[0]
        brought: Floats = with_each[0] - with_each[1:]
        return brought


class _Sums:
    """The sums of the vectors of lists of texts, each list under its number."""

    def __init__(self, lists: dict[int, list[str]]) -> None:
        self._sums = load_builtin().sums([text for texts in lists.values() for text in texts])
        ends = np.cumsum([0, *(len(texts) for texts in lists.values())]).tolist()
        self._slices = {key: slice(*ends[k : k + 2]) for k, key in enumerate(lists)}

    def of(self, key: int) -> Floats:
        """The sums of one list, float32 (texts, dimension)."""
        return self._sums[self._slices[key]]


def _in_one_clause(clause: NDArray[np.int64], types: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Whether the type of each word stands in one clause only."""
    seen = np.zeros((int(types.max()) + 1, int(clause.max()) + 1), dtype=bool)
    seen[types, clause] = True
    single: NDArray[np.bool_] = seen.sum(axis=1) == 1
    return single[types]


def _ratio(mean: Floats) -> Floats:
    """The likelihood ratio of words whose mean of t / p is this."""
    ratio: Floats = np.log(1 - _MIX + _MIX * np.maximum(mean, 0))
    return ratio
