r"""Strings of programs that were wrapped at a fixed width: which of the `\n` in them are no end of a line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple
from unicodedata import east_asian_width

from ..bitext import Span
from ..enumerators import read_enumerator

_BREAK = re.compile(r"(?:\\r)?\\n[ \t\u3000]*")
_ENDED = re.compile(r"[.!?;:。！？；：…][”’\"'」』）)】]*\s*$")
_MARKED = re.compile(r"[-*•·●■○#|>]\s|[（(【\[「“\"]")
# A file is wrapped where so many lines that stop in the middle of a sentence, and this share of all, are as wide as the
# widest but for a little, which fits a page.
_FEW, _SHARE, _EVEN = 3, 0.7, 0.85
_NARROWEST, _WIDEST = 28, 120


class _Break(NamedTuple):
    """A line break in a string, with what stands before it and behind it."""

    span: Span
    before: str
    behind: str

    @property
    def may_join(self) -> bool:
        """Whether a sentence may go on behind it, which begins no item."""
        if not self.before or not self.behind or _ENDED.search(self.before):
            return False
        return not read_enumerator(self.behind) and not _MARKED.match(self.behind)

    @property
    def width(self) -> int:
        """How wide the line before it is on the screen."""
        return len(self.before) + sum(east_asian_width(character) in "WF" for character in self.before)


def find_joints(text: str, strings: Sequence[Span]) -> list[Span]:
    """The line breaks in strings at which a sentence goes on that was wrapped, as the even width of lines tells."""
    breaks = [one for string in strings for one in _read_breaks(text, string) if one.may_join]
    widest = max((one.width for one in breaks), default=0)
    if len(breaks) < _FEW or not _NARROWEST <= widest <= _WIDEST:
        return []
    full = [one.span for one in breaks if one.width >= _EVEN * widest]
    return full if len(full) >= max(_FEW, _SHARE * len(breaks)) else []


def _read_breaks(text: str, string: Span) -> Iterator[_Break]:
    found = [Span(*match.span()) for match in _BREAK.finditer(text, string.start, string.end)]
    starts, ends = [string.start, *(one.end for one in found)], [*(one.start for one in found), string.end]
    pieces = [text[start:end].strip() for start, end in zip(starts, ends, strict=True)]
    for one, before, behind in zip(found, pieces[:-1], pieces[1:], strict=True):
        yield _Break(one, before, behind)
