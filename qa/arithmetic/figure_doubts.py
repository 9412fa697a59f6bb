"""The checks of figures in one language: each is a function from a text to what in it cannot be right."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from .added_parts import check_sums
from .doubt import Doubt, Spot
from .grown_counts import check_growth
from .growth_of_parts import check_growth_of_parts
from .half_text import HalfText
from .shares_of_whole import check_shares
from .total_rows import check_totals

Check = Callable[[HalfText], Iterable[Doubt]]
CHECKS: tuple[Check, ...] = (check_growth, check_growth_of_parts, check_shares, check_sums, check_totals)


def find_doubts(text: HalfText) -> Iterator[Doubt]:
    """What all checks find in a text; of several about one figure, the one that is least likely by chance."""
    found: dict[Spot, Doubt] = {}
    for check in CHECKS:
        for doubt in check(text):
            place = doubt.suspects[0].spot
            if place not in found or doubt.chance < found[place].chance:
                found[place] = doubt
    yield from found.values()
