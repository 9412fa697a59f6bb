"""Times of day in folded Chinese text: 晚上10点, 三点一刻, 19时15分, 九点, 晚8:00, 差五分三点."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ....text.phrases import Phrases
from ..lazy_pattern import Pattern
from .context import says_ratio
from .lexicon import DEFAULT, Lexicon
from .numerals import read_run
from .words import PARTS_OF_DAY, POINTS_AFTER, POINTS_BEFORE

_HOUR = "[0-9]{1,2}|二十[一二三四]?|十[一二三四五六七八九]?|[零〇一二三四五六七八九两]"
_TENS = "[二三四五]?十[一二三四五六七八九]?|[零〇][一二三四五六七八九]"
_MINUTE = f"[0-9]{{1,2}}|{_TENS}|[一二三四五六七八九]"
_FREE = "(?<![0-9第几零〇一二三四五六七八九十百千万亿两])(?<![0-9][.,:])"
# 最晚十点 is "at the latest"; 较早9点 no morning.
_PART = f"(?<![最较稍更尽不])(?P<part>{'|'.join(sorted(PARTS_OF_DAY, key=lambda word: (-len(word), word)))})"
_WORDED = Pattern(
    rf"(?:{_PART}[ \t]?(?P<hour>{_HOUR})|{_FREE}(?P<alone>{_HOUR}))[ \t]?(?P<mark>[点时])(?![间候期长代段效速差])"
    rf"(?:[ \t]?(?P<minute>{_MINUTE})[ \t]?分(?![之钟])(?:[ \t]?(?:{_MINUTE})[ \t]?秒)?"
    rf"|(?P<quarter>[一三13])刻|(?P<half>半)|(?P<sharp>[整钟正])"
    rf"|过?(?P<bare>[0-5][0-9]|{_TENS})(?=分?$|分?[^分一-鿿0-9.%:]|[出开起到前后的之左时上下去离])分?)?"
)
_TO = Pattern(
    rf"(?:差(?P<minute>{_MINUTE}|一刻)分?钟?(?:就?到)?|还[有差](?P<left>{_MINUTE}|一刻)(?:分钟?|钟)(?:就|就?[到是]))"
    rf"(?P<hour>{_HOUR})点(?:钟(?!头))?(?![0-9一二三四五六七八九十])"
)
_COLON = Pattern(
    rf"(?:{_PART}[ \t]?)?(?<![0-9:.])(?P<h>[01]?[0-9]|2[0-4]):(?P<m>[0-5][0-9])"
    r"(?::[0-5][0-9](?:\.[0-9]+)?)?(?![0-9:])"
)
_SIGN = Pattern(r"[0-9零〇一二三四五六七八九十两](?:[ \t]?[点时]|:[0-9])")

# 点 counts points after these words and in front of those; 一点 and 两点 are more often that than hours.
_POINTS_AFTER = Pattern(rf"(?:{'|'.join(sorted(POINTS_AFTER))})[ \t]?$")
_POINTS_BEFORE = Phrases(POINTS_BEFORE, characters=True)
# 三点五 is a decimal, 5点球 a penalty.
_NO_TIME = Pattern("[0-9零〇一二三四五六七八九十百千分击赞评名滴对位阵球状集数面线式]")
_FEW = ("一", "两", "二")
_AT = Pattern(r"(?:在|到|自|从|至|于|是|[今明昨后前每]天|[日号])[ \t]?$")
_SURELY = Pattern(r"[ \t]?(?:之?前|之?后|以[前后]|左右|多|许|起|开始|见(?![解识地])|$|[,.!?;。、)]|[-—~至到])")
# N时 is "when it is N" unless a date or another time stands beside it.
_DATED = Pattern(r"(?:[日号天]|星期.|周.|[点时分0-9半整](?:-|—|——|~|至|到)(?:次日|当日|翌日|隔日|第二天)?)[ \t]?$")
_HOUR_WORDS = Pattern(
    rf"[ \t]?(?:[之以]?前|许|起|止|截止|开始|结束|准时|(?:-|—|——|~|至|到)(?:次日|当日|翌日|隔日)?(?:{_HOUR})[点时:])"
)
_VALUED = Pattern("[于为到是非=<>≤≥值达成过]$")


class Time(NamedTuple):
    """A time of day: its span, that of its figures, and its value as a quantity has it."""

    start: int
    end: int
    number: int
    value: str


def read_times(text: str, lexicon: Lexicon = DEFAULT) -> list[Time]:
    """The times of day in a folded text, in order.

    >>> [time.value for time in read_times("晚上10点半至凌晨4点，差五分三点，13点")]
    ['T22:30', 'T04:00', 'T02:55/T14:55', 'T13:00']
    """
    if not _SIGN.search(text):
        return []
    found: list[Time] = []
    for time in sorted((*_find_to(text), *_find_worded(text, lexicon), *_find_colons(text))):
        if not found or time.start >= found[-1].end:
            found.append(time)
    return found


def _find_to(text: str) -> Iterator[Time]:
    for match in _TO.finditer(text) if "差" in text or "还有" in text else ():
        name = "minute" if match["minute"] else "left"
        hour, minute = _number(match["hour"]), 15 if match[name] == "一刻" else _number(match[name])
        if hour <= 24 and 0 < minute < 60:
            yield Time(*match.span(), match.start(name), _value((hour - 1) % 24 or 12, 60 - minute, ""))


def _find_worded(text: str, lexicon: Lexicon) -> Iterator[Time]:
    for match in _WORDED.finditer(text):
        if not _is_time(text, match, lexicon):
            continue
        said = match.groupdict()
        hour = _number(said["hour"] or said["alone"])
        minute = _minute(said)
        if hour <= 24 and minute < 60:
            start = match.start("hour") if said["hour"] else match.start()
            yield Time(*match.span(), start, _value(hour, minute, said["part"] or ""))


def _find_colons(text: str) -> Iterator[Time]:
    for match in _COLON.finditer(text):
        if not match["part"] and says_ratio(text, match.start()):
            continue
        yield Time(*match.span(), match.start("h"), _value(int(match["h"]), int(match["m"]), match["part"] or ""))


def _is_time(text: str, match: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether N点 or N时 is a time of day: by the part of the day, by minutes, or by what stands beside it."""
    if match["part"] or any(match[name] for name in ("minute", "quarter", "half", "sharp")):
        return True
    if match["bare"]:
        return match["bare"][0] not in "零〇"  # 五点零一 is a decimal
    before = text[max(0, match.start() - 8) : match.start()]
    if match["mark"] == "时":
        beside = not _VALUED.search(before) and _HOUR_WORDS.match(text, match.end())
        return bool(beside or _DATED.search(before))
    if _NO_TIME.match(text, match.end()) or _POINTS_AFTER.search(before):
        return False
    if match["alone"] in _FEW:
        return bool(_AT.search(before)) and bool(_SURELY.match(text, match.end()))
    return lexicon.find_end(text, match.start()) is None and not any(_POINTS_BEFORE.ahead(text, match.end()))


def _minute(said: dict[str, str | None]) -> int:
    if said["half"]:
        return 30
    if said["quarter"]:
        return 15 if said["quarter"] in "一1" else 45
    minute = said["minute"] or said["bare"]
    return _number(minute) if minute else 0


def _number(said: str) -> int:
    """The whole number that an hour or minute says: 8, 十五, 零五."""
    if said.isdecimal() and said.isascii():
        return int(said)
    numeral = read_run(said.lstrip("零〇") or "零", 0).numeral
    return 99 if numeral is None else int(numeral.value)


def _value(hour: int, minute: int, part: str) -> str:
    return "/".join(f"T{h:02}:{minute:02}" for h in _hours(hour, PARTS_OF_DAY.get(part, "")))


def _hours(hour: int, half: str) -> list[int]:
    """The hours of the day that an hour may be in a part of the day: both where that leaves it open."""
    if hour > 12 or hour == 0:
        return [hour % 24]
    first, second = hour % 12, hour % 12 + 12
    if half == "am":
        return [0, 12] if hour == 12 else [first]
    if half == "noon":
        return [hour] if hour > 9 else [second]
    if half == "pm":
        return [second]
    if half == "night":
        return [first] if hour == 12 else [first, second] if hour < 6 else [second]
    return [first] if half == "small" else [first, second]
