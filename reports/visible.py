"""Document text made safe to show: what a terminal or browser would obey is shown as a replacement character.

Every function keeps the length of its text, so that offsets found before still hold after.
"""

from __future__ import annotations

import re

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

# Characters that end a line or move the cursor, but mean white space.
_BREAKS = re.compile("[\t\n\v\f\r\x85\u2028\u2029]")
# C0 and C1 controls, bidirectional controls (they reorder what stands around them), lone surrogates, and two code
# points that XML has no place for.
_OBEYED = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
_SURROGATES = re.compile("[\ud800-\udfff]")


def sanitize(text: str) -> str:
    r"""The text on one line, with nothing in it that a terminal or browser would obey.

    >>> sanitize("a\r\nb\x1b[31m")
    'a  b�[31m'
    """
    if text.isprintable():  # none of either is, and most text is
        return text
    return _OBEYED.sub(REPLACEMENT, _BREAKS.sub(" ", text))


def replace_surrogates(text: str) -> str:
    """The text with lone surrogates replaced, so that it can be written as UTF-8."""
    return _SURROGATES.sub(REPLACEMENT, text)
