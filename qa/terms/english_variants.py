"""English words that one document spells in two ways: organisation and organization, co-operation and cooperation."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

Place = tuple[int, int, int]
# Words in small letters, hyphens within them; what stands in quotation marks may quote another text.
_WORD = re.compile(r"(?<![\w'’“\"‘/.@-])[a-z]{2,}(?:-[a-z]{3,})?(?![\w'’/@-]|\.\w)")
# Endings of British spelling, and what American spelling has for each.
_BRITISH = re.compile(
    r"(?P<iz>is(?=(?:e|es|ed|er|ers|ing|ation|ations|able)$))|(?P<yz>ys(?=(?:e|es|ed|er|ers|ing)$))"
    r"|(?P<or>our(?=(?:s|ed|ing|able|ful|ite|ites|less|hood|hoods|al|ally)?$))|(?P<er>(?<=[bt])re(?=s?$))"
    r"|(?P<og>(?<=[a-z]{2})ogue(?=s?$))|(?P<l>(?<=[aeiou])ll(?=(?:ed|ing|er|ers|ation|ations)$))"
    r"|(?P<ense>(?<=[fn])ence(?=s?$))"
)
# Words that have such an ending and another word beside them, not another spelling.
_TWO_WORDS = frozenset(
    "prise prises prised prising revise revised tour tours toured touring four sour pour pours poured pouring our "
    "genre filled filling filler fillers billed billing galled hence thence whence".split()
)


class EnglishVariant(NamedTuple):
    """A word that stands in two forms: the rarer one with its places, the usual one, and how often that stands."""

    places: Sequence[Place]
    rare: str
    usual: str
    times: int


def find_english_variants(texts: Sequence[str]) -> list[EnglishVariant]:
    """The words of a document's texts that are spelt in two ways, in order; neither where both are as frequent."""
    words = {word for text in texts for word in _WORD.findall(text)}
    pairs = [(word, other) for word in words for other in _list_other_forms(word) if other in words]
    if not pairs:
        return []
    places = _find_places(texts, {word for pair in pairs for word in pair})
    return sorted(variant for pair in pairs for variant in _compare(pair, places))


def _list_other_forms(word: str) -> Iterator[str]:
    """The word without its hyphen, and as American spelling has it."""
    if "-" in word:
        yield word.replace("-", "")
    elif word not in _TWO_WORDS and (match := _BRITISH.search(word)):
        yield word[: match.start()] + str(match.lastgroup) + word[match.end() :]


def _find_places(texts: Sequence[str], words: set[str]) -> Mapping[str, list[Place]]:
    places: defaultdict[str, list[Place]] = defaultdict(list)
    for number, text in enumerate(texts):
        for match in _WORD.finditer(text):
            if match.group() in words:
                places[match.group()].append((number, *match.span()))
    return places


def _compare(pair: tuple[str, str], places: Mapping[str, Sequence[Place]]) -> Iterator[EnglishVariant]:
    rare, usual = sorted(pair, key=lambda word: len(places[word]))
    if len(places[rare]) < len(places[usual]):
        yield EnglishVariant(places[rare], rare, usual, len(places[usual]))
