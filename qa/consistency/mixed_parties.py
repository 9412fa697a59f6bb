"""Parties of a contract or suit that a document names by two words of one meaning: Lessee, Tenant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from importlib import resources
from typing import NamedTuple

from ..terms.document_words import DocumentWords
from ..terms.english import build_key


class NamedPlace(NamedTuple):
    """A bead where something is named: its place, and the bounds of both names in the bead's texts."""

    bead: int
    zh: tuple[int, int]
    en: tuple[int, int]


class Mixed(NamedTuple):
    """What is named in two ways: the places that depart, and those that have the usual form."""

    name: str
    form: str
    departing: Sequence[NamedPlace]
    agreeing: Sequence[NamedPlace]


def find_mixed_parties(words: DocumentWords) -> Iterator[Mixed]:
    """The parties that have different words in different places, in the order of the table."""
    if not any(pattern_of_parties().search(text) for text in words.zh_simple):
        return
    places: dict[str, dict[str, list[NamedPlace]]] = {}
    for bead, text in enumerate(words.zh_simple):
        for match in {m[0]: m for m in reversed([*pattern_of_parties().finditer(text)])}.values():
            found = _find_form(words, bead, match)
            if found:
                places.setdefault(match[0], {}).setdefault(found[0], []).append(found[1])
    for name in load_parties():
        by_form = sorted(places.get(name, {}).items(), key=lambda item: (-len(item[1]), item[1][0]))
        if len(by_form) > 1:
            (form, agreeing), *others = by_form
            yield Mixed(name, form, sorted(place for _, row in others for place in row), agreeing)


def _find_form(words: DocumentWords, bead: int, match: re.Match[str]) -> tuple[str, NamedPlace] | None:
    """The word for a party in a bead, if there is one of its words and nothing else has put it there."""
    forms = load_parties()[match[0]]
    found = {m[1].lower(): m for form in forms for m in re.finditer(rf"\b({form})s?\b", words.en_texts[bead], re.I)}
    if len(found) != 1:
        return None
    form, english = next(iter(found.items()))
    keys = {build_key(word) for word in form.split()}
    others = (w for w in words.zh[bead] if w.end <= match.start() or match.end() <= w.start)
    if any(w.text not in match[0] and keys & words.links.get(w.id, frozenset()) for w in others):
        return None
    return form, NamedPlace(bead, match.span(), english.span(1))


@lru_cache(maxsize=1)
def load_parties() -> Mapping[str, Sequence[str]]:
    """The English words for each party, by its Chinese."""
    text = resources.files(__package__).joinpath("parties.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {zh: forms.split("|") for zh, forms in rows}


@lru_cache(maxsize=1)
def pattern_of_parties() -> re.Pattern[str]:
    """What finds the parties in a Chinese text, the longest ones first."""
    return re.compile("|".join(sorted(load_parties(), key=lambda name: (-len(name), name))))
