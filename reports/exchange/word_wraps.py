"""Which stretches of a file's bytes words take up, so that elements can be put around them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ...align.bitext import Span
from .xml_places import Letter


def find_stretches(letters: Sequence[Letter | None], words: Span) -> list[Span]:
    """The stretches of bytes that hold the words of a text: one where they begin and end in the same element.

    Else one for each run without a tag within; none where something of them stands in CDATA, which can hold no element.
    """
    found = [letter for letter in letters[words.start : words.end] if letter]
    if not found or any(letter.literal for letter in found):
        return []
    if found[0].parent == found[-1].parent:
        return [Span(found[0].start, found[-1].end)]
    stretches = [Span(found[0].start, found[0].end)]
    for before, after in pairwise(found):
        if before.parent == after.parent and after.start in (before.start, before.end):
            stretches[-1] = Span(stretches[-1].start, after.end)
        else:
            stretches.append(Span(after.start, after.end))
    return stretches
