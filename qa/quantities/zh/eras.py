"""Decades, centuries, and days named month.day (4.26世界知识产权日)."""

from __future__ import annotations

from ....text.phrases import Phrases
from ..lazy_pattern import Pattern
from ..reading import Reading
from .calendar import said
from .numerals import Numeral, read_run
from .scan import skip_blanks
from .words import CENTURIES

# Month.day without a word for either: between quotes, or before what is named after a day (4.26世界知识产权日).
_POINTED = Pattern(r"([1-9]|1[0-2])([.·])(0?[1-9]|[12][0-9]|3[01])(?![0-9.·%‰])")
_NAMED_AFTER_DAYS = Pattern(
    r"[ \t]?[”’」\"]?[ \t]?(?:(?:世界|国际|全国|国家|中国|知识产权|消费者|普法|宪法|禁毒)[一-鿿]{0,8}[日周节]"
    r"|专项|普法|宣传|维权"
    r"|特?大案|案|[一-鿿]{0,2}(?:事件|地震|惨案|事故)|讲话|精神|爱国|学运)"
)
_OPENING = "“‘「『\"'《<"
_CLOSING = "”’」』\"'》>"
_CENTURIES = Phrases(CENTURIES, characters=True)


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
    return Reading(at, match.end(), "date", value, match.span(), reading=said(text, at, match.end(), value))


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
    return Reading(start, end, "range", value, (numeral.start, end), "year", reading=said(text, start, end, value))


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
                reading=said(text, numeral.start, found.end, found.value),
            )
    return Reading(
        numeral.start,
        end,
        "ordinal",
        str(value),
        (numeral.start, numeral.end),
        "century",
        reading=said(text, numeral.start, numeral.end, str(value)),
    )
