"""Currencies as English writes them: signs, ISO 4217 codes and names, before and after the figure."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from ....units.currencies import CurrencyName, currencies
from .scan import Tokens
from .words import MAGNITUDES

# Codes that are read in small letters, too.
_LOWER_CODES = frozenset("usd eur gbp cny jpy hkd inr chf aud cad sgd krw".split())
# Letters before $ that after a blank are rather words.
_LETTERS = frozenset(("a", "s", "r", "can"))
_LEAST_MARK = 3  # letters of a sign that is read in small letters as well (rmb)
_LONGEST_PLACE = 4
MAIN = Fraction(1)  # what a main unit is worth in itself


class _Words(NamedTuple):
    """What the table says in the forms that are looked up: each with the currency's code."""

    codes: frozenset[str]
    signs: dict[str, str]  # one character
    dollars: dict[str, str]  # letters in front of $
    marks: dict[str, str]  # letters as they are written: Rs, RM, and rmb in small ones
    large: dict[str, str]  # letters right in front of a large figure: N585 million
    names: dict[str, CurrencyName]
    code_of: dict[str, str]
    parts: dict[str, tuple[str, int]]
    places: dict[tuple[str, ...], str]


@cache
def _words() -> _Words:
    words = _Words(frozenset(c.code for c in currencies().values() if c.is_code), {}, {}, {}, {}, {}, {}, {}, {})
    for currency in currencies().values():
        for sign in currency.signs:
            _add_sign(words, sign, currency.code)
        for name in currency.en:
            words.names[name], words.code_of[name] = name, currency.code
        words.parts.update({name: (currency.code, number) for name, number in currency.parts})
        words.places.update(dict.fromkeys(currency.places, currency.code) | dict.fromkeys(currency.own_places, ""))
    return words


def _add_sign(words: _Words, sign: CurrencyName, code: str) -> None:
    if sign.mark == ">":
        words.large[sign] = code
    elif len(sign) == 1:
        words.signs[sign] = code
    elif re.fullmatch(r"[A-Za-z]+\$", sign):
        words.dollars[sign[:-1].lower()] = code
    elif sign.isalpha() and not sign.mark:
        words.marks[sign] = code
        if len(sign) >= _LEAST_MARK:
            words.marks[sign.lower()] = code


@cache
def _not_before() -> frozenset[str]:
    """Codes that before a figure are rather a program, a processor or a map datum."""
    return frozenset(str(sign) for c in currencies().values() for sign in c.signs if sign.mark)


def prefix_at(t: Tokens, i: int, floor: int) -> tuple[str, int] | None:
    """The currency that stands right before token `i`, and the token it begins at; None where none does."""
    k = i - 1
    if k < floor or not t.near(i):
        return None
    if t.word(k) in _words().signs:
        return _sign_before(t, k, floor)
    if t.word(k) == "." and t.word(k - 1) == "rs" and k - 1 >= floor:
        return "INR", k - 1
    code = _code_before(t, k, i) if t.kind(k) == "w" else None
    return (code, k) if code else None


def _sign_before(t: Tokens, k: int, floor: int) -> tuple[str, int]:
    """The currency of the sign at `k` with the letters before it: `HK$`, `RMB ¥`."""
    sign, before = t.word(k), t.word(k - 1)
    if sign == "$" and k > floor and before in _words().dollars and (t.glued(k) or before not in _LETTERS):
        return _words().dollars[before], k - 1
    if sign == "¥" and before in ("rmb", "cny", "jp", "jpy", "cn"):
        return "JPY" if before in ("jp", "jpy") else "CNY", k - 1
    return _words().signs[sign], k


def _code_before(t: Tokens, k: int, i: int) -> str | None:
    """The currency of the code or letters at `k`, before the figure at `i`."""
    word, raw = t.word(k), t.raw(k)
    if (raw in _words().codes and raw not in _not_before()) or word in _LOWER_CODES:
        return raw.upper()
    if raw in _words().marks or word in _words().marks:
        return _words().marks.get(raw) or _words().marks[word]
    if t.glued(i) and (raw == "US" or (raw in _words().large and t.word(i + 1) in MAGNITUDES)):
        return _words().large.get(raw, "USD")
    return "CNY" if word in ("yuan", "renminbi") and t.kind(k - 1) != "n" else None


def suffix_at(t: Tokens, j: int, large: bool) -> tuple[str, Fraction, int] | None:
    """The currency right after a figure, what one of it is worth in the main unit (1/100 for cents), the token after.

    `pounds` are money only after a large figure (`361 million pounds`) or with `sterling`.
    """
    j += t.word(j) == "-" and t.near(j) and t.near(j + 1) and t.kind(j + 1) == "w"
    if not t.near(j):
        return None
    place, k = _place(t, j)
    word, words = t.word(k), _words()
    if word in words.parts and not place and (len(word) > 1 or not word.isalpha() or _is_coins(t, k)):
        code, parts = words.parts[word]
        return code, Fraction(1, parts), k + 1
    if word in ("pound", "pounds"):
        sterling = t.word(k + 1) == "sterling"
        return (place or "GBP", MAIN, k + 1 + sterling) if large or sterling or k > j else None
    if word == "rmb" and t.word(k + 1) == "yuan":
        return "CNY", MAIN, k + 2
    if word in words.names and (large or place or ">" not in words.names[word].mark):
        return place or words.code_of[word], MAIN, k + 1
    return _sign_after(t, j) if k == j or t.word(k) == "$" else None


def _is_coins(t: Tokens, k: int) -> bool:
    """Whether a letter behind digits is a coin: 50p, but not 720p, 5 p or 5 p.m."""
    number = t.word(k - 1)
    return t.glued(k) and number.isdigit() and int(number) < _words().parts[t.word(k)][1] and t.word(k + 1) != "."


def _sign_after(t: Tokens, k: int) -> tuple[str, Fraction, int] | None:
    """The code or sign at `k`: `5 USD`, `5M EUR`, `5 HK$`, `5 €`."""
    word, raw, words = t.word(k), t.raw(k), _words()
    if raw[:1] == "M" and raw[1:] in words.codes:
        return raw[1:], Fraction(10**6), k + 1
    code = words.marks.get(raw) or words.marks.get(word) or (raw in words.codes or word in _LOWER_CODES) * raw.upper()
    if code:
        return code, MAIN, k + 1
    if word in words.dollars and t.word(k + 1) == "$" and t.glued(k + 1) and t.kind(k + 2) != "n":
        return words.dollars[word], MAIN, k + 2
    formula = word == "$" and "$" in t.text[max(0, t.starts[k] - 60) : t.starts[k]]
    if word in words.signs and not formula and not (t.kind(k + 1) == "n" and t.glued(k + 1)):
        return words.signs[word], MAIN, k + 1
    return None


def _place(t: Tokens, j: int) -> tuple[str, int]:
    """The place named at `j`, if any: the currency it decides, and the token after it."""
    places = _words().places
    for size in range(_LONGEST_PLACE, 0, -1):
        words = tuple(t.words[j : j + size])
        if words in places:
            return places[words], j + len(words)
    return "", j
