"""The words of a bitext, bead by bead, and which of them translate one another by the lexicon."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ...align.bitext import Bead
from ...align.lexicon import Lexicon, load_lexicon
from ...align.lexicon_words import Words
from ...align.ordering import find_distinct
from .english import EnglishWord, collect_keys, expand_acronyms, split_words
from .entities import fold_letters
from .quoted import Quoted, find_quoted_chinese, find_quoted_english

# The least ratio of t(e | z), or t(z | e), to the frequency of the word that links two words: as often as not the
# lexicon's chance pairs lie below it. Chosen on development pairs.
_LEAST_RATIO = 8.0
# The same for a character of a longer word.
_LEAST_CHARACTER_RATIO = 16.0


class ChineseWord(NamedTuple):
    """A word in a text: its number in the lexicon, -1 where unknown, its bounds, the word in simplified characters."""

    id: int
    start: int
    end: int
    text: str


class DocumentWords:
    """The words of beads that have text on both sides: bead k has the words `zh[k]` and `en[k]`."""

    def __init__(self, beads: Sequence[Bead], zh_texts: Sequence[str], en_texts: Sequence[str]) -> None:
        self.beads, self.zh_texts, self.en_texts = beads, zh_texts, en_texts
        self._lexicon: Lexicon = load_lexicon()
        self._renderings: dict[int, frozenset[str]] = {}

    @cached_property
    def _zh_words(self) -> Words:
        return self._lexicon.words(self.zh_texts, "zh")

    @cached_property
    def zh(self) -> Sequence[Sequence[ChineseWord]]:
        """The Chinese words of each bead."""
        words = self._zh_words
        columns = zip(words.ids.tolist(), words.start.tolist(), words.end.tolist(), strict=True)
        counts = np.diff(words.first).tolist()
        return [
            [ChineseWord(i, a, b, text[a:b]) for _, (i, a, b) in zip(range(count), columns, strict=False)]
            for text, count in zip(self.zh_simple, counts, strict=True)
        ]

    @cached_property
    def zh_simple(self) -> Sequence[str]:
        """The Chinese of each bead in simplified characters, offset for offset."""
        if not self.zh_texts:
            return []
        return self._lexicon.simplified("\n".join(text.replace("\n", " ") for text in self.zh_texts)).split("\n")

    @cached_property
    def en_letters(self) -> str:
        """The small letters and digits of the whole English half."""
        return fold_letters(" ".join(self.en_texts))

    @cached_property
    def en(self) -> Sequence[Sequence[EnglishWord]]:
        """The English words of each bead, acronyms with what they stand for."""
        return expand_acronyms(self.en_texts, [split_words(text) for text in self.en_texts])

    @cached_property
    def en_keys(self) -> Sequence[frozenset[str]]:
        """The keys of the English words with content of each bead."""
        return [collect_keys(row) for row in self.en]

    @cached_property
    def zh_quoted(self) -> Sequence[Sequence[Quoted]]:
        """The titles and quotations in the Chinese of each bead."""
        return [find_quoted_chinese(text) for text in self.zh_texts]

    @cached_property
    def en_quoted(self) -> Sequence[Sequence[Quoted]]:
        """The quotations in the English of each bead."""
        return [find_quoted_english(text) for text in self.en_texts]

    @cached_property
    def places(self) -> Mapping[str, frozenset[int]]:
        """For each key of an English word the beads that have it."""
        found: defaultdict[str, set[int]] = defaultdict(set)
        for k, row in enumerate(self.en):
            for word in row:
                for key in word.keys:
                    found[key].add(k)
        return {key: frozenset(beads) for key, beads in found.items()}

    @cached_property
    def zh_places(self) -> Mapping[str, frozenset[int]]:
        """For each Chinese word the beads that have it."""
        found: defaultdict[str, set[int]] = defaultdict(set)
        for k, row in enumerate(self.zh):
            for word in row:
                found[word.text].add(k)
        return {word: frozenset(beads) for word, beads in found.items()}

    @cached_property
    def links(self) -> Mapping[int, frozenset[str]]:
        """For each Chinese word of the lexicon the keys of English words of the document that render it."""
        return self._group_keys(self._find_word_links(self._ids, _LEAST_RATIO))

    def character_links(self, zh: int) -> frozenset[str]:
        """The keys of English words of the document that render a character of a longer Chinese word."""
        links = self._character_links
        return frozenset(key for character in self._characters.get(zh, ()) for key in links.get(character, ()))

    def may_render(self, word: ChineseWord) -> frozenset[str]:
        """The keys of English words of the document that may render a Chinese word or one of its characters."""
        if word.id not in self._renderings:
            linked = self.links.get(word.id, frozenset())
            self._renderings[word.id] = linked | self.character_links(word.id)
        return self._renderings[word.id]

    @cached_property
    def _characters(self) -> Mapping[int, list[int]]:
        """For each longer Chinese word its characters, as numbers of the lexicon."""
        word, character, _ = self._lexicon.characters(self._ids)
        found: defaultdict[int, list[int]] = defaultdict(list)
        for owner, at in zip(self._ids[word].tolist(), character.tolist(), strict=True):
            found[owner].append(at)
        return found

    @cached_property
    def _character_links(self) -> Mapping[int, frozenset[str]]:
        characters = np.array(sorted({c for row in self._characters.values() for c in row}), dtype=np.int32)
        return self._group_keys(self._find_word_links(characters, _LEAST_CHARACTER_RATIO))

    @cached_property
    def _ids(self) -> NDArray[np.int32]:
        ids = find_distinct(self._zh_words.ids).values
        return ids[ids >= 0]

    def _group_keys(self, pairs: Sequence[tuple[int, int]]) -> Mapping[int, frozenset[str]]:
        found: defaultdict[int, set[str]] = defaultdict(set)
        for zh, en in pairs:
            found[zh] |= self._keys_by_id[en]
        return {zh: frozenset(keys) for zh, keys in found.items()}

    @cached_property
    def _keys_by_id(self) -> Mapping[int, set[str]]:
        """For each English word of the lexicon the keys under which it stands in the document."""
        found: defaultdict[int, set[str]] = defaultdict(set)
        words = self._lexicon.words(self.en_texts, "en")
        ends = words.first.tolist()
        ids, starts = words.ids.tolist(), words.start.tolist()
        for k, row in enumerate(self.en):
            by_start = {word.start: word.keys for word in row}
            for place in range(ends[k], ends[k + 1]):
                if ids[place] >= 0:
                    found[ids[place]].update(by_start.get(starts[place], ()))
        return found

    @cached_property
    def _known(self) -> NDArray[np.bool_]:
        """Which English words of the lexicon the document has."""
        known = np.zeros(self._lexicon.size, dtype=bool)
        known[list(self._keys_by_id)] = True
        return known

    def _find_word_links(self, ids: NDArray[np.int32], least: float) -> list[tuple[int, int]]:
        """Pairs of a Chinese word and an English word of the document that the lexicon links."""
        row, en, forward, backward = self._lexicon.entries(ids)
        here = self._known[en]
        row, en, forward, backward = row[here], en[here], forward[here], backward[here]
        ahead = forward / self._lexicon.frequency["en"][en]
        back = backward / self._lexicon.frequency["zh"][ids[row]]
        strong = np.maximum(ahead, back) >= least
        return list(zip(ids[row[strong]].tolist(), en[strong].tolist(), strict=True))
