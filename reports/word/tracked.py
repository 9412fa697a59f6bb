"""Suggested figures written into a Word document as tracked changes, which people accept or reject."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from itertools import count

from ...align.sources.xml_tree import Element, name_of
from ...qa.findings import Finding, Mark
from ..comments.comment import AUTHOR
from ..visible import sanitize
from .run_marks import Point, Texts
from .word_names import XML_SPACE, find_space

# Where runs stand that a change may be written around: not in changes of others, fields and content controls.
_PLAIN = ("p", "hyperlink")
_TEXT = ("t", "rPr")


def find_suggestion(finding: Finding, mark: Mark | None) -> str | None:
    """What a finding about a figure says to write in place of the English words marked; None where it says nothing."""
    return finding.suggestion if finding.comparison and mark is not None and mark.lang == "en" else None


class Tracked:
    """Writes changes into the main part of a file."""

    def __init__(self, main: Element, texts: Texts) -> None:
        self._space, self._texts = find_space(main), texts
        ids = (element.get(self._tag("id"), "") for element in main.iter())
        self._ids = count(1 + max((int(own) for own in ids if own.isascii() and own.isdecimal()), default=0))

    def change(self, start: Point, end: Point, text: str) -> bool:
        """Write a text in place of the characters from one place to another; whether that could be done.

        It can where they stand in plain runs beside one another.
        """
        self._texts.cut_out(start, end)
        pieces = self._texts.find_pieces(start, end)
        runs = [piece.getparent() for piece in pieces]
        if not pieces or any(map(self._texts.wholes.find, pieces)) or not _is_plain(runs):
            return False
        inserted = self._build("ins", runs[0])
        inserted.append(self._build_run(runs[0], text))
        for run in runs:
            for element in run.iterfind(self._tag("t")):
                element.tag = self._tag("delText")
            removed = self._build("del", run)
            run.addprevious(removed)
            removed.append(run)
        runs[-1].getparent().addnext(inserted)
        return True

    def _tag(self, name: str) -> str:
        return f"{{{self._space}}}{name}"

    def _build(self, kind: str, near: Element) -> Element:
        """A tracked change without a date: the same check writes the same file."""
        attributes = {self._tag("id"): str(next(self._ids)), self._tag("author"): AUTHOR}
        return near.makeelement(self._tag(kind), attributes)

    def _build_run(self, near: Element, text: str) -> Element:
        """A run of a text that looks like another."""
        run = near.makeelement(self._tag("r"))
        properties = near.find(self._tag("rPr"))
        if properties is not None:
            run.append(deepcopy(properties))
        written = near.makeelement(self._tag("t"), {XML_SPACE: "preserve"})
        written.text = sanitize(text)
        run.append(written)
        return run


def _is_plain(runs: Sequence[Element]) -> bool:
    """Whether runs hold text alone and stand beside one another, with nothing but marks between them."""
    parent = runs[0].getparent()
    if name_of(parent) not in _PLAIN or any(run.getparent() is not parent for run in runs):
        return False
    own = [element for element in (runs[0], *runs[0].itersiblings()) if name_of(element) == "r"]
    between = own[: own.index(runs[-1]) + 1]
    plain = all(name_of(child) in _TEXT for run in runs for child in run)
    return plain and [run for run in between if not _is_reference(run)] == list(dict.fromkeys(runs))


def _is_reference(run: Element) -> bool:
    """Whether a run only refers to a comment."""
    return all(name_of(child) in ("commentReference", "rPr") for child in run)
