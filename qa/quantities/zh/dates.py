"""Dates and spans of dates, read at a numeral of folded text."""

from __future__ import annotations

from ....text.phrases import Phrases
from ..lazy_pattern import Pattern
from ..reading import Reading
from .calendar import Calendar, calendar_at, said, year_of
from .numerals import Numeral, read_run
from .periods import read_season
from .scan import skip_blanks
from .words import ERAS

_JOIN = Pattern(r"[ \t]{0,2}(?:--?|——?|~|至|到)[ \t]{0,2}(?=[0-9零〇一二三四五六七八九十])")
_ERAS = Phrases(ERAS, characters=True)
_DAYS_LONG = Pattern(r"[ \t]?(?:之?内|以内|之?后|以后|之?前|以前|期限|[旅一]?游|左右|以上|无理由|的期)")
_DATED_NUMBER = Pattern(
    r"[ \t]?(?:$|[,。、;:!?)）\]】」”\n]|上午|下午|早上|晚上?|中午|凌晨|傍晚|开[始幕]|起|前|后|之|以|到|至|就|的|在|那)"
)


def _era(text: str, at: int, floor: int) -> tuple[int, bool]:
    """Where an era in front of `at` begins, and whether it counts backwards."""
    start, direction = next(_ERAS.behind(text, at, floor), (at, 1))
    return start, direction < 0


def read_date(text: str, numeral: Numeral, floor: int) -> Reading | None:
    """A date or a span of dates at a numeral: 2016年4月26日, 4月, 2016—2020, 1-6月."""
    at = numeral.start
    start, backwards = _era(text, at, floor)
    if start < at:
        return _in_era(text, numeral, start, backwards)
    season = read_season(text, at)
    if season:
        return _span(text, at, *season)
    first = calendar_at(text, at)
    return _borrowed(text, numeral) if first is None else _begun(text, numeral, first)


def _begun(text: str, numeral: Numeral, first: Calendar) -> Reading | None:
    """The date at a numeral, or the span that it begins."""
    at, end = numeral.start, first.end
    if first.year is None and first.month is None and not _is_day(text, numeral, end):
        return None
    days = _days(text, at, first) if first.month is not None and first.day is None and text[end - 1] in "月份" else None
    if days is not None:
        return days
    join = _JOIN.match(text, end)
    last = calendar_at(text, join.end()) or _closing_field(text, join.end(), first) if join else None
    if last is not None and _follows(first, last):
        return _span(text, at, first, last.within(first))
    return Reading(at, end, "date", first.iso, (at, end), reading=said(text, at, end, first.iso))


def _days(text: str, at: int, month: Calendar) -> Reading | None:
    """Days of one month whose unit stands with the last: 5月1-3日."""
    numeral = read_run(text, skip_blanks(text, month.end)).numeral
    join = _JOIN.match(text, numeral.end) if numeral else None
    last = calendar_at(text, join.end()) if join else None
    if (
        numeral is None
        or last is None
        or last.day is None
        or last.month is not None
        or numeral.integral not in range(1, 32)
    ):
        return None
    first = month._replace(day=numeral.integral)
    return _span(text, at, first, last.within(first)) if _follows(first, last) else None


def _in_era(text: str, numeral: Numeral, start: int, backwards: bool) -> Reading | None:
    """A date after 公元 or 公元前, whose years may have fewer than four digits."""
    later = calendar_at(text, numeral.start)
    if later is not None and not backwards:
        value, end = later.iso, later.end
    else:
        year, place = numeral.integral, skip_blanks(text, numeral.end)
        if year is None or text[place : place + 1] != "年":
            return None
        end, value = place + 1, f"{'-' if backwards else ''}{year:04d}"
    return Reading(start, end, "date", value, (numeral.start, end), reading=said(text, start, end, value))


def _is_day(text: str, numeral: Numeral, end: int) -> bool:
    """Whether N日 or N号 alone is a day of the month and no length of time, bus line or building."""
    if text[end - 1] == "号":
        return bool(_DATED_NUMBER.match(text, end))
    return not _DAYS_LONG.match(text, end) and (numeral.arabic or not numeral.single)


def _closing_field(text: str, at: int, first: Calendar) -> Calendar | None:
    """The end of a span that leaves its unit out: 2016年-2020 (年 stands with the first)."""
    numeral = read_run(text, at).numeral
    year = None if numeral is None else year_of(numeral)
    if numeral is None or year is None or first.month is not None:
        return None
    return Calendar(numeral.end, year)


def _borrowed(text: str, numeral: Numeral) -> Reading | None:
    """A span whose first end has its unit from the second: 2016-2020年, 1-6月, 5—7日; or two bare years."""
    join = _JOIN.match(text, numeral.end)
    value = numeral.integral
    if join is None or value is None:
        return None
    last = calendar_at(text, join.end())
    if last is None:
        return _bare_years(text, numeral, join.end())
    if last.year is not None and last.month is None:
        first = Calendar(numeral.end, year_of(numeral))
        if first.year is None:
            return None
    elif last.year is None and last.month is not None and last.day is None:
        first = Calendar(numeral.end, None, value if 1 <= value <= 12 else None)
    elif last.year is None and last.month is None:
        first = Calendar(numeral.end, None, None, value if 1 <= value <= 31 else None)
    else:
        return None
    return _span(text, numeral.start, first, last) if _follows(first, last) else None


def _bare_years(text: str, numeral: Numeral, at: int) -> Reading | None:
    """Two years without 年: 2016—2020, when nothing counted follows."""
    last = read_run(text, at).numeral
    if last is None or not _recent(numeral) or not _recent(last) or not numeral.value < last.value:
        return None
    after = text[last.end : last.end + 1]
    if after and (after in "-—%‰个件家项人名万亿元" or (after.isalnum() and after.isascii())):
        return None
    first, second = Calendar(numeral.end, numeral.integral), Calendar(last.end, last.integral)
    return _span(text, numeral.start, first, second)


def _recent(numeral: Numeral) -> bool:
    return len(numeral.text) == 4 and numeral.string and 1800 <= (numeral.integral or 0) <= 2100


def _follows(first: Calendar, last: Calendar) -> bool:
    low = (first.year, first.month, first.day)
    high = (last.within(first).year, last.within(first).month, last.day)
    pairs = [(a, b) for a, b in zip(low, high, strict=True) if a is not None and b is not None]
    return bool(pairs) and [a for a, _ in pairs] < [b for _, b in pairs]


def _span(text: str, start: int, first: Calendar, last: Calendar) -> Reading:
    value = f"{first.iso}..{last.iso}"
    return Reading(
        start,
        last.end,
        "range",
        value,
        (start, last.end),
        "year" if last.month is None and last.day is None else None,
        reading=said(text, start, last.end, value),
    )
