"""Heads of texts in collections that say, line by line, what a text is: name : A Day Out, level : 2, path : essay."""

from __future__ import annotations

import re
from collections.abc import Iterator

_LINE = r"[a-z][a-z_-]{1,20}[ \t]?:[ \t]*\S[^\n]{0,200}"
# After an empty line, or first of all; an empty line follows.
_HEAD = re.compile(rf"\n\n((?:{_LINE}\n){{2,12}}{_LINE}(?=\n|\Z))")
_KEYED = re.compile(r"^(?P<key>[a-z_-]+[ \t]?:)[ \t]*(?P<value>[^\n]*)$", re.MULTILINE)
# So many values are no words: numbers, paths, names of sorts.
_LEAST_CODES = 2
_CODE = re.compile(r"[\w./|,+-]+", re.ASCII)


def find_keyed_heads(text: str) -> Iterator[tuple[int, int]]:
    r"""The lines of such heads whose values are no words, and the keys of the others.

    >>> text = "name : A Day Out\nlevel : 2\npath : essay\n\nIt rained.\n"
    >>> [text[start:end] for start, end in find_keyed_heads(text)]
    ['name :', 'level : 2', 'path : essay']
    """
    # As if an empty line stood before the first line.
    for head in _HEAD.finditer("\n\n" + text):
        lines = [*_KEYED.finditer(text, head.start(1) - 2, head.end(1) - 2)]
        codes = [_CODE.fullmatch(line["value"].strip()) is not None for line in lines]
        if sum(codes) >= _LEAST_CODES and len({line["key"] for line in lines}) == len(lines):
            yield from (line.span() if code else line.span("key") for line, code in zip(lines, codes, strict=True))
