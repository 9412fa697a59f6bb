"""Two quantities that correspond, in their sides: what the checks look at."""

from __future__ import annotations

from typing import NamedTuple

from ..quantities.quantity import Quantity
from .hedges import Policy
from .side import Side


class PlacedPair(NamedTuple):
    """Two quantities that correspond, in their sides, and what the house minds of hedges."""

    zh: Side
    i: int
    en: Side
    j: int
    hedges: Policy = "usual"

    @property
    def ours(self) -> Quantity:
        """The Chinese one."""
        return self.zh.quantities[self.i]

    @property
    def theirs(self) -> Quantity:
        """The English one."""
        return self.en.quantities[self.j]
