"""A table of phrases, found in text by the longest match, forward or backward."""

from __future__ import annotations

from collections.abc import Iterable


class Phrases:
    """Phrases of any lengths, looked up at a place of a text."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._phrases = frozenset(phrases)
        self._lengths = sorted({len(phrase) for phrase in self._phrases}, reverse=True)

    def at(self, text: str, at: int) -> str | None:
        """The longest phrase that begins at a place of the text; None for none.

        >>> Phrases(["以上", "以上不等"]).at("十个以上不等", 2)
        '以上不等'
        """
        for length in self._lengths:
            phrase = text[at : at + length]
            if phrase in self._phrases:
                return phrase
        return None

    def before(self, text: str, at: int, floor: int = 0) -> str | None:
        """The longest phrase that ends at a place of the text and doesn't begin before `floor`; None for none.

        >>> Phrases(["超过", "不超过"]).before("不超过十个", 3), Phrases(["不超过"]).before("不超过十个", 3, 1)
        ('不超过', None)
        """
        for length in self._lengths:
            if at - length >= floor and text[at - length : at] in self._phrases:
                return text[at - length : at]
        return None
