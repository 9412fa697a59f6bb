"""Chinese people in the English, by the readings of their characters, and people that stand there instead."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise, product
from typing import NamedTuple

from rapidfuzz.distance import OSA

from .romanizations import SOUTHERN_SURNAMES, may_be_southern, spell_otherwise
from .syllables import Syllables, find_runs, fold_word, is_read, load_surnames, read_character, split_word

# Words with a capital that may be parts of a name.
_WORD = re.compile(r"(?<![\w'’.@/_-])[A-ZÀ-ÖØ-ÞĀĒĪŌŪǕǗǙǛ][A-Za-zÀ-ɏ]*(?:['’‘-][A-Za-zÀ-ɏ]+)*(?![\w@/_]|['’‘-]\w)")
# Surnames that are more often other words: they don't begin a name whose English has another surname.
_WORDS = frozenset("于向从应经连能都别成单任方时常和高安金白温古干车门关华国文明")
# Words that are read like names and are none.
_NO_NAMES = frozenset(
    """
    he she can men women man an in on a die long to you me ban bean pin pan fan fun gun sun tan hang hen hi lie mine mu
    pie sang shan ten tie yo china japan canada panama east nation ma pa may lu ping san sue
    """.split()
)
# Given syllables this alike are one with a slip, where the name has no other.
_ALIKE = 2
# Shortest words in which a wrong letter shows.
_LEAST_LETTERS = 5
# In how many of the beads beside it a name may stand in the Chinese.
REACH = 2


class EnglishName(NamedTuple):
    """A name in the English: its bounds, and what it may be as a surname and a given name in pinyin.

    `joined`: whether the given name is one word without hyphen, as the rules of pinyin have it.
    """

    start: int
    end: int
    ways: tuple[tuple[Syllables, Syllables], ...]
    joined: bool


class Misspelt(NamedTuple):
    """A name with a letter wrong: its bounds and those in the Chinese, the bounds of the wrong word, the right one."""

    en: tuple[int, int]
    zh: tuple[int, int]
    word: tuple[int, int]
    right: str


class Mistaken(NamedTuple):
    """A name that isn't the one of the Chinese: its bounds in both texts, the right syllables, surname first."""

    name: EnglishName
    start: int
    end: int
    surname: Syllables
    given: Syllables


def find_misspelt(text: str, zh: str) -> Iterator[Misspelt]:
    """Surnames in pinyin beside a word that is none, a letter away from the given name of the Chinese."""
    words = [*_WORD.finditer(text)]
    for one, other in pairwise(words):
        if text[one.end() : other.start()] != " ":
            continue
        for surname, given in ((one, other), (other, one)):
            right = _find_slip(surname.group(), given.group(), zh)
            if right:
                yield Misspelt((one.start(), other.end()), right[0], given.span(), right[1])


def _find_slip(surname: str, given: str, zh: str) -> tuple[tuple[int, int], str] | None:
    """Where the Chinese has the name, and how the given name is spelt."""
    word = fold_word(given)
    if len(word) < _LEAST_LETTERS or not word.isalpha() or split_word(given):
        return None
    readings = [row for row in split_word(surname) if row in _list_readings()]
    for start, length, _ in (found for row in readings for found in _find_surnames(zh, row)):
        characters = zh[start + length : start + length + 2]
        for row in product(*map(sorted, map(read_character, characters))):
            right = "".join(row)
            if len(row) == 2 and OSA.distance(word, right) == 1 and not _is_spelt_otherwise(word, row):
                return (start, start + length + 2), right
    return None


def _is_spelt_otherwise(word: str, row: Syllables) -> bool:
    return any(
        word == one + other
        for one in (row[0], *spell_otherwise(row[0]))
        for other in (row[1], *spell_otherwise(row[1]))
    )


def find_english_names(text: str) -> list[EnglishName]:
    """The words with capitals that may be a Chinese person's name, in order; some have words in common."""
    words = [m for m in _WORD.finditer(text) if split_word(m.group())]
    found: list[EnglishName] = []
    for count in (2, 3):
        for k in range(len(words) - count + 1):
            run = words[k : k + count]
            if all(text[a.end() : b.start()] == " " for a, b in pairwise(run)):
                name = _build_name([m.group() for m in run], run[0].start(), run[-1].end())
                if name.ways:
                    found.append(name)
    return sorted(found)


def _build_name(words: Sequence[str], start: int, end: int) -> EnglishName:
    ways: list[tuple[Syllables, Syllables]] = []
    if any(word.lower() not in _NO_NAMES for word in words):
        ways += _divide(words[:1], words[1:])
        ways += _divide(words[-1:], words[:-1])
    if len(words) == 3:
        ways = [way for way in ways if len(way[0]) + len(way[1]) == 3]
    given = [word for word in words if min(map(len, split_word(word))) > 1]
    joined = len(words) == 2 and len(given) == 1 and "-" not in given[0]
    return EnglishName(start, end, tuple(dict.fromkeys(ways)), joined)


def _divide(surname: Sequence[str], given: Sequence[str]) -> Iterator[tuple[Syllables, Syllables]]:
    for first in split_word(surname[0]):
        if first in _list_readings():
            for rest in split_word("'".join(given)):
                if len(rest) <= 2:
                    yield first, rest


@lru_cache(maxsize=1)
def _list_readings() -> frozenset[Syllables]:
    """What surnames are read as."""
    return frozenset(row for readings in load_surnames().values() for row in readings)


def stands_in(name: EnglishName, text: str) -> list[tuple[int, int]]:
    """Where simplified Chinese text has the name, read in either order."""
    found = {
        (start, start + len(surname) + len(given))
        for surname, given in name.ways
        for start in find_runs(text, surname + given)
    }
    return sorted(found)


def find_mistaken(name: EnglishName, text: str) -> Mistaken | None:
    """The person of simplified Chinese text whose name this is with a syllable wrong or lost, if there is one."""
    for surname, given in name.ways:
        for start, length, reading in _find_surnames(text, surname):
            found = _find_given(name, text, start, length, reading, given)
            if found:
                return found
    for surname, given in name.ways:
        if len(given) == 2 and name.joined and surname[0] not in SOUTHERN_SURNAMES:
            found = _find_other_surname(name, text, surname, given)
            if found:
                return found
    return None


def _find_surnames(text: str, surname: Syllables) -> Iterator[tuple[int, int, Syllables]]:
    known = load_surnames()
    for start in range(len(text)):
        for length in (2, 1):
            for reading in known.get(text[start : start + length], ()):
                if reading == surname:
                    yield start, length, reading


def _find_given(
    name: EnglishName, text: str, start: int, length: int, surname: Syllables, given: Syllables
) -> Mistaken | None:
    """The given name behind a surname that this one is a slip of."""
    begin = start + length
    for count in (2, 1):
        characters = text[begin : begin + count]
        if len(characters) < count or not all(read_character(c) for c in characters):
            continue
        right = _correct(name, characters, given)
        if right and right != given:
            return Mistaken(name, start, begin + count, surname, right)
    return None


def _correct(name: EnglishName, characters: str, given: Syllables) -> Syllables | None:
    """How the characters are read where this is a slip of them."""
    if len(characters) == len(given) == 2:
        right = [is_read(c, s) for c, s in zip(characters, given, strict=True)]
        if sum(right) == 1:
            wrong = right.index(False)
            return _mend(name, characters[wrong], given, wrong)
        if not any(right) and is_read(characters[0], given[1]) and is_read(characters[1], given[0]):
            return given[::-1]
    if len(characters) == len(given) == 1:
        return _mend(name, characters, given, 0, alike=True)
    if len(characters) == 2 and len(given) == 1 and len(given[0]) > 1:
        kept = [k for k in (0, 1) if is_read(characters[k], given[0])]
        if kept == [1]:
            return (_choose(characters[0], ""), given[0])
    return None


def _mend(name: EnglishName, character: str, given: Syllables, place: int, alike: bool = False) -> Syllables | None:
    said = given[place]
    readings = read_character(character)
    if any(said in spell_otherwise(reading) for reading in readings):
        return None
    if not name.joined and may_be_southern(said):
        return None
    right = _choose(character, said)
    if alike and (OSA.distance(said, right) > _ALIKE or said[0] != right[0]):
        return None
    return (*given[:place], right, *given[place + 1 :])


def _choose(character: str, said: str) -> str:
    """The reading of a character that is most like what was said."""
    return min(sorted(read_character(character)), key=lambda r: OSA.distance(r, said))


def _find_other_surname(name: EnglishName, text: str, surname: Syllables, given: Syllables) -> Mistaken | None:
    known = load_surnames()
    for start in find_runs(text, given):
        for length in (2, 1):
            readings = known.get(text[start - length : start], ()) if start >= length else ()
            if not readings or surname in readings or text[start - length] in _WORDS:
                continue
            if any(surname[-1] in spell_otherwise(reading[-1]) for reading in readings):
                return None
            return Mistaken(name, start - length, start + 2, readings[0], given)
    return None


def spell(name: EnglishName, mistaken: Mistaken, said: str) -> str:
    """The right name in the order and the capitals of the one that stands there."""
    surname, given = ("".join(row).replace("v", "ü") for row in (mistaken.surname, mistaken.given))
    if len(mistaken.given) == 2 and mistaken.given[1][0] in "aeo":
        given = f"{mistaken.given[0]}'{mistaken.given[1]}".replace("v", "ü")
    words = said.split(" ")
    is_first = fold_word(words[0]) == fold_word(surname) or fold_word(words[-1]) != fold_word(surname)
    shapes = [w.isupper() and len(w) > 1 for w in (words[0], words[-1])]
    parts = (surname, given) if is_first else (given, surname)
    return " ".join(p.upper() if up else p.capitalize() for p, up in zip(parts, shapes, strict=True))
