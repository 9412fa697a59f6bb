"""Periods of the calendar: spans of dates, seasons and financial years, half-years."""

from __future__ import annotations

from decimal import Decimal

from ..lazy_pattern import Pattern
from ..reading import Reading
from .amount import Amount
from .calendar import Calendar, explain_date, read_calendar, year_of
from .numerals import Numeral, read_run
from .scan import skip_blanks
from .words import HALF_YEARS

_JOIN = Pattern(r"[ \t]{0,2}(?:--?|——?|~|至|到)[ \t]{0,2}(?=[0-9零〇一二三四五六七八九十])")
# A season or financial year: 2019-20, 2007-08年.
_SEASON = Pattern(r"([12][0-9])([0-9]{2})[-—/]([0-9]{2})(?![0-9]|[-/.][0-9])(?:[ \t]?年度?)?")

_WRITTEN_SPAN = Pattern(
    r"(?P<year>[12][0-9]{3})(?P<mark>[-/.])(?P<month>[01]?[0-9])(?P=mark)(?P<low>[0-3]?[0-9])"
    r"[ \t]?(?P<dash>[-–—~至])[ \t]?(?P<high>[0-3]?[0-9])(?![0-9]|[-/.][0-9])"
)


def read_half_year(text: str, at: int, floor: int) -> Amount | None:
    """上半年, 下半年 at their 半: the first half-year, the second."""
    word = text[at - 1] if at > floor else ""
    if word not in HALF_YEARS or text[at + 1 : at + 2] != "年":
        return None
    which, start, end = Decimal(HALF_YEARS[word]), at - 1, at + 2
    words = text[start:end]
    numeral = Numeral(start, at + 1, which, words[:2])
    return Amount(start, end, (start, at + 1), "ordinal", which, "half-year", None, f"{words} = {which}", None, numeral)


def read_season(text: str, at: int) -> Reading | None:
    """The years of a season or financial year at `at`: 2019-20, 2007-08年."""
    match = _SEASON.match(text, at)
    if match is None or int(match[3]) != int(match[2]) + 1 or not (int(match[3]) > 12 or "年" in match[0]):
        return None
    first, last = (Calendar(match.end(), int(match[1] + match[i])) for i in (2, 3))
    return _new_span(text, at, first, last)


def read_written_span(text: str, at: int) -> Reading | None:
    """Days from one to another behind a date in figures: 2023.07.26-28, 2023/7/26~28."""
    match = _WRITTEN_SPAN.match(text, at)
    if match is None or match["mark"] == match["dash"]:
        return None
    month, low, high = (int(match[name]) for name in ("month", "low", "high"))
    if not (1 <= month <= 12 and 1 <= low < high <= 31):
        return None
    value = f"{match['year']}-{month:02d}-{low:02d}..{match['year']}-{month:02d}-{high:02d}"
    return Reading(at, match.end(), "range", value, match.span(), reading=f"{match.group()} = {value}")


def read_span(text: str, at: int, first: Calendar) -> Reading | None:
    """The span of dates that a date at `at` begins: 2016年1月至6月, 5月1-3日, 2016年-2020."""
    end = first.end
    ends_in_month = first.month is not None and first.day is None and text[end - 1] in "月份"
    days = _read_days(text, at, first) if ends_in_month else None
    if days is not None:
        return days
    if first.month is None and first.day is None and text[end - 1] == "年":
        months = _read_months(text, at, first)
        if months is not None:
            return months
    join = _JOIN.match(text, end)
    last = read_calendar(text, join.end()) or _read_closing_year(text, join.end(), first) if join else None
    return _new_span(text, at, first, last.fill_from(first)) if last and _follows(first, last) else None


def _read_days(text: str, at: int, month: Calendar) -> Reading | None:
    """Days of one month whose unit stands with the last: 5月1-3日."""
    numeral = read_run(text, skip_blanks(text, month.end)).numeral
    join = _JOIN.match(text, numeral.end) if numeral else None
    last = read_calendar(text, join.end()) if join else None
    if numeral is None or last is None or last.day is None or last.month is not None:
        return None
    if numeral.integral not in range(1, 32):
        return None
    first = month._replace(day=numeral.integral)
    return _new_span(text, at, first, last.fill_from(first)) if _follows(first, last) else None


def _read_months(text: str, at: int, year: Calendar) -> Reading | None:
    """Months of one year whose unit stands with the last: 2021年1-3月."""
    numeral = read_run(text, skip_blanks(text, year.end)).numeral
    join = _JOIN.match(text, numeral.end) if numeral else None
    last = read_calendar(text, join.end()) if join else None
    if numeral is None or last is None or last.month is None or last.year is not None or last.day is not None:
        return None
    if numeral.integral not in range(1, 13):
        return None
    first = year._replace(month=numeral.integral)
    return _new_span(text, at, first, last.fill_from(first)) if _follows(first, last) else None


def _read_closing_year(text: str, at: int, first: Calendar) -> Calendar | None:
    """The end of a span that leaves its unit out: 2016年-2020 (年 stands with the first)."""
    numeral = read_run(text, at).numeral
    year = None if numeral is None else year_of(numeral)
    if numeral is None or year is None or first.month is not None:
        return None
    return Calendar(numeral.end, year)


def read_borrowed_span(text: str, numeral: Numeral) -> Reading | None:
    """A span whose first end has its unit from the second: 2016-2020年, 1-6月, 5—7日; or two bare years."""
    join = _JOIN.match(text, numeral.end)
    value = numeral.integral
    if join is None or value is None:
        return None
    last = read_calendar(text, join.end())
    if last is None:
        return _read_bare_years(text, numeral, join.end())
    first = _borrow_unit(numeral, value, last)
    return _new_span(text, numeral.start, first, last) if first and _follows(first, last) else None


def _borrow_unit(numeral: Numeral, value: int, last: Calendar) -> Calendar | None:
    """The numeral as a date in the one unit that the last date of its span has; None where that has more of them."""
    if last.year is not None:
        year = year_of(numeral)
        return None if year is None or last.month is not None else Calendar(numeral.end, year)
    if last.month is None:
        return Calendar(numeral.end, None, None, value if 1 <= value <= 31 else None)
    return None if last.day is not None else Calendar(numeral.end, None, value if 1 <= value <= 12 else None)


def _read_bare_years(text: str, numeral: Numeral, at: int) -> Reading | None:
    """Two years without 年: 2016—2020, when nothing counted follows."""
    last = read_run(text, at).numeral
    if last is None or not _is_recent(numeral) or not _is_recent(last) or not numeral.value < last.value:
        return None
    after = text[last.end : last.end + 1]
    if after and (after in "-—%‰个件家项人名万亿元" or (after.isalnum() and after.isascii())):
        return None
    first, second = Calendar(numeral.end, numeral.integral), Calendar(last.end, last.integral)
    return _new_span(text, numeral.start, first, second)


def _is_recent(numeral: Numeral) -> bool:
    return len(numeral.text) == 4 and numeral.string and 1800 <= (numeral.integral or 0) <= 2100


def _follows(first: Calendar, last: Calendar) -> bool:
    low = (first.year, first.month, first.day)
    high = (last.fill_from(first).year, last.fill_from(first).month, last.day)
    pairs = [(a, b) for a, b in zip(low, high, strict=True) if a is not None and b is not None]
    return bool(pairs) and [a for a, _ in pairs] < [b for _, b in pairs]


def _new_span(text: str, start: int, first: Calendar, last: Calendar) -> Reading:
    end, value = last.end, f"{first.iso}..{last.iso}"
    unit = "year" if last.month is None and last.day is None else None
    return Reading(start, end, "range", value, (start, end), unit, reading=explain_date(text, start, end, value))
