"""The checks of figures in one language: each is a function from a text to what in it cannot be right."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from .added_parts import check_sums
from .backward_ranges import check_ranges
from .calendar_dates import check_dates, check_weekdays
from .doubt import Doubt, Spot
from .full_shares import check_full_shares
from .grown_counts import check_growth
from .growth_of_parts import check_growth_of_parts
from .half_text import HalfText
from .known_base import check_known_bases
from .lifetimes import check_lifetimes
from .listed_counts import check_listed
from .said_twice import check_repeats
from .shares_of_whole import check_shares
from .total_rows import check_totals

Check = Callable[[HalfText], Iterable[Doubt]]
CHECKS: tuple[Check, ...] = (
    check_growth,
    check_growth_of_parts,
    check_known_bases,
    check_shares,
    check_full_shares,
    check_sums,
    check_totals,
    check_dates,
    check_weekdays,
    check_lifetimes,
    check_ranges,
    check_listed,
    check_repeats,
)


def find_doubts(text: HalfText) -> Iterator[Doubt]:
    """What all checks find in a text; of several that a figure has part in, the one that says most.

    That is one of more than the last digit, then one that knows what is right, then the one that is least likely by
    chance.
    """
    found = [doubt for check in CHECKS for doubt in check(text)]
    found.sort(key=lambda doubt: (doubt.is_slight, doubt.suggestion is None, doubt.chance))
    taken: set[Spot] = set()
    for doubt in found:
        spots = {suspect.spot for suspect in doubt.suspects}
        if not spots & taken:
            yield doubt
        taken |= spots
