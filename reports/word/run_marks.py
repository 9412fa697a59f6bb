"""Marks put around words of a Word document: runs are split where words begin and end, and keep their looks."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from copy import deepcopy
from typing import NamedTuple

from ...align.sources.xml_tree import Element, name_of
from .wholes import Stretch, Wholes
from .word_names import XML_SPACE, find_space


class Point(NamedTuple):
    """A place in the text elements of the main part: the number of one, and an offset in its text."""

    element: int
    offset: int


class Texts:
    """The text elements of the main part by their numbers, in pieces once they are split, and what stays whole."""

    def __init__(self, main: Element) -> None:
        self.wholes = Wholes(main)
        space = f"{{{find_space(main)}}}"
        elements = main.iter(f"{space}t", f"{space}delText")
        self._pieces: list[list[tuple[int, Element]]] = [[(0, element)] for element in elements]

    def cut_out(self, start: Point, end: Point) -> Stretch:
        """The elements that hold the characters from one place to another, and no others where that can be."""
        return Stretch(self._find_first(start), self._find_last(end))

    def find_pieces(self, start: Point, end: Point) -> Sequence[Element]:
        """The text elements, or parts of them, with the characters from one place to another, cut out before."""
        found: list[Element] = []
        for number in range(start.element, end.element + 1):
            for offset, piece in self._pieces[number]:
                after = number > start.element or offset >= start.offset
                if after and (number < end.element or offset < end.offset):
                    found.append(piece)
        return found

    def _find_first(self, point: Point) -> Element:
        whole = self.wholes.find(self._pieces[point.element][0][1])
        if whole:
            return whole.first
        self._cut(point)
        piece = self._find_piece(point.element, point.offset)
        _begin_run(piece)
        return piece.getparent()

    def _find_last(self, point: Point) -> Element:
        whole = self.wholes.find(self._pieces[point.element][0][1])
        if whole:
            return whole.last
        self._cut(point)
        piece = self._find_piece(point.element, point.offset - 1)
        following = piece.getnext()
        if following is not None:
            _begin_run(following)
        return piece.getparent()

    def _find_piece(self, number: int, offset: int) -> Element:
        """The piece of a text element that holds the character at an offset."""
        pieces = self._pieces[number]
        return pieces[bisect_right(pieces, offset, key=_get_offset) - 1][1]

    def _cut(self, point: Point) -> None:
        """Split a text element, and its run, at an offset; nothing at its ends or where it is split already."""
        pieces = self._pieces[point.element]
        place = bisect_left(pieces, point.offset, key=_get_offset)
        if place < len(pieces) and pieces[place][0] == point.offset:
            return
        start, piece = pieces[place - 1]
        text = piece.text or ""
        if point.offset - start >= len(text):
            return
        rest = _split_text(piece, point.offset - start)
        _begin_run(rest)
        pieces.insert(place, (point.offset, rest))


def _get_offset(piece: tuple[int, Element]) -> int:
    return piece[0]


def _split_text(element: Element, offset: int) -> Element:
    """The second part of a text element, which follows the first."""
    text = element.text or ""
    rest = element.makeelement(element.tag, dict(element.attrib), element.nsmap)
    element.text, rest.text = text[:offset], text[offset:]
    for part, edge in ((element, text[offset - 1]), (rest, text[offset])):
        if edge.isspace():
            part.set(XML_SPACE, "preserve")
    element.addnext(rest)
    return rest


def _begin_run(element: Element) -> None:
    """Let an element of a run begin a run of its own, with all that follows it; nothing where it does already."""
    run = element.getparent()
    before = [child for child in element.itersiblings(preceding=True) if name_of(child) != "rPr"]
    if not before:
        return
    rest = run.makeelement(run.tag, dict(run.attrib), run.nsmap)
    properties = next((child for child in run if name_of(child) == "rPr"), None)
    if properties is not None:
        copied = deepcopy(properties)
        copied.tail = None
        rest.append(copied)
    moved = [element, *element.itersiblings()]
    run.addnext(rest)
    rest.extend(moved)
