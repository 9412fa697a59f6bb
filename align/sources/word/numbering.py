"""Automatic numbers of lists and headings, counted as Word counts them: 第一章, (a), 2.1.

Word keeps no number in the file: a list has levels, each with a form and a pattern such as `%1.%2`; the lists of one
abstract list go on counting together.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ..xml_tree import Element
from .elements import find, find_all, get, get_number, is_on
from .number_forms import format_number

_PLACE = re.compile(r"%([1-9])")
_LEVELS = 9
# What a number ends in that needs no space before the text.
_CLOSED = re.compile(r"[、。，：；）】》〉」』．]$")


@dataclass(frozen=True, slots=True)
class _Level:
    start: int
    form: str
    pattern: str
    gap: str
    legal: bool
    restart: int
    style: str

    @classmethod
    def read(cls, element: Element, level: int) -> _Level:
        start, restart = get_number(find(element, "start")), get_number(find(element, "lvlRestart"))
        return cls(
            1 if start is None else start,
            get(find(element, "numFmt")) or "decimal",
            get(find(element, "lvlText")),
            "" if get(find(element, "suff")) == "nothing" else " ",
            is_on(find(element, "isLgl")),
            level if restart is None else restart,
            get(find(element, "pStyle")),
        )


@dataclass(slots=True)
class _List:
    """A list: the abstract one it counts in, its own levels, the starts that it sets."""

    abstract: int
    levels: dict[int, _Level]
    starts: dict[int, int] = field(default_factory=dict)


class Numbers:
    """The lists of a file, and how far each has counted."""

    def __init__(self, root: Element | None) -> None:
        self._abstract: dict[int, dict[int, _Level]] = {}
        self._linked: dict[int, str] = {}
        self._owners: dict[str, int] = {}
        self._lists: dict[int, _List] = {}
        self._counts: dict[int, list[int | None]] = {}
        if root is not None:
            self._read_abstract(root)
            for element in find_all(root, "num"):
                self._read_list(element)

    def _read_abstract(self, root: Element) -> None:
        for element in find_all(root, "abstractNum"):
            number = get_number(element, "abstractNumId")
            if number is None:
                continue
            self._abstract[number] = _read_levels(element)
            if link := get(find(element, "numStyleLink")):
                self._linked[number] = link
            if style := get(find(element, "styleLink")):
                self._owners[style] = number

    def _read_list(self, element: Element) -> None:
        number, abstract = get_number(element, "numId"), get_number(find(element, "abstractNumId"))
        if number is None or abstract is None:
            return
        abstract = self._owners.get(self._linked.get(abstract, ""), abstract)
        found = _List(abstract, dict(self._abstract.get(abstract, {})))
        for override in find_all(element, "lvlOverride"):
            level = get_number(override, "ilvl")
            if level is None:
                continue
            own, start = find(override, "lvl"), get_number(find(override, "startOverride"))
            if own is not None:
                found.levels[level] = _Level.read(own, level)
            if start is not None:
                found.starts[level] = start
        self._lists[number] = found

    def find_level(self, list_id: int, styles: Sequence[str]) -> int | None:
        """The level of a list that belongs to one of these styles."""
        found = self._lists.get(list_id)
        levels = found.levels.items() if found else ()
        return next((k for style in styles for k, own in levels if style and own.style == style), None)

    def count(self, list_id: int, level: int) -> str:
        """The number of the next paragraph of a list, with the space after it; empty where it has none."""
        found = self._lists.get(list_id)
        if found is None or level not in found.levels:
            return ""
        counts = self._counts.setdefault(found.abstract, [None] * _LEVELS)
        self._step(found, level, counts)
        return _write(found.levels, level, counts)

    def _step(self, found: _List, level: int, counts: list[int | None]) -> None:
        """Count a paragraph of a level; what a list sets as its starts holds once."""
        for own, start in found.starts.items():
            if own < _LEVELS:
                counts[own] = start - 1 if own == level else None
        start = found.starts.get(level, found.levels[level].start)
        before = counts[level]
        found.starts.clear()
        counts[level] = start if before is None else before + 1
        for deeper in range(level + 1, _LEVELS):
            if deeper in found.levels and level < found.levels[deeper].restart:
                counts[deeper] = None


def _read_levels(element: Element) -> dict[int, _Level]:
    levels = ((get_number(level, "ilvl"), level) for level in find_all(element, "lvl"))
    return {number: _Level.read(level, number) for number, level in levels if number is not None and number < _LEVELS}


def _write(levels: dict[int, _Level], level: int, counts: list[int | None]) -> str:
    own = levels[level]
    if own.form == "bullet":
        return ""

    def write_place(match: re.Match[str]) -> str:
        place = int(match[1]) - 1
        above = levels.get(place)
        count = counts[place]
        value = count if count is not None else above.start if above else 1
        form = above.form if above else "decimal"
        return format_number(value, "decimal" if own.legal and form != "none" else form)

    number = _PLACE.sub(write_place, own.pattern).strip()
    return number + ("" if _CLOSED.search(number) else own.gap) if number else ""
