"""Countries, provinces and large cities that stand for others, by the table `places.tsv`."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from importlib import resources
from typing import NamedTuple

# Places that are a province and a city.
_BOTH = frozenset("北京 天津 上海 重庆 香港 澳门".split())


class Place(NamedTuple):
    """A place of the table: what it may be (`country`, `province`, `city`), its names in both languages."""

    kinds: frozenset[str]
    zh: tuple[str, ...]
    en: tuple[str, ...]


class Swapped(NamedTuple):
    """A place of the Chinese and the one that stands for it in the English: their bounds, the right name."""

    zh: tuple[int, int]
    en: tuple[int, int]
    right: str


class PlaceNames:
    """The table, by the names in both languages."""

    def __init__(self) -> None:
        places = [*_read_places()]
        self.by_zh = {name: place for place in places for name in place.zh if len(name) > 1}
        self.by_en: Mapping[str, list[Place]] = {
            name: [p for p in places if name in p.en] for place in places for name in place.en
        }
        self._zh, self._en = _build_pattern(self.by_zh), re.compile(rf"(?<![\w’'-])(?:{_join(self.by_en)})(?![\w-])")

    def find_chinese(self, text: str) -> dict[Place, tuple[int, int]]:
        """The places of simplified Chinese text, where each stands first."""
        found: dict[Place, tuple[int, int]] = {}
        for match in self._zh.finditer(text):
            found.setdefault(self.by_zh[match.group()], match.span())
        return found

    def find_english(self, text: str) -> dict[str, tuple[int, int]]:
        """The names of places in English text, where each stands first."""
        found: dict[str, tuple[int, int]] = {}
        for match in self._en.finditer(text):
            found.setdefault(match.group(), match.span())
        return found


@lru_cache(maxsize=1)
def load_places() -> PlaceNames:
    """The table of places."""
    return PlaceNames()


def find_swap(zh: str, en: str, around_zh: str, around_en: str) -> Swapped | None:
    """The one place of the Chinese that the English lacks, where it has one of its kind that the Chinese lacks.

    `around_zh`, `around_en`: the texts with those beside them, in which neither may stand.
    """
    names = load_places()
    ours = names.find_chinese(zh)
    if not ours:
        return None
    theirs = names.find_english(en)
    if not theirs:
        return None
    there = {place for name in names.find_english(around_en) for place in names.by_en[name]}
    lost = {place: span for place, span in ours.items() if place not in there}
    strange = {name: span for name, span in theirs.items() if not _is_said(names.by_en[name], around_zh)}
    for kind in ("country", "province", "city"):
        mine = [place for place in lost if kind in place.kinds]
        other = [name for name in strange if all(kind in place.kinds for place in names.by_en[name])]
        if len(mine) == len(other) == 1:
            return Swapped(lost[mine[0]], strange[other[0]], mine[0].en[0])
    return None


def _is_said(places: Iterable[Place], text: str) -> bool:
    """Whether Chinese text has one of the places by any of its names, single characters included."""
    return any(name in text for place in places for name in place.zh)


def _read_places() -> Iterable[Place]:
    text = resources.files(__package__).joinpath("places.tsv").read_text(encoding="utf-8")
    for line in text.splitlines():
        if not line.startswith("#"):
            kind, zh, en = line.split("\t")
            names = tuple(zh.split("|"))
            kinds = {"province", "city"} if names[0] in _BOTH else {kind}
            yield Place(frozenset(kinds), names, tuple(en.split("|")))


def _build_pattern(names: Collection[str]) -> re.Pattern[str]:
    return re.compile(_join(names))


def _join(names: Iterable[str]) -> str:
    return "|".join(re.escape(name) for name in sorted(names, key=lambda n: (-len(n), n)))
