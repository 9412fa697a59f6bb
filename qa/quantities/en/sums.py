"""The pieces of a numeral: digits, words below a thousand, digits after `point`, fractions.

Values are `int` or `Fraction`, never a float.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from ..exact import plain
from .scan import Tokens
from .words import DENOMINATOR, DENOMINATORS, DIGITS, ROUND, SCORES, SMALL, TENS, VULGAR

Value = int | Fraction
# Longer rows of digits are keys, hashes or noise, never amounts.
MOST_DIGITS = 60
# Read aloud as names: round the clock, the day, evenly.
_IDIOMS = frozenset(((24, 7), (9, 11), (50, 50)))


def digits_value(t: Tokens, i: int) -> Value | None:
    """The value of a digit token; None for rows of digits too long to be an amount."""
    if t.kind(i) != "n":
        return None
    text = t.word(i).replace(",", "").replace(" ", "")
    if len(text) > MOST_DIGITS:
        return None
    if text.isdigit():
        return int(text)
    value = Fraction(text)
    return value.numerator if value.denominator == 1 else value


def simple(value: Value) -> Value:
    """The value, as an `int` where it is whole."""
    return value.numerator if isinstance(value, Fraction) and value.denominator == 1 else value


def past_hyphen(t: Tokens, j: int) -> int:
    """The token after a hyphen at `j`, or `j` itself where no hyphen joins two tokens."""
    return j + 1 if t.word(j) == "-" and t.near(j) and t.near(j + 1) else j


def below_hundred(t: Tokens, i: int) -> tuple[int, int] | None:
    """A number in words up to `ninety-nine`, or by the score, and the token after it; None where none stands."""
    word = t.word(i)
    old = old_style(t, i)
    if old:
        return old
    if word in SMALL:
        return SMALL[word], i + 1
    if word not in TENS:
        return None
    k = past_hyphen(t, i + 1)
    if t.word(k) in DIGITS and t.near(k):
        return TENS[word] + DIGITS[t.word(k)], k + 1
    return TENS[word], i + 1


# What does not follow a number that counts something: after these, two numbers are two.
_NO_NOUN = frozenset(
    "and or of to in at on by for from with is are was were be been as than but nor that which who when respectively "
    "hundred hundreds percent per point score each both a an the not will would can may did do does had has have into "
    "while if so then more less out over under times".split()
)
# What says before two numbers that they are two: bounds, and lists of values.
_APART = frozenset("between both either from ages age aged pages page rooms room numbers".split())


def old_style(t: Tokens, i: int) -> tuple[int, int] | None:
    """A number as old texts say it: `twenty and two men`, `five and twenty years`, `threescore and ten`.

    Two numbers with `and` between them are one only right before what they count.
    """
    twenties = _twenties(t, i)
    if twenties:
        value, j = twenties
        k = j + (t.word(j) == "and")
        rest = SMALL.get(t.word(k), 0) if t.all_near(j - 1, k + 1) else 0
        return (value + rest, k + 1) if 0 < rest < 20 and not is_denominator(t, k + 1) else (value, j)
    tens, one = (i, i + 2) if t.word(i) in TENS else (i + 2, i)
    if t.word(tens) not in TENS or t.word(one) not in DIGITS or not t.follows(i + 1, "and", t.word(i + 2)):
        return None
    noun = t.kind(i + 3) == "w" and t.near(i + 3) and t.word(i + 3) not in _NO_NOUN and t.word(i + 3) not in SMALL
    apart = t.word(i - 1) in _APART or is_denominator(t, i + 3) or t.word(i + 3) in TENS
    return (TENS[t.word(tens)] + DIGITS[t.word(one)], i + 3) if noun and not apart else None


def _twenties(t: Tokens, i: int) -> tuple[int, int] | None:
    """`threescore`, or `three score` with more of the number after it, and the token after it."""
    if t.word(i) in SCORES:
        return SCORES[t.word(i)], i + 1
    k = past_hyphen(t, i + 1)
    if t.word(k) == "score" and t.follows(k, "score", "and") and t.word(i) + "score" in SCORES:
        return (SCORES[t.word(i) + "score"], k + 1) if SMALL.get(t.word(k + 2), 20) < 20 else None
    return None


def below_thousand(t: Tokens, i: int) -> tuple[int, int] | None:
    """Words up to `ninety-nine hundred and ninety-nine`, or `a` before a round number."""
    found = below_hundred(t, i)
    if not found and t.word(i) in ("a", "an", "per", "every") and t.word(i + 1) in ROUND and t.near(i + 1):
        if t.word(i + 1) == "dozen" or t.word(i + 1) != "hundred":
            return 1, i + 1
        found = 1, i + 1
    if not found:
        return None
    value, j = found
    k = past_hyphen(t, j)
    if not (t.word(k) in ("hundred", "hundreds") and t.near(k)):
        return found
    value, j = value * 100, k + 1
    k = past_hyphen(t, j)
    k += t.word(k) == "and" and t.near(k)
    rest = below_hundred(t, k) if t.near(k) else None
    if rest and not (t.word(k - 1) == "and" and is_denominator(t, rest[1])) and not _loose_one(t, k, rest):
        value, j = value + rest[0], rest[1]
    return value, j


def _loose_one(t: Tokens, k: int, rest: tuple[int, int]) -> bool:
    """Whether `and one` begins something else (`a hundred and one of them`)."""
    return t.word(k) == "zero" or (rest[0] == 1 and t.word(rest[1]) in ("of", "another"))


def is_denominator(t: Tokens, j: int) -> bool:
    """Whether a denominator stands at `j` (`thirds`, `quarter`), so that the number before it is a numerator."""
    k = past_hyphen(t, j)
    return t.near(k) and (t.word(k) in DENOMINATORS or (t.word(k) in DENOMINATOR and t.word(k) != "second"))


def point_digits(t: Tokens, j: int) -> tuple[str, int]:
    """The digits said after `point` (`seven two`, `nought four`, `seventy-one`), and the token after them."""
    digits = ""
    while t.near(j) and len(digits) < MOST_DIGITS:
        if t.kind(j) == "n" and t.word(j).isdigit():
            digits, j = digits + t.word(j), j + 1
            break
        if t.word(j) in ("o", "oh"):
            digits, j = digits + "0", j + 1
            continue
        found = below_hundred(t, j)
        if not found:
            break
        digits, j = digits + str(found[0]), found[1]
    return digits, j


def with_point(t: Tokens, value: Value, j: int) -> tuple[Value, int]:
    """The value with the digits said after `point`, and the token after them."""
    if t.word(j) == "point" and t.near(j) and isinstance(value, int):
        digits, k = point_digits(t, j + 1)
        if digits:
            return value + Fraction(f"0.{digits}"), k
    return value, j


def slash_fraction(t: Tokens, i: int) -> tuple[Fraction, int] | None:
    """Digits over digits (`3/4`), and the token after them."""
    if not (t.kind(i) == "n" and t.word(i + 1) == "/" and t.kind(i + 2) == "n" and t.glued(i + 1) and t.near(i + 2)):
        return None
    over, under = digits_value(t, i), digits_value(t, i + 2)
    chain = t.word(i + 3) in ("/", "-") and t.kind(i + 4) == "n" and t.glued(i + 3) and t.glued(i + 4)
    chain = chain or (t.word(i - 1) in ("/", "-") and t.glued(i) and t.kind(i - 2) == "n" and t.word(i - 1) == "/")
    if not isinstance(over, int) or not isinstance(under, int) or not over or not under or chain:
        return None
    if max(len(t.word(i)), len(t.word(i + 2))) > 4 or (over, under) in _IDIOMS:
        return None
    return Fraction(over, under), i + 3


def said_fraction(t: Tokens, i: int) -> tuple[Fraction, int] | None:
    """`a half`, `one third`, `three quarters`, `two-fifths`, `1/2`, `½`: value and the token after it."""
    if t.kind(i) == "f":
        return Fraction(*VULGAR[t.word(i)]), i + 1
    if t.kind(i) == "n" and t.word(i + 1) == "/":
        return slash_fraction(t, i)
    if t.word(i) == "half":
        return Fraction(1, 2), i + 1
    if t.word(i) in ("a", "an"):
        k = past_hyphen(t, i + 1)
        under = DENOMINATOR.get(t.word(k)) if t.near(k) else None
        return (Fraction(1, under), k + 1) if under else None
    found = below_hundred(t, i) if t.kind(i) != "n" else None
    value, j = found or (digits_value(t, i) or 0, i + 1)
    k = past_hyphen(t, j)
    if not value or not t.near(k) or not isinstance(value, int):
        return None
    under = DENOMINATORS.get(t.word(k)) or (DENOMINATOR.get(t.word(k)) if value == 1 else None)
    return (Fraction(value, under), k + 1) if under else None


def with_fraction(t: Tokens, value: Value, j: int) -> tuple[Value, int]:
    """The value with the fraction that follows it: `and a half`, `and three quarters`, ` 1/2`, `½`."""
    if not isinstance(value, int) or not t.near(j):
        return value, j
    if t.kind(j) == "f":
        return value + Fraction(*VULGAR[t.word(j)]), j + 1
    dash = t.word(j) == "-" and t.glued(j) and t.glued(j + 1)
    slash = slash_fraction(t, j + dash) if t.kind(j - 1) == "n" and not (t.glued(j) and not dash) else None
    if slash and slash[0] < 1:
        return value + slash[0], slash[1]
    k = j + (t.word(j) == "-" and t.word(j + 1) == "and")
    if t.word(k) == "and":
        fraction = said_fraction(t, past_hyphen(t, k + 1))
        if fraction and fraction[0] < 1:
            return value + fraction[0], fraction[1]
    return value, j


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
