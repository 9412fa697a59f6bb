"""Units of measure as English writes them, each under one English singular name.

Their names and symbols stand in `unit_names`; here they are put together: prefixes, powers, rates, scales.
"""

from __future__ import annotations

from functools import cache

from .scan import Tokens
from .unit_names import PREFIXED_SYMBOLS, SYMBOLS, WORDS

_BARE_SYMBOLS = frozenset("m g L l t s h ha W V Hz hz J Pa Wh VA dB lm Ω mol eV rad Sv lx".split())
_PREFIXES = {
    "k": "kilo",
    "K": "kilo",
    "M": "mega",
    "G": "giga",
    "T": "tera",
    "P": "peta",
    "m": "milli",
    "c": "centi",
    "d": "deci",
    "h": "hecto",
    "n": "nano",
    "μ": "micro",
    "p": "pico",
}
_PREFIXABLE = (
    "metre gram litre watt volt hertz byte bit joule ampere siemens pascal calorie ohm farad newton"
    " second ton tonne watt-hour"
    "sievert mole bit"
).split()
_LENGTHS = frozenset("metre centimetre millimetre kilometre inch foot yard mile micrometre decimetre nanometre".split())
_SQUARE = {"square": "square ", "sq": "square ", "cubic": "cubic ", "cu": "cubic "}
_POWERS = {"2": "square ", "²": "square ", "3": "cubic ", "³": "cubic "}
_ODD_SYMBOLS = {"℃": "degree Celsius", "℉": "degree Fahrenheit", "°": "degree", "ºc": "degree Celsius", "º": "degree"}
_SCALES = {
    "c": "degree Celsius",
    "f": "degree Fahrenheit",
    "k": "kelvin",
    "celsius": "degree Celsius",
    "celcius": "degree Celsius",
    "centigrade": "degree Celsius",
    "fahrenheit": "degree Fahrenheit",
    "farenheit": "degree Fahrenheit",
}
TIMES = frozenset("year month week day hour minute second decade century fortnight millennium".split())
_RATES = TIMES | {
    "litre",
    "kilogram",
    "gram",
    "millilitre",
    "tonne",
    "ton",
    "mile",
    "kilometre",
    "metre",
    "hectare",
    "mu",
    "acre",
}
_BRACKETS = {"(": ")", "[": "]", "{": "}", "<": ">"}
# Readings of a unit that another word makes certain: after them a letter may be a unit.
PERSONS = {"people": "person", "persons": "person", "person": "person"}


def _rows(table: str) -> dict[str, str]:
    """The rows of a table `key: values | key | …`."""
    return {key: values for key, _, values in (row.partition(": ") for row in table.split(" | "))}


@cache
def unit_words() -> dict[str, str]:
    """Every spelled-out unit in lower case, with its name; SI prefixes written out included."""
    table = {spelling: name for name, more in _rows(WORDS).items() for spelling in (name, *more.split())}
    plain = dict(table)
    for spelling, name in plain.items():
        if name in _PREFIXABLE and len(spelling) > 2:
            table |= {prefix + spelling: prefix + name for prefix in _PREFIXES.values()}
    for prefix in ("kilo", "mega", "giga", "tera"):
        table |= {prefix + "watthour" + s: prefix + "watt-hour" for s in ("", "s")}
    return table


@cache
def unit_symbols() -> dict[str, str]:
    """Every unit symbol as written, with the unit's name."""
    names = _rows(SYMBOLS)
    table = {symbol: names[symbol] for symbol in _BARE_SYMBOLS}
    for symbol, prefixes in _rows(PREFIXED_SYMBOLS).items():
        table |= {prefix + symbol: _PREFIXES[prefix] + names[symbol] for prefix in prefixes.split()}
    table |= {
        "ug": "microgram",
        "um": "micrometre",
        "Kg": "kilogram",
        "KG": "kilogram",
        "KM": "kilometre",
        "Km": "kilometre",
    }
    table |= {
        "mL": "millilitre",
        "mmHg": "millimetre of mercury",
        "kgs": "kilogram",
        "kms": "kilometre",
        "cms": "centimetre",
    }
    return table | {
        "kw": "kilowatt",
        "kwh": "kilowatt-hour",
        "mw": "megawatt",
        "KW": "kilowatt",
        "gbps": "gigabit per second",
    }


def unit_at(t: Tokens, i: int) -> tuple[str, int] | None:
    """The unit that begins at token `i`, right after a number, and the token after it; None where none stands."""
    for opening, step in (("-", 1), ("", 0)):
        if opening and not (t.word(i) == opening and t.near(i) and t.near(i + 1) and t.kind(i + 1) == "w"):
            continue
        found = _rated(t, i + step)
        if found:
            return found
    closing = _BRACKETS.get(t.word(i))
    inside = _rated(t, i + 1) if closing and t.near(i) else None
    if inside and t.word(inside[1]) == closing:
        return inside[0], inside[1] + 1
    return None


def _rated(t: Tokens, i: int) -> tuple[str, int] | None:
    """A unit with what it is counted per: `miles per hour`, `km/h`, `mg/L`."""
    found = _powered(t, i)
    if not found or found[0] in TIMES:
        return found
    name, j = found
    if t.word(j) in ("per", "/") and t.near(j) and t.near(j + 1):
        below = _powered(t, j + 1) or (("hour", j + 2) if t.word(j + 1) == "h" else None)
        if (below and below[0] in _RATES) or (below and below[0].startswith(("square", "cubic"))):
            return f"{name} per {below[0]}", below[1]
    if t.word(j) == "an" and t.word(j + 1) == "hour":
        return f"{name} per hour", j + 2
    return name, j


def _powered(t: Tokens, i: int) -> tuple[str, int] | None:
    """A unit with its power: `square kilometres`, `sq. km`, `km2`, `m³`."""
    if not t.near(i):
        return None
    power = _SQUARE.get(t.word(i))
    if power:
        j = i + 1 + (t.word(i + 1) in (".", "-"))
        length = _simple(t, j) if t.near(j) else None
        return (power + length[0], length[1]) if length and length[0] in _LENGTHS else None
    word = t.raw(i)
    if word[-1:] in _POWERS and len(word) > 1:
        name = _named(word[:-1])
        return (_POWERS[word[-1]] + name, i + 1) if name in _LENGTHS else None
    found = _simple(t, i)
    if found and found[0] in _LENGTHS:
        name, j = found
        caret = t.word(j) == "^" and t.glued(j)
        mark = t.word(j + caret)
        if mark in _POWERS and t.glued(j + caret) and len(t.raw(i)) <= 2:
            return _POWERS[mark] + name, j + caret + 1
    return found


def _named(word: str) -> str | None:
    return unit_symbols().get(word) or unit_words().get(word.lower())


def _simple(t: Tokens, i: int) -> tuple[str, int] | None:
    word = t.word(i)
    if word in _ODD_SYMBOLS:
        return _degree(t, _ODD_SYMBOLS[word], i + 1)
    if t.kind(i) != "w":
        return None
    if word in ("degree", "degrees", "deg"):
        return _degree(t, "degree", i + 1)
    if word + t.word(i + 1) in ("lightyear", "lightyears") or (word == "light" and t.word(i + 2) in ("year", "years")):
        return "light year", i + 2 + (t.word(i + 1) == "-")
    if word in ("working", "business") and t.word(i + 1) in ("day", "days"):
        return "working day", i + 2
    if word == "nautical" and t.word(i + 1) in ("mile", "miles"):
        return "nautical mile", i + 2
    if word == "basis" and t.word(i + 1) in ("point", "points"):
        return "basis point", i + 2
    if word in ("metric", "short", "long") and t.word(i + 1) in ("ton", "tons", "tonne", "tonnes"):
        return "tonne" if word == "metric" else f"{word} ton", i + 2
    if word in _PREFIXES.values() and t.near(i + 1) and unit_words().get(t.word(i + 1)) in _PREFIXABLE:
        return word + unit_words()[t.word(i + 1)], i + 2
    name = _named(t.raw(i))
    if name is None or (len(word) == 1 and t.word(i + 1) == "'"):
        return None
    if name in ("kilowatt", "watt", "megawatt", "gigawatt") and t.word(i + 1 + (t.word(i + 1) == "-")) in (
        "hour",
        "hours",
    ):
        return name + "-hour", i + 2 + (t.word(i + 1) == "-")
    return name, i + 1


def _degree(t: Tokens, name: str, j: int) -> tuple[str, int]:
    """`degrees` with the scale that may follow: `° C`, `deg f`, `degrees Celsius`."""
    if name == "degree" and t.near(j) and t.word(j) in _SCALES and t.word(j + 1) not in ("'", "."):
        return _SCALES[t.word(j)], j + 1
    if name == "degree" and t.near(j) and t.word(j) in _SCALES and t.word(j + 1) == ".":
        return _SCALES[t.word(j)], j + 1
    return name, j
