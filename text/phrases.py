"""Phrases found in a row of words by longest match, forward from a place or backward from it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Generic, TypeVar

Value = TypeVar("Value")


class Phrases(Generic[Value]):
    """Phrases, each with a value. A phrase is words with blanks between them (`more than`).

    It is looked up in a row of words, which is never copied as a whole; a phrase of one word is a row of one.
    """

    __slots__ = ("_sizes_by_first", "_sizes_by_last", "_values")

    def __init__(self, table: Mapping[str, Value]) -> None:
        self._values = {tuple(phrase.split()): value for phrase, value in table.items()}
        self._sizes_by_first = _sizes(self._values, 0)
        self._sizes_by_last = _sizes(self._values, -1)

    def ahead(self, words: Sequence[str], at: int) -> Iterator[tuple[int, Value]]:
        """Where each phrase that begins at `at` ends, and its value; the longest first.

        >>> list(Phrases({"more": 1, "more than": 2}).ahead("no more than ten".split(), 1))
        [(3, 2), (2, 1)]
        """
        for size in self._sizes_by_first.get(words[at], ()) if 0 <= at < len(words) else ():
            phrase = tuple(words[at : at + size])
            if len(phrase) == size and phrase in self._values:
                yield at + size, self._values[phrase]

    def behind(self, words: Sequence[str], at: int, floor: int = 0) -> Iterator[tuple[int, Value]]:
        """Where each phrase that ends right before `at` begins, not before `floor`, and its value; the longest first.

        >>> list(Phrases({"than": 1, "more than": 2}).behind("no more than ten".split(), 3))
        [(1, 2), (2, 1)]
        """
        for size in self._sizes_by_last.get(words[at - 1], ()) if floor < at <= len(words) else ():
            phrase = tuple(words[at - size : at]) if at - size >= floor else ()
            if phrase in self._values:
                yield at - size, self._values[phrase]


def _sizes(phrases: Mapping[tuple[str, ...], object], end: int) -> dict[str, list[int]]:
    """The lengths of the phrases by their first or last word, the longest first."""
    sizes: dict[str, set[int]] = {}
    for phrase in phrases:
        sizes.setdefault(phrase[end], set()).add(len(phrase))
    return {word: sorted(lengths, reverse=True) for word, lengths in sizes.items()}
