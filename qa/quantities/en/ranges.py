"""Figures joined to ranges: `5-10`, `3 to 4 million`, `between 10% and 15%`, `two or three`."""

from __future__ import annotations

from fractions import Fraction

from ....units.conversion import is_alike
from .amount import Amount
from .amounts import figure_at
from .money import prefix_at
from .scan import Tokens
from .sums import Value, printed

_DASHES = frozenset(("-", "–", "—", "~", "--"))
# Verbs after which `from A to B` are two figures, before and after, and no range.
_CHANGES = frozenset(
    "increased increase increases increasing rose risen rise rises rising grew grown grow growing fell fallen fall"
    " falling dropped drop drops declined decline declining decreased decrease decreasing reduced reduce reducing"
    " raised raise raising up down cut lowered expanded expand jumped surged soared climbed changed change improved"
    " shortened extended dwindled went gone shrank slashed trimmed adjusted narrowed widened upgraded moved compressed"
    " advanced promoted lifted slowed slow slowing revised upped doubled doubles".split()
)


def with_range(t: Tokens, low: Amount, floor: int) -> Amount:
    """The figure with the one it is joined to by a dash, `to`, `between … and` or `or`, as a range; else itself."""
    joint = _joint(t, low, floor)
    if joint is None or low.kind == "ordinal" or low.said:
        return low
    k = joint
    while k < t.size and k < joint + 4 and (t.word(k) in "$€£¥" or (prefix_at(t, k + 1, k) and t.kind(k) == "w")):
        k += 1
    if not t.near(k) or not (t.kind(k) in "nf" or t.kind(k) == "w"):
        return low
    if t.kind(k) == "n" and not _plain_end(t, low, joint, k):
        return low
    high = figure_at(t, k, joint)
    if not high or high.said or high.kind == "ordinal" or high.first > k:
        return low
    return _joined(t, low, high) or low


def _joint(t: Tokens, low: Amount, floor: int) -> int | None:
    """The token after the connector that follows a figure; None where none does."""
    j = low.last
    word = t.word(j)
    if not t.near(j) or not t.near(j + 1):
        return None
    if word in _DASHES:
        if _clock_words(t, low):
            return None
        k = j + 1
        if t.word(k) in ("to", "or") and t.near(k + 1) and low.spelled:
            return k + 1 + (t.word(k + 1) == "-")
        return k if t.glued(k) or not t.glued(j) or low.spelled else None
    if word in ("to", "through", "and", "or"):
        before = {t.word(low.first - n) for n in (1, 2, 3)}
        if word == "to" and (("from" in before and _changes(t, low.first)) or "by" in before):
            return None
        if word == "and" and "between" not in before and "ranging" not in before:
            return None
        return j + 1
    return None


def _changes(t: Tokens, first: int) -> bool:
    """Whether a verb of change stands before `from A to B`, which then are two figures."""
    return any(t.word(k) in _CHANGES for k in range(max(0, first - 12), first))


def _plain_end(t: Tokens, low: Amount, joint: int, k: int) -> bool:
    """Whether digits at `k` may end a range: no telephone number, no key of several hyphens."""
    dashed = t.word(joint - 1) == "-" and t.glued(joint)
    chain = t.word(k + 1) in ("-", "/") and t.kind(k + 2) == "n" and t.glued(k + 1) and t.glued(k + 2)
    return not (dashed and chain)


def _joined(t: Tokens, low: Amount, high: Amount) -> Amount | None:
    """One range of two figures that agree; None where they don't, or don't rise."""
    below = _lower(t, low, high)
    if not _agree(low, high) or not below < high.value:
        return None
    if t.word(low.last) == "or" and not _neighbours(low, high, below):
        return None
    said = f"{printed(below)}..{printed(high.value)}"
    unit = high.unit or low.unit or ("percent" if high.kind == "percent" else None)
    number, hedge = (low.number[0], high.number[1]), low.hedge or high.hedge
    return Amount(low.first, high.last, number, "range", said=said, unit=unit, hedge=hedge)


def _agree(low: Amount, high: Amount) -> bool:
    """Whether kind and unit are the same, or the lower figure leaves them to the higher one."""
    if low.kind == high.kind:
        return is_alike(low.unit, high.unit) or low.unit is None or high.unit is None
    open_ended = low.kind in ("cardinal", "fraction") or (low.kind == "measure" and not low.suffixed)
    return open_ended or (low.prefixed and not low.suffixed and high.kind == "cardinal")


def _lower(t: Tokens, low: Amount, high: Amount) -> Value:
    """The lower value with what it leaves unsaid: magnitude, part of a currency (`3 to 4 million`, `5 to 10 cents`)."""
    if low.suffixed:
        return low.value
    if high.scale > 1 and low.scale == 1 and low.value * high.scale < high.value:
        return low.value * high.scale
    cents = high.kind == "currency" and high.suffixed and t.word(high.last - 1) in ("cents", "cent", "pence")
    return Fraction(low.value) / 100 if cents and not low.prefixed else low.value


def _neighbours(low: Amount, high: Amount, below: Value) -> bool:
    """Whether `or` joins neighbours: `two or three hundred`, `twenty or thirty`, `2 or 3 years`."""
    tens = high.scale == 1 and high.value < 100 and not below % 10 and not high.value % 10
    step = 10 if tens else high.scale
    return ((low.spelled and high.spelled) or high.suffixed) and high.value - below == step


def _clock_words(t: Tokens, low: Amount) -> bool:
    """Whether a hyphen joins an hour and minutes in words: `ten-thirty`."""
    return (
        low.spelled
        and t.word(low.last) == "-"
        and t.glued(low.last)
        and t.glued(low.last + 1)
        and t.word(low.last + 1) not in ("to", "or")
    )
