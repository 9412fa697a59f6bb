"""Times of day in English text: "10 p.m.", "half past eight", "five-thirty", "at six this morning", "at 0430"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from ..lazy_pattern import Pattern
from ..quantity import Quantity

_NAMES = "one two three four five six seven eight nine ten eleven twelve".split()
_HOURS = {word: i for i, word in enumerate(_NAMES, 1)}
_WORDED_MINUTES = {"fifteen": 15, "twenty": 20, "twenty-five": 25, "thirty": 30, "forty": 40, "forty-five": 45}
_BESIDE = {"half": 30, "quarter": 15, "five": 5, "ten": 10, "twenty": 20, "twenty-five": 25}
_NAME = "|".join(_NAMES)
_LATER = "|".join(_NAMES[2:])
_HOUR = rf"1[0-2]|[1-9]|{_NAME}"
_MINUTES = "|".join(sorted(_WORDED_MINUTES, key=len, reverse=True))
_DAYS = "day|weekday|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_PART = "morning|afternoon|evening|night"
# What an hour alone needs after it: the part of the day, a day, or at least the end of a clause.
_SURE = (
    rf"(?:in\sthe\s(?:{_PART})|at\snight|tonight|(?:this|every|each|that|tomorrow|yesterday)\s(?:{_PART})"
    rf"|tomorrow|yesterday|(?:on|every|each)\s(?:{_DAYS})s?|sharp|at\sthe\slatest)\b"
)
_CLAUSE_END = r"\s?(?:[.;,!?)\"”’]|$)"
_GOES_ON = rf"(?={_CLAUSE_END}|\s(?:{_SURE}|(?:and|but|now|when|for|from|to|till|until|or)\b))"
_AT = "(?:at|by|till|until|before|after|around|about|from|it's|it’s|is|was|nearly|almost)"
_CLOCK = Pattern(
    rf"(?i)(?<![\w:.,])(?P<hour>\d{{1,2}}|{_NAME})(?:(?:[:.]|:\s(?=[0-5]\d\s?[ap]\.?m\b))(?P<minute>[0-5]\d)(?::[0-5]\d)?)?"
    r"(?:\s?o['’]clock\b)?"
    r"(?:\s?(?:(?P<am>a\.?m\b\.?)|(?P<pm>p\.?m\b\.?)|(?P<noon>noon\b)|(?P<midnight>midnight\b))|(?<=clock))"
)
_COLON = Pattern(
    r"(?i)(?<![\d:.])(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)(?::[0-5]\d(?:\.\d+)?)?(?![\d:]|[,.]\d)"
    r"(?:\s(?:(?P<noon>noon\b)|(?P<midnight>midnight\b)))?"
)
# 8 to 11 a.m.: the first hour has the half of the day of the second.
_FIRST = Pattern(
    rf"(?i)(?<![\w:.,$€£¥-])(?P<hour>{_HOUR})(?:[:.](?P<minute>[0-5]\d))?(?=\s?(?:-|–|—|to|and)\s?"
    rf"(?P<second>{_HOUR})(?:[:.][0-5]\d)?\s?(?:(?P<am>a\.?m\b)|(?P<pm>p\.?m\b)))"
)
_MILITARY = Pattern(
    r"(?i)\b(?:(?:at|until|till|since)\s(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)(?=\s?(?:hours|hrs)\b)"
    r"|(?P<hour2>0\d|(?:1\d|2[0-3])(?=[0-5]\d\s(?:gmt|utc)\b))(?P<minute2>[0-5]\d)(?=\s(?:hours|hrs|local\stime|gmt|utc)\b)"
    r"|(?:at|by|until|till|since|from)\s(?P<hour3>0\d)(?P<minute3>[0-5]\d)\b(?![.,]\d)"
    r"|(?:at|by|until|till|since|from)\s(?P<hour4>[01]?\d|2[0-3])\.(?P<minute4>[0-5]\d)"
    rf"(?=\s(?:hours|hrs|today|local\stime|on\s(?:{_DAYS}))\b))"
)
_DATED = Pattern(r"(?i)\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?(?:\s\d{1,2})?,?\s$")
_SIDE = "past|to|before|after|till"
_WORDED = Pattern(
    rf"(?i)\b(?:(?P<half>half)\spast\s(?P<h1>{_NAME}|1[0-2]|[1-9])\b"
    rf"|(?:a\s)?quarter\s(?P<side2>{_SIDE})\s(?P<h2>{_HOUR})\b(?!\s(?:hundred|thousand|million|percent))"
    rf"|(?P<m3>five|ten|twenty(?:-five)?|[1-5]?\d)\sminutes?\s(?P<side3>{_SIDE})\s(?P<h3>{_HOUR})\b{_GOES_ON}"
    r"|(?:(?<=at |is |’s |'s |by )|(?<=was ))(?P<m4>five|ten|twenty(?:-five)?)"
    rf"\s(?P<side4>past|to)\s(?P<h4>{_NAME})\b{_GOES_ON}"
    rf"|(?P<h5>{_NAME})-(?P<w5>{_MINUTES})\b(?!-|\s(?:percent|years?|days?|months?|hours?|minutes?))"
    rf"|(?:{_AT})\s(?P<h6>{_NAME})\s(?P<w6>{_MINUTES})\b{_GOES_ON})"
)
_BARE = Pattern(
    rf"(?i)(?<!\w)(?:(?:at|till|until)\s(?P<h1>{_HOUR})(?=\s{_SURE})"
    rf"|(?:around|from|by|before|after|about)\s(?P<h2>{_NAME})(?=\s{_SURE})"
    rf"|(?:around|from|by|before|after|about|since|between)\s(?P<h6>1[0-2]|[1-9])(?=\s(?:in\sthe\s(?:{_PART})|at\snight)\b)"
    rf"|from\s(?P<h3>{_NAME})(?=\s(?:to|till|until)\s(?:{_NAME})-(?:{_MINUTES})\b)"
    rf"|(?:at|till|until)\s(?P<h4>{_LATER})(?={_CLAUSE_END})"
    rf"|(?:it['’]s|it\sis|it\swas)\s(?:almost|nearly|already|just|past)\s(?P<h5>{_NAME})(?={_CLAUSE_END}))"
)
# Something is fixed at an amount, not done at an hour.
_FIXED = Pattern(
    r"(?i)\b(?:set|sets|fix\w*|stand\w*|stood|remain\w*|stay\w*|cap\w*|limit\w*|keep\w*|kept|value\w*|price\w*|rank\w*|put"
    r"|estimate\w*|was|were|is|are|be|start\w*|begin\w*|hold\w*|held|number\w*|index\w*|count\w*|total\w*|maxim\w*"
    r"|peak\w*|stop\w*|level\w*|rate\w*|rating)(?:\s\w+){0,1}\s$"
)
_OPENS = Pattern(r"(?i)\b(?:school|class|classes|lesson|shop|shops|bank|banks|meeting|film|game|train|store|show)\b")
# What a text with a time of day has in it, in small letters; quick looks before the patterns above.
_FIGURE_SIGN = Pattern(
    r"[0-9](?::[0-9]|\s?[ap]\.?m\b|\s(?:noon|midnight)\b|[0-9]{3}\s(?:hours|hrs|gmt|utc)\b|\so['’]clock)"
)
_AT_SIGN = Pattern(
    rf"\b(?:at|till|until)\s(?:0[0-9]{{3}}\b|[0-9]{{1,2}}(?:\.[0-9]{{2}})?\s(?:{_SURE}|hours|hrs|today|local))"
    rf"|\b(?:around|from|by|before|after|about|since|between)\s[0-9]{{1,2}}\s(?:in\sthe\s(?:{_PART})|at\snight)\b"
)
_BESIDE_SIGN = Pattern(r"(?:half|quarter|minutes?)\s(?:past|to|before|after|till)\s[0-9]")
# Both begin with a blank, by which the search finds its places fast.
_WORD_SIGN = Pattern(
    rf" (?:at|till|until|around|from|by|before|after|about|past|to|almost|nearly|already|just)\s(?:{_NAME})\b"
    rf"| (?:{_NAME})(?:\so['’]clock|\s[ap]\.m|\snoon|\smidnight|-(?:{_MINUTES})\b)"
)
_DAY = r"(?:in\sthe|this|every|each|that|tomorrow|yesterday)"
_MORNING = Pattern(rf"(?i)\s?{_DAY}\smorning\b")
_EVENING = Pattern(rf"(?i)\s?(?:{_DAY}\s(?:afternoon|evening|night)|tonight|at\snight)\b")
_MORNING_BEFORE = Pattern(r"(?i)\bmorning,?\s(?:at|around|before|by|until|till)\s$")
_EVENING_BEFORE = Pattern(r"(?i)\b(?:afternoon|evening|night|tonight),?\s(?:at|around|before|by|until|till)\s$")
_RATIO = Pattern(r"(?i)\b(?:ratio|odds|scale|proportion)s?\b[^.;\d]{0,24}$")
_REACH, _NOON = 24, 12


class Time(NamedTuple):
    """A time of day: its span, and its value as a quantity has it."""

    start: int
    end: int
    value: str


def read_times(text: str) -> Iterator[Quantity]:
    """The times of day in a text, in order.

    >>> [time.value for time in read_times("at 10:30 or 4 p.m., a quarter to eight, at six this morning")]
    ['T10:30/T22:30', 'T16:00', 'T07:45/T19:45', 'T06:00']
    """
    for start, end, value in find_times(text):
        yield Quantity(start, end, text[start:end], "date", value, reading=value, number=(start, end))


@lru_cache(maxsize=8)
def find_times(text: str) -> tuple[Time, ...]:
    """The times of day in a text, in order, as spans and values."""
    small, every = " " + text.lower(), list[Time]()
    named = _WORD_SIGN.search(small)
    at = ("at " in small or "til" in small or " in the " in small) and _AT_SIGN.search(small)
    if named or _FIGURE_SIGN.search(small):
        every += [*_find_clocks(text), *_find_first(text)]
    if at or _has_time_word(small):
        every += _find_military(text)
    if named or at:
        every += _find_bare(text)
    if named or _has_time_beside(small):
        every += _find_worded(text)
    return _part(every) if every else ()


def _has_time_word(small: str) -> bool:
    return any(word in small for word in (" hours", " hrs", " local time", " gmt", " utc"))


def _has_time_beside(small: str) -> bool:
    """Whether something may stand before or after an hour in digits: `half past 3`, `ten minutes to 4`."""
    return any(word in small for word in ("half", "quarter", "minute")) and _BESIDE_SIGN.search(small) is not None


def _part(every: list[Time]) -> tuple[Time, ...]:
    """The times in order, none overlapping; of two that begin together the longer one."""
    found: list[Time] = []
    for time in sorted(every, key=lambda time: (time.start, -time.end)):
        if not found or time.start >= found[-1].end:
            found.append(time)
    return tuple(found)


def _find_clocks(text: str) -> Iterator[Time]:
    """`10 p.m.`, `four o'clock`, `12 noon`, `10:30`."""
    for pattern in (_CLOCK, _COLON):
        for match in pattern.finditer(text):
            said = match.groupdict()
            is_ratio = pattern is _COLON and _RATIO.search(text, max(0, match.start() - 40), match.start())
            if is_ratio or (said["hour"].lower() in _HOURS and not _is_surely(match.group())):
                continue
            half = "am" if said.get("am") or said["midnight"] else "pm" if said.get("pm") or said["noon"] else ""
            yield from _time(text, match.span(), _number(said["hour"]), int(said["minute"] or 0), half)


def _is_surely(written: str) -> bool:
    """After an hour in words "am" is more often a verb, and "PM" a title: "the one am I", "number one AM radio"."""
    return written.lower().endswith(("clock", "a.m", "a.m.", "p.m", "p.m.", "noon", "midnight"))


def _find_first(text: str) -> Iterator[Time]:
    """The 8 of `8 to 11 a.m.`."""
    for match in _FIRST.finditer(text):
        hour, second = _number(match["hour"]), _number(match["second"])
        half = "am" if match["am"] else "pm"
        if hour % 12 < second % 12:
            yield from _time(text, match.span(), hour, int(match["minute"] or 0), half)


def _find_military(text: str) -> Iterator[Time]:
    """`at 0430`, `at 1630 hours`, `at 23.45 on Friday`."""
    for match in _MILITARY.finditer(text):
        if match["hour2"] and _DATED.search(text[max(0, match.start() - _REACH) : match.start()]):
            continue  # 1st January 2015 GMT
        said = {name[:4]: found for name, found in match.groupdict().items() if found}
        start = match.end() - len(said["minu"]) - len(said["hour"]) - bool(match["hour4"])
        half = "am" if not match["hour4"] and int(said["hour"]) < _NOON else ""
        yield from _time(text, (start, match.end()), int(said["hour"]), int(said["minu"]), half)


def _find_worded(text: str) -> Iterator[Time]:
    """`half past eight`, `a quarter to eight`, `ten minutes to eleven`, `five-thirty`."""
    for match in _WORDED.finditer(text):
        said = {name[:-1]: found for name, found in match.groupdict().items() if found and name != "half"}
        hour = _number(said["h"])
        if "w" in said:
            start = match.start("h5") if match["h5"] else match.start("h6")
            yield from _time(text, (start, match.end()), hour, _WORDED_MINUTES[said["w"].lower()], "")
            continue
        minute = 30 if match["half"] else 15 if match["h2"] else _beside(said["m"])
        if said.get("side", "past").lower() in ("to", "before", "till"):
            hour, minute = (hour - 1) % 12 or 12, 60 - minute
        if 0 < minute < 60:
            yield from _time(text, match.span(), hour, minute, "")


def _beside(word: str) -> int:
    return int(word) if word.isdigit() else _BESIDE[word.lower()]


def _find_bare(text: str) -> Iterator[Time]:
    """`at six this morning`, `till five.`, `from nine to five-thirty`."""
    for match in _BARE.finditer(text):
        if match["h4"] and _is_fixed(text, match.start()):
            continue
        start = max(match.start(name) for name in ("h1", "h2", "h3", "h4", "h5", "h6"))
        yield from _time(text, (start, match.end()), _number(text[start : match.end()]), 0, "")


def _is_fixed(text: str, start: int) -> bool:
    """Whether something is fixed or counted at an amount: `remained at five.`; but `The bank opens at nine`."""
    before = text[max(0, start - 40) : start]
    return _FIXED.search(before) is not None and not _OPENS.search(before)


def _time(text: str, span: tuple[int, int], hour: int, minute: int, half: str) -> Iterator[Time]:
    """The time at a span, in the half of the day that is said beside it."""
    if hour > 24:
        return
    start, end = span
    half = half or _half_beside(text, start, end)
    yield Time(start, end, "/".join(f"T{h:02}:{minute:02}" for h in _hours(hour, half)))


def _half_beside(text: str, start: int, end: int) -> str:
    before = text[max(0, start - _REACH) : start]
    if _MORNING.match(text, end) or _MORNING_BEFORE.search(before):
        return "am"
    return "pm" if _EVENING.match(text, end) or _EVENING_BEFORE.search(before) else ""


def _number(said: str) -> int:
    return int(said) if said.isdecimal() else _HOURS[said.lower()]


def _hours(hour: int, half: str) -> list[int]:
    """The hours of the day that an hour on a clock's face may be."""
    if hour > _NOON:
        return [hour % 24]
    first, second = hour % 12, hour % 12 + 12
    return {"am": [first], "pm": [second]}.get(half, [first, second])
