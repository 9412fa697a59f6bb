"""What words and lengths say of each clause of the Chinese of a pair: whether the English has it.

The words of the English are explained twice, by the whole sentence and by the sentence without the clause, with the
likelihood ratios of `likelihood`; and each word of the clause is linked to those of the English that may translate it.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..text.characters import han_count
from .clause_bounds import clause_bounds
from .costs import length_cost
from .lexicon import load_lexicon
from .lexicon_words import telling_words
from .likelihood import Explained, Floats
from .ordering import find_distinct
from .translations import translations

# What is said of a clause, in the order of the columns.
EVIDENCE = (
    "length",  # how much better the lengths fit with the clause than without it, nats
    "explains",  # how much of the English words it explains, nats a Chinese character
    "linked",  # how many times likelier than by chance the English has translations of its words, mean of the logs
    "size",  # log of its Chinese characters
    "clauses",  # log of the number of the sentence's clauses
)
# How likely a word comes from the lexicon rather than from anywhere.
_MIX = 0.25
# Length says no more than this, in nats, for or against a clause.
_MOST_LENGTH = 4.0
# Characters of English for one of Chinese in the pairs of the training text, and how many characters it counts for.
_RATIO, _PRIOR = 3.0, 200
# A word's links are taken for no less and no more than this, in nats.
_LEAST_LINK, _MOST_LINK = -1.0, 7.0


class Place(NamedTuple):
    """The clause `[start, end)` of the Chinese of a pair, and how many telling words the lexicon knows of it."""

    pair: int
    start: int
    end: int
    words: int


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
    bounds = [clause_bounds(zh) for zh, _ in pairs]
    asked = [
        k
        for k, ((zh, _), own) in enumerate(zip(pairs, bounds, strict=True))
        if len(own) > 1
        and any(
            odds <= most_length and han_count(zh[slice(*bound)]) >= least_han
            for odds, bound in zip(lengths.odds(k, own), own, strict=True)
        )
    ]
    words = _Words(pairs, bounds)
    rows = [_rows(pairs[k][0], bounds[k], lengths, words, k) for k in asked]
    places = [Place(k, *bound, n) for k in asked for bound, n in zip(bounds[k], words.telling(k), strict=True)]
    return places, np.concatenate(rows) if rows else np.zeros((0, len(EVIDENCE)))


def _rows(
    zh: str, bounds: Sequence[tuple[int, int]], lengths: "_Lengths", words: "_Words", pair: int
) -> NDArray[np.float64]:
    """The rows of the clauses of one sentence."""
    size = np.array([max(1, han_count(zh[slice(*bound)])) for bound in bounds])
    explains, linked = words.of(pair)
    columns = (
        lengths.odds(pair, bounds).clip(-_MOST_LENGTH, _MOST_LENGTH),
        explains / size,
        linked,
        np.log(size),
        np.full(len(bounds), np.log(len(bounds))),
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


class _Words:
    """What the lexicon says of the clauses of all pairs."""

    def __init__(self, pairs: Sequence[tuple[str, str]], bounds: Sequence[Sequence[tuple[int, int]]]) -> None:
        clauses = [zh[start:end] for (zh, _), own in zip(pairs, bounds, strict=True) for start, end in own]
        self._first = np.cumsum([0, *(len(own) for own in bounds)]).tolist()
        lexicon = load_lexicon()
        sides = lexicon.words(clauses, "zh"), lexicon.words([en for _, en in pairs], "en")
        self._telling = telling_words(sides[0], lexicon.frequency["zh"])
        zh, en, zh_to_en, en_to_zh = translations(lexicon, *sides)
        self._forward, self._backward = Explained.of(zh, en, zh_to_en, _MIX), Explained.of(en, zh, en_to_zh, _MIX)

    def telling(self, pair: int) -> list[int]:
        """How many words of each clause are known and no words of grammar."""
        counts: list[int] = self._telling[slice(*self._first[pair : pair + 2])].tolist()
        return counts

    def of(self, pair: int) -> tuple[Floats, Floats]:
        """How much of the English words each clause explains, nats, and how well its own words are linked, nats."""
        rows, columns = range(*self._first[pair : pair + 2]), range(pair, pair + 1)
        bag, told = self._forward.given, self._forward.told
        words = np.diff(bag.first[rows.start : rows.stop + 1])
        if not words.any() or not told.size(columns):
            return np.zeros(len(rows), dtype=np.float32), np.zeros(len(rows), dtype=np.float32)
        types, _, counts, _ = find_distinct(told.types[told.slice(columns)])
        sums = self._forward.sums(rows.start, rows.stop, types)
        whole, rest = sums.sum(axis=0), np.maximum(words.sum() - words, 1)[:, None]
        explains = _ratio(whole / words.sum()) @ counts - _ratio((whole - sums) / rest) @ counts
        types, _, _, place = find_distinct(bag.types[bag.slice(rows)])
        links = self._backward.sums(columns.start, columns.stop, types).sum(axis=0)
        logs = np.log(links.clip(np.exp(_LEAST_LINK), np.exp(_MOST_LINK)))[place]
        sums_of_logs = np.bincount(np.repeat(np.arange(len(rows)), words), logs, minlength=len(rows))
        return explains, (sums_of_logs / np.maximum(words, 1)).astype(np.float32)


def _ratio(mean: Floats) -> Floats:
    """The likelihood ratio of words whose mean of t / p is this."""
    ratio: Floats = np.log(1 - _MIX + _MIX * np.maximum(mean, 0))
    return ratio
