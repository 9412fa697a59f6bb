"""Where the clauses of a sentence begin and end, by its punctuation."""

import re
from collections.abc import Callable
from itertools import pairwise

from ..text.characters import han_count, latin_words

# A comma or colon between digits belongs to a number or a time, a colon before a stroke to an address.
_ENDS = re.compile(r"(?:[；;。！!？?]|(?<!\d)[，,：:](?!//)|[，,：:](?![\d/]))[”’」』）)》]*")
# Fewer Chinese characters than this are no clause of their own.
_LEAST = 5
# Of an English sentence, and of its clauses.
_ENGLISH_ENDS, _LEAST_WORDS = re.compile(r"[,;:.!?](?=\s)[\"”’)]*"), 3


def clause_bounds(
    text: str, ends: re.Pattern[str] = _ENDS, size: Callable[[str], int] = han_count, least: int = _LEAST
) -> list[tuple[int, int]]:
    """Where the clauses of a text begin and end, of a Chinese one unless another pattern and measure are given.

    What is smaller than `least` belongs to the clause before, or after.
    """
    places = [match.end() for match in ends.finditer(text)]
    if not places or places[-1] < len(text):
        places.append(len(text))
    bounds: list[tuple[int, int]] = []
    for start, end in pairwise((0, *places)):
        if bounds and (size(text[start:end]) < least or size(text[slice(*bounds[-1])]) < least):
            bounds[-1] = (bounds[-1][0], end)
        else:
            bounds.append((start, end))
    return bounds


def english_clause_bounds(text: str) -> list[tuple[int, int]]:
    """Where the clauses of an English text begin and end; one of a word or two belongs to the one before, or after."""
    return clause_bounds(text, _ENGLISH_ENDS, latin_words, _LEAST_WORDS)
