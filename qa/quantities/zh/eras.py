"""Decades and centuries, and years before and after the beginning of an era."""

from __future__ import annotations

from ....text.phrases import Phrases
from ..exact import plain
from ..lazy_pattern import Pattern
from ..reading import Reading
from .calendar import explain_date, read_calendar, read_in_year
from .numerals import Numeral, read_run
from .scan import skip_blanks
from .words import CENTURIES, ERAS, REIGNS

_ERAS = Phrases(ERAS, characters=True)
_REIGNS = Phrases(REIGNS, characters=True)
_CENTURIES = Phrases(CENTURIES, characters=True)
_TO = Pattern(r"[ \t]{0,2}(?:--?|——?|~|至|到)[ \t]{0,2}(?:公元|西元)?(前)?(?=[0-9零〇一二三四五六七八九十百])")
_LATIN = Pattern("[A-Za-z0-9.]")
_GENERATION = Pattern("[015-9]0后(?!的[第一二三四五六七八九十])")
# The lunar calendar, by its name in front of a month, or by a day with 初.
_LUNAR_REACH = 12
_LUNAR = Pattern("(?:农历|阴历|旧历|夏历)[^,。;]{0,6}$")
_LUNAR_DAY = Pattern("初[一二三四五六七八九十](?![中期级步轮次审])")
_IN_LUNAR_MONTH = Pattern("(?:(?:农历|阴历|旧历|夏历)[^,。;]{0,8}月初?|[正腊一二三四五六七八九十]月初|[正腊]月)$")
# Years of the Republic without its name, in full dates: 九十六年四月二十四日, 102年6月15日.
_REPUBLIC = (30, 150)
_FIRST_OF_REPUBLIC = 1912


def read_decade(text: str, numeral: Numeral, floor: int, century: int | None = None) -> Reading | None:
    """A decade as its years: 90年代, 1990年代, 上世纪六七十年代."""
    if not text.startswith("年代", skip_blanks(text, numeral.end)) or numeral.hedge:
        return None
    low, high = int(numeral.value), int(numeral.value if numeral.high is None else numeral.high)
    start, base = numeral.start, century
    if base is None:
        start, base = next(_CENTURIES.behind(text, numeral.start, floor), (numeral.start, 1900))
    if low >= 1000 or low >= 100:
        base = 0
    elif low < 0:
        return None
    if low % 10 or high % 10 or low != numeral.value:
        return None
    end = skip_blanks(text, numeral.end) + 2
    value = f"{base + low}..{base + high + 9}"
    return Reading(
        start, end, "range", value, (numeral.start, end), "year", reading=explain_date(text, start, end, value)
    )


def read_lunar_month(text: str, numeral: Numeral) -> Reading | None:
    """A month of the lunar calendar as the ordinal it is in English: 农历八月, 五月初五."""
    value, end = numeral.integral, numeral.end
    if value not in range(1, 13) or numeral.arabic or text[end : end + 1] != "月":
        return None
    named = _LUNAR.search(text, max(0, numeral.start - _LUNAR_REACH), numeral.start)
    return _new_lunar(text, numeral, end + 1, "lunar month") if named or _LUNAR_DAY.match(text, end + 1) else None


def read_lunar_day(text: str, at: int) -> Reading | None:
    """A day of a month of the lunar calendar, at its numeral: 农历八月十五, 正月初五."""
    if not _IN_LUNAR_MONTH.search(text, max(0, at - _LUNAR_REACH), at):
        return None
    numeral = read_run(text, at).numeral
    if numeral is None or numeral.arabic or numeral.integral not in range(1, 31):
        return None
    if text[at - 1] == "初" and not _LUNAR_DAY.match(text, at - 1):
        return None
    end = numeral.end + (text[numeral.end : numeral.end + 1] == "日")
    return _new_lunar(text, numeral, end, "lunar day")


def _new_lunar(text: str, numeral: Numeral, end: int, unit: str) -> Reading:
    at, value = numeral.start, plain(numeral.value)
    return Reading(at, end, "ordinal", value, (at, numeral.end), unit, reading=f"{text[at:end]} = {value}")


def read_generation(text: str, numeral: Numeral) -> Reading | None:
    """Those born in a decade, 80后 and 00后, as its years."""
    if not _GENERATION.match(text, numeral.start) or _LATIN.match(text[numeral.start - 1 : numeral.start]):
        return None
    low = int(numeral.value) + (2000 if numeral.value < 20 else 1900)
    start, end = numeral.start, numeral.end + 1
    return Reading(
        start,
        end,
        "range",
        f"{low}..{low + 9}",
        (start, numeral.end),
        "year",
        reading=f"{text[start:end]} = {low}..{low + 9}",
    )


def read_century(text: str, numeral: Numeral, floor: int) -> Reading | None:
    """A century as an ordinal (20世纪), or the decade in it (20世纪90年代)."""
    place = skip_blanks(text, numeral.end)
    value = numeral.integral
    if not text.startswith("世纪", place) or value is None or not 0 < value < 40:
        return None
    end = place + 2
    later = skip_blanks(text, end + 1 if text[end : end + 1] == "的" else end)
    decade = read_run(text, later).numeral
    if decade is not None:
        found = read_decade(text, decade, later, (value - 1) * 100)
        if found is not None:
            return found._replace(
                start=numeral.start,
                number=(numeral.start, found.end),
                reading=explain_date(text, numeral.start, found.end, found.value),
            )
    return Reading(
        numeral.start,
        end,
        "ordinal",
        str(value),
        (numeral.start, numeral.end),
        "century",
        reading=explain_date(text, numeral.start, numeral.end, str(value)),
    )


def find_era(text: str, at: int, floor: int) -> tuple[int, int]:
    """Where an era in front of `at` begins, and -1 where it counts backwards; `at` and 1 where there is none."""
    return next(_ERAS.behind(text, at, floor), (at, 1))


def read_in_era(text: str, numeral: Numeral, start: int, direction: int) -> Reading | None:
    """A date after 公元 or 公元前, whose years may have fewer than four digits; or a span of years before the era."""
    later = read_calendar(text, numeral.start)
    if later is not None and direction > 0:
        value, end = later.iso, later.end
        return Reading(start, end, "date", value, (numeral.start, end), reading=explain_date(text, start, end, value))
    year, place = numeral.integral, skip_blanks(text, numeral.end)
    if year is None:
        return None
    span = _read_span_before(text, numeral, start) if direction < 0 else None
    if span is not None or text[place : place + 1] != "年":
        return span
    end, value = place + 1, f"{'-' if direction < 0 else ''}{year:04d}"
    return Reading(start, end, "date", value, (numeral.start, end), reading=explain_date(text, start, end, value))


def _read_span_before(text: str, first: Numeral, start: int) -> Reading | None:
    """公元前221—前206年, 公元前221-206年: a span of years that begins before the era."""
    place = skip_blanks(text, first.end)
    join = _TO.match(text, place + 1 if text[place : place + 1] == "年" else place)
    last = read_run(text, join.end()).numeral if join else None
    if join is None or last is None or last.integral is None or first.integral is None:
        return None
    end = skip_blanks(text, last.end)
    if text[end : end + 1] != "年":
        return None
    before = bool(join[1]) or last.integral < first.integral
    low, high = -first.integral, -last.integral if before else last.integral
    value = "..".join(f"{'-' if year < 0 else ''}{abs(year):04d}" for year in (low, high))
    return Reading(
        start, end + 1, "range", value, (first.start, end + 1), "year", reading=f"{text[start : end + 1]} = {value}"
    )


def read_reign(text: str, numeral: Numeral, floor: int) -> Reading | None:
    """A date in the years of a reign or of the Republic: 光绪二十年, 民国三十六年, 中華民國九十六年四月二十四日."""
    year, place = numeral.integral, skip_blanks(text, numeral.end)
    if year is None or text[place : place + 1] != "年" or not 0 < year < _REPUBLIC[1]:
        return None
    start, first = next(_REIGNS.behind(text, numeral.start, floor), (numeral.start, 0))
    if not first and not (year >= _REPUBLIC[0] and (not numeral.string or year >= 100)):
        return None
    found = read_in_year(text, place + 1, (first or _FIRST_OF_REPUBLIC) + year - 1)
    if not first and found.day is None:
        return None
    end = found.end
    return Reading(
        start, end, "date", found.iso, (numeral.start, end), reading=explain_date(text, start, end, found.iso)
    )


def find_year_of_reign(text: str) -> int | None:
    """Which year of a reign a date names that begins with the reign: 45 for 乾隆四十五年."""
    end = next(_REIGNS.ahead(text, 0), (0, 0))[0]
    if not end:
        return None
    numeral = read_run(text, end).numeral
    return 1 if text.startswith("元年", end) else numeral and numeral.integral
