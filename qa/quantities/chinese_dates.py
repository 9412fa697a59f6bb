"""Dates, spans of dates, decades, centuries and five-year plans, read at a numeral of folded text."""

from __future__ import annotations

import re
from typing import NamedTuple

from .chinese_numerals import Numeral, read_run
from .quantity import Hedge, Kind

BLANKS = " \t"
_JOIN = re.compile(r"[ \t]{0,2}(?:--?|——?|~|至|到)[ \t]{0,2}(?=[0-9零〇一二三四五六七八九十])")
_ISO_DAY = re.compile(r"([12][0-9]{3})([-/.])([01]?[0-9])\2([0-3]?[0-9])(?![0-9]|[-/.][0-9])")
_ISO_MONTH = re.compile(r"([12][0-9]{3})-(0?[1-9]|1[0-2])(?![0-9年月个件家项]|[-/.][0-9])")
_OF_MONTH = re.compile(r"的?第([一二三四五六七八九十]{1,2}|[0-9]{1,2})个月")
# What makes a four-digit number of 年 a length of time: 2000年历史.
_HISTORY = re.compile(r"的?(?:历史|之久|寿命|文明史|沧桑)")
_ERAS = ("公元前", "公元", "纪元", "西元前", "西元")
# Month.day without a word for either: between quotes, or before what is named after a day (4.26世界知识产权日).
_POINTED = re.compile(r"([1-9]|1[0-2])([.·])(0?[1-9]|[12][0-9]|3[01])(?![0-9.·%‰])")
_NAMED_AFTER_DAYS = re.compile(
    r"[ \t]?[”’」\"]?[ \t]?(?:世界|国际|全国|国家|知识产权|专项|普法|宣传|消费者|维权|[国禁]?(?:毒|安)|活动|特?大?案|事件|大?地震|讲话"
    r"|精神|惨案|事故|[一-鿿]{0,4}[日节](?![本元]))"
)
_OPENING = "“‘「『\"'《<"
_CLOSING = "”’」』\"'》>"
# Centuries named without a number, by the year they begin in; 上世纪 is seen from the 21st.
_CENTURIES = {"上个世纪": 1900, "上世纪": 1900, "本世纪": 2000, "新世纪": 2000, "上个世纪的": 1900, "上世纪的": 1900}
_DAYS_LONG = re.compile(r"[ \t]?(?:之?内|以内|之?后|以后|之?前|以前|期限|[旅一]?游|左右|以上|无理由|的期)")
_DATED_NUMBER = re.compile(
    r"[ \t]?(?:$|[,。、;:!?)）\]】」”\n]|上午|下午|早上|晚上?|中午|凌晨|傍晚|开[始幕]|起|前|后|之|以|到|至|就|的|在|那)"
)
_PLAN = re.compile(
    r"十[一二三四五六七八九]五(?![十百千万亿]|[岁个天人名件年日号楼层])|[六七八九]五(?=[”\"]|计划|规划|期间|时期|末)|十五(?=[”\"]?(?:计划|规划|期间|时期|末))"
)


class Reading(NamedTuple):
    """What was read: span, kind, value and the rest of a quantity, in the words of `Quantity`."""

    start: int
    end: int
    kind: Kind
    value: str
    number: tuple[int, int]
    unit: str | None = None
    hedge: Hedge | None = None
    reading: str = ""


class Calendar(NamedTuple):
    """A date in parts; `first` names the largest one said."""

    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None

    @property
    def iso(self) -> str:
        """ISO date with X for what is unsaid."""
        text = "XXXX" if self.year is None else f"{self.year:04d}"
        if self.month is None and self.day is None:
            return text
        text += "-XX" if self.month is None else f"-{self.month:02d}"
        return text if self.day is None else f"{text}-{self.day:02d}"

    def within(self, other: Calendar) -> Calendar:
        """Itself with the larger parts of another where they are unsaid."""
        year = other.year if self.year is None else self.year
        month = other.month if self.month is None and self.day is not None else self.month
        return self._replace(year=year, month=month)


def _skip(text: str, at: int) -> int:
    while at < len(text) and text[at] in BLANKS:
        at += 1
    return at


def _field(text: str, at: int) -> tuple[Numeral, str, int] | None:
    """A numeral at `at`, the character it is counted in, and the place of that."""
    numeral = read_run(text, at).numeral
    if numeral is None:
        return None
    place = _skip(text, numeral.end)
    return numeral, text[place : place + 1], place


def year_of(numeral: Numeral) -> int | None:
    """The year that a numeral in front of 年 says, if it can be one: 2016, 二〇一六, 九八."""
    if not numeral.string and not (numeral.arabic and len(numeral.text) == 4):
        return None
    value = numeral.integral
    if value is None or not numeral.text.isdigit() and len(numeral.text) not in (2, 4):
        return None
    return value if 1000 <= value <= 2999 else None


def _short_year(numeral: Numeral) -> int | None:
    """Two digits in front of a month: 98年5月, 08年3月."""
    value = numeral.integral
    if value is None or len(numeral.text) != 2 or not numeral.string:
        return None
    return value + (2000 if value < 50 else 1900)


def calendar_at(text: str, at: int) -> Calendar | None:
    """The date that begins with a numeral at `at`."""
    match = _ISO_DAY.match(text, at)
    if match and 1 <= int(match[3]) <= 12 and 1 <= int(match[4]) <= 31:
        return Calendar(match.end(), int(match[1]), int(match[3]), int(match[4]))
    match = _ISO_MONTH.match(text, at)
    if match:
        return Calendar(match.end(), int(match[1]), int(match[2]))
    found = _field(text, at)
    if found is None:
        return None
    numeral, mark, place = found
    if mark == "年":
        return _from_year(text, numeral, place)
    return _from_month(text, at) if mark in ("月", "日", "号") else None


def _from_year(text: str, numeral: Numeral, place: int) -> Calendar | None:
    year, short = year_of(numeral), None
    if year is None:
        short = _short_year(numeral)
        if short is None:
            return None
    elif _HISTORY.match(text, place + 1):
        return None
    end = place + 1
    later = _from_month(text, _skip(text, end))
    if later is not None and later.month is not None:
        return later._replace(year=year if year is not None else short)
    if year is None:
        return None if numeral.arabic else Calendar(end, short)
    match = _OF_MONTH.match(text, end)
    ordinal = read_run(text, match.start(1)).numeral if match else None
    if match and ordinal is not None and ordinal.integral in range(1, 13):
        return Calendar(match.end(), year, ordinal.integral)
    return Calendar(end + 1 if text[end : end + 1] == "度" else end, year)


def _from_month(text: str, at: int) -> Calendar | None:
    found = _field(text, at)
    if found is None:
        return None
    numeral, mark, place = found
    value = numeral.integral
    if value is None or numeral.bare and value != 10:
        return None
    if mark == "月" and 1 <= value <= 12 and text[place + 1 : place + 2] not in ("龄", "票"):
        end = place + (2 if text[place + 1 : place + 2] == "份" else 1)
        day = _field(text, _skip(text, end))
        if day and day[1] and day[1] in "日号" and day[0].integral in range(1, 32):
            return Calendar(day[2] + 1, None, value, day[0].integral)
        return Calendar(end, None, value)
    if mark in ("日", "号") and 1 <= value <= 31:
        return Calendar(place + 1, None, None, value)
    return None


def _era(text: str, at: int, floor: int) -> tuple[int, bool]:
    """Where an era in front of `at` begins, and whether it counts backwards."""
    for era in _ERAS:
        if at - len(era) >= floor and text.startswith(era, at - len(era)):
            return at - len(era), era.endswith("前")
    return at, False


def read_date(text: str, numeral: Numeral, floor: int) -> Reading | None:
    """A date or a span of dates at a numeral: 2016年4月26日, 4月, 2016—2020, 1-6月."""
    at = numeral.start
    start, backwards = _era(text, at, floor)
    if start < at:
        return _in_era(text, numeral, start, backwards)
    first = calendar_at(text, at)
    if first is None:
        return _borrowed(text, numeral)
    if first.year is None and first.month is None and not _is_day(text, numeral, first.end):
        return None
    join = _JOIN.match(text, first.end)
    if join:
        last = calendar_at(text, join.end()) or _closing_field(text, join.end(), first)
        if last is not None and _follows(first, last):
            return _span(text, at, first, last.within(first))
    return Reading(at, first.end, "date", first.iso, (at, first.end), reading=_said(text, at, first.end, first.iso))


def _in_era(text: str, numeral: Numeral, start: int, backwards: bool) -> Reading | None:
    later = calendar_at(text, numeral.start)
    if later is not None and not backwards:
        value, end = later.iso, later.end
    else:
        value, place = numeral.integral, _skip(text, numeral.end)
        if value is None or text[place : place + 1] != "年":
            return None
        end, value = place + 1, f"{'-' if backwards else ''}{value:04d}"
    return Reading(start, end, "date", value, (numeral.start, end), reading=_said(text, start, end, value))


def _said(text: str, start: int, end: int, value: str) -> str:
    return f"{text[start:end]} = {value}"


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
    if after and (after in "-—%‰个件家项人名万亿元" or after.isalnum() and after.isascii()):
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
        reading=_said(text, start, last.end, value),
    )


def read_pointed(text: str, at: int) -> Reading | None:
    """A day written month.day, where quotes or what follows say that it is one: “3·15”, 4.26世界知识产权日."""
    match = _POINTED.match(text, at)
    if match is None:
        return None
    before, after = text[at - 1 : at], text[match.end() : match.end() + 1]
    quoted = bool(before) and before in _OPENING and bool(after) and after in _CLOSING
    if match[2] != "·" and not quoted and not _NAMED_AFTER_DAYS.match(text, match.end()):
        return None
    value = f"XXXX-{int(match[1]):02d}-{int(match[3]):02d}"
    return Reading(at, match.end(), "date", value, match.span(), reading=_said(text, at, match.end(), value))


def read_decade(text: str, numeral: Numeral, floor: int, century: int | None = None) -> Reading | None:
    """A decade as its years: 90年代, 1990年代, 上世纪六七十年代."""
    if not text.startswith("年代", _skip(text, numeral.end)) or numeral.hedge:
        return None
    low, high = int(numeral.value), int(numeral.value if numeral.high is None else numeral.high)
    start, base = numeral.start, century
    if base is None:
        word = next(
            (w for w in _CENTURIES if numeral.start - len(w) >= floor and text.endswith(w, floor, numeral.start)), ""
        )
        base, start = _CENTURIES.get(word, 1900), numeral.start - len(word)
    if low >= 1000:
        base = 0
    elif not 0 <= low < 100:
        return None
    if low % 10 or high % 10 or low != numeral.value:
        return None
    end = _skip(text, numeral.end) + 2
    value = f"{base + low}..{base + high + 9}"
    return Reading(start, end, "range", value, (numeral.start, end), "year", reading=_said(text, start, end, value))


def read_century(text: str, numeral: Numeral, floor: int) -> Reading | None:
    """A century as an ordinal (20世纪), or the decade in it (20世纪90年代)."""
    place = _skip(text, numeral.end)
    value = numeral.integral
    if not text.startswith("世纪", place) or value is None or not 0 < value < 40:
        return None
    end = place + 2
    later = _skip(text, end + 1 if text[end : end + 1] == "的" else end)
    decade = read_run(text, later).numeral
    if decade is not None:
        found = read_decade(text, decade, later, (value - 1) * 100)
        if found is not None:
            return found._replace(
                start=numeral.start,
                number=(numeral.start, found.end),
                reading=_said(text, numeral.start, found.end, found.value),
            )
    return Reading(
        numeral.start,
        end,
        "ordinal",
        str(value),
        (numeral.start, numeral.end),
        "century",
        reading=_said(text, numeral.start, numeral.end, str(value)),
    )


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
