"""Where the comment on a finding stands in the document that comes back."""

from __future__ import annotations

from bisect import bisect_left

from ...align.bitext import Bead, Bitext, Lang, Span
from ...qa.findings import Finding, Mark
from .returned import Returned

_BEGINNING = Span(0, 0)


class Spots:
    """Finds the words of a document that comments on findings stand at."""

    def __init__(self, bitext: Bitext, returned: Returned) -> None:
        self._bitext, self._langs = bitext, returned.langs
        self._order: tuple[Lang, ...] = tuple(reversed(returned.langs))
        self._beads = {bead.id: number for number, bead in enumerate(bitext.beads)}
        self._held = [number for number, bead in enumerate(bitext.beads) if any(map(bead.side, self._order))]

    def find(self, finding: Finding) -> Span:
        """The span of its words, of the sentences they belong to, of the end of those before; of nothing at the top.

        Words of the translation come before those of the original, where the document holds both.
        """
        mark = self.find_mark(finding)
        if mark:
            return mark.span
        number = self._beads.get(finding.bead or "")
        if number is None:
            return _BEGINNING
        return self._find_text(self._bitext.beads[number]) or self._find_end_before(number)

    def find_mark(self, finding: Finding) -> Mark | None:
        """The mark of a finding that its comment stands at; None where the document has none of its words."""
        marks = {mark.lang: mark for mark in finding.marks}
        return next((marks[lang] for lang in self._order if lang in marks), None)

    def _find_text(self, bead: Bead) -> Span | None:
        """What the document has of a bead."""
        for lang in self._order:
            segments = self._bitext.segments(bead, lang)
            if segments:
                return Span(segments[0].start, segments[-1].end)
        return None

    def _find_end_before(self, number: int) -> Span:
        """The last character before a bead that the document has nothing of."""
        before = bisect_left(self._held, number)
        text = self._find_text(self._bitext.beads[self._held[before - 1]]) if before else None
        return Span(text.end - 1, text.end) if text else _BEGINNING
