"""English sentences: sentencex's, also cut at semicolons, with enumerators and brackets held together."""

import re
from collections.abc import Iterator

from .broken_decimals import find_broken_decimals
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
# "etc.", "et al." and "CT." before a capital that begins a sentence, not a name: a word in small letters follows.
_ENDED_SHORT = re.compile(
    r"\b(?:etc|et al|(?!(?:MR|MRS|MS|DR|ST|NO|VS)\b)[A-Z]{2,5})\.[”\"')\]]*\s+(?=[A-Z][a-z]*\s+[a-z])"
)
# A quotation of some length may hold sentences.
_QUOTATION = re.compile(r"“[^“”]{20,2000}”|\"[^\"]{20,2000}\"")
_OPEN, _CLOSE = "([", ")]"
# Brackets longer than this are taken as unbalanced, and don't hold sentences together.
_MAX_BRACKET = 300


def english_ends(text: str) -> list[int]:
    """Where the sentences of a clean paragraph end, the last at its end; white space goes with the sentence before."""
    start = _enumerator_end(text)
    lists = find_lists(text, _FULL_STOP, _SEMICOLON, _count_words, _ITEM_WORDS)
    stops = {m.end() for m in _SEMICOLON.finditer(text) if not any(a < m.start() < b for a, b in lists)}
    stops.update(_sentence_ends(text, start, len(text)))
    stops.update(m.end() for m in _ENDED_SHORT.finditer(text))
    for quotation in _QUOTATION.finditer(text, start):
        stops.update([*_sentence_ends(text, quotation.start() + 1, quotation.end() - 1)][:-1])
    held = [*_bracketed(text), *find_broken_decimals(text)]
    stops = {_pass_note(text, stop) for stop in stops}
    ends = [stop for stop in sorted(stops) if start < stop < len(text) and _is_end(text, stop, held)]
    return [*ends, len(text)]


# The mark of a note after the stop of the sentence that it belongs to.
_NOTE = re.compile(r"(?:[\u2070\u00b9\u00b2\u00b3\u2074-\u2079]+[,–\s]*)+")


def _pass_note(text: str, stop: int) -> int:
    """The end of a sentence, the marks of its notes included."""
    note = _NOTE.match(text, stop)
    return note.end() if note and not text[stop - 1].isspace() else stop


def _sentence_ends(text: str, start: int, end: int) -> Iterator[int]:
    """Where the sentences of a stretch end by sentencex, which holds quotations together."""
    import sentencex

    for sentence in sentencex.segment("en", text[start:end]):
        start += len(sentence)
        yield start


def _count_words(text: str) -> int:
    return len(text.split())


def _enumerator_end(text: str) -> int:
    enumerator = read_enumerator(text)
    return enumerator.end if enumerator else 0


# What follows "Fig." or "Chap.": digits, or a Roman number.
_NUMBER = re.compile(r"\d|[IVXLC]{2,}\b|[IVXLC](?=[.,:;)])")
# Words with a capital around a dot, and the words that begin a sentence after one whose space was left out.
_NAME_BEFORE, _NAME_AFTER = re.compile(r"\b[A-Z]\w*\.$"), re.compile(r"[A-Z]\w*")
_BEGINNERS = frozenset(
    "The A An This That These Those It Its He She They We You I If When While As In On At By For From To With But And "
    "Or So There Here Our Your His Her Their No Not All Any Each Please See".split()
)
# A dot that begins a name: .NET
_GLUED_DOT = re.compile(r"\s\.$")


def _is_end(text: str, stop: int, held: list[tuple[int, int]]) -> bool:
    if any(start < stop < end for start, end in held):
        return False
    before, after = text[max(0, stop - 40) : stop], text[stop : stop + 1]
    if after.isalnum() and (_GLUED_DOT.search(before) or _joins_name(text, stop)):
        return False
    if after.islower() and _ABBREVIATION.search(before):
        return False
    return not (_NUMBER.match(text, stop) and _NUMBERED.search(before))


def _joins_name(text: str, stop: int) -> bool:
    """Whether a dot without a space stands inside a name with capitals, not after a sentence: Input.Search."""
    first, second = _NAME_BEFORE.search(text, 0, stop), _NAME_AFTER.match(text, stop)
    return bool(first and second and second.group() not in _BEGINNERS)


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
