"""What was probably meant by a name that isn't known."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from .messages import Message

_LIKE = 0.6  # difflib's ratio; under it nothing is like what was typed


def suggest_name(name: str, known: Iterable[str]) -> Message:
    """The nearest of the known names, or all of them: the end of a sentence.

    >>> suggest_name("majr", ["minor", "major"]).en, suggest_name("x", ["minor", "major"]).en
    ('; did you mean “major”?', '; choose from minor, major.')
    """
    names = list(known)
    close = get_close_matches(name, names, n=1, cutoff=_LIKE)
    if close:
        return Message(f"; did you mean “{close[0]}”?", f"；是否指“{close[0]}”？")
    return Message(f"; choose from {', '.join(names)}.", f"；可选：{'、'.join(names)}。")
