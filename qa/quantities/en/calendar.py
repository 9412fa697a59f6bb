"""Dates written in figures alone: `2016-04-26`, `4/26/2016`, `26.04.2016`, `2015-12`."""

from __future__ import annotations

from .amount import Amount
from .scan import Tokens
from .units import unit_at
from .words import MAGNITUDES
from .years import YEARS

_DOTS = frozenset("·・•")
_OPENING = frozenset("“\"‘'")
_CLOSING = frozenset("”\"’'")

_WEEKS = frozenset(("week", "weeks", "wk", "cw", "kw"))
_LATE_YEARS = range(1800, 2100)  # years that a month and a mark alone may stand with: `12/2015`, not `1/1000`


def iso(year: int | None, month: int, day: int | None = None) -> str:
    """The date as ISO prints it, with `XXXX` for an unsaid year."""
    head = f"{year:04d}" if year is not None else "XXXX"
    return f"{head}-{month:02d}" + (f"-{day:02d}" if day is not None else "")


def date_found(first: int, last: int, value: str) -> Amount:
    """A date over the tokens `[first, last)` with its ISO value."""
    return Amount(first, last, (first, last), "date", said=value)


def small_number(t: Tokens, i: int, most: int) -> int | None:
    """The whole number 1..most in one or two digits at `i`."""
    word = t.word(i)
    if t.kind(i) != "n" or len(word) > 2 or not word.isdigit():
        return None
    return int(word) if 1 <= int(word) <= most else None


def numeric_dates(t: Tokens, i: int) -> list[Amount]:
    """The date in figures that begins at token `i` (`2016-04-26`, `4/26/2016`, `12-2015`), as a list of one or none.

    A week of a year (`week 12/2020`) is its number and the year.
    """
    week = _week_of_year(t, i)
    if week:
        return week
    named = _named_day(t, i)
    if named:
        return [named]
    sep = t.word(i + 1)
    if sep not in ("-", "/", "–") or not (t.glued(i + 1) and t.glued(i + 2)) or t.kind(i + 2) != "n":
        return []
    if t.word(i - 1) in ("-", "/") and t.glued(i) and t.kind(i - 2) == "n":
        return []
    full = t.word(i + 3) == sep and t.glued(i + 3) and t.glued(i + 4) and t.kind(i + 4) == "n" and sep != "–"
    if full:
        value = _three(t.word(i), t.word(i + 2), t.word(i + 4), sep)
        chained = t.word(i + 5) == sep and t.glued(i + 5) and t.kind(i + 6) == "n" and t.glued(i + 6)
        return [date_found(i, i + 5, value)] if value and not chained else []
    value = _two(t.word(i), t.word(i + 2)) if sep != "–" else None
    if t.word(i + 3) in ("%", "-") and t.glued(i + 3):
        return []
    return [date_found(i, i + 3, value)] if value else []


def _week_of_year(t: Tokens, i: int) -> list[Amount]:
    """The number of a week and its year: `week 12/2020`, `weeks 12-13/2020`."""
    first = i - 2 if t.word(i - 1) in ("-", "–", "to", "and") else i
    if t.word(first - 1) not in _WEEKS or small_number(t, i, 53) is None or t.word(i + 1) not in ("/", "-"):
        return []
    year = t.word(i + 2)
    if not (t.glued(i + 1) and t.glued(i + 2) and len(year) == 4 and year.isdigit() and int(year) in _LATE_YEARS):
        return []
    return [Amount(i, i + 1, (i, i + 1), "cardinal", int(t.word(i))), date_found(i + 2, i + 3, year)]


def _three(a: str, b: str, c: str, sep: str) -> str | None:
    """ISO of three figures: year first, or day and month before a year of four figures (two after slashes)."""
    if not (a.isdigit() and b.isdigit() and c.isdigit()) or len(b) > 2:
        return None
    if len(a) == 4 and len(c) <= 2:
        return _checked(int(a), int(b), int(c))
    if len(a) <= 2 and (len(c) == 4 or (len(c) == 2 and sep == "/")):
        year = int(c) if len(c) == 4 else int(c) + (1900 if int(c) >= 50 else 2000)
        return _checked(year, int(a), int(b)) or _checked(year, int(b), int(a))
    return None


def _two(a: str, b: str) -> str | None:
    """ISO of a year and a month in either order: `2015-3`, `12-2015`, `2015/12`."""
    if len(a) == 4 and len(b) <= 2 and a.isdigit() and b.isdigit() and int(a) in _LATE_YEARS and 1 <= int(b) <= 12:
        return iso(int(a), int(b))
    if len(a) <= 2 and len(b) == 4 and a.isdigit() and b.isdigit() and int(b) in _LATE_YEARS and 1 <= int(a) <= 12:
        return iso(int(b), int(a))
    return None


def _checked(year: int, month: int, day: int) -> str | None:
    return iso(year, month, day) if 1 <= month <= 12 and 1 <= day <= 31 and year in YEARS else None


def dotted_dates(t: Tokens, i: int) -> list[Amount]:
    """`2016.4.26`, `26.04.2016`."""
    parts = t.word(i).split(".")
    if len(parts) != 3 or (t.glued(i) and t.kind(i - 1) == "w"):
        return []
    a, b, c = parts
    value = None
    if len(a) == 4 and max(len(b), len(c)) <= 2:
        value = _checked(int(a), int(b), int(c))
    elif len(c) == 4 and max(len(a), len(b)) <= 2:
        value = _checked(int(c), int(b), int(a)) or _checked(int(c), int(a), int(b))
    return [date_found(i, i + 1, value)] if value else []


def _named_day(t: Tokens, i: int) -> Amount | None:
    """A day that goes by its figures: `4·26`, or in quotation marks `“4.26 Special Action`."""
    if t.word(i + 1) in _DOTS and t.glued(i + 1) and t.glued(i + 2):
        return _month_day(i, i + 3, t.word(i), t.word(i + 2))
    month, dot, day = t.word(i).partition(".")
    after = t.raw(i + 1)
    quoted = dot and t.glued(i) and t.word(i - 1) in _OPENING
    named = after in _CLOSING or (after[:1].isupper() and after.lower() not in MAGNITUDES and not unit_at(t, i + 1))
    return _month_day(i, i + 1, month, day) if quoted and named else None


def _month_day(first: int, last: int, month: str, day: str) -> Amount | None:
    if not (month.isdigit() and day.isdigit() and max(len(month), len(day)) <= 2):
        return None
    valid = 1 <= int(month) <= 12 and 1 <= int(day) <= 31
    return date_found(first, last, iso(None, int(month), int(day))) if valid else None
