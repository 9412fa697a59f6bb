"""Text as XML holds it: what XML can't have replaced, what it would take for markup escaped."""

from __future__ import annotations

import re

from ..visible import REPLACEMENT, sanitize

DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
# All that isn't a character of XML 1.0 (its production 2).
_NO_CHARACTER = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# White space that would break a line of a file of pairs; so a pair reads the same from every format.
_BREAKS = str.maketrans("\t\n\r", "   ")
_TEXT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})
_ATTRIBUTE = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}
)


def flatten(text: str) -> str:
    r"""The text on one line, as long as before, with nothing in it that XML can't have.

    >>> flatten("a\tb\x07")
    'a b�'
    """
    return _NO_CHARACTER.sub(REPLACEMENT, text.translate(_BREAKS))


def escape_text(text: str) -> str:
    """The text as an element holds it.

    >>> escape_text("a < b ]]> c")
    'a &lt; b ]]&gt; c'
    """
    return _NO_CHARACTER.sub(REPLACEMENT, text).translate(_TEXT)


def escape_attribute(text: str) -> str:
    """The text as an attribute between double quotation marks holds it."""
    return _NO_CHARACTER.sub(REPLACEMENT, text).translate(_ATTRIBUTE)


def format_attributes(attributes: dict[str, str]) -> str:
    """The attributes of a tag, each after a space; those without a value are left out.

    >>> format_attributes({"id": "b1", "state": ""})
    ' id="b1"'
    """
    return "".join(f' {name}="{escape_attribute(value)}"' for name, value in attributes.items() if value)


def escape_note(text: str) -> str:
    """The text of a note: on one line, without what would reorder or hide the words around it."""
    return escape_text(sanitize(text))
