"""Two figures that have changed places: paired crosswise by value, although order and words speak for the other way.

Translations reorder clauses, so that figures of equal standing cross now and then without any error ("24 of 31
provinces" for 31个省中有24个). What tells an error from that are the words around each figure: what rises, what is counted,
in which unit. Where these say nothing, only figures of one kind that change places within an otherwise ordered row count.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations

from ...align.lexicon import load_lexicon
from ..quantities.quantity import Quantity
from .pairing import Side
from .roles import agreement
from .values import group_of

Pair = tuple[int, int]

# The English says the part before the whole, the other way round than Chinese.
_PART_OF = re.compile(r"\b(?:of|among|from|in|out of|per)\b")
# Words that count as standing around a figure: characters before and after it.
_ZH_REACH, _EN_REACH = (8, 10), (25, 40)
_FIGURES = re.compile(r"\d+")
# Weight of roles and units beside the affinity of words, and how much better the other way must be. Chosen on the
# development pairs with figures exchanged at random, see benchmarks/RESULTS.md.
_ROLE_WEIGHT, _UNIT_WEIGHT, _MARGIN = 2.0, 3.0, 4


def swapped_pairs(zh: Side, en: Side, pairs: Sequence[Pair]) -> tuple[Pair, Pair] | None:
    """The two pairs whose English figures have changed places, the surest ones; None if there are none."""
    surest: tuple[float, Pair, Pair] | None = None
    for first, second in combinations(pairs, 2):
        if first[1] < second[1] or not _exchangeable(zh, first[0], second[0]):
            continue
        margin = _margin(zh, en, first, second)
        limit = _MARGIN if not _ordered_otherwise(zh, en, pairs, first, second) else -_MARGIN
        if margin > limit and (surest is None or margin > surest[0]):
            surest = (margin, first, second)
    return surest[1:] if surest else None


def _exchangeable(zh: Side, i: int, other: int) -> bool:
    """Whether two figures are of one kind and differ."""
    ours, theirs = zh.quantities[i], zh.quantities[other]
    kinds = group_of(ours) == group_of(theirs) and (ours.kind == "range") == (theirs.kind == "range")
    return kinds and ours.value != theirs.value


def _margin(zh: Side, en: Side, first: Pair, second: Pair) -> float:
    """How much better the words around fit with the two English figures exchanged, in nats."""
    (i, j), (i2, j2) = first, second
    return _fit(zh, i, en, j2) + _fit(zh, i2, en, j) - _fit(zh, i, en, j) - _fit(zh, i2, en, j2)


def _fit(zh: Side, i: int, en: Side, j: int) -> float:
    ours, theirs = zh.quantities[i], en.quantities[j]
    units = 0 if not ours.unit or not theirs.unit else (1 if ours.unit == theirs.unit else -1)
    words = load_lexicon().affinity(_around(zh.text, ours, *_ZH_REACH), _around(en.text, theirs, *_EN_REACH))
    return words + _UNIT_WEIGHT * units + _ROLE_WEIGHT * agreement(zh.roles[i], en.roles[j])


def _around(text: str, quantity: Quantity, before: int, after: int) -> str:
    """The words around a figure, as far as the next figure on either side."""
    start, end = quantity.number or (quantity.start, quantity.end)
    left = _FIGURES.split(text[max(0, start - before) : start])[-1]
    right = _FIGURES.split(text[end : end + after])[0]
    return f"{left} {right}"


def _ordered_otherwise(zh: Side, en: Side, pairs: Sequence[Pair], first: Pair, second: Pair) -> bool:
    """Whether, but for these two, the figures of their kind and unit keep their order, with no part of a whole among them."""
    unit = zh.quantities[first[0]].unit
    if zh.quantities[second[0]].unit != unit:
        return False
    low, high = en.quantities[second[1]], en.quantities[first[1]]
    if _PART_OF.search(en.text[low.end : high.start]):
        return False
    group = group_of(zh.quantities[first[0]])
    row = [p for p in pairs if group_of(zh.quantities[p[0]]) == group and zh.quantities[p[0]].unit == unit]
    exchanged = {first: second[1], second: first[1]}
    order = [exchanged.get(p, p[1]) for p in row]
    return order == sorted(order) and abs(row.index(first) - row.index(second)) == 1
