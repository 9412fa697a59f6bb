"""The rows of the data files, and the marks that their names carry."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple


class Name(NamedTuple):
    """A name of a unit or currency as its row gives it.

    `prefixed`: takes the row's SI prefixes. `bare`: read without one. `weak`: counts only after digits or a longer
    numeral; of currencies, may stand for others. `glued`: only right behind digits. `unless`: may not follow.
    """

    text: str
    prefixed: bool = False
    bare: bool = True
    read: bool = True
    weak: bool = False
    glued: bool = False
    unless: str = ""


def name(written: str) -> Name:
    """A name as the file writes it.

    >>> name("~升?[^级学]")
    Name(text='升', prefixed=True, bare=True, read=True, weak=True, glued=False, unless='级学')
    """
    if written[0] not in "~-@" and written[-1] not in "]?!":
        return Name(written)
    mark, text = (written[0], written[1:]) if len(written) > 1 and written[0] in "~-@" else ("", written)
    text, _, unless = text.partition("[^")
    weak, glued = text.endswith("?"), text.endswith("!")
    text = text[:-1] if weak or glued else text
    return Name(text, mark in ("~", "-"), mark != "-", mark != "@", weak, glued, unless.rstrip("]"))


def names(cell: str) -> tuple[Name, ...]:
    """The names of a cell, which stand between commas."""
    return tuple(name(written) for written in items(cell))


def items(cell: str, separator: str = ",") -> list[str]:
    """What stands between the separators of a cell."""
    return [item.strip() for item in cell.split(separator)] if cell else []


def read_rows(path: Path, columns: int) -> Iterator[list[str]]:
    """The rows of a file with its missing cells empty; empty lines and those with # are left out."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            cells = line.split("\t")
            yield cells + [""] * (columns - len(cells))
