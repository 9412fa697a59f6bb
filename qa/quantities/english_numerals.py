"""Numerals in English text: digits, words and mixtures of them, as exact values.

    numeral     = cardinal | ordinal | fraction
    cardinal    = part { ["and"] part }             each part smaller than the scale of the one before
    part        = coefficient { magnitude }         2 billion · three thousand million · 5.5 million
    coefficient = digits | below a thousand | "a" | half, with "point" digits or "and a half" after it

Values are `int` or `Fraction`, never a float.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Literal

from .english_tokens import Tokens
from .english_words import (
    ABBREVIATED,
    ABBREVIATED_MONEY,
    DENOMINATOR,
    DENOMINATORS,
    DIGITS,
    DOZENS,
    MAGNITUDES,
    ORDINALS,
    PLURAL_ROUND,
    ROUND,
    SCALE_ORDINALS,
    SMALL,
    SPACED_ABBREVIATIONS,
    TENS,
    VULGAR,
)
from .quantity import Hedge

Value = int | Fraction
Form = Literal["cardinal", "ordinal", "fraction"]
# Longer rows of digits are keys, hashes or noise, never amounts.
MOST_DIGITS = 60
# More parts than `quintillion … thousand` and units cannot fall one below the other.
MOST_PARTS = 8
_SUFFIXES = frozenset(("st", "nd", "rd", "th"))
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


def numeral_at(t: Tokens, i: int, money: bool = False) -> Numeral | None:
    """The numeral that begins at token `i`; None where none does. With `money`, `m` and the like are millions."""
    return _indefinite(t, i) or _fraction_first(t, i) or _completed(t, i, money)


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


# --- the parts of a cardinal


def _past_hyphen(t: Tokens, j: int) -> int:
    return j + 1 if t.word(j) == "-" and t.near(j) and t.near(j + 1) else j


def _below_hundred(t: Tokens, i: int) -> tuple[int, int] | None:
    word = t.word(i)
    if word in SMALL:
        return SMALL[word], i + 1
    if word not in TENS:
        return None
    k = _past_hyphen(t, i + 1)
    if t.word(k) in DIGITS and t.near(k):
        return TENS[word] + DIGITS[t.word(k)], k + 1
    return TENS[word], i + 1


def _below_thousand(t: Tokens, i: int) -> tuple[int, int] | None:
    """Words up to `ninety-nine hundred and ninety-nine`, or `a` before a round number."""
    found = _below_hundred(t, i)
    if not found and t.word(i) in ("a", "an", "per", "every") and t.word(i + 1) in ROUND and t.near(i + 1):
        if t.word(i + 1) == "dozen" or t.word(i + 1) != "hundred":
            return 1, i + 1
        found = 1, i + 1
    if not found:
        return None
    value, j = found
    k = _past_hyphen(t, j)
    if not (t.word(k) in ("hundred", "hundreds") and t.near(k)):
        return found
    value, j = value * 100, k + 1
    k = _past_hyphen(t, j)
    k += t.word(k) == "and" and t.near(k)
    rest = _below_hundred(t, k) if t.near(k) else None
    if rest and not (t.word(k - 1) == "and" and _is_denominator(t, rest[1])) and not _loose_one(t, k, rest):
        value, j = value + rest[0], rest[1]
    return value, j


def _loose_one(t: Tokens, k: int, rest: tuple[int, int]) -> bool:
    """Whether `and one` begins something else (`a hundred and one of them`)."""
    return t.word(k) == "zero" or (rest[0] == 1 and t.word(rest[1]) in ("of", "another"))


def _is_denominator(t: Tokens, j: int) -> bool:
    k = _past_hyphen(t, j)
    return t.near(k) and (t.word(k) in DENOMINATORS or t.word(k) in DENOMINATOR and t.word(k) != "second")


def _point(t: Tokens, j: int) -> tuple[str, int]:
    """The digits said after `point` (`seven two`, `nought four`, `seventy-one`), and the token after them."""
    digits = ""
    while t.near(j) and len(digits) < MOST_DIGITS:
        if t.kind(j) == "n" and t.word(j).isdigit():
            digits, j = digits + t.word(j), j + 1
            break
        if t.word(j) in ("o", "oh"):
            digits, j = digits + "0", j + 1
            continue
        found = _below_hundred(t, j)
        if not found:
            break
        digits, j = digits + str(found[0]), found[1]
    return digits, j


def _coefficient(t: Tokens, i: int) -> tuple[Value, int] | None:
    if t.kind(i) == "n":
        value = digits_value(t, i)
        if value is None:
            return None
        return _decimal(t, value, i + 1)
    if t.word(i) == "point":
        digits, j = _point(t, i + 1)
        spelled = t.word(i + 1) in SMALL or t.word(i + 1) in TENS
        return (Fraction(f"0.{digits}"), j) if digits and spelled and t.word(i - 1) != "one" else None
    found = _below_thousand(t, i)
    return _decimal(t, *found) if found else None


def _decimal(t: Tokens, value: Value, j: int) -> tuple[Value, int]:
    if t.word(j) == "point" and t.near(j) and isinstance(value, int):
        digits, k = _point(t, j + 1)
        if digits:
            return value + Fraction(f"0.{digits}"), k
    return value, j


def _mixed(t: Tokens, value: Value, j: int) -> tuple[Value, int]:
    """The value with the fraction that follows it: `and a half`, `and three quarters`, ` 1/2`, `½`."""
    if not isinstance(value, int) or not t.near(j):
        return value, j
    if t.kind(j) == "f":
        return value + Fraction(*VULGAR[t.word(j)]), j + 1
    dash = t.word(j) == "-" and t.glued(j) and t.glued(j + 1)
    slash = _slash(t, j + dash) if t.kind(j - 1) == "n" and not (t.glued(j) and not dash) else None
    if slash and slash[0] < 1:
        return value + slash[0], slash[1]
    k = j + (t.word(j) == "-" and t.word(j + 1) == "and")
    if t.word(k) == "and":
        fraction = _said_fraction(t, _past_hyphen(t, k + 1))
        if fraction and fraction[0] < 1:
            return value + fraction[0], fraction[1]
    return value, j


def _part(t: Tokens, i: int, money: bool) -> tuple[Value, int, int] | None:
    """A coefficient, the scale its magnitudes make, and the token after them."""
    found = _coefficient(t, i)
    if not found:
        return None
    value, j = found
    value, j = _mixed(t, value, j)
    digits = t.kind(i) == "n"
    if digits and j == i + 1:
        scale = _abbreviation(t, j, money)
        if scale:
            return value, scale, j + 1
    scale, count = 1, 0
    while count < 3:
        k = _past_hyphen(t, j)
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
    if raw == "K" and t.word(j - 1) in ("2", "4", "8"):
        return 0
    if scale:
        return scale
    if money or (raw in ("m", "B") and t.word(j + 1) in _COUNTED) or t.word(j + 1) in ("$", "€", "£"):
        return ABBREVIATED_MONEY.get(raw, 0)
    return 0


def _cardinal(t: Tokens, i: int, money: bool = False) -> Numeral | None:
    part = _part(t, i, money)
    if not part:
        return None
    parts, j = [part[:2]], part[2]
    while len(parts) < MOST_PARTS and (parts[-1][1] > 1):
        k = _past_hyphen(t, j)
        k += t.word(k) == "and"
        part = _part(t, k, money) if t.near(k) else None
        if not part or not _fits(t, k, part, parts[-1][1]):
            break
        parts.append(part[:2])
        j = part[2]
    value: Value = sum(coefficient * scale for coefficient, scale in parts)
    value, j = _mixed(t, value, j) if parts[-1][1] > 1 else (value, j)
    k = _past_hyphen(t, j)
    dozen = DOZENS.get(t.word(k), 0) if t.near(k) else 0
    if dozen:
        value, j = value * dozen, k + 1
    steps = _steps(parts, dozen)
    form: Form = "fraction" if parts[-1][1] == 1 and not dozen and _ends_in_fraction(t, j) else "cardinal"
    scale = (dozen or parts[0][1]) if len(parts) == 1 else 1
    return Numeral(i, j, simple(value), form, steps, t.kind(i) != "n", scale)


def _ends_in_fraction(t: Tokens, j: int) -> bool:
    """Whether a mixed number ends before `j`: `one and a fourth`, `2 1/2`, `2½`."""
    return t.word(j - 1) in DENOMINATOR or t.word(j - 1) in DENOMINATORS or t.kind(j - 1) == "f" or t.word(j - 2) == "/"


def _fits(t: Tokens, k: int, part: tuple[Value, int, int], ceiling: int) -> bool:
    """Whether a part may follow a larger one: figures only with their own magnitude, and no numerator after `and`."""
    value, scale, j = part
    if t.kind(k) == "n" and scale == 1:
        return False
    if not 0 < value * scale < ceiling or (isinstance(value, Fraction) and scale == 1 and t.kind(k) == "n"):
        return False
    joined = t.word(k - 1) == "and"
    return not (joined and _is_denominator(t, j)) and not (joined and value == 1 and t.word(j) in ("of", "another"))


def _steps(parts: list[tuple[Value, int]], dozen: int) -> str:
    if len(parts) == 1 and parts[0][1] == 1 and not dozen:
        return ""
    said = [_number(coefficient) + (f" × {_power(scale)}" if scale > 1 else "") for coefficient, scale in parts]
    total = " + ".join(said)
    return f"({total}) × {dozen}" if dozen and len(parts) > 1 else f"{total} × {dozen}" if dozen else total


def _power(scale: int) -> str:
    zeros = len(str(scale)) - 1
    return f"10^{zeros}"


def _number(value: Value) -> str:
    if isinstance(value, int):
        return str(value)
    ends = value.denominator
    while ends % 2 == 0:
        ends //= 2
    while ends % 5 == 0:
        ends //= 5
    return str(float(value)) if ends == 1 and value.denominator < 10**12 else str(value)


def simple(value: Value) -> Value:
    return value.numerator if isinstance(value, Fraction) and value.denominator == 1 else value


# --- fractions


# Read aloud as names: round the clock, the day, evenly.
_IDIOMS = frozenset(((24, 7), (9, 11), (50, 50)))


def _slash(t: Tokens, i: int) -> tuple[Fraction, int] | None:
    """Digits over digits (`3/4`), and the token after them."""
    if not (t.kind(i) == "n" and t.word(i + 1) == "/" and t.kind(i + 2) == "n" and t.glued(i + 1) and t.near(i + 2)):
        return None
    over, under = digits_value(t, i), digits_value(t, i + 2)
    chain = t.word(i + 3) in ("/", "-") and t.kind(i + 4) == "n" and t.glued(i + 3) and t.glued(i + 4)
    chain = chain or t.word(i - 1) in ("/", "-") and t.glued(i) and t.kind(i - 2) == "n" and t.word(i - 1) == "/"
    if not isinstance(over, int) or not isinstance(under, int) or not over or not under or chain:
        return None
    if max(len(t.word(i)), len(t.word(i + 2))) > 4 or (over, under) in _IDIOMS:
        return None
    return Fraction(over, under), i + 3


def _said_fraction(t: Tokens, i: int) -> tuple[Fraction, int] | None:
    """`a half`, `one third`, `three quarters`, `two-fifths`, `1/2`, `½`: value and the token after it."""
    if t.kind(i) == "f":
        return Fraction(*VULGAR[t.word(i)]), i + 1
    if t.kind(i) == "n" and t.word(i + 1) == "/":
        return _slash(t, i)
    if t.word(i) == "half":
        return Fraction(1, 2), i + 1
    if t.word(i) in ("a", "an"):
        k = _past_hyphen(t, i + 1)
        under = DENOMINATOR.get(t.word(k)) if t.near(k) else None
        return (Fraction(1, under), k + 1) if under else None
    found = _below_hundred(t, i) if t.kind(i) != "n" else None
    value, j = found or (digits_value(t, i) or 0, i + 1)
    k = _past_hyphen(t, j)
    if not value or not t.near(k) or not isinstance(value, int):
        return None
    under = DENOMINATORS.get(t.word(k)) or (DENOMINATOR.get(t.word(k)) if value == 1 else None)
    return (Fraction(value, under), k + 1) if under else None


def _indefinite(t: Tokens, i: int) -> Numeral | None:
    """Round numbers with no figure: `dozens of`, `tens of thousands of`, `several hundred`, `a couple of`."""
    word = t.word(i)
    if word in PLURAL_ROUND and t.word(i + 1) == "of" and t.near(i + 1):
        value, j = PLURAL_ROUND[word], i + 1
        while t.word(j) == "of" and t.word(j + 1) in PLURAL_ROUND and t.near(j + 1) and j < i + 6:
            value, j = value * PLURAL_ROUND[t.word(j + 1)], j + 2
        return Numeral(i, j, value, scale=value, hedge="approx")
    if word in ("several", "few") and t.near(i + 1):
        value, j = 1, i + 1
        while t.word(j) in ROUND and j < i + 4:
            value, j = value * ROUND[t.word(j)], j + 1
        if j > i + 1:
            return Numeral(i, j, value, scale=value, hedge="approx")
    if word == "a" and t.word(i + 1) in ("couple", "few") and t.near(i + 1):
        if t.word(i + 1) == "few":
            inner = _indefinite(t, i + 1)
            return replace(inner, first=i) if inner else None
        return Numeral(i, i + 2, 2, hedge="approx")
    return None


def _is_share(t: Tokens, i: int, j: int) -> bool:
    """Whether `a third` over `[i, j)` is a share (`a third of`, `about a third`) rather than one more (`a third batch`)."""
    word, before, after = t.word(j - 1), t.word(i - 1), t.word(j)
    if after == "of" or word in ("half", "quarter") or t.whole(i, j):
        return True
    if before in ("about", "than", "nearly", "almost", "over", "around", "roughly", "approximately"):
        return True
    return before in ("by", "only") and t.kind(j) != "w"


def _fraction_first(t: Tokens, i: int) -> Numeral | None:
    """Numbers that begin with a fraction: `half a million`, `a quarter of a million`, `half a dozen`, `a half`."""
    word = t.word(i)
    if t.kind(i) == "n":
        slash = _slash(t, i)
        if slash and (slash[0] < 1 or slash[0].denominator <= 16 and slash[0] < 10):
            return Numeral(i, slash[1], simple(slash[0]), "fraction", spelled=False)
        return None
    start = i + 1 if word in ("a", "one") and t.word(i + 1) == "half" else i
    if word in ("one", "a", "an", "half", "two", "three") or t.kind(i) == "f":
        fraction = _said_fraction(t, start)
        if not fraction:
            return None
        value, j = fraction
        k = _past_hyphen(t, j)
        k += t.word(k) == "of"
        k += t.word(k) in ("a", "an", "one")
        factor = ROUND.get(t.word(k), 0)
        if (
            factor
            and t.all_near(j - 1, k + 1)
            and t.word(j - 1) in ("half", "halves", "quarter", "third", "thirds", "quarters")
        ):
            return Numeral(i, k + 1, simple(value * factor), steps=f"{_number(value)} × {factor}", scale=factor)
        if start != i or t.kind(i) == "f":
            return Numeral(i, j, value, "fraction")
        if word in ("a", "an"):
            return Numeral(i, j, value, "fraction") if _is_share(t, i, j) else None
        if word == "half":
            return Numeral(i, j, value, "fraction")
    return None


# --- what completes a cardinal


def _completed(t: Tokens, i: int, money: bool) -> Numeral | None:
    word = t.word(i)
    if word in ORDINALS or word in SCALE_ORDINALS:
        return Numeral(i, i + 1, ORDINALS.get(word) or SCALE_ORDINALS.get(word, 0), "ordinal")
    if word in TENS:
        k = _past_hyphen(t, i + 1)
        if 0 < ORDINALS.get(t.word(k), 0) < 10 and t.near(k):
            return Numeral(i, k + 1, TENS[word] + ORDINALS[t.word(k)], "ordinal")
    if t.kind(i) == "n" and t.word(i + 1) in _SUFFIXES and (t.glued(i + 1) or _spaced_suffix(t, i + 1)):
        value = digits_value(t, i)
        return Numeral(i, i + 2, value, "ordinal", spelled=False) if isinstance(value, int) else None
    cardinal = _cardinal(t, i, money)
    if not cardinal or t.kind(cardinal.last - 1) == "w" and t.word(cardinal.last - 1) in DOZENS:
        return cardinal
    return _ordinal_end(t, cardinal) or _fraction_end(t, cardinal) or _power_of(t, cardinal) or cardinal


def _spaced_suffix(t: Tokens, j: int) -> bool:
    """`21 st`, `5 th`, lower case, the suffix being the right one."""
    last = t.word(j - 1)[-1:]
    right = {"1": "st", "2": "nd", "3": "rd"}.get(last, "th") if t.word(j - 1)[-2:-1] != "1" else "th"
    return t.near(j) and t.raw(j) == right and t.word(j - 1).isdigit() and t.word(j + 1) != "."


def _ordinal_end(t: Tokens, card: Numeral) -> Numeral | None:
    """`one hundred twenty` + `fifth`, `two thousand` + `and first`, `one` + `thousandth`."""
    value, k = card.value, _past_hyphen(t, card.last)
    if not isinstance(value, int) or value <= 0:
        return None
    joined = t.word(k) == "and" and card.spelled and value % 100 == 0
    k += joined
    word = t.word(k)
    if not t.near(k):
        return None
    if word in SCALE_ORDINALS and not joined and not (value == 1 and t.word(k + 1) == "of"):
        return replace(card, last=k + 1, value=value * SCALE_ORDINALS[word], form="ordinal", steps="")
    if not card.spelled:
        return None
    if word in TENS and value % 100 == 0:
        ordinal = _completed(t, k, False)
        if ordinal and ordinal.form == "ordinal":
            return replace(card, last=ordinal.last, value=value + int(ordinal.value), form="ordinal", steps="")
    small = ORDINALS.get(word, 0)
    room = 100 if value % 100 == 0 else 10 if value % 10 == 0 and value % 100 >= 20 else 0
    if 0 < small < room and not (joined and _not_ordinal_here(t, k)):
        return replace(card, last=k + 1, value=value + small, form="ordinal", steps="")
    return None


def _not_ordinal_here(t: Tokens, k: int) -> bool:
    return t.word(k + 1) in ("of", ",") or t.word(k) in ("first", "second") and t.word(k + 1) == "the"


def _fraction_end(t: Tokens, card: Numeral) -> Numeral | None:
    """`five` + `eighths`, `one` + `third`, `two` + `-third` before a noun, `two` + `out of five hundred`."""
    k = _past_hyphen(t, card.last)
    word = t.word(k)
    value = card.value
    if not isinstance(value, int) or value <= 0 or not t.near(k):
        return None
    if word in DENOMINATORS or (word in DENOMINATOR and _singular(t, card, k)):
        under = DENOMINATORS.get(word) or DENOMINATOR[word]
        return replace(card, last=k + 1, value=Fraction(value, under), form="fraction", steps="")
    if word in SCALE_ORDINALS and value == 1 and t.word(k + 1) == "of":
        return replace(card, last=k + 1, value=Fraction(1, SCALE_ORDINALS[word]), form="fraction", steps="")
    return _out_of(t, card)


def _singular(t: Tokens, card: Numeral, k: int) -> bool:
    if card.value == 1:
        return t.word(k) != "half" or True
    hyphen = t.word(k - 1) == "-"
    return card.value in range(2, 10) and t.word(k) != "half" and (hyphen or t.word(k + 1) == "of")


def _out_of(t: Tokens, card: Numeral) -> Numeral | None:
    """`two out of five hundred`, `1 in 21`, `one in five`."""
    j = card.last
    out = t.follows(j, "out", "of")
    if not out and not (t.word(j) == "in" and t.near(j)) or not t.near(j + 1):
        return None
    of = _cardinal(t, j + (2 if out else 1))
    if not of or not isinstance(of.value, int) or not isinstance(card.value, int) or not t.near(of.first):
        return None
    under, over = of.value, card.value
    if not 0 < over < under or (not out and not _one_in(t, over, of)):
        return None
    return replace(card, last=of.last, value=Fraction(over, under), form="fraction", steps="")


def _one_in(t: Tokens, over: int, of: Numeral) -> bool:
    """Whether `N in M` is a share: `1 in 21`, `two in five`; not `one in 2016`, not `3 in 12 cities`."""
    under = int(of.value)
    if 1900 <= under <= 2099 or t.word(of.last) in ("%", "percent"):
        return False
    return over == 1 or (of.spelled and under <= 10)


def _power_of(t: Tokens, card: Numeral) -> Numeral | None:
    """`2^5`, `1.1^-23`, `3 × 10^5`, `3×10⁵`."""
    j = card.last
    if card.spelled or t.ends[j - 1] - t.starts[card.first] > 15:
        return None
    if t.word(j) == "^" and t.glued(j):
        power = _exponent(t, j + 1)
        if power and card.value:
            value = Fraction(card.value) ** power[0]
            return replace(card, last=power[1], value=simple(value), steps=f"{_number(card.value)}^{power[0]}")
    if t.word(j) in ("×", "x", "*") and t.near(j) and t.word(j + 1) == "10" and t.near(j + 1):
        power = _exponent(t, j + 3) if t.word(j + 2) == "^" and t.glued(j + 2) else _superscript(t, j + 2)
        if power:
            value = card.value * Fraction(10) ** power[0]
            return replace(card, last=power[1], value=simple(value), steps=f"{_number(card.value)} × 10^{power[0]}")
    return None


def _exponent(t: Tokens, j: int) -> tuple[int, int] | None:
    sign = -1 if t.word(j) == "-" else 1
    j += t.word(j) in ("-", "+")
    word = t.word(j)
    return (sign * int(word), j + 1) if t.kind(j) == "n" and t.glued(j) and word.isdigit() and len(word) < 3 else None


_SUPERSCRIPTS = {ord(c): d for c, d in zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-", strict=True)}


def _superscript(t: Tokens, j: int) -> tuple[int, int] | None:
    word = t.word(j).translate(_SUPERSCRIPTS)
    return (int(word), j + 1) if t.glued(j) and word.isascii() and word.isdigit() and len(word) < 3 else None
