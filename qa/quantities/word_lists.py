"""Word lists of the readers as data: one format for both languages.

A file has lines `list TAB word` or `list TAB word TAB value`; empty lines and those that begin with `#` are left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

_Lists = Mapping[str, Mapping[str, str]]


class WordLists:
    """The lists of one file, read when the first is asked for. Raises `KeyError` for a list that isn't there."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def words(self, name: str) -> frozenset[str]:
        """The words of a list."""
        return frozenset(_read(self._path)[name])

    def values(self, name: str) -> dict[str, int]:
        """The words of a list with their whole numbers."""
        return {word: int(value) for word, value in _read(self._path)[name].items()}

    def texts(self, name: str) -> dict[str, str]:
        """The words of a list with what stands beside them; an empty string where nothing does."""
        return dict(_read(self._path)[name])

    def all_words(self) -> Iterator[str]:
        """The words of all lists, in the order of the file."""
        for words in _read(self._path).values():
            yield from words


@cache
def _read(path: Path) -> _Lists:
    lists: dict[str, dict[str, str]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            name, word, *value = line.split("\t")
            lists.setdefault(name, {})[word] = value[0] if value else ""
    return lists
