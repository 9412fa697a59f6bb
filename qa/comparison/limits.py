"""Limits that stand apart from their figure: 最多可报销5000元, "over the age of 14", "a maximum of 10"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal, NamedTuple

from ...align.bitext import Lang
from ..quantities.quantity import Hedge, Quantity

Bound = Literal["least", "most"]
_BOUNDS: Mapping[Hedge, Bound] = {"over": "least", "at-least": "least", "under": "most", "at-most": "most"}
_NOT = "不(?:得|应|能|可|许|允许)?"
_ZH_BETWEEN = r"[^，。；：、,;:()（）\d]{0,8}$"
_EN_AGE = r"(?: the)? ages? of $"
_WORDS: Mapping[Lang, tuple[tuple[Bound, re.Pattern[str]], ...]] = {
    "zh": (
        (
            "most",
            re.compile(f"(?:最多|至多|最[高长迟晚](?=[可能达不])|{_NOT}(?:超过|多于|高于|大于)){_ZH_BETWEEN}"),
        ),
        (
            "least",
            re.compile(f"(?:至少|最少|起码|最[低短早](?=[可能达不])|{_NOT}(?:少于|低于|小于|短于)){_ZH_BETWEEN}"),
        ),
    ),
    "en": (
        ("least", re.compile(rf"\b(?:over|above|older than|minimum){_EN_AGE}|\bminimum of $", re.IGNORECASE)),
        ("most", re.compile(rf"\b(?:under|below|younger than|maximum){_EN_AGE}|\bmaximum of $", re.IGNORECASE)),
    ),
}
# Reached: 满30天, 年满18岁; not 未满, 期满.
_FULL = re.compile("(?<![不未没圆充期届每])满$")
_LENGTHS = frozenset(("day", "week", "month", "year", "hour"))
_NEGATED = re.compile(r"\b(?:not|no|never|nor|cannot|without)\b[^,;.\d]*$|n['’]t\b[^,;.\d]*$", re.IGNORECASE)
_REACH = 40


class Limit(NamedTuple):
    """What a figure is the limit of, and where the word that says so begins."""

    bound: Bound
    start: int


def find_limit(quantity: Quantity, text: str, lang: Lang) -> Limit | None:
    """The limit that a figure is by its own hedge or by a word before it; None where it is none."""
    if quantity.hedge is not None:
        bound = _BOUNDS.get(quantity.hedge)
        return Limit(bound, quantity.start) if bound else None
    low = max(0, quantity.start - _REACH)
    if lang == "zh" and quantity.unit in _LENGTHS and (full := _FULL.search(text[low : quantity.start])):
        return Limit("least", low + full.start())
    for bound, pattern in _WORDS[lang]:
        match = pattern.search(text[low : quantity.start])
        if match and not (lang == "en" and _NEGATED.search(text[low : low + match.start()])):
            return Limit(bound, low + match.start())
    return None


def are_limits_opposite(zh: Quantity, zh_text: str, en: Quantity, en_text: str) -> bool:
    """Whether one side gives a least and the other a most, one of them by a word apart from its figure."""
    if (zh.hedge is None) == (en.hedge is None) and zh.hedge is not None:
        return False
    ours, theirs = find_limit(zh, zh_text, "zh"), find_limit(en, en_text, "en")
    return ours is not None and theirs is not None and ours.bound != theirs.bound
