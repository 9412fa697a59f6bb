"""Halves: 半年, 半数, 一半, 过半, 上半年, 半成."""

from __future__ import annotations

from decimal import Decimal

from ..quantity import Kind
from .amount import Amount
from .amounts import amount_at
from .numerals import Numeral
from .patterns import Pattern

# 半 counts these in halves: durations and measures as such, other things as a fraction.
_HALVES = Pattern(
    r"年(?!级)|岁|个月|个?小时|个?钟头|天|日(?!制)|个世纪|个?学期|斤|公斤|里地|公里|亩|个(?![性体])|数(?!量)|价|额"
)
_UNITS = {
    "年": "year",
    "岁": "year",
    "个月": "month",
    "小时": "hour",
    "个小时": "hour",
    "钟头": "hour",
    "个钟头": "hour",
    "天": "day",
    "日": "day",
    "个世纪": "century",
    "学期": "school term",
    "个学期": "school term",
    "斤": "jin",
    "公斤": "kilogram",
    "里地": "li",
    "公里": "kilometre",
    "亩": "mu",
}
# 半 is no half after these (大半, 多半, 前半).
_NOT_AFTER = frozenset("大多小前后对夜参各两上下")
_HALF = Decimal("0.5")
# The first and the second half of a year.
_HALF_YEARS = {"上": Decimal(1), "下": Decimal(2)}


def read_half(text: str, at: int, floor: int) -> Amount | None:
    """The amount that 半 at `at` says, or is the second character of (一半); None where it says none."""
    previous = text[at - 1] if at > floor else ""
    following = text[at + 1 : at + 2]
    if following in ("成", "折", "打"):
        amount = amount_at(text, Numeral(at, at + 1, _HALF, "半"))
        return amount if amount.end > at + 1 else None
    if previous in ("一", "减"):
        return _half(text, at - 1, at + 1, at, "fraction", None)
    if previous == "过":
        end = at + 2 if following == "数" else at + 1
        return _half(text, at - 1, end, at, "fraction", None)._replace(hedge="over")
    if previous in _HALF_YEARS and following == "年":
        return _half_year(text, at - 1, _HALF_YEARS[previous])
    match = _HALVES.match(text, at + 1)
    if match is None or previous in _NOT_AFTER:
        return None
    unit = _UNITS.get(match[0])
    return _half(text, at, match.end(), at, "measure" if unit else "fraction", unit)


def _half(text: str, start: int, end: int, at: int, kind: Kind, unit: str | None) -> Amount:
    numeral = Numeral(at, at + 1, _HALF, "半")
    return Amount(start, end, (at, at + 1), kind, _HALF, unit, None, f"{text[start:end]} = 1/2", None, numeral)


def _half_year(text: str, start: int, which: Decimal) -> Amount:
    """上半年, 下半年: the first half-year, the second."""
    words = text[start : start + 3]
    numeral = Numeral(start, start + 2, which, words[:2])
    return Amount(
        start, start + 3, (start, start + 2), "ordinal", which, "half-year", None, f"{words} = {which}", None, numeral
    )
