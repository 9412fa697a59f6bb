"""Years that a translator puts in for readers behind a name: "Three Kingdoms (220–280 AD)", 沈括（1031—1095）."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ...align.bitext import Lang
from ..quantities.quantity import Quantity

# What stands in brackets, or between commas behind the name of a period.
_BRACKETS = re.compile(r"(?<=[(（])[^()（）]{3,60}(?=[)）])")
_BETWEEN_COMMAS = re.compile(
    r"(?:(?<=dynasty, )|(?<=period, )|(?<=era, )|(?<=reign, ))[^,;()]{3,40}?(?=[,;)]|\.(?:\s|$))", re.IGNORECASE
)
_MONTHS = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
_ONLY_YEARS: Mapping[Lang, re.Pattern[str]] = {
    "en": re.compile(
        rf"(?:[\d\s.,;/–—~?-]|\b(?:c|ca|circa|about|around|approximately|r|reigned|ruled|reign|b|born|d|died|fl|"
        rf"A\.?D|B\.?C|B?CE|centur(?:y|ies)|early|mid|late|to|and|until|from|or|before|after|traditionally|"
        rf"(?:{_MONTHS})[a-z]*)\b|(?<=\d)(?:st|nd|rd|th)\b)+",
        re.IGNORECASE,
    ),
    "zh": re.compile(
        "(?:[0-9〇零一二三四五六七八九十\\s.,，、;；/–—―~～?？-]|公元|西元|[前后年月日约約至到生卒]|在位|世[纪紀]|左右)+"
    ),
}
# A name again, in its own language: 罗素（Bertrand Russell，1872—1970）.
_NAMED_AGAIN = re.compile(r"(?:[A-Z][A-Za-z .'’-]+|[\u3400-\u9fff·]{2,12})[,，;；]\s?(?=\D{0,6}\d)")
# Marks of one end of a life or reign, where a single year says enough.
_MARKED = re.compile(r"\b(?:r|reigned|ruled|b|born|d|died|fl)\b|[生卒]|在位", re.IGNORECASE)
_YEAR = re.compile(r"\d{1,4}")
_CENTURY = re.compile(r"centur|世[纪紀]", re.IGNORECASE)
_BEFORE_ERA = re.compile(r"B\.?C|前")
_NAME: Mapping[Lang, re.Pattern[str]] = {
    "en": re.compile(
        r"(?:\b[A-Z][\w'’.-]*|\b(?:dynasty|dynasties|period|era|reign|kingdoms?|states?|empire|emperor))[\"”’')]?"
        r"(?: ?[\u3400-\u9fff《》、，\s]+)?[,，]?\s?[(（]?$"
    ),
    "zh": re.compile(r"[\u3400-\u9fff·A-Za-z][”’」』]?\s?[(（]$"),
}
# Plans and their like are known by their years, which belong to their names.
_PLAN = re.compile(
    r"(?:规划|規劃|计划|計劃|纲要|綱要|战略|戰略|方案|预算|預算|议程|議程|行动|行動|年[报報鉴鑑])[》”」]?\s?[(（]$|"
    r"\b(?:plan|programme?|strategy|outline|budget|framework|agenda|decade|report|season|term|fiscal|roadmap|"
    r"initiative|action)s?[\"”’]?\s?\(?$",
    re.IGNORECASE,
)
_PAST, _LAST_CENTURY = 1911, 19
_SHORTEST_LIFE, _LONGEST_LIFE = 15, 110


def are_years_for_readers(quantity: Quantity, text: str, lang: Lang) -> bool:
    """Whether a figure belongs to the years of a period, a reign or a life, set apart behind its name."""
    for pattern in (_BRACKETS, _BETWEEN_COMMAS):
        for match in pattern.finditer(text):
            if match.start() <= quantity.numeral[0] and quantity.numeral[1] <= match.end():
                before = text[: match.start()]
                named = _NAME[lang].search(before) is not None and not _PLAN.search(before)
                words = _NAMED_AGAIN.sub("", match[0], count=1)
                return named and _ONLY_YEARS[lang].fullmatch(words) is not None and _is_past_or_life(words)
    return False


def _is_past_or_life(words: str) -> bool:
    """Whether years end before the last dynasty did, or are as far apart as those of a life."""
    years = [int(year) for year in _YEAR.findall(words)]
    if not years or _BEFORE_ERA.search(words):
        return bool(years)
    if _CENTURY.search(words):
        return max(years) <= _LAST_CENTURY
    whole = [year for year in years if year > 31]
    if len(whole) == 1:
        return _MARKED.search(words) is not None
    if len(whole) < 2:
        return False
    return max(whole) <= _PAST or _SHORTEST_LIFE <= whole[-1] - whole[0] <= _LONGEST_LIFE
