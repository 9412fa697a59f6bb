"""A date and its parts (year, month, day) at one place of folded text."""

from __future__ import annotations

from typing import NamedTuple

from ..lazy_pattern import Pattern
from ..reading import Reading
from .numerals import Numeral, read_run
from .scan import skip_blanks

_ISO_DAY = Pattern(r"([12][0-9]{3})([-/.])([01]?[0-9])\2([0-3]?[0-9])(?![0-9]|[-/.][0-9])")
_ISO_MONTH = Pattern(r"([12][0-9]{3})-(0?[1-9]|1[0-2])(?![0-9]|[ \t]?[年月个件家项]|[-/.][0-9])")
_OF_MONTH = Pattern(r"的?第([一二三四五六七八九十]{1,2}|[0-9]{1,2})个月")
# What makes a four-digit number of 年 a length of time: 2000年历史.
_HISTORY = Pattern(r"的?(?:历史|之久|寿命|文明史|沧桑)")
# A year still far off is a length of time before these: 2500年前.
_AGO = Pattern(r"[之以]?[前来]|间|后")
_LAST_YEAR = 2100
# Month.day without a word for either: between quotes, or before what is named after a day (4.26世界知识产权日).
_POINTED = Pattern(r"([1-9]|1[0-2])([.·])(0?[1-9]|[12][0-9]|3[01])(?![0-9.·%‰])")
# Month.day with the word for the day alone: 12.4日.
_POINTED_DAY = Pattern(r"([1-9]|1[0-2])\.([1-9]|[12][0-9]|3[01])日(?![元币均])")
_NAMED_AFTER_DAYS = Pattern(
    r"[ \t]?[”’」\"]?[ \t]?(?:(?:世界|国际|全国|国家|中国|知识产权|消费者|普法|宪法|禁毒)[一-鿿]{0,8}[日周节]"
    r"|专项|普法|宣传|维权"
    r"|特?大案|案|[一-鿿]{0,2}(?:事件|地震|惨案|事故)|讲话|精神|爱国|学运)"
)
_LONG = Pattern(r"[的来间内后前以左之多余历]|有余|左右")
_CLAUSE = ("", "\n", "。", ";", ",", "在", "自", "从")
# What goes on behind the year itself and behind no length of time: 21年各地, 19年下半年, 22年第一季度.
_YEAR_GOES_ON = Pattern(
    r"[ \t]?(?:各|全年|全[国省市县]|我[国省市司]|上半年|下半年|第?[一二三四1-4]季度|[初末底]|年[初末底]|[春夏秋冬]季)"
)
_OPENING = "“‘「『\"'《<"
_CLOSING = "”’」』\"'》>"
# 30日元 is money and no day; 1日元旦 is a day.
_YEN = Pattern(r"日[元币](?![旦宵月首])")


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

    def fill_from(self, other: Calendar) -> Calendar:
        """Itself with the larger parts of another where they are unsaid."""
        year = other.year if self.year is None else self.year
        month = other.month if self.month is None and self.day is not None else self.month
        return self._replace(year=year, month=month)


def _read_field(text: str, at: int) -> tuple[Numeral, str, int] | None:
    """A numeral at `at`, the character it is counted in, and the place of that."""
    numeral = read_run(text, at).numeral
    if numeral is None:
        return None
    place = skip_blanks(text, numeral.end)
    return numeral, text[place : place + 1], place


def year_of(numeral: Numeral) -> int | None:
    """The year that a numeral in front of 年 says, if it can be one: 2016, 二〇一六, 九八."""
    if not numeral.string and not (numeral.arabic and len(numeral.text) == 4):
        return None
    value = numeral.integral
    if value is None or (not numeral.text.isdigit() and len(numeral.text) not in (2, 4)):
        return None
    return value if 1000 <= value <= 2999 else None


def _is_short(text: str, numeral: Numeral, end: int) -> bool:
    """Whether two figures in front of 年 are a year: 08年, and 98年 at the beginning of a clause."""
    if len(numeral.text) != 2 or not numeral.arabic or numeral.hedge:
        return False
    if numeral.text[0] in "12" and text[max(0, numeral.start - 1) : numeral.start] in _CLAUSE:
        return _YEAR_GOES_ON.match(text, end) is not None
    return numeral.text[0] == "0" or (
        numeral.text >= "80"
        and not _LONG.match(text, end)
        and text[max(0, numeral.start - 1) : numeral.start] in _CLAUSE
    )


def _short_year(numeral: Numeral) -> int | None:
    """Two digits in front of a month: 98年5月, 08年3月."""
    value = numeral.integral
    if value is None or len(numeral.text) != 2 or not numeral.string:
        return None
    return value + (2000 if value < 50 else 1900)


def _read_written(text: str, at: int) -> Calendar | None:
    """A date in figures and signs: 2016-04-26, 2016-04, 12.4日."""
    match = _ISO_DAY.match(text, at)
    if match and 1 <= int(match[3]) <= 12 and 1 <= int(match[4]) <= 31:
        return Calendar(match.end(), int(match[1]), int(match[3]), int(match[4]))
    match = _ISO_MONTH.match(text, at)
    if match:
        return Calendar(match.end(), int(match[1]), int(match[2]))
    match = _POINTED_DAY.match(text, at)
    return Calendar(match.end(), None, int(match[1]), int(match[2])) if match else None


def read_calendar(text: str, at: int) -> Calendar | None:
    """The date that begins with a numeral at `at`."""
    written = _read_written(text, at)
    if written is not None:
        return written
    found = _read_field(text, at)
    if found is None:
        return None
    numeral, mark, place = found
    if mark == "财" and text[place + 1 : place + 2] == "年" and year_of(numeral):
        return Calendar(place + 2, year_of(numeral))
    if mark == "年":
        return _read_from_year(text, numeral, place)
    return _read_from_month(text, at) if mark in ("月", "日", "号") else None


def _read_from_year(text: str, numeral: Numeral, place: int) -> Calendar | None:
    year, end = year_of(numeral), place + 1
    if year is None and _is_short(text, numeral, end):
        year = _short_year(numeral)
    value = _short_year(numeral) if year is None else year
    if value is None or (year is not None and _HISTORY.match(text, end)):
        return None
    if value > _LAST_YEAR and _AGO.match(text, end):
        return None
    later = _read_from_month(text, skip_blanks(text, end))
    if later is not None and later.month is not None:
        return later._replace(year=value)
    if year is None:
        is_short = not numeral.arabic or text[numeral.start - 1 : numeral.start] in ("'", "’", "‘")
        return Calendar(end, value) if is_short else None
    match = _OF_MONTH.match(text, end)
    ordinal = read_run(text, match.start(1)).numeral if match else None
    if match and ordinal is not None and ordinal.integral in range(1, 13):
        return Calendar(match.end(), year, ordinal.integral)
    return Calendar(end + 1 if text[end : end + 1] == "度" else end, year)


def read_in_year(text: str, at: int, year: int) -> Calendar:
    """The date in a year whose month and day may stand at `at`, behind 年."""
    later = _read_from_month(text, skip_blanks(text, at))
    return later._replace(year=year) if later is not None and later.month is not None else Calendar(at, year)


def _read_from_month(text: str, at: int) -> Calendar | None:
    found = _read_field(text, at)
    if found is None:
        return None
    numeral, mark, place = found
    value = numeral.integral
    if value is None or (numeral.bare and value != 10):
        return None
    if mark == "月" and 1 <= value <= 12 and text[place + 1 : place + 2] not in ("龄", "票"):
        end = place + (2 if text[place + 1 : place + 2] == "份" else 1)
        day = _read_field(text, skip_blanks(text, end))
        if day and day[1] and day[1] in "日号" and day[0].integral in range(1, 32):
            return Calendar(day[2] + 1, None, value, day[0].integral)
        return Calendar(end, None, value)
    if mark in ("日", "号") and 1 <= value <= 31 and not _YEN.match(text, place):
        return Calendar(place + 1, None, None, value)
    return None


def explain_date(text: str, start: int, end: int, value: str) -> str:
    """How a date came about: its words and their value."""
    return f"{text[start:end]} = {value}"


def read_pointed(text: str, at: int) -> Reading | None:
    """A day written month.day, where quotes or what follows say that it is one: “3·15”, 4.26世界知识产权日."""
    match = _POINTED.match(text, at)
    if match is None:
        return None
    before, after = text[at - 1 : at], text[match.end() : match.end() + 1]
    if match[2] == "." and before == "'":
        return None  # '1.1', what a program returns
    quoted = bool(before) and before in _OPENING and bool(after) and after in _CLOSING
    if match[2] != "·" and not quoted and not _NAMED_AFTER_DAYS.match(text, match.end()):
        return None
    value = f"XXXX-{int(match[1]):02d}-{int(match[3]):02d}"
    return Reading(at, match.end(), "date", value, match.span(), reading=explain_date(text, at, match.end(), value))
