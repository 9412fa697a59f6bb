"""The words around a figure, as far as its clause and the next figure go."""

from __future__ import annotations

import re

from .side import Side

# Words that count as standing around a figure: characters before and after it, in its own clause.
ZH_REACH, EN_REACH = (12, 8), (20, 30)
# "A population of 1.4 billion": what is counted stands before the figure.
_NAMED_BEFORE = re.compile(r"\b([a-z]\w+ )of $", re.IGNORECASE)
_BOUNDS = re.compile(r"\d+|[,;:，；：。、]|\.\s")


def read_context(side: Side, k: int, reach: tuple[int, int]) -> str:
    """The words around a figure of a side."""
    return "".join(side.text[place] for place in sorted(find_context(side, k, reach)))


def read_counted(side: Side, k: int, reach: int) -> str:
    """The words after a figure, which say what is counted, behind the noun before it that it is said of."""
    end = side.quantities[k].numeral[1]
    after = "".join(side.text[place] for place in sorted(find_context(side, k, (0, reach))) if place >= end)
    named = _NAMED_BEFORE.search(side.text, 0, side.quantities[k].start)
    return named[1] + after if named else after


def find_context(side: Side, k: int, reach: tuple[int, int]) -> set[int]:
    """The places of the characters around a figure, as far as its clause and the next figure go."""
    (start, end), others = side.quantities[k].numeral, [q.numeral for q in side.quantities]
    low = max([start - reach[0], 0, *(b for _, b in others if b <= start)])
    high = min([end + reach[1], len(side.text), *(a for a, _ in others if a >= end)])
    before = _BOUNDS.split(side.text[low:start])[-1]
    after = _BOUNDS.split(side.text[end:high])[0]
    return {*range(start - len(before), start), *range(end, end + len(after))}
