"""A text in which what was found to be no prose is blanked, so that nothing is found in it again."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..bitext import NonText, Span

_INSIDE_LINES = re.compile(r"[^\r\n]+")


class Mask:
    """A text of the same length in which marked spans are blanks; line ends stay.

    `text` is what is left to look at, `original` the whole; `tables` are the spans of the rows of each table.
    `comments`: whether comments hold prose, where that is known.
    """

    def __init__(self, text: str, comments: bool | None = None) -> None:
        self.original = text
        self.text = text
        self.comments = comments
        self._found: list[NonText] = []
        self.tables: list[list[Span]] = []

    def mark(self, spans: Iterable[tuple[int, int]], kind: str) -> None:
        """Blank these spans, which overlap in nothing and come in order, and keep them as non-text of one kind."""
        self._found.extend(NonText(span, kind) for span in self.hide(spans))

    def hide(self, spans: Iterable[tuple[int, int]]) -> list[Span]:
        """The spans of these that are blanked now: those that come in order and overlap in nothing."""
        hidden: list[Span] = []
        pieces: list[str] = []
        end = 0
        for start, stop in spans:
            if start < end or start >= stop:
                continue
            pieces += [self.text[end:start], _blank(self.text[start:stop])]
            end = stop
            hidden.append(Span(start, stop))
        if pieces:
            self.text = "".join((*pieces, self.text[end:]))
        return hidden

    def mark_all(self, pattern: re.Pattern[str], kind: str, group: int = 0) -> None:
        """Blank every match of a pattern, or one group of it."""
        self.mark((match.span(group) for match in pattern.finditer(self.text) if match.start(group) >= 0), kind)

    def found(self) -> tuple[NonText, ...]:
        """What was marked, in order, without the white space at the ends of each; what overlaps is left out."""
        kept: list[NonText] = []
        for piece in sorted(self._found, key=lambda p: (p.span.start, -p.span.end)):
            span = self._strip(piece.span)
            if span.start < span.end and (not kept or span.start >= kept[-1].span.end):
                kept.append(NonText(span, piece.kind))
        return tuple(kept)

    def find_ends(self, kind: str) -> list[int]:
        """Where what was marked as one kind ends, in order."""
        return sorted(piece.span.end for piece in self._found if piece.kind == kind)

    def _strip(self, span: Span) -> Span:
        if not (self.original[span.start].isspace() or self.original[span.end - 1].isspace()):
            return span
        text = self.original[span.start : span.end]
        return Span(span.start + len(text) - len(text.lstrip()), span.start + len(text.rstrip()))


def _blank(text: str) -> str:
    """So many blanks, with the line ends of the text."""
    if "\n" not in text and "\r" not in text:
        return " " * len(text)
    return _INSIDE_LINES.sub(lambda match: " " * len(match.group()), text)
