"""Figures in digits that have changed places between two texts, each standing at what holds the other one in Chinese.

What holds a figure needs no dictionary: see `holders`, the signs between two figures, the number of an item.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from .holders import read_holders

_FIGURE = re.compile(r"(?:(?<=[\s(\[{=,])-)?(?<![\w.])\d+(?:\.\d+)*", re.ASCII)
# The signs between two figures tell their order where there is a letter or a bracket among them, and no Chinese.
_SIGN, _NO_SIGN = re.compile(r"[A-Za-z\[\](){}+*^=<>≤≥|]"), re.compile("[\u3001-\u9fff，；：？！]")
# What stands around two ends, and between them: [0, 1].
_OPEN, _CLOSE, _COMMA = re.compile(r"([\[({（［])\s*$"), re.compile(r"\s*([\])}）］])"), re.compile("\\s*[,，]\\s*")
_LONGEST_GAP = 25
# The number of an item, at the beginning or after a pause; before a bracket and words, anywhere, unless it is one of
# those that are referred to, 由（1）; before its gloss: 3（高）.
_ITEM = re.compile(r"(?:^|[.:;。；：])\s*[(（]?(\d{1,2})[.)）．](?!\d)")
_BRACKETED = re.compile(
    r"(?<![A-Za-z0-9_)）\]由从据式按见将把在与于对第题例节])\s?[(（]?(\d{1,2})[)）](?=\s?[^，。；、,.;:()（）]{4})"
)
_GLOSSED = re.compile(r"(?<![A-Za-z0-9_.-])(\d{1,2})\s?[(（](?=\s?[^\W\d])")
# How items are marked, and of how many at least the order says something.
_ITEMS = ((_ITEM, 2), (_BRACKETED, 2), (_GLOSSED, 3))
# A text of more figures is a table.
_MAX_FIGURES = 80


class Figure(NamedTuple):
    """Digits at `[start, end)`, as they stand."""

    start: int
    end: int
    text: str


# Two figures of a text.
Two = tuple[Figure, Figure]


class Exchanged(NamedTuple):
    """Two figures of the Chinese, and the same two of the English, where they have changed places."""

    zh: Two
    en: Two


@lru_cache(maxsize=256)
def find_exchanged(zh: str, en: str) -> Exchanged | None:
    """The two figures that have changed places between two texts with the same digits; None without any."""
    ours, theirs = _read_figures(zh), _read_figures(en)
    if not 1 < len(ours) <= _MAX_FIGURES or len(theirs) > _MAX_FIGURES:
        return None
    ways = (_find_between_signs, _find_between_holders, _find_between_items)
    return next((found for way in ways if (found := way(zh, ours, en, theirs))), None)


def _read_figures(text: str) -> Sequence[Figure]:
    return [Figure(*match.span(), match.group()) for match in _FIGURE.finditer(text)]


def _find_between_signs(zh: str, ours: Sequence[Figure], en: str, theirs: Sequence[Figure]) -> Exchanged | None:
    """Two neighbours the other way round with the same signs between them: (2 + 1)D / "(1 + 2)D"."""
    rows = {(low.text, _fold(_read_gap(en, low, high)), high.text): (low, high) for low, high in pairwise(theirs)}
    straight = {(low.text, _fold(_read_gap(zh, low, high)), high.text) for low, high in pairwise(ours)}
    for low, high in pairwise(ours):
        gap = _read_gap(zh, low, high)
        if low.text == high.text or len(gap) > _LONGEST_GAP or _NO_SIGN.search(gap) or not _SIGN.search(gap):
            continue
        turned = rows.get((high.text, _fold(gap), low.text))
        is_kept = (low.text, _fold(gap), high.text) in rows or (high.text, _fold(gap), low.text) in straight
        if turned and not is_kept:
            return Exchanged((low, high), (turned[1], turned[0]))
    return None


def _read_gap(text: str, low: Figure, high: Figure) -> str:
    """What stands between two neighbours, with the brackets around them where a comma joins them: [0, 1]."""
    gap = text[low.end : high.start]
    opening, closing = _OPEN.search(text[: low.start]), _CLOSE.match(text, high.end)
    return f"{opening[1]},{closing[1]}" if opening and closing and _COMMA.fullmatch(gap) else gap


def _find_between_holders(zh: str, ours: Sequence[Figure], en: str, theirs: Sequence[Figure]) -> Exchanged | None:
    """Two figures of which one stands at a name or mark in Chinese and the other in English: RFC 3986 / "RFC 20"."""
    held_zh, held_en = _list_held(zh, ours), _list_held(en, theirs)
    for holder, figures in held_zh.items():
        lost = Counter(f.text for f in figures) - Counter(f.text for f in held_en.get(holder, ()))
        gained = Counter(f.text for f in held_en.get(holder, ())) - Counter(f.text for f in figures)
        if lost.total() != 1 or gained.total() != 1:
            continue
        (left,), (come,) = lost, gained
        found = _match(figures, ours, held_en[holder], theirs, left, come)
        if found and not _may_share(holder, found):
            return found
    return None


def _list_held(text: str, figures: Sequence[Figure]) -> dict[str, list[Figure]]:
    """The figures that stand at each name or mark."""
    held: dict[str, list[Figure]] = {}
    for figure in figures:
        for holder in read_holders(text, figure.start, figure.end):
            held.setdefault(holder, []).append(figure)
    return held


def _match(
    held: Sequence[Figure],
    ours: Sequence[Figure],
    held_en: Sequence[Figure],
    theirs: Sequence[Figure],
    left: str,
    come: str,
) -> Exchanged | None:
    """Where the figure that left its holder and the one that came to it stand, each as often in both texts."""
    for text in (left, come):
        if sum(f.text == text for f in ours) != sum(f.text == text for f in theirs):
            return None
    zh_come = next((f for f in ours if f.text == come and f not in held), None)
    en_left = next((f for f in theirs if f.text == left and f not in held_en), None)
    zh_left, en_come = (next(f for f in row if f.text == t) for row, t in ((held, left), (held_en, come)))
    return Exchanged((zh_left, zh_come), (en_left, en_come)) if zh_come and en_left else None


def _may_share(holder: str, found: Exchanged) -> bool:
    """Whether one name may go for both figures, versions of one thing, and stand at either: in Python 3.4 and 3.12."""
    return holder[0].isalpha() and all("." in figure.text for figure in found.zh)


def _find_between_items(zh: str, ours: Sequence[Figure], en: str, theirs: Sequence[Figure]) -> Exchanged | None:
    """Two items of a list that are numbered upwards in Chinese, not in English: 1. 2. 3. / "1. 3. 2."."""
    for marks, shortest in _ITEMS:
        found = _find_out_of_order(_read_items(zh, ours, marks), _read_items(en, theirs, marks), shortest)
        if found is not None:
            return found
    return None


def _find_out_of_order(ours: Sequence[Figure], theirs: Sequence[Figure], shortest: int) -> Exchanged | None:
    """The two of so many items at least that are exchanged in English, where the Chinese counts one by one."""
    numbers = [int(item.text) for item in ours]
    if len(numbers) < shortest or numbers != [*range(numbers[0], numbers[0] + len(numbers))]:
        return None
    row = [int(item.text) for item in theirs]
    wrong = [k for k, number in enumerate(row) if k < len(numbers) and number != numbers[k]]
    if sorted(row) != numbers or len(wrong) != 2:
        return None
    first, second = wrong
    return Exchanged((ours[first], ours[second]), (theirs[second], theirs[first]))


def _read_items(text: str, figures: Sequence[Figure], marks: re.Pattern[str]) -> Sequence[Figure]:
    starts = {match.start(1) for match in marks.finditer(text)}
    return [figure for figure in figures if figure.start in starts]


def _fold(text: str) -> str:
    """Text without blanks, in half-width characters."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))
