"""A tag: characters of a text that a program reads, and what of them must be the same in both languages."""

from __future__ import annotations

from typing import Literal, NamedTuple

Kind = Literal["percent", "brace", "dollar", "argument", "html", "option", "code", "link", "inline"]


class Tag(NamedTuple):
    """A tag at `[start, end)`; `key` is what must be the same.

    `counted`: whether each of several counts, as values without names do, which are filled in by their order; a value
    with a name may be said again.
    """

    start: int
    end: int
    kind: Kind
    key: str
    counted: bool = False

    def move(self, by: int) -> Tag:
        """The same tag in a text that begins `by` characters earlier."""
        return self._replace(start=self.start + by, end=self.end + by)
