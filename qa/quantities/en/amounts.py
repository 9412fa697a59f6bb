"""A figure with its sign, and what stands after it: percent, currency, a unit, or nothing."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from .amount import Amount
from .cardinals import Numeral
from .context import is_clock, is_code, is_expression, is_pronoun_one, is_second_of_time
from .measures import as_count, as_measure, as_multiple
from .money import MAIN, prefix_at, suffix_at
from .numerals import numeral_at
from .scan import Tokens
from .sums import simple
from .units import unit_at, with_rate
from .words import SMALL, TENS

_LARGE = 10**4  # from here `pounds` are money
# After these, `half` and `double` are said of an amount (`half the number`, `to double`).
_BEFORE_HALF = frozenset(
    "one a the than nearly almost about by over least roughly up around only approximately".split()
)
_AFTER_HALF = frozenset(
    "of the a an its their his her our that those these this as in by or and than what were are"
    " was is have has had".split()
)


def figure_at(t: Tokens, i: int, floor: int) -> Amount | None:
    """The figure that begins at token `i` (its sign and currency may stand before); None where none does."""
    prefix = prefix_at(t, i, floor)
    if t.kind(i) == "n" and not (prefix and t.glued(i)) and is_code(t, i):
        return None
    sign, first = _sign(t, prefix[1] if prefix else i, floor)
    numeral = numeral_at(t, i, money=prefix is not None)
    if numeral and first == i == 1 and t.word(0) == "-" and numeral.last == t.size:
        sign, first = -1, 0  # nothing but the number: `- 10 k`
    if not numeral or is_clock(t, numeral.last) or not _counts(t, numeral, signed=sign < 0):
        return None
    if prefix and _formula(t, numeral.last):
        prefix, first = None, i
    negative = sign < 0 and numeral.form != "ordinal"
    numeral = replace(numeral, value=-numeral.value) if negative else numeral
    return _dressed(t, numeral, first if negative else (prefix[1] if prefix else i), prefix)


def _formula(t: Tokens, j: int) -> bool:
    r"""Whether a formula goes on after the figure, whose `$` then is no dollar: `$0$`, `$5\times`."""
    return t.word(j) in ("$", "\\", "^", "_") and t.glued(j)


def _sign(t: Tokens, i: int, floor: int) -> tuple[int, int]:
    """-1 and the sign's token where the figure at `i` is negative; else 1 and `i`."""
    k = i - 1
    if k < floor or not t.near(i):
        return 1, i
    if t.word(k) in ("minus", "negative"):
        return -1, k
    if t.word(k) != "-" or (t.kind(k - 1) == "n" and t.near(k)):
        return 1, i
    attached = k > 0 and t.glued(k) and t.word(k - 1) not in ("(", "[", "$", "=", ",", "<", ">", ":")
    if attached or t.word(k - 1) == "-":
        return 1, i
    if t.glued(i):
        return -1, k
    unit = unit_at(t, i + 1)
    return (-1, k) if unit and unit[0].startswith("degree") else (1, i)


def _counts(t: Tokens, numeral: Numeral, signed: bool) -> bool:
    """Whether the numeral is said of an amount or a place in an order, and is not part of an expression."""
    i, j = numeral.first, numeral.last
    word = t.word(i)
    if t.kind(i) == "n" or signed:
        return True
    if j > i + 1:
        return not (numeral.form == "fraction" and word in ("half", "a") and is_expression(t, j - 1, j))
    if word == "one":
        return not is_pronoun_one(t, i, j) or _measured_one(t, j)
    if is_expression(t, i, j) or (word == "second" and is_second_of_time(t, i)):
        return False
    return word != "half" or _is_half(t, i)


def _measured_one(t: Tokens, j: int) -> bool:
    """`one-year`, `one percent`: before a unit even `one` counts."""
    unit = unit_at(t, j)
    return unit is not None and unit[0] != "minute" and not (t.word(j) == "day" and t.word(j - 2) != "for")


def _is_half(t: Tokens, i: int) -> bool:
    """Whether `half` at `i` is half of something: before a unit, after a hedge, before what is halved."""
    before, after = t.word(i - 1), t.word(i + 1)
    if unit_at(t, i + 1) or t.whole(i, i + 1) or _percent_word(t, i + 1):
        return True
    if after == "-" and t.glued(i + 1):
        return False
    ends = t.kind(i + 1) != "w"
    if before in _BEFORE_HALF:
        return ends or after in _AFTER_HALF or before not in ("a", "the")
    return after in _AFTER_HALF or (before == "in" and ends)


def _dressed(t: Tokens, n: Numeral, first: int, prefix: tuple[str, int] | None) -> Amount:
    """The numeral with its kind, from what stands after it: percent, currency, unit, times; else cardinal."""
    found = Amount(first, n.last, (n.first, n.last), n.form, n.value, steps=n.steps, scale=n.scale, spelled=n.spelled)
    found.hedge = n.hedge
    found.single = n.last == n.first + 1
    if n.form == "ordinal":
        return _plan(t, found)
    if prefix:
        return _money_prefixed(t, found, prefix[0])
    return _percent(t, found) or _money(t, found) or as_multiple(t, found) or as_measure(t, found) or as_count(t, found)


def _plan(t: Tokens, found: Amount) -> Amount:
    """An ordinal with the `Five-Year Plan` it numbers, whose five is no figure of its own."""
    j = found.last
    if t.word(j) in ("five", "5") and t.near(j):
        k = j + 1 + (t.word(j + 1) == "-")
        if t.word(k) in ("year", "years") and t.near(k):
            found.last = k + 1 + (t.word(k + 1) in ("plan", "plans", "program", "programme") and t.near(k + 1))
    return found


def _percent(t: Tokens, found: Amount) -> Amount | None:
    j = found.last
    if not t.near(j):
        return None
    k = j + (t.word(j) == "-" and t.near(j + 1))
    if t.word(k) == "‰":
        value = simple(Fraction(found.value, 10))
        return replace(found, last=k + 1, kind="percent", value=value, suffixed=True)
    half = found.kind == "fraction" and t.word(k) in ("a", "of")
    if half:
        k += 1 if t.word(k) == "a" else 2
    end = _percent_word(t, k)
    if end is None:
        return None
    points = t.word(end - 1) in ("point", "points")
    return replace(found, last=end, kind="percent", unit="percentage point" if points else None, suffixed=True)


def _percent_word(t: Tokens, k: int) -> int | None:
    """The token after `%`, `percent`, `per cent`, `pct` or `percentage points` at `k`."""
    word = t.word(k)
    if word in ("percentage", "percent") and t.word(k + 1) in ("point", "points"):
        return k + 2
    if word == "per" and t.word(k + 1) in ("cent", "cents"):
        return k + 2 + (t.word(k + 2) in ("point", "points"))
    if word == "%":
        return k + 1 + (t.word(k + 1) in ("point", "points"))
    if word == "pp" and t.glued(k) is False and t.kind(k - 1) == "n" and "." in t.word(k - 1):
        return k + 1
    return (
        k + 1
        if word in ("percent", "percents", "pct", "percentage") and (word != "percentage" or t.word(k + 1) != "of")
        else None
    )


def _money_prefixed(t: Tokens, found: Amount, code: str) -> Amount:
    suffix = suffix_at(t, found.last, large=False)
    found = replace(found, kind="currency", unit=code, prefixed=True)
    if suffix and suffix[1] == MAIN and (suffix[0] == code or code in ("USD", "CNY", "JPY")):
        found.last, found.unit = suffix[2], suffix[0] if code == "USD" else code
    return _with_rate(t, _with_cents(t, found))


def _money(t: Tokens, found: Amount) -> Amount | None:
    large = found.scale >= 1000 or not -_LARGE < found.value < _LARGE
    suffix = suffix_at(t, found.last, large)
    if not suffix:
        return None
    code, worth, last = suffix
    value = found.value if worth == MAIN else simple(found.value * worth)
    found = replace(found, kind="currency", unit=code, value=value, last=last, suffixed=True)
    return _with_rate(t, _with_cents(t, found) if worth == MAIN else found)


def _with_rate(t: Tokens, found: Amount) -> Amount:
    """Money with what it is paid per: `5 yuan per tonne`."""
    unit, last = with_rate(t, found.unit or "", found.last)
    return replace(found, unit=unit or None, last=last)


def _with_cents(t: Tokens, found: Amount) -> Amount:
    """`thirteen dollars [and] forty-five cents`, `thirteen dollars forty-five`: one amount."""
    k = found.last
    joined = t.word(k) == "and"
    k += joined
    if not t.near(k) or not (t.kind(k) == "n" or t.word(k) in SMALL or t.word(k) in TENS):
        return found
    small = numeral_at(t, k)
    if not small or small.form != "cardinal" or not isinstance(small.value, int) or not 0 < small.value < 100:
        return found
    suffix = suffix_at(t, small.last, large=False)
    if suffix and suffix[1] < MAIN:
        value, last = small.value * suffix[1], suffix[2]
    elif not suffix and not found.prefixed and _bare_cents(t, found, small, joined):
        value, last = Fraction(small.value, 100), small.last
    else:
        return found
    return replace(found, value=Fraction(found.value) + value, last=last, number=(found.number[0], small.last))


def _bare_cents(t: Tokens, found: Amount, small: Numeral, joined: bool) -> bool:
    """`thirteen dollars forty-five`, `20 dollars 43`: cents without their name, where nothing else is counted."""
    if unit_at(t, small.last) or not _ends_amount(t, small.last):
        return False
    return (found.spelled and small.spelled) or (not joined and int(small.value) > 9 and small.last == t.size)


def _ends_amount(t: Tokens, j: int) -> bool:
    return t.kind(j) != "w" or t.word(j) in ("and", "for", "or", "per", "each", "in")
