"""The table of currencies: names in both languages, signs, parts, and what a bare "$" may stand for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from .rows import items, read_rows

_FILE = Path(__file__).with_name("currencies.tsv")
_COLUMNS = 7


class CurrencyName(str):
    """A name or sign; `weak` where it may stand for other currencies, `mark` is what else the file says of it."""

    __slots__ = ("mark", "weak")

    mark: str
    weak: bool


def _name(written: str) -> CurrencyName:
    name = CurrencyName(written.rstrip("?<>!"))
    marks = written[len(name) :]
    name.weak, name.mark = "?" in marks, marks.replace("?", "")
    return name


@dataclass(frozen=True, slots=True)
class Currency:
    """A currency: its names and signs, the names of its parts with how many make one, the places it belongs to."""

    code: str
    is_code: bool
    zh: tuple[CurrencyName, ...]
    en: tuple[CurrencyName, ...]
    signs: tuple[CurrencyName, ...]
    parts: tuple[tuple[str, int], ...]
    places: tuple[tuple[str, ...], ...]
    own_places: tuple[tuple[str, ...], ...]
    same: frozenset[str]


@cache
def currencies() -> dict[str, Currency]:
    """All currencies, by ISO code or by the word that stands for one of several."""
    return {currency.code: currency for currency in map(_currency, read_rows(_FILE, _COLUMNS))}


def _currency(cells: list[str]) -> Currency:
    code, zh, en, signs, parts, places, same = cells
    split = [tuple(place.split("_")) for place in items(places)]
    return Currency(
        code.lstrip("@"),
        not code.startswith("@"),
        _names(zh),
        _names(en),
        _names(signs),
        tuple(_parts(parts)),
        tuple(place for place in split if not place[0].startswith("-")),
        tuple((place[0][1:], *place[1:]) for place in split if place[0].startswith("-")),
        frozenset(items(same)),
    )


def _names(cell: str) -> tuple[CurrencyName, ...]:
    return tuple(map(_name, items(cell)))


def _parts(cell: str) -> list[tuple[str, int]]:
    parts = (part.split() for part in items(cell, ";"))
    return [(name, int(number)) for number, *names in parts for name in names]


@cache
def signs_before() -> tuple[dict[str, str], int]:
    """What Chinese writes before an amount (¥, HK$, CNY, 人民币) with its code, and the length of the longest."""
    found: dict[str, str] = {
        str(name): currency.code
        for currency in currencies().values()
        for name in (*currency.signs, *currency.zh)
        if ("<" in name.mark or name in currency.signs) and "!" not in name.mark and not _is_word(name)
    }
    found |= {currency.code: currency.code for currency in currencies().values() if currency.is_code}
    return found, max(map(len, found))


def _is_word(sign: str) -> bool:
    """Whether a sign is letters that begin or are a word of Latin text as well (Rs, RM)."""
    return sign.isalpha() and sign.isascii() and (len(sign) < 3 or not sign.isupper())


def other_readings(code: str, text: str) -> frozenset[str]:
    """The other currencies that an amount may be in, as its words say it: "$5 million" may be any dollars.

    >>> sorted(other_readings("USD", "$5 million"))[:3], other_readings("USD", "US$5 million")
    (['AUD', 'BBD', 'BND'], frozenset())
    """
    currency = currencies().get(code)
    if currency is None or not currency.same or not _is_bare(currency, text):
        return frozenset()
    return currency.same


def _is_bare(currency: Currency, text: str) -> bool:
    """Whether a name or sign that may stand for other currencies is all that the text says of its own."""
    words = tuple(re.findall(r"[a-z]+|[^\sa-z]", text.lower()))
    if currency.code.lower() in words or any(_stand_in(place, words) for place in currency.own_places):
        return False
    if any(name.weak and name in words for name in currency.en):
        return True
    if any(name in text for name in currency.zh if not name.weak and len(name) > 1):
        return False
    weak = [name for name in (*currency.zh, *currency.signs) if name.weak]
    return any(re.search(rf"(?<![A-Za-z]){re.escape(name)}", text) for name in weak)


def _stand_in(place: tuple[str, ...], words: tuple[str, ...]) -> bool:
    return any(words[k : k + len(place)] == place for k in range(len(words)))
