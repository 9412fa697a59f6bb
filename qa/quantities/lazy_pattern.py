"""Regular expressions that are compiled when they are first used, so that importing the reader costs little."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any


class Pattern:
    """A regular expression by its source; its methods are those of the compiled one."""

    __slots__ = ("_source", "findall", "finditer", "fullmatch", "match", "search", "sub")

    findall: Callable[..., list[str]]
    finditer: Callable[..., Iterator[re.Match[str]]]
    fullmatch: Callable[..., re.Match[str] | None]
    match: Callable[..., re.Match[str] | None]
    search: Callable[..., re.Match[str] | None]
    sub: Callable[..., str]

    def __init__(self, source: str) -> None:
        self._source = source

    def __getattr__(self, name: str) -> Any:
        """A method not there yet: compile, and keep them all."""
        if name not in self.__slots__ or name == "_source":
            raise AttributeError(name)
        compiled = re.compile(self._source)
        for method in self.__slots__[1:]:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)
