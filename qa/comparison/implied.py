"""Quantities that need no counterpart: said in other words, said once for two, or a year that goes without saying."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..quantities.quantity import Quantity
from .values import date_parts, same_value

# English words that say a small number without being one.
_ENGLISH_FOR: dict[str, str] = {
    "0": "no|none|without|nil",
    "1": "an?|one|single|sole|each|every|per|once|first|another|unique|only|unified|uni\\w*|individual|alone|same|the",
    "2": (
        "both|pair\\w*|couple|doubl\\w*|dual|twin\\w*|two\\w*|second\\w*|twice|bi\\w*|either|"
        "respective\\w*|mutual\\w*|half"
    ),
    "3": "tripl\\w*|three\\w*|third\\w*|tri\\w*|thrice",
    "4": "four\\w*|quadr\\w*|quarter\\w*",
    "5": "five\\w*|fif\\w*|quint\\w*|penta\\w*",
    "6": "six\\w*|half a dozen|half-dozen",
    "7": "seven\\w*",
    "8": "eight\\w*",
    "9": "nine\\w*|ninth",
    "10": "ten\\w*|tenth|decades?|dec\\w*",
    "12": "twel\\w*|dozens?",
    "20": "twent\\w*|scores?",
    "100": "hundred\\w*|centur\\w*|centen\\w*",
    "1000": "thousand\\w*|millenni\\w*",
    "10000": "ten thousand|myriad\\w*|tens of thousands",
    "0.5": "half|halves|semi\\w*|mid\\w*",
}
_HAN_DIGITS = dict(zip("0123456789", "零一二三四五六七八九", strict=True))
_HAN_FOR: dict[str, str] = {
    "0": "零|无|没有",
    "1": "一|壹|首|单|每|初|元|独|唯一|第一",
    "2": "二|两|双|俩|贰|兩|雙|对|倍|再|次|分别|第二",
    "3": "三|叁|叄|季",
    "4": "四|肆",
    "10": "十|拾",
    "0.5": "半",
    "100": "百|佰|世纪",
    "1000": "千|仟",
    "10000": "万|萬",
}
# Counts of parties that stand listed beside the numeral (京津冀三地, 双方, 市区两级): the list says it.
_COLLECTIVE_UNITS = frozenset("地级方者岸边国省市区县院校")
_MAX_COLLECTIVE = 6
_ENGLISH_YEAR_WORDS = re.compile(
    r"\b(?:the|this|that|same|last|whole|past|entire|current|previous) year|\byear-on-year", re.I
)


def unsaid_in_english(quantity: Quantity, text: str, taken: Iterable[Quantity], zh_text: str) -> bool:
    """Whether a Chinese quantity without a counterpart is in order: the English says it in other words."""
    if quantity.kind == "date":
        return _unsaid_date(quantity, text, taken)
    value = quantity.value
    if value in ("0", "1") or _is_collective(quantity):
        return True
    return _stands_free(_english_pattern(value), text, taken)


def unsaid_in_chinese(quantity: Quantity, text: str, taken: Iterable[Quantity], years: frozenset[str]) -> bool:
    """Whether an English quantity without a counterpart is in order: repeated, a known year, or said in other words."""
    taken = tuple(taken)
    if any(same_value(other, quantity) for other in taken):
        return True
    if quantity.kind == "date" and date_parts(quantity.value).get("year") in years:
        return True
    if quantity.value in ("0", "1") or (quantity.value == "2" and quantity.kind == "ordinal"):
        return True
    return _stands_free(_han_pattern(quantity.value), text, taken)


def _is_collective(quantity: Quantity) -> bool:
    if quantity.kind not in ("measure", "cardinal") or not quantity.value.isdigit():
        return False
    return 0 < int(quantity.value) <= _MAX_COLLECTIVE and quantity.text[-1:] in _COLLECTIVE_UNITS


def _unsaid_date(quantity: Quantity, text: str, taken: Iterable[Quantity]) -> bool:
    """A year is unsaid where the English has "the year", or says it once already."""
    parts = date_parts(quantity.value)
    if set(parts) == {"year"} and _ENGLISH_YEAR_WORDS.search(text):
        return True
    return any(parts.items() <= date_parts(other.value).items() for other in taken if other.kind == "date")


def _stands_free(pattern: re.Pattern[str], text: str, taken: Iterable[Quantity]) -> bool:
    """Whether the pattern occurs outside the quantities that have their counterpart already."""
    spans = [(other.start, other.end) for other in taken]
    for match in pattern.finditer(text):
        if not any(start < match.end() and match.start() < end for start, end in spans):
            return True
    return False


def _english_pattern(value: str) -> re.Pattern[str]:
    words = _ENGLISH_FOR.get(value)
    digits = rf"(?<![\d.,]){re.escape(value)}(?![\d]|[.,]\d)"
    return re.compile(rf"\b(?:{words})\b|{digits}" if words else digits, re.IGNORECASE)


def _han_pattern(value: str) -> re.Pattern[str]:
    words = _HAN_FOR.get(value) or _HAN_DIGITS.get(value)
    digits = rf"(?<![\d.,]){re.escape(value)}(?![\d]|[.,]\d)"
    return re.compile(f"{words}|{digits}" if words else digits)
