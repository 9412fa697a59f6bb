"""An amount: a quantity read so far, in token places, and how it is printed."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from ..exact import format_value
from ..quantity import Hedge, Kind
from ..reading import Reading
from .scan import Cursor
from .sums import Value

# Longer whole numbers are printed without commas.
_MOST_GROUPED = 200


@dataclass(slots=True)
class Amount:
    """A quantity from `start` up to `end`, its numeral over `number`.

    Dates and ranges have no single `value`; what is printed for them is `said`. `prefixed` and `suffixed` tell whether
    a currency stood before, a unit after; `scale` is what the last magnitude word multiplied by.
    """

    start: Cursor
    end: Cursor
    number: tuple[Cursor, Cursor]
    kind: Kind
    value: Value = 0
    said: str = ""
    unit: str | None = None
    hedge: Hedge | None = None
    steps: str = ""
    scale: int = 1
    prefixed: bool = False
    suffixed: bool = False
    spelled: bool = False
    single: bool = False

    @property
    def plain(self) -> str:
        """The value as a quantity carries it."""
        return self.said or format_value(self.value)

    def reading(self, text: str) -> Reading:
        """It with offsets in `text`, the text that the tokens were cut from."""
        number = self.number[0].span_to(self.number[1])
        value = self.plain
        steps = self._explain(text[number[0] : number[1]], value)
        return Reading(*self.start.span_to(self.end), self.kind, value, number, self.unit, self.hedge, steps)

    def _explain(self, numeral: str, value: str) -> str:
        """How the value came about: `2 billion 490 million = 2 × 10^9 + 490 × 10^6 = 2,490,000,000`."""
        steps = self.steps
        if isinstance(self.value, Fraction) and self.kind == "fraction" and not steps:
            steps = f"{self.value.numerator}/{self.value.denominator}"
        parts = (" ".join(numeral.split()), steps, value if self.said else _group(value))
        return " = ".join(dict.fromkeys(part for part in parts if part))


def new_date(start: Cursor, end: Cursor, value: str) -> Amount:
    """A date from `start` up to `end` with its ISO value."""
    return Amount(start, end, (start, end), "date", said=value)


def new_range(start: Cursor, end: Cursor, low: object, high: object, unit: str | None = None) -> Amount:
    """A range from `start` up to `end`."""
    return Amount(start, end, (start, end), "range", said=f"{low}..{high}", unit=unit)


def _group(value: str) -> str:
    whole, dot, rest = value.partition(".")
    if not whole.lstrip("-") or len(whole) >= _MOST_GROUPED or whole == "-0":
        return value
    return f"{int(whole):,}{dot}{rest}"
