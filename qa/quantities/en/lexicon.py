"""Expressions that are written with numerals and are no quantities: `first of all`, `second to none`, `ground zero`."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from ....text.phrases import Phrases
from ..word_lists import WordLists
from .scan import Cursor

# Before the numeral that counts nothing, where it isn't the first word.
_MARK = "*"


class Lexicon:
    """Expressions as the file writes them, by the numeral in them that counts nothing."""

    def __init__(self, expressions: Iterable[str]) -> None:
        before: dict[str, dict[str, None]] = {}
        after: dict[str, dict[str, None]] = {}
        for expression in expressions:
            head, mark, tail = expression.rpartition(_MARK)
            word, _, rest = tail.partition(" ")
            if mark:
                before.setdefault(word, {})[head] = None
            else:
                after.setdefault(word, {})[rest] = None
        self._before = {word: Phrases(table) for word, table in before.items()}
        self._after = {word: Phrases(table) for word, table in after.items()}

    def has(self, at: Cursor) -> bool:
        """Whether the word at a place is the numeral of an expression.

        >>> from .scan import Tokens
        >>> [Lexicon(["ground *zero"]).has(Cursor(Tokens(text), 1)) for text in ("ground zero", "above zero")]
        [True, False]
        """
        before, after = self._before.get(at.word), self._after.get(at.word)
        if after and any(at.move().skip_hyphen().ahead(after)):
            return True
        return before is not None and any(at.behind(before, 0))


_DEFAULT = Lexicon(WordLists(Path(__file__).with_name("lexicon.tsv")).all_words())


def is_expression(at: Cursor) -> bool:
    """Whether the numeral word at a place is part of a fixed expression that counts nothing."""
    return _DEFAULT.has(at)
