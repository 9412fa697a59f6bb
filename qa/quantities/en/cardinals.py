"""Cardinals: parts that fall from large to small (`2 billion 490 million`), each a coefficient and its magnitudes.

cardinal    = part { ["and"] part }             each part smaller than the scale of the one before
part        = coefficient { magnitude }         2 billion · three thousand million · 5.5 million
coefficient = digits | below a thousand | "a", with "point" digits or "and a half" after it
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from ..quantity import Hedge
from .scan import Tokens
from .sums import (
    Value,
    below_thousand,
    digits_value,
    is_denominator,
    past_hyphen,
    point_digits,
    printed,
    simple,
    with_fraction,
    with_point,
)
from .words import (
    ABBREVIATED,
    ABBREVIATED_MONEY,
    DENOMINATOR,
    DENOMINATORS,
    DOZENS,
    MAGNITUDES,
    SMALL,
    SPACED_ABBREVIATIONS,
    TENS,
)

Form = Literal["cardinal", "ordinal", "fraction"]


# More parts than `quintillion … thousand` and units cannot fall one below the other.
MOST_PARTS = 8


_COUNTED = frozenset("people persons users customers residents jobs cases visitors tourists visits households".split())


@dataclass(frozen=True, slots=True)
class Numeral:
    """A numeral over the tokens `[first, last)`. `steps` tells the sum it was (`2 × 10^9 + 490 × 10^6`), if any."""

    first: int
    last: int
    value: Value
    form: Form = "cardinal"
    steps: str = ""
    spelled: bool = True
    scale: int = 1
    hedge: Hedge | None = None


def cardinal_at(t: Tokens, i: int, money: bool = False) -> Numeral | None:
    """The cardinal that begins at token `i`, with the fraction that may end it; None where none does."""
    part = _part(t, i, money)
    if not part:
        return None
    parts, j = [part[:2]], part[2]
    while len(parts) < MOST_PARTS and (parts[-1][1] > 1):
        k = past_hyphen(t, j)
        k += t.word(k) == "and"
        part = _part(t, k, money) if t.near(k) else None
        if not part or not _fits(t, k, part, parts[-1][1]):
            break
        parts.append(part[:2])
        j = part[2]
    value: Value = sum(coefficient * scale for coefficient, scale in parts)
    value, j = with_fraction(t, value, j) if parts[-1][1] > 1 else (value, j)
    k = past_hyphen(t, j)
    dozen = DOZENS.get(t.word(k), 0) if t.near(k) else 0
    if dozen:
        value, j = value * dozen, k + 1
    steps = _steps(parts, dozen)
    form: Form = "fraction" if parts[-1][1] == 1 and not dozen and _ends_in_fraction(t, i, j) else "cardinal"
    scale = (dozen or parts[0][1]) if len(parts) == 1 else 1
    scale = 100 if scale == 1 and t.word(j - 1) == "hundred" else scale
    hedge: Hedge | None = "over" if "+" in t.words[i:j] else None
    return Numeral(i, j, simple(value), form, steps, t.kind(i) != "n", scale, hedge)


def _coefficient(t: Tokens, i: int) -> tuple[Value, int] | None:
    if t.kind(i) == "n":
        value = digits_value(t, i)
        if value is None:
            return None
        return with_point(t, value, i + 1)
    if t.word(i) == "point":
        digits, j = point_digits(t, i + 1)
        spelled = t.word(i + 1) in SMALL or t.word(i + 1) in TENS
        return (Fraction(f"0.{digits}"), j) if digits and spelled and t.word(i - 1) != "one" else None
    found = below_thousand(t, i)
    return with_point(t, *found) if found else None


def _part(t: Tokens, i: int, money: bool) -> tuple[Value, int, int] | None:
    """A coefficient, the scale its magnitudes make, and the token after them."""
    found = _coefficient(t, i)
    if not found:
        return None
    value, j = found
    value, j = with_fraction(t, value, j)
    digits = t.kind(i) == "n"
    if digits and j == i + 1:
        scale = _abbreviation(t, j, money)
        if scale:
            return value, scale, j + 1
    scale, count = 1, 0
    while count < 3:
        k = past_hyphen(t, j)
        k += digits and count == 0 and t.word(k) == "+" and t.glued(k) and t.word(k + 1) in MAGNITUDES
        word = t.word(k)
        factor = MAGNITUDES.get(word, 100 if digits and word in ("hundred", "hundreds") else 0)
        if not factor or not t.near(k):
            break
        scale, j, count = scale * factor, k + 1, count + 1
    return value, scale, j


def _abbreviation(t: Tokens, j: int, money: bool) -> int:
    """The scale of a letter after digits: `5k`, `2.4bn`, `$5m`; 0 where there is none."""
    raw, word = t.raw(j), t.word(j)
    if t.kind(j) != "w" or not t.near(j) or len(raw) > 3 or (t.kind(j + 1) == "n" and t.glued(j + 1)):
        return 0
    if not t.glued(j) and not (money and len(raw) < 3 and t.word(j + 1) != "'") and word not in SPACED_ABBREVIATIONS:
        return 0
    scale = ABBREVIATED.get(raw) or ABBREVIATED.get(word if len(word) > 1 else "")
    if (raw == "K" and t.word(j - 1) in ("2", "4", "8")) or (raw == "b" and not money and "." not in t.word(j - 1)):
        return 0
    if scale:
        return scale
    if money or (raw in ("m", "B") and t.word(j + 1) in _COUNTED) or t.word(j + 1) in ("$", "€", "£"):
        return ABBREVIATED_MONEY.get(raw, 0)
    return 0


def _fits(t: Tokens, k: int, part: tuple[Value, int, int], ceiling: int) -> bool:
    """Whether a part may follow a larger one: figures only with their own magnitude, and no numerator after `and`."""
    value, scale, j = part
    if t.kind(k) == "n" and scale == 1:
        return False
    if not 0 < value * scale < ceiling or (isinstance(value, Fraction) and scale == 1 and t.kind(k) == "n"):
        return False
    joined = t.word(k - 1) == "and"
    return not (joined and is_denominator(t, j)) and not (joined and value == 1 and t.word(j) in ("of", "another"))


def _ends_in_fraction(t: Tokens, i: int, j: int) -> bool:
    """Whether a mixed number ends before `j`: `one and a fourth`, `2 1/2`, `2½`."""
    return (
        t.word(j - 1) in DENOMINATOR
        or t.word(j - 1) in DENOMINATORS
        or t.kind(j - 1) == "f"
        or (t.word(j - 2) == "/" and j - 3 > i)
    )


def _steps(parts: list[tuple[Value, int]], dozen: int) -> str:
    if len(parts) == 1 and parts[0][1] == 1 and not dozen:
        return ""
    said = [shown(coefficient) + (f" × {_power(scale)}" if scale > 1 else "") for coefficient, scale in parts]
    total = " + ".join(said)
    return f"({total}) × {dozen}" if dozen and len(parts) > 1 else f"{total} × {dozen}" if dozen else total


def _power(scale: int) -> str:
    zeros = len(str(scale)) - 1
    return f"10^{zeros}"


def shown(value: Value) -> str:
    """The value as a step of a reading shows it: a plain decimal, or a fraction that would not end."""
    text = printed(value)
    return text if Fraction(text) == value else str(value)
