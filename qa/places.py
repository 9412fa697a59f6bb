"""Where findings stand in their files: the place of each mark, and the place of the finding."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ..align.bitext import Bead, Bitext
from ..align.place import Place
from .findings import Finding, Mark


def add_places(bitext: Bitext, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings with the places of their marks and their own."""
    beads = {bead.id: bead for bead in bitext.beads}
    return tuple(_add_place(bitext, finding, beads.get(finding.bead or "")) for finding in findings)


def _add_place(bitext: Bitext, finding: Finding, bead: Bead | None) -> Finding:
    zh, en = (_place_mark(bitext, mark) if mark else None for mark in (finding.zh, finding.en))
    related = tuple(_place_mark(bitext, mark) for mark in finding.related)
    return replace(finding, zh=zh, en=en, related=related, place=find_main_place(bitext, finding, bead))


def _place_mark(bitext: Bitext, mark: Mark) -> Mark:
    return replace(mark, place=bitext.half(mark.lang).document.place(mark.span.start))


def find_main_place(bitext: Bitext, finding: Finding, bead: Bead | None) -> Place:
    """Where a finding stands: its first mark, else the text of its bead, else the beginning of the document."""
    for mark in finding.marks:
        return bitext.half(mark.lang).document.place(mark.span.start)
    for segment in (*bitext.segments(bead, "zh"), *bitext.segments(bead, "en")) if bead else ():
        return bitext.half(segment.lang).document.place(segment.start)
    return bitext.zh.document.place(0)
