"""Tags that were damaged in the other text: `% 1`, `$ {x}`, `｛0｝`, `{名称}`, `—force`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from .tag import Tag

_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−"), "-") | {ord("—"): "--", ord("＄"): "$"}
# What stands in braces where the name was translated.
_TRANSLATED = re.compile(r"[{｛][^{}｛｝\n]{0,20}[^\x00-\x7f{}｛｝\n][^{}｛｝\n]{0,20}[}｝]")
_WORD = re.compile(r"[A-Za-z0-9]")


def find_broken(text: str, key: str, taken: Sequence[Tag]) -> tuple[int, int] | None:
    """Where a text has the characters of a key with spaces between them, in full width, or in other letters.

    `taken`: tags of the text that are others'.

    >>> find_broken("Got % 1 of it", "%1", []), find_broken("$ {x}", "${x}", [])
    ((4, 7), (0, 5))
    """
    letters, places = _fold(text)
    wanted = _fold(key)[0]
    start = letters.find(wanted)
    while start >= 0:
        span = places[start], places[start + len(wanted) - 1] + 1
        if _is_whole(text, *span) and not any(tag.start < span[1] and span[0] < tag.end for tag in taken):
            return span
        start = letters.find(wanted, start + 1)
    return None


def find_translated(text: str, taken: Sequence[Tag]) -> Iterator[tuple[int, int]]:
    """Where a text has words in braces that no program reads, in Chinese or in full width."""
    for match in _TRANSLATED.finditer(text):
        if not any(tag.start < match.end() and match.start() < tag.end for tag in taken):
            yield match.span()


def _fold(text: str) -> tuple[str, Sequence[int]]:
    """The characters of a text that count, in small letters and half width, each with its place."""
    letters: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        if character.isspace():
            continue
        plain = unicodedata.normalize("NFKC", character).translate(_DASHES).lower()
        letters.append(plain)
        places += [place] * len(plain)
    return "".join(letters), places


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether neither end cuts a word or a percentage in two."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if before.isdigit() and text[start] in "%％":
        return False
    starts, ends = _WORD.match(text[start]), _WORD.match(text[end - 1])
    return not (starts and _WORD.match(before)) and not (ends and _WORD.match(after))
