"""What a figure is counted by: 每斤三元, "three yuan per kilogram", 月薪, "daily wage"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from ...align.bitext import Lang
from ..quantities.quantity import Quantity

# Each denominator with its words, Chinese and English, and the words for pay, interest and averages by it.
_WORDS: Mapping[str, tuple[str, str, str, str]] = {
    "year": ("年", "year|annum", "年[薪息均]|年利率|年化", "annual(?:ly)?|yearly|annuali[sz]ed"),
    "quarter": ("季度?", "quarter", "季[均]", "quarterly"),
    "month": ("个?月", "month", "月[薪息均]|月利率", "monthly"),
    "week": ("周|星期|礼拜", "week", "周[薪均]", "weekly"),
    "day": ("[天日]", "day", "日[薪息均]|日利率", "daily"),
    "hour": ("个?小时", "hour|hr?", "时薪", "hourly"),
    "minute": ("分钟?", "min(?:ute)?", "", ""),
    "second": ("秒", "sec(?:ond)?|s", "", ""),
    "kilogram": ("公斤|千克", "kilogram(?:me)?|kilo|kg", "", ""),
    "jin": ("市?斤", "jin|catty|half (?:a )?kilogram|500 ?g(?:rams)?", "", ""),
    "tonne": ("公?吨", "(?:metric )?ton(?:ne)?", "", ""),
    "mu": ("亩", "mu", "亩均", ""),
    "hectare": ("公顷", "hectare|ha", "", ""),
}
_GAP = "[^0-9，。；、,;.：:]{0,6}"
_REACH = 24
# Every Chinese denominator has one of these.
_SIGN = re.compile("[每/薪息均率化]")


def find_rate(quantity: Quantity, text: str, lang: Lang) -> str | None:
    """The denominator that the words beside a figure name; None where they name none, or two."""
    if lang == "zh" and not _SIGN.search(text):
        return None
    before = text[max(0, quantity.start - _REACH) : quantity.start]
    around = f"{before}\0{text[quantity.start : quantity.end]}\0{text[quantity.end : quantity.end + _REACH]}"
    found = [name for name, pattern in _compile(lang).items() if pattern.search(around)]
    return found[0] if len(found) == 1 else None


def _compile_zh(word: str, by: str) -> re.Pattern[str]:
    ways = [f"每一?(?:{word})(?![^\0]*[上下]){_GAP}\0", f"\0[^\0]*\0/(?:{word})", f"/(?:{word})\0"]
    return re.compile("|".join([*ways, f"(?:{by}){_GAP}\0"] if by else ways))


def _compile_en(word: str, by: str) -> re.Pattern[str]:
    ways = [
        rf"\b(?:per|each|every)\s+(?:{word})\b[^\0]{{0,2}}\0",
        rf"\0[^\0]*\0[^,.;:\0\d]{{0,12}}?(?:\b(?:per|an?|each|every)\s+|/)(?:{word})\b",
        rf"\bper\s+(?:{word})\0",
    ]
    words = [rf"\b(?:{by})\b[^,.;:\0\d]{{0,16}}\0", rf"\0[^\0]*\0 (?:{by})\b"] if by else []
    return re.compile("|".join([*ways, *words]), re.IGNORECASE)


@cache
def _compile(lang: Lang) -> Mapping[str, re.Pattern[str]]:
    """The pattern of each denominator in a language; few documents ask for any."""
    if lang == "zh":
        return {name: _compile_zh(word, by) for name, (word, _, by, _) in _WORDS.items()}
    return {name: _compile_en(word, by) for name, (_, word, _, by) in _WORDS.items()}
