"""Ranges that run backwards where that is certain: 2018—2016年, 第12至9条, pp. 35–28."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...align.bitext import Lang
from ...text.messages import Message
from .doubt import Doubt, Suspect
from .half_text import HalfText

_YEAR = r"(?:1[0-9]\d\d|20\d\d)"
_DASH = "[-—–－~～]{1,2}"
_RANGES: dict[Lang, tuple[re.Pattern[str], ...]] = {
    "zh": (
        # Years, articles and pages; 前 before a year is before Christ, and 的 says that values follow.
        re.compile(rf"(?<![\d前.-])(?P<low>{_YEAR})年?(?:{_DASH}|至)(?P<high>{_YEAR})年(?!前|的)"),
        # 第11-1条 is an article of its own.
        re.compile(r"第\s?(?P<low>\d{1,4})\s?[至到]\s?第?\s?(?P<high>\d{1,4})\s?[条條章节節]"),
        re.compile(rf"第\s?(?P<low>\d{{1,4}})\s?(?:{_DASH}|[至到])\s?第?\s?(?P<high>\d{{1,4}})\s?[页頁]"),
        re.compile(rf"(?P<day>\d{{4}}年\d{{1,2}}月)(?P<low>\d{{1,2}})日?(?:{_DASH}|至)(?P<high>\d{{1,2}})日(?!\d)"),
    ),
    "en": (
        re.compile(rf"\b[Bb]etween (?P<low>{_YEAR}) and (?P<high>{_YEAR})\b(?! BC)"),
        re.compile(rf"(?<=\()(?P<low>{_YEAR})[–—-](?P<high>{_YEAR})(?=\))"),
        re.compile(
            r"\b(?:pp\.|[Pp]ages|[Aa]rticles|[Cc]hapters)\s(?P<low>\d{1,4})\s?(?:[–—-]|to)\s?"
            r"(?P<high>\d{1,4})\b(?![.\d])"
        ),
    ),
}
_BEFORE_CHRIST = re.compile(r"前|\bBCE?\b|\bB\.C")


def check_ranges(text: HalfText) -> Iterator[Doubt]:
    """The ranges of which the end is before the beginning."""
    for index, sentence in enumerate(text.texts):
        if any(character.isdigit() for character in sentence):
            for pattern in _RANGES[text.lang]:
                for match in pattern.finditer(sentence):
                    if _runs_backward(match, text.lang):
                        yield _doubt(text, index, match)


def _runs_backward(match: re.Match[str], lang: Lang) -> bool:
    """Whether the end is smaller, and in English no short form of a larger number: pp. 235–8."""
    low, high = match["low"], match["high"]
    is_short = lang == "en" and len(high) < len(low)
    around = match.string[max(0, match.start() - 8) : match.end() + 4]
    return int(high) < int(low) and not is_short and not _BEFORE_CHRIST.search(around)


def _doubt(text: HalfText, index: int, match: re.Match[str]) -> Doubt:
    words = match.group()
    suspects = tuple(Suspect(text.locate(index, *match.span(name)), match[name]) for name in ("low", "high"))
    return Doubt(
        "range",
        suspects,
        Message(
            f"“{words}” runs backwards: {match['high']} comes before {match['low']}.",
            f"“{words}”的起止颠倒：{match['high']} 在 {match['low']} 之前。",
        ),
    )
