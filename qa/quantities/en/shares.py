"""Shares: fractions in words and digits (`a third`, `three quarters`, `3/4`, `½`), and percent."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from ....text.phrases import Phrases
from ..exact import format_step
from .amount import Amount
from .scan import Cursor
from .sums import Numeral, digits_value, read_below_hundred, simplify
from .units import BEFORE_RATE, read_round_rate
from .words import DENOMINATOR, DENOMINATORS, LISTS, ROUND, SCALE_ORDINALS

_VULGAR = {sign: Fraction(value) for sign, value in LISTS.texts("vulgar-fraction").items()}
# Read aloud as names: round the clock, the day, evenly.
_IDIOMS = frozenset(((24, 7), (9, 11), (50, 50)))
_MOST_FIGURES = 4  # of a numerator or a denominator
_MOST_SIXTEENTHS = 16  # the largest denominator of an improper fraction in digits
# Words that a fraction at the beginning of a numeral begins with.
_FIRST_WORDS = frozenset("one a an half two three".split())
# Fractions taken of a round number: `half a million`, `a quarter of a million`.
_OF_ROUND = frozenset("half halves quarter quarters third thirds".split())
_BEFORE_TRAILING = ("and", "-")
_BEFORE_SHARE = frozenset("about than nearly almost over around roughly approximately".split())
_AFTER_SHARE = frozenset("to in from since over compared on between during within last this year".split())
_MORE = frozenset("more less higher lower larger smaller longer shorter faster slower cheaper fewer bigger".split())
_WHOLE = 100  # 60/40 parts a whole
_PERCENT: Phrases[str] = Phrases(LISTS.texts("percent"))
# The words that what makes a figure a share begins with.
BEGINNINGS = frozenset((*(phrase.split()[0] for phrase in LISTS.texts("percent")), "pp", *BEFORE_RATE))


def _read_slash(at: Cursor) -> tuple[Fraction, Cursor] | None:
    """Digits over digits (`3/4`), and the place after them."""
    below = at.move(2)
    if not (at.kind == below.kind == "n" and at.peek() == "/" and at.move().glued and below.near):
        return None
    over, under = digits_value(at), digits_value(below)
    if not isinstance(over, int) or not isinstance(under, int) or not over or not under:
        return None
    long = max(len(at.word), len(below.word)) > _MOST_FIGURES
    parts = over > under and over + under == _WHOLE
    none = long or parts or (over, under) in _IDIOMS or _is_chain(at)
    return None if none else (Fraction(over, under), at.move(3))


def _is_chain(at: Cursor) -> bool:
    """Whether more than two figures hang together, as in a date or a key: `1/2/3`, `1/2-3`."""
    if at.peek(3) in ("/", "-") and at.kind_at(4) == "n" and at.move(3).glued and at.move(4).glued:
        return True
    return at.peek(-1) == "/" and at.glued and at.kind_at(-2) == "n"


def _read_fraction(at: Cursor) -> tuple[Fraction, Cursor] | None:
    """`a half`, `one third`, `three quarters`, `two-fifths`, `1/2`, `½`: value and the place after it."""
    if at.kind == "f":
        return _VULGAR[at.word], at.move()
    if at.kind == "n" and at.peek() == "/":
        return _read_slash(at)
    if at.word == "half":
        return Fraction(1, 2), at.move()
    if at.word in ("a", "an"):
        below = at.move().skip_hyphen()
        under = DENOMINATOR.get(below.word) if below.near else None
        return (Fraction(1, under), below.move()) if under else None
    return _read_counted_parts(at)


def _read_counted_parts(at: Cursor) -> tuple[Fraction, Cursor] | None:
    """`two fifths`, `one third`, `3 quarters`."""
    value, end = (read_below_hundred(at) if at.kind != "n" else None) or (digits_value(at), at.move())
    below = end.skip_hyphen()
    if not value or not below.near or not isinstance(value, int):
        return None
    under = DENOMINATORS.get(below.word) or (DENOMINATOR.get(below.word) if value == 1 else None)
    return (Fraction(value, under), below.move()) if under else None


def add_fraction(value: int | Fraction, at: Cursor) -> tuple[int | Fraction, Cursor]:
    """The value with the fraction that follows it, and the place after it: `and a half`, ` 1/2`, `½`."""
    if (at.word in _BEFORE_TRAILING or at.kind in "nf") and isinstance(value, int) and at.near:
        fraction = _read_trailing(at)
        if fraction and fraction[0] < 1:
            return value + fraction[0], fraction[1]
    return value, at


def _read_trailing(at: Cursor) -> tuple[Fraction, Cursor] | None:
    if at.kind == "f":
        return _VULGAR[at.word], at.move()
    hyphen = at.word == "-" and at.glued and at.move().glued
    if at.kind_at(-1) == "n" and (hyphen or not at.glued):
        slash = _read_slash(at.move() if hyphen else at)
        if slash and slash[0] < 1:
            return slash
    joint = at.move() if at.word == "-" and at.peek() == "and" else at
    return _read_fraction(joint.move().skip_hyphen()) if joint.word == "and" else None


def ends_in_fraction(start: Cursor, end: Cursor) -> bool:
    """Whether a mixed number ends here: `one and a fourth`, `2 1/2`, `2½`."""
    last = end.move(-1)
    if last.kind == "f" or last.word in DENOMINATOR or last.word in DENOMINATORS:
        return True
    return last.peek(-1) == "/" and end.at - 3 > start.at


def read_fraction_first(at: Cursor) -> Numeral | None:
    """Numbers that begin with a fraction: `3/4`, `half a million`, `a quarter of a million`, `a half`."""
    if at.kind == "n":
        return _read_digits_over_digits(at)
    if at.word not in _FIRST_WORDS and at.kind != "f":
        return None
    halved = at.word in ("a", "one") and at.peek() == "half"
    fraction = _read_fraction(at.move() if halved else at)
    if not fraction:
        return None
    value, end = fraction
    return _read_part_of_round(at, value, end) or (
        Numeral(at, end, value, "fraction") if halved or _is_share(at, end) else None
    )


def _read_digits_over_digits(at: Cursor) -> Numeral | None:
    slash = _read_slash(at) if at.peek() == "/" else None
    if not slash:
        return None
    value, end = slash
    small = value < 1 or (value.denominator <= _MOST_SIXTEENTHS and value < 10)
    return Numeral(at, end, simplify(value), "fraction", spelled=False) if small else None


def _read_part_of_round(at: Cursor, value: Fraction, end: Cursor) -> Numeral | None:
    """`half a million`, `half-a-million`, `a quarter of a million`."""
    whole = end.skip_hyphen().skip("of").skip("a", "an", "one").skip_hyphen()
    factor = ROUND.get(whole.word, 0)
    if not factor or end.peek(-1) not in _OF_ROUND or not whole.move().closes(end.move(-1)):
        return None
    steps = f"{format_step(value)} × {factor}"
    return Numeral(at, whole.move(), simplify(value * factor), steps=steps, scale=factor)


def _is_share(at: Cursor, end: Cursor) -> bool:
    """Whether `half`, `½` or `a third` is a share (`a third of`, `about a third`), not one more (`a third batch`)."""
    if at.word not in ("a", "an"):
        return at.kind == "f" or at.word == "half"
    if end.word == "of" or end.peek(-1) in ("half", "quarter") or at.is_whole(end):
        return True
    after = end.move()
    if end.word in _MORE and (after.kind != "w" or after.word == "than"):
        return True
    before = at.peek(-1)
    return before in _BEFORE_SHARE or (before in ("by", "only") and (end.kind != "w" or end.word in _AFTER_SHARE))


def read_fraction_end(cardinal: Numeral) -> Numeral | None:
    """`five` + `eighths`, `one` + `third`, `two` + `-third` before a noun, `one` + `hundredth of`."""
    value, below = cardinal.value, cardinal.end.skip_hyphen()
    if not isinstance(value, int) or value <= 0 or not below.near:
        return None
    word = below.word
    under = DENOMINATORS.get(word) or (DENOMINATOR.get(word) if _is_singular(value, below) else None)
    if not under and value == 1 and below.peek() == "of":
        under = SCALE_ORDINALS.get(word)
    if not under:
        return None
    return cardinal._replace(end=below.move(), value=Fraction(value, under), form="fraction", steps="")


def _is_singular(value: int, below: Cursor) -> bool:
    """Whether a denominator may stand without its s: `one third`, `two-third majority`, `two third of`."""
    if value == 1:
        return True
    hyphen = below.peek(-1) == "-"
    return value in range(2, 10) and below.word != "half" and (hyphen or below.peek() == "of")


def read_percent(at: Cursor) -> tuple[str | None, Cursor] | None:
    """The unit of `%`, `per cent` or `percentage points` that stands here, and the place after it; None for none."""
    if at.raw == "PCT":
        return None
    if at.word == "\\" and at.peek() == "%":
        return None, at.move(2)  # as TeX writes it
    for end, unit in at.ahead(_PERCENT):
        is_share = not unit and at.word == "percentage" and end.word == "of"
        return None if is_share else (unit or None, end)
    apart = at.word == "pp" and not at.glued and at.kind_at(-1) == "n" and "." in at.peek(-1)
    return (None, at.move()) if apart else None


def as_percent(amount: Amount) -> Amount | None:
    """The amount as a percentage, where a sign or word for it follows; None else."""
    if not amount.end.near:
        return None
    rate = read_round_rate(amount.end)
    if rate:
        of, end = rate
        return replace(
            amount, end=end, kind="percent", value=simplify(Fraction(amount.value) * 100 / of), suffixed=True
        )
    at = amount.end.move() if amount.end.word == "-" and amount.end.move().near else amount.end
    if at.word == "‰":
        value = simplify(Fraction(amount.value, 10))
        return replace(amount, end=at.move(), kind="percent", value=value, suffixed=True)
    if amount.kind == "fraction" and at.word in ("a", "of"):
        at = at.move() if at.word == "a" else at.move(2)
    percent = read_percent(at)
    if not percent:
        return None
    unit, end = percent
    if unit is None and end.word in ("off", "discount") and end.near and 0 < amount.value < 100:
        return replace(
            amount, end=end.move(), kind="discount", value=simplify(100 - Fraction(amount.value)), suffixed=True
        )
    return replace(amount, end=end, kind="percent", unit=unit, suffixed=True)
