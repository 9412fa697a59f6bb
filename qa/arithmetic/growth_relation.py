"""A count and by how many percent it grew, as either language says it."""

from __future__ import annotations

from dataclasses import dataclass

from ..quantities import Quantity


@dataclass(frozen=True, slots=True)
class Growth:
    """A count and the percentage by which it grew, or fell if `falls`."""

    count: Quantity
    rate: Quantity
    falls: bool
