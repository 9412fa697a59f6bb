"""The same words again and again, as a machine that has lost its way writes them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..text.characters import LETTER

Span = tuple[int, int]

# Two to eight words three times in a row or more often; verses and chants have commas and stops between.
_ENGLISH = re.compile(r"(?<![\w'’])((?:[A-Za-z'’]+ ){1,7}[A-Za-z'’]+)(?:[,.;]? \1){2,}(?![\w'’])", re.IGNORECASE)
_CHINESE = re.compile(rf"((?:{LETTER}){{2,12}})(?:[，、。]?\1){{2,}}")
# Sounds, calls and counting.
_NUMBERS = frozenset("zero one two three four five six seven eight nine ten oh double".split())


def find_loops(text: str, lang: str) -> Iterator[Span]:
    """Where a phrase stands three times in a row or more; sounds of one syllable are none.

    >>> [*find_loops("I am sorry I am sorry I am sorry.", "en")], [*find_loops("哈哈哈哈哈哈", "zh")]
    ([(0, 32)], [])
    """
    for match in (_CHINESE if lang == "zh" else _ENGLISH).finditer(text):
        units = match[1] if lang == "zh" else match[1].lower().split()
        if len(set(units)) > 1 and _NUMBERS.isdisjoint(units):
            yield match.span()
