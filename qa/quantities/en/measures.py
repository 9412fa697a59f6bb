"""What is counted or measured after a figure: `times`, units, ages, quarters, people; and multiples of one word."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from ....units.table import Unit, find_unit
from .amount import Amount
from .lexicon import is_expression
from .numerals import read_numeral
from .scan import Cursor, Tokens
from .sums import Numeral
from .units import PERSONS, is_time, unit_at
from .words import FOLDS, MULTIPLES, SMALL

# Words before `N times` or after it that make it a factor; elsewhere it counts occasions.
_FACTOR_AFTER = frozenset(
    "more as higher larger greater the that of over what than faster better bigger longer lower less"
    " fewer stronger".split()
)
_GROWTH = frozenset(
    "increased increase rose grew grown risen grow expanded multiplied multiply jumped surged soared by".split()
)
_AFTER_DOUBLE = frozenset("the its their his her our that those what in from by over to as every".split())
_BEFORE_DOUBLE = frozenset("to will would can could should may might almost nearly than about more at not and".split())
# Hours and minutes are two quantities in either language.
_COMPOUNDED = frozenset(("length", "mass"))
_BEFORE_TIMES = frozenset("consecutive successive straight full whole more".split())
_POSSESSIVE_QUARTERS = frozenset(("first", "last", "past", "next", "previous", "second", "other", "final"))


def as_multiple(t: Tokens, found: Amount) -> Amount | None:
    """The figure as a multiple (`2.5 times`, `ten-fold`, `3x`) or a count of occasions (`28 times`); None else."""
    j = found.last
    k = j + (t.word(j) == "-" and t.near(j + 1))
    word = t.word(k)
    if not t.near(k):
        return None
    if not found.value:
        return None
    if word in ("fold", "folds"):
        return replace(found, kind="multiple", last=k + 1, suffixed=True)
    if (
        word in ("x", "×")
        and t.glued(k)
        and t.kind(found.number[0]) == "n"
        and not (t.glued(k + 1) and t.kind(k + 1) in ("n", "w"))
        and t.kind(k + 1) != "n"
    ):
        return replace(found, kind="multiple", last=k + 1, suffixed=True)
    if word in ("times", "time") and (word == "times" or found.kind == "fraction"):
        near = {t.word(found.first - n) for n in range(1, 4)}
        whole = isinstance(found.value, int)
        factor = not whole or t.word(k + 1) in _FACTOR_AFTER or near & _GROWTH
        return replace(
            found, kind="multiple" if factor else "cardinal", unit=None if factor else "time", last=k + 1, suffixed=True
        )
    return None


def as_measure(t: Tokens, found: Amount) -> Amount | None:
    """The figure with the unit of measure or time after it; None where none stands."""
    k = found.last + _partitive(t, found)
    if found.kind == "fraction":
        k += t.word(k) == "of" and t.word(k + 1) in ("a", "an")  # half of an hour
        k += t.word(k) in ("a", "an")
    unit = _unit_from(t, k) if t.near(k) else None
    if not unit:
        return _quarters(t, found)
    name, last = unit
    if name == "metre" and t.word(last - 1) == "m" and t.word(last) in ("$", "€", "£"):
        return None
    found = replace(found, kind="measure", unit=name, last=last, suffixed=True)
    return _compound(t, _age(t, found) if is_time(name) else found)


def _unit_from(t: Tokens, k: int) -> tuple[str, int] | None:
    """The unit at token `k`, a time after one word that goes with it (`five consecutive days`) or a mark of feet."""
    if t.word(k) in _BEFORE_TIMES and t.near(k + 1):
        unit = unit_at(t, k + 1)
        return unit if unit and is_time(unit[0]) else None
    if (
        t.word(k) == "'"
        and t.glued(k)
        and t.kind(k + 1) == "n"
        and t.glued(k + 1)
        and t.word(k + 2) in ('"', "''", "”")
    ):
        return "foot", k + 1
    return unit_at(t, k)


def _partitive(t: Tokens, found: Amount) -> int:
    """1 where `of` joins a round number to what it counts: `thousands of people`, `a couple of days`."""
    return int(found.hedge is not None and t.word(found.last) == "of" and t.near(found.last))


def _quarters(t: Tokens, found: Amount) -> Amount | None:
    """`the first three quarters`: quarters of a year, not a fraction."""
    last = t.word(found.last - 1)
    before = t.word(found.first - 1)
    if last in ("quarters", "quarter") and before in _POSSESSIVE_QUARTERS and found.kind == "fraction":
        return replace(found, kind="measure", value=Fraction(found.value) * 4, unit="quarter", suffixed=True)
    return None


def _age(t: Tokens, found: Amount) -> Amount:
    """A time with what belongs to it: `years old`, `years of age`, `-year-old`; `years and a half`."""
    j = found.last
    if t.follows(j, "and", "a", "half") and isinstance(found.value, int):
        found = replace(found, value=found.value + Fraction(1, 2), last=j + 3)
        j = found.last
    k = j + (t.word(j) == "-")
    if t.word(k) in ("old", "olds") and t.near(k):
        found.last = k + 1
    elif t.follows(j, "of", "age"):
        found.last = j + 2
    return found


def _compound(t: Tokens, found: Amount) -> Amount:
    """Feet and inches, pounds and ounces, kilometres and metres as one length or weight: `12 ft 2 in`."""
    large = find_unit(found.unit or "")
    if large is None or large.dimension not in _COMPOUNDED or large.below or t.word(found.last) == ",":
        return found
    k = found.last + (t.word(found.last) == "and")
    if not t.near(k) or not (t.kind(k) == "n" or t.word(k) in SMALL):
        return found
    small = read_numeral(Cursor(t, k))
    part = _smaller(t, small, large) if small and small.form == "cardinal" else None
    if part is None or small is None or small.value * part[0] >= 1:
        return found
    value = Fraction(found.value) + Fraction(small.value) * part[0]
    return replace(found, value=value, last=part[1], number=(found.number[0], small.last))


def _smaller(t: Tokens, small: Numeral, large: Unit) -> tuple[Fraction, int] | None:
    """What one of the unit after a numeral is in the larger unit before it, and the token after; None for no part."""
    if large.id == "foot" and t.word(small.last) in ("in", '"', "”") and t.near(small.last):
        return Fraction(1, 12), small.last + 1
    unit = unit_at(t, small.last)
    below = find_unit(unit[0]) if unit else None
    if unit is None or below is None or (below.dimension, below.system) != (large.dimension, large.system):
        return None
    return (below.factor / large.factor, unit[1]) if below.factor and large.factor and not below.below else None


def as_count(t: Tokens, found: Amount) -> Amount:
    """The figure as a count, of persons where they are named; as an age after `aged`."""
    j = found.last + _partitive(t, found)
    word = t.word(j)
    if t.near(j):
        if word in ("person", "persons") and t.word(j + 1 + (t.word(j + 1) == "-")) in ("times", "time"):
            found.last, found.unit = j + 2 + (t.word(j + 1) == "-"), "person-time"
        elif word in PERSONS:
            found.last, found.unit = j + 1, PERSONS[word]
        elif word == "yo" or (word == "y" and t.word(j + 1) == "/" and t.word(j + 2) == "o"):
            return replace(found, kind="measure", unit="year", last=j + 1 if word == "yo" else j + 3, suffixed=True)
    before = t.word(found.first - 1)
    if before in ("aged", "ages") or (before == "age" and isinstance(found.value, int)):
        return (
            replace(found, kind="measure", unit="year")
            if isinstance(found.value, int) and 0 <= found.value < 130 and found.unit is None
            else found
        )
    if (
        before == "of"
        and t.word(found.first - 2) in ("age", "ages")
        and isinstance(found.value, int)
        and found.unit is None
    ):
        return replace(found, kind="measure", unit="year")
    return found


def multiple_word(t: Tokens, i: int) -> Amount | None:
    """`twice`, `doubled`, `twofold`, `to double` at token `i`; None where the word is none or counts nothing."""
    word = t.word(i)
    value = FOLDS.get(word) or MULTIPLES.get(word)
    if value is None:
        return None
    if word in ("double", "triple", "treble", "quadruple") and not _is_verb(t, i):
        return None
    if is_expression(Cursor(t, i)) or (
        t.word(i + 1) == "-" and t.glued(i + 1) and t.near(i + 2) and t.kind(i + 2) == "w"
    ):
        return None
    return Amount(t, i, i + 1, (i, i + 1), "multiple", value, spelled=True, suffixed=True)


def _is_verb(t: Tokens, i: int) -> bool:
    before, after = t.word(i - 1), t.word(i + 1)
    if t.whole(i, i + 1) or after in _AFTER_DOUBLE:
        return True
    return (
        t.kind(i + 1) != "w" and t.word(i + 1) != "-" and before in _BEFORE_DOUBLE | {"the", "a", "were", "was", "been"}
    ) or (before in ("nearly", "almost"))


def time_and_half(t: Tokens, i: int) -> Amount | None:
    """`an hour and a half`: one and a half of it; None where no such words stand at `i`."""
    unit = unit_at(t, i + 1)
    if (
        t.word(i) not in ("a", "an", "one")
        or not unit
        or not is_time(unit[0])
        or not t.follows(unit[1], "and", "a", "half")
    ):
        return None
    return Amount(
        t, i, unit[1] + 3, (i, unit[1] + 3), "measure", Fraction(3, 2), unit=unit[0], suffixed=True, spelled=True
    )
