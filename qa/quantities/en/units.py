"""Units of measure as English writes them, each under the id of the table; powers and rates are put together."""

from __future__ import annotations

import re
from functools import cache

from ....units.names import LETTERS, english_names, symbols
from ....units.table import PREFIXES, find_unit
from .scan import Tokens

_SQUARE = {"square": "square", "sq": "square", "cubic": "cubic", "cu": "cubic"}
_POWERS = {"2": "square", "²": "square", "3": "cubic", "³": "cubic"}
_PREFIX_WORDS = frozenset(name for name, _, _ in PREFIXES.values())
TIMES = frozenset(("time", "calendar"))
_BRACKETS = {"(": ")", "[": "]", "{": "}", "<": ">"}
PERSONS = {"people": "person", "persons": "person", "person": "person"}
# After "a", a shorter word is no unit (an A, a day).
_LEAST_FOR_ARTICLE = 3
_AFTER_LETTERS = frozenset("of and or to at per current for is was are were in".split())
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


def unit_at(t: Tokens, i: int) -> tuple[str, int] | None:
    """The unit that begins at token `i`, right after a number, and the token after it; None where none stands."""
    if t.word(i) == "-" and t.near(i) and t.near(i + 1) and t.kind(i + 1) == "w":
        found = _rated(t, i + 1)
        if found:
            return found
    found = _rated(t, i)
    if found:
        return found
    closing = _BRACKETS.get(t.word(i))
    inside = _rated(t, i + 1) if closing and t.near(i) else None
    if inside and t.word(inside[1]) == closing:
        return inside[0], inside[1] + 1
    return None


def is_time(unit: str | None) -> bool:
    """Whether a unit measures time."""
    found = find_unit(unit) if unit else None
    return found is not None and found.dimension in TIMES and not found.below


def _rated(t: Tokens, i: int) -> tuple[str, int] | None:
    """A unit with what it is counted per: `miles per hour`, `km/h`, `mg/L`, `tonnes a year`."""
    found = _powered(t, i)
    return with_rate(t, *found) if found else None


def with_rate(t: Tokens, name: str, j: int) -> tuple[str, int]:
    """A unit or currency with the denominators at token `j`, and the token after them; itself where it has none."""
    unit = find_unit(name)
    if unit is None or unit.dimension in TIMES or unit.below:
        return name, j
    while below := _denominator(t, j):
        name, j = f"{name} per {below[0]}", below[1]
    return name, j


def _denominator(t: Tokens, j: int) -> tuple[str, int] | None:
    """What follows `per`, `/`, `a` or `each` at token `j`, and the token after it."""
    word = t.word(j)
    if word not in ("per", "/", "a", "an", "each", "every") or not t.near(j) or not t.near(j + 1):
        return None
    if word not in ("per", "/") and (len(t.word(j + 1)) < _LEAST_FOR_ARTICLE or t.word(j + 1) in ("second", "seconds")):
        return None
    if t.word(j + 1) in PERSONS:
        return "person", j + 2
    return _powered(t, j + 1)


def _powered(t: Tokens, i: int) -> tuple[str, int] | None:
    """A unit with its power: `square kilometres`, `sq. km`, `km2`, `m³`."""
    if not t.near(i):
        return None
    power = _SQUARE.get(t.word(i))
    if power:
        j = i + 1 + (t.word(i + 1) in (".", "-"))
        length = _simple(t, j) if t.near(j) else None
        return _with_power(power, *length) if length else None
    word = t.raw(i)
    if word[-1:] in _POWERS and len(word) > 1 and word not in symbols():
        name = _named(word[:-1])
        return _with_power(_POWERS[word[-1]], name, i + 1) if name else None
    found = _simple(t, i)
    if found and t.raw(i) in symbols():
        name, j = found
        caret = t.word(j) == "^" and t.glued(j)
        mark = t.word(j + caret)
        if mark in _POWERS and t.glued(j + caret):
            return _with_power(_POWERS[mark], name, j + caret + 1) or found
    return found


def _with_power(power: str, length: str, end: int) -> tuple[str, int] | None:
    name = f"{power} {length}"
    return (name, end) if find_unit(name) else None


def _named(word: str) -> str | None:
    known = symbols().get(word)
    return known[0] if known else english_names().get(word.lower())


def _simple(t: Tokens, i: int) -> tuple[str, int] | None:
    """A unit of the table without power or rate."""
    exact, any_case = _phrases()
    word = t.word(i)
    symbol = _longest(t, i, exact.get(t.raw(i), ()), exact=True)
    name = _longest(t, i, any_case.get(word, ()), exact=False)
    found = max(filter(None, (symbol, name)), key=lambda found: found[1], default=None)
    if found or word not in _PREFIX_WORDS:
        return found
    j = i + 1 + (t.word(i + 1) == "-")
    prefixed = english_names().get(word + t.word(j)) if t.near(j) else None
    return (prefixed, j + 1) if prefixed else None


def _longest(t: Tokens, i: int, phrases: list[Phrase] | tuple[()], *, exact: bool) -> tuple[str, int] | None:
    for rest, id_, glued in phrases:
        end = _end_of(t, i + 1, rest, exact=exact)
        if end is not None and (t.glued(i) or not glued) and not _goes_on(t, end):
            return id_, end
    return None


def _goes_on(t: Tokens, end: int) -> bool:
    """Whether a letter before token `end` belongs to what follows: `5 A levels`, `the 3 m's`."""
    if t.raw(end - 1) in LETTERS and t.kind(end) in ("w", "n") and t.near(end):
        return t.word(end) not in _AFTER_LETTERS
    return len(t.word(end - 1)) == 1 and t.word(end) == "'"


def _end_of(t: Tokens, j: int, rest: tuple[str, ...], *, exact: bool) -> int | None:
    """The token after these words, which hyphens may join; None where they don't stand at `j`."""
    for part in rest:
        j += t.word(j) == "-" and t.near(j)
        if not t.near(j) or (t.raw(j) if exact else t.word(j)) != part:
            return None
        j += 1
    return j
