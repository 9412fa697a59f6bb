"""Counts that one language gives in parts and the other as their sum: 八个省区市, "five provinces and three cities"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..quantities.quantity import Quantity

# What stands between two parts of a count: their nouns, and a pause or "and".
_EN_BETWEEN = re.compile(r" [A-Za-z’'() -]{2,60}(?:,|,? and|,? as well as) ")
_ZH_BETWEEN = re.compile("[一-鿿（）]{0,16}[、，和与及]")
# The reading of a sum.
SUM = "sum"
# Larger sums are met by chance.
_LEAST, _MOST = 3, 40


def join_summed(side: Sequence[Quantity], text: str, other: Sequence[Quantity]) -> list[Quantity]:
    """The quantities of a side, counts in a row as one where the other side has their sum and none of them."""
    values = {one.value for one in other}
    sums = {v for v in values if v.isdigit() and _LEAST <= int(v) <= _MOST} - {one.value for one in side}
    if not sums:
        return list(side)
    for low, high in _list_rows(side, text):
        row = side[low:high]
        if f"{sum(int(one.value) for one in row)}" in sums and values.isdisjoint(one.value for one in row):
            return [*side[:low], _join(row, text), *side[high:]]
    return list(side)


def _list_rows(side: Sequence[Quantity], text: str) -> Iterator[tuple[int, int]]:
    """From where to where counts stand in a row, the longest rows first."""
    for low in range(len(side)):
        high = low + 1
        while high < len(side) and _is_part(side[high - 1], side[high], text):
            high += 1
        yield from ((low, end) for end in range(high, low + 1, -1))


def _is_part(before: Quantity, quantity: Quantity, text: str) -> bool:
    """Whether two counts follow one another as parts of a sum."""
    are_counts = all(one.kind == "cardinal" and one.value.isdigit() and not one.hedge for one in (before, quantity))
    between = text[before.end : quantity.start]
    return are_counts and any(way.fullmatch(between) for way in (_EN_BETWEEN, _ZH_BETWEEN))


def _join(row: Sequence[Quantity], text: str) -> Quantity:
    """One count of several, which is their sum."""
    start, end = row[0].start, row[-1].end
    value = f"{sum(int(one.value) for one in row)}"
    return replace(row[0], end=end, text=text[start:end], value=value, number=None, reading=SUM)
