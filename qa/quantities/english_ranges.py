"""Figures joined to ranges: `5-10`, `3 to 4 million`, `between 10% and 15%`, `two or three`."""

from __future__ import annotations

from fractions import Fraction

from .english_figures import figure_at
from .english_found import Found, printed
from .english_money import prefix_at
from .english_spelled import Value
from .english_tokens import Tokens

_DASHES = frozenset(("-", "–", "—", "~", "--"))
_CHANGES = frozenset(
    "increased increase increases increasing rose risen rise rises rising grew grown grow growing"
    " fell fallen fall falling dropped"
    " drop drops declined decline declining decreased decrease decreasing reduced reduce reducing"
    " raised raise raising up down cut"
    " lowered expanded expand jumped surged soared climbed changed change improved shortened extended"
    " dwindled went gone shrank"
    " slashed trimmed adjusted narrowed widened upgraded moved compressed advanced promoted lifted"
    " slowed slow slowing revised upped doubled doubles".split()
)


def with_range(t: Tokens, low: Found, floor: int) -> Found:
    """The figure with the one it is joined to by a dash, `to`, `between … and` or `or`, as a range; else itself."""
    joint = _joint(t, low, floor)
    if joint is None or low.kind == "ordinal" or isinstance(low.value, str):
        return low
    k = joint
    while k < t.size and k < joint + 4 and (t.word(k) in "$€£¥" or (prefix_at(t, k + 1, k) and t.kind(k) == "w")):
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
    plain = low.kind in ("cardinal", "fraction") or (low.prefixed and not low.suffixed)
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
