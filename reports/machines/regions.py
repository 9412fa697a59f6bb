"""Where findings stand, as machines name it: a file, and in text its lines and columns, counted in code points."""

from __future__ import annotations

import re
from bisect import bisect_right
from pathlib import PurePath
from typing import NamedTuple
from urllib.parse import quote

from ...align.bitext import Document, Lang, Span
from ...align.place import Place, find_line_starts
from ...qa.findings import Finding, Mark
from ...text.messages import Ui
from ..exchange.annotations import find_target_mark, format_message
from ..locator import Locator
from ..place_words import format_place
from ..wording import say

# What the place of text that is the file's own has: nothing but where its line stands.
_OF_TEXT = {"line", "cell", "heading"}
_DRIVE = re.compile(r"[A-Za-z]:/")


class Region(NamedTuple):
    """A stretch of a file: its path and place; lines, where the format has them, and columns, where its text is ours.

    Lines and columns count from 1; the end column is that after the last character.
    """

    path: str
    place: Place
    line: int | None = None
    column: int | None = None
    end_line: int | None = None
    end_column: int | None = None


class Regions:
    """The regions of a review's findings. It looks up the lines of a document once."""

    def __init__(self, locator: Locator) -> None:
        """Take the places of a review."""
        self._locator = locator
        self._starts: dict[str, list[int]] = {}

    def find(self, finding: Finding) -> Region:
        """Where a finding is to be shown: its words in the English, else in the Chinese, else the texts of its pair."""
        mark = find_target_mark(finding)
        if mark:
            return self.find_mark(mark)
        index = self._locator.beads.get(finding.bead or "")
        if index is not None:
            bead = self._locator.bitext.beads[index]
            for segment in (*self._locator.bitext.segments(bead, "en"), *self._locator.bitext.segments(bead, "zh")):
                return self._build(segment.lang, Span(segment.start, segment.end))
        document = self._locator.bitext.en.document
        place = document.place(0)
        return _build_region(document, place)

    def find_mark(self, mark: Mark) -> Region:
        """Where marked words stand."""
        return self._build(mark.lang, mark.span)

    def _build(self, lang: Lang, span: Span) -> Region:
        document = self._locator.bitext.half(lang).document
        place = document.place(span.start)
        starts = self._find_starts(document)
        line = bisect_right(starts, span.start)
        if not _is_own_text(document, place) or line != place.line:
            return _build_region(document, place)
        last = bisect_right(starts, max(span.start, span.end - 1))
        column, end_column = span.start - starts[line - 1] + 1, span.end - starts[last - 1] + 1
        return Region(format_path(document.path), place, line, column, last, end_column)

    def _find_starts(self, document: Document) -> list[int]:
        if document.path not in self._starts:
            self._starts[document.path] = find_line_starts(document.text)
        return self._starts[document.path]


def _build_region(document: Document, place: Place) -> Region:
    """A region without columns, and without a line where lines are counted anew on each page."""
    line = place.line if place.page is None else None
    return Region(format_path(document.path), place, line, None, line)


def format_placed_message(finding: Finding, region: Region, ui: Ui) -> str:
    """The message of a finding, after its place in words where the file has no lines: "paragraph 59: …"."""
    place = format_place(region.place, ui) if region.line is None else ""
    return (place + say("colon", ui) if place else "") + format_message(finding, ui)


def _is_own_text(document: Document, place: Place) -> bool:
    """Whether the extracted text is that of the file, so that columns are the same."""
    is_units = document.table is not None and document.table.units
    return not is_units and place.parts().keys() <= _OF_TEXT


def format_path(path: str) -> str:
    r"""The path with slashes, without the folder that it starts from.

    >>> format_path("./texts/a.txt")
    'texts/a.txt'
    """
    return PurePath(path).as_posix()


def format_uri(path: str) -> str:
    """The address of a path: relative where the path is, else that of a file.

    >>> format_uri("white paper/2016.txt"), format_uri("/a/文.txt")
    ('white%20paper/2016.txt', 'file:///a/%E6%96%87.txt')
    """
    quoted = quote(path.encode("utf-8", "replace"), safe="/~")
    if path.startswith("/"):
        return f"file://{quoted}"
    return f"file:///{path[0]}:{quote(path[2:].encode('utf-8', 'replace'))}" if _DRIVE.match(path) else quoted
