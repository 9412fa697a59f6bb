"""The checks of figures in one language: each is a function from a text to what in it cannot be right."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from .doubt import Doubt
from .grown_counts import check_growth
from .half_text import HalfText

Check = Callable[[HalfText], Iterable[Doubt]]
CHECKS: tuple[Check, ...] = (check_growth,)


def find_doubts(text: HalfText) -> Iterator[Doubt]:
    """What all checks find in a text."""
    for check in CHECKS:
        yield from check(text)
