"""What a unit is called: every name of either language with its id, and the words in which a report shows it."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from ..text.messages import Message
from .currencies import currencies
from .rows import Name
from .table import COUNT, find_unit, rows

_POWERS = {"square ": "平方", "cubic ": "立方"}
# Symbols that are as often something else: units only where no word follows that they belong to (5A级, 5 A levels).
LETTERS = frozenset("ANTU")
# English names of fewer letters take no s: kgs, hrs and the like stand in the file.
_LEAST_FOR_PLURAL = 4


class Word(NamedTuple):
    """A Chinese name: its unit, whether it is weak (see `Name`), and what may not follow."""

    id: str
    weak: bool
    unless: str


@cache
def chinese_names() -> dict[str, Word]:
    """The Chinese names of what is measured, heads and occasions apart."""
    return {
        name.text: Word(row.id, name.weak, name.unless)
        for row in rows().values()
        if row.dimension != COUNT
        for name in row.zh
        if name.read and name.bare
    }


@cache
def symbols() -> dict[str, tuple[str, bool]]:
    """Every symbol as it is written, with its unit and whether it must stand right behind digits."""
    return {
        name.text: (row.id, name.glued) for row in rows().values() for name in row.symbols if name.read and name.bare
    }


@cache
def english_names() -> dict[str, str]:
    """The English names of what is measured in lower case, plurals too, with their units."""
    found: dict[str, str] = {}
    for row in rows().values():
        if row.dimension != COUNT:
            for name in row.en:
                if name.read and name.bare:
                    found.update((word.lower(), row.id) for word in _with_plural(name))
    return found


def _with_plural(name: Name) -> tuple[str, ...]:
    text = name.text
    takes = len(text) >= _LEAST_FOR_PLURAL and text[-1].isalpha() and text[-1] not in "sxz"
    return (text, text + "s") if takes else (text,)


@cache
def name_in_words(id_: str) -> Message | None:
    """A unit as a report shows it beside a number other than one: in the English plural and in Chinese.

    >>> name_in_words("kilometre per hour"), name_in_words("square foot")
    (Message(en='kilometres per hour', zh='公里/小时'), Message(en='square feet', zh='平方英尺'))
    """
    unit = find_unit(id_)
    return Message(unit.plural or id_, _chinese(id_)) if unit else None


def _chinese(id_: str) -> str:
    if id_ in currencies():
        return str(currencies()[id_].zh[0]) if currencies()[id_].zh else id_
    if id_ in rows():
        return next((name.text for name in rows()[id_].zh), id_)
    top, _, below = id_.rpartition(" per ")
    if top:
        return f"{_chinese(top)}/{_chinese(below)}"
    word = next(word for word in _POWERS if id_.startswith(word))
    return _POWERS[word] + _chinese(id_[len(word) :])
