"""Where the clauses of a sentence begin and end, by its punctuation."""

import re
from itertools import pairwise

from .bitext import Lang
from .characters import han_count, latin_words

_ENDS = {"zh": re.compile(r"[，,；;：:。！!？?][”’」』）)》]*"), "en": re.compile(r"[,;:.!?—]+[\"'”’)]*(?=\s)")}
# Fewer Chinese characters, or English words, than this are no clause of their own.
_LEAST = {"zh": 5, "en": 4}


def clause_bounds(text: str, lang: Lang) -> list[tuple[int, int]]:
    """Where the clauses of a text begin and end; what is too short belongs to the one before, or after."""
    size, least = han_count if lang == "zh" else latin_words, _LEAST[lang]
    ends = [match.end() for match in _ENDS[lang].finditer(text)]
    if not ends or ends[-1] < len(text):
        ends.append(len(text))
    bounds: list[tuple[int, int]] = []
    for start, end in pairwise((0, *ends)):
        if bounds and (size(text[start:end]) < least or size(text[slice(*bounds[-1])]) < least):
            bounds[-1] = (bounds[-1][0], end)
        else:
            bounds.append((start, end))
    return bounds
