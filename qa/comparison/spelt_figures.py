"""Numerals inside Chinese names that the English spells: 二十四桥 / "Ershisi Bridge"."""

from __future__ import annotations

import re

from ...align.pinyin import find_spelling
from ..quantities.quantity import Quantity

# A name of so many letters; shorter ones are found by chance.
_NAME = re.compile(r"\b[A-Z][a-z]{4,20}\b")
_HAN_NUMERAL = re.compile("[零一二三四五六七八九十百千万两]+")
# So many characters of a name before its numeral, and behind it.
_BEFORE, _BEHIND = 2, 4


def is_spelt(quantity: Quantity, text: str, other: str) -> bool:
    """Whether an English name is the pinyin of a Chinese numeral, with what stands beside it or alone."""
    start, end = quantity.numeral
    if not _HAN_NUMERAL.fullmatch(text[start:end]):
        return False
    names = [name.group().lower() for name in _NAME.finditer(other)]
    return any(
        _covers(name, text, begin, start, end) for name in names for begin in range(max(0, start - _BEFORE), start + 1)
    )


def _covers(name: str, text: str, begin: int, start: int, end: int) -> bool:
    spelt = find_spelling(name, text[begin : end + _BEHIND])
    return spelt is not None and spelt[0] == 0 and begin + spelt[1] >= end and begin <= start
