"""Decades and centuries, and years before and after the beginning of an era."""

from __future__ import annotations

from ....text.phrases import Phrases
from ..reading import Reading
from .calendar import explain_date, read_calendar
from .numerals import Numeral, read_run
from .scan import skip_blanks
from .words import CENTURIES, ERAS

_ERAS = Phrases(ERAS, characters=True)
_CENTURIES = Phrases(CENTURIES, characters=True)


def read_decade(text: str, numeral: Numeral, floor: int, century: int | None = None) -> Reading | None:
    """A decade as its years: 90年代, 1990年代, 上世纪六七十年代."""
    if not text.startswith("年代", skip_blanks(text, numeral.end)) or numeral.hedge:
        return None
    low, high = int(numeral.value), int(numeral.value if numeral.high is None else numeral.high)
    start, base = numeral.start, century
    if base is None:
        start, base = next(_CENTURIES.behind(text, numeral.start, floor), (numeral.start, 1900))
    if low >= 1000:
        base = 0
    elif not 0 <= low < 100:
        return None
    if low % 10 or high % 10 or low != numeral.value:
        return None
    end = skip_blanks(text, numeral.end) + 2
    value = f"{base + low}..{base + high + 9}"
    return Reading(
        start, end, "range", value, (numeral.start, end), "year", reading=explain_date(text, start, end, value)
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
    """A date after 公元 or 公元前, whose years may have fewer than four digits."""
    later = read_calendar(text, numeral.start)
    if later is not None and direction > 0:
        value, end = later.iso, later.end
    else:
        year, place = numeral.integral, skip_blanks(text, numeral.end)
        if year is None or text[place : place + 1] != "年":
            return None
        end, value = place + 1, f"{'-' if direction < 0 else ''}{year:04d}"
    return Reading(start, end, "date", value, (numeral.start, end), reading=explain_date(text, start, end, value))
