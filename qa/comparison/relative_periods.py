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
_CHINESE_MONTHS = re.compile("[上本当當次下同][个個]?月")

_WEEKDAYS = re.compile(r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|tomorrow)\b", re.IGNORECASE)
_CHINESE_WEEKDAYS = re.compile("周[一二三四五六日末]|星期|礼拜|[昨今明]天|[今昨明]日")


def says_weekday(text: str, zh_text: str) -> bool:
    """Whether English text gives a weekday for a day that the Chinese gives by its number: 28日 / "on Tuesday"."""
    return _WEEKDAYS.search(text) is not None and _CHINESE_WEEKDAYS.search(zh_text) is None


def says_year(text: str) -> bool:
    """Whether English text refers to a year without naming it: "the same year", "that year"."""
    return bool(_ENGLISH_YEARS.search(text))


def says_month(text: str) -> bool:
    """Whether English text refers to a month without naming it: "the previous month"."""
    return bool(_ENGLISH_MONTHS.search(text))


def is_first_months(quantity: Quantity, taken: Iterable[Quantity]) -> bool:
    """Whether an English length of time is that of months counted from January, said already: "first seven months"."""
    if quantity.unit != "month" or not quantity.value.isdigit():
        return False
    end = f"-{int(quantity.value):02}"
    return any(
        other.kind == "range" and other.value.partition("..")[0].endswith("-01") and other.value.endswith(end)
        for other in taken
    )


def says_period(text: str, quantity: Quantity) -> bool:
    """Whether Chinese text refers to a year or a month that the English date names, and to nothing shorter."""
    if quantity.kind != "date":
        return False
    parts = set(date_parts(quantity.value))
    if parts == {"year"}:
        return _CHINESE_YEARS.search(text) is not None
    return parts in ({"month"}, {"year", "month"}) and _CHINESE_MONTHS.search(text) is not None
