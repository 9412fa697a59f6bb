"""What a glossary holds: terms with their renderings, found by their beginnings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from ..quantities.chinese_script import folded
from .english import Rendering, beginning, rendering


class Term(NamedTuple):
    """A Chinese term, its right renderings, the first one preferred, and those that are forbidden.

    `exact`: the English is to be written with these capitals. `origin`: file and line, for the report.
    """

    zh: str
    renderings: tuple[str, ...] = ()
    forbidden: tuple[str, ...] = ()
    exact: bool = False
    note: str = ""
    origin: str = ""


class Glossary:
    """Terms, one a Chinese word. `sources`: what they come from, for the report's settings."""

    def __init__(self, terms: Iterable[Term], sources: Sequence[str] = ()) -> None:
        given = list(terms)
        merged: dict[str, Term] = {}
        for key, term in zip(_compacted([term.zh for term in given]), given, strict=True):
            merged[key] = _united(merged[key], term) if key in merged else term
        self.terms = merged
        self.sources = tuple(sources)
        self._renderings: dict[str, tuple[Rendering, ...]] = {}

    def __len__(self) -> int:
        return len(self.terms)

    @cached_property
    def _by_beginning(self) -> dict[str, list[str]]:
        """The terms by their first two characters, the longest first."""
        index: dict[str, list[str]] = {}
        for key in sorted(self.terms, key=len, reverse=True):
            index.setdefault(key[:2], []).append(key)
        return index

    def starting(self, text: str, at: int) -> Iterator[str]:
        """The terms that stand in compact text at an offset, the longest first."""
        index = self._by_beginning
        for beginning_ in (text[at : at + 2], text[at : at + 1]):
            for key in index.get(beginning_, ()):
                if text.startswith(key, at):
                    yield key

    def renderings(self, key: str) -> tuple[Rendering, ...]:
        """The right renderings of a term, ready to be found."""
        if key not in self._renderings:
            term = self.terms[key]
            self._renderings[key] = tuple(rendering(text, term.exact) for text in term.renderings)
        return self._renderings[key]

    @cached_property
    def compounds(self) -> dict[str, list[tuple[str, Rendering]]]:
        """The right renderings of several words, by the beginning of their first, each with its term."""
        index: dict[str, list[tuple[str, Rendering]]] = {}
        for key, term in self.terms.items():
            for text in term.renderings:
                if " " in text or "-" in text:
                    made = rendering(text, False)
                    if made.words:
                        index.setdefault(beginning(made.words[0]), []).append((key, made))
        return index


def compact(text: str) -> str:
    """Chinese without white space, in one width, simplified as far as numerals and units go, Latin in small letters."""
    return "".join(folded(text).lower().split())


def _compacted(texts: list[str]) -> list[str]:
    """Many texts made compact, all at once."""
    lines = folded("\n".join(" ".join(text.split("\n")) for text in texts)).lower().split("\n")
    return ["".join(line.split()) for line in lines] if texts else []


def _united(first: Term, second: Term) -> Term:
    """Two entries for one Chinese term as one."""
    return first._replace(
        renderings=tuple(dict.fromkeys((*first.renderings, *second.renderings))),
        forbidden=tuple(dict.fromkeys((*first.forbidden, *second.forbidden))),
        exact=first.exact or second.exact,
        note="; ".join(dict.fromkeys(note for note in (first.note, second.note) if note)),
    )
