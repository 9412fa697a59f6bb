"""English words left standing in the Chinese, although the document translates them everywhere else."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from .document import DocumentWords
from .english import FUNCTION_WORDS, key_of

# An English word by itself: no part of a name, a path, code or a longer run of English, not in brackets or quotes.
_WORD = re.compile(r"(?<![\w\s./\\_@#$%&*+=<>(（\[{“\"'‘`:《-])\s?([a-z]{4,})\s?(?![\w\s./\\_@=<>()\[{”\"'’`:》-])")
# How many other beads must have the word in English, and the share of them that translate it by the same Chinese word.
_LEAST_OTHERS, _LEAST_SHARE = 3, 0.8


class WordLeft(NamedTuple):
    """An English word in the Chinese: the bead's place, bounds in its Chinese, and what it is elsewhere."""

    bead: int
    start: int
    end: int
    translation: str


def words_left(words: DocumentWords) -> Iterator[WordLeft]:
    """English words that stand in the Chinese of a bead and are translated in nearly all others, in order."""
    for bead, text in enumerate(words.zh_texts):
        for match in _WORD.finditer(text):
            word = match[1]
            translation = None if word in FUNCTION_WORDS else _translation(words, bead, word)
            if translation:
                yield WordLeft(bead, match.start(1), match.end(1), translation)


def _translation(words: DocumentWords, bead: int, word: str) -> str | None:
    """The Chinese word that the document's other beads have for an English one, if nearly all have it."""
    key = key_of(word)
    others = words.places.get(key, frozenset()) - {bead}
    if len(others) < _LEAST_OTHERS or not re.search(rf"\b{word}s?\b", words.en_texts[bead], re.IGNORECASE):
        return None
    counts = Counter(w for k in others for w in {z.text for z in words.zh[k] if key in words.links.get(z.id, ())})
    best = min(counts, key=lambda w: (-counts[w], w), default=None)
    if best is None or counts[best] < _LEAST_SHARE * len(others) or bead in words.zh_places[best]:
        return None
    return None if any(word in words.zh_texts[k] for k in others) else best
