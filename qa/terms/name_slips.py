"""English names of several words of which one is spelt otherwise in one place than everywhere else."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

Place = tuple[int, int, int]
# Names of two words or more; titles and words of grammar in them are part of the name.
_NAME = re.compile(
    r"(?<![\w'’.-])[A-Z][A-Za-z'’-]+(?: (?:(?:of|for|and|the|on|in|de|van|von) )*[A-Z][A-Za-z'’-]+)+(?![\w'’-])"
)
# How often the right spelling must stand, and the shortest word in which a letter may be a slip.
_LEAST_RIGHT, _SHORTEST = 3, 5


class NameSlip(NamedTuple):
    """A name with a word that is spelt otherwise elsewhere: where the word stands, how it is spelt elsewhere."""

    place: Place
    wrong: str
    right: str
    times: int


def find_name_slips(texts: Sequence[str]) -> list[NameSlip]:
    """The slips in a document's texts, in order; forms of one word, such as plurals, are none."""
    places = _find_names(texts)
    by_gap: defaultdict[tuple[str, ...], dict[str, Sequence[Place]]] = defaultdict(dict)
    for words, found in places.items():
        for gap, word in enumerate(words):
            if len(word) >= _SHORTEST:
                by_gap[(*words[:gap], "", *words[gap + 1 :])][word] = [_locate(words, gap, place) for place in found]
    return sorted(slip for forms in by_gap.values() if len(forms) > 1 for slip in _compare(forms))


def _find_names(texts: Sequence[str]) -> Mapping[tuple[str, ...], list[Place]]:
    places: defaultdict[tuple[str, ...], list[Place]] = defaultdict(list)
    for number, text in enumerate(texts):
        for match in _NAME.finditer(text):
            places[tuple(match.group().split(" "))].append((number, *match.span()))
    return places


def _locate(words: Sequence[str], gap: int, place: Place) -> Place:
    """Where a word of a name stands, by the place of the name."""
    number, start, _ = place
    begin = start + sum(len(word) + 1 for word in words[:gap])
    return number, begin, begin + len(words[gap])


def _compare(forms: Mapping[str, Sequence[Place]]) -> Iterator[NameSlip]:
    for wrong, found in forms.items():
        if len(found) == 1:
            rights = [form for form in forms if len(forms[form]) >= _LEAST_RIGHT and _is_slip(wrong, form)]
            if rights:
                right = max(rights, key=lambda form: (len(forms[form]), form))
                yield NameSlip(found[0], wrong, right, len(forms[right]))


def _is_slip(wrong: str, right: str) -> bool:
    """Whether one letter differs, within the word, and neither is an inflection of the other."""
    from rapidfuzz.distance import OSA

    one, other = wrong.lower(), right.lower()
    are_one = one.startswith(other) or other.startswith(one)
    if are_one or not (one + other).isascii() or OSA.distance(one, other) != 1:
        return False
    return not _are_forms(one, other)


def _are_forms(one: str, other: str) -> bool:
    """Whether both are words that English has, which are told apart on purpose: Eastern and Western."""
    from ...align.lexicon import load_lexicon

    return not load_lexicon().english.unlisted([one, other])
