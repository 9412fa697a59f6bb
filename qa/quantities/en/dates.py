"""Dates in English text: `April 26, 2016`, `26 April`, `2016-04-26`, `4/26/2016`, `April, 2017`, `in May`."""

from __future__ import annotations

from .amount import Amount
from .calendar import date_found, dotted_dates, iso, numeric_dates, small_number
from .numerals import numeral_at
from .scan import Tokens
from .words import MONTH_NAMES
from .years import spelled_year, year_value

MONTHS = {name: number for number, name in enumerate(MONTH_NAMES, 1)} | {
    name[:3]: number for number, name in enumerate(MONTH_NAMES, 1)
}
MONTHS["sept"] = 9
# Months that are also words, read as months only in capitals or with a day or year.
_AMBIGUOUS = frozenset(
    ("may", "march", "mar", "august", "sep", "dec", "jan", "oct", "nov", "feb", "apr", "jun", "jul", "aug", "sept")
)
_BEFORE_MONTH = frozenset(
    "in of since until till by from to during last next this early late mid and through between"
    " before after every each around"
    " on for ( , late- mid- - – beginning end middle past previous following".split()
)
_SURE_BEFORE = _BEFORE_MONTH - {"and", "to", "this", ",", "(", "-", "–", "after", "before", "for", "on", "by", "from"}
_DASHES = frozenset(("-", "–", "—", "~", "to", "and", "through", "until", "till", "/", "&"))
_NO_DAY = frozenset("% percent million billion thousand hundred per times years days months people yuan".split())


def dates_at(t: Tokens, i: int, floor: int) -> list[Amount]:
    """The dates that begin at token `i`, in order: two for `April 26-28`; none where none does."""
    if t.kind(i) == "d":
        return dotted_dates(t, i)
    if t.kind(i) == "n":
        return numeric_dates(t, i) or _day_first(t, i) or _year_first(t, i)
    if t.word(i) in MONTHS:
        return _month_first(t, i, floor)
    return _day_first(t, i)


# --- month names


def _month(t: Tokens, i: int) -> tuple[int, int] | None:
    """The month named at `i`, and the token after it and its full stop."""
    number = MONTHS.get(t.word(i))
    if number is None:
        return None
    stop = t.word(i + 1) == "." and t.near(i + 1) and len(t.word(i)) < 5 and t.word(i) not in ("may", "june", "july")
    return number, i + 1 + stop


def _day(t: Tokens, i: int) -> tuple[int, int] | None:
    """The day at `i`, in figures or as an ordinal word, and the token after it."""
    if not t.near(i):
        return None
    if t.kind(i) == "n":
        day = small_number(t, i, 31)
        if day is None:
            return None
        suffix = t.word(i + 1) in ("st", "nd", "rd", "th") and (t.glued(i + 1) or t.near(i + 1))
        j = i + 1 + suffix
        blocked = t.word(j) in _NO_DAY or t.word(j) in (":",) or (t.glued(j) and t.kind(j) == "w" and not suffix)
        return None if blocked and not suffix else (day, j)
    found = numeral_at(t, i) if t.kind(i) == "w" and t.word(i) not in ("a", "an", "point") else None
    if found and found.form == "ordinal" and 1 <= found.value <= 31:
        return int(found.value), found.last
    return None


def _year_after(t: Tokens, j: int) -> tuple[int, int] | None:
    """The year after a day or month (`, 2016`, ` of 2016`, ` 2016`), and the token after it."""
    k = j
    while t.word(k) in (",", "of", "-", "/", ".", "the", "year", "in") and t.near(k) and k < j + 3:
        k += 1
    if not t.near(k) or (t.word(j) in ("-", "/", ".", "in", "the") and not t.glued(k) and t.word(j) != "in"):
        return None
    if t.word(j) == "in":
        return None
    return year_value(t, k) or spelled_year(t, k)


def _month_first(t: Tokens, i: int, floor: int) -> list[Amount]:
    found = _month(t, i)
    if not found or (t.glued(i) and t.kind(i - 1) in ("n", "w")) or t.word(i - 1) == "'":
        return []
    month, j = found
    k = j + (t.word(j) == "-" and t.glued(j) and t.glued(j + 1))
    k += t.word(k) == "the" and t.near(k)
    day = _day(t, k)
    if day and _sure_month(t, i, day[1]):
        return _with_day(t, i, month, *day)
    year = _year_after(t, j)
    if year:
        return [date_found(i, year[1], iso(year[0], month))]
    if not _month_alone(t, i):
        return []
    return [
        date_found(
            i,
            j if t.word(j - 1) == "." and t.kind(j) == "w" and not t.raw(j)[:1].isupper() else i + 1,
            iso(None, month),
        )
    ]


def _sure_month(t: Tokens, i: int, after: int) -> bool:
    """Whether a month followed by a day is one: not the verbs of `may 5 people`, `march 3 miles`."""
    if t.word(i) not in ("may", "march", "mar", "dec", "sep") or t.raw(i)[:1].isupper():
        return True
    return (
        bool(_year_after(t, after))
        or t.kind(after) != "w"
        or t.word(after - 1) in ("st", "nd", "rd", "th")
        or t.kind(after - 1) == "w"
    )


def _with_day(t: Tokens, i: int, month: int, day: int, j: int) -> list[Amount]:
    """`April 26[, 2016]`, and `April 26-28[, 2016]` as two dates."""
    k = j + 1
    second = _day(t, k) if t.word(j) in _DASHES and t.near(j) and not _month(t, k + 1) else None
    if second and second[0] > day and t.kind(k) == "n" and not _counts(t, second[1]):
        year = _year_after(t, second[1])
        last = year[1] if year else second[1]
        value = year[0] if year else None
        return [date_found(i, j, iso(value, month, day)), date_found(k, last, iso(value, month, second[0]))]
    year = _year_after(t, j)
    return [date_found(i, year[1] if year else j, iso(year[0] if year else None, month, day))]


def _counts(t: Tokens, j: int) -> bool:
    """Whether a plain word follows, so that the figure counts something (`April 26 and 28 people`)."""
    return (
        (t.kind(j) == "w" and t.near(j) and t.raw(j).islower() and t.word(j).endswith("s"))
        or t.word(j) in _NO_DAY
        or t.word(j) == "people"
    )


def _month_alone(t: Tokens, i: int) -> bool:
    """Whether a bare month name is a month: `in May`, `from March`, `April`; not the verbs, not `Jan` the name."""
    word, before = t.word(i), t.word(i - 1)
    if word not in _AMBIGUOUS:
        return t.raw(i)[:1].isupper() or before in _BEFORE_MONTH or t.whole(i, i + 1)
    if word == "august":
        return t.raw(i)[:1].isupper()
    if not t.raw(i)[:1].isupper():
        return False
    if word in ("may", "march"):
        return _named_month(t, i)
    return (
        before in _SURE_BEFORE
        or (t.word(i + 1) in ("-", "–", "to") and t.word(i + 2) in MONTHS)
        or (before in ("-", "–", "to") and t.word(i - 2) in MONTHS)
    )


def _named_month(t: Tokens, i: int) -> bool:
    """Whether capitalised `May` or `March` is the month: after a preposition of time, or beside another month."""
    before, after = t.word(i - 1), t.word(i + 1)
    if before in ("and", "to", "or", ",", "-", "–", "through") and t.word(i - 2) in MONTHS:
        return True
    if after in ("and", "to", "or", "-", "–", "through") and t.word(i + 2) in MONTHS:
        return True
    if before == "-":
        return t.word(i - 2) in ("mid", "late", "early")
    return before in _SURE_BEFORE or before in ("by", "from", "after", "before", "this")


# --- day first


def _day_first(t: Tokens, i: int) -> list[Amount]:
    """`26 April 2016`, `4th of July`, `26-28 April 2016` (two dates)."""
    day = _day_plain(t, i)
    if not day:
        return []
    value, j = day
    if t.word(j) in _DASHES and t.near(j):
        second = _day_plain(t, j + 1)
        if second and t.near(j + 1):
            hits = _before_month(t, j + 1, *second)
            if hits and second[0] > value:
                return [date_found(i, j, hits[0].said[:-2] + f"{value:02d}"), *hits]
    return _before_month(t, i, value, j)


def _day_plain(t: Tokens, i: int) -> tuple[int, int] | None:
    if t.kind(i) == "n":
        day = small_number(t, i, 31)
        if day is None:
            return None
        suffix = t.word(i + 1) in ("st", "nd", "rd", "th") and t.near(i + 1)
        return day, i + 1 + suffix
    return _day(t, i) if t.kind(i) == "w" else None


def _before_month(t: Tokens, i: int, day: int, j: int) -> list[Amount]:
    k = j + (t.word(j) in ("of", "-", "/", ",") and t.near(j))
    k += t.word(k) == "day" and t.word(k + 1) == "of" and 2
    month = _month(t, k) if t.near(k) else None
    if not month or (t.word(j) == "," and t.kind(i) == "n"):
        return []
    number, after = month
    year = _year_after(t, after)
    sure = t.word(k) not in ("may", "march", "mar", "sep", "dec") or t.raw(k)[:1].isupper()
    if not sure and not year and t.word(j) != "of" and not _ordinal_day(t, j):
        return []
    if year is None and _day(t, after) and not _ordinal_day(t, j):
        return []
    stop = t.word(after - 1) == "." and not year
    return [date_found(i, year[1] if year else after - stop, iso(year[0] if year else None, number, day))]


def _ordinal_day(t: Tokens, j: int) -> bool:
    return t.kind(j - 1) == "w"


def _year_first(t: Tokens, i: int) -> list[Amount]:
    """`2017 april`, `2016 April 26`."""
    year = year_value(t, i)
    if not year or t.word(year[1]) not in MONTHS or not t.near(year[1]):
        return []
    month = _month(t, year[1])
    if not month or t.word(i - 1) in MONTHS or (t.word(i - 1) == "," and t.kind(i - 2) == "n"):
        return []
    number, j = month
    if t.word(year[1]) in ("may", "march") and not t.raw(year[1])[:1].isupper():
        return []
    day = _day(t, j)
    if day and not year_value(t, j) and not _year_after(t, day[1]):
        return [date_found(i, day[1], iso(year[0], number, day[0]))]
    return [] if day or _year_after(t, j) else [date_found(i, j, iso(year[0], number))]


# --- periods

_TO = frozenset(("-", "–", "—", "~", "to", "through", "until", "till"))


def periods(t: Tokens, i: int, dates: list[Amount], floor: int) -> list[Amount]:
    """The dates at `i`, two joined by a dash or `to` made one range; a year said once holds for both."""
    if len(dates) == 1:
        j = dates[0].last
        joined = t.word(j) in _TO or (t.word(j) == "and" and t.word(i - 1) == "between")
        dates = [*dates, *dates_at(t, j + 1, j)] if joined and t.near(j) and t.near(j + 1) else dates
    if len(dates) != 2 or t.word(dates[0].last) not in _TO | {"and"}:
        return dates if len(dates) != 3 else dates[:1]
    low, high = dates
    if t.word(low.last) == "and" and t.word(i - 1) != "between":
        return dates
    first, last = _same_year(low.said, high.said)
    if first >= last or len(first) != len(last):
        return dates
    return [Amount(low.first, high.last, (low.first, high.last), "range", said=f"{first}..{last}", hedge=low.hedge)]


def _same_year(first: str, last: str) -> tuple[str, str]:
    """Both with the year that only one of them says."""
    if first.startswith("XXXX"):
        first = last[:4] + first[4:]
    return first, first[:4] + last[4:] if last.startswith("XXXX") else last
