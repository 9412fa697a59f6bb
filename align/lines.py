"""A document's lines: the pieces of prose between line breaks, without what is no text."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from ..text.characters import han_count, latin_words
from .bitext import Lang, NonText, Span

LINE = re.compile(r"[^\r\n\f\v\x1c-\x1e\x85\u2028\u2029]+")
_BREAK = re.compile(r"\r\n|[\r\n\f\v\x1c-\x1e\x85\u2028\u2029]")
_WIDE = re.compile("[、。，；]")
# An English word carries about as much as two Han characters (measured on the bilingual seeds: 1.7 characters a word).
HAN_PER_WORD = 2
# Line breaks before a line that can't continue the paragraph before it; and before one that says the same as that one,
# beside which it stands: a title in both languages.
APART, BESIDE = 1_000, 1_001
# Those before a line that begins an item right after another line.
ITEM = 900
# What stands for line breaks that are mere white space, as in a page of HTML: the line goes on with the one before it.
FLOWING = -1
# Non-text that ends a line of prose: what follows the tag of a block or stands in another cell is another line.
_BREAKING = ("block", "cell")
# Non-text at which a line that was wrapped goes on.
_JOINING = ("joint",)
# What sets two languages on one line apart and belongs to neither.
_APART_SIGNS = " \t\u3000/|｜／"
# An English date cut behind its month.
_MONTH_ENDS = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\s*$"
)
_DAY_BEGINS = re.compile(r"\d{1,2}, \d{4}\b")


@dataclass(frozen=True, slots=True)
class Line:
    """One line's prose: its pieces, and how many line breaks set it apart from the prose before it (0: the first).

    `wide`: how many of its stops and commas are Chinese.
    """

    spans: tuple[Span, ...]
    breaks: int
    han: int
    words: int
    wide: int = 0

    def with_breaks(self, breaks: int) -> Line:
        """The same line, so many breaks after the one before it."""
        return Line(self.spans, breaks, self.han, self.words, self.wide)

    @property
    def weight(self) -> int:
        """Its length in units of Han characters."""
        return self.han + HAN_PER_WORD * self.words

    @property
    def lang(self) -> Lang | None:
        """The language most of it is in; None without letters."""
        if not self.weight:
            return None
        # A list of Latin names in Chinese has Chinese signs between them.
        chinese = self.han + HAN_PER_WORD * self.wide if self.han else 0
        return "zh" if chinese >= HAN_PER_WORD * self.words else "en"


def lines_of(text: str, non_text: Sequence[NonText]) -> tuple[Line, ...]:
    """The lines with prose in them, in order."""
    lines: list[Line] = []
    holes = [piece.span for piece in non_text]
    ends = [piece.span.start for piece in non_text if piece.kind in _BREAKING]
    joints = [piece.span.start for piece in non_text if piece.kind in _JOINING]
    hole, last_end, next_end = 0, 0, 0
    for match in LINE.finditer(text):
        if match.group().isspace():
            continue
        while hole < len(holes) and holes[hole].end <= match.start():
            hole += 1
        last = hole
        while last < len(holes) and holes[last].start < match.end():
            last += 1
        for spans in _pieces(text, Span(*match.span()), non_text[hole:last]):
            breaks = len(_BREAK.findall(text, last_end, spans[0].start)) if lines else 0
            before, next_end = next_end, bisect_left(ends, spans[0].start, next_end)
            apart = before < next_end
            joined = not apart and bisect_left(joints, last_end) < bisect_left(joints, spans[0].start)
            lines.append(line_of(text, spans, APART if apart else FLOWING if joined else breaks))
            last_end = spans[-1].end
    return tuple(lines)


def line_of(text: str, spans: Sequence[Span], breaks: int) -> Line:
    """A line of these pieces, its letters counted."""
    prose = " ".join(text[start:end] for start, end in spans)
    return Line(tuple(spans), breaks, han_count(prose), latin_words(prose), len(_WIDE.findall(prose)))


def _pieces(text: str, line: Span, holes: Sequence[NonText]) -> list[list[Span]]:
    """What is left of a line outside the holes in it, without white space at the ends of each piece.

    The pieces are in groups: those of one line of prose, cut where a hole ends it.
    """
    if not holes:
        return [[strip_span(text, line)]]
    groups: list[list[Span]] = [[]]
    start = line.start
    for hole in holes:
        groups[-1].append(Span(start, hole.span.start))
        if hole.kind in (*_BREAKING, *_JOINING):
            groups.append([])
        start = hole.span.end
    groups[-1].append(Span(start, line.end))
    kept = ([piece for piece in (strip_span(text, p) for p in group) if piece.start < piece.end] for group in groups)
    return [group for group in kept if group]


def strip_span(text: str, span: Span) -> Span:
    """The span without white space at its ends; empty where there is nothing else."""
    if span[0] < span[1] and not (text[span[0]].isspace() or text[span[1] - 1].isspace()):
        return span
    part = text[span[0] : span[1]]
    start = span[0] + len(part) - len(part.lstrip())
    return Span(start, max(start, span[0] + len(part.rstrip())))


def find_within(text: str, spans: Sequence[Span], region: Span) -> list[Span]:
    """The spans within a region, without white space and the signs that set two languages apart at their ends."""
    inside = (Span(max(s.start, region.start), min(s.end, region.end)) for s in spans)
    return [span for span in (_strip_signs(text, s) for s in inside if s.start < s.end) if span.start < span.end]


def _strip_signs(text: str, span: Span) -> Span:
    part = text[span.start : span.end]
    left = len(part) - len(part.lstrip(_APART_SIGNS))
    return Span(span.start + left, span.start + max(left, len(part.rstrip(_APART_SIGNS))))


def cuts_date(last: str, text: str) -> bool:
    """Whether an English date goes on after a line.

    >>> cuts_date("Press Conference on October", "20, 2023"), cuts_date("It was in May", "20 people came")
    (True, False)
    """
    return bool(_MONTH_ENDS.search(last) and _DAY_BEGINS.match(text))
