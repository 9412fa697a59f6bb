"""The numbers of lines, zero-padded at their beginnings, as editions of verse have them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from .bitext import NonText, Span

_NUMBERED = re.compile(r"^[ \t]*(?P<number>\d{2,4})[ \t]+(?=[^\s\d])", re.MULTILINE)
# Lines are numbered where so many numbers in all, in runs of so many, count up line by line, with a zero before some.
_LEAST_LINES, _LEAST_RUN = 8, 3


def find_line_numbers(text: str) -> Iterator[NonText]:
    """The numbers of lines that count up line by line through the text, in each of its versions."""
    numbers = [*_NUMBERED.finditer(text)]
    runs: list[list[re.Match[str]]] = [[match] for match in numbers[:1]]
    for before, match in pairwise(numbers):
        if _follows(text, before, match):
            runs[-1].append(match)
        else:
            runs.append([match])
    kept = [match for run in runs if len(run) >= _LEAST_RUN for match in run]
    padded = sum(match["number"].startswith("0") for match in kept)
    if len(kept) >= _LEAST_LINES and padded >= _LEAST_RUN:
        yield from (NonText(Span(*match.span("number")), "bullet") for match in kept)


def _follows(text: str, before: re.Match[str], after: re.Match[str]) -> bool:
    """Whether a line is the next after another and has the next number."""
    return text.count("\n", before.end(), after.end()) == 1 and int(after["number"]) == int(before["number"]) + 1
