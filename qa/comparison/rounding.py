"""Whether a figure is another one rounded, or cut, to the digits that it shows: 1092.6万 is "about 10.93 million"."""

from __future__ import annotations

import re
from decimal import ROUND_DOWN, ROUND_UP, Decimal
from typing import Literal

from ...units.conversion import is_alike
from ..quantities.quantity import Hedge, Quantity

# "wrong-way": rounded, but with "over" for less or "nearly" for more.
Rounding = Literal["rounded", "wrong-way"]
# A rounded figure lies no further off than this part of the exact one; without a hedge, it shows two digits at least.
_FAR = Decimal("0.1")
_LEAST = 10
_LITERAL = re.compile(r"\d[\d,]*(?:\.(\d+))?", re.ASCII)
# "At least 60" is a limit, which is exact.
_LIMITS: frozenset[Hedge | None] = frozenset(("at-least", "at-most"))


def find_rounding(zh: Quantity, en: Quantity) -> Rounding | None:
    """How a figure rounds its counterpart: the English the Chinese, or the Chinese, hedged, the English."""
    if (
        zh.kind != en.kind
        or zh.kind == "ordinal"
        or {zh.hedge, en.hedge} & _LIMITS
        or not _may_compare(zh.unit, en.unit)
    ):
        return None
    ours, theirs = zh.amount, en.amount
    if ours is None or theirs is None or ours == theirs or ours * theirs <= 0:
        return None
    return _compare(zh, en) or (_compare(en, zh) if zh.hedge and not en.hedge else None)


def _may_compare(unit: str | None, other: str | None) -> bool:
    return unit is None or other is None or is_alike(unit, other)


def _compare(exact: Quantity, shown: Quantity) -> Rounding | None:
    """How a figure that shows fewer digits rounds an exact one."""
    value, target, step = _read_amount(exact), _read_amount(shown), _find_shown_step(shown)
    if step <= _find_step(value) or abs(value - target) > value * _FAR:
        return None
    nearest = abs(value - target) <= step / 2
    if shown.hedge in ("over", "under"):
        right = _cut(value, step, up=shown.hedge == "under") == target
        return "rounded" if right else ("wrong-way" if nearest else None)
    if shown.hedge is None and target < step * _LEAST:
        return None
    # 1095余万 may be cut: that it is more is true of the figure that is cut, too.
    cut = exact.hedge == "over" and _cut(value, step, up=False) == target
    return "rounded" if nearest or cut else None


def _read_amount(quantity: Quantity) -> Decimal:
    amount = quantity.amount
    assert amount is not None
    return abs(amount)


def _cut(value: Decimal, step: Decimal, up: bool) -> Decimal:
    return (value / step).to_integral_value(ROUND_UP if up else ROUND_DOWN) * step


def _find_shown_step(quantity: Quantity) -> Decimal:
    """The place of the last digit shown, 100,000 in "3.2 million"; with a hedge, zeros at the end show nothing."""
    value, literal = _read_amount(quantity), _LITERAL.search(quantity.text)
    if literal is None or quantity.hedge:
        return _find_step(value)
    digits = Decimal(literal.group().replace(",", ""))
    return value / digits * Decimal(1).scaleb(-len(literal[1] or "")) if digits else _find_step(value)


def _find_step(value: Decimal) -> Decimal:
    """The place of the last digit that is not zero: of 10,930,000 it is 10,000."""
    exponent = value.normalize().as_tuple().exponent
    assert isinstance(exponent, int)
    return Decimal(1).scaleb(exponent)
