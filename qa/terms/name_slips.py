"""English names of several words of which one is spelt otherwise in one place than everywhere else."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

Place = tuple[int, int, int]
# A word with a capital beside another one, words of grammar between them or not.
_PAIR = re.compile(
    r"(?<![\w'’.-])(?=([A-Z][A-Za-z'’-]+)( (?:(?:of|for|and|the|on|in|de|van|von) )*)([A-Z][A-Za-z'’-]+)(?![\w'’-]))"
)
# How often the right spelling must stand, and the shortest word in which a letter may be a slip.
_LEAST_RIGHT, _SHORTEST = 3, 5
# A word with the one beside it: which stands first, the other one with what is between them.
_Beside = tuple[bool, str, str]


class NameSlip(NamedTuple):
    """A name with a word that is spelt otherwise elsewhere: where the word stands, how it is spelt elsewhere."""

    place: Place
    wrong: str
    right: str
    times: int


def find_name_slips(texts: Sequence[str]) -> list[NameSlip]:
    """The slips in a document's texts, in order; forms of one word, such as plurals, are none."""
    slips: dict[Place, NameSlip] = {}
    for forms in _group_by_neighbour(texts).values():
        if len(forms) > 1:
            for slip in _compare(forms):
                slips.setdefault(slip.place, slip)
    return sorted(slips.values())


def _group_by_neighbour(texts: Sequence[str]) -> Mapping[_Beside, dict[str, list[Place]]]:
    """The words of names that stand beside the same word, by their spellings."""
    groups: defaultdict[_Beside, dict[str, list[Place]]] = defaultdict(dict)
    for number, text in enumerate(texts):
        for match in _PAIR.finditer(text):
            for place, other in ((1, 3), (3, 1)):
                if len(match[place]) >= _SHORTEST:
                    beside = (place == 1, match[2], match[other])
                    groups[beside].setdefault(match[place], []).append((number, *match.span(place)))
    return groups


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
