"""English sentences: sentencex's, also cut at semicolons, with enumerators and brackets held together."""

import re

from .enumerators import read_enumerator
from .semicolons import find_lists

_SEMICOLON = re.compile(r";[”’\"')\]]*\s+")
_FULL_STOP = re.compile(r"[.!?][”’\"')\]]*\s")
# Items of a list that are words, not clauses, have at most so many words on average.
_ITEM_WORDS = 4
_ABBREVIATION = re.compile(
    r"(?:\b(?:[A-Z]{2,5}|[A-Z][a-z]?\.[A-Z]|(?:[A-Za-z]\.)+[A-Za-z]|Co|Ltd|Inc|Corp|etc|al|cf|ca|viz|approx|Approx|Nos?|Figs?|Arts?|Secs?|Sects?|Tabs?|Eqs?|Refs?|Vol|pp?|Ch|vs|St|Mt)\.|\.{3,}|…)\s*$"
)
_NUMBERED = re.compile(
    r"\b(?:approx|nos?|figs?|arts?|secs?|sects?|tabs?|eqs?|refs?|vol|pp?|ch|chap|paras?|app)\.\s*$", re.IGNORECASE
)
_OPEN, _CLOSE = "([", ")]"
# Brackets longer than this are taken as unbalanced, and don't hold sentences together.
_MAX_BRACKET = 300


def english_ends(text: str) -> list[int]:
    """Where the sentences of a clean paragraph end, the last at its end; white space goes with the sentence before."""
    import sentencex

    start = _enumerator_end(text)
    lists = find_lists(text, _FULL_STOP, _SEMICOLON, _count_words, _ITEM_WORDS)
    stops = {m.end() for m in _SEMICOLON.finditer(text) if not any(a < m.start() < b for a, b in lists)}
    position = start
    for sentence in sentencex.segment("en", text[start:]):
        position += len(sentence)
        stops.add(position)
    held = _bracketed(text)
    ends = [stop for stop in sorted(stops) if start < stop < len(text) and _is_end(text, stop, held)]
    return [*ends, len(text)]


def _count_words(text: str) -> int:
    return len(text.split())


def _enumerator_end(text: str) -> int:
    enumerator = read_enumerator(text)
    return enumerator.end if enumerator else 0


# A dot that begins a name: .NET
_GLUED_DOT = re.compile(r"\s\.$")


def _is_end(text: str, stop: int, held: list[tuple[int, int]]) -> bool:
    if any(start < stop < end for start, end in held):
        return False
    before, after = text[max(0, stop - 40) : stop], text[stop : stop + 1]
    if after.isalnum() and _GLUED_DOT.search(before):
        return False
    if after.islower() and _ABBREVIATION.search(before):
        return False
    return not (after.isdigit() and _NUMBERED.search(before))


def _bracketed(text: str) -> list[tuple[int, int]]:
    """Balanced stretches in round and square brackets, not longer than a sentence may be."""
    stack: list[int] = []
    held: list[tuple[int, int]] = []
    for match in re.finditer(r"[(\[)\]]", text):
        if match.group() in _OPEN:
            stack.append(match.start())
        elif stack:
            start = stack.pop()
            if match.end() - start <= _MAX_BRACKET:
                held.append((start, match.end()))
    return held
