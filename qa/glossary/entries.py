"""What a glossary holds: terms with their renderings, made when a text has them, and the glossary that finds them."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import chain
from typing import NamedTuple

from ..quantities.zh.scan import fold
from .english_forms import Rendering, Word, forms, rendering

# The offset and the key of a term in a text.
Hit = tuple[int, str]
# The first word of an English term in small letters, and the first letter of its second.
Start = tuple[str, str]
_OTHER_SPACE = re.compile(r"[^\S\n]")
# Longer beginnings of a word aren't taken for the first word of a term.
_LONGEST_WORD = 40


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


class Entries(Sequence[Term]):
    """Terms in order, checked already and each made when it is asked for: few of a big glossary stand in a document.

    `zh`: their Chinese; `en`: their right renderings with line ends between them; `made`: term i.
    """

    def __init__(self, zh: Sequence[str], en: Sequence[str], made: Callable[[int], Term]) -> None:
        self.zh, self.en, self._made = zh, en, made

    @classmethod
    def of(cls, terms: Iterable[Term]) -> Entries:
        """Terms that are made already."""
        given = list(terms)
        return cls([term.zh for term in given], ["\n".join(term.renderings) for term in given], given.__getitem__)

    @classmethod
    def joined(cls, parts: Sequence[Entries]) -> Entries:
        """Several in a row."""
        if len(parts) == 1:
            return parts[0]
        owners = [(part, i) for part in parts for i in range(len(part))]
        zh, en = (list(chain.from_iterable(columns)) for columns in ((p.zh for p in parts), (p.en for p in parts)))
        return cls(zh, en, lambda i: owners[i][0][owners[i][1]])

    def __len__(self) -> int:
        return len(self.zh)

    def __getitem__(self, i):  # type: ignore[no-untyped-def] # a term for a number, a list for a slice
        return [self._made(k) for k in range(*i.indices(len(self)))] if isinstance(i, slice) else self._made(i)


class Glossary:
    """Terms, one a Chinese word. `sources`: what they come from, for the report's settings."""

    def __init__(self, terms: Entries | Iterable[Term], sources: Sequence[str] = ()) -> None:
        self._entries = terms if isinstance(terms, Entries) else Entries.of(terms)
        self._keys = _compacted(self._entries.zh)
        self._rows: dict[str, tuple[int, ...]] = {}
        for row, key in enumerate(self._keys):
            self._rows[key] = (*self._rows.get(key, ()), row)
        self.sources = tuple(sources)
        self._terms: dict[str, Term] = {}
        self._renderings: dict[str, tuple[Rendering, ...]] = {}

    def __len__(self) -> int:
        return len(self._rows)

    @property
    def terms(self) -> Mapping[str, Term]:
        """All terms by their keys: the Chinese made compact."""
        return {key: self.term(key) for key in self._rows}

    def term(self, key: str) -> Term:
        """The term with a key, all its entries in one."""
        if key not in self._terms:
            first, *others = (self._entries[row] for row in self._rows[key])
            for other in others:
                first = _united(first, other)
            self._terms[key] = first
        return self._terms[key]

    def hits(self, texts: Sequence[str]) -> list[list[Hit]]:
        """The terms that stand in compact texts, whether as words or not: offset and key, the longest first."""
        pairs = {text[at : at + 2] for text in texts for at in range(len(text))}
        index = _by_beginning(self._rows, pairs)

        def beginning_at(text: str, at: int) -> Iterable[str]:
            return chain(index.get(text[at : at + 2], ()), index.get(text[at], ()))

        return [
            [(at, key) for at in range(len(text)) for key in beginning_at(text, at) if text.startswith(key, at)]
            for text in texts
        ]

    def renderings(self, key: str) -> tuple[Rendering, ...]:
        """The right renderings of a term, ready to be found."""
        if key not in self._renderings:
            term = self.term(key)
            self._renderings[key] = tuple(rendering(text, term.exact) for text in term.renderings)
        return self._renderings[key]

    def compounds_at(self, words: Sequence[Word], at: int) -> Iterator[tuple[str, Rendering]]:
        """The right renderings of several words that may stand at a word of a text, each with its term."""
        for start in dict.fromkeys(_starts_at(words, at, self._starts)):
            for row, text in self._compounds.get(start, ()):
                yield self._keys[row], _compound(text)

    @cached_property
    def _compounds(self) -> Mapping[Start, Sequence[tuple[int, str]]]:
        """The right renderings of several words with their rows, by how they begin."""
        index: dict[Start, list[tuple[int, str]]] = {}
        for row, texts in enumerate(self._entries.en):
            if " " in texts or "-" in texts:
                for text in texts.split("\n"):
                    if " " in text or "-" in text:
                        index.setdefault(_start(text), []).append((row, text))
        return index

    @cached_property
    def _starts(self) -> Mapping[str, Sequence[Start]]:
        """How they begin, by the forms of the first word."""
        index: dict[str, list[Start]] = {}
        for start in self._compounds:
            for form in forms(start[0]) if start[0] else ():
                index.setdefault(form, []).append(start)
        return index


def compact(text: str) -> str:
    """Chinese without white space, in one width, simplified as far as numerals and units go, Latin in small letters."""
    return "".join(fold(text).lower().split())


def _compacted(texts: Sequence[str]) -> list[str]:
    """Many texts made compact, all at once."""
    if not texts:
        return []
    whole = "\n".join(texts)
    if whole.count("\n") != len(texts) - 1:
        whole = "\n".join(" ".join(text.split("\n")) for text in texts)
    lines = fold(whole).lower().split("\n")
    return ["".join(line.split()) for line in lines] if _OTHER_SPACE.search(whole) else lines


def _by_beginning(keys: Iterable[str], pairs: Collection[str]) -> Mapping[str, Sequence[str]]:
    """The keys of one character, and those that begin with one of the pairs, by these; the longest first."""
    index: dict[str, list[str]] = {}
    here = [key for key in keys if key[:2] in pairs or len(key) == 1]
    for key in sorted(here, key=len, reverse=True):
        index.setdefault(key[:2], []).append(key)
    return index


def _starts_at(words: Sequence[Word], at: int, starts: Mapping[str, Sequence[Start]]) -> Iterator[Start]:
    """How terms may begin that stand at a word; two words may be written as one, and one as two."""
    word = words[at].plain
    following = words[at + 1].plain if at + 1 < len(words) else ""
    for form in forms(word):
        yield from (start for start in starts.get(form, ()) if start[1] == following[:1])
    for form in forms(word + following) if following else ():
        yield from starts.get(form, ())
    yield from ((word[:end], word[end]) for end in range(1, min(len(word), _LONGEST_WORD)))


def _start(text: str) -> Start:
    """How an English term begins."""
    first, _, rest = text.partition(" ")
    if first.isascii() and first.isalpha() and "a" <= rest[:1] <= "z":
        return first.lower(), rest[0]
    words = rendering(text, False).words
    return (words[0] if words else ""), (words[1][:1] if len(words) > 1 else "")


@lru_cache(maxsize=65536)
def _compound(text: str) -> Rendering:
    return rendering(text, False)


def _united(first: Term, second: Term) -> Term:
    """Two entries for one Chinese term as one."""
    return first._replace(
        renderings=tuple(dict.fromkeys((*first.renderings, *second.renderings))),
        forbidden=tuple(dict.fromkeys((*first.forbidden, *second.forbidden))),
        exact=first.exact or second.exact,
        note="; ".join(dict.fromkeys(note for note in (first.note, second.note) if note)),
    )
