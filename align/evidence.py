"""What both sides of a bead have in common, whatever the language: figures, Latin words and codes.

A figure or code that stands in both halves is evidence that the segments belong together, the stronger the rarer it is.
Which figures a text has is read by a function that is passed in.
"""

import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from .bitext import Lang

# Reads the figures of a clean text as keys that are equal for equal values in either language.
FigureKeys = Callable[[str, Lang], Iterable[str]]

_LATIN = re.compile(r"[A-Za-z][A-Za-z0-9]*(?:[-.][A-Za-z0-9]+)*")
_MIN_LATIN = 2


class Evidence:
    """Shared keys of n source and m target segments.

    `shared` (n, m): the weight of the keys that a pair of segments shares; `zh` (n,), `en` (m,): the weight of all
    the keys of each segment that the other half knows, too.
    """

    __slots__ = ("en", "shared", "zh")

    def __init__(self, zh: Sequence[Counter[str]], en: Sequence[Counter[str]]) -> None:
        weights = _weights(zh, en)
        self.zh = _totals(zh, weights)
        self.en = _totals(en, weights)
        self.shared = _shared(zh, en, weights)


def keys_of(text: str, lang: Lang, figures: FigureKeys) -> Counter[str]:
    """The keys of a clean text: its figures, and what it has in Latin letters."""
    keys = Counter(f"#{key}" for key in figures(text, lang))
    words = (word.lower() for word in _LATIN.findall(text))
    keys.update(word for word in words if len(word) >= _MIN_LATIN)
    return keys


def _weights(zh: Sequence[Counter[str]], en: Sequence[Counter[str]]) -> dict[str, float]:
    """Inverse document frequency of the keys that both halves have: log of the share of segments without the key."""
    zh_frequency: Counter[str] = Counter(key for keys in zh for key in keys)
    en_frequency: Counter[str] = Counter(key for keys in en for key in keys)
    size = max(len(zh), len(en)) + 1
    return {
        key: math.log(size / max(zh_frequency[key], en_frequency[key]))
        for key in sorted(zh_frequency.keys() & en_frequency.keys())
    }


def _totals(side: Sequence[Counter[str]], weights: Mapping[str, float]) -> NDArray[np.float64]:
    totals = (sum(weights.get(key, 0.0) * count for key, count in keys.items()) for keys in side)
    return np.fromiter(totals, dtype=np.float64, count=len(side))


def _shared(
    zh: Sequence[Counter[str]], en: Sequence[Counter[str]], weights: Mapping[str, float]
) -> NDArray[np.float64]:
    holders: dict[str, list[tuple[int, int]]] = {}
    for j, keys in enumerate(en):
        for key, count in keys.items():
            holders.setdefault(key, []).append((j, count))
    shared = np.zeros((len(zh), len(en)))
    for i, keys in enumerate(zh):
        for key, count in keys.items():
            weight = weights.get(key, 0.0)
            for j, other in holders.get(key, ()):
                shared[i, j] += weight * min(count, other)
    return shared
