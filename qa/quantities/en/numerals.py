"""Numerals in English text: cardinals, ordinals and fractions, in digits, words and mixtures of them.

A cardinal is parts that fall from large to small (`2 billion 490 million`), each a coefficient and its magnitudes.

cardinal    = part { ["and"] part }             each part smaller than the scale of the one before
part        = coefficient { magnitude }         2 billion · three thousand million · 5.5 million
coefficient = digits | below a thousand | "a", with "point" digits or "and a half" after it
"""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from ..exact import format_step
from ..quantity import Hedge
from .hedges import read_round
from .ordinals import has_suffix, read_ordinal_end, read_ordinal_word, read_suffixed
from .scan import STOPS, Cursor
from .shares import add_fraction, ends_in_fraction, read_fraction_end, read_fraction_first
from .sums import (
    Form,
    Numeral,
    Value,
    add_point,
    digits_value,
    is_denominator,
    read_below_thousand,
    read_point_digits,
    read_power,
    simplify,
)
from .words import (
    DOZENS,
    LISTS,
    MAGNITUDES,
    MONTH_NAMES,
    SMALL,
    TENS,
    read_abbreviation,
)

# More parts than `quintillion … thousand` and units cannot fall one below the other.
_MOST_PARTS = 8
_MOST_MAGNITUDES = 3  # of one coefficient: `three thousand million`
_THOUSAND, _LONGEST_GROUP = 1000, 3
# After these, digits are a date or an age rather than `12 ten thousand`.
_BEFORE_DATE = frozenset(("in", "on", "by", "since", "until", "at", "age", "aged", *MONTH_NAMES))
_PERSONS = LISTS.words("person")


def read_numeral(at: Cursor, money: bool = False) -> Numeral | None:
    """The numeral that begins here; None where none does. With `money`, `m` and the like are millions."""
    if at.kind == "n":
        plural = read_round(at) if at.peek() == "s" and at.peek(2) == "of" else None
        return plural or read_fraction_first(at) or _read_from_cardinal(at, money)
    return read_round(at) or read_fraction_first(at) or read_ordinal_word(at) or _read_from_cardinal(at, money)


def _read_from_cardinal(at: Cursor, money: bool) -> Numeral | None:
    if has_suffix(at):
        return read_suffixed(at)
    cardinal = read_cardinal(at, money)
    if (
        not cardinal
        or cardinal.end.word in STOPS
        or (cardinal.end.kind_at(-1) == "w" and cardinal.end.peek(-1) in DOZENS)
    ):
        return cardinal
    return (
        read_ordinal_end(cardinal)
        or read_fraction_end(cardinal)
        or _read_out_of(cardinal)
        or read_power(cardinal)
        or cardinal
    )


class _Part(NamedTuple):
    """A coefficient, the scale that its magnitudes make, and the place after them."""

    value: Value
    scale: int
    end: Cursor


def read_cardinal(at: Cursor, money: bool = False) -> Numeral | None:
    """The cardinal that begins here, with the fraction that may end it; None where none does."""
    parts = _read_parts(at, money)
    if not parts:
        return None
    first, end = parts[0], parts[-1].end
    value = first.value if len(parts) == 1 and first.scale == 1 else sum(part.value * part.scale for part in parts)
    if parts[-1].scale > 1:
        value, end = add_fraction(value, end)
    last = end.skip_hyphen()
    dozen = DOZENS.get(last.word, 0) if last.near else 0
    if dozen:
        value, end = value * dozen, last.move()
    form: Form = "cardinal"
    if parts[-1].scale == 1 and not dozen and end.at > at.at + 1 and ends_in_fraction(at, end):
        form = "fraction"
    hedge: Hedge | None = "over" if "+" in at.tokens.words[at.at : end.at] else None
    steps = _format_steps(parts, dozen)
    return Numeral(at, end, simplify(value), form, steps, at.kind != "n", _last_scale(parts, dozen, end), hedge)


def _last_scale(parts: list[_Part], dozen: int, end: Cursor) -> int:
    scale = (dozen or parts[0].scale) if len(parts) == 1 else 1
    return 100 if scale == 1 and end.peek(-1) == "hundred" else scale


def _read_parts(at: Cursor, money: bool) -> list[_Part]:
    part = _read_part(at, money)
    if not part:
        return []
    parts = [part]
    while len(parts) < _MOST_PARTS and parts[-1].scale > 1:
        start = parts[-1].end.skip_hyphen().skip("and")
        part = _read_part(start, money) if start.near else None
        if not part or not _fits(at, start, part, parts[-1].scale):
            break
        parts.append(part)
    return parts


def _fits(first: Cursor, start: Cursor, part: _Part, ceiling: int) -> bool:
    """Whether a part may follow a larger one: figures only with their own magnitude, and no numerator after `and`.

    Words below a hundred begin another number after digits: `1.7 million four years ago`.
    """
    if part.scale == 1 and (start.kind == "n" or (first.kind == "n" and part.value < 100)):
        return False
    if not 0 < part.value * part.scale < ceiling:
        return False
    if start.peek(-1) != "and":
        return True
    return not is_denominator(part.end) and not (part.value == 1 and part.end.word in ("of", "another"))


def _read_part(at: Cursor, money: bool) -> _Part | None:
    found = _read_coefficient(at)
    if not found:
        return None
    value, end = add_fraction(*found)
    digits = at.kind == "n"
    scale = 0
    if digits and end.at == at.at + 1:
        scale = _THOUSAND if _goes_on_in_thousands(at) else read_abbreviation(end, money)
    return _Part(value, scale, end.move()) if scale else _Part(value, *_read_magnitudes(end, digits))


def _goes_on_in_thousands(at: Cursor) -> bool:
    """Whether 000 stands behind digits that can't be its first group: `22.38 000`, `1457 000`."""
    end, digits = at.move(), at.word.replace(",", "")
    if end.word != "000" or end.glued or end.kind_at(1) == "n" or at.tokens.text[at.span_to(end)[1]] != " ":
        return False
    return end.near and ("." in digits or len(digits) > _LONGEST_GROUP)


def _read_coefficient(at: Cursor) -> tuple[Value, Cursor] | None:
    if at.kind == "n":
        value = digits_value(at)
        return None if value is None else add_point(value, at.move())
    if at.word == "point":
        digits, end = read_point_digits(at.move())
        spelled = at.peek() in SMALL or at.peek() in TENS
        return (Fraction(f"0.{digits}"), end) if digits and spelled and at.peek(-1) != "one" else None
    found = read_below_thousand(at)
    return add_point(*found) if found else None


def _read_magnitudes(at: Cursor, digits: bool) -> tuple[int, Cursor]:
    """What the magnitudes here make together (`thousand million`), and the place after them."""
    scale = 1
    for count in range(_MOST_MAGNITUDES):
        word = at.skip_hyphen()
        if digits and not count and word.word == "+" and word.glued and word.peek() in MAGNITUDES:
            word = word.move()
        hundred = 100 if digits and word.word in ("hundred", "hundreds") else 0
        factor = MAGNITUDES.get(word.word, hundred)
        if digits and not count and word.word == "ten" and _is_tens_of(at, word):
            factor = 10
        if not factor or not word.near:
            break
        scale, at = scale * factor, word.move()
    return scale, at


def _is_tens_of(at: Cursor, ten: Cursor) -> bool:
    """Whether `ten thousand` after digits is the Chinese magnitude: `37.5 ten thousand`; not `in 2019 ten thousand`."""
    digits = at.move(-1)
    if ten.move().skip_hyphen().word not in ("thousand", "million") or not ten.near:
        return False
    return (len(digits.word) < 4 and digits.peek(-1) not in _BEFORE_DATE) or "." in digits.word or "," in digits.word


def _format_steps(parts: list[_Part], dozen: int) -> str:
    if len(parts) == 1 and parts[0].scale == 1 and not dozen:
        return ""
    steps = [
        format_step(part.value) + (f" × 10^{len(str(part.scale)) - 1}" if part.scale > 1 else "") for part in parts
    ]
    total = " + ".join(steps)
    if not dozen:
        return total
    return f"({total}) × {dozen}" if len(parts) > 1 else f"{total} × {dozen}"


def _read_out_of(cardinal: Numeral) -> Numeral | None:
    """`two out of five hundred`, `1 in 21`, `one in five`, `one person in six`."""
    at, over = cardinal.end, cardinal.value
    if not isinstance(over, int):
        return None
    if over == 1 and at.word in _PERSONS and at.peek() == "in":
        at = at.move()
    out = at.take("out", "of")
    hyphened = at.take("-", "in", "-") if cardinal.spelled else None
    whole = out or at.take("in") or hyphened
    whole = whole and whole.skip("every", "each")
    if not whole or not at.move().near or (out and over != 1 and not cardinal.spelled):
        return None  # 7 out of 12: two counts, as in 12人中有7人
    of = read_cardinal(whole) if whole.near else None
    if not of or not isinstance(of.value, int) or not 0 < over < of.value or (not out and not _is_one_in(over, of)):
        return None
    return cardinal._replace(end=of.end, value=Fraction(over, of.value), form="fraction", steps="")


def _is_one_in(over: int, of: Numeral) -> bool:
    """Whether `N in M` is a share: `1 in 21`, `two in five`; not `one in 2016`, not `3 in 12 cities`."""
    under = int(of.value)
    if 1900 <= under <= 2099 or of.end.word in ("%", "percent"):
        return False
    power = under >= 100 and str(under).strip("0") == "1"
    return over == 1 or (of.spelled and under <= 10) or (power and not of.end.word.endswith("s"))
