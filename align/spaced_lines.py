"""Lines of English that were wrapped by hand, with an empty line between any two of them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .lines import Line

_SMALL, _STOP = re.compile("[a-z]"), re.compile(r"[.!?:;。！？：；”\"')）*_]$")
# So many lines are to go on in the middle of a sentence, and to be so much of those that an empty line parts.
_LEAST, _SHARE = 5, 0.3
# Lines that were wrapped have so many words.
_WORDS = 5
_APART = 2


def find_spaced(text: str, lines: Sequence[Line]) -> set[int]:
    """The lines that go on after an empty line, with a small letter, where the document has many of them."""
    parted = [i for i in range(1, len(lines)) if lines[i].breaks == _APART and not lines[i - 1].han]
    found = {i for i in parted if _goes_on(text, lines[i - 1], lines[i])}
    return found if len(found) >= max(_LEAST, _SHARE * len(parted)) else set()


def _goes_on(text: str, before: Line, line: Line) -> bool:
    """Whether a line begins in the middle of the sentence that the line before it began."""
    end = before.spans[-1].end
    return (
        before.words >= _WORDS
        and not line.han
        and bool(_SMALL.match(text, line.spans[0].start))
        and not _STOP.search(text, max(0, end - 1), end)
    )
