"""How often something is: 三年一次 and "once every three years", 每周三次 and "three times a week"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction
from typing import NamedTuple

from ...align.bitext import Lang
from ..quantities.quantity import Quantity
from ..quantities.zh.scan import fold

_COUNTS: Mapping[str, int | Fraction] = {
    "半": Fraction(1, 2),
    "half": Fraction(1, 2),
    **dict(zip("一二两三四五六七八九十", (1, 2, 2, 3, 4, 5, 6, 7, 8, 9, 10), strict=True)),
    "once": 1,
    "twice": 2,
    "other": 2,
    **dict(
        zip("one two three four five six seven eight nine ten".split(), range(1, 11), strict=True),
    ),
}
# The length of each period, in the smaller one of its kind: months or hours.
_PERIODS: Mapping[str, tuple[str, Fraction]] = {
    "year": ("month", Fraction(12)),
    "quarter": ("month", Fraction(3)),
    "month": ("month", Fraction(1)),
    "week": ("hour", Fraction(168)),
    "day": ("hour", Fraction(24)),
    "hour": ("hour", Fraction(1)),
}
_ZH_PERIODS = {
    "年": "year",
    "季度": "quarter",
    "季": "quarter",
    "月": "month",
    "周": "week",
    "星期": "week",
    "天": "day",
    "日": "day",
    "小时": "hour",
}
_ADVERBS = {
    "yearly": "year",
    "annually": "year",
    "monthly": "month",
    "weekly": "week",
    "daily": "day",
    "hourly": "hour",
}
_N = "[0-9一二两三四五六七八九十]{1,3}|半"
_ZH = re.compile(
    rf"(?P<each>每)?(?P<n>{_N})?个?(?P<unit>{'|'.join(_ZH_PERIODS)})[^，。；、,;0-9一二两三四五六七八九十]{{0,6}}"
    rf"(?P<m>{_N})(?:次|届|回)(?!会议|全|代表|中)"
)
# Once in so long: 每半年付息.
_ZH_HALF = re.compile(rf"(?P<each>每)(?P<n>半)个?(?P<unit>{'|'.join(_ZH_PERIODS)})(?![^，。；、,;]{{0,6}}[次届回])")
_NUMBERS = "|".join(word for word in _COUNTS if word.isascii())
_TIMES = rf"(?P<m>once|twice|(?:\d+|{_NUMBERS}) (?!\w{{1,2}}\b|grams?\b|litres?\b|units?\b|people\b)\w+)"
_UNIT = "year|quarter|month|week|day|hour"
_EN = (
    re.compile(rf"\b{_TIMES} (?:an?|per|each|every) (?:(?P<n>\w+) )?(?P<unit>{_UNIT})s?\b", re.IGNORECASE),
    re.compile(rf"\b{_TIMES} (?P<unit>{'|'.join(_ADVERBS)})\b", re.IGNORECASE),
    re.compile(rf"\b(?:once )?every (?:(?P<n>\w+)[ -](?:an? )?)?(?P<unit>{_UNIT})s?\b", re.IGNORECASE),
)


class Frequency(NamedTuple):
    """So many times in so many periods, said at `[start, end)`."""

    times: Fraction
    kind: str
    start: int
    end: int


def differ_in_frequency(zh: Quantity, zh_text: str, en: Quantity, en_text: str) -> bool:
    """Whether two figures belong to different frequencies, the only ones of their texts."""
    ours, theirs = find_frequency(fold(zh_text), "zh"), find_frequency(en_text, "en")
    if ours is None or theirs is None or (ours.times, ours.kind) == (theirs.times, theirs.kind):
        return False
    return ours.start <= zh.start < ours.end and theirs.start <= en.start < theirs.end


def say_same_frequency(zh: Quantity, zh_text: str, en: Quantity, en_text: str) -> bool:
    """Whether two figures belong to one frequency, said in two ways: 半年一次 / "twice a year"."""
    ours, theirs = find_frequency(fold(zh_text), "zh"), find_frequency(en_text, "en")
    if ours is None or theirs is None or (ours.times, ours.kind) != (theirs.times, theirs.kind):
        return False
    return ours.start <= zh.start < ours.end and theirs.start <= en.start < theirs.end


def quote_frequency(text: str, lang: Lang) -> str:
    """The words of the one frequency that a text says; none where it says none, or several."""
    found = find_frequency(fold(text) if lang == "zh" else text, lang)
    return text[found.start : found.end] if found else ""


def find_frequency(text: str, lang: Lang) -> Frequency | None:
    """The one frequency that a text says; None where it says none, or several."""
    patterns = (_ZH, _ZH_HALF) if lang == "zh" else _EN
    matches = [match for pattern in patterns for match in pattern.finditer(text)]
    outer = [
        m for m in matches if not any(o is not m and o.start() <= m.start() and m.end() <= o.end() for o in matches)
    ]
    return _read(outer[0]) if len(outer) == 1 else None


def _read(match: re.Match[str]) -> Frequency | None:
    groups = match.groupdict()
    unit = groups["unit"].lower()
    unit = _ZH_PERIODS.get(unit) or _ADVERBS.get(unit) or unit
    times, periods = _count(groups.get("m")), _count(groups.get("n"))
    if times is None or periods is None or not periods or ("each" in groups and not _is_rate(groups, times, periods)):
        return None
    kind, length = _PERIODS[unit]
    return Frequency(times / (periods * length), kind, *match.span())


def _is_rate(groups: Mapping[str, str | None], times: Fraction, periods: Fraction) -> bool:
    """Whether Chinese words are a frequency: 每周三次, 三年一次, and not 三年两次."""
    return groups["each"] is not None or (groups["n"] is not None and 1 in (times, periods))


def _count(words: str | None) -> Fraction | None:
    """The number that a word says, one where there is none."""
    word = (words or "one").lower().split()[0]
    if word.isdigit():
        return Fraction(int(word))
    return Fraction(_COUNTS[word]) if word in _COUNTS else None
