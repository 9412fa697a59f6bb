"""What both sides of a bead have in common, whatever the language: figures, Latin words and codes.

A figure or code that stands in both halves is evidence that the segments belong together, the stronger the rarer it is.
Which figures a text has is read by a function that is passed in.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

import numpy as np

from .bitext import Lang
from .likelihood import Bag, Floats, Links

# Reads the figures of a clean text as keys that are equal for equal values in either language.
FigureKeys = Callable[[str, Lang], Iterable[str]]

_LATIN = re.compile(r"[A-Za-z][A-Za-z0-9]*(?:[-.][A-Za-z0-9]+)*")
_MIN_LATIN = 2


def keys_of(text: str, lang: Lang, figures: FigureKeys) -> Counter[str]:
    """The keys of a clean text: its figures, and what it has in Latin letters."""
    keys = Counter(f"#{key}" for key in figures(text, lang))
    words = (word.lower() for word in _LATIN.findall(text))
    keys.update(word for word in words if len(word) >= _MIN_LATIN)
    return keys


def shared_keys(zh: Sequence[Counter[str]], en: Sequence[Counter[str]]) -> tuple[Bag, Bag, Links]:
    """The keys that both halves have, as bags, and as words of which each translates itself alone."""
    known = sorted({key for keys in zh for key in keys} & {key for keys in en for key in keys})
    number = {key: k for k, key in enumerate(known)}
    bags = _bag(zh, number), _bag(en, number)
    itself = np.arange(len(known), dtype=np.int32)
    return *bags, Links(itself, itself, _rarity(bags, len(known)))


def _bag(side: Sequence[Counter[str]], number: Mapping[str, int]) -> Bag:
    types = [[number[key] for key in sorted(keys.elements()) if key in number] for keys in side]
    flat = np.array([key for keys in types for key in keys], dtype=np.int32)
    return Bag(flat, np.cumsum([0, *(len(keys) for keys in types)]))


def _rarity(bags: tuple[Bag, Bag], size: int) -> Floats:
    """One over the share of each key among all the keys of a half, the half where it is more frequent."""
    shares = [np.bincount(bag.types, minlength=size) / max(1, len(bag.types)) for bag in bags]
    rarity: Floats = (1 / np.maximum(*shares)).astype(np.float32)
    return rarity
