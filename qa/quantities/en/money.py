"""Currencies as English writes them: signs, ISO 4217 codes and names, before and after the figure."""

from __future__ import annotations

import re
from collections.abc import Container
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from ....units.currencies import CurrencyName, currencies
from .amount import Amount
from .scan import Cursor
from .sums import digits_value, simplify
from .words import MAGNITUDES, PLURAL_ROUND

# Codes that are read in small letters, too.
_LOWER_CODES = frozenset("usd eur gbp cny jpy hkd inr chf aud cad sgd krw".split())
# Letters before $ that after a blank are rather words.
_LETTERS = frozenset(("a", "s", "r", "can"))
_LEAST_MARK = 3  # letters of a sign that is read in small letters as well (rmb)
_LONGEST_PLACE = 4
# Before `in millions of yuan` where it heads a table.
_BEFORE_HEAD = frozenset(
    "( [ : , expressed stated presented amounts figures shown reported measured denominated".split()
)
_FORMULA = 60  # so many characters before a $ may hold the one that began a formula
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
    first: set[str]  # words that a place begins with


@cache
def _words() -> _Words:
    words = _Words(frozenset(c.code for c in currencies().values() if c.is_code), {}, {}, {}, {}, {}, {}, {}, {}, set())
    for currency in currencies().values():
        for sign in currency.signs:
            _add_sign(words, sign, currency.code)
        for name in currency.en:
            words.names[name], words.code_of[name] = name, currency.code
        words.parts.update({name: (currency.code, number) for name, number in currency.parts})
        words.places.update(dict.fromkeys(currency.places, currency.code) | dict.fromkeys(currency.own_places, ""))
    words.first.update(place[0] for place in words.places)
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


def prefix_at(at: Cursor, floor: int) -> tuple[str, Cursor] | None:
    """The currency that stands right before a place, and the place it begins at; None where none does."""
    sign = at.move(-1)
    if sign.at < floor or not at.near:
        return None
    if sign.word in _words().signs:
        return _read_sign_before(sign, floor)
    if sign.word == "." and sign.peek(-1) == "rs" and sign.at > floor:
        return "INR", sign.move(-1)
    code = _find_code_before(sign, at) if sign.kind == "w" else None
    return (code, sign) if code else None


def _read_sign_before(sign: Cursor, floor: int) -> tuple[str, Cursor]:
    """The currency of the sign here with the letters before it: `HK$`, `RMB ¥`."""
    before = sign.peek(-1)
    if sign.word == "$" and sign.at > floor and before in _words().dollars and (sign.glued or before not in _LETTERS):
        return _words().dollars[before], sign.move(-1)
    if sign.word == "¥" and before in ("rmb", "cny", "jp", "jpy", "cn"):
        return "JPY" if before in ("jp", "jpy") else "CNY", sign.move(-1)
    return _words().signs[sign.word], sign


def _find_code_before(sign: Cursor, figure: Cursor) -> str | None:
    """The currency of the code or letters that stand before a figure."""
    word, raw = sign.word, sign.raw
    if (raw in _words().codes and raw not in _not_before()) or word in _LOWER_CODES:
        return raw.upper()
    if raw in _words().marks or word in _words().marks:
        return _words().marks.get(raw) or _words().marks[word]
    if figure.glued and (raw == "US" or (raw in _words().large and figure.peek() in MAGNITUDES)):
        return _words().large.get(raw, "USD")
    return "CNY" if word in ("yuan", "renminbi") and sign.kind_at(-1) != "n" else None


def suffix_at(at: Cursor, large: bool) -> tuple[str, Fraction, Cursor] | None:
    """The currency right after a figure, what one of it is worth in the main unit (1/100 for cents), the place after.

    `pounds` are money only after a large figure (`361 million pounds`) or with `sterling`.
    """
    if at.word == "-" and at.near and at.move().near and at.kind_at(1) == "w":
        at = at.move()
    if not at.near:
        return None
    place, name = _read_place(at)
    word, words = name.word, _words()
    is_coin = word in words.parts and (not place or word in ("cent", "cents"))
    if is_coin and (len(word) > 1 or not word.isalpha() or _is_coins(name)):
        code, parts = words.parts[word]
        return place or code, Fraction(1, parts), name.move()
    if word in ("pound", "pounds"):
        end = name.move().skip("sterling")
        sterling = end.at > name.at + 1
        return (place or "GBP", MAIN, end) if large or sterling or name.at > at.at else None
    if name.before("rmb", "yuan"):
        return "CNY", MAIN, name.move(2)
    if word in words.names and (large or place or ">" not in words.names[word].mark):
        return place or words.code_of[word], MAIN, name.move()
    return _read_sign_after(at) if name.at == at.at or word == "$" else None


def begins_money(raw: str) -> bool:
    """Whether a currency after a figure begins with a word, as it is written."""
    word, words = raw.lower(), _words()
    tables: tuple[Container[str], ...] = (
        words.first,
        words.parts,
        words.names,
        words.marks,
        words.dollars,
        words.signs,
    )
    if any(word in table for table in tables) or word in ("pound", "pounds", "rmb") or word in _LOWER_CODES:
        return True
    return raw in words.marks or raw in words.codes or (raw[:1] == "M" and raw[1:] in words.codes)


def _is_coins(at: Cursor) -> bool:
    """Whether a letter behind digits is a coin: 50p, but not 720p, 5 p or 5 p.m."""
    number = at.peek(-1)
    return at.glued and number.isdigit() and int(number) < _words().parts[at.word][1] and at.peek() != "."


def _read_sign_after(at: Cursor) -> tuple[str, Fraction, Cursor] | None:
    """The code or sign here: `5 USD`, `5M EUR`, `5 HK$`, `5 €`."""
    word, raw, words = at.word, at.raw, _words()
    if raw[:1] == "M" and raw[1:] in words.codes:
        return raw[1:], Fraction(10**6), at.move()
    code = words.marks.get(raw) or words.marks.get(word) or (raw in words.codes or word in _LOWER_CODES) * raw.upper()
    if code:
        return code, MAIN, at.move()
    after = at.move()
    lettered = word in words.dollars and (len(word) > 1 or raw.isupper())
    if lettered and after.word == "$" and after.glued and after.kind_at(1) != "n":
        return words.dollars[word], MAIN, after.move()
    formula = word == "$" and "$" in at.text_before(_FORMULA)
    if word in words.signs and not formula and not (after.kind == "n" and after.glued):
        return words.signs[word], MAIN, after
    return None


def _read_place(at: Cursor) -> tuple[str, Cursor]:
    """The place named here, if any: the currency it decides, and what comes after it."""
    places = _words().places
    if at.word not in _words().first:
        return "", at
    for size in range(_LONGEST_PLACE, 0, -1):
        words = tuple(at.peek(step) for step in range(size))
        if words in places:
            return places[words], at.move(size)
    return "", at


# --- heads of tables, negative amounts


def read_head(at: Cursor, floor: int) -> Amount | None:
    """What a table counts in: `RMB'000`, `RMB million`, `(in thousands of euros)`; and `RMB'000 1,234`, an amount."""
    if at.word in PLURAL_ROUND and at.peek() == "of":
        return _read_head_of(at)
    thousands = at.word == "000"
    quote = at.move(-1)
    quoted = thousands and at.glued and quote.word == "'" and quote.glued
    prefix = prefix_at(quote if quoted else at, floor)
    if not prefix or (thousands and not quoted and (not at.glued or at.move(-1).kind == "w")):
        return None
    figure = at.move()
    if thousands and figure.near and figure.kind == "n" and ("," in figure.word or "." in figure.word):
        value, end = (digits_value(figure) or 0) * 1000, figure.move()
        return Amount(prefix[1], end, (figure, end), "currency", simplify(value), unit=prefix[0], prefixed=True)
    scale = 1000 if thousands else MAGNITUDES[at.word]
    return Amount(prefix[1], figure, (at, figure), "currency", scale, unit=prefix[0], prefixed=True)


def _read_head_of(at: Cursor) -> Amount | None:
    """`in millions of yuan` of a head; `resulted in millions of dollars of losses` is none."""
    before = at.peek(-2)
    if at.peek(-1) != "in" or not (before in _BEFORE_HEAD or at.at == 1):
        return None
    suffix = suffix_at(at.move(2), large=True)
    if not suffix or suffix[1] != MAIN:
        return None
    return Amount(at, suffix[2], (at, at.move()), "currency", PLURAL_ROUND[at.word], unit=suffix[0], suffixed=True)


def read_bracketed(at: Cursor, floor: int) -> Amount | None:
    """A negative amount as accountants write it: `RMB(360) million`, `$(7.8)`, `(2.5)%`."""
    opening, closing = at.move(-1), at.move()
    value = digits_value(at) if at.glued and opening.word == "(" and opening.at >= floor else None
    if not value or closing.word != ")" or not closing.glued:
        return None
    exact, after, number = "," in at.word or "." in at.word, closing.move(), (at, closing)
    prefix = prefix_at(opening, floor)
    scale = MAGNITUDES.get(after.word, 0) if prefix and after.near else 0
    if prefix and (scale or (exact and opening.glued)):
        end = after.move() if scale else after
        return Amount(prefix[1], end, number, "currency", -value * (scale or 1), unit=prefix[0], prefixed=True)
    if after.word == "%" and after.glued:
        return Amount(opening, after.move(), number, "percent", -value, suffixed=True)
    return None


def prefix_before_minus(at: Cursor, floor: int) -> tuple[str, Cursor] | None:
    """The currency before a minus and a figure, and the place it begins at: `RMB-360 million`, `$-5.2`."""
    sign = at.move(-1)
    if sign.word != "-" or not at.glued or not sign.glued or sign.at <= floor:
        return None
    exact = "," in at.word or "." in at.word or at.peek() in MAGNITUDES
    mark = sign.move(-1)
    named = mark.kind == "s" or mark.word in _LOWER_CODES or mark.word == "rmb"
    return prefix_at(sign, floor) if exact and named else None
