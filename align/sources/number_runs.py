"""Numbers of pages or lines in words: runs of them as one, and only the first of many."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from ...text.messages import Message

# So many runs of lines are named; who looks for the others sees the first.
_MOST_LINES = 5


def join_runs(numbers: Sequence[int]) -> list[str]:
    """Numbers in order, those that follow on one another as a run.

    >>> join_runs([1, 3, 4, 5])
    ['1', '3–5']
    """
    runs = [[number for _, number in run] for _, run in groupby(enumerate(numbers), key=lambda item: item[1] - item[0])]
    return [f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs]


def say_pages(pages: Sequence[int]) -> Message:
    """Pages in words.

    >>> say_pages([1, 3, 4, 5]).en, say_pages([1, 3, 4, 5]).zh, say_pages([2]).en
    ('pages 1, 3–5', '第 1、3–5 页', 'page 2')
    """
    runs = join_runs(pages)
    return Message(f"page{'s' if len(pages) > 1 else ''} {', '.join(runs)}", f"第 {'、'.join(runs)} 页")


def say_lines(lines: Sequence[int]) -> Message:
    """Lines in words, as the beginning of a sentence.

    >>> say_lines([7]).en, say_lines([2, 5, 6]).zh, say_lines(range(1, 20, 2)).en
    ('Line 7', '第 2、5–6 行', 'Lines 1, 3, 5, 7, 9 and others')
    """
    runs = join_runs(lines)
    others = len(runs) > _MOST_LINES
    return Message(
        f"Line{'s' if len(lines) > 1 else ''} {', '.join(runs[:_MOST_LINES])}{' and others' if others else ''}",
        f"第 {'、'.join(runs[:_MOST_LINES])} {'等行' if others else '行'}",
    )
