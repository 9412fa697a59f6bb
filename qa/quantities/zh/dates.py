"""Dates, read at a numeral of folded text."""

from __future__ import annotations

from ..lazy_pattern import Pattern
from ..reading import Reading
from .calendar import explain_date, read_calendar
from .eras import find_era, read_in_era
from .numerals import Numeral
from .periods import read_borrowed_span, read_season, read_span

_DAYS_LONG = Pattern(r"[ \t]?(?:之?内|以内|之?后|以后|之?前|以前|期限|[旅一]?游|左右|以上|无理由|的期)")
_DATED_NUMBER = Pattern(
    r"[ \t]?(?:$|[,。、;:!?)）\]】」”\n]|上午|下午|早上|晚上?|中午|凌晨|傍晚|开[始幕]|起|前|后|之|以|到|至|就|的|在|那)"
)


def read_date(text: str, numeral: Numeral, floor: int) -> Reading | None:
    """A date or a span of dates at a numeral: 2016年4月26日, 4月, 2016—2020, 1-6月."""
    at = numeral.start
    start, direction = find_era(text, at, floor)
    if start < at:
        return read_in_era(text, numeral, start, direction)
    season = read_season(text, at)
    if season:
        return season
    first = read_calendar(text, at)
    if first is None:
        return read_borrowed_span(text, numeral)
    end = first.end
    if first.year is None and first.month is None and not _is_day(text, numeral, end):
        return None
    alone = Reading(at, end, "date", first.iso, (at, end), reading=explain_date(text, at, end, first.iso))
    return read_span(text, at, first) or alone


def _is_day(text: str, numeral: Numeral, end: int) -> bool:
    """Whether N日 or N号 alone is a day of the month and no length of time, bus line or building."""
    if text[end - 1] == "号":
        return bool(_DATED_NUMBER.match(text, end))
    return not _DAYS_LONG.match(text, end) and (numeral.arabic or not numeral.single)
