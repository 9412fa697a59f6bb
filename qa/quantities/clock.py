"""Times of day, 晚上10点 and "10 p.m.", which the readers of quantities leave alone.

A time is a date whose value is `T` and the time on the face of a clock, hours modulo 12 ("T10:00"): whether 10点 is
in the morning, Chinese leaves to the context more often than English does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...align.bitext import Lang
from .quantity import Quantity

_HOURS = {word: i for i, word in enumerate("零 一 二 三 四 五 六 七 八 九 十 十一 十二".split())} | {"两": 2}
_PERIOD = "上午|早上|早晨|清晨|凌晨|中午|午后|下午|傍晚|晚上|晚间|夜间|深夜|午夜|当晚|晚"
_HOUR = r"\d{1,2}|十[一二]?|[一二三四五六七八九两]"
# 点 also counts items (三点意见): it is a time after a part of the day, or before minutes.
_CHINESE = re.compile(
    rf"(?:(?:{_PERIOD})\s?(?P<hour>{_HOUR})\s?[点時时點](?![间間候期长代])"
    rf"|(?<![\d.])(?P<exact>{_HOUR})\s?[点時时點](?=\s?(?:\d{{1,2}}\s?分|整|半|钟|鐘)))"
    r"(?:\s?(?P<minute>\d{1,2})\s?分|(?P<half>半)|[整钟鐘])?"
    r"|(?<![\d:：.])(?P<h>[01]?\d|2[0-4])[:：](?P<m>[0-5]\d)(?![\d:：])"
)
_ENGLISH = re.compile(
    r"(?<![\d:.,])(?P<hour>\d{1,2})(?:[:.](?P<minute>[0-5]\d))?\s?(?:[ap]\.m\.|[ap]m\b|o['’]clock\b)"
    r"|(?<![\d:.])(?P<h>[01]?\d|2[0-4]):(?P<m>[0-5]\d)(?![\d:])",
    re.IGNORECASE,
)


def read_clock(text: str, lang: Lang) -> Iterator[Quantity]:
    """The times of day in a text, in order.

    >>> [q.value for q in read_clock("晚上10点半至凌晨4点", "zh")], [q.value for q in read_clock("at 10:30 p.m.", "en")]
    (['T10:30', 'T04:00'], ['T10:30'])
    """
    if not any(sign in text for sign in (":：点时點時" if lang == "zh" else ":mMkK")):
        return
    for match in (_CHINESE if lang == "zh" else _ENGLISH).finditer(text):
        said = match.groupdict()
        hour = _hour(said["hour"] or said.get("exact") or said["h"])
        minute = 30 if said.get("half") else int(said["minute"] or said["m"] or 0)
        if hour <= 24 and minute < 60:
            value = f"T{hour % 12:02}:{minute:02}"
            yield Quantity(*match.span(), match.group(), "date", value, reading=value[1:], number=match.span())


def _hour(said: str) -> int:
    return int(said) if said.isdecimal() else _HOURS[said]
