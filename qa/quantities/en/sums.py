"""How words come to a value: words below a thousand, digits, digits after `point`, powers.

Values are `int` or `Fraction`, never a float.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Literal, NamedTuple

from ..exact import format_step
from ..quantity import Hedge
from .scan import Cursor
from .words import (
    DENOMINATOR,
    DENOMINATORS,
    DIGITS,
    LISTS,
    ROUND,
    SCORES,
    SMALL,
    TENS,
)

Value = int | Fraction
Form = Literal["cardinal", "ordinal", "fraction"]
# Longer rows of digits are keys, hashes or noise, never amounts.
MOST_DIGITS = 60
_MOST_POWERED = 15  # characters of what is raised to a power
_TEN = 10
_HUNDREDS = ("hundred", "hundreds")
_NO_NOUN = LISTS.words("no-noun-after")
_APART = LISTS.words("apart")
_SUPERSCRIPTS = {ord(c): d for c, d in zip("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789", strict=True)}


class Numeral(NamedTuple):
    """A numeral from `start` up to `end`. `steps` tells the sum it was (`2 × 10^9 + 490 × 10^6`), if any.

    `scale` is what its last magnitude word multiplied by.
    """

    start: Cursor
    end: Cursor
    value: Value
    form: Form = "cardinal"
    steps: str = ""
    spelled: bool = True
    scale: int = 1
    hedge: Hedge | None = None


def digits_value(at: Cursor) -> Value | None:
    """The value of a digit token; None for another one, and for rows of digits too long to be an amount."""
    if at.kind != "n":
        return None
    text = at.word.replace(",", "").replace(" ", "")
    if len(text) > MOST_DIGITS:
        return None
    return int(text) if text.isdigit() else simplify(Fraction(text))


def simplify(value: Value) -> Value:
    """The value, as an `int` where it is whole."""
    return value.numerator if isinstance(value, Fraction) and value.denominator == 1 else value


def read_two_digits(at: Cursor) -> tuple[int, Cursor] | None:
    """A number in words up to `ninety-nine` and the place after it; None where none stands."""
    word = at.word
    if word in SMALL:
        return SMALL[word], at.move()
    if word not in TENS:
        return None
    one = at.move().skip_hyphen()
    if one.word in DIGITS and one.near:
        return TENS[word] + DIGITS[one.word], one.move()
    return TENS[word], at.move()


def read_below_hundred(at: Cursor) -> tuple[int, Cursor] | None:
    """The same, and numbers as old texts say them: `twenty and two men`, `five and twenty`, `threescore and ten`."""
    return _read_score(at) or _read_reversed(at) or read_two_digits(at)


def _read_reversed(at: Cursor) -> tuple[int, Cursor] | None:
    """`five and twenty years`, `twenty and two men`: two numbers with `and` between are one only before a noun."""
    if at.peek() != "and" or not (at.word in TENS or at.word in DIGITS):
        return None
    other = at.move(2)
    tens, one = (at, other) if at.word in TENS else (other, at)
    if tens.word not in TENS or one.word not in DIGITS or not other.move().closes(at):
        return None
    noun = other.move()
    counted = noun.kind == "w" and noun.near and noun.word not in _NO_NOUN and noun.word not in SMALL
    counted = counted or at.peek(-1) == "the"
    apart = at.peek(-1) in _APART or is_denominator(noun) or noun.word in TENS
    return (TENS[tens.word] + DIGITS[one.word], noun) if counted and not apart else None


def _read_score(at: Cursor) -> tuple[int, Cursor] | None:
    """`threescore`, `threescore and ten`, `three score and ten`."""
    if at.word in SCORES:
        value, end = SCORES[at.word], at.move()
    else:
        score = at.move().skip_hyphen() if at.word in DIGITS else at
        more = score.take("score", "and")
        if not more or at.word + "score" not in SCORES or SMALL.get(more.word, 20) >= 20:
            return None
        value, end = SCORES[at.word + "score"], score.move()
    rest = end.skip("and")
    small = SMALL.get(rest.word, 0) if rest.move().closes(end.move(-1)) else 0
    return (value + small, rest.move()) if 0 < small < 20 and not is_denominator(rest.move()) else (value, end)


def read_below_thousand(at: Cursor) -> tuple[int, Cursor] | None:
    """Words up to `ninety-nine hundred and ninety-nine`, or `a` before a round number, and the place after them."""
    found = read_below_hundred(at) or _read_article(at)
    if not found:
        return None
    value, end = found
    hundred = end.skip_hyphen()
    if hundred.word not in _HUNDREDS or not hundred.near:
        return found
    value, end = value * 100, hundred.move()
    rest = end.skip_hyphen()
    rest = rest.skip("and") if rest.near else rest
    small = read_below_hundred(rest) if rest.near else None
    return (value + small[0], small[1]) if small and not _begins_anew(rest, *small) else (value, end)


def _read_article(at: Cursor) -> tuple[int, Cursor] | None:
    one = at.word in ("a", "an", "per", "every") and at.peek() in ROUND and at.move().near
    return (1, at.move()) if one else None


def _begins_anew(rest: Cursor, value: int, end: Cursor) -> bool:
    """Whether what follows a hundred begins something else: `a hundred and one of them`, `a hundred and two thirds`."""
    if rest.word == "zero" or (value == 1 and end.word in ("of", "another")):
        return True
    return rest.peek(-1) == "and" and is_denominator(end)


def is_denominator(at: Cursor) -> bool:
    """Whether a denominator stands here (`thirds`, `quarter`), so that the number before it is a numerator."""
    under = at.skip_hyphen()
    return under.near and (under.word in DENOMINATORS or (under.word in DENOMINATOR and under.word != "second"))


def read_point_digits(at: Cursor) -> tuple[str, Cursor]:
    """The digits said after `point` (`seven two`, `nought four`, `seventy-one`), and the place after them."""
    digits = ""
    while at.near and len(digits) < MOST_DIGITS:
        if at.kind == "n" and at.word.isdigit():
            return digits + at.word, at.move()
        found = (0, at.move()) if at.word in ("o", "oh") else read_below_hundred(at)
        if not found:
            break
        digits, at = digits + str(found[0]), found[1]
    return digits, at


def add_point(value: Value, at: Cursor) -> tuple[Value, Cursor]:
    """The value with the digits said after `point`, and the place after them."""
    if at.word == "point" and at.near and isinstance(value, int):
        digits, end = read_point_digits(at.move())
        if digits:
            return value + Fraction(f"0.{digits}"), end
    return value, at


def read_power_of_ten(at: Cursor) -> tuple[int, Cursor] | None:
    """The exponent after a ten (`^5`, `⁵`), and the place after it."""
    if at.word == "^" and at.glued:
        return read_exponent(at.move())
    minus = at.word == "⁻"
    raised = at.move() if minus else at
    digits = raised.word.translate(_SUPERSCRIPTS)
    if not (at.glued and raised.glued and digits.isascii() and _is_exponent(digits)):
        return None
    return -int(digits) if minus else int(digits), raised.move()


def read_exponent(at: Cursor) -> tuple[int, Cursor] | None:
    """A whole exponent with its sign, and the place after it."""
    at = at.skip("{") if at.glued else at
    digits = at.skip("-", "+")
    if digits.kind != "n" or not digits.glued or not _is_exponent(digits.word):
        return None
    return int(digits.word) * (-1 if at.word == "-" else 1), digits.move().skip("}")


def _is_exponent(digits: str) -> bool:
    return digits.isdigit() and len(digits) < 3


def read_power(cardinal: Numeral) -> Numeral | None:
    """`2^5`, `1.1^-23`, `3 × 10^5`, `3×10⁵`, `10⁶`; a raised digit after another number is a note."""
    at, base = cardinal.end, cardinal.value
    if cardinal.spelled or at.tokens.ends[at.at - 1] - at.tokens.starts[cardinal.start.at] > _MOST_POWERED:
        return None
    if at.word == "^" and at.glued:
        power = read_exponent(at.move())
        if power and base:
            steps = f"{format_step(base)}^{power[0]}"
            return cardinal._replace(end=power[1], value=simplify(Fraction(base) ** power[0]), steps=steps)
    power = read_power_of_ten(at) if base == _TEN else None
    if power:
        return cardinal._replace(end=power[1], value=simplify(Fraction(base) ** power[0]), steps=f"10^{power[0]}")
    ten = at.move()
    if at.word not in ("×", "x", "*") or not at.near or ten.word != "10" or not ten.near:
        return None
    power = read_power_of_ten(ten.move())
    if not power:
        return None
    steps = f"{format_step(base)} × 10^{power[0]}"
    return cardinal._replace(end=power[1], value=simplify(base * Fraction(10) ** power[0]), steps=steps)
