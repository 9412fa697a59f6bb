"""Times of day, 晚上10点 and "10 p.m.", which the readers of quantities leave alone.

A time is a date whose value is `T` and the time on a clock of 24 hours; where the words leave open which half of the
day is meant, both times with a stroke between them ("T10:30/T22:30").
"""

from __future__ import annotations

from collections.abc import Iterator

from ...align.bitext import Lang
from .lazy_pattern import Pattern
from .quantity import Quantity

# After an hour in words "am" is more often a verb, and "PM" a title: "the one am I", "number one AM radio".
_SURELY = ("clock", "a.m", "a.m.", "p.m", "p.m.")
_NAMES = "one two three four five six seven eight nine ten eleven twelve".split()
_HOURS = {word: i for i, word in enumerate("零 一 二 三 四 五 六 七 八 九 十 十一 十二".split())} | {"两": 2}
_HOURS |= {word: i for i, word in enumerate(_NAMES, 1)}
_MORNING, _EVENING = "上午|早上|早晨|清晨|凌晨", "午后|下午|傍晚|晚上|晚间|夜间|深夜|当晚|晚"
_EITHER = "中午|午夜"
_PERIOD = f"(?P<am>{_MORNING})|(?P<pm>{_EVENING})|{_EITHER}"
_HOUR = r"\d{1,2}|十[一二]?|[一二三四五六七八九两]"
# 点 also counts items (三点意见): it is a time after a part of the day, or before minutes.
_CHINESE = Pattern(
    rf"(?:(?:{_PERIOD})\s?(?P<hour>{_HOUR})\s?[点時时點](?![间間候期长代])"
    rf"|(?<![\d.])(?P<exact>{_HOUR})\s?[点時时點](?=\s?(?:\d{{1,2}}\s?分|整|半|钟|鐘)))"
    r"(?:\s?(?P<minute>\d{1,2})\s?分|(?P<half>半)|[整钟鐘])?"
    r"|(?<![\d:：.])(?P<h>[01]?\d|2[0-4])[:：](?P<m>[0-5]\d)(?![\d:：])"
)
_ENGLISH = Pattern(
    rf"(?i)(?<![\w:.,])(?P<hour>\d{{1,2}}|{'|'.join(_NAMES)})(?:[:.](?P<minute>[0-5]\d))?(?:\s?o['’]clock\b)?"
    r"(?:\s?(?:(?P<am>a\.?m\b\.?)|(?P<pm>p\.?m\b\.?))|(?<=clock))"
    r"|(?<![\d:.])(?P<h>[01]?\d|2[0-4]):(?P<m>[0-5]\d)(?![\d:])"
)

# What a text with a time of day has in it; a quick look before the patterns above.
_SIGNS: dict[Lang, Pattern] = {
    "zh": Pattern(r"[\d十一二三四五六七八九两]\s?[点时點時]|\d[:：]\d"),
    "en": Pattern(r"(?i)\d:\d|\d\s?[ap]\.?m\b|[ap]\.m\.|o.clock"),
}


def read_clock(text: str, lang: Lang) -> Iterator[Quantity]:
    """The times of day in a text, in order.

    >>> [q.value for q in read_clock("晚上10点半至凌晨4点", "zh")], [q.value for q in read_clock("at 10:30", "en")]
    (['T22:30', 'T04:00'], ['T10:30/T22:30'])
    """
    if not _SIGNS[lang].search(text):
        return
    for match in (_CHINESE if lang == "zh" else _ENGLISH).finditer(text):
        said = match.groupdict()
        if said["hour"] and said["hour"].lower() in _NAMES and not match.group().lower().endswith(_SURELY):
            continue
        hour = _hour(said["hour"] or said.get("exact") or said["h"])
        minute = 30 if said.get("half") else int(said["minute"] or said["m"] or 0)
        if hour <= 24:
            value = "/".join(f"T{h:02}:{minute:02}" for h in _hours(hour, bool(said["am"]), bool(said["pm"])))
            yield Quantity(*match.span(), match.group(), "date", value, reading=value, number=match.span())


def _hour(said: str) -> int:
    return int(said) if said.isdecimal() else _HOURS[said.lower()]


def _hours(hour: int, morning: bool, evening: bool) -> list[int]:
    """The hours of the day that an hour on a clock's face may be."""
    if hour > 12:
        return [hour % 24]
    first, second = hour % 12, hour % 12 + 12
    return [first] if morning else [second] if evening else [first, second]
