"""Where the keys of a TOML file stand: the parser of the standard library doesn't say."""

from __future__ import annotations

import re
from collections import Counter

# A key as it may be written, dotted or quoted.
_PART = r"(?:\"[^\"\n]*\"|'[^'\n]*'|[\w-]+)"
_DOTTED = rf"{_PART}(?:\s*\.\s*{_PART})*"
_HEADER = re.compile(rf"\s*(\[\[?)\s*({_DOTTED})\s*\]")
_ASSIGNED = re.compile(rf"\s*({_DOTTED})\s*=")
_PARTS = re.compile(_PART)
_LONG_STRING = re.compile("\"\"\"|'''")

Place = tuple["str | int", ...]


def find_key_lines(text: str) -> dict[Place, int]:
    r"""The line, from 1, of every table and key; the tables of an array are told apart by their index.

    >>> find_key_lines('select = []\n[[overrides]]\nui = "zh"\n')
    {('select',): 1, ('overrides',): 2, ('overrides', 0): 2, ('overrides', 0, 'ui'): 3}
    """
    found: dict[Place, int] = {}
    arrays: Counter[Place] = Counter()
    table: Place = ()
    inside_string = False
    for number, line in enumerate(text.split("\n"), 1):
        if inside_string:
            inside_string = len(_LONG_STRING.findall(line)) % 2 == 0
            continue
        if header := _HEADER.match(line):
            table = _place_in_array(_split_key(header[2]), arrays)
            found.setdefault(table, number)
            if header[1] == "[[":
                table = (*table, arrays[table])
                arrays[table[:-1]] += 1
                found[table] = number
        elif key := _ASSIGNED.match(line):
            parts = _split_key(key[1])
            for end in range(1, len(parts) + 1):
                found.setdefault((*table, *parts[:end]), number)
            inside_string = len(_LONG_STRING.findall(line)) % 2 == 1
    return found


def find_line(place: Place, lines: dict[Place, int]) -> int:
    """The line of a key, or of the nearest table around it whose line is known."""
    return next((lines[place[:end]] for end in range(len(place), 0, -1) if place[:end] in lines), 1)


def find_line_of_value(value: str, text: str, first: int) -> int:
    """The first line from `first` on that has a string in quotation marks; `first` where none has."""
    quoted = re.compile(rf"([\"']){re.escape(value)}\1")
    lines = enumerate(text.split("\n")[first - 1 :], first)
    return next((number for number, line in lines if quoted.search(line)), first)


def _split_key(dotted: str) -> Place:
    return tuple(part.strip("\"'") for part in _PARTS.findall(dotted))


def _place_in_array(table: Place, arrays: Counter[Place]) -> Place:
    """The name of a table inside a table of an array, with the index of the latest one."""
    for end in range(len(table) - 1, 0, -1):
        if table[:end] in arrays:
            return (*table[:end], arrays[table[:end]] - 1, *table[end:])
    return table
