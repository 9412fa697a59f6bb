"""Where the elements and letters of XML stand in its bytes, so that words are put in and nothing else changes.

The tree says what is text, the parser expat where it stands; both count elements in the order of their start tags.
"""

from __future__ import annotations

import codecs
import re
from collections import defaultdict
from collections.abc import Container, Mapping, Sequence
from typing import NamedTuple
from xml.parsers import expat

from ...align.sources.inline_text import list_pieces
from ...align.sources.xml_tree import Element

_TAG = re.compile(rb"""<(?:[^"'>]|"[^"]*"|'[^']*')*>""")
# In a key: the text after an element, not within it.
_AFTER = 1
_MARKS = ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


class Letter(NamedTuple):
    """The bytes `[start, end)` of a character, the number of the element it stands right in, whether in CDATA."""

    start: int
    end: int
    parent: int
    literal: bool


class ElementPlace(NamedTuple):
    """Where an element begins, where its start tag ends, where its end tag begins, and where it ends."""

    start: int
    opened: int
    closing: int
    end: int


class XmlPlaces:
    """The places in an XML file, by the elements of its tree. Offsets are those of its text in UTF-8."""

    def __init__(self, text: bytes, root: Element, segments: Sequence[Element]) -> None:
        """Take the text in UTF-8, the tree made of it, and the elements whose letters will be asked for."""
        self._numbers = {element: number for number, element in enumerate(root.iter("*"))}
        keys = {
            self._key(piece.element, piece.follows)
            for s in segments
            for piece in list_pieces(s)
            if piece.element is not None
        }
        self._scanner = _Scanner(text, keys)

    def find(self, element: Element) -> ElementPlace:
        """Where an element stands."""
        return self._scanner.find(self._numbers[element])

    def find_letters(self, segment: Element) -> Sequence[Letter | None]:
        """The letters of a segment's text, without white space at its ends; None for what stands for a code."""
        letters: list[Letter | None] = []
        text = ""
        for piece in list_pieces(segment):
            text += piece.text
            if piece.element is None:
                letters += [None] * len(piece.text)
            else:
                holder = piece.element.getparent() if piece.follows else piece.element
                letters += self._scanner.list_letters(self._key(piece.element, piece.follows), self._numbers[holder])
        start, end = len(text) - len(text.lstrip()), len(text.rstrip())
        return letters[start:end]

    def _key(self, element: Element, follows: bool) -> int:
        return 2 * self._numbers[element] + (_AFTER if follows else 0)


class _Run(NamedTuple):
    """Characters that the parser gave at once, where they stand, and whether in CDATA."""

    text: str
    start: int
    literal: bool


class _Scanner:
    """Reads a file once: where elements stand, and the runs of the texts that are wanted."""

    def __init__(self, text: bytes, wanted: Container[int]) -> None:
        self._text, self._wanted = text, wanted
        self._starts: list[int] = []
        self._closings: dict[int, int] = {}
        self._runs: dict[int, list[_Run]] = defaultdict(list)
        self._open: list[int] = []
        self._key, self._literal = -1, False
        self._parser = parser = expat.ParserCreate("UTF-8")
        parser.StartElementHandler = self._begin
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._take
        parser.StartCdataSectionHandler = lambda: self._set_literal(True)
        parser.EndCdataSectionHandler = lambda: self._set_literal(False)
        parser.Parse(text, True)

    def find(self, number: int) -> ElementPlace:
        """Where the element of a number stands."""
        start, closing = self._starts[number], self._closings[number]
        opened = self._find_tag_end(start)
        end = opened if closing == start else self._find_tag_end(closing)
        return ElementPlace(start, opened, closing, end)

    def list_letters(self, key: int, parent: int) -> list[Letter]:
        """The letters of a text."""
        letters: list[Letter] = []
        for run in self._runs.get(key, ()):
            letters += _spread_run(run, parent, self._text)
        return letters

    def _begin(self, name: str, attributes: Mapping[str, str]) -> None:
        number = len(self._starts)
        self._starts.append(self._parser.CurrentByteIndex)
        self._open.append(number)
        self._key = 2 * number

    def _end(self, name: str) -> None:
        number = self._open.pop()
        self._closings[number] = self._parser.CurrentByteIndex
        self._key = 2 * number + _AFTER

    def _take(self, text: str) -> None:
        if self._key in self._wanted:
            self._runs[self._key].append(_Run(text, self._parser.CurrentByteIndex, self._literal))

    def _set_literal(self, literal: bool) -> None:
        self._literal = literal

    def _find_tag_end(self, start: int) -> int:
        tag = _TAG.match(self._text, start)
        return tag.end() if tag else start


def _spread_run(run: _Run, parent: int, text: bytes) -> list[Letter]:
    """The letters of a run: one after the other, or one for a reference or a line end, whatever its bytes."""
    encoded = run.text.encode("utf-8")
    is_reference = not run.literal and text[run.start : run.start + 1] == b"&"
    if is_reference or text[run.start : run.start + len(encoded)] != encoded:
        end = text.index(b";", run.start) + 1 if is_reference else run.start + 1
        end += not is_reference and text[end : end + 1] == b"\n"
        return [Letter(run.start, end, parent, run.literal)] * len(run.text)
    letters, start = [], run.start
    for character in run.text:
        end = start + len(character.encode("utf-8"))
        letters.append(Letter(start, end, parent, run.literal))
        start = end
    return letters


def decode_xml(data: bytes, declared: str) -> tuple[str, str]:
    """The text of an XML file and its encoding; a byte-order mark stays the first character."""
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), declared)
    return data.decode(encoding), encoding


def insert(text: bytes, insertions: Sequence[tuple[int, str]]) -> bytes:
    """The text with words put in at places, which are in order."""
    parts: list[bytes] = []
    reached = 0
    for place, words in insertions:
        parts += [text[reached:place], words.encode("utf-8")]
        reached = place
    return b"".join([*parts, text[reached:]])
