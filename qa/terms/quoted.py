"""Titles and quotations: `《…》` and `“…”` in Chinese, quotation marks of all shapes in English, also broken."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from .english import EnglishWord

_PAIRS = {"《": "》", "“": "”", "「": "」", "『": "』", "〈": "〉", "‘": "’"}
_CLOSERS = {close: opening for opening, close in _PAIRS.items()}
# A straight quotation mark opens before a letter or digit that follows a space, a bracket or the beginning.
_OPENS_BEFORE = re.compile(r"[\w《“(\[]")
_STAYS_AFTER = re.compile(r"[\s(\[“《—–-]|^$|[\u3000-\u303f\uff00-\uff0f]")


# What ends a run of words in capitals, and what joins two of them; the least words of one.
_ENDS_RUN, _JOINT = re.compile(r"[,;:.!?()\[\]“”\"]"), re.compile(r" and the ")
_LEAST_RUN = 3
# The mark of a passage that has none but its capitals.
CAPITALS = "A"


class Quoted(NamedTuple):
    """A passage within marks: the mark that opens it, and the bounds of what stands between the marks."""

    mark: str
    start: int
    end: int
    depth: int = 0


def find_quoted_chinese(text: str) -> list[Quoted]:
    """The titles and quotations of a Chinese text in the order in which they begin; unclosed ones are left out."""
    return _read(_direct(text, chinese=True), text)


def find_quoted_english(text: str) -> list[Quoted]:
    """The quotations of an English text in the order in which they begin.

    An opening mark of one shape may be closed by another one (`"going out”`), as typists do.
    """
    return _read(_direct(text, chinese=False), text)


def _direct(text: str, chinese: bool) -> list[tuple[int, str, bool]]:
    """The marks of a text: place, shape, whether it opens. Straight ones by what stands around them."""
    marks: list[tuple[int, str, bool]] = []
    straight_open = False
    for place, character in enumerate(text):
        if character in _PAIRS and (character != "‘" or chinese):
            marks.append((place, character, True))
        elif character in _CLOSERS and (character != "’" or chinese):
            marks.append((place, _CLOSERS[character], False))
        elif character == '"':
            opens = not straight_open if chinese else _opens(text, place)
            straight_open = opens
            marks.append((place, "“", opens))
    return marks


def _opens(text: str, place: int) -> bool:
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    return bool(_OPENS_BEFORE.match(after)) and bool(_STAYS_AFTER.match(before) or not before)


def _read(marks: list[tuple[int, str, bool]], text: str) -> list[Quoted]:
    """The passages between marks that match, nested ones too."""
    found: list[Quoted] = []
    stack: list[tuple[int, str]] = []
    for place, shape, opens in marks:
        if opens:
            stack.append((place, shape))
            continue
        at = next((k for k in range(len(stack) - 1, -1, -1) if stack[k][1] == shape), None)
        if at is not None:
            start = stack[at][0] + 1
            del stack[at:]
            if text[start:place].strip():
                found.append(Quoted(shape, start, place, len(stack)))
    return sorted(found, key=lambda q: (q.start, -q.end))


def find_capital_runs(text: str, row: Sequence[EnglishWord]) -> list[Quoted]:
    """Runs of words with capitals, short words between them: titles without marks, such as lost their italics.

    A run that "and the" joins is there as a whole and in its parts.
    """
    found: list[Quoted] = []
    run: list[EnglishWord] = []
    for word in row:
        between = text[run[-1].end : word.start] if run else ""
        small = word.content and not _has_capital(word) and between not in ("-", "'")
        if run and (_ENDS_RUN.search(between) or small):
            found.extend(_trim(text, run))
            run = []
        if run or (word.content and _has_capital(word)):
            run.append(word)
    found.extend(_trim(text, run))
    return found


def _has_capital(word: EnglishWord) -> bool:
    return word.capital or word.keys[0].isdigit()


def _trim(text: str, run: Sequence[EnglishWord]) -> Iterator[Quoted]:
    """The run without the short words at its end, and its parts, where it has enough words."""
    if not run:
        return
    bounds = [(run[0].start, run[-1].end)]
    joints = [m.span() for m in _JOINT.finditer(text, *bounds[0])]
    if joints:
        starts, ends = [run[0].start, *(b for _, b in joints)], [*(a for a, _ in joints), run[-1].end]
        bounds += list(zip(starts, ends, strict=True))
    for start, end in bounds:
        content = [w for w in run if start <= w.start < end and w.content]
        if len(content) >= _LEAST_RUN:
            yield Quoted(CAPITALS, content[0].start, content[-1].end)
