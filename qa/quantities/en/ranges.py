"""Figures joined to ranges: `5-10`, `3 to 4 million`, `between 10% and 15%`, `two or three`, and two bounds."""

from __future__ import annotations

from fractions import Fraction

from ....units.conversion import is_alike
from ..exact import format_value
from ..quantity import Hedge
from .amount import Amount
from .amounts import read_figure
from .money import prefix_at
from .scan import Cursor
from .sums import Value
from .words import LISTS

_DASHES = ("-", "–", "—", "~", "--")
_WORDS = ("to", "through", "and", "or")
_JOINTS = frozenset((*_DASHES, *_WORDS))
_CURRENCY_SIGNS = ("$", "€", "£", "¥")
_CURRENCY_REACH = 4  # so many tokens of currency may stand before the upper end
# Verbs after which `from A to B` is two figures, before and after, and no range; how far back they stand.
_CHANGES = LISTS.words("change")
_CHANGE_REACH = 12
_PARTS = ("cents", "cent", "pence")
_LOWER: tuple[Hedge, ...] = ("over", "at-least")
_UPPER: tuple[Hedge, ...] = ("under", "at-most")


def with_range(low: Amount, floor: int) -> Amount:
    """The figure with the one it is joined to by a dash, `to`, `between … and` or `or`, as a range; else itself."""
    joint = _find_joint(low)
    if joint is None or low.kind == "ordinal" or low.said:
        return low
    start = _skip_currency(joint)
    if not start.near or start.kind not in ("n", "f", "w") or (start.kind == "n" and _is_key(low, joint, start)):
        return low
    high = read_figure(start, joint.at)
    if not high or high.said or high.kind == "ordinal" or high.start.at > start.at:
        return low
    return _join(low, high) or low


def _skip_currency(joint: Cursor) -> Cursor:
    """The place after the currency that stands after the joint."""
    at = joint
    while at.at < min(at.tokens.size, joint.at + _CURRENCY_REACH):
        named = at.kind == "w" and (prefix_at(at.move(), at.at) or at.move().word in _CURRENCY_SIGNS)
        if at.word not in _CURRENCY_SIGNS and not named:
            break
        at = at.move()
    return at


def _find_joint(low: Amount) -> Cursor | None:
    """The place after the connector that follows a figure; None where none does."""
    joint = low.end
    if joint.word not in _JOINTS or not joint.near:
        return None
    after = joint.move()
    if not after.near:
        return None
    if joint.word in _DASHES:
        if low.spelled and after.word in ("to", "or") and after.move().near:
            return after.move().skip("-")
        return after if _is_dash(low, joint, after) else None
    return after if joint.word in _WORDS and _is_range(low, joint.word) else None


def _is_dash(low: Amount, joint: Cursor, after: Cursor) -> bool:
    """Whether a dash joins two figures; one in words has no hyphen of `ten-thirty`."""
    if low.spelled:
        return not (joint.word == "-" and joint.glued and after.glued)
    return after.glued or not joint.glued


def _is_range(low: Amount, joint: str) -> bool:
    """Whether `to`, `and` and their like join a range: `between … and`; no `from … to` of a change, no `by … to`."""
    before = {low.start.peek(-back) for back in (1, 2, 3)}
    if joint == "to":
        is_set = low.start.peek(-1) == "than" and not low.value  # sets what is greater than 0 to 1
        return not ("by" in before or is_set or ("from" in before and _is_change(low.start)))
    return joint != "and" or "between" in before or "ranging" in before


def _is_change(start: Cursor) -> bool:
    """Whether a verb of change stands before `from A to B`, which then are two figures."""
    return not _CHANGES.isdisjoint(start.tokens.words[max(0, start.at - _CHANGE_REACH) : start.at])


def _is_key(low: Amount, joint: Cursor, start: Cursor) -> bool:
    """Whether the digits after a hyphen go on, as in a telephone number or a key of several hyphens."""
    dashed = joint.peek(-1) == "-" and joint.glued
    mark = start.move()
    return dashed and mark.word in ("-", "/") and mark.kind_at(1) == "n" and mark.glued and mark.move().glued


def _join(low: Amount, high: Amount) -> Amount | None:
    """One range of two figures that agree; None where they don't, or don't rise."""
    below = _complete(low, high)
    if _is_step(low, high):
        return None
    if not _agree(low, high) or not below < high.value:
        return None
    if low.end.word == "or" and not _are_neighbours(low, high, below):
        return None
    unit = high.unit or low.unit or ("percent" if high.kind == "percent" else None)
    return _span(low, high, f"{format_value(below)}..{format_value(high.value)}", unit, low.hedge or high.hedge)


def _is_step(low: Amount, high: Amount) -> bool:
    """Whether the figures are a step and where it leads: "rose 2.3 percentage points to 33.5%"."""
    bare = low.kind == "cardinal" and low.unit is None
    return not bare and low.end.word == "to" and (low.unit == "percentage point") != (high.unit == "percentage point")


def _span(one: Amount, two: Amount, said: str, unit: str | None, hedge: Hedge | None = None) -> Amount:
    number = (one.number[0], two.number[1])
    return Amount(one.start, two.end, number, "range", said=said, unit=unit, hedge=hedge)


def _agree(low: Amount, high: Amount) -> bool:
    """Whether kind and unit are the same, or the lower figure leaves them to the higher one."""
    if low.suffixed and low.unit == "percentage point" != high.unit:
        return False  # fell by 0.1 percentage points to 1.6%
    if low.kind == high.kind:
        return is_alike(low.unit, high.unit) or low.unit is None or high.unit is None
    open_ended = low.kind in ("cardinal", "fraction") or (low.kind == "measure" and not low.suffixed)
    return open_ended or (low.prefixed and not low.suffixed and high.kind == "cardinal")


def _complete(low: Amount, high: Amount) -> Value:
    """The lower value with what it leaves unsaid: magnitude, part of a currency (`3 to 4 million`, `5 to 10 cents`)."""
    if low.suffixed:
        return low.value
    if high.scale > 1 and low.scale == 1 and low.value * high.scale < high.value:
        return low.value * high.scale
    parts = high.kind == "currency" and high.suffixed and high.end.peek(-1) in _PARTS
    return Fraction(low.value) / 100 if parts and not low.prefixed else low.value


def _are_neighbours(low: Amount, high: Amount, below: Value) -> bool:
    """Whether `or` joins neighbours: `two or three hundred`, `twenty or thirty`, `2 or 3 years`."""
    tens = high.scale == 1 and high.value < 100 and not below % 10 and not high.value % 10
    step = 10 if tens else high.scale
    return ((low.spelled and high.spelled) or high.suffixed) and high.value - below == step


# --- bounds that make a range


def join_bounds(amounts: list[Amount]) -> list[Amount]:
    """The amounts, a lower and an upper bound joined by `and` made one range (`at most 100 and at least 20`)."""
    joined: list[Amount] = []
    for amount in amounts:
        pair = _join_two_bounds(joined[-1], amount) if joined else None
        if pair:
            joined[-1] = pair
        else:
            joined.append(amount)
    return joined


def _join_two_bounds(one: Amount, two: Amount) -> Amount | None:
    hedges = (one.hedge, two.hedge)
    if not any(hedge in _LOWER for hedge in hedges) or not any(hedge in _UPPER for hedge in hedges):
        return None
    if two.start.at != one.end.at + 1 or one.end.word not in ("and", "but"):
        return None
    if not is_alike(one.unit, two.unit) or "range" in (one.kind, two.kind):
        return None
    low, high = (one, two) if one.hedge in _LOWER else (two, one)
    return _span(one, two, f"{low.plain}..{high.plain}", one.unit)
