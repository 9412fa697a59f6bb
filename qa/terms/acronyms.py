"""Acronyms that contradict the names that they stand behind: World Health Organization (WTO), 世界贸易组织（WHO）."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ...text.characters import LETTER

Place = tuple[int, int, int]
_ENGLISH = re.compile(
    r"((?:[A-Z][a-z]+(?:[ -](?:(?:of|for|and|the|on|in|to|with|de|des|du)[ ])*(?=[A-Z]))?){3,8}) ?\(([A-Z]{3,8})s?\)"
)
_CHINESE = re.compile(rf"({LETTER}{{4,}}) ?[（(]([A-Z]{{2,8}})[）)]")
_SMALL = frozenset("of for and the on in to with de des du".split())
# How often another acronym must stand behind the same Chinese name, and how much of the name is compared.
_LEAST_RIGHT, _NAME = 2, 6


class AcronymSlip(NamedTuple):
    """An acronym: where it stands, the name before it, and what would go with the name."""

    place: Place
    name: str
    wrong: str
    right: str


def find_english_acronyms(texts: Sequence[str]) -> Iterator[AcronymSlip]:
    """The acronyms with one letter that its word lacks, all others being the initials of theirs, in order."""
    for number, text in enumerate(texts):
        for match in _ENGLISH.finditer(text):
            words = [word for word in re.split("[ -]", match[1]) if word and word not in _SMALL]
            acronym = match[2]
            if len(words) < len(acronym):
                continue
            words = words[-len(acronym) :]
            wrong = [k for k, word in enumerate(words) if word[0] != acronym[k]]
            if len(wrong) == 1 and wrong[0] and not _may_stand_for(acronym[wrong[0]], words[wrong[0]]):
                right = "".join(word[0] for word in words)
                yield AcronymSlip((number, *match.span(2)), " ".join(words), acronym, right)


def _may_stand_for(letter: str, word: str) -> bool:
    """Whether a letter that doesn't begin a word may stand for it: XML of extensible, and X of cross and trans."""
    return letter == "X" or letter.lower() == word[1:2]


def find_chinese_acronyms(texts: Sequence[str]) -> Iterator[AcronymSlip]:
    """The acronyms with one letter other than elsewhere behind the same name, in order."""
    found: defaultdict[str, list[tuple[str, str, Place]]] = defaultdict(list)
    for number, text in enumerate(texts):
        for match in _CHINESE.finditer(text):
            found[match[1][-_NAME:]].append((match[1], match[2], (number, *match.span(2))))
    slips = [slip for group in found.values() for slip in _compare(group)]
    yield from sorted(slips)


def _compare(group: Sequence[tuple[str, str, Place]]) -> Iterator[AcronymSlip]:
    counts = Counter(acronym for _, acronym, _ in group)
    for name, acronym, place in group:
        rights = [
            other
            for other, count in counts.items()
            if counts[acronym] == 1 and count >= _LEAST_RIGHT and _differ_by_one(acronym, other)
        ]
        if len(rights) == 1:
            yield AcronymSlip(place, name[-_NAME:], acronym, rights[0])


def _differ_by_one(one: str, other: str) -> bool:
    """Whether two acronyms of the same length differ in one letter, or in the order of their letters."""
    if one == other or len(one) != len(other):
        return False
    return sorted(one) == sorted(other) or sum(a != b for a, b in zip(one, other, strict=True)) == 1
