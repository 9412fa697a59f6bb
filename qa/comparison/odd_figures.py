"""The one figure that differs where all other digits of two texts are the same: MAVLink 1 / "MAVLink 2"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple

from ..quantities.quantity import Quantity
from .pairing_evidence import Evidence
from .rounding import find_rounding
from .side import Pair, Side
from .values import same_value

_FIGURE = re.compile(r"\d+(?:,\d{3}(?!\d))*(?:\.\d+)*", re.ASCII)
# Digits of names, addresses and formulas are compared, but are no figures of their own.
_INSIDE_WORD = re.compile(r"[A-Za-z0-9_/:.-]$"), re.compile(r"[A-Za-z0-9_/:-]")
# A part of a number that goes on in words: 1千, "1 million".
_SCALED = re.compile(r"\s*(?:[十百千万亿萬億]|(?:hundred|thousand|million|billion|trillion|[kmb])\b)", re.IGNORECASE)
# The number of a note, which may be counted otherwise.
_NOTE = re.compile(r"(?:^|[^\sA-Za-z0-9_])\[$"), re.compile(r"\]")
# The number of an item within a text, by which nothing is measured.
_ITEM = re.compile(r"(?:^|[。.;；！!?？:：])\s*[（(]?$"), re.compile(r"\s?[.．、)）](?!\d)")
# A text of more figures is a table.
_MAX_FIGURES = 80


class _Figure(NamedTuple):
    """Digits at `[start, end)`, and their value."""

    start: int
    end: int
    value: str


class OddOnes(NamedTuple):
    """Both sides with the two figures among their quantities, the places of these, and how sure the pair is."""

    zh: Side
    en: Side
    pair: Pair
    evidence: Evidence


def find_odd_ones(zh: Side, en: Side, pairs: Sequence[Pair], skip: tuple[int, int]) -> OddOnes | None:
    """The only two figures in digits without an equal, one on each side; None where there are more, or none.

    `skip`: how much of either text is the number of a heading, which is compared elsewhere.
    """
    equal = [(i, j) for i, j in pairs if _are_equal(zh.quantities[i], en.quantities[j])]
    ours = _read_left(zh, [i for i, _ in equal], skip[0])
    theirs = _read_left(en, [j for _, j in equal], skip[1])
    one = _find_odd_one(zh.text, ours, theirs)
    other = _find_odd_one(en.text, theirs, ours)
    if one is None or other is None or _agree(one.value, other.value):
        return None
    new_zh, i = _include(zh, one, Side.zh)
    new_en, j = _include(en, other, Side.en)
    if {new_zh.quantities[i].kind, new_en.quantities[j].kind} == {"date", "measure"}:
        return None  # so many years are no year
    item = _stands_between(_ITEM, zh.text, one) or _stands_between(_ITEM, en.text, other)
    return OddOnes(new_zh, new_en, (i, j), "likely" if item else "sure")


def _are_equal(ours: Quantity, theirs: Quantity) -> bool:
    return same_value(ours, theirs) or find_rounding(ours, theirs) is not None


def _read_left(side: Side, paired: Iterable[int], skip: int) -> list[_Figure]:
    """The digits of a text behind `skip` that no quantity with an equal has."""
    taken = [(side.quantities[k].start, side.quantities[k].end) for k in paired]
    return [
        _Figure(*match.span(), match.group().replace(",", ""))
        for match in _FIGURE.finditer(side.text, skip)
        if not any(start < match.end() and match.start() < end for start, end in taken)
    ]


def _find_odd_one(text: str, figures: Sequence[_Figure], others: Sequence[_Figure]) -> _Figure | None:
    """The only figure of a side that the other side doesn't have as often, where it is a number; None if there is none.

    Of several of its value, the last that may be meant.
    """
    left = Counter(figure.value for figure in figures) - Counter(other.value for other in others)
    if left.total() != 1 or len(figures) > _MAX_FIGURES:
        return None
    return next((one for one in reversed(figures) if left[one.value] and _is_number(text, one)), None)


def _is_number(text: str, figure: _Figure) -> bool:
    """Whether digits are a number by themselves, no version and no part of a word, an address or a file's name."""
    before, after = _INSIDE_WORD
    inside = before.search(text, 0, figure.start) or after.match(text, figure.end) or _SCALED.match(text, figure.end)
    return not inside and not _stands_between(_NOTE, text, figure) and figure.value.count(".") <= 1


def _stands_between(edges: tuple[re.Pattern[str], re.Pattern[str]], text: str, figure: _Figure) -> bool:
    """Whether what is right before a figure and what is right behind it are so."""
    before, after = edges
    return before.search(text, 0, figure.start) is not None and after.match(text, figure.end) is not None


def _agree(ours: str, theirs: str) -> bool:
    """Whether two figures are the same or one is the other in short: 1.0 and "1", 2.7 and "2"."""
    short = ours.startswith(f"{theirs}.") or theirs.startswith(f"{ours}.")
    return short or Decimal(ours) == Decimal(theirs)


def _include(side: Side, figure: _Figure, build: Callable[[str, Sequence[Quantity]], Side]) -> tuple[Side, int]:
    """The side with the figure among its quantities, and which one it is."""
    for k, quantity in enumerate(side.quantities):
        if quantity.start < figure.end and figure.start < quantity.end:
            return side, k
    text = side.text[figure.start : figure.end]
    added = Quantity(figure.start, figure.end, text, "cardinal", f"{Decimal(figure.value):f}")
    quantities = sorted([*side.quantities, added], key=lambda quantity: quantity.start)
    return build(side.text, quantities), quantities.index(added)
