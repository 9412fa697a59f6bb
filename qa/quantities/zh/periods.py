"""Periods of the calendar: half-years, five-year plans, financial years and seasons."""

from __future__ import annotations

from decimal import Decimal

from ..lazy_pattern import Pattern
from ..reading import Reading
from .amount import Amount
from .calendar import Calendar
from .numerals import Numeral, read_run
from .words import HALF_YEARS

# A season or financial year: 2019-20, 2007-08年.
_SEASON = Pattern(r"([12][0-9])([0-9]{2})[-—/]([0-9]{2})(?![0-9]|[-/.][0-9])(?:[ \t]?年度?)?")
_PLAN = Pattern(
    r"十[一二三四五六七八九]五(?![十百千万亿]|[岁个天人名件年日号楼层])|[六七八九]五(?=[”\"]|计划|规划|期间|时期|末)|十五(?=[”\"]?(?:计划|规划|期间|时期|末))"
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


def read_season(text: str, at: int) -> tuple[Calendar, Calendar] | None:
    """The years of a season or financial year at `at`: 2019-20, 2007-08年."""
    match = _SEASON.match(text, at)
    if match is None or int(match[3]) != int(match[2]) + 1 or not (int(match[3]) > 12 or "年" in match[0]):
        return None
    first, last = (Calendar(match.end(), int(match[1] + match[i])) for i in (2, 3))
    return first, last


def read_plan(text: str, at: int) -> Reading | None:
    """A five-year plan as the ordinal in its short name: 十三五 is the 13th."""
    match = _PLAN.match(text, at)
    if match is None:
        return None
    if (
        len(match[0]) == 2
        and not match[0].startswith("十")
        and text[at - 1 : at] not in ("“", '"', "\N{LEFT DOUBLE QUOTATION MARK}")
    ):
        return None
    numeral = read_run(text[at : match.end() - 1], 0).numeral
    if numeral is None:
        return None
    value = str(numeral.value)
    return Reading(at, match.end(), "ordinal", value, match.span(), "five-year plan", reading=f"{match[0]} = {value}")
