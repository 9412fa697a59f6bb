"""The lexicon of words that are written with numerals and are no quantities: 统一, 十分, 千方百计."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from ..word_lists import WordLists
from .scan import fold
from .words import DIGITS, POWERS, TENS

NUMERALS = frozenset((*DIGITS, *POWERS, *TENS, *"半首0123456789"))


class Entry(NamedTuple):
    """A word, the characters that may not follow it, and where its first numeral stands."""

    word: str
    unless: str
    offset: int


def parse_entry(written: str) -> Entry:
    """An entry as the file writes it: `十分[^之钟]` is 十分 unless 之 or 钟 follows.

    >>> parse_entry("十分[^之钟]")
    Entry(word='十分', unless='之钟', offset=0)
    """
    word, _, unless = fold(written.strip()).partition("[^")
    offset = next((i for i, char in enumerate(word) if char in NUMERALS), None)
    if offset is None:
        raise ValueError(f"the lexicon entry {written!r} has no numeral in it; only words with one are of use")
    return Entry(word, unless.rstrip("]"), offset)


@dataclass(frozen=True)
class Lexicon:
    """Words whose numerals are no quantities, as the file writes them (see `entry`)."""

    words: tuple[str, ...] = ()

    def extend(self, words: Iterable[str]) -> Lexicon:
        """A lexicon with more words; ValueError for one without a numeral."""
        more = tuple(words)
        for word in more:
            parse_entry(word)
        return Lexicon((*self.words, *more))

    @cached_property
    def _index(self) -> dict[str, list[Entry]]:
        """Entries by their first numeral and the character after it, or before it where it is the last."""
        index: dict[str, list[Entry]] = {}
        for entry in map(parse_entry, self.words):
            word, at = entry.word, entry.offset
            key = word[at : at + 2] if at + 1 < len(word) else "<" + word[max(0, at - 1) : at + 1]
            index.setdefault(key, []).append(entry)
        for entries in index.values():
            entries.sort(key=lambda entry: -len(entry.word))
        return index

    def find_end(self, text: str, at: int, floor: int = 0) -> int | None:
        """Where the longest word ends whose first numeral is the character at `at` of folded text; None for none.

        >>> Lexicon(("统一", "十分[^之钟]")).find_end("统一规划", 1), Lexicon(("十分[^之钟]",)).find_end("十分钟", 0)
        (2, None)
        """
        index = self._index
        entries = index.get(text[at : at + 2], ()), index.get("<" + text[at - 1 if at else 0 : at + 1], ())
        if not entries[0] and not entries[1]:
            return None
        best = None
        for word, unless, offset in (*entries[0], *entries[1]):
            start = at - offset
            end = start + len(word)
            if start < floor or (best and end <= best) or not text.startswith(word, start):
                continue
            if start == at and text[at - 1 : at] == "第":  # 第二次 is an ordinal, 二次 is not
                continue
            after = text[end : end + 1]
            if not after or not (after in unless or (after.isdigit() and word[-1].isdigit())):
                best = end
        return best


# Words that no text counts with, in lists by the reason; a user's own come on top (`Lexicon.extended`).
DEFAULT = Lexicon(tuple(WordLists(Path(__file__).with_name("lexicon.tsv")).all_words()))
