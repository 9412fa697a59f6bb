"""Articles that were put in later, between two others: 第八十四条之二, "Article 84-2"."""

from __future__ import annotations

import re
from typing import NamedTuple

from ..quantities.quantity import Quantity

_DIGITS = {character: number for number, character in enumerate("一二三四五六七八九十", 1)}
_INSERTED = re.compile(r"\s?之\s?(?P<number>[一二三四五六七八九十]|[0-9]{1,2})(?![0-9一二三四五六七八九十分百])")
_LETTERS = ("bis", "ter", "quater", "quinquies", "sexies")


class Inserted(NamedTuple):
    """The second number of an article, and the words that say it."""

    number: int
    words: str


def read_inserted(quantity: Quantity, text: str) -> Inserted | None:
    """The second number of a Chinese article; None for others."""
    if quantity.kind != "ordinal" or quantity.unit not in ("条", "條"):
        return None
    match = _INSERTED.match(text, quantity.end)
    if match is None:
        return None
    number = match["number"]
    return Inserted(_DIGITS.get(number) or int(number), match[0].strip())


def says_inserted(en: Quantity, text: str, number: int) -> bool:
    """Whether an English article has this second number: 84-2, 84.2, 84(2), 84b, 84 bis."""
    latin = _LETTERS[number - 2] if 2 <= number < len(_LETTERS) + 2 else "\0"
    letter = chr(ord("a") + number - 1) if number <= 26 else "\0"
    said = rf"\s?[-‑–.(（]?\s?(?:{number}(?!\d)|{letter}(?![a-z])|{latin}\b)"
    return re.match(said, text[en.numeral[1] :], re.IGNORECASE) is not None
