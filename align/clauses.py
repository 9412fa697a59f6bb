"""Clauses that the other side of a pair doesn't account for: the evidence that part of a sentence was left out.

For each clause the words, and the length, of the other side are explained twice: by the whole sentence and by the
sentence without the clause. What the clause explains, and how well it is itself explained, is the odds that it was
translated, with the likelihood ratios of `likelihood`.
"""

import math
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from .characters import han_count
from .costs import length_cost
from .lexicon import load_lexicon
from .lexicon_words import telling_words
from .likelihood import Explained, Floats
from .translations import translations

# How likely a word comes from the lexicon rather than from anywhere.
_MIX = 0.25
# Length says no more than this, in nats, for or against a clause.
_MOST_LENGTH = 3.0
# Characters of English for one of Chinese in the pairs of the training text, and how many characters it counts for.
_RATIO, _PRIOR = 3.0, 200
# Clauses whose absence the lengths speak against by more than this aren't looked at.
_LEAST_LENGTH = -1.0
# A word that only one clause has is translated where the other side has words so many times likelier than by chance.
_SURE = 100.0
# Fewer Chinese characters than this are no clause of their own.
_LEAST = 5
# Fewer words known to the lexicon than this tell too little.
_FEWEST_WORDS = 4
_ENDS = re.compile(r"[，,；;：:。！!？?][”’」』）)》]*")


class Clause(NamedTuple):
    """The clause `[start, end)` of the Chinese of a pair, and the odds in nats that it was translated."""

    pair: int
    start: int
    end: int
    odds: float


def clause_bounds(text: str) -> list[tuple[int, int]]:
    """Where the clauses of a Chinese sentence begin and end; what is too short belongs to the one before, or after."""
    ends = [match.end() for match in _ENDS.finditer(text)]
    if not ends or ends[-1] < len(text):
        ends.append(len(text))
    bounds: list[tuple[int, int]] = []
    for start, end in pairwise((0, *ends)):
        if bounds and (han_count(text[start:end]) < _LEAST or han_count(text[slice(*bounds[-1])]) < _LEAST):
            bounds[-1] = (bounds[-1][0], end)
        else:
            bounds.append((start, end))
    return bounds


class ClauseEvidence:
    """What the words and lengths of pairs (Chinese, English) that belong together say of their clauses."""

    def __init__(self, pairs: Sequence[tuple[str, str]]) -> None:
        zh, english = _Side.of([pair[0] for pair in pairs]), [pair[1] for pair in pairs]
        lexicon = load_lexicon()
        words = lexicon.words(zh.clauses, "zh"), lexicon.words(english, "en")
        zh_bag, en_bag, zh_to_en, en_to_zh = translations(lexicon, *words)
        forward = Explained.of(zh_bag, en_bag, zh_to_en, _MIX)
        backward = Explained.of(en_bag, zh_bag, en_to_zh, _MIX)
        telling = telling_words(words[0], lexicon.frequency["zh"])
        self._lengths = [np.array([len(text) for text in side]) for side in (zh.texts, english)]
        known = self._lengths[0].sum() + _PRIOR
        self._expected = self._lengths[0] * (self._lengths[1].sum() + _RATIO * _PRIOR) / known
        self._view = _View(zh, forward, backward, telling)

    def odds(self) -> Iterator[Clause]:
        """The odds of Chinese clauses.

        Only of clauses with enough words, in sentences of several clauses, whose absence the lengths don't speak
        against.
        """
        view = self._view
        for pair, bounds in enumerate(view.own.bounds):
            if len(bounds) > 1:
                shares = np.array([end - start for start, end in bounds]) / bounds[-1][1]
                length = _length_odds(self._expected[pair], self._lengths[1][pair], shares)
                rows = range(*view.own.first[pair : pair + 2])
                asked = (view.telling[rows.start : rows.stop] >= _FEWEST_WORDS) & (length <= -_LEAST_LENGTH)
                if asked.any():
                    odds = view.odds(pair) + length.clip(-_MOST_LENGTH, _MOST_LENGTH)
                    yield from (Clause(pair, *bounds[k], float(odds[k])) for k in np.flatnonzero(asked).tolist())


class _Side(NamedTuple):
    """The Chinese of the pairs: texts, the bounds of their clauses, all clauses, and where each text's begin."""

    texts: list[str]
    bounds: list[list[tuple[int, int]]]
    clauses: list[str]
    first: list[int]

    @classmethod
    def of(cls, texts: list[str]) -> "_Side":
        bounds = [clause_bounds(text) for text in texts]
        clauses = [text[start:end] for text, own in zip(texts, bounds, strict=True) for start, end in own]
        return cls(texts, bounds, clauses, np.cumsum([0, *(len(own) for own in bounds)]).tolist())


class _View(NamedTuple):
    """The Chinese clauses, what their words explain, what explains them, and the telling words of each."""

    own: _Side
    forward: Explained
    backward: Explained
    telling: NDArray[np.int64]

    def odds(self, pair: int) -> Floats:
        """What the words say of each clause, in nats: those it explains there, and how well it is explained."""
        rows, columns = range(*self.own.first[pair : pair + 2]), range(pair, pair + 1)
        bag, told = self.forward.given, self.forward.told
        words = np.diff(bag.first[rows.start : rows.stop + 1])
        # Words that nothing in the whole text could stand for aren't in the bags.
        odds: Floats = np.maximum(self.telling[rows.start : rows.stop] - words, 0) * np.float32(math.log(1 - _MIX))
        if not words.any() or not told.size(columns):
            return odds
        types, counts = np.unique(told.types[told.slice(columns)], return_counts=True)
        sums = self.forward.sums(rows.start, rows.stop, types)
        whole, rest = sums.sum(axis=0), np.maximum(words.sum() - words, 1)[:, None]
        explains = _ratio(whole / words.sum()) @ counts - _ratio((whole - sums) / rest) @ counts
        types, place = np.unique(bag.types[bag.slice(rows)], return_inverse=True)
        links = self.backward.sums(columns.start, columns.stop, types).sum(axis=0)
        clause = np.repeat(np.arange(len(rows)), words)
        explained = _ratio(links / told.size(columns))[place]
        odds += explains + np.bincount(clause, explained, minlength=len(rows))
        odds[clause[(links[place] > _SURE) & _in_one_clause(clause, place)]] = np.inf
        return odds


def _in_one_clause(clause: NDArray[np.int64], types: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Whether the type of each word stands in one clause only."""
    seen = np.zeros((int(types.max()) + 1, int(clause.max()) + 1), dtype=bool)
    seen[types, clause] = True
    single: NDArray[np.bool_] = seen.sum(axis=1) == 1
    return single[types]


def _length_odds(expected: float, actual: float, shares: NDArray[np.float64]) -> Floats:
    """How much better the lengths fit with each clause than without it, in nats.

    `expected`, `actual`: characters of English; `shares`: of each clause in the length of the Chinese.
    """
    left = 1 - np.append(shares, 0.0)
    costs = length_cost(np.full(len(left), float(actual)), expected * left)
    odds: Floats = costs[:-1] - costs[-1]
    return odds


def _ratio(mean: Floats) -> Floats:
    """The likelihood ratio of words whose mean of t / p is this."""
    ratio: Floats = np.log(1 - _MIX + _MIX * np.maximum(mean, 0))
    return ratio
