"""Chinese terms found in texts: whole words, the longest first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ...align.lexicon import load_lexicon
from ...text.characters import han_places
from ..quantities.zh.scan import fold
from .entries import Glossary, Hit


class Place(NamedTuple):
    """A term in a text, by its key: the characters `[start, end)`."""

    key: str
    start: int
    end: int


class _Compact(NamedTuple):
    """A text without white space, folded, and the offset that each of its characters had."""

    text: str
    offsets: list[int]


def term_places(glossary: Glossary, texts: Sequence[str]) -> list[list[Place]]:
    """The terms of each text, in order, none inside another and none that cuts a word of the language in two.

    中国 doesn't stand in 发展中国家, nor 国企 in 中国企业: the lexicon's words say where words begin and end.
    """
    compacts = [_compacted(text) for text in texts]
    hits = glossary.hits([compact.text for compact in compacts])
    hit = [i for i, found in enumerate(hits) if found]
    words = load_lexicon().words([compacts[i].text for i in hit], "zh") if hit else None
    found: list[list[Place]] = [[] for _ in texts]
    for row, i in enumerate(hit):
        assert words is not None
        part = slice(int(words.first[row]), int(words.first[row + 1]))
        starts, ends = set(words.start[part].tolist()), set(words.end[part].tolist())
        found[i] = list(_places(hits[i], compacts[i], starts, ends))
    return found


def _compacted(text: str) -> _Compact:
    given = fold(text).lower()
    if len(given) != len(text):  # a letter whose small form is two: leave the text as it is
        given = fold(text)
    kept = [(c, i) for i, c in enumerate(given) if not c.isspace()]
    return _Compact("".join(c for c, _ in kept), [i for _, i in kept])


def _places(hits: Sequence[Hit], compact: _Compact, starts: set[int], ends: set[int]) -> Iterator[Place]:
    """The hits that are words, none of which begins inside an earlier one."""
    text, free = compact.text, 0
    han = set(han_places(text, 0, len(text)))
    for at, key in hits:
        end = at + len(key)
        if at >= free and _bounded(text, at, han, starts) and _bounded_end(text, end, han, ends):
            yield Place(key, compact.offsets[at], compact.offsets[end - 1] + 1)
            free = end


def _bounded(text: str, at: int, han: set[int], starts: set[int]) -> bool:
    """Whether a word may begin at an offset."""
    return at in starts if at in han else not (at and text[at - 1].isalnum() and at - 1 not in han)


def _bounded_end(text: str, end: int, han: set[int], ends: set[int]) -> bool:
    """Whether a word may end at an offset."""
    if end - 1 in han:
        return end in ends
    return not (end < len(text) and text[end].isalnum() and end not in han)
