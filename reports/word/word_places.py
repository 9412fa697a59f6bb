"""Where words of the extracted text stand in the main part of a Word file."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from ...align.document import Container, Document, Span
from ...align.sources.text_pieces import Origin
from ...align.sources.xml_tree import Element, name_of
from .run_marks import Point, Texts
from .wholes import Stretch
from .word_names import find_space
from .word_parts import WordFile

_NOTES = ("footnote", "endnote")


class Ends(NamedTuple):
    """Where words begin and end, and the part that has them."""

    part: str
    start: Point
    end: Point


class _Reference(NamedTuple):
    """The words of a note, which stand in the main part by the mark that refers to it."""

    kind: str
    id: str


class Anchors:
    """Finds the elements of the main part that marks are put around."""

    def __init__(self, file: WordFile, document: Document, container: Container) -> None:
        self.texts = Texts(file.main)
        self._file, self._document, self._container = file, document, container
        self._notes: dict[str, list[_Reference | None]] = {}
        self._references: dict[_Reference, Stretch] | None = None

    def find(self, span: Span) -> Stretch | None:
        """The elements that hold a span; those nearest to it where the file has none of its characters."""
        ends = self.find_points(span) or self._find_near(span)
        if ends is None:
            return None
        if ends.part == self._file.main_name:
            return self.texts.cut_out(ends.start, ends.end)
        return self._find_reference(ends.part, ends.start.element)

    def find_own(self, span: Span) -> Ends | None:
        """Where a span begins and ends, if that is in the main part."""
        ends = self.find_points(span)
        return ends if ends and ends.part == self._file.main_name else None

    def find_points(self, span: Span) -> Ends | None:
        """Where a span begins and ends; None where the file has none of it."""
        found = [*self._container.find_stretches(span)] if span.start < span.end else []
        if not found:
            return None
        first, last = found[0], next(pair for pair in reversed(found) if _part_of(pair) == _part_of(found[0]))
        start, end = max(first[0].start, span.start), min(last[0].end, span.end)
        return Ends(_part_of(first), _locate(first, start), _locate(last, end))

    def _find_near(self, span: Span) -> Ends | None:
        """The paragraph of a span, what stands before it, or the first words of all."""
        block = self._document.find_block(span.start) if span.start < span.end else None
        origins = self._container.origins
        place = bisect_left(origins, span.start, key=lambda origin: origin[0].end)
        before = [stretch for stretch, _ in origins[max(0, place - 1) : place]]
        first = [stretch for stretch, _ in origins[:1]]
        candidates = [block.span] if block else []
        candidates += [Span(stretch.end - 1, stretch.end) for stretch in before]
        return next((points for own in (*candidates, *first) if (points := self.find_points(own))), None)

    def _find_reference(self, part: str, number: int) -> Stretch | None:
        """The run that refers to the note with a text element of another part."""
        if part not in self._notes:
            root = self._file.read(part)
            space = f"{{{find_space(root)}}}"
            self._notes[part] = [_find_note(text) for text in root.iter(f"{space}t", f"{space}delText")]
        note = self._notes[part][number]
        return self._list_references().get(note) if note else None

    def _list_references(self) -> dict[_Reference, Stretch]:
        if self._references is None:
            self._references = {}
            space = f"{{{find_space(self._file.main)}}}"
            for kind in _NOTES:
                for mark in self._file.main.iter(f"{space}{kind}Reference"):
                    own = _Reference(kind, str(mark.get(f"{space}id")))
                    self._references.setdefault(
                        own, self.texts.wholes.find(mark) or Stretch(mark.getparent(), mark.getparent())
                    )
        return self._references


def _find_note(text: Element) -> _Reference | None:
    for ancestor in text.iterancestors():
        if name_of(ancestor) in _NOTES:
            return _Reference(name_of(ancestor), str(ancestor.get(f"{{{find_space(ancestor)}}}id")))
    return None


def _part_of(found: tuple[Span, object]) -> str:
    origin = found[1]
    return origin.part if isinstance(origin, Origin) else ""


def _locate(found: tuple[Span, object], offset: int) -> Point:
    """The place of an offset in a stretch."""
    stretch, origin = found
    if not isinstance(origin, Origin):
        raise TypeError(f"a stretch of a Word file without its place: {origin}")
    return Point(origin.element, origin.start + offset - stretch.start)
