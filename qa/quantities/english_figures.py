"""A figure with what belongs to it: sign, currency, percent, unit, `times`, people; and figures joined to ranges."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from .english_context import is_clock, is_code, is_expression, is_pronoun_one, is_second_of_time
from .english_found import Found, printed
from .english_money import MAIN, prefix_at, suffix_at
from .english_numerals import Numeral, Value, numeral_at, simple
from .english_tokens import Tokens
from .english_units import PERSONS, TIMES, unit_at
from .english_words import FOLDS, MULTIPLES, SMALL, TENS

_LARGE = 10**4  # from here `pounds` are money
_DASHES = frozenset(("-", "–", "—", "~", "--"))
# Words before `N times` or after it that make it a factor; elsewhere it counts occasions.
_FACTOR_AFTER = frozenset(
    "more as higher larger greater the that of over what than faster better bigger longer lower less fewer in stronger".split()
)
_GROWTH = frozenset(
    "increased increase rose grew grown risen grow expanded multiplied multiply jumped surged soared by".split()
)
_CHANGES = frozenset(
    "increased increase increases increasing rose risen rise rises rising grew grown grow growing fell fallen fall falling dropped"
    " drop drops declined decline declining decreased decrease decreasing reduced reduce reducing raised raise raising up down cut"
    " lowered expanded expand jumped surged soared climbed changed change improved shortened extended dwindled went gone shrank"
    " slashed trimmed adjusted narrowed widened upgraded moved compressed advanced promoted lifted slowed slow slowing revised upped doubled doubles".split()
)
# After these, `half` and `double` are said of an amount (`half the number`, `to double`).
_AFTER_HALF = frozenset(
    "of the a an its their his her our that those these this as in by or and to than what were are was is have has had".split()
)
_AFTER_DOUBLE = frozenset("the its their his her our that those what in from by over to as every".split())
_BEFORE_DOUBLE = frozenset("to will would can could should may might almost nearly than about more at not and".split())
_POSSESSIVE_QUARTERS = frozenset(("first", "last", "past", "next", "previous", "second", "other", "final"))


def figure_at(t: Tokens, i: int, floor: int) -> Found | None:
    """The figure that begins at token `i` (its sign and currency may stand before); None where none does."""
    prefix = prefix_at(t, i, floor)
    if t.kind(i) == "n" and not (prefix and t.glued(i)) and is_code(t, i):
        return None
    sign, first = _sign(t, prefix[1] if prefix else i, floor)
    numeral = numeral_at(t, i, money=prefix is not None)
    if not numeral or is_clock(t, numeral.last) or not _counts(t, numeral, signed=sign < 0):
        return None
    negative = sign < 0 and not (numeral.form == "ordinal")
    numeral = replace(numeral, value=-numeral.value) if negative else numeral
    return _dressed(t, numeral, first if negative else (prefix[1] if prefix else i), prefix)


def _sign(t: Tokens, i: int, floor: int) -> tuple[int, int]:
    """-1 and the sign's token where the figure at `i` is negative; else 1 and `i`."""
    k = i - 1
    if k < floor or not t.near(i):
        return 1, i
    if t.word(k) in ("minus", "negative"):
        return -1, k
    if t.word(k) != "-" or t.kind(k - 1) == "n" and t.near(k):
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
    if j == i + 1:
        if word == "one":
            return not is_pronoun_one(t, i, j) or _measured_one(t, j)
        if word == "second" and is_second_of_time(t, i):
            return False
        if is_expression(t, i, j):
            return False
        return word != "half" or _is_half(t, i)
    if numeral.form == "fraction" and word in ("half", "a") and is_expression(t, j - 1, j):
        return False
    return True


def _measured_one(t: Tokens, j: int) -> bool:
    """`one-year`, `one percent`: before a unit even `one` counts."""
    unit = unit_at(t, j)
    return unit is not None and unit[0] != "minute" and not (t.word(j) == "day" and t.word(j - 2) != "for")


def _is_half(t: Tokens, i: int) -> bool:
    before, after = t.word(i - 1), t.word(i + 1)
    if unit_at(t, i + 1) or t.whole(i, i + 1):
        return True
    if before in (
        "one",
        "a",
        "the",
        "than",
        "nearly",
        "almost",
        "about",
        "by",
        "over",
        "least",
        "roughly",
        "up",
        "around",
        "only",
        "approximately",
    ):
        return t.kind(i + 1) != "w" or after in _AFTER_HALF or before not in ("a", "the")
    return after in _AFTER_HALF or (before == "in" and t.kind(i + 1) != "w")


# --- what follows the numeral


def _dressed(t: Tokens, n: Numeral, first: int, prefix: tuple[str, int] | None) -> Found:
    """The numeral with its kind, from what stands after it: percent, currency, unit, times; else cardinal."""
    found = Found(first, n.last, (n.first, n.last), n.form, n.value, steps=n.steps, scale=n.scale, spelled=n.spelled)
    found.hedge = n.hedge
    found.single = n.last == n.first + 1
    if n.form == "ordinal":
        return _plan(t, found)
    if prefix:
        return _money_prefixed(t, found, prefix[0])
    return _percent(t, found) or _money(t, found) or _multiple(t, found) or _measured(t, found) or _counted(t, found)


def _plan(t: Tokens, found: Found) -> Found:
    """An ordinal with the `Five-Year Plan` it numbers, whose five is no figure of its own."""
    j = found.last
    if t.word(j) in ("five", "5") and t.near(j):
        k = j + 1 + (t.word(j + 1) == "-")
        if t.word(k) in ("year", "years") and t.near(k):
            found.last = k + 1 + (t.word(k + 1) in ("plan", "plans", "program", "programme") and t.near(k + 1))
    return found


def _percent(t: Tokens, found: Found) -> Found | None:
    j = found.last
    if not t.near(j):
        return None
    k = j + (t.word(j) == "-" and t.near(j + 1))
    if t.word(k) == "‰":
        value = found.value if isinstance(found.value, str) else Fraction(found.value, 10)
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
        if word in ("percent", "percents", "pct", "percentage", "pc")
        and (word != "percentage" or t.word(k + 1) != "of")
        else None
    )


def _money_prefixed(t: Tokens, found: Found, code: str) -> Found:
    suffix = suffix_at(t, found.last, large=False)
    found = replace(found, kind="currency", unit=code, prefixed=True)
    if suffix and suffix[1] == MAIN and (suffix[0] == code or code in ("USD", "CNY", "JPY")):
        found.last, found.unit = suffix[2], suffix[0] if code == "USD" else code
    return found


def _money(t: Tokens, found: Found) -> Found | None:
    large = isinstance(found.value, (int, Fraction)) and (abs(found.value) >= _LARGE or found.scale >= 1000)
    suffix = suffix_at(t, found.last, large)
    if not suffix:
        return None
    code, worth, last = suffix
    value = found.value if worth == MAIN else simple(found.value * worth)
    found = replace(found, kind="currency", unit=code, value=value, last=last, suffixed=True)
    return _with_cents(t, found) if worth == MAIN else found


def _with_cents(t: Tokens, found: Found) -> Found:
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
    elif found.spelled and small.spelled and not suffix and _ends_amount(t, small.last) and not unit_at(t, small.last):
        value, last = Fraction(small.value, 100), small.last
    else:
        return found
    return replace(found, value=Fraction(found.value) + value, last=last, number=(found.number[0], small.last))


def _ends_amount(t: Tokens, j: int) -> bool:
    return t.kind(j) != "w" or t.word(j) in ("and", "for", "or", "per", "each", "in")


def _multiple(t: Tokens, found: Found) -> Found | None:
    j = found.last
    k = j + (t.word(j) == "-" and t.near(j + 1))
    word = t.word(k)
    if not t.near(k):
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


def _measured(t: Tokens, found: Found) -> Found | None:
    j = found.last
    if found.kind == "fraction" or t.word(found.number[0]) == "half":
        k = (
            j
            + (t.word(j) == "of" and t.word(j + 1) in ("a", "an"))
            + (t.word(j) in ("a", "an") or t.word(j + 1) in ("a", "an") and t.word(j) == "of")
        )
        unit = unit_at(t, k) if t.near(k) else None
    else:
        unit = unit_at(t, j)
    if not unit:
        return _quarters(t, found)
    name, last = unit
    if name == "metre" and t.word(last - 1) == "m" and t.word(last) in ("$", "€", "£"):
        return None
    found = replace(found, kind="measure", unit=name, last=last, suffixed=True)
    return _compound(t, _age(t, found) if name in TIMES else found)


def _quarters(t: Tokens, found: Found) -> Found | None:
    """`the first three quarters`: quarters of a year, not a fraction."""
    last = t.word(found.last - 1)
    before = t.word(found.first - 1)
    if (
        last in ("quarters", "quarter")
        and before in _POSSESSIVE_QUARTERS
        and found.kind == "fraction"
        and isinstance(found.value, (int, Fraction))
    ):
        return replace(found, kind="measure", value=Fraction(found.value) * 4, unit="quarter", suffixed=True)
    return None


def _age(t: Tokens, found: Found) -> Found:
    """A time with the words that make it an age: `years old`, `years of age`, `yo`, `-year-old`; and `years and a half`."""
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


def _compound(t: Tokens, found: Found) -> Found:
    """Feet and inches, pounds and ounces as one length or weight: `12 ft 2 in`."""
    parts = {"foot": ("inch", 12), "pound": ("ounce", 16)}.get(found.unit or "")
    if not parts or isinstance(found.value, str):
        return found
    k = found.last + (t.word(found.last) in ("and", ","))
    if not t.near(k) or not (t.kind(k) == "n" or t.word(k) in SMALL):
        return found
    small = numeral_at(t, k)
    if not small or small.form != "cardinal":
        return found
    unit = unit_at(t, small.last)
    inch = t.word(small.last) == "in" and t.near(small.last) and parts[0] == "inch"
    if not (inch or unit and unit[0] == parts[0]):
        return found
    last = small.last + 1 if inch or not unit else unit[1]
    return replace(
        found,
        value=Fraction(found.value) + Fraction(small.value) / parts[1],
        last=last,
        number=(found.number[0], small.last),
    )


def _counted(t: Tokens, found: Found) -> Found:
    j = found.last
    word = t.word(j)
    if t.near(j):
        if word in ("person", "persons") and t.word(j + 1 + (t.word(j + 1) == "-")) in ("times", "time"):
            found.last, found.unit = j + 2 + (t.word(j + 1) == "-"), "person-time"
        elif word in PERSONS:
            found.last, found.unit = j + 1, PERSONS[word]
        elif word == "yo" or (word == "y" and t.word(j + 1) == "/" and t.word(j + 2) == "o"):
            return replace(found, kind="measure", unit="year", last=j + 1 if word == "yo" else j + 3, suffixed=True)
    before = t.word(found.first - 1)
    if before == "aged" or before == "age" and isinstance(found.value, int):
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


# --- multiples that are one word


def multiple_word(t: Tokens, i: int) -> Found | None:
    """`twice`, `doubled`, `twofold`, `to double` at token `i`; None where the word is none or counts nothing."""
    word = t.word(i)
    value = FOLDS.get(word) or MULTIPLES.get(word)
    if value is None:
        return None
    if word in ("double", "triple", "treble", "quadruple") and not _is_verb(t, i):
        return None
    if is_expression(t, i, i + 1) or t.word(i + 1) == "-" and t.glued(i + 1) and t.near(i + 2) and t.kind(i + 2) == "w":
        return None
    return Found(i, i + 1, (i, i + 1), "multiple", value, spelled=True, suffixed=True)


def _is_verb(t: Tokens, i: int) -> bool:
    before, after = t.word(i - 1), t.word(i + 1)
    if t.whole(i, i + 1) or after in _AFTER_DOUBLE:
        return True
    return (
        t.kind(i + 1) != "w"
        and t.word(i + 1) != "-"
        and before in _BEFORE_DOUBLE | {"the", "a", "were", "was", "been"}
        or (before in ("nearly", "almost"))
    )


# --- ranges


def with_range(t: Tokens, low: Found, floor: int) -> Found:
    """The figure with the one it is joined to by a dash, `to`, `between … and` or `or`, as a range; else itself."""
    joint = _joint(t, low, floor)
    if joint is None or low.kind == "ordinal" or isinstance(low.value, str):
        return low
    k = joint
    while k < t.size and k < joint + 4 and (t.word(k) in "$€£¥" or prefix_at(t, k + 1, k) and t.kind(k) == "w"):
        k += 1
    if not t.near(k) or not (t.kind(k) in "nf" or t.kind(k) == "w"):
        return low
    if t.kind(k) == "n" and not _plain_end(t, low, joint, k):
        return low
    high = figure_at(t, k, joint)
    if not high or isinstance(high.value, str) or high.kind == "ordinal" or high.first > k:
        return low
    return _joined(t, low, high, spoken=t.word(joint - 1) in ("to", "and", "or")) or low


def _joint(t: Tokens, low: Found, floor: int) -> int | None:
    """The token after the connector that follows a figure; None where none does."""
    j = low.last
    word = t.word(j)
    if not t.near(j) or not t.near(j + 1):
        return None
    if word in _DASHES:
        k = j + 1
        if t.word(k) in ("to", "or") and t.near(k + 1) and low.spelled:
            return k + 1 + (t.word(k + 1) == "-")
        return k if t.glued(k) or not t.glued(j) or low.spelled else None
    if word in ("to", "through", "and", "or"):
        before = {t.word(low.first - n) for n in (1, 2, 3)}
        if word == "to" and "from" in before and _changes(t, low.first):
            return None
        if word == "and" and "between" not in before and "ranging" not in before:
            return None
        return j + 1
    return None


def _changes(t: Tokens, first: int) -> bool:
    """Whether a verb of change stands before `from A to B`, which then are two figures."""
    return any(t.word(k) in _CHANGES for k in range(max(0, first - 12), first))


def _plain_end(t: Tokens, low: Found, joint: int, k: int) -> bool:
    """Whether digits at `k` may end a range: no telephone number, no key of several hyphens."""
    dashed = t.word(joint - 1) == "-" and t.glued(joint)
    chain = t.word(k + 1) in ("-", "/") and t.kind(k + 2) == "n" and t.glued(k + 1) and t.glued(k + 2)
    return not (dashed and chain)


def _joined(t: Tokens, low: Found, high: Found, spoken: bool) -> Found | None:
    """One range of two figures that agree; the lower takes the magnitude it leaves unsaid (`3 to 4 million`)."""
    if isinstance(low.value, str) or isinstance(high.value, str):
        return None
    if t.word(low.last) == "or" and not (high.value == low.value + 1 and low.spelled and high.spelled):
        return None
    plain = low.kind in ("cardinal", "fraction") or low.prefixed and not low.suffixed
    same = low.kind == high.kind and (low.unit == high.unit or low.unit is None or high.unit is None)
    if not same and not (plain and (not low.prefixed or high.kind in ("currency", "cardinal"))):
        return None
    if low.prefixed and high.unit and high.kind == "currency" and high.unit != low.unit:
        return None
    below: Value = low.value
    if high.scale > 1 and low.scale == 1 and below * high.scale < high.value and not low.suffixed:
        below = below * high.scale
    if (
        high.kind == "currency"
        and high.suffixed
        and not low.suffixed
        and not low.prefixed
        and t.word(high.last - 1) in ("cents", "pence", "cent")
    ):
        below = Fraction(below) / 100
    if not below < high.value:
        return None
    if low.kind == "fraction" != high.kind == "fraction" and not high.suffixed:
        return None
    value = f"{printed(below)}..{printed(high.value)}"
    unit = high.unit or low.unit or ("percent" if high.kind == "percent" else None)
    return Found(low.first, high.last, (low.number[0], high.number[1]), "range", value, unit, low.hedge or high.hedge)
