"""A figure with its sign, and what stands after it: percent, currency, a unit, or nothing."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from functools import cache

from .amount import Amount
from .context import is_clock, is_code, is_pronoun_one, is_second_of_time
from .lexicon import is_expression
from .measures import BEGINNINGS as MEASURE_BEGINNINGS
from .measures import as_count, as_measure, as_multiple
from .money import MAIN, begins_money, prefix_at, prefix_before_minus, suffix_at
from .numerals import read_numeral
from .ordinals import with_plan
from .scan import STOPS, Cursor
from .shares import BEGINNINGS as PERCENT_BEGINNINGS
from .shares import as_percent, read_percent
from .sums import Numeral, simplify
from .units import begins_unit, unit_at, with_rate
from .words import DIGITS, LISTS, SMALL, TENS

_LARGE = 10**4  # from here `pounds` are money
_CENTS = 100
_PARTIES = ("party", "parties")  # a 3rd party, as the lexicon has the third
# Before these a hyphen is no minus.
_NO_MINUS_AFTER = ("(", "[", "$", "=", ",", "<", ">", ":")
_BEFORE_MINUS = LISTS.words("before-minus") | LISTS.words("change")
_BEFORE_HALF = LISTS.words("before-half")
_AFTER_HALF = LISTS.words("after-half")
# Codes whose sign may stand before a figure that has the name of the currency after it (`$5 US dollars`).
_MARKED_TWICE = ("USD", "CNY", "JPY")
_AFTER_CENTS = ("and", "for", "or", "per", "each", "in")


def read_figure(at: Cursor, floor: int) -> Amount | None:
    """The figure that begins here (its sign and currency may stand before); None where none does."""
    prefix = prefix_at(at, floor)
    signed = None if prefix or at.kind != "n" else prefix_before_minus(at, floor)
    if at.kind == "n" and not (prefix and at.glued) and not signed and is_code(at):
        return None
    numeral = read_numeral(at, money=prefix is not None or signed is not None)
    if not numeral or is_clock(numeral.end):
        return None
    if signed:
        return _classify(numeral._replace(value=-numeral.value), signed[1], signed[0])
    first = prefix[1] if prefix else at
    minus = _find_minus(at, first, numeral, floor)
    if not minus and not _counts(numeral):
        return None
    if prefix and _is_formula(numeral.end):
        prefix, first = None, at
    if minus and numeral.form != "ordinal":
        numeral, first = numeral._replace(value=-numeral.value), minus
    return _classify(numeral, first, prefix[0] if prefix else None)


def _is_formula(end: Cursor) -> bool:
    r"""Whether a formula goes on after the figure, whose `$` then is no dollar: `$0$`, `$5\times`."""
    return end.word in ("$", "\\", "^", "_") and end.glued


def _find_minus(at: Cursor, first: Cursor, numeral: Numeral, floor: int) -> Cursor | None:
    """The place of the sign where the figure is negative."""
    if at.at == 1 and at.peek(-1) == "-" and at.move(-1).is_whole(numeral.end):
        return at.move(-1)  # nothing but the number: `- 10 k`
    sign = first.move(-1)
    if sign.at < floor or not first.near:
        return None
    if sign.word in ("minus", "negative"):
        return None if sign.word == "minus" and _is_subtracted(sign) else sign
    if sign.word == "–" and (not first.glued or sign.glued):
        return None  # a dash, not a sign
    return sign if sign.word in ("-", "–") and _is_minus(sign, first) else None


def _is_subtracted(sign: Cursor) -> bool:
    """Whether the figure is taken away from something: `the parameter minus 5`, `five minus three`."""
    before = sign.move(-1)
    if not sign.near or sign.at == 0:
        return False
    return before.kind == "n" or (before.kind == "w" and before.word not in _BEFORE_MINUS)


def _is_minus(sign: Cursor, first: Cursor) -> bool:
    """Whether a hyphen before a figure is its sign: it stands apart from what is before it."""
    before = sign.peek(-1)
    if before == "-" or (sign.kind_at(-1) == "n" and sign.near):
        return False
    if sign.glued and before in ("(", "[") and first.near:
        return True
    if sign.at > 0 and sign.glued and before not in _NO_MINUS_AFTER:
        return False
    if first.glued:
        return True
    unit = unit_at(first.move())
    return unit is not None and unit[0].startswith("degree")


def _counts(numeral: Numeral) -> bool:
    """Whether the numeral is said of an amount or a place in an order, and is not part of an expression."""
    at, end = numeral.start, numeral.end
    if at.kind == "n":
        return not (numeral.form == "ordinal" and at.word == "3" and end.skip_hyphen().word in _PARTIES)
    if numeral.form == "ordinal" and at.word in DIGITS:
        return True
    if end.at > at.at + 1:
        return not (numeral.form == "fraction" and at.word in ("half", "a") and is_expression(end.move(-1)))
    if at.word == "one":
        return not is_pronoun_one(at, end) or _is_measured_one(end)
    if is_expression(at) or (at.word == "second" and is_second_of_time(at)):
        return False
    return at.word != "half" or _is_half(at)


def _is_measured_one(end: Cursor) -> bool:
    """`one-year`, `one percent`: before a unit even `one` counts."""
    unit = unit_at(end)
    return unit is not None and unit[0] != "minute" and not (end.word == "day" and end.peek(-2) != "for")


def _is_half(at: Cursor) -> bool:
    """Whether `half` is half of something: before a unit, after a hedge, before what is halved."""
    before, after = at.peek(-1), at.move()
    if unit_at(after) or at.is_whole(after) or read_percent(after):
        return True
    if after.word == "-" and after.glued:
        return False
    if after.word in _AFTER_HALF:
        return True
    if before in _BEFORE_HALF:
        return after.kind != "w" or before not in ("a", "the")
    return before == "in" and after.kind != "w"


def _classify(numeral: Numeral, first: Cursor, currency: str | None) -> Amount:
    """The numeral with its kind, from what stands after it: percent, currency, unit, times; else cardinal."""
    start, end = numeral.start, numeral.end
    amount = Amount(
        first, end, (start, end), numeral.form, numeral.value,
        hedge=numeral.hedge, steps=numeral.steps, scale=numeral.scale, spelled=numeral.spelled,
        single=end.at == start.at + 1,
    )  # fmt: skip
    if numeral.form == "ordinal":
        return with_plan(amount)
    if currency:
        return _with_prefix(amount, currency)
    if numeral.form == "cardinal" and (end.word in STOPS or (end.kind == "w" and not _may_go_on(end.raw))):
        return as_count(amount)
    return as_percent(amount) or _as_money(amount) or as_multiple(amount) or as_measure(amount) or as_count(amount)


@cache
def _may_go_on(raw: str) -> bool:
    """Whether a word, as it is written, may belong to the figure before it; most are just what is counted."""
    return begins_unit(raw) or begins_money(raw) or raw.lower() in (PERCENT_BEGINNINGS | MEASURE_BEGINNINGS)


# --- money


def _with_prefix(amount: Amount, code: str) -> Amount:
    suffix = suffix_at(amount.end, large=False)
    amount = replace(amount, kind="currency", unit=code, prefixed=True)
    if suffix and suffix[1] == MAIN and (suffix[0] == code or code in _MARKED_TWICE):
        amount.end, amount.unit = suffix[2], suffix[0] if code == "USD" else code
    return _with_rate(_with_cents(amount))


def _as_money(amount: Amount) -> Amount | None:
    large = amount.scale >= 1000 or not -_LARGE < amount.value < _LARGE
    suffix = suffix_at(amount.end, large)
    if not suffix:
        return None
    code, worth, end = suffix
    value = amount.value if worth == MAIN else simplify(amount.value * worth)
    amount = replace(amount, kind="currency", unit=code, value=value, end=end, suffixed=True)
    return _with_rate(_with_cents(amount) if worth == MAIN else amount)


def _with_rate(amount: Amount) -> Amount:
    """Money with what it is paid per: `5 yuan per tonne`."""
    unit, end = with_rate(amount.unit or "", amount.end)
    return replace(amount, unit=unit or None, end=end)


def _with_cents(amount: Amount) -> Amount:
    """`thirteen dollars [and] forty-five cents`, `thirteen dollars forty-five`: one amount."""
    at = amount.end.skip("and")
    if not at.near or not (at.kind == "n" or at.word in SMALL or at.word in TENS):
        return amount
    small = read_numeral(at)
    if not small or small.form != "cardinal" or not isinstance(small.value, int) or not 0 < small.value < _CENTS:
        return amount
    suffix = suffix_at(small.end, large=False)
    if suffix and suffix[1] < MAIN:
        value, end = small.value * suffix[1], suffix[2]
    elif not suffix and not amount.prefixed and _are_bare_cents(amount, small):
        value, end = Fraction(small.value, _CENTS), small.end
    else:
        return amount
    return replace(amount, value=Fraction(amount.value) + value, end=end, number=(amount.number[0], small.end))


def _are_bare_cents(amount: Amount, small: Numeral) -> bool:
    """`thirteen dollars forty-five`, `20 dollars 43`: cents without their name, where nothing else is counted."""
    end = small.end
    if unit_at(end) or (end.kind == "w" and end.word not in _AFTER_CENTS):
        return False
    joined = small.start.peek(-1) == "and"
    whole_text = end.at == end.tokens.size
    return (amount.spelled and small.spelled) or (not joined and int(small.value) > 9 and whole_text)
