"""Years and dates in digits alone: `2016-04-26`, `4/26/2016`, `26.04.2016`, and which four digits are a year."""

from __future__ import annotations

from .amount import Amount, new_date
from .context import is_label
from .scan import Cursor
from .units import unit_at
from .words import LISTS, MAGNITUDES

YEARS = range(1000, 2100)
_FOUR_DIGITS = range(1000, 2200)
# Years that a month and a mark alone may stand with: `12/2015`, not `1/1000`.
_LATE_YEARS = range(1800, 2100)
# Bare figures in this span are years unless something counted follows; the rest need a preposition of time before them.
MODERN_YEARS = range(1900, 2050)
_PIVOT = 50  # years of two digits are 1950 to 2049
_DOTS = ("·", "・", "•")
_OPENING = ("“", '"', "‘", "'")
_CLOSING = ("”", '"', "’", "'")
_WEEKS = ("week", "weeks", "wk", "cw", "kw")
_LAST_WEEK = 53
_COMPARATIVES = ("more", "less", "fewer", "greater", "larger", "rather")
_BEFORE_YEAR = LISTS.words("before-year")
_BEFORE_OLD_YEAR = LISTS.words("before-old-year")
_BEFORE_FIGURE = LISTS.words("before-figure")
_COUNTED = LISTS.words("counted-after-year")
_LITTLE = LISTS.words("little")
_WORDS_TO_NOUN = 5  # as many words may stand before the noun that is counted


def iso(year: int | None, month: int, day: int | None = None) -> str:
    """The date as ISO prints it, with `XXXX` for an unsaid year."""
    head = f"{year:04d}" if year is not None else "XXXX"
    return f"{head}-{month:02d}" + (f"-{day:02d}" if day is not None else "")


def small_number(at: Cursor, most: int) -> int | None:
    """The whole number 1..most in one or two digits that stands here."""
    word = at.word
    if at.kind != "n" or len(word) > 2 or not word.isdigit():
        return None
    return int(word) if 1 <= int(word) <= most else None


# --- years


def read_year(at: Cursor) -> tuple[int, Cursor] | None:
    """The four plain digits here as a year, and the place after them; None where they are none."""
    word, after = at.word, at.move()
    if at.kind != "n" or len(word) != 4 or not word.isdigit() or int(word) not in _FOUR_DIGITS:
        return None
    return None if after.glued and after.word in ("%", "s", "th", "st", "nd", "rd") else (int(word), after)


def is_year(at: Cursor) -> bool:
    """Whether the bare four digits here, without unit or currency, name a year rather than count something."""
    year = read_year(at)
    if not year or is_label(at):
        return False
    value, after = year
    counted = counts_things(after)
    if value in MODERN_YEARS:
        return _is_modern_year(at, value, counted)
    old = value in YEARS and at.near and at.peek(-1) in _BEFORE_OLD_YEAR
    return old and not counted and not _is_noun(after)


def _is_modern_year(at: Cursor, value: int, counted: bool) -> bool:
    before = at.peek(-1) if at.near else ""
    if before in _BEFORE_YEAR:
        return not (counted and value % 100 == 0)
    if counted:
        return before == "the" and value % 100 != 0
    if before == "than":
        return at.peek(-2) not in _COMPARATIVES
    return before not in _BEFORE_FIGURE


def _is_noun(at: Cursor) -> bool:
    """Whether a lower-case word other than a little one follows."""
    return at.kind == "w" and at.near and at.raw.islower() and at.word not in _LITTLE


def counts_things(at: Cursor) -> bool:
    """Whether the words here end in a plural noun, as after a count (`2016 new cases`, `2016 IP cases`)."""
    for steps in range(_WORDS_TO_NOUN):
        word = at.move(steps)
        if word.kind != "w" or not word.near or word.word in _LITTLE:
            if word.word == "-" and steps and word.kind_at(1) == "w":
                continue
            return False
        if word.capitalised and not word.raw.isupper():
            return False
        if word.word in _COUNTED or _is_plural(word.word):
            return True
    return False


def _is_plural(word: str) -> bool:
    return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is"))


# --- dates


def read_dates_in_digits(at: Cursor) -> list[Amount]:
    """The date in digits that begins here (`2016-04-26`, `4/26/2016`, `12-2015`), as a list of one or none.

    A week of a year (`week 12/2020`) is its number and the year.
    """
    if at.kind == "d":
        return _read_dotted(at)
    week = _read_week(at)
    if week:
        return week
    found = _read_named_day(at) or _read_joined(at)
    return [found] if found else []


def _read_joined(at: Cursor) -> Amount | None:
    """Three or two figures with the same mark between them."""
    mark = at.peek()
    if mark not in ("-", "/", "–") or not _joins(at.move()):
        return None
    if at.peek(-1) in ("-", "/") and at.glued and at.kind_at(-2) == "n":
        return None
    if mark != "–" and at.peek(3) == mark and _joins(at.move(3)):
        chained = at.peek(5) == mark and _joins(at.move(5))
        value = _three(at.word, at.peek(2), at.peek(4), mark)
        return new_date(at, at.move(5), value) if value and not chained else None
    value = _two(at.word, at.peek(2)) if mark != "–" else None
    if not value or (at.peek(3) in ("%", "-") and at.move(3).glued):
        return None
    return new_date(at, at.move(3), value)


def _joins(mark: Cursor) -> bool:
    """Whether the mark here stands between figures without a blank."""
    return mark.glued and mark.move().glued and mark.kind_at(1) == "n"


def _read_week(at: Cursor) -> list[Amount]:
    """The number of a week and its year: `week 12/2020`, `weeks 12-13/2020`."""
    if at.peek() not in ("/", "-") or small_number(at, _LAST_WEEK) is None:
        return []
    first = at.move(-2) if at.peek(-1) in ("-", "–", "to", "and") else at
    mark, year = at.move(), at.move(2)
    if first.peek(-1) not in _WEEKS:
        return []
    if not (mark.glued and year.glued and len(year.word) == 4 and year.word.isdigit()):
        return []
    if int(year.word) not in _LATE_YEARS:
        return []
    number = Amount(at, mark, (at, mark), "cardinal", int(at.word))
    return [number, new_date(year, year.move(), year.word)]


def _three(a: str, b: str, c: str, mark: str) -> str | None:
    """ISO of three figures: year first, or day and month before a year of four figures (two after strokes)."""
    if not (a.isdigit() and b.isdigit() and c.isdigit()) or len(b) > 2:
        return None
    if len(a) == 4 and len(c) <= 2:
        return _valid(int(a), int(b), int(c))
    if len(a) > 2 or not (len(c) == 4 or (len(c) == 2 and mark == "/")):
        return None
    year = int(c) if len(c) == 4 else int(c) + (1900 if int(c) >= _PIVOT else 2000)
    return _valid(year, int(a), int(b)) or _valid(year, int(b), int(a))


def _two(a: str, b: str) -> str | None:
    """ISO of a year and a month in either order: `2015-3`, `12-2015`, `2015/12`."""
    year, month = (a, b) if len(a) == 4 else (b, a)
    if len(year) != 4 or len(month) > 2 or not year.isdigit() or not month.isdigit():
        return None
    return iso(int(year), int(month)) if int(year) in _LATE_YEARS and 1 <= int(month) <= 12 else None


def _valid(year: int, month: int, day: int) -> str | None:
    return iso(year, month, day) if 1 <= month <= 12 and 1 <= day <= 31 and year in YEARS else None


def _read_dotted(at: Cursor) -> list[Amount]:
    """`2016.4.26`, `26.04.2016`."""
    parts = at.word.split(".")
    if len(parts) != 3 or (at.glued and at.kind_at(-1) == "w"):
        return []
    a, b, c = parts
    value = None
    if len(a) == 4 and max(len(b), len(c)) <= 2:
        value = _valid(int(a), int(b), int(c))
    elif len(c) == 4 and max(len(a), len(b)) <= 2:
        value = _valid(int(c), int(b), int(a)) or _valid(int(c), int(a), int(b))
    return [new_date(at, at.move(), value)] if value else []


def _read_named_day(at: Cursor) -> Amount | None:
    """A day that goes by its figures: `4·26`, or in quotation marks `“4.26 Special Action`."""
    month, dot, day = at.word.partition(".")
    after = at.move()
    if after.word in _DOTS and after.glued and after.move().glued:
        return _month_day(at, at.move(3), at.word, at.peek(2))
    if not dot or at.peek(-1) not in _OPENING or not at.glued:
        return None
    named = after.capitalised and after.word not in MAGNITUDES and not unit_at(after)
    named = named or (after.raw in _CLOSING and after.move().capitalised)
    return _month_day(at, after, month, day) if named else None


def _month_day(start: Cursor, end: Cursor, month: str, day: str) -> Amount | None:
    if not (month.isdigit() and day.isdigit() and max(len(month), len(day)) <= 2):
        return None
    valid = 1 <= int(month) <= 12 and 1 <= int(day) <= 31
    return new_date(start, end, iso(None, int(month), int(day))) if valid else None
