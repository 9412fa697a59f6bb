"""Lists set apart by semicolons, as in "Key words: roof; city" or "Article 1; Article 2": no sentence ends in them."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

# A list has at least so many semicolons.
_LEAST = 2
# Numbered parts are items of their own.
_NUMBERED = re.compile(r"\s*(?:and|or|和|及|以及)?\s*(?:[（(]\s*\w{1,3}\s*[）)]|\d{1,2}[.、)）]|[①-⑳])")
# Parts that begin so are references to a law, of whatever length; a list has this share of them.
_REFERENCE = re.compile(
    r"\s*(?:(?:and|or)\s+)?(?:(?:sub)?(?:articles?|sections?|paragraphs?|clauses?|chapters?|items?|annex|rules?)\s+\d"
    r"|[和及或]?第[一二三四五六七八九十百零〇○\d]+[条條款项項章节節])",
    re.IGNORECASE,
)
_REFERENCES = 0.6


def find_lists(
    text: str, stop: re.Pattern[str], semicolon: re.Pattern[str], measure: Callable[[str], int], longest: float
) -> list[tuple[int, int]]:
    """The sentences of a text whose semicolons set apart words or references: no part of them is a clause.

    Words measure so much at most on average.
    """
    if ";" not in text and "；" not in text:
        return []
    found: list[tuple[int, int]] = []
    for start, end in pairwise([0, *(match.end() for match in stop.finditer(text)), len(text)]):
        cuts = [match.end() for match in semicolon.finditer(text, start, end)]
        if len(cuts) < _LEAST:
            continue
        # What stands before the list may be long: the words that lead to it.
        parts = [text[a:b] for a, b in pairwise([*cuts, end])]
        if any(_NUMBERED.match(part) for part in parts):
            continue
        references = sum(_REFERENCE.match(part) is not None for part in parts)
        if references >= _REFERENCES * len(parts) or sum(map(measure, parts)) <= longest * len(parts):
            found.append((start, end))
    return found
