"""Chinese characters that stand once where the same words have another one everywhere else: 知识产仅局."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from ...align.lexicon import load_lexicon

if TYPE_CHECKING:
    from numpy.typing import NDArray

# How many characters in a row are compared, and how often the right ones must stand in the document.
_WINDOW, _LEAST_RIGHT = 5, 3
# What ends shortened names, numbers and counts, which no lexicon has all of: 国办, 每件.
_SHORT_NAMES = frozenset(
    "办委局院厅部署所处科省市区县州盟旗乡镇村国党军年月日时分秒元角件项个個次人名家份条條点點期届屆章节節款中上下里裡內内外前后後间間时時"
)
# Words with these have others in their place in any text.
_PRONOUNS = frozenset("你我他她它您咱们們这那這")
# Odd numbers of 64 bits by which the characters around a place become one key.
_STEPS = np.array([pow(0x9E3779B97F4A7C15, k + 1, 2**64) | 1 for k in range(_WINDOW)], dtype=np.uint64)


class HanSlip(NamedTuple):
    """A character that doesn't belong: its text, its place there, what stands elsewhere with it, and how often."""

    text: int
    place: int
    start: int
    end: int
    right: str
    times: int


def find_han_slips(texts: Sequence[str]) -> list[HanSlip]:
    """The slips in texts of one document, in order: what they make of a word is no word, and stands there once.

    `start`, `end`: the word around, in which `right` has another character.
    """
    joined = "\n".join(texts)
    points = np.frombuffer(load_lexicon().simplified(joined).encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    found = {place: (right, count) for place, right, count in _compare_windows(points)}
    begins = np.cumsum([0, *(len(text) + 1 for text in texts)])
    slips = []
    for place, (right, count) in sorted(found.items()):
        text = int(np.searchsorted(begins, place, side="right")) - 1
        other = int(np.searchsorted(begins, right, side="right")) - 1
        here, there = place - int(begins[text]), right - int(begins[other])
        word = _find_word(texts[other], there)
        if word and _PRONOUNS.isdisjoint(texts[other][slice(*word)]):
            start, end = here - (there - word[0]), here + (word[1] - there)
            if _is_broken(texts[text], here, start, end) and not _is_usual(joined, texts[text][start:end]):
                slips.append(HanSlip(text, here, start, end, texts[other][slice(*word)], count))
    return slips


def _compare_windows(points: NDArray[np.uint32]) -> Iterator[tuple[int, int, int]]:
    """Places of characters that stand once in their surroundings, where another stands there, and how often.

    Surroundings are the other characters of a window, all of them Han; the place is none of its ends.
    """
    if len(points) < _WINDOW:
        return
    windows = np.lib.stride_tricks.sliding_window_view(points, _WINDOW)
    starts = np.flatnonzero(((windows >= 0x3400) & (windows <= 0x9FFF)).all(axis=1))
    parts = windows[starts].astype(np.uint64) * _STEPS
    whole = parts.sum(axis=1, dtype=np.uint64)
    for k in range(1, _WINDOW - 1):
        keys = whole - parts[:, k]
        order = np.argsort(keys, kind="stable")
        bounds = np.flatnonzero(np.diff(keys[order])) + 1
        sizes = np.diff([0, *bounds, len(order)])
        for first, size in zip([0, *bounds], sizes, strict=True):
            if size > _LEAST_RIGHT:
                yield from _split_group(points, starts[order[first : first + size]] + k)


def _split_group(points: NDArray[np.uint32], places: NDArray[np.int64]) -> Iterator[tuple[int, int, int]]:
    """The single character of two that stand in the same surroundings."""
    kinds, first, counts = np.unique(points[places], return_index=True, return_counts=True)
    if len(kinds) == 2 and counts.min() == 1 and counts.max() >= _LEAST_RIGHT:
        lone, usual = counts.argmin(), counts.argmax()
        yield int(places[first[lone]]), int(places[first[usual]]), int(counts[usual])


def _find_word(text: str, place: int) -> tuple[int, int] | None:
    """The word of several characters at a place, as the lexicon has it."""
    for word in load_lexicon().tokens(text, "zh"):
        if word.start <= place < word.end:
            return (word.start, word.end) if word.end - word.start > 1 else None
    return None


def _is_usual(joined: str, words: str) -> bool:
    """Whether characters that are no word of the lexicon are right all the same: they stand elsewhere, or shorten."""
    return joined.count(words) > 1 or words[-1] in _SHORT_NAMES


def _is_broken(text: str, place: int, start: int, end: int) -> bool:
    """Whether the character at a place and one beside it belong to no word of several characters."""
    if start < 0:
        return False
    alone = {word.start for word in load_lexicon().tokens(text, "zh") if word.end - word.start == 1}
    return place in alone and any(other in alone for other in (place - 1, place + 1) if start <= other < end)
