"""What is counted or measured after a figure: `times`, units, ages, quarters, people; and multiples of one word."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from ....units.table import Unit, find_unit
from .amount import Amount
from .lexicon import is_expression
from .numerals import read_numeral
from .scan import Cursor
from .sums import Numeral
from .units import PERSONS, is_time, unit_at
from .words import FOLDS, MONTH_NAMES, MULTIPLES, SMALL

# Words before `N times` or after it that make it a factor; elsewhere it counts occasions.
_FACTOR_AFTER = frozenset(
    "more as higher larger greater the that of over what than faster better bigger longer lower less"
    " fewer stronger".split()
)
_GROWTH = frozenset(
    "increased increase rose grew grown risen grow expanded multiplied multiply jumped surged soared by".split()
)
_DOUBLES = ("double", "triple", "treble", "quadruple")
_AFTER_DOUBLE = frozenset("the its their his her our that those what in from by over to as every".split())
_BEFORE_DOUBLE = frozenset("to will would can could should may might almost nearly than about more at not and".split())
# Hours and minutes are two quantities in either language.
_COMPOUNDED = frozenset(("length", "mass"))
# The Latin of prescriptions: bis, ter, quater in die.
DOSES = {"b": 2, "t": 3, "q": 4}
_HALVED = ("halved", "halve", "halving")
_MONTHS = frozenset(MONTH_NAMES)
_INCHES = ('"', "''", "”")
_OLDEST = 130
_BEFORE_DOUBLED = _BEFORE_DOUBLE | {"the", "a", "were", "was", "been"}
_BEFORE_TIMES = frozenset("consecutive successive straight full whole more".split())
# The words that what is read after a figure here begins with, beside units.
BEGINNINGS = frozenset(("fold", "folds", "x", "time", "times", "of", "a", "an", *_BEFORE_TIMES))
_POSSESSIVE_QUARTERS = frozenset(("first", "last", "past", "next", "previous", "second", "other", "final"))


def as_multiple(found: Amount) -> Amount | None:
    """The figure as a multiple (`2.5 times`, `ten-fold`, `3x`) or a count of occasions (`28 times`); None else."""
    at = found.end.skip_hyphen()
    if not at.near or not found.value:
        return None
    if at.word in ("fold", "folds") or _is_factor_sign(found, at):
        return replace(found, kind="multiple", end=at.move(), suffixed=True)
    if at.word != "times" and not (at.word == "time" and found.kind == "fraction"):
        return None
    if _is_factor(found, at):
        return replace(found, kind="multiple", unit=None, end=at.move(), suffixed=True)
    return replace(found, kind="cardinal", unit="time", end=at.move(), suffixed=True)


def _is_factor_sign(found: Amount, at: Cursor) -> bool:
    """Whether the sign of `3x` stands here, and no product or name goes on after it (`3x4`)."""
    after = at.move()
    if at.word not in ("x", "×") or not at.glued or found.number[0].kind != "n":
        return False
    return after.kind != "n" and not (after.glued and after.kind == "w")


def _is_factor(found: Amount, at: Cursor) -> bool:
    """Whether `times` makes a factor and doesn't count occasions."""
    before = {found.start.peek(-back) for back in range(1, 4)}
    return not isinstance(found.value, int) or at.peek() in _FACTOR_AFTER or bool(before & _GROWTH)


def as_measure(found: Amount) -> Amount | None:
    """The figure with the unit of measure or time after it; None where none stands."""
    at = _skip_partitive(found)
    if found.kind == "fraction":
        at = at.move() if at.word == "of" and at.peek() in ("a", "an") else at  # half of an hour
        at = at.skip("a", "an")
    unit = _read_unit(at) if at.near else None
    if not unit:
        return _as_quarters(found)
    name, end = unit
    if name == "metre" and end.peek(-1) == "m" and end.word in ("$", "€", "£"):
        return None
    found = replace(found, kind="measure", unit=name, end=end, suffixed=True)
    return _add_smaller(_with_age(found) if is_time(name) else found)


def _read_unit(at: Cursor) -> tuple[str, Cursor] | None:
    """The unit here, a time after one word that goes with it (`five consecutive days`) or a mark of feet."""
    if at.word in _BEFORE_TIMES and at.move().near:
        unit = unit_at(at.move())
        return unit if unit and is_time(unit[0]) else None
    if at.word == "'" and at.glued and at.kind_at(1) == "n" and at.move().glued and at.peek(2) in _INCHES:
        return "foot", at.move()
    return unit_at(at)


def _skip_partitive(found: Amount) -> Cursor:
    """The place after the figure and the `of` that joins a round number to what it counts: `a couple of days`."""
    return found.end.move() if found.hedge and found.end.word == "of" and found.end.near else found.end


def _as_quarters(found: Amount) -> Amount | None:
    """`the first three quarters`, `three quarters to September`: quarters of a year, not a fraction."""
    last, before, end = found.end.peek(-1), found.start.peek(-1), found.end
    of_year = before in _POSSESSIVE_QUARTERS or end.word in ("ended", "ending")
    of_year = of_year or (end.word in ("to", "through") and end.peek() in _MONTHS)
    if last in ("quarters", "quarter") and of_year and found.kind == "fraction":
        return replace(found, kind="measure", value=Fraction(found.value) * 4, unit="quarter", suffixed=True)
    return None


def _with_age(found: Amount) -> Amount:
    """A time with what belongs to it: `years old`, `years of age`, `-year-old`; `years and a half`."""
    half = found.end.take("and", "a", "half")
    if half and isinstance(found.value, int):
        found = replace(found, value=found.value + Fraction(1, 2), end=half)
    old = found.end.skip("-")
    if old.word in ("old", "olds") and old.near:
        found.end = old.move()
    else:
        found.end = found.end.take("of", "age") or found.end
    return found


def _add_smaller(found: Amount) -> Amount:
    """Feet and inches, pounds and ounces, kilometres and metres as one length or weight: `12 ft 2 in`."""
    large = find_unit(found.unit or "")
    if large is None or large.dimension not in _COMPOUNDED or large.below or found.end.word == ",":
        return found
    at = found.end.skip("and")
    if not at.near or not (at.kind == "n" or at.word in SMALL):
        return found
    small = read_numeral(at)
    part = _read_smaller(small, large) if small and small.form == "cardinal" else None
    if part is None or small is None or small.value * part[0] >= 1:
        return found
    value = Fraction(found.value) + Fraction(small.value) * part[0]
    return replace(found, value=value, end=part[1], number=(found.number[0], small.end))


def _read_smaller(small: Numeral, large: Unit) -> tuple[Fraction, Cursor] | None:
    """What one of the unit after a numeral is in the larger unit before it, and the place after; None for no part."""
    if large.id == "foot" and small.end.word in ("in", '"', "”") and small.end.near:
        return Fraction(1, 12), small.end.move()
    unit = unit_at(small.end)
    below = find_unit(unit[0]) if unit else None
    if unit is None or below is None or (below.dimension, below.system) != (large.dimension, large.system):
        return None
    return (below.factor / large.factor, unit[1]) if below.factor and large.factor and not below.below else None


def as_count(found: Amount) -> Amount:
    """The figure as a count, of persons where they are named; as an age in years after `aged`."""
    age = _read_letters_of_age(_skip_partitive(found))
    if age:
        return replace(found, kind="measure", unit="year", end=age, suffixed=True)
    found = _with_persons(found)
    whole = isinstance(found.value, int) and found.unit is None
    return replace(found, kind="measure", unit="year") if whole and _is_age(found) else found


def _read_letters_of_age(at: Cursor) -> Cursor | None:
    """The place after `yo` or `y/o`."""
    if not at.near:
        return None
    return at.move() if at.word == "yo" else at.move(3) if at.before("y", "/", "o") else None


def _with_persons(found: Amount) -> Amount:
    """The figure with the persons or the visits of persons that it counts."""
    at = _skip_partitive(found)
    if not at.near:
        return found
    visits = at.move().skip("-")
    if at.word in ("person", "persons") and visits.word in ("times", "time"):
        found.end, found.unit = visits.move(), "person-time"
    elif at.word in PERSONS:
        found.end, found.unit = at.move(), PERSONS[at.word]
    return found


def _is_age(found: Amount) -> bool:
    """Whether the words before say an age: `aged 17`, `at the age of 80`."""
    before, last = found.start.peek(-1), found.end.move()
    unit = unit_at(last.move().skip("-")) if found.end.word in ("to", "-", "–") and last.kind == "n" else None
    if unit and is_time(unit[0]):
        return False  # aged 24-59 months
    if before == "of":
        return found.start.peek(-2) in ("age", "ages")
    return before in ("aged", "ages", "age") and 0 <= found.value < _OLDEST


def multiple_word(at: Cursor) -> Amount | None:
    """`twice`, `doubled`, `twofold`, `to double` here; None where the word is none or counts nothing."""
    if at.word in _HALVED:
        return Amount(at, at.move(), (at, at.move()), "fraction", Fraction(1, 2), spelled=True, suffixed=True)
    value = FOLDS.get(at.word) or MULTIPLES.get(at.word)
    if value is None or (at.word in _DOUBLES and not _is_verb(at)) or is_expression(at) or _is_hyphened(at.move()):
        return None
    return Amount(at, at.move(), (at, at.move()), "multiple", value, spelled=True, suffixed=True)


def read_half_price(at: Cursor) -> Amount | None:
    """`half price`, `half off`: a discount; None where no such words stand here."""
    price = at.move().skip_hyphen()
    if price.word not in ("price", "off") or not price.near:
        return None
    return Amount(at, price.move(), (at, at.move()), "discount", 50, spelled=True, suffixed=True)


def read_half_again(at: Cursor) -> Amount | None:
    """`half as much again`, `half again as much`: one and a half times; None where no such words stand here."""
    again = at.move(3)
    last = again.before("again") and at.peek() == "as"
    if not (last or at.before("half", "again", "as")) or not again.closes(at):
        return None
    return Amount(at, again.move(), (at, again.move()), "multiple", Fraction(3, 2), spelled=True, suffixed=True)


def read_doses(at: Cursor) -> Amount | None:
    """`b.i.d.`, `t.i.d.`, `q.i.d.`: so many times a day; None where none stands here."""
    if at.word not in DOSES or not at.before(at.word, ".", "i", ".", "d"):
        return None
    last = at.move(5)
    end = last.move() if last.word == "." and last.glued else last
    return Amount(at, end, (at, end), "cardinal", DOSES[at.word], unit="time", suffixed=True)


def _is_hyphened(hyphen: Cursor) -> bool:
    """Whether a hyphen joins the next word: `double-click`."""
    return hyphen.word == "-" and hyphen.glued and hyphen.kind_at(1) == "w" and hyphen.move().near


def _is_verb(at: Cursor) -> bool:
    before, after = at.peek(-1), at.move()
    if after.word == "as" and after.peek() not in ("much", "many"):
        return False  # it doubles as a stool
    if at.is_whole(after) or after.word in _AFTER_DOUBLE or before in ("nearly", "almost"):
        return True
    return after.kind != "w" and after.word != "-" and before in _BEFORE_DOUBLED


def time_and_half(at: Cursor) -> Amount | None:
    """`an hour and a half`: one and a half of it; None where no such words stand here."""
    unit = unit_at(at.move()) if at.word in ("a", "an", "one") and at.peek(2) == "and" else None
    end = unit[1].take("and", "a", "half") if unit and is_time(unit[0]) else None
    if not unit or not end:
        return None
    return Amount(at, end, (at, end), "measure", Fraction(3, 2), unit=unit[0], suffixed=True, spelled=True)
