"""Numerals in English text: cardinals, ordinals and fractions, in digits, words and mixtures of them."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from .cardinals import Numeral, cardinal_at, shown
from .scan import Tokens
from .sums import digits_value, past_hyphen, said_fraction, simple, slash_fraction
from .words import (
    DENOMINATOR,
    DENOMINATORS,
    DIGITS,
    DOZENS,
    ORDINALS,
    PLURAL_ROUND,
    ROUND,
    SCALE_ORDINALS,
    TENS,
)

# Fractions taken of a round number: `half a million`, `a quarter of a million`.
_OF_ROUND = frozenset(("half", "halves", "quarter", "quarters", "third", "thirds"))
_SUFFIXES = frozenset(("st", "nd", "rd", "th"))


_SUPERSCRIPTS = {ord(c): d for c, d in zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-", strict=True)}


def numeral_at(t: Tokens, i: int, money: bool = False) -> Numeral | None:
    """The numeral that begins at token `i`; None where none does. With `money`, `m` and the like are millions."""
    return _indefinite(t, i) or _fraction_first(t, i) or _completed(t, i, money)


def _indefinite(t: Tokens, i: int) -> Numeral | None:
    """Round numbers with no figure: `dozens of`, `tens of thousands of`, `several hundred`, `a couple of`."""
    word = t.word(i)
    if word in PLURAL_ROUND and t.word(i + 1) == "of" and t.near(i + 1):
        value, j = PLURAL_ROUND[word], i + 1
        while t.word(j) == "of" and t.word(j + 1) in PLURAL_ROUND and t.near(j + 1) and j < i + 6:
            value, j = value * PLURAL_ROUND[t.word(j + 1)], j + 2
        return Numeral(i, j, value, scale=value, hedge="over")
    if word in ("several", "few") and t.near(i + 1):
        value, j = 1, i + 1
        while t.word(j) in ROUND and j < i + 4:
            value, j = value * ROUND[t.word(j)], j + 1
        if j > i + 1:
            return Numeral(i, j, value, scale=value, hedge="over")
    if word == "a" and t.word(i + 1) in ("couple", "few") and t.near(i + 1):
        if t.word(i + 1) == "few":
            inner = _indefinite(t, i + 1)
            return replace(inner, first=i) if inner else None
        return Numeral(i, i + 2, 2, hedge="approx") if t.word(i + 2) == "of" or t.whole(i, i + 2) else None
    return None


def _fraction_first(t: Tokens, i: int) -> Numeral | None:
    """Numbers that begin with a fraction: `half a million`, `a quarter of a million`, `half a dozen`, `a half`."""
    word = t.word(i)
    if t.kind(i) == "n":
        slash = slash_fraction(t, i)
        if slash and (slash[0] < 1 or (slash[0].denominator <= 16 and slash[0] < 10)):
            return Numeral(i, slash[1], simple(slash[0]), "fraction", spelled=False)
        return None
    start = i + 1 if word in ("a", "one") and t.word(i + 1) == "half" else i
    if word in ("one", "a", "an", "half", "two", "three") or t.kind(i) == "f":
        fraction = said_fraction(t, start)
        if not fraction:
            return None
        value, j = fraction
        k = past_hyphen(t, j)
        k += t.word(k) == "of"
        k += t.word(k) in ("a", "an", "one")
        factor = ROUND.get(t.word(k), 0)
        if factor and t.all_near(j - 1, k + 1) and t.word(j - 1) in _OF_ROUND:
            return Numeral(i, k + 1, simple(value * factor), steps=f"{shown(value)} × {factor}", scale=factor)
        if start != i or t.kind(i) == "f":
            return Numeral(i, j, value, "fraction")
        if word in ("a", "an"):
            return Numeral(i, j, value, "fraction") if _is_share(t, i, j) else None
        if word == "half":
            return Numeral(i, j, value, "fraction")
    return None


def _is_share(t: Tokens, i: int, j: int) -> bool:
    """Whether `a third` over `[i, j)` is a share (`a third of`, `about a third`), not one more (`a third batch`)."""
    word, before, after = t.word(j - 1), t.word(i - 1), t.word(j)
    if after == "of" or word in ("half", "quarter") or t.whole(i, j):
        return True
    if before in ("about", "than", "nearly", "almost", "over", "around", "roughly", "approximately"):
        return True
    return before in ("by", "only") and t.kind(j) != "w"


def _completed(t: Tokens, i: int, money: bool) -> Numeral | None:
    word = t.word(i)
    if word in ORDINALS or word in SCALE_ORDINALS:
        return Numeral(i, i + 1, ORDINALS.get(word) or SCALE_ORDINALS.get(word, 0), "ordinal")
    ordinal = _tens_ordinal(t, i)
    if ordinal:
        return ordinal
    if t.kind(i) == "n" and t.word(i + 1) in _SUFFIXES and (t.glued(i + 1) or _spaced_suffix(t, i + 1)):
        value = digits_value(t, i)
        return Numeral(i, i + 2, value, "ordinal", spelled=False) if isinstance(value, int) else None
    cardinal = cardinal_at(t, i, money)
    if not cardinal or (t.kind(cardinal.last - 1) == "w" and t.word(cardinal.last - 1) in DOZENS):
        return cardinal
    return _ordinal_end(t, cardinal) or _fraction_end(t, cardinal) or _power_of(t, cardinal) or cardinal


def _tens_ordinal(t: Tokens, i: int) -> Numeral | None:
    """`twenty-first`; `the one and twentieth`."""
    if t.word(i) in DIGITS and t.word(i - 1) == "the" and t.follows(i + 1, "and", t.word(i + 2)):
        tens = ORDINALS.get(t.word(i + 2), 0)
        if tens >= 20 and tens % 10 == 0:
            return Numeral(i, i + 3, tens + DIGITS[t.word(i)], "ordinal")
    k = past_hyphen(t, i + 1)
    if t.word(i) not in TENS or not 0 < ORDINALS.get(t.word(k), 0) < 10 or not t.near(k):
        return None
    return Numeral(i, k + 1, TENS[t.word(i)] + ORDINALS[t.word(k)], "ordinal")


def _spaced_suffix(t: Tokens, j: int) -> bool:
    """`21 st`, `5 th`, lower case, the suffix being the right one."""
    last = t.word(j - 1)[-1:]
    right = {"1": "st", "2": "nd", "3": "rd"}.get(last, "th") if t.word(j - 1)[-2:-1] != "1" else "th"
    return t.near(j) and t.raw(j) == right and t.word(j - 1).isdigit() and t.word(j + 1) != "."


def _ordinal_end(t: Tokens, card: Numeral) -> Numeral | None:
    """`one hundred twenty` + `fifth`, `two thousand` + `and first`, `one` + `thousandth`."""
    value, k = card.value, past_hyphen(t, card.last)
    if not isinstance(value, int) or value <= 0:
        return None
    joined = t.word(k) == "and" and card.spelled and value % 100 == 0
    k += joined
    word = t.word(k)
    if not t.near(k):
        return None
    if word in SCALE_ORDINALS and not joined and not (value == 1 and t.word(k + 1) == "of"):
        return replace(card, last=k + 1, value=_scaled(value, SCALE_ORDINALS[word]), form="ordinal", steps="")
    if not card.spelled:
        return None
    if word in TENS and value % 100 == 0:
        ordinal = _tens_ordinal(t, k)
        if ordinal:
            return replace(card, last=ordinal.last, value=value + int(ordinal.value), form="ordinal", steps="")
    small = ORDINALS.get(word, 0)
    room = 100 if value % 100 == 0 else 10 if value % 10 == 0 and value % 100 >= 20 else 0
    if 0 < small < room and not (joined and _not_ordinal_here(t, k)):
        return replace(card, last=k + 1, value=value + small, form="ordinal", steps="")
    return None


def _scaled(value: int, scale: int) -> int:
    """The value with its last part times the scale: `one thousand one` + `hundredth` is 1,100."""
    last = value % 1000
    return value - last + last * scale if last else value * scale


def _not_ordinal_here(t: Tokens, k: int) -> bool:
    return t.word(k + 1) in ("of", ",") or (t.word(k) in ("first", "second") and t.word(k + 1) == "the")


def _fraction_end(t: Tokens, card: Numeral) -> Numeral | None:
    """`five` + `eighths`, `one` + `third`, `two` + `-third` before a noun, `two` + `out of five hundred`."""
    k = past_hyphen(t, card.last)
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


# Whom a share is told of: "one person in six".
_PERSONS = frozenset(
    "person man woman child adult student patient worker household family citizen resident teenager employee".split()
)


def _out_of(t: Tokens, card: Numeral) -> Numeral | None:
    """`two out of five hundred`, `1 in 21`, `one in five`, `one person in six`."""
    j = card.last + (card.value == 1 and t.word(card.last) in _PERSONS and t.word(card.last + 1) == "in")
    out = t.follows(j, "out", "of")
    if (not out and not (t.word(j) == "in" and t.near(j))) or not t.near(j + 1):
        return None
    of = cardinal_at(t, j + (2 if out else 1))
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
            return replace(card, last=power[1], value=simple(value), steps=f"{shown(card.value)}^{power[0]}")
    if t.word(j) in ("×", "x", "*") and t.near(j) and t.word(j + 1) == "10" and t.near(j + 1):
        power = _exponent(t, j + 3) if t.word(j + 2) == "^" and t.glued(j + 2) else _superscript(t, j + 2)
        if power:
            value = card.value * Fraction(10) ** power[0]
            return replace(card, last=power[1], value=simple(value), steps=f"{shown(card.value)} × 10^{power[0]}")
    return None


def _exponent(t: Tokens, j: int) -> tuple[int, int] | None:
    sign = -1 if t.word(j) == "-" else 1
    j += t.word(j) in ("-", "+")
    word = t.word(j)
    return (sign * int(word), j + 1) if t.kind(j) == "n" and t.glued(j) and word.isdigit() and len(word) < 3 else None


def _superscript(t: Tokens, j: int) -> tuple[int, int] | None:
    word = t.word(j).translate(_SUPERSCRIPTS)
    return (int(word), j + 1) if t.glued(j) and word.isascii() and word.isdigit() and len(word) < 3 else None
