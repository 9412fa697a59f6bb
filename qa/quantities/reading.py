"""What either reader hands back: a quantity before it has its text."""

from __future__ import annotations

from typing import NamedTuple

from .quantity import Hedge, Kind, Quantity


class Reading(NamedTuple):
    """What was read: span, kind, value and the rest of a quantity, in the words of `Quantity`.

    `number` is the span of the numeral alone; `reading` says how the value came about. All offsets are code points.
    """

    start: int
    end: int
    kind: Kind
    value: str
    number: tuple[int, int]
    unit: str | None = None
    hedge: Hedge | None = None
    reading: str = ""

    def quantity(self, text: str) -> Quantity:
        """The quantity that was read in `text`."""
        written = text[self.start : self.end]
        return Quantity(
            self.start, self.end, written, self.kind, self.value, self.unit, self.hedge, self.reading, self.number
        )
