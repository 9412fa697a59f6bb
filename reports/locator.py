"""Where a finding stands: both texts of its bead with the words marked, their places in the file, the text around.

Everything is cut from repaired text: marks come in offsets of the extracted text and are carried over by
`OffsetText.offsets`, so that a word broken by a page is shown whole and marked whole.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from ..align.bitext import LANGS, Bead, Lang, OffsetText, Segment, Span
from ..align.place import Place
from ..qa.findings import Figure, Finding, Mark, Review
from ..qa.places import find_main_place
from .pieces import Piece, PlacedMark, excerpt, place_mark, round_to_words
from .triage import order_findings
from .visible import sanitize


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a finding: its text in pieces, none without a counterpart, its place, its bead, the text around."""

    lang: Lang
    pieces: tuple[Piece, ...]
    place: Place | None
    bead: str | None
    before: str = ""
    after: str = ""


class Locator:
    """A review's findings in their places. It looks up the beads and marks of a review once."""

    def __init__(self, review: Review) -> None:
        """Index the beads of a review."""
        self.review = review
        self.bitext = review.bitext
        self.beads = {bead.id: i for i, bead in enumerate(self.bitext.beads)}
        self._bead_of = {lang: self._find_owners(lang) for lang in LANGS}
        self._places: dict[str, tuple[int, float]] = {}
        self._starts = {lang: [s.start for s in self.bitext.half(lang).segments] for lang in LANGS}

    def _find_owners(self, lang: Lang) -> dict[int, int]:
        """The bead of every segment of a half, both as indices."""
        return {i: b for b, bead in enumerate(self.bitext.beads) for i in bead.side(lang)}

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """The findings in the order of their places, those about the whole document first."""
        return tuple(sorted(self.review.findings, key=self.locate))

    @cached_property
    def numbers(self) -> tuple[int, ...]:
        """The number of every finding, in all reports the same: in the order in which they are worked through."""
        numbers = {id(finding): number for number, finding in enumerate(order_findings(self.findings), 1)}
        return tuple(numbers[id(finding)] for finding in self.findings)

    @cached_property
    def _marks(self) -> dict[tuple[int, Lang], list[tuple[Mark, str]]]:
        """The marks of all findings, related ones too, by bead and language."""
        found: dict[tuple[int, Lang], list[tuple[Mark, str]]] = defaultdict(list)
        for finding in self.findings:
            for mark in (*finding.marks, *finding.related):
                bead = self.find_bead(mark, finding)
                if bead is not None:
                    found[bead, mark.lang].append((mark, finding.id))
        return found

    def find_marks(self, bead: Bead, lang: Lang) -> list[tuple[Mark, str]]:
        """The marks on one side of a bead and the ids of their findings, a finding's main mark before its others."""
        return self._marks.get((self.beads[bead.id], lang), [])

    def find_place(self, lang: Lang, offset: int) -> Place:
        """Where an offset of a document's text lies in its file."""
        return self.bitext.half(lang).document.place(offset)

    def find_main_place(self, finding: Finding) -> Place:
        """Where a finding stands: its first mark, else the text of its bead, else the beginning of the document."""
        index = self.beads.get(finding.bead or "")
        return find_main_place(self.bitext, finding, None if index is None else self.bitext.beads[index])

    def find_bead(self, mark: Mark | None, finding: Finding) -> int | None:
        """The index of the bead a mark lies in: the one it names, else the one that holds it, else its finding's."""
        if mark and mark.bead in self.beads:
            return self.beads[mark.bead]
        held = self._find_holder(mark) if mark else None
        return self.beads.get(finding.bead or "") if held is None else held

    def quote_figure(self, figure: Figure, lang: Lang) -> str:
        """The words of one side of a figure, repaired."""
        bead = self.beads.get(figure.bead)
        quantities = figure.zh if lang == "zh" else figure.en
        if len(quantities) == 1:  # nearly all
            (q,) = quantities
            return self._repair(Span(q.start, q.end), q.text, bead, lang)
        return "; ".join(self._repair(Span(q.start, q.end), q.text, bead, lang) for q in quantities)

    def quote_mark(self, mark: Mark, finding: Finding) -> str:
        """The words of a mark, repaired."""
        return self._repair(mark.span, mark.text, self.find_bead(mark, finding), mark.lang)

    def _repair(self, span: Span, text: str, bead: int | None, lang: Lang) -> str:
        """The clean words of a span in a bead; its text as it stands where the bead has none of it."""
        if bead is None:
            return sanitize(text)
        clean = self.bitext.clean(self.bitext.beads[bead], lang)
        if text in clean.text:
            return sanitize(text)
        found = place_mark(clean, span, "")
        return sanitize(clean.text[found.start : found.end] if found else text)

    def _find_holder(self, mark: Mark) -> int | None:
        """The index of the bead whose segment holds the first character of a mark."""
        i = bisect_right(self._starts[mark.lang], mark.span.start) - 1
        held = i >= 0 and mark.span.start < self.bitext.half(mark.lang).segments[i].end
        return self._bead_of[mark.lang].get(i) if held else None

    def cut_side(self, finding: Finding, lang: Lang, budget: int, around: int = 0) -> Side:
        """One side of a finding: about `budget` characters of its bead, and `around` of the beads before and after."""
        mark = finding.zh if lang == "zh" else finding.en
        index = self.find_bead(mark, finding)
        if index is None:
            return self._cut_unaligned(finding, lang, mark, budget)
        clean = self.bitext.clean(self.bitext.beads[index], lang)
        marks = self._place_own(finding, lang, clean, mark)
        if mark and not marks:
            return self._cut_unaligned(finding, lang, mark, budget)
        pieces = excerpt(clean.text, marks, budget, self._measure_share(finding)) if clean.text else []
        segments = self.bitext.segments(self.bitext.beads[index], lang)
        start = mark.span.start if mark else segments[0].start if segments else None
        return Side(
            lang,
            tuple(pieces),
            None if start is None else self.find_place(lang, start),
            self.bitext.beads[index].id,
            self._cut_beside(index, lang, -1, around),
            self._cut_beside(index, lang, 1, around),
        )

    def _place_own(self, finding: Finding, lang: Lang, clean: OffsetText, mark: Mark | None) -> list[PlacedMark]:
        """The marks of one finding in a bead's clean text, the main one first; none where the main one is not in it."""
        main = place_mark(clean, mark.span, finding.id) if mark else None
        if mark and not main:
            return []
        related = (place_mark(clean, m.span, finding.id) for m in finding.related if m.lang == lang)
        return [m for m in (main, *related) if m]

    def _cut_unaligned(self, finding: Finding, lang: Lang, mark: Mark | None, budget: int) -> Side:
        """A side cut from the document itself: for a mark outside all segments, or on what repair took away."""
        if mark is None:
            return Side(lang, (), None, None)
        text = self.bitext.half(lang).document.text
        low, high = max(0, mark.span.start - budget), min(len(text), mark.span.end + budget)
        own = PlacedMark(mark.span.start - low, mark.span.end - low, finding.id)
        pieces = excerpt(text[low:high], [own] if own.start < own.end else [], budget, 0.5)
        return Side(lang, tuple(pieces), self.find_place(lang, mark.span.start), None)

    def _cut_beside(self, index: int, lang: Lang, step: int, around: int) -> str:
        """The end of the text before a bead (`step` -1) or the beginning of the text after it (1)."""
        index += step
        while around and 0 <= index < len(self.bitext.beads):
            text = self.bitext.clean(self.bitext.beads[index], lang).text
            if text:
                window = Span(max(0, len(text) - around), len(text)) if step < 0 else Span(0, around)
                start, end = round_to_words(text, window)
                return sanitize(text[start:end])
            index += step
        return ""

    def _measure_share(self, finding: Finding) -> float:
        """How far into its bead a finding lies, 0 to 1."""
        for mark in finding.marks:
            index = self.find_bead(mark, finding)
            segments = () if index is None else self.bitext.segments(self.bitext.beads[index], mark.lang)
            if segments:
                return _measure_share(mark, segments)
        return 0.0

    def locate(self, finding: Finding) -> tuple[int, float]:
        """What findings are ordered by: bead, then the place in it."""
        if not finding.id:
            return self._compute_place(finding)
        if finding.id not in self._places:
            self._places[finding.id] = self._compute_place(finding)
        return self._places[finding.id]

    def _compute_place(self, finding: Finding) -> tuple[int, float]:
        marks = finding.marks or (None,)
        found = [index for index in (self.find_bead(mark, finding) for mark in marks) if index is not None]
        return (min(found, default=-1), self._measure_share(finding))


def _measure_share(mark: Mark, segments: tuple[Segment, ...]) -> float:
    """How far into some segments a mark begins, 0 to 1."""
    start, end = segments[0].start, segments[-1].end
    return min(1.0, max(0.0, (mark.span.start - start) / max(1, end - start)))
