"""Years and months said by their place from now, where the other language names them: 上年同期 / "in 2022"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..quantities.quantity import Quantity
from .values import date_parts

_ENGLISH_YEARS = re.compile(
    r"\b(?:(?:this|that|same|last|whole|past|next|entire|current|previous|preceding|prior|following|coming|"
    r"throughout the|during the|of the|for the) year|a year (?:ago|earlier|before))\b",
    re.IGNORECASE,
)
_ENGLISH_MONTHS = re.compile(
    r"\b(?:(?:this|that|same|last|next|current|previous|preceding|prior|following) month|a month (?:ago|earlier))\b",
    re.IGNORECASE,
)
_CHINESE_YEARS = re.compile("[去今明本当當上前次同]年|同期|同比|年来")
_CHINESE_MONTHS = re.compile("[上本当當次下同][个個]?月|环比|環比")

# Stretches of a year, as the other language may give them by their months: 前三季度 / "January-September".
_STRETCHES = (
    ("-01..XXXX-09", re.compile("前三个?季度?|[一1][-至—～~][三3]季度")),
    ("-01..XXXX-06", re.compile("上半年")),
    ("-07..XXXX-12", re.compile("下半年")),
    ("-01..XXXX-03", re.compile("(?:第?[一1]|首)个?季度")),
)
_WEEKDAYS = re.compile(r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|tomorrow)\b", re.IGNORECASE)
_CHINESE_WEEKDAYS = re.compile("周[一二三四五六日末]|星期|礼拜|[昨今明]天|[今昨明]日")


def says_weekday(text: str, zh_text: str) -> bool:
    """Whether English text gives a weekday for a day that the Chinese gives by its number: 28日 / "on Tuesday"."""
    return _WEEKDAYS.search(text) is not None and _CHINESE_WEEKDAYS.search(zh_text) is None


def is_year_said(quantity: Quantity, taken: Iterable[Quantity]) -> bool:
    """Whether a year is part of a date or stretch of time that has its counterpart: 2023.07.26-28 / "July 26, 2023"."""
    if quantity.kind != "date" or date_parts(quantity.value).keys() != {"year"}:
        return False
    spans = [other.value for other in taken if other.kind in ("date", "range")]
    return any(span.startswith(f"{quantity.value}-") or span.endswith(f"..{quantity.value}") for span in spans)


def says_year(text: str) -> bool:
    """Whether English text refers to a year without naming it: "the same year", "that year"."""
    return bool(_ENGLISH_YEARS.search(text))


def says_month(text: str) -> bool:
    """Whether English text refers to a month without naming it: "the previous month"."""
    return bool(_ENGLISH_MONTHS.search(text))


def repeats_months(quantity: Quantity, taken: Iterable[Quantity]) -> bool:
    """Whether months counted from January are said once more: 1至7月 beside "January to July", "first seven months"."""
    months = _count_months(quantity)
    return months is not None and any(_count_months(other) == months for other in taken)


def _count_months(quantity: Quantity) -> int | None:
    """How many months a length of time has, or a range from January on."""
    if quantity.unit == "month" and quantity.value.isdigit():
        return int(quantity.value)
    low, _, high = quantity.value.partition("..")
    from_january = quantity.kind == "range" and low.endswith("-01") and len(low) == len(high) == len("XXXX-01")
    return int(high[-2:]) if from_january else None


def says_period(text: str, quantity: Quantity) -> bool:
    """Whether Chinese text refers to a year or a month that the English date names, and to nothing shorter."""
    if any(quantity.value.endswith(end) and word.search(text) for end, word in _STRETCHES):
        return True
    if quantity.kind != "date":
        return False
    parts = set(date_parts(quantity.value))
    if parts == {"year"}:
        return _CHINESE_YEARS.search(text) is not None
    return parts in ({"month"}, {"year", "month"}) and _CHINESE_MONTHS.search(text) is not None
