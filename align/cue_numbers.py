"""The numbers of subtitles that stand on lines of their own: which cue it is, when it begins, how long it lasts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from .bitext import NonText, Span

# A cue has its number, its beginning and its length on lines of their own, or the last two of these.
_GROUP = re.compile(r"(?<![^\n])(?:[ \t]*\d{1,8}[ \t]*\r?\n){1,2}[ \t]*\d{1,8}[ \t]*(?![^\r\n])")
_NUMBER = re.compile(r"\d+")
# So many cues make subtitles, of which each begins where the last has ended, nearly always.
_LEAST_CUES, _MOST_OVERLAPS = 3, 0.2
_WITH_NUMBER = 3


def find_cue_numbers(text: str) -> Iterator[NonText]:
    r"""The lines of numbers that time what is said between them.

    >>> text = "It rains.\n0\n100\n300\nIt pours.\n1\n400\n250\nIt stops.\n2\n650\n300\n"
    >>> [text[piece.span.start : piece.span.end].split() for piece in find_cue_numbers(text)]
    [['0', '100', '300'], ['1', '400', '250'], ['2', '650', '300']]
    """
    groups = [*_GROUP.finditer(text)]
    for size in (_WITH_NUMBER - 1, _WITH_NUMBER):
        cues = [group for group in groups if len(_NUMBER.findall(group.group())) == size]
        if _are_timed([[int(number) for number in _NUMBER.findall(cue.group())] for cue in cues]):
            yield from (NonText(Span(*cue.span()), "cue") for cue in cues)


def _are_timed(cues: Sequence[Sequence[int]]) -> bool:
    """Whether cues begin one after another, and none before the last has ended."""
    if len(cues) < _LEAST_CUES:
        return False
    pairs = [*pairwise(cues)]
    most = _MOST_OVERLAPS * len(pairs)
    if len(cues[0]) == _WITH_NUMBER and sum(after[0] != before[0] + 1 for before, after in pairs) > most:
        return False
    return sum(not before[-2] < before[-2] + before[-1] <= after[-2] for before, after in pairs) <= most
