"""A count and by how many percent it grew, as either language says it."""

from __future__ import annotations

from dataclasses import dataclass

from ..quantities import Quantity


@dataclass(frozen=True, slots=True)
class Growth:
    """A count, the percentage by which it grew, fell if `falls`; `before`: what it was, where the text says that."""

    count: Quantity
    rate: Quantity
    falls: bool
    before: Quantity | None = None
