"""Figures in digits that have changed places, each standing at what holds the other one in Chinese.

What holds a figure needs no translation: a name (RFC 3986), a mark (%20, servers[0]), the signs between two figures,
the number of an item. Figures within code and names are compared, too, which are read nowhere else.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from ..quantities.quantity import Quantity
from .side import Pair, Side

_FIGURE = re.compile(r"(?:(?<=[\s(\[{=,])-)?(?<![\w.])\d+(?:\.\d+)*", re.ASCII)
# A name before a figure, or a mark right at it.
_NAME = re.compile(r"([A-Za-z][A-Za-z.+#_-]*[A-Za-z+#])[ -]?$", re.ASCII)
_MARK = re.compile(r"[%\[{^=<>\\_@+#]$")
_AFTER = re.compile(r"[⁺⁻⁰¹²³⁴-⁹]+|[\]}]|\.x\b")
# The signs between two figures tell their order where there is a letter or a bracket among them, and no Chinese.
_SIGN, _NO_SIGN = re.compile(r"[A-Za-z\[\](){}+*^=<>≤≥|]"), re.compile("[\u3001-\u9fff，；：？！]")
_LONGEST_GAP = 25
# The number of an item, at the beginning or after a pause.
_ITEM = re.compile(r"(?:^|[.:;。；：])\s*[(（]?(\d{1,2})[.)）．](?!\d)")
# A text of more figures is a table.
_MAX_FIGURES = 80


class _Figure(NamedTuple):
    """Digits at `[start, end)`, as they stand."""

    start: int
    end: int
    text: str


# Two figures of a text.
_Two = tuple[_Figure, _Figure]


class _Exchanged(NamedTuple):
    """Two figures of the Chinese, and the same two of the English, where they have changed places."""

    zh: _Two
    en: _Two


def add_exchanged(zh: Side, en: Side) -> tuple[Side, Side]:
    """Both sides with the figures that have changed places among their quantities."""
    found = _find_exchanged(zh.text, en.text)
    if found is None or not (_are_readable(zh, found.zh) and _are_readable(en, found.en)):
        return zh, en
    return _include(zh, found.zh, Side.zh), _include(en, found.en, Side.en)


def find_held_swap(zh: Side, en: Side, pairs: Sequence[Pair]) -> tuple[Pair, Pair] | None:
    """The two pairs of figures that have changed places between what holds them; None without any."""
    found = _find_exchanged(zh.text, en.text)
    if found is None:
        return None
    exchanged = [(_find_quantity(zh, ours), _find_quantity(en, theirs)) for ours, theirs in zip(*found, strict=True)]
    first, second = (next((pair for pair in pairs if pair == places), None) for places in exchanged)
    return (first, second) if first and second else None


@lru_cache(maxsize=256)
def _find_exchanged(zh: str, en: str) -> _Exchanged | None:
    """The two figures that have changed places between two texts with the same digits; None without any."""
    ours, theirs = _read_figures(zh), _read_figures(en)
    if not 1 < len(ours) <= _MAX_FIGURES or len(theirs) > _MAX_FIGURES:
        return None
    ways = (_find_between_signs, _find_between_holders, _find_between_items)
    return next((found for way in ways if (found := way(zh, ours, en, theirs))), None)


def _read_figures(text: str) -> Sequence[_Figure]:
    return [_Figure(*match.span(), match.group()) for match in _FIGURE.finditer(text)]


def _find_between_signs(zh: str, ours: Sequence[_Figure], en: str, theirs: Sequence[_Figure]) -> _Exchanged | None:
    """Two neighbours the other way round with the same signs between them: (2 + 1)D / "(1 + 2)D"."""
    rows = {(low.text, _fold(en[low.end : high.start]), high.text): (low, high) for low, high in pairwise(theirs)}
    straight = {(low.text, _fold(zh[low.end : high.start]), high.text) for low, high in pairwise(ours)}
    for low, high in pairwise(ours):
        gap = zh[low.end : high.start]
        if low.text == high.text or len(gap) > _LONGEST_GAP or _NO_SIGN.search(gap) or not _SIGN.search(gap):
            continue
        turned = rows.get((high.text, _fold(gap), low.text))
        is_kept = (low.text, _fold(gap), high.text) in rows or (high.text, _fold(gap), low.text) in straight
        if turned and not is_kept:
            return _Exchanged((low, high), (turned[1], turned[0]))
    return None


def _find_between_holders(zh: str, ours: Sequence[_Figure], en: str, theirs: Sequence[_Figure]) -> _Exchanged | None:
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


def _list_held(text: str, figures: Sequence[_Figure]) -> dict[str, list[_Figure]]:
    """The figures that stand at each name or mark."""
    held: dict[str, list[_Figure]] = {}
    for figure in figures:
        for holder in _read_holders(text, figure):
            held.setdefault(holder, []).append(figure)
    return held


def _read_holders(text: str, figure: _Figure) -> Iterator[str]:
    """The name before a figure, without case, or the mark right before it, and the mark right behind it."""
    if name := _NAME.search(text, max(0, figure.start - _LONGEST_GAP), figure.start):
        yield name[1].casefold()
    elif mark := _MARK.search(text, 0, figure.start):
        yield f"{mark.group()}."
    if after := _AFTER.match(text, figure.end):
        yield f".{after.group()}"


def _match(
    held: Sequence[_Figure],
    ours: Sequence[_Figure],
    held_en: Sequence[_Figure],
    theirs: Sequence[_Figure],
    left: str,
    come: str,
) -> _Exchanged | None:
    """Where the figure that left its holder and the one that came to it stand, each as often in both texts."""
    for text in (left, come):
        if sum(f.text == text for f in ours) != sum(f.text == text for f in theirs):
            return None
    zh_come = next((f for f in ours if f.text == come and f not in held), None)
    en_left = next((f for f in theirs if f.text == left and f not in held_en), None)
    zh_left, en_come = (next(f for f in row if f.text == t) for row, t in ((held, left), (held_en, come)))
    return _Exchanged((zh_left, zh_come), (en_left, en_come)) if zh_come and en_left else None


def _may_share(holder: str, found: _Exchanged) -> bool:
    """Whether one name may go for both figures, versions of one thing, and stand at either: in Python 3.4 and 3.12."""
    return holder[0].isalpha() and all("." in figure.text for figure in found.zh)


def _find_between_items(zh: str, ours: Sequence[_Figure], en: str, theirs: Sequence[_Figure]) -> _Exchanged | None:
    """Two items of a list that are numbered upwards in Chinese, not in English: 1. 2. 3. / "1. 3. 2."."""
    items_zh, items_en = _read_items(zh, ours), _read_items(en, theirs)
    numbers = [int(item.text) for item in items_zh]
    if len(numbers) < 2 or numbers != [*range(numbers[0], numbers[0] + len(numbers))]:
        return None
    row = [int(item.text) for item in items_en]
    wrong = [k for k, number in enumerate(row) if k < len(numbers) and number != numbers[k]]
    if sorted(row) != numbers or len(wrong) != 2:
        return None
    first, second = wrong
    return _Exchanged((items_zh[first], items_zh[second]), (items_en[second], items_en[first]))


def _read_items(text: str, figures: Sequence[_Figure]) -> Sequence[_Figure]:
    starts = {match.start(1) for match in _ITEM.finditer(text)}
    return [figure for figure in figures if figure.start in starts]


def _fold(text: str) -> str:
    """Text without blanks, in half-width characters."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


def _find_quantity(side: Side, figure: _Figure) -> int | None:
    """The quantity whose numeral a figure is."""
    numerals = [quantity.numeral for quantity in side.quantities]
    return next((k for k, (start, end) in enumerate(numerals) if start < figure.end and figure.start < end), None)


def _are_readable(side: Side, figures: _Two) -> bool:
    """Whether each of two figures is a quantity of its own or none yet, so that it can be one."""
    return not any(
        quantity.start < figure.end and figure.start < quantity.end and quantity.kind in ("date", "range")
        for figure in figures
        for quantity in side.quantities
    )


def _include(side: Side, figures: _Two, build: Callable[[str, Sequence[Quantity]], Side]) -> Side:
    """The side with those of the figures among its quantities that are none yet."""
    added = [_build_quantity(figure) for figure in figures if _find_quantity(side, figure) is None]
    if not added:
        return side
    return build(side.text, sorted([*side.quantities, *added], key=lambda quantity: quantity.start))


def _build_quantity(figure: _Figure) -> Quantity:
    sign, digits = ("-", figure.text[1:]) if figure.text.startswith("-") else ("", figure.text)
    return Quantity(figure.start, figure.end, figure.text, "cardinal", f"{sign}{digits.lstrip('0') or '0'}")
