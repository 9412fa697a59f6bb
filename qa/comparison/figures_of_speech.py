"""Figures that count nothing: of idioms (五十步笑百步, "forty winks") and exaggerations (一百遍, "a thousand")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from ...align.bitext import Lang
from ..quantities.quantity import Quantity
from ..quantities.zh.scan import fold

_FILE = Path(__file__).with_name("figures_of_speech.tsv")
# Round numbers in words of reasons, which nobody counts, and of times, where someone speaks.
_MANY_ZH, _MANY_EN = (
    "[一几幾八]?[百千万萬亿億十]{1,2}",
    r"\b(?:an?|one|many|several)?\s?(?:hundred|thousand|[mbtz]r?illion|gazillion)s?"
    r"(?: (?:and one|of|different|other|good))* ",
)
_REASONS = (
    re.compile(rf"{_MANY_ZH}[个種种](?:理由|借口|藉口)"),
    re.compile(rf"{_MANY_EN}(?:reason|excuse)s?\b", re.IGNORECASE),
)
_TIMES = (
    re.compile(rf"{_MANY_ZH}(?:[次遍回趟句]|个(?:原因|愿望|念头|不))"),
    re.compile(rf"{_MANY_EN}(?:times|wishes)\b|\b(?:a|one) (?:hundred|thousand|million|billion)[!.]", re.IGNORECASE),
)
_SPEECH_ZH = re.compile("[我你您咱俺！!“「]|[说說讲講告嘱囑]")
_SPEECH_EN = re.compile(r"\b(?:I|you|we|me|us|my|your|our|I['’]\w+|you['’]\w+|we['’]\w+)\b|!|[“\"]")


def drop_figures_of_speech(
    zh: Sequence[Quantity], zh_text: str, en: Sequence[Quantity], en_text: str
) -> tuple[list[Quantity], list[Quantity]]:
    """The quantities of both sides without those of idioms and exaggerations that the other side doesn't have."""
    ours = [*_find_idioms(fold(zh_text), "zh")]
    theirs = [] if "分之" in zh_text else [*_find_idioms(en_text, "en")]  # 百万分之一 is "one in a million" indeed
    spoken = _SPEECH_ZH.search(zh_text) or _SPEECH_EN.search(en_text)
    for in_chinese, in_english in (_REASONS, _TIMES) if spoken else (_REASONS,):
        ours += [match.span() for match in in_chinese.finditer(zh_text) if in_english.search(en_text)]
        theirs += [match.span() for match in in_english.finditer(en_text) if in_chinese.search(zh_text)]
    return _drop(zh, ours, en), _drop(en, theirs, zh)


def _drop(side: Sequence[Quantity], spans: Sequence[tuple[int, int]], other: Sequence[Quantity]) -> list[Quantity]:
    """The quantities of a side without those in the spans whose value the other side lacks."""
    values = {one.value for one in other}
    return [
        one for one in side if one.value in values or not any(start <= one.numeral[0] < end for start, end in spans)
    ]


def _find_idioms(text: str, lang: Lang) -> Iterator[tuple[int, int]]:
    """Where idioms with numbers stand in a text."""
    return (match.span() for match in _build_pattern(lang).finditer(text))


@cache
def _build_pattern(lang: Lang) -> re.Pattern[str]:
    """What matches any idiom of a language."""
    rows = (line.split("\t") for line in _FILE.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    idioms = "|".join(pattern for language, pattern, _ in rows if language == lang)
    return re.compile(rf"\b(?:{idioms})\b" if lang == "en" else idioms, re.IGNORECASE)
