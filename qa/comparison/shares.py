"""Figures that share a percent sign: "5.8 and 7.6 percent", 5.8和7.6个百分点, 0.3个和2.1个百分点."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ..quantities.quantity import Quantity

_BESIDE = re.compile(r"\s*(?:,|、|，|,?\s*(?:and|or|和|与|及|至))\s*")


def share_percent(quantities: Sequence[Quantity], text: str) -> list[Quantity]:
    """The quantities of a text, a number before a percentage beside it taking its unit."""
    found = list(quantities)
    for k in range(len(found) - 2, -1, -1):
        one, following = found[k], found[k + 1]
        bare = one.kind == "cardinal" and one.unit in (None, "个") and any(c.isdigit() for c in one.text)
        if bare and following.kind == "percent" and _BESIDE.fullmatch(text, one.end, following.start):
            found[k] = replace(one, kind="percent", unit=following.unit)
    return found
