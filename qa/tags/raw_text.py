"""The text of a bead as it stands in the document, with the markup that clean text leaves out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from ...align.bitext import Bead, Lang, Span
from ..context import ReviewContext
from ..findings import Mark
from .tag import Tag


class Piece(NamedTuple):
    """A segment as it stands in the document from `start` on."""

    start: int
    text: str


def read_pieces(context: ReviewContext, bead: Bead, lang: Lang) -> Sequence[Piece]:
    """The segments on one side of a bead."""
    return [Piece(segment.start, segment.text) for segment in context.bitext.segments(bead, lang)]


def read_around(context: ReviewContext, bead: Bead, lang: Lang) -> str:
    """One side of a bead with what stands in its lines before and after it: code and tags are no part of segments."""
    segments = context.bitext.half(lang).segments
    text = context.bitext.half(lang).document.text
    if context.bitext.layout == "pairs":
        return "\n".join(segments[i].text for i in bead.side(lang))
    found: list[str] = []
    for i in bead.side(lang):
        before = segments[i - 1].end if i else 0
        after = segments[i + 1].start if i + 1 < len(segments) else len(text)
        start = max(before, text.rfind("\n", 0, segments[i].start) + 1)
        end = text.find("\n", segments[i].end)
        found.append(text[start : min(after, end if end >= 0 else len(text))])
    return "\n".join(found)


def find_in_pieces(pieces: Iterable[Piece], find: Callable[[str], Iterable[Tag]]) -> list[Tag]:
    """The tags of pieces, in offsets of the document."""
    return [tag.move(piece.start) for piece in pieces for tag in find(piece.text)]


def mark_tag(context: ReviewContext, bead: Bead, lang: Lang, start: int, end: int) -> Mark:
    """A stretch of the document, marked."""
    return Mark(lang, Span(start, end), context.bitext.half(lang).document.text[start:end], bead.id)


def blank(text: str, pattern: re.Pattern[str]) -> str:
    """A text with blanks for the matches of a pattern."""
    return pattern.sub(lambda match: " " * len(match[0]), text)
