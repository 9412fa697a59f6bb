"""Currencies as English writes them: symbols, ISO 4217 codes and names, before and after the figure."""

from __future__ import annotations

from fractions import Fraction

from .currencies import CODES, NAMES, PARTS, PLACES
from .scan import Tokens

# Codes that before a figure are rather a program, a processor or a map datum.
_NAMES_OF_THINGS = frozenset(("PHP", "AMD", "NAD", "CDF", "GMD"))
_LOWER_CODES = frozenset("usd eur gbp cny jpy hkd inr chf aud cad sgd krw".split())
_MARKS = {"rmb": "CNY", "rs": "INR", "rm": "MYR", "ntd": "TWD", "dhs": "AED", "us": "USD", "cny": "CNY"}
_SYMBOLS = {
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "CNY",
    "₹": "INR",
    "₩": "KRW",
    "₽": "RUB",
    "₫": "VND",
    "฿": "THB",
    "₱": "PHP",
    "₺": "TRY",
    "₴": "UAH",
    "₦": "NGN",
    "₪": "ILS",
    "₿": "BTC",
    "₸": "KZT",
    "₡": "CRC",
    "₲": "PYG",
}
_DOLLARS = {
    "us": "USD",
    "usd": "USD",
    "hk": "HKD",
    "nt": "TWD",
    "a": "AUD",
    "au": "AUD",
    "c": "CAD",
    "ca": "CAD",
    "s": "SGD",
    "nz": "NZD",
    "r": "BRL",
    "mop": "MOP",
    "can": "CAD",
    "aus": "AUD",
    "mx": "MXN",
    "sg": "SGD",
    "cdn": "CAD",
}
MAIN = Fraction(1)  # what a main unit is worth in itself


def _rows(table: str) -> list[list[str]]:
    return [row.split() for row in table.split(" | ")]


_NAMES = {name: code for code, *names in _rows(NAMES) for name in names}
_PARTS = {name: (code, int(parts)) for code, parts, *names in _rows(PARTS) for name in names}
_PLACES = {tuple(place.split("_")): code.strip("-") for code, *places in _rows(PLACES) for place in places}
_PLACE_WORDS = frozenset(words[0] for words in _PLACES)


def prefix_at(t: Tokens, i: int, floor: int) -> tuple[str, int] | None:
    """The currency that stands right before token `i`, and the token it begins at; None where none does."""
    k = i - 1
    if k < floor or not t.near(i):
        return None
    word, raw = t.word(k), t.raw(k)
    if word in _SYMBOLS:
        code, before = _SYMBOLS[word], t.word(k - 1)
        if word == "$" and k > floor and before in _DOLLARS and (t.glued(k) or before not in ("a", "s", "r", "can")):
            return _DOLLARS[before], k - 1
        return (
            ("CNY" if before in ("rmb", "cny") else "JPY", k - 1)
            if word == "¥" and before in ("rmb", "cny", "jp")
            else (code, k)
        )
    if word == "." and t.word(k - 1) == "rs" and k - 1 >= floor:
        return "INR", k - 1
    if t.kind(k) != "w":
        return None
    if (raw in CODES and raw not in _NAMES_OF_THINGS) or word in _LOWER_CODES:
        return ("CNY" if raw == "CNH" else raw.upper()), k
    if word in ("rmb", "ntd") or raw in ("Rs", "RM", "Dhs") or (raw == "US" and t.glued(i)):
        return (_MARKS[word], k)
    return ("CNY", k) if word in ("yuan", "renminbi") and t.kind(k - 1) != "n" else None


def suffix_at(t: Tokens, j: int, large: bool) -> tuple[str, Fraction, int] | None:
    """The currency right after a figure, what one of it is worth in the main unit (1/100 for cents), the token after.

    `pounds` are money only after a large figure (`361 million pounds`) or with `sterling`.
    """
    j += t.word(j) == "-" and t.near(j) and t.near(j + 1) and t.kind(j + 1) == "w"
    if not t.near(j):
        return None
    place, k = _place(t, j)
    word = t.word(k)
    if word in _PARTS and not place:
        code, parts = _PARTS[word]
        return code, Fraction(1, parts), k + 1
    if word in ("pound", "pounds"):
        sterling = t.word(k + 1) == "sterling"
        return (place or "GBP", MAIN, k + 1 + sterling) if large or sterling or k > j else None
    if word == "rmb" and t.word(k + 1) == "yuan":
        return "CNY", MAIN, k + 2
    if word in _NAMES and not (word == "won" and not (large or place)) and not (word == "marks" and not large):
        return (place or _NAMES[word]), MAIN, k + 1
    if k > j:
        return None
    raw = t.raw(k)
    if raw[:1] == "M" and raw[1:] in CODES:
        return raw[1:], Fraction(10**6), k + 1
    if raw in CODES or word in _LOWER_CODES or word in ("rmb", "rs", "ntd", "dhs") or raw == "RM":
        return _MARKS.get(word) or raw.upper(), MAIN, k + 1
    if word in _DOLLARS and t.word(k + 1) == "$" and t.glued(k + 1) and t.kind(k + 2) != "n":
        return _DOLLARS[word], MAIN, k + 2
    formula = word == "$" and "$" in t.text[max(0, t.starts[k] - 60) : t.starts[k]]
    if word in _SYMBOLS and not formula and not (t.kind(k + 1) == "n" and t.glued(k + 1)):
        return _SYMBOLS[word], MAIN, k + 1
    return None


def _place(t: Tokens, j: int) -> tuple[str, int]:
    """The place named at `j`, if any: the currency it decides, and the token after it."""
    if t.word(j) in _PLACE_WORDS:
        for size in (4, 3, 2, 1):
            words = tuple(t.words[j : j + size])
            if words in _PLACES:
                return _PLACES[words], j + len(words)
    return "", j
