"""The early, middle and late parts of a month, year, decade or century, named beside its figure."""

from __future__ import annotations

import re

from ..quantities.quantity import Quantity

_ZH = {
    "early": re.compile("上旬|年?初(?![一二三四五六七八九十步中级])|早期|初期|初叶"),
    "middle": re.compile("中旬|中叶|中期|年中(?![国央])"),
    "late": re.compile("下旬|年?末(?!尾)|年?底|晚期|末期|末叶"),
}
_EN = {
    "early": re.compile(r"(?:\b(?:early|(?:beginning|start|first part|turn) of)(?: the)?(?: [a-z]+)?[ -])$", re.I),
    "middle": re.compile(r"(?:\bmid(?:dle)?[ -](?:of )?(?:the )?|\bmiddle of (?:[a-z]+ )?)$", re.I),
    "late": re.compile(r"(?:\b(?:late|(?:end|close|last part) of)(?: the)?(?: [a-z]+)?[ -])$", re.I),
}
# The word may be read as part of the figure: "mid-November", "the end of 2018".
_REACH = 24


def are_parts_opposite(zh: Quantity, zh_text: str, en: Quantity, en_text: str) -> bool:
    """Whether the Chinese names one part of a period, and the English another: 6月下旬 as "early June"."""
    ours = {name for name, pattern in _ZH.items() if pattern.match(zh_text, zh.end)}
    before = en_text[max(0, en.start - _REACH) : en.start]
    theirs = {name for name, pattern in _EN.items() if pattern.search(before)}
    return len(ours) == 1 and len(theirs) == 1 and ours != theirs
