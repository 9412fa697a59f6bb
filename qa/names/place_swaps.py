"""Countries, provinces and large cities that stand for others, by the table `places.tsv`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from ...units.rows import read_rows

_PLACES = Path(__file__).with_name("places.tsv")
_FIRST = re.compile(r"[^\W\d_]+")
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
    """The places of the table that texts in both languages name, by their names."""

    def __init__(self, zh: str, en: str) -> None:
        words = {*_FIRST.findall(en)}
        places = [
            place
            for place in load_places()
            if any(_FIRST.findall(name)[0] in words for name in place.en)
            or any(len(name) > 1 and name in zh for name in place.zh)
        ]
        self.by_zh = {name: place for place in places for name in place.zh if len(name) > 1}
        self.by_en: Mapping[str, list[Place]] = {
            name: [p for p in places if name in p.en] for place in places for name in place.en
        }
        self._zh = re.compile(_join(self.by_zh) or "(?!)")
        self._en = re.compile(rf"(?<![\w’'-])(?:{_join(self.by_en) or '(?!)'})(?![\w-])")

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

    def find_swap(self, zh: str, en: str, around_zh: str, around_en: str) -> Swapped | None:
        """The one place of the Chinese that the English lacks, where it has one of its kind that the Chinese lacks.

        `around_zh`, `around_en`: the texts with those beside them, in which neither may stand.
        """
        ours, theirs = self.find_chinese(zh), self.find_english(en)
        if not ours or not theirs:
            return None
        strange = {name: span for name, span in theirs.items() if not _is_said(self.by_en[name], around_zh)}
        if not strange:
            return None
        there = {place for name in self.find_english(around_en) for place in self.by_en[name]}
        lost = {place: span for place, span in ours.items() if place not in there}
        for kind in ("country", "province", "city"):
            mine = [place for place in lost if kind in place.kinds]
            other = [name for name in strange if all(kind in place.kinds for place in self.by_en[name])]
            if len(mine) == len(other) == 1:
                return Swapped(lost[mine[0]], strange[other[0]], mine[0].en[0])
        return None


def _is_said(places: Iterable[Place], text: str) -> bool:
    """Whether Chinese text has one of the places by any of its names, single characters included."""
    return any(name in text for place in places for name in place.zh)


@lru_cache(maxsize=1)
def load_places() -> Sequence[Place]:
    """The table of places."""
    rows = [(kind, tuple(zh.split("|")), tuple(en.split("|"))) for kind, zh, en in read_rows(_PLACES, 3)]
    return [Place(frozenset({"province", "city"} if zh[0] in _BOTH else {kind}), zh, en) for kind, zh, en in rows]


def _join(names: Iterable[str]) -> str:
    return "|".join(re.escape(name) for name in sorted(names, key=lambda n: (-len(n), n)))
