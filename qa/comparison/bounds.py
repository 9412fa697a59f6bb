"""The clause or sentence that a figure stands in, as far as marks and words that part them go."""

from __future__ import annotations

import re

from ..quantities.quantity import Quantity


def find_between(bounds: re.Pattern[str], text: str, quantity: Quantity) -> tuple[int, int]:
    """Where the stretch between two bounds, or an end of the text, begins and ends around a quantity."""
    start = max((bound.end() for bound in bounds.finditer(text[: quantity.start])), default=0)
    after = bounds.search(text[quantity.end :])
    return start, quantity.end + after.start() if after else len(text)
