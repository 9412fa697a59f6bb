"""English words as syllables of Hanyu Pinyin, and Chinese characters as what they are read."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from ...align.pinyin import load_readings
from ...text.characters import HAN
from ...units.rows import read_rows

Syllables = tuple[str, ...]
# A word in Latin letters with tone marks, apostrophes and hyphens in it.
_SIGNS = re.compile("['’‘ʼ`·-]+")
_NOT_LETTERS = re.compile("[^a-z]")
# Vowels that passports write for ü: Lyu, Nyu.
_PASSPORT = re.compile("^([ln])yu")
_LONGEST = 4
_SURNAMES, _RARE = (Path(__file__).with_name(name) for name in ("surnames.tsv", "rare_readings.tsv"))
_HAN = re.compile(f"[{HAN}]")
# What no name is read.
_NO_SYLLABLES = frozenset("m n ng hm hng r".split())


def fold_word(word: str) -> str:
    """A word in small letters without tone marks, ü as v, other signs kept.

    >>> fold_word("Lǚliáng"), fold_word("Xī'ān")
    ('lvliang', "xi'an")
    """
    if word.isascii():
        return word.lower()
    parts = unicodedata.normalize("NFD", word.lower().replace("’", "'")).replace("u\u0308", "v")
    return "".join(c for c in parts if not unicodedata.combining(c))


@lru_cache(maxsize=1 << 14)
def split_word(word: str) -> tuple[Syllables, ...]:
    """All ways in which a whole word is one to four syllables; apostrophes and hyphens part them.

    >>> split_word("Xi'an"), split_word("Xian")
    ((('xi', 'an'),), (('xi', 'an'), ('xian',)))
    >>> split_word("Einstein")
    ()
    """
    found: list[Syllables] = [()]
    for part in filter(None, _SIGNS.split(fold_word(word))):
        if _NOT_LETTERS.search(part):
            return ()
        found = [(*head, *tail) for head in found for tail in _split_part(_PASSPORT.sub(r"\1v", part))]
    return tuple(sorted(row for row in found if 1 <= len(row) <= _LONGEST))


@lru_cache(maxsize=1 << 14)
def _split_part(part: str) -> tuple[Syllables, ...]:
    if not part:
        return ((),)
    known = _syllables()
    return tuple(
        (part[:end], *rest)
        for end in range(1, min(6, len(part)) + 1)
        if part[:end] in known
        for rest in _split_part(part[end:])
    )


@lru_cache(maxsize=1)
def _syllables() -> frozenset[str]:
    return frozenset(s for row in load_readings().values() for s in row) - _NO_SYLLABLES


@lru_cache(maxsize=1)
def _rare_readings() -> Mapping[str, Syllables]:
    found: dict[str, Syllables] = {}
    for line in read_rows(_RARE, 2):
        for character in line[1]:
            found[character] = (*found.get(character, ()), line[0])
    return found


@lru_cache(maxsize=1)
def load_surnames() -> Mapping[str, tuple[Syllables, ...]]:
    """The surnames, of one character or two, and the ways in which each is read."""
    rows = read_rows(_SURNAMES, 3)
    return {name: tuple(tuple(r.split()) for r in readings.split("|")) for name, readings, _ in rows}


@lru_cache(maxsize=1 << 13)
def read_character(character: str) -> frozenset[str]:
    """The syllables that a simplified character may be read as in a name; none where that isn't known."""
    usual = load_readings().get(character, ())
    if not usual:
        return frozenset()
    surname = (r[0] for r in load_surnames().get(character, ()) if len(r) == 1)
    return frozenset((*usual, *_rare_readings().get(character, ()), *surname))


def find_runs(text: str, syllables: Syllables) -> list[int]:
    """Where simplified Chinese text has characters that may be read as these syllables; unknown ones may be anything.

    >>> find_runs("李国强和李国庆", ("li", "guo", "qing"))
    [4]
    """
    first, *rest = syllables
    readings = _read_text(text)
    return [
        start
        for start in range(len(readings) - len(rest))
        if first in readings[start] and all(s in readings[start + k] for k, s in enumerate(rest, 1))
    ]


class _Anything(frozenset[str]):
    """What a character may be read as whose reading isn't known."""

    def __contains__(self, syllable: object) -> bool:
        return True


_ANYTHING = _Anything()


@lru_cache(maxsize=1 << 10)
def _read_text(text: str) -> Sequence[frozenset[str]]:
    """What each character of a text may be read as; nothing where it is no Chinese one."""
    return [read_character(c) or (_ANYTHING if _HAN.fullmatch(c) else frozenset()) for c in text]


def is_read(character: str, syllable: str) -> bool:
    """Whether a Chinese character may be read as a syllable, as far as is known."""
    return syllable in _read_text(character)[0]
