"""English terms found in a text word by word: inflected, hyphenated, written as one word, in any case or their own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from ...align.lexicon_words import plain_english, stems

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
# Inflected forms that no suffix explains.
_IRREGULAR = {
    "men": "man", "women": "woman", "children": "child", "people": "person", "feet": "foot", "lives": "life",
    "criteria": "criterion", "phenomena": "phenomenon", "indices": "index", "matrices": "matrix", "media": "medium",
    "analyses": "analysis", "bases": "basis", "crises": "crisis", "theses": "thesis", "data": "datum",
    "made": "make", "built": "build", "held": "hold", "taken": "take", "given": "give", "paid": "pay", "sold": "sell",
    "written": "write", "led": "lead", "bought": "buy", "brought": "bring", "won": "win", "grown": "grow",
}  # fmt: skip
# Words share at least this many letters with their inflected forms, at their beginning; irregular ones fewer.
_SHARED = 2


class Rendering(NamedTuple):
    """An English term: as it is written, its words in small letters, and whether its capitals matter."""

    text: str
    words: tuple[str, ...]
    surface: tuple[str, ...]
    exact: bool


class Word(NamedTuple):
    """A word of a text: in small letters, as it stands, and where."""

    plain: str
    surface: str
    start: int
    end: int


class Found(NamedTuple):
    """A rendering in a text: its words `[first, last)`, and whether its capitals are right."""

    first: int
    last: int
    cased: bool


def rendering(text: str, exact: bool) -> Rendering:
    """An English term ready to be found. Capitals matter in abbreviations, too: WHO is not "who"."""
    surface = tuple(_WORD.findall(text))
    return Rendering(text, tuple(plain_english(word) for word in surface), surface, exact or _is_abbreviation(text))


class English:
    """The words of a text; hyphens and slashes part them, apostrophes don't."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words = [Word(plain_english(m[0]), m[0], m.start(), m.end()) for m in _WORD.finditer(text)]
        self._places: dict[str, list[int]] = {}
        for place, word in enumerate(self.words):
            self._places.setdefault(beginning(word.plain), []).append(place)
        self._letters = [place for place, word in enumerate(self.words) if len(word.plain) < _SHARED]

    def beginning_like(self, word: str) -> Iterable[int]:
        """The places of the words that may be forms of a term's first word; letters may belong to what follows."""
        if len(word) < _SHARED:
            return range(len(self.words))
        return (*self._places.get(beginning(word), ()), *self._letters)

    def said(self, place: Found) -> str:
        """The words at a place as they stand."""
        start, end = self.span(place)
        return self.text[start:end]

    def span(self, place: Found) -> tuple[int, int]:
        """Where the words at a place stand, in characters."""
        return self.words[place.first].start, self.words[place.last - 1].end


def beginning(word: str) -> str:
    """What a word shares with its inflected forms."""
    return _IRREGULAR.get(word, word)[:_SHARED]


def forms(word: str) -> frozenset[str]:
    """The word and what it may be an inflected form of: words that are forms of one another share one of these."""
    return _bases(word) | {word}


def occurrences(wanted: Rendering, english: English, strict: bool = False) -> Iterator[Found]:
    """Where a term stands in a text. `strict`: only itself and its inflected forms, not what it is inflected from."""
    if not wanted.words:
        return
    words = english.words
    for first in english.beginning_like(wanted.words[0]):
        last = end_of(wanted.words, words, first, strict)
        if last is not None:
            yield Found(first, last, _is_cased(wanted, words[first:last], first))


def end_of(wanted: Sequence[str], words: Sequence[Word], first: int, strict: bool = False) -> int | None:
    """Where a term ends that begins with a word of a text; None where it doesn't stand there.

    Two words may be written as one and one as two: "health care", "healthcare".
    """
    at, i = first, 0
    while i < len(wanted):
        if at >= len(words):
            return None
        word = words[at].plain
        if _same(wanted[i], word, strict):
            at, i = at + 1, i + 1
        elif i + 1 < len(wanted) and _same(wanted[i] + wanted[i + 1], word, strict):
            at, i = at + 1, i + 2
        elif at + 1 < len(words) and _same(wanted[i], word + words[at + 1].plain, strict):
            at, i = at + 2, i + 1
        else:
            return None
    return at


def _same(wanted: str, word: str, strict: bool) -> bool:
    """Whether a word is a term's word or an inflected form of it."""
    if wanted == word:
        return True
    if wanted[:1] != word[:1]:
        return False
    if wanted in _bases(word):
        return True
    return not strict and (word in _bases(wanted) or not _bases(wanted).isdisjoint(_bases(word)))


@lru_cache(maxsize=65536)
def _bases(word: str) -> frozenset[str]:
    """What a word may be an inflected form of."""
    irregular = _IRREGULAR.get(word)
    return frozenset((irregular,) if irregular else stems(word))


def _is_abbreviation(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return len(letters) > 1 and all(c.isupper() for c in letters)


def _is_cased(wanted: Rendering, words: Sequence[Word], first: int) -> bool:
    """Whether words have the capitals of a term; the first word of a text may have one more, and titles have theirs."""
    if not wanted.exact:
        return True
    if len(words) != len(wanted.surface):
        return "".join(w.surface for w in words).startswith("".join(wanted.surface)[:-1])
    pairs = list(zip(wanted.surface, (word.surface for word in words), strict=True))
    return all(_same_case(a, b, first == 0 and i == 0) for i, (a, b) in enumerate(pairs))


def _same_case(wanted: str, surface: str, begins: bool) -> bool:
    length = min(len(wanted), len(surface))
    for i, (a, b) in enumerate(zip(wanted[:length], surface[:length], strict=True)):
        if a.isupper() != b.isupper() and not (i == 0 and begins and b.isupper()):
            return False
    return True
