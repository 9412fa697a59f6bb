"""Dates in English text: `April 26, 2016`, `26 April`, `2016-04-26`, `4/26/2016`, `April, 2017`, `in May`."""

from __future__ import annotations

from .english_found import Found
from .english_numerals import numeral_at
from .english_tokens import Tokens
from .english_years import YEARS, spelled_year, year_value

_NAMES = "january february march april may june july august september october november december".split()
MONTHS = {name: number for number, name in enumerate(_NAMES, 1)} | {
    name[:3]: number for number, name in enumerate(_NAMES, 1)
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
_LATE_YEARS = range(1800, 2100)  # years that a month and a mark alone may stand with: `12/2015`, not `1/1000`
_DASHES = frozenset(("-", "–", "—", "~", "to", "and", "through", "until", "till", "/", "&"))
_NO_DAY = frozenset("% percent million billion thousand hundred per times years days months people yuan".split())


def dates_at(t: Tokens, i: int, floor: int) -> list[Found]:
    """The dates that begin at token `i`, in order: two for `April 26-28`; none where none does."""
    if t.kind(i) == "d":
        return _dotted(t, i)
    if t.kind(i) == "n":
        return _numeric(t, i) or _day_first(t, i) or _year_first(t, i)
    if t.word(i) in MONTHS:
        return _month_first(t, i, floor)
    return _day_first(t, i)


def iso(year: int | None, month: int, day: int | None = None) -> str:
    """The date as ISO prints it, with `XXXX` for an unsaid year."""
    head = f"{year:04d}" if year is not None else "XXXX"
    return f"{head}-{month:02d}" + (f"-{day:02d}" if day is not None else "")


def _date(first: int, last: int, value: str) -> Found:
    return Found(first, last, (first, last), "date", said=value)


def _small(t: Tokens, i: int, most: int) -> int | None:
    """The whole number 1..most in one or two digits at `i`."""
    word = t.word(i)
    if t.kind(i) != "n" or len(word) > 2 or not word.isdigit():
        return None
    return int(word) if 1 <= int(word) <= most else None


# --- figures only


def _numeric(t: Tokens, i: int) -> list[Found]:
    sep = t.word(i + 1)
    if sep not in ("-", "/", "–") or not (t.glued(i + 1) and t.glued(i + 2)) or t.kind(i + 2) != "n":
        return []
    if t.word(i - 1) in ("-", "/") and t.glued(i) and t.kind(i - 2) == "n":
        return []
    full = t.word(i + 3) == sep and t.glued(i + 3) and t.glued(i + 4) and t.kind(i + 4) == "n" and sep != "–"
    if full:
        value = _three(t.word(i), t.word(i + 2), t.word(i + 4), sep)
        chained = t.word(i + 5) == sep and t.glued(i + 5) and t.kind(i + 6) == "n" and t.glued(i + 6)
        return [_date(i, i + 5, value)] if value and not chained else []
    value = _two(t.word(i), t.word(i + 2)) if sep != "–" else None
    if t.word(i + 3) in ("%", "-") and t.glued(i + 3):
        return []
    return [_date(i, i + 3, value)] if value else []


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


def _dotted(t: Tokens, i: int) -> list[Found]:
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
    return [_date(i, i + 1, value)] if value else []


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
        day = _small(t, i, 31)
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


def _month_first(t: Tokens, i: int, floor: int) -> list[Found]:
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
        return [_date(i, year[1], iso(year[0], month))]
    if not _month_alone(t, i):
        return []
    return [
        _date(
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


def _with_day(t: Tokens, i: int, month: int, day: int, j: int) -> list[Found]:
    """`April 26[, 2016]`, and `April 26-28[, 2016]` as two dates."""
    k = j + 1
    second = _day(t, k) if t.word(j) in _DASHES and t.near(j) and not _month(t, k + 1) else None
    if second and second[0] > day and t.kind(k) == "n" and not _counts(t, second[1]):
        year = _year_after(t, second[1])
        last = year[1] if year else second[1]
        value = year[0] if year else None
        return [_date(i, j, iso(value, month, day)), _date(k, last, iso(value, month, second[0]))]
    year = _year_after(t, j)
    return [_date(i, year[1] if year else j, iso(year[0] if year else None, month, day))]


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


def _day_first(t: Tokens, i: int) -> list[Found]:
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
                return [_date(i, j, hits[0].said[:-2] + f"{value:02d}"), *hits]
    return _before_month(t, i, value, j)


def _day_plain(t: Tokens, i: int) -> tuple[int, int] | None:
    if t.kind(i) == "n":
        day = _small(t, i, 31)
        if day is None:
            return None
        suffix = t.word(i + 1) in ("st", "nd", "rd", "th") and t.near(i + 1)
        return day, i + 1 + suffix
    return _day(t, i) if t.kind(i) == "w" else None


def _before_month(t: Tokens, i: int, day: int, j: int) -> list[Found]:
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
    return [_date(i, year[1] if year else after - stop, iso(year[0] if year else None, number, day))]


def _ordinal_day(t: Tokens, j: int) -> bool:
    return t.kind(j - 1) == "w"


def _year_first(t: Tokens, i: int) -> list[Found]:
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
        return [_date(i, day[1], iso(year[0], number, day[0]))]
    return [] if day or _year_after(t, j) else [_date(i, j, iso(year[0], number))]
