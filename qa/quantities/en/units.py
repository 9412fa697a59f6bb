"""Units of measure as English writes them, each under the id of the table; powers and rates are put together."""

from __future__ import annotations

import re
from functools import cache

from ....units.names import LETTERS, english_names, symbols
from ....units.table import PREFIXES, find_unit
from .scan import Cursor
from .sums import digits_value
from .words import ROUND

_SQUARE = {"square": "square", "sq": "square", "cubic": "cubic", "cu": "cubic"}
_POWERS = {"2": "square", "²": "square", "3": "cubic", "³": "cubic"}
_PREFIX_WORDS = frozenset(name for name, _, _ in PREFIXES.values())
TIMES = frozenset(("time", "calendar"))
_BRACKETS = {"(": ")", "[": "]", "{": "}", "<": ">"}
PERSONS = {"people": "person", "persons": "person", "person": "person"}
# After "a", a shorter word is no unit (an A, a day).
_LEAST_FOR_ARTICLE = 3
_AFTER_LETTERS = frozenset("of and or to at per current for is was are were in".split())
# What is counted per thousand: `6.1 deaths per 1,000 live births`.
_RATED = frozenset("death deaths birth births case cases infection infections accident accidents".split())
_JOINTS = ("to", "and", "or", "-", "–")
BEFORE_RATE = _RATED | {"per", *_JOINTS}
_LEAST_ROUND = 1000
_PART = re.compile(r"[^\W\d_]+|[^\s\w]")

Phrase = tuple[tuple[str, ...], str, bool]


@cache
def _phrases() -> tuple[dict[str, list[Phrase]], dict[str, list[Phrase]]]:
    """Symbols by their first token as written, and words by theirs in lower case; of one first token longest first."""
    tables: tuple[dict[str, list[Phrase]], dict[str, list[Phrase]]] = ({}, {})
    written = ((name, id_, glued) for name, (id_, glued) in symbols().items())
    for table, names in zip(
        tables, (written, ((name, id_, False) for name, id_ in english_names().items())), strict=True
    ):
        for name, id_, glued in names:
            first, *rest = [name] if name.isalpha() else [part for part in _PART.findall(name) if part != "-"]
            table.setdefault(first, []).append((tuple(rest), id_, glued))
        for phrases in table.values():
            phrases.sort(key=lambda phrase: -len(phrase[0]))
    return tables


def unit_at(at: Cursor) -> tuple[str, Cursor] | None:
    """The unit that begins here, right after a number, and the place after it; None where none stands."""
    if at.word == "-" and at.near and at.move().near and at.kind_at(1) == "w":
        found = _read_rated(at.move())
        if found:
            return found
    found = _read_rated(at)
    if found:
        return found
    closing = _BRACKETS.get(at.word)
    inside = _read_rated(at.move()) if closing and at.near else None
    return (inside[0], inside[1].move()) if inside and inside[1].word == closing else None


def begins_unit(raw: str) -> bool:
    """Whether a unit begins with a word, as it is written."""
    exact, any_case = _phrases()
    word = raw.lower()
    return raw in exact or word in any_case or word in _PREFIX_WORDS or word in _SQUARE or raw[-1] in _POWERS


def is_time(unit: str | None) -> bool:
    """Whether a unit measures time."""
    found = find_unit(unit) if unit else None
    return found is not None and found.dimension in TIMES and not found.below


def _read_rated(at: Cursor) -> tuple[str, Cursor] | None:
    """A unit with what it is counted per: `miles per hour`, `km/h`, `mg/L`, `tonnes a year`."""
    found = _read_powered(at)
    return with_rate(*found) if found else None


def with_rate(name: str, at: Cursor) -> tuple[str, Cursor]:
    """A unit or currency with the denominators that stand here, and the place after them; itself where it has none."""
    unit = find_unit(name)
    if unit is None or unit.dimension in TIMES or unit.below:
        return name, at
    while below := _read_denominator(at):
        name, at = f"{name} per {below[0]}", below[1]
    return name, at


def _read_denominator(at: Cursor) -> tuple[str, Cursor] | None:
    """What follows `per`, `/`, `a` or `each`, and the place after it."""
    if at.word not in ("per", "/", "a", "an", "each", "every") or not at.near:
        return None
    below = at.move()
    if not below.near:
        return None
    if at.word not in ("per", "/") and (len(below.word) < _LEAST_FOR_ARTICLE or below.word in ("second", "seconds")):
        return None
    return ("person", below.move()) if below.word in PERSONS else _read_powered(below)


def _read_powered(at: Cursor) -> tuple[str, Cursor] | None:
    """A unit with its power: `square kilometres`, `sq. km`, `km2`, `m³`."""
    if not at.near:
        return None
    power = _SQUARE.get(at.word)
    if power:
        below = at.move().skip(".", "-")
        length = _read_simple(below) if below.near else None
        return _with_power(power, *length) if length else None
    raw = at.raw
    if raw[-1:] in _POWERS and len(raw) > 1 and raw not in symbols():
        name = _find_name(raw[:-1])
        return _with_power(_POWERS[raw[-1]], name, at.move()) if name else None
    found = _read_simple(at)
    return _read_power_after(*found) or found if found and raw in symbols() else found


def _read_power_after(name: str, at: Cursor) -> tuple[str, Cursor] | None:
    """The unit with the figure of its power after it: `m^2`, `km2`."""
    mark = at.move() if at.word == "^" and at.glued else at
    return _with_power(_POWERS[mark.word], name, mark.move()) if mark.word in _POWERS and mark.glued else None


def _with_power(power: str, length: str, end: Cursor) -> tuple[str, Cursor] | None:
    name = f"{power} {length}"
    return (name, end) if find_unit(name) else None


def _find_name(word: str) -> str | None:
    known = symbols().get(word)
    return known[0] if known else english_names().get(word.lower())


def _read_simple(at: Cursor) -> tuple[str, Cursor] | None:
    """A unit of the table without power or rate."""
    exact, any_case = _phrases()
    symbol = _read_longest(at, exact.get(at.raw, ()), exact=True)
    name = _read_longest(at, any_case.get(at.word, ()), exact=False)
    found = name if not symbol or (name and name[1].at > symbol[1].at) else symbol
    if found or at.word not in _PREFIX_WORDS:
        return found
    rest = at.move().skip("-")
    prefixed = english_names().get(at.word + rest.word) if rest.near else None
    return (prefixed, rest.move()) if prefixed else None


def _read_longest(at: Cursor, phrases: list[Phrase] | tuple[()], *, exact: bool) -> tuple[str, Cursor] | None:
    for rest, id_, glued in phrases:
        end = _find_end(at.move(), rest, exact=exact)
        if end and (not glued or at.glued) and not _goes_on(end):
            return id_, end
    return None


def _goes_on(end: Cursor) -> bool:
    """Whether a letter before this place belongs to what follows: `5 A levels`, `the 3 m's`."""
    letter = end.move(-1)
    if end.kind == "n" and end.glued and letter.raw.isupper() and not letter.glued:
        return True  # 8 V100
    if letter.raw in LETTERS and end.kind in ("w", "n") and end.near:
        return end.word not in _AFTER_LETTERS
    return len(letter.word) == 1 and end.word == "'"


def _find_end(at: Cursor, rest: tuple[str, ...], *, exact: bool) -> Cursor | None:
    """The place after these words, which hyphens may join; None where they don't stand here."""
    for part in rest:
        at = at.move() if at.word == "-" and at.near else at
        if not at.near or (at.raw if exact else at.word) != part:
            return None
        at = at.move()
    return at


def read_round_rate(at: Cursor) -> tuple[int, Cursor] | None:
    """The round number that a figure is counted per, and the place after it: `4.5 per 1,000`, `6.1 deaths per 1,000`.

    The first of two figures (`from 20.1 to 17.8 per 100,000`) has it, too, but ends before the second.
    """
    if at.word not in BEFORE_RATE:
        return None
    per = at.move() if at.word in _RATED and at.near else at
    round_ = _read_round_after(per)
    if round_:
        return round_
    if at.word in _JOINTS and at.kind_at(1) == "n" and at.move().near:
        second = _read_round_after(at.move(2))
        return (second[0], at) if second else None
    return None


def _read_round_after(per: Cursor) -> tuple[int, Cursor] | None:
    if per.word != "per" or not per.near or not per.move().near:
        return None
    value, end = _read_round_number(per.move())
    counted = end.word in ("people", "persons", "person", "population", "inhabitants", "residents")
    return None if value < _LEAST_ROUND or (counted and per.peek(-1) not in _RATED) or end.kind == "n" else (value, end)


def _read_round_number(at: Cursor) -> tuple[int, Cursor]:
    """The power of ten here, in digits or words, and the place after it; 0 where none stands."""
    if at.kind == "n":
        value = digits_value(at)
        is_power = isinstance(value, int) and str(value).strip("0") == "1"
        return (int(value or 0), at.move()) if is_power else (0, at)
    first = {"ten": 10, "one": 1, "a": 1}.get(at.word)
    word = at.move() if first else at
    if word.word == "hundred" and word.peek() == "thousand":
        return (first or 1) * 100_000, word.move(2)
    return ((first or 1) * ROUND[word.word], word.move()) if word.word in ("thousand", "million") else (0, at)
