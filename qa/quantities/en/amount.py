"""What the parts of the English reader hand to one another: a quantity in token places, and how it is printed."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from ..quantity import Hedge, Kind, Quantity
from .scan import Tokens
from .sums import Value, printed


@dataclass(slots=True)
class Amount:
    """A quantity over the tokens `[first, last)`, its numeral over `number`.

    Dates and ranges have no single `value`; what is printed for them is `said`. `prefixed` and `suffixed` tell whether
    a currency stood before, a unit after; `scale` is what the last magnitude word multiplied by.
    """

    first: int
    last: int
    number: tuple[int, int]
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

    def quantity(self, t: Tokens, text: str) -> Quantity:
        """It as a `Quantity` with offsets in `text`, the text the tokens were cut from."""
        start, end = t.starts[self.first], t.ends[self.last - 1]
        number = t.starts[self.number[0]], t.ends[self.number[1] - 1]
        value = self.said or printed(self.value)
        reading = _reading(text[number[0] : number[1]], self, value)
        return Quantity(start, end, text[start:end], self.kind, value, self.unit, self.hedge, reading, number)


def _reading(numeral: str, found: Amount, value: str) -> str:
    """How the value came about: `2 billion 490 million = 2 × 10^9 + 490 × 10^6 = 2,490,000,000`."""
    numeral = " ".join(numeral.split())
    steps = found.steps
    if isinstance(found.value, Fraction) and found.kind == "fraction" and not steps:
        steps = f"{found.value.numerator}/{found.value.denominator}"
    parts = (numeral, steps, value if found.said else _grouped(value))
    return " = ".join(dict.fromkeys(part for part in parts if part))


def _grouped(value: str) -> str:
    whole, dot, rest = value.partition(".")
    return f"{int(whole):,}{dot}{rest}" if whole.lstrip("-") and len(whole) < 200 and whole != "-0" else value
