"""The developers' notes of JSON message files, which nobody translates: descriptions, placeholders, comments."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

_TOKEN = re.compile(r'"((?:[^"\\\n]|\\.)*)"(\s*:)?|[{}\[\]]')
# What holds the text of a message in the formats of browser extensions, FormatJS and Transifex, and what may stand
# beside it in these.
_MESSAGES = frozenset(("message", "defaultMessage", "string"))
_NOTES = frozenset(
    "id hash description placeholders comment context developer_comment character_limit note notes example meaning "
    "maxLength type".split()
)
# The keys of notes in other formats: "@title" in ARB files, and what stands for a comment, which JSON has none of.
_NOTE_KEY = re.compile(r"@.*|_comments?|\$comment|//.*|#.*")


class _Value(NamedTuple):
    """A string that is a value: where it stands, inside its quotation marks, and under which keys of which objects."""

    start: int
    end: int
    keys: tuple[tuple[int, str], ...]


def find_notes(text: str) -> Iterator[tuple[int, int]]:
    """Where the notes of a JSON file stand, inside their quotation marks."""
    keys: dict[int, set[str]] = defaultdict(set)
    values: list[_Value] = []
    stack: list[tuple[int, str]] = [(0, "")]
    for number, token in enumerate(_TOKEN.finditer(text), 1):
        sign = token.group()
        if sign in "{[":
            stack.append((number, stack[-1][1] if sign == "[" else ""))
        elif sign in "}]":
            del stack[max(1, len(stack) - 1) :]
        elif token[2]:
            stack[-1] = stack[-1][0], token[1]
            keys[stack[-1][0]].add(token[1])
        else:
            values.append(_Value(*token.span(1), tuple(stack)))
    for value in values:
        if any(_is_note(key, keys[number]) for number, key in value.keys):
            yield value.start, value.end


def _is_note(key: str, beside: set[str]) -> bool:
    """Whether a key names a note: by itself, or as one that stands in its object beside a message and notes alone."""
    if _NOTE_KEY.fullmatch(key):
        return True
    return key in _NOTES and bool(beside & _MESSAGES) and beside <= _MESSAGES | _NOTES
