"""Times of day, 晚上10点 and "10 p.m.", which the readers of quantities leave alone.

A time is a date whose value is `T` and the time on a clock of 24 hours; where the words leave open which half of the
day is meant, both times with a stroke between them ("T10:30/T22:30").
"""

from __future__ import annotations

from collections.abc import Iterator

from ...align.bitext import Lang
from .lazy_pattern import Pattern
from .quantity import Quantity

# What a Chinese text with a time of day has in it, as it stands; a quick look before it is read.
_CHINESE_SIGN = Pattern(r"[\d零〇○一二三四五六七八九十两兩](?:[ \t\u3000]?[点點时時]|[:：∶]\d)")


def read_clock(text: str, lang: Lang) -> Iterator[Quantity]:
    """The times of day in a text, in order.

    >>> [q.value for q in read_clock("晚上10点半至凌晨4点", "zh")], [q.value for q in read_clock("at 10:30", "en")]
    (['T22:30', 'T04:00'], ['T10:30/T22:30'])
    """
    if lang == "en":
        from .en import clock as english

        yield from english.read_times(text)
        return
    if not _CHINESE_SIGN.search(text):
        return
    from .zh import clock as chinese
    from .zh.scan import fold

    for start, end, number, value in chinese.read_times(fold(text)):
        yield Quantity(start, end, text[start:end], "date", value, reading=value, number=(number, end))
