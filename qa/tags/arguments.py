"""Arguments of ICU messages with forms for numbers or sexes: `{count, plural, one {# file} other {# files}}`.

Which forms a language has is its own matter; the argument must be there, and so must those within the forms.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .tag import Tag

_OPENING = re.compile(r"\{\s*(\w+)\s*,\s*(plural|select|selectordinal|number|date|time|spellout|ordinal|choice)\b")
_FORM = re.compile(r"(?:=\d+|\w+)\s*\{")


def cover_arguments(text: str) -> tuple[list[Tag], str]:
    """The arguments of a text, and the text with blanks for what of them is no text and no other placeholder.

    >>> cover_arguments("{n, plural, other {# {kind}}}.")
    ([Tag(start=0, end=12, kind='argument', key='{n}', counted=False)], '                     {kind}  .')
    """
    found: list[Tag] = []
    characters = list(text)
    for start, end, match in _find_arguments(text):
        found.append(Tag(start, match.end(), "argument", f"{{{match[1]}}}"))
        forms = [*_find_forms(text, match.end(), end - 1)] if match[2] in ("plural", "select", "selectordinal") else []
        edges = [start, *(edge for form in forms for edge in form), end]
        for a, b in zip(edges[::2], edges[1::2], strict=True):
            characters[a:b] = " " * (b - a)
    covered = "".join(characters)
    if found:
        inner, covered = cover_arguments(covered)
        found += inner
        covered = covered.replace("#", " ")
    return found, covered


def _find_arguments(text: str) -> Iterator[tuple[int, int, re.Match[str]]]:
    end = 0
    for match in _OPENING.finditer(text):
        if match.start() >= end and (closing := _find_closing(text, match.start())):
            end = closing
            yield match.start(), end, match


def _find_closing(text: str, start: int) -> int:
    """The offset after the brace that closes the one at `start`; 0 where none does."""
    depth = 0
    for place in range(start, len(text)):
        depth += {"{": 1, "}": -1}.get(text[place], 0)
        if not depth:
            return place + 1
    return 0


def _find_forms(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The bounds of the texts of an argument's forms."""
    while match := _FORM.search(text, start, end):
        closing = _find_closing(text, match.end() - 1)
        if not closing:
            return
        yield match.end(), closing - 1
        start = closing
