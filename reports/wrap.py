"""Runs of styled text broken into lines by display width: Han characters take two columns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from rich.cells import get_character_cell_size

# Characters that begin no line and end no line, from the Chinese rules of line breaking (GB/T 15834-2011, 5.1).
NO_START = frozenset("，。、；：！？）》〉」』】〕”’…—～·％%,.;:!?)]}")
NO_END = frozenset("（《〈「『【〔“‘([{")

_ATOM = re.compile("[!-~]+|.", re.DOTALL)


class Run(NamedTuple):
    """Text in one style; the style is a name, empty for plain. A link is an address; wrapping drops it."""

    text: str
    style: str = ""
    link: str = ""


Line = list[Run]


class _Atom(NamedTuple):
    """Text that is not broken unless it alone is too long for a line: an ASCII word or any other character."""

    text: str
    style: str
    width: int


def display_width(text: str) -> int:
    """How many columns a text takes.

    >>> display_width("第7名")
    5
    """
    return len(text) if text.isascii() else sum(map(get_character_cell_size, text))


def wrap(runs: Iterable[Run], width: int) -> list[Line]:
    """The runs in lines of at most `width` columns, broken at spaces and between Han characters; never no line."""
    atoms = list(_split_atoms(runs, width))
    lines: list[Line] = []
    start = 0
    while start < len(atoms):
        end = _find_line_end(atoms, start, width)
        lines.append(_join_atoms(atoms[start:end]))
        start = end
        while start < len(atoms) and atoms[start].text == " ":
            start += 1
    return lines or [[]]


def pad(line: Line, width: int) -> Line:
    """A line filled with spaces up to `width` columns."""
    missing = width - sum(display_width(run.text) for run in line)
    return [*line, Run(" " * missing)] if missing > 0 else line


def _split_atoms(runs: Iterable[Run], width: int) -> Iterator[_Atom]:
    """The atoms of some runs; words longer than a line are cut."""
    for text, style, _ in runs:
        for atom in _ATOM.findall(text):
            if atom.isascii():
                for i in range(0, len(atom), width):
                    part = atom[i : i + width]
                    yield _Atom(part, style, len(part))
            else:
                yield _Atom(atom, style, get_character_cell_size(atom))


def _find_line_end(atoms: Sequence[_Atom], start: int, width: int) -> int:
    """Where the line that begins at `start` ends: at the last place to break that fits, or hard at the width."""
    used, last = 0, start
    for i in range(start, len(atoms)):
        if i > start and _can_break(atoms[i - 1], atoms[i]):
            last = i
        used += atoms[i].width
        if used > width and atoms[i].text != " ":
            return last if last > start else max(i, start + 1)
    return len(atoms)


def _can_break(before: _Atom, after: _Atom) -> bool:
    """Whether a line may end between two atoms."""
    if before.text == " ":
        return True
    if after.width == 0 or after.text[0] in NO_START or before.text[-1] in NO_END:
        return False
    return after.text != " " and (_is_wide(before) or _is_wide(after))


def _is_wide(atom: _Atom) -> bool:
    return atom.width == 2 and not atom.text.isascii()


def _join_atoms(atoms: Sequence[_Atom]) -> Line:
    """Atoms as runs, spaces at the end dropped."""
    end = len(atoms)
    while end and atoms[end - 1].text == " ":
        end -= 1
    return [
        Run("".join(atom.text for atom in group), style) for style, group in groupby(atoms[:end], attrgetter("style"))
    ]
