"""A quantity: a number as it stands in text, with its kind, exact value, unit and hedge."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from ...align.bitext import OffsetText

Kind = Literal[
    "cardinal", "ordinal", "percent", "fraction", "multiple", "discount", "currency", "measure", "date", "range"
]

# approx: about, 约, 左右 · over: more than, 余, 多, 超过 · under: nearly, 近, 不足, less than
# at-least: at least, 以上 · at-most: up to, 以下, 以内
Hedge = Literal["approx", "over", "under", "at-least", "at-most"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity at `[start, end)` of the text it was read in; the span includes hedge and unit (`近3万户`).

    `value` is a plain exact decimal ("2490000000"), "lo..hi" for a range, an ISO date with X for what is unsaid
    ("XXXX-04"). `number` is the slice's own numeral span, without hedge and unit, in the same offsets. `reading` says
    how the value came about.
    """

    start: int
    end: int
    text: str
    kind: Kind
    value: str
    unit: str | None = None
    hedge: Hedge | None = None
    reading: str = ""
    number: tuple[int, int] | None = None

    @property
    def amount(self) -> Decimal | None:
        """Its value as a number; None for dates and ranges."""
        return None if self.kind in ("date", "range") else Decimal(self.value)

    @property
    def numeral(self) -> tuple[int, int]:
        """Where its numeral stands; all of it where no numeral is told apart."""
        return self.number or (self.start, self.end)

    def shift(self, by: int) -> Quantity:
        """The same quantity in a text that begins `by` characters earlier."""
        if not by:
            return self
        number = (self.number[0] + by, self.number[1] + by) if self.number else None
        return replace(self, start=self.start + by, end=self.end + by, number=number)

    def cut(self, start: int, end: int) -> Quantity:
        """The piece `[start, end)` of it, counted from its own beginning; no numeral is told apart in it."""
        return replace(self, start=self.start + start, end=self.start + end, text=self.text[start:end], number=None)

    def placed(self, tracked: OffsetText, document_text: str) -> Quantity:
        """The same quantity in the offsets of the extracted text that `tracked` comes from."""
        span = tracked.span(self.start, self.end)
        number = tracked.span(*self.number) if self.number else None
        return replace(self, start=span.start, end=span.end, text=document_text[span.start : span.end], number=number)
