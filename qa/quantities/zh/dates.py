"""Dates, read at a numeral of folded text."""

from __future__ import annotations

from ....text.phrases import Phrases
from ..lazy_pattern import Pattern
from ..reading import Reading
from .calendar import Calendar, explain_date, read_calendar
from .eras import find_era, read_in_era, read_reign
from .hedges import hedge_after
from .numerals import Numeral
from .periods import read_borrowed_span, read_season, read_span, read_written_span
from .scan import skip_blanks
from .words import DIGITS, LENGTH_AFTER, LENGTH_BEFORE, TENS

_LENGTH_AFTER = Phrases(LENGTH_AFTER, characters=True)
_LENGTH_BEFORE = Phrases(LENGTH_BEFORE, characters=True)
# 六月以下有期徒刑 is six months; 六月以前 is a date.
_MONTHS_LONG = Pattern(r"(?:以上|以下|以内|未满|之刑|有期徒刑|之?内)")
# A number behind the year of a document is that of the document: 〔2020〕22号.
_CLOSED_YEAR = tuple("〕)]】")
_NUMERALS = frozenset((*"0123456789", *DIGITS, *TENS, "十"))
_DATED_NUMBER = Pattern(
    r"[ \t]?(?:$|[,。、;:!?)）\]】」”\n]|上午|下午|早上|晚上?|中午|凌晨|傍晚|开[始幕]|起|前|后|之|以|到|至|就|的|在|那)"
)


def read_date(text: str, numeral: Numeral, floor: int) -> Reading | None:
    """A date or a span of dates at a numeral: 2016年4月26日, 4月, 2016—2020, 1-6月."""
    at = numeral.start
    start, direction = find_era(text, at, floor)
    if start < at:
        return read_in_era(text, numeral, start, direction)
    special = read_reign(text, numeral, floor) or read_season(text, at) or read_written_span(text, at)
    if special is not None:
        return special
    first = read_calendar(text, at)
    if first is None:
        return _unless_length(text, read_borrowed_span(text, numeral))
    if first.year is None and first.month is None and not _is_day(text, numeral, first.end):
        return None
    return _read_months_long(text, numeral, first) or read_span(text, at, first) or _new_date(text, at, first)


def _new_date(text: str, at: int, date: Calendar) -> Reading:
    end = date.end
    return Reading(at, end, "date", date.iso, (at, end), reading=explain_date(text, at, end, date.iso))


def _read_months_long(text: str, numeral: Numeral, date: Calendar) -> Reading | None:
    """N月 as a length of time: behind a number of years (一年六月), or by what follows (六月以下)."""
    at, end = numeral.start, date.end
    if date.year is not None or date.day is not None or text[end - 1] != "月":
        return None
    behind_years = text[at - 1 : at] == "年" and text[at - 2 : at - 1] in _NUMERALS
    if not behind_years and not _MONTHS_LONG.match(text, end):
        return None
    found = hedge_after(text, end)
    end, hedge = (found.end, found.hedge) if found else (end, None)
    return Reading(at, end, "measure", str(date.month), (at, numeral.end), "month", hedge, text[at : numeral.end])


def _is_day(text: str, numeral: Numeral, end: int) -> bool:
    """Whether N日 or N号 alone is a day of the month and no length of time, bus line or building."""
    if text[end - 1] == "号":
        return text[numeral.start - 1 : numeral.start] not in _CLOSED_YEAR and bool(_DATED_NUMBER.match(text, end))
    return not _is_long(text, numeral.start, end) and (numeral.arabic or not numeral.single)


def _is_long(text: str, at: int, end: int) -> bool:
    """Whether what stands around a number of 日 says that it is a length of time."""
    return any(_LENGTH_AFTER.ahead(text, skip_blanks(text, end, 1))) or any(_LENGTH_BEFORE.behind(text, at, 0))


def _unless_length(text: str, span: Reading | None) -> Reading | None:
    """The span, unless it is of days that are lengths of time: 3-5日内, and 3~5日 where no month is spoken of."""
    if span is None or not span.value.startswith("XXXX-XX-"):
        return span
    in_month = "月" in text[: span.start] or text[span.start - 1 : span.start] in ("于", "在", "定")
    return None if _is_long(text, span.start, span.end) or not in_month else span
