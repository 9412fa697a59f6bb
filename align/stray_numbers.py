"""Numbers of items that conversion left at the end of the paragraph before the item's heading."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from .bitext import NonText, Span

# A number behind the end of a sentence, and the heading below it, which has none.
_BEFORE_HEADING = re.compile(
    r"[.!?。！？；”’\"'）)][ \t]+(?P<number>\d{1,2})[ \t]*(?:\r?\n[ \t]*){2,4}#{1,6}[ \t]+(?!\d)"
)


def find_stray_numbers(text: str) -> Iterator[NonText]:
    """The numbers that stand before headings and count up by one; one alone may end a sentence."""
    found = [*_BEFORE_HEADING.finditer(text)] if "#" in text else []
    values = [int(match["number"]) for match in found]
    counting = {k for i, j in pairwise(range(len(values))) if values[j] == values[i] + 1 for k in (i, j)}
    yield from (NonText(Span(*found[k].span("number")), "label") for k in sorted(counting))
