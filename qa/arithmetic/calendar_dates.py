"""Dates that no calendar has, and days of the week that are not those of their date."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from ...align.bitext import Lang
from ...text.messages import Message
from ..quantities import Quantity
from .doubt import Doubt, Suspect
from .half_text import HalfText

_DAY = re.compile(r"(\d{4}|XXXX)-(\d\d)-(\d\d)$")
# How a date is written that is surely one: version numbers have stops and strokes.
_WRITTEN = re.compile(r"月|[A-Za-z]{3}|\d-\d")
# Dates of the lunar calendar have 30 days in any month, and are written in Chinese numerals.
_LUNAR = re.compile("[正一二三四五六七八九十冬腊臘]+月")
# Days that not every month has.
_DOUBTFUL = {
    "zh": re.compile(r"(?:2|[469]|11)\s?月\s?(?:29|3[01])|\d-(?:29|3[01])(?!\d)"),
    "en": re.compile(
        r"\b(?:Feb|Apr|Jun|Sep|Nov)[a-z]*\.? (?:29|3[01])\b|\b(?:29|3[01])(?:st|th)?(?: of)? (?:Feb|Apr|Jun|Sep|Nov)"
        r"|\d-(?:29|3[01])(?!\d)"
    ),
}
# Sentences about dates that don't exist.
_ABOUT = re.compile(
    r"不存在|无效|無效|非法|不合法|错误|錯誤|没有|沒有|闰年|閏年|历法|曆法|农历|農曆|阴历|陰曆|旧历|舊曆"
    r"|(?i:\b(?:invalid|valid|exist\w*|no such|error|wrong|leap|lunar|calendar|nonexistent|impossible|no)\b)"
)
# The Gregorian calendar is in use in China since 1912; later years than these are mistakes of another kind.
_FIRST, _LAST = 1912, 2100
_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_NAMES_ZH = "一二三四五六日"
_WEEKDAY = {
    "zh": re.compile("(?:星期|[周週]|礼拜|禮拜)[一二三四五六日天]"),
    "en": re.compile(r"\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:\b|day|s|n|r|u)"),
}
_SHORT = "Mon|Tue|Wed|Thu|Fri|Sat|Sun"
_FULL = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
# A day of the week right behind a date, and right before one.
_BEHIND = {
    "zh": re.compile(
        r"(?:日|号|號)?\s?[（(，,]?\s?((?:星期|周|週|礼拜|禮拜)([一二三四五六日天]))(?![次天个個小节節年月末])"
    ),
    "en": re.compile(rf"\s?[(,]\s?(({_FULL}|{_SHORT})\b)(?!-)"),
}
_BEFORE = {
    "zh": re.compile(r"((?:星期|周|週|礼拜|禮拜)([一二三四五六日天]))\s?[，,（(]?\s?$"),
    "en": re.compile(rf"\b(({_FULL}|{_SHORT}))\.?,?\s(?:the\s)?$"),
}


class _Weekday(NamedTuple):
    """A day of the week beside a date: where it stands, and its number, Monday being 0."""

    start: int
    end: int
    number: int


def check_dates(text: HalfText) -> Iterator[Doubt]:
    """The dates that no calendar has: 2021年2月30日, 31 June."""
    for index, sentence in enumerate(text.texts):
        if not _DOUBTFUL[text.lang].search(sentence) or _ABOUT.search(sentence):
            continue
        for quantity in text.quantities(index):
            parts = _read_day(quantity)
            if parts and not _exists(*parts):
                yield _refuse_date(Suspect(text.spot(index, quantity), quantity.value), quantity.text, *parts[:2])


def check_weekdays(text: HalfText) -> Iterator[Doubt]:
    """The days of the week beside a full date that is another day."""
    for index, sentence in enumerate(text.texts):
        if not _WEEKDAY[text.lang].search(sentence):
            continue
        for quantity in text.quantities(index):
            parts = _read_day(quantity)
            if not parts or not _FIRST <= parts[0] <= _LAST or not _exists(*parts):
                continue
            named = _find_weekday(sentence, quantity, text.lang)
            if named and named.number != date(*parts).weekday():
                yield _refuse_weekday(text, index, quantity, named, date(*parts).weekday())


def _read_day(quantity: Quantity) -> tuple[int, int, int] | None:
    """Year (0 where none is given), month and day of a date; None of what is surely none of the solar calendar."""
    match = _DAY.match(quantity.value) if quantity.kind == "date" else None
    if not match or not _WRITTEN.search(quantity.text) or (_LUNAR.search(quantity.text)):
        return None
    year = 0 if match[1] == "XXXX" else int(match[1])
    return year, int(match[2]), int(match[3])


def _exists(year: int, month: int, day: int) -> bool:
    return 1 <= day <= monthrange(year or 2000, month)[1]


def _refuse_date(suspect: Suspect, words: str, year: int, month: int) -> Doubt:
    last = monthrange(year or 2000, month)[1]
    of, of_zh = (f" in {year}", f"{year} 年") if year and month == 2 else ("", "")
    return Doubt(
        "date",
        (suspect,),
        Message(
            f"“{words}” is no date: the month has {last} days{of}.", f"“{words}”不是日期：{of_zh}该月只有 {last} 天。"
        ),
    )


def _find_weekday(sentence: str, quantity: Quantity, lang: Lang) -> _Weekday | None:
    """The day of the week that stands right beside a date; behind it before what stands before it."""
    behind = _BEHIND[lang].match(sentence, quantity.end)
    before = _BEFORE[lang].search(sentence[max(0, quantity.start - 16) : quantity.start])
    for match, shift in ((behind, 0), (before, max(0, quantity.start - 16))):
        if match:
            return _Weekday(match.start(1) + shift, match.end(1) + shift, _number(match[2], lang))
    return None


def _number(name: str, lang: Lang) -> int:
    if lang == "zh":
        return 6 if name == "天" else _NAMES_ZH.index(name)
    return [day[:3] for day in _NAMES].index(name[:3])


def _refuse_weekday(text: HalfText, index: int, quantity: Quantity, named: _Weekday, right: int) -> Doubt:
    words = text.texts[index][named.start : named.end]
    full = _NAMES[right] if words in _NAMES else _NAMES[right][:3]
    return Doubt(
        "weekday",
        (
            Suspect(text.locate(index, named.start, named.end), _NAMES[named.number]),
            Suspect(text.spot(index, quantity), quantity.value),
        ),
        Message(
            f"“{quantity.text}” is a {_NAMES[right]}, not a {_NAMES[named.number]}.",
            f"“{quantity.text}”是星期{_NAMES_ZH[right]}，不是星期{_NAMES_ZH[named.number]}。",
        ),
        suggestion=words[:-1] + _NAMES_ZH[right] if text.lang == "zh" else full,
    )
