"""Two figures that have surely changed places: a score the wrong way round, people and cases counted for each other."""

from __future__ import annotations

import re

from .side import Pair, Side

_RATIO, _TO = re.compile(r"\s*[:：比∶]\s*"), re.compile(r"\s*(?:[-–—:]|to)\s*")
# Between the ends of a range: （5）到（7）, 第5章至第8章.
_ZH_UNTIL = re.compile(r"\s*[）)%％]?\s*(?:到|至|[~～])\s*[（(]?\s*")
_EN_UNTIL = re.compile(r"\s*[)%]?\s*(?:to|through|[~～–—-])\s*[(]?\s*")
# Between what is taken and what isn't, units included.
_ZH_NOT = re.compile(r"[^，。；\d]{0,8}[，,]?\s*(?:而不是|而非)[^，。；\d]{0,8}")
_EN_NOT = re.compile(r"[^.;\d]{0,20}(?:\binstead of\b|\brather than\b|,? (?:and )?\bnot\b)[^.;\d]{0,20}")
_OPENING, _CLOSING = re.compile(r"[(（]\s*$"), re.compile(r"\s*[)）]")
_WON = re.compile(
    r"\b(?:beat|defeat\w*|led|leads?|leading|won|wins?|winning|victor\w*|ahead|overc[ao]me|trounce\w*)\b", re.I
)


def is_score_reversed(zh: Side, en: Side, first: Pair, second: Pair) -> bool:
    """Whether the winner's score comes first in Chinese and last in English, which says that it won: 3比1, "1-3"."""
    between_zh = zh.text[zh.quantities[first[0]].end : zh.quantities[second[0]].start]
    between_en = en.text[en.quantities[second[1]].end : en.quantities[first[1]].start]
    if not _RATIO.fullmatch(between_zh) or not _TO.fullmatch(between_en) or not _WON.search(en.text):
        return False
    ours = zh.quantities[first[0]].amount, zh.quantities[second[0]].amount
    return ours[0] is not None and ours[1] is not None and ours[0] > ours[1]


def is_choice_reversed(zh: Side, en: Side, first: Pair, second: Pair) -> bool:
    """Whether the English takes what the Chinese leaves: 2位而不是1位, "1 bit instead of 2"."""
    between_en = en.text[en.quantities[second[1]].numeral[1] : en.quantities[first[1]].numeral[0]]
    between_zh = zh.text[zh.quantities[first[0]].numeral[1] : zh.quantities[second[0]].numeral[0]]
    return _ZH_NOT.fullmatch(between_zh) is not None and _EN_NOT.fullmatch(between_en) is not None


def is_range_reversed(zh: Side, en: Side, first: Pair, second: Pair) -> bool:
    """Whether a range goes up in Chinese and down in English: 第5章到第8章, "chapters 8 to 5"."""
    low, high = zh.quantities[first[0]], zh.quantities[second[0]]
    until_zh = _ZH_UNTIL.fullmatch(zh.text, low.end, high.start)
    until_en = _EN_UNTIL.fullmatch(en.text, en.quantities[second[1]].end, en.quantities[first[1]].start)
    if not until_zh or not until_en or "date" in (low.kind, high.kind):
        return False
    return low.amount is not None and high.amount is not None and low.amount < high.amount


def are_units_exchanged(zh: Side, en: Side, first: Pair, second: Pair) -> bool:
    """Whether a figure has the unit of the other one in English, and not its own: 3306件5627人, "3,306 people"."""
    units = [zh.quantities[k].unit for k in (first[0], second[0])]
    theirs = [en.quantities[k].unit for k in (first[1], second[1])]
    if "1" in (zh.quantities[first[0]].value, zh.quantities[second[0]].value):
        return False
    if None in units or units[0] == units[1] or "person" not in units or theirs.count("person") != 1:
        return False
    return units.index("person") != theirs.index("person") and theirs[units.index("person")] is None


def are_brackets_exchanged(zh: Side, en: Side, first: Pair, second: Pair) -> bool:
    """Whether one figure stands alone in brackets in Chinese, the other in English: 503（30417）, "30417 (503)"."""
    ours = [_is_bracketed(zh, k) for k in (first[0], second[0])]
    theirs = [_is_bracketed(en, k) for k in (first[1], second[1])]
    return ours[0] != ours[1] and theirs == [ours[1], ours[0]]


def _is_bracketed(side: Side, k: int) -> bool:
    """Whether nothing but a figure stands between two brackets."""
    quantity = side.quantities[k]
    opened = _OPENING.search(side.text[: quantity.start]) is not None
    return opened and _CLOSING.match(side.text, quantity.end) is not None
