"""Tags woven into a text around the words that they mark, so that elements nest and never cross."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple


class Wrap(NamedTuple):
    """What stands before and behind the characters `[start, end)` of a text."""

    start: int
    end: int
    before: str
    after: str


def choose_nesting(wraps: Iterable[Wrap]) -> list[Wrap]:
    """Those that can stand in one text, outer ones first: of two that cross, the one that begins first."""
    chosen: list[Wrap] = []
    open_ends: list[int] = []
    for wrap in sorted(wraps, key=lambda wrap: (wrap.start, -wrap.end)):
        while open_ends and open_ends[-1] <= wrap.start:
            open_ends.pop()
        if wrap.start < wrap.end and (not open_ends or wrap.end <= open_ends[-1]):
            chosen.append(wrap)
            open_ends.append(wrap.end)
    return chosen


def weave(text: str, wraps: Sequence[Wrap], escape: Callable[[str], str]) -> str:
    """The text, escaped, with what stands around its words.

    >>> weave("a < b", [Wrap(0, 5, "(", ")"), Wrap(2, 3, "[", "]")], lambda s: s.replace("<", "&lt;"))
    '(a [&lt;] b)'
    """
    parts: list[str] = []
    reached = 0
    for place, word in sort_insertions(choose_nesting(wraps)):
        parts += [escape(text[reached:place]), word]
        reached = place
    return "".join([*parts, escape(text[reached:])])


def sort_insertions(chosen: Sequence[Wrap]) -> list[tuple[int, str]]:
    """What is put in and where, in order: at one place ends of inner ones, ends of outer ones, then beginnings."""
    placed = [(wrap.end, 0, -number, wrap.after) for number, wrap in enumerate(chosen)]
    placed += [(wrap.start, 1, number, wrap.before) for number, wrap in enumerate(chosen)]
    return [(place, word) for place, _, _, word in sorted(placed)]
