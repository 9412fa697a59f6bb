"""Dates with the name of a month: `April 26, 2016`, `26 April`, `the 4th of July`, `2016 April`, `in May`."""

from __future__ import annotations

from .amount import Amount, new_date
from .calendar import iso, read_dates_in_digits, read_year, small_number
from .eras import read_spelled_year
from .ordinals import SUFFIXES, read_ordinal_word
from .scan import Cursor
from .words import LISTS, MONTH_NAMES

MONTHS = {
    **{name: number for number, name in enumerate(MONTH_NAMES, 1)},
    **{name[:3]: number for number, name in enumerate(MONTH_NAMES, 1)},
    **LISTS.values("month-abbreviation"),
}
_LAST_DAY = 31
_MOST_LETTERS = 4  # of an abbreviated month, after which a full stop may stand
_WHOLE_NAMES = ("may", "june", "july")
_DOUBTFUL = LISTS.words("doubtful-month")
_VERBS = ("may", "march", "mar", "dec", "sep")
_BEFORE_MONTH = LISTS.words("before-month")
_SURELY_BEFORE = _BEFORE_MONTH - set("and to this , ( - – after before for on by from".split())
_BEFORE_NAMED = _SURELY_BEFORE | {"by", "from", "after", "before", "this"}
_BESIDE_MONTH = ("and", "to", "or", "-", "–", "through")
_DASHES = ("-", "–", "—", "~", "to", "and", "through", "until", "till", "/", "&")
_THIRDS = ("first", "second", "third", "ten", "10")
_NO_DAY = LISTS.words("no-day")
_BEFORE_YEAR = (",", "of", "-", "/", ".", "the", "year", "in")


def read_dates(at: Cursor) -> list[Amount]:
    """The dates that begin here, in order: two for `April 26-28`; none where none does."""
    if at.kind == "d":
        return read_dates_in_digits(at)
    third = _read_third_of_month(at) if at.word in _THIRDS else None
    if third:
        return third
    if at.kind == "n":
        return read_dates_in_digits(at) or _read_day_first(at) or _read_year_first(at)
    return _read_month_first(at) if at.word in MONTHS else _read_day_first(at)


def _read_third_of_month(at: Cursor) -> list[Amount]:
    """`the first ten days of June`: June, for no day is said."""
    ten = at.move() if at.word in ("first", "second", "third") else at
    if ten.word not in ("ten", "10") or (ten is at and at.peek(-1) not in ("last", "final", "middle")):
        return []
    month = ten.move(3)
    if not ten.move().before("days", "of") or month.word not in MONTHS or not month.move().closes(at):
        return []
    year = _read_year_after(month.move())
    return [new_date(at, year[1] if year else month.move(), iso(year[0] if year else None, MONTHS[month.word]))]


# --- parts


def _read_month(at: Cursor) -> tuple[int, Cursor] | None:
    """The month named here, and the place after it and its full stop."""
    number, after = MONTHS.get(at.word), at.move()
    if number is None:
        return None
    stop = after.word == "." and after.near and len(at.word) <= _MOST_LETTERS and at.word not in _WHOLE_NAMES
    return number, after.move() if stop else after


def _read_day(at: Cursor) -> tuple[int, Cursor] | None:
    """The day here, in digits or as an ordinal word, and the place after it."""
    if not at.near:
        return None
    if at.kind != "n":
        return _read_day_in_words(at)
    day = small_number(at, _LAST_DAY)
    after = at.move()
    if day is None or (after.near and after.word in SUFFIXES):
        return (day, after.move()) if day else None
    blocked = after.word in _NO_DAY or after.word == ":" or (after.glued and after.kind == "w")
    return None if blocked else (day, after)


def _read_day_in_words(at: Cursor) -> tuple[int, Cursor] | None:
    ordinal = read_ordinal_word(at)
    return (int(ordinal.value), ordinal.end) if ordinal and 1 <= ordinal.value <= _LAST_DAY else None


def _read_day_plainly(at: Cursor) -> tuple[int, Cursor] | None:
    """The day here, whatever follows it."""
    if at.kind == "w":
        return _read_day(at)
    day, after = small_number(at, _LAST_DAY), at.move()
    return (day, after.move() if after.word in SUFFIXES and after.near else after) if day else None


def _read_year_after(at: Cursor) -> tuple[int, Cursor] | None:
    """The year after a day or month (`, 2016`, ` of 2016`, ` 2016`), and the place after it."""
    year = at
    while year.word in _BEFORE_YEAR and year.near and year.at < at.at + 3:
        year = year.move()
    if (
        not year.near
        or (at.word == "in" and year.at - at.at > 1)
        or (at.word in ("-", "/", ".", "the") and not year.glued)
    ):
        return None
    return read_year(year) or read_spelled_year(year)


def _is_ordinal(after: Cursor) -> bool:
    """Whether the day that ends here is an ordinal in words or with its suffix."""
    return after.kind_at(-1) == "w"


# --- month first


def _read_month_first(at: Cursor) -> list[Amount]:
    found = _read_month(at)
    if not found or (at.glued and at.kind_at(-1) in ("n", "w")) or at.peek(-1) == "'":
        return []
    month, end = found
    if end.word in ("fool", "fools"):
        return []  # April Fools' Day
    hyphen = end.word == "-" and end.glued and end.move().glued
    day_at = end.move() if hyphen else end
    day = _read_day(day_at.move() if day_at.word == "the" and day_at.near else day_at)
    if day and _is_month_of(at, day[1]):
        return _with_day(at, month, *day)
    year = _read_year_after(end)
    if year:
        return [new_date(at, year[1], iso(year[0], month))]
    if not _is_month_alone(at):
        return []
    stopped = end.peek(-1) == "." and end.kind == "w" and not end.capitalised
    return [new_date(at, end if stopped else at.move(), iso(None, month))]


def _is_month_of(at: Cursor, after: Cursor) -> bool:
    """Whether a month followed by a day is one: not the verbs of `may 5 people`, `march 3 miles`."""
    if at.word not in _VERBS or at.capitalised or after.kind != "w" or _is_ordinal(after):
        return True
    return _read_year_after(after) is not None


def _with_day(at: Cursor, month: int, day: int, end: Cursor) -> list[Amount]:
    """`April 26[, 2016]`, and `April 26-28[, 2016]` as two dates."""
    second = _read_last_day(end)
    if not second or second[0] <= day:
        year = _read_year_after(end)
        return [new_date(at, year[1] if year else end, iso(year[0] if year else None, month, day))]
    year = _read_year_after(second[1])
    value, last = year or (None, second[1])
    return [new_date(at, end, iso(value, month, day)), new_date(end.move(), last, iso(value, month, second[0]))]


def _read_last_day(joint: Cursor) -> tuple[int, Cursor] | None:
    """The second day, in digits, of `April 26-28`."""
    day_at = joint.move()
    if joint.word not in _DASHES or not joint.near or day_at.kind != "n" or _read_month(day_at.move()):
        return None
    day = _read_day(day_at)
    return day if day and not _is_counted(day[1]) else None


def _is_counted(at: Cursor) -> bool:
    """Whether a plain word follows, so that the figure counts something (`April 26 and 28 people`)."""
    if at.word in _NO_DAY:
        return True
    return at.kind == "w" and at.near and at.raw.islower() and at.word.endswith("s")


def _is_month_alone(at: Cursor) -> bool:
    """Whether a bare month name is a month: `in May`, `from March`, `April`; not the verbs, not `Jan` the name."""
    word, before = at.word, at.peek(-1)
    if word not in _DOUBTFUL:
        return at.capitalised or before in _BEFORE_MONTH or at.is_whole(at.move())
    if word == "august" or not at.capitalised:
        return at.capitalised
    if word in ("may", "march"):
        return _is_named_month(at)
    if before in _SURELY_BEFORE or (at.peek() in ("-", "–", "to") and at.peek(2) in MONTHS):
        return True
    return before in ("-", "–", "to") and at.peek(-2) in MONTHS


def _is_named_month(at: Cursor) -> bool:
    """Whether capitalised `May` or `March` is the month: after a preposition of time, or beside another month."""
    before, after = at.peek(-1), at.peek()
    if before in (*_BESIDE_MONTH, ",") and at.peek(-2) in MONTHS:
        return True
    if after in _BESIDE_MONTH and at.peek(2) in MONTHS:
        return True
    return at.peek(-2) in ("mid", "late", "early") if before == "-" else before in _BEFORE_NAMED


# --- day first, year first


def _read_day_first(at: Cursor) -> list[Amount]:
    """`26 April 2016`, `4th of July`, `26-28 April 2016` (two dates)."""
    day = _read_day_plainly(at)
    if not day:
        return []
    value, end = day
    second = _read_day_plainly(end.move()) if end.word in _DASHES and end.near and end.move().near else None
    if second and second[0] > value:
        dates = _read_month_after(end.move(), *second)
        if dates:
            return [new_date(at, end, dates[0].said[:-2] + f"{value:02d}"), *dates]
    return _read_month_after(at, value, end)


def _read_month_after(at: Cursor, day: int, end: Cursor) -> list[Amount]:
    name = end.skip("of", "-", "/", ",") if end.near else end
    name = name.move(2) if name.before("day", "of") else name
    month = _read_month(name) if name.near else None
    if not month or (end.word == "," and at.kind == "n"):
        return []
    number, after = month
    year = _read_year_after(after)
    ordinal = _is_ordinal(end)
    if not year and not ordinal and (_read_day(after) or not (_is_sure(name) or end.word == "of")):
        return []
    stop = after.peek(-1) == "."
    last = year[1] if year else after.move(-1) if stop else after
    return [new_date(at, last, iso(year[0] if year else None, number, day))]


def _is_sure(name: Cursor) -> bool:
    return name.word not in _VERBS or name.capitalised


def _read_year_first(at: Cursor) -> list[Amount]:
    """`2017 april`, `2016 April 26`."""
    year = read_year(at)
    month = _read_month(year[1]) if year and year[1].near else None
    if not year or not month or at.peek(-1) in MONTHS or (at.peek(-1) == "," and at.kind_at(-2) == "n"):
        return []
    if year[1].word in ("may", "march") and not year[1].capitalised:
        return []
    number, end = month
    day = _read_day(end)
    if day and not read_year(end) and not _read_year_after(day[1]):
        return [new_date(at, day[1], iso(year[0], number, day[0]))]
    return [] if day or _read_year_after(end) else [new_date(at, end, iso(year[0], number))]
