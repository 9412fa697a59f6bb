"""What the parts of the English reader hand to one another: a quantity in token places, and how its value is printed."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from .english_spelled import Value
from .english_tokens import Tokens
from .exact import plain
from .quantity import Hedge, Kind, Quantity


@dataclass(slots=True)
class Found:
    """A quantity over the tokens `[first, last)`, its numeral over `number`; dates and ranges carry their printed value."""

    first: int
    last: int
    number: tuple[int, int]
    kind: Kind
    value: Value | str
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
        value = self.value if isinstance(self.value, str) else printed(self.value)
        reading = _reading(text[number[0] : number[1]], self, value)
        return Quantity(start, end, text[start:end], self.kind, value, self.unit, self.hedge, reading, number)


def printed(value: Value) -> str:
    """The value as a plain decimal: exact where it ends, else to 15 digits."""
    if isinstance(value, int):
        return plain(value)
    places, rest = 0, value.denominator
    for prime in (2, 5):
        count = 0
        while rest % prime == 0:
            rest, count = rest // prime, count + 1
        places = max(places, count)
    if rest != 1:
        return plain(value)
    digits = value.numerator * 10**places // value.denominator
    return plain(Decimal(f"{digits}e-{places}"))


def _reading(numeral: str, found: Found, value: str) -> str:
    """How the value came about: `2 billion 490 million = 2 × 10^9 + 490 × 10^6 = 2,490,000,000`; just it where nothing was done."""
    numeral = " ".join(numeral.split())
    steps = [found.steps] if found.steps else []
    if isinstance(found.value, Fraction) and found.kind == "fraction" and not found.steps:
        steps = [f"{found.value.numerator}/{found.value.denominator}"]
    shown = value if found.kind in ("range", "date") else _grouped(value)
    parts = [part for part in (numeral, *steps, shown) if part]
    return (
        " = ".join(dict.fromkeys(parts))
        if found.kind != "date"
        else shown
        if numeral == shown
        else f"{numeral} = {shown}"
    )


def _grouped(value: str) -> str:
    whole, dot, rest = value.partition(".")
    return f"{int(whole):,}{dot}{rest}" if whole.lstrip("-") and len(whole) < 200 and whole != "-0" else value
