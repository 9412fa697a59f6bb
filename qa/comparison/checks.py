"""What may differ between two quantities that correspond: one check a problem, the gravest first."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from .change_checks import check_basis, check_beside, check_direction, check_opposite, check_rate, check_reach
from .countless import are_countless
from .date_checks import check_date, check_order, check_part
from .hedges import Difference, apply_policy, compare_hedges, drops_round_date
from .placed_pair import PlacedPair
from .problems import HEDGE_ADDED, HEDGE_CHANGED, HEDGE_CONTRADICTED, HEDGE_DROPPED, Problem
from .rounding import find_rounding
from .value_checks import (
    check_inverse,
    check_kind,
    check_points,
    check_reference,
    check_sign,
    check_unit,
    check_value,
)

_HEDGES: Mapping[Difference, Problem] = {
    "dropped": HEDGE_DROPPED,
    "added": HEDGE_ADDED,
    "contradicted": HEDGE_CONTRADICTED,
    "changed": HEDGE_CHANGED,
}


def _check_hedge(pair: PlacedPair) -> Problem | None:
    if pair.ours.kind == "date":
        dropped = drops_round_date(pair.ours, pair.theirs, pair.zh.text, pair.en.text)
        return HEDGE_DROPPED if dropped and pair.hedges != "loose" else None
    if pair.ours.kind == "discount" or find_rounding(pair.ours, pair.theirs) or are_countless(pair):
        return None
    found = compare_hedges(pair.ours, pair.theirs, pair.zh.text, pair.en.text)
    difference = apply_policy(pair.hedges, pair.ours, pair.theirs, found)
    return _HEDGES[difference] if difference else None


CHECKS: tuple[Callable[[PlacedPair], Problem | None], ...] = (
    check_value,
    check_inverse,
    check_kind,
    check_reference,
    check_date,
    check_part,
    check_points,
    check_unit,
    check_rate,
    check_order,
    check_sign,
    check_reach,
    check_direction,
    check_basis,
    check_opposite,
    _check_hedge,
    check_beside,
)
