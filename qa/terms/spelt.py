"""Chinese words that the English only spells in Latin letters, where they are no names: pinyin of common nouns."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ...align.lexicon import load_lexicon
from ...align.pinyin import find_spelling
from .document_words import DocumentWords

# Words in small letters, by themselves: names have capitals, and words named on purpose quotation marks or brackets.
_WORD = re.compile(r"(?<![\w'’“\"‘(\[*_./@:-])[a-z]{4,}(?![\w'’”\"\])*_/@-]|\.\w| ?[(（])")
# What says that the word is told as one: "known as", "called", "a term".
_NAMED = re.compile(r"\b(?:called|named|known|termed|as|term|word|pinyin|so-called)\W{1,3}$", re.IGNORECASE)
_REACH = 24


class Spelt(NamedTuple):
    """A word of the English that spells Chinese: the bead's place, bounds in its English and in its Chinese."""

    bead: int
    start: int
    end: int
    zh_start: int
    zh_end: int


def find_spelt_words(words: DocumentWords) -> Iterator[Spelt]:
    """English words that the lexicon doesn't know and that spell Chinese words of their bead, in order."""
    known = load_lexicon().english
    for bead, text in enumerate(words.en_texts):
        for match in _WORD.finditer(text):
            word = match.group()
            if known.has(word) or _NAMED.search(text, max(0, match.start() - _REACH), match.start()):
                continue
            place = find_spelling(word, words.zh_simple[bead])
            if place:
                yield Spelt(bead, *match.span(), *place)
