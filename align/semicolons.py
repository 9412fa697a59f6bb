"""Lists of words set apart by semicolons, as in "Key words: roof; temperature; city": no sentence ends in them."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

# A list has at least so many semicolons.
_LEAST = 2
# Numbered parts are items of their own.
_NUMBERED = re.compile(r"\s*(?:and|or|和|及|以及)?\s*(?:[（(]\s*\w{1,3}\s*[）)]|\d{1,2}[.、)）]|[①-⑳])")


def find_lists(
    text: str, stop: re.Pattern[str], semicolon: re.Pattern[str], measure: Callable[[str], int], longest: float
) -> list[tuple[int, int]]:
    """The sentences of a text whose semicolons set apart words: its parts measure so much at most on average."""
    if ";" not in text and "；" not in text:
        return []
    found: list[tuple[int, int]] = []
    for start, end in pairwise([0, *(match.end() for match in stop.finditer(text)), len(text)]):
        cuts = [match.end() for match in semicolon.finditer(text, start, end)]
        if len(cuts) < _LEAST:
            continue
        # What stands before the list may be long: the words that lead to it.
        parts = [text[a:b] for a, b in pairwise([*cuts, end])]
        numbered = any(_NUMBERED.match(part) for part in parts)
        if not numbered and sum(map(measure, parts)) <= longest * len(parts):
            found.append((start, end))
    return found
