"""The tables of official English names and of known blunders, and which of their rows a text has."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from ...units.rows import read_rows

_TERMS, _BLUNDERS = (Path(__file__).with_name(name) for name in ("terms.tsv", "blunders.tsv"))
_SOURCE = re.compile(r"^# ([A-Z]): (.+)$", re.MULTILINE)
_PARTS = re.compile(r"[\s-]+")
# What parts the words of a name: a blank, a hyphen or a dash.
_BETWEEN = "[\\s\u2010-\u2014-]+"
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


class OfficialTerm(NamedTuple):
    """A Chinese term, its English, the official one first, the year since when or 0, its source, the English before."""

    zh: str
    renderings: tuple[str, ...]
    since: int
    source: str
    before: tuple[str, ...]


class Blunder(NamedTuple):
    """A Chinese word, a pattern of English that is wrong for it, what is meant, the source, Chinese that excuses it."""

    zh: str
    wrong: str
    meant: str
    source: str
    unless: str


class Place(NamedTuple):
    """Where a Chinese term stands."""

    term: OfficialTerm
    start: int
    end: int


@lru_cache(maxsize=1)
def load_terms() -> Sequence[OfficialTerm]:
    """The official terms."""
    sources = dict(_SOURCE.findall(_TERMS.read_text(encoding="utf-8")))
    return [
        OfficialTerm(zh, tuple(en.split("|")), int(since or 0), sources[source], tuple(filter(None, before.split("|"))))
        for zh, en, since, source, before in read_rows(_TERMS, 5)
    ]


@lru_cache(maxsize=1)
def load_blunders() -> Sequence[Blunder]:
    """The known blunders."""
    return [Blunder(*row) for row in read_rows(_BLUNDERS, 5)]


def find_terms(terms: Iterable[OfficialTerm], texts: Sequence[str]) -> list[list[Place]]:
    """Where the terms stand in simplified Chinese texts, none inside another."""
    whole = "\n".join(texts)
    here = {term.zh: term for term in terms if term.zh in whole}
    if not here:
        return [[] for _ in texts]
    pattern = re.compile("|".join(map(re.escape, sorted(here, key=lambda zh: (-len(zh), zh)))))
    return [[Place(here[m.group()], *m.span()) for m in pattern.finditer(text)] for text in texts]


def find_year(texts: Sequence[str]) -> int | None:
    """The year that texts are about: the one that they name most often in digits, the earliest of several."""
    counts = Counter(int(year) for text in texts for year in _YEAR.findall(text))
    return min(counts, key=lambda year: (-counts[year], year), default=None)


def list_passing(term: OfficialTerm, year: int | None) -> tuple[str, ...]:
    """The renderings that pass in a document about a year: in an older one those of its time, too."""
    return (*term.renderings, *(term.before if year is None or year <= term.since else ()))


@lru_cache(maxsize=1024)
def compile_rendering(text: str) -> re.Pattern[str]:
    """A pattern of a rendering: any case unless it is an acronym, with blanks or hyphens, as a plural."""
    words = _BETWEEN.join(re.escape(part).replace("'", "['’]") for part in _PARTS.split(text))
    return re.compile(rf"(?<!\w){words}(?:s|es|'s|’s)?(?!\w)", 0 if text.isupper() else re.IGNORECASE)
