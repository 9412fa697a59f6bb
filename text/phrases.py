"""Phrases found in a row of words or in a text by longest match, forward from a place or backward from it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Generic, TypeVar

Value = TypeVar("Value")


class Phrases(Generic[Value]):
    """Phrases, each with a value. A phrase is words with blanks between them (`more than`), or `characters` (不超过).

    It is looked up in a row of words, or in a text, which is never copied as a whole; a phrase of one word is a row of
    one.
    """

    __slots__ = ("_characters", "_sizes_by_first", "_sizes_by_last", "_values")

    def __init__(self, table: Mapping[str, Value], *, characters: bool = False) -> None:
        self._characters = characters
        self._values: dict[Sequence[str], Value] = {
            phrase if characters else tuple(phrase.split()): value for phrase, value in table.items()
        }
        self._sizes_by_first = _sizes(self._values, 0)
        self._sizes_by_last = _sizes(self._values, -1)

    def ahead(self, words: Sequence[str], at: int) -> Iterator[tuple[int, Value]]:
        """Where each phrase that begins at `at` ends, and its value; the longest first.

        >>> list(Phrases({"more": 1, "more than": 2}).ahead("no more than ten".split(), 1))
        [(3, 2), (2, 1)]
        """
        for size in self._sizes_by_first.get(words[at], ()) if 0 <= at < len(words) else ():
            phrase = self._phrase(words[at : at + size])
            if len(phrase) == size and phrase in self._values:
                yield at + size, self._values[phrase]

    def behind(self, words: Sequence[str], at: int, floor: int = 0) -> Iterator[tuple[int, Value]]:
        """Where each phrase that ends right before `at` begins, not before `floor`, and its value; the longest first.

        >>> list(Phrases({"超过": 1, "不超过": 2}, characters=True).behind("不超过十个", 3))
        [(0, 2), (1, 1)]
        """
        for size in self._sizes_by_last.get(words[at - 1], ()) if floor < at <= len(words) else ():
            phrase = self._phrase(words[at - size : at]) if at - size >= floor else ()
            if phrase in self._values:
                yield at - size, self._values[phrase]

    def _phrase(self, words: Sequence[str]) -> Sequence[str]:
        return words if self._characters else tuple(words)


def _sizes(phrases: Mapping[Sequence[str], object], end: int) -> dict[str, list[int]]:
    """The lengths of the phrases by their first or last word, the longest first."""
    sizes: dict[str, set[int]] = {}
    for phrase in phrases:
        sizes.setdefault(phrase[end], set()).add(len(phrase))
    return {word: sorted(lengths, reverse=True) for word, lengths in sizes.items()}
