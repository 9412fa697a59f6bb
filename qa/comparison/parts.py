"""What part of a period is meant, early, middle or late, and whether a length of time goes back or on."""

from __future__ import annotations

import re

from ..quantities.quantity import Quantity

_ZH = {
    "early": re.compile("上旬|年?初(?![一二三四五六七八九十步中级])|早期|初期|初叶"),
    "middle": re.compile("中旬|中叶|中期|年中(?![国央])"),
    "first half": re.compile("上半年"),
    "second half": re.compile("下半年"),
    "late": re.compile("下旬|年?末(?!尾)|年?底|晚期|末期|末叶"),
}
_EN = {
    "early": re.compile(r"(?:\b(?:early|(?:beginning|start|first part|turn) of)(?: the)?(?: [a-z]+)?[ -])$", re.I),
    "middle": re.compile(r"(?:\bmid(?:dle)?[ -](?:of )?(?:the )?|\bmiddle of (?:[a-z]+ )?)$", re.I),
    "first half": re.compile(r"\b(?:first half (?:of )?|h1 (?:of )?)$", re.I),
    "second half": re.compile(r"\b(?:second half (?:of )?|h2 (?:of )?)$", re.I),
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


_ZH_ON, _ZH_BACK = re.compile("[以之]?后"), re.compile("[以之]?前(?![往来期途线景])")
_EN_ON, _EN_BACK = re.compile(r"\s+later\b", re.IGNORECASE), re.compile(r"\s+ago\b", re.IGNORECASE)


def is_time_reversed(zh: Quantity, zh_text: str, en: Quantity, en_text: str) -> bool:
    """Whether one language goes on by a length of time and the other back: 三年后 as "three years ago"."""
    if _ZH_ON.match(zh_text, zh.end):
        return _EN_BACK.match(en_text, en.end) is not None
    return _ZH_BACK.match(zh_text, zh.end) is not None and _EN_ON.match(en_text, en.end) is not None
