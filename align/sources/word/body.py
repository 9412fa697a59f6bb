"""The paragraphs and tables of a story in order: the body, a note, a text box."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ..blocks import Block, Cell, Grid, Paragraph
from ..read_options import Changes
from ..text_pieces import Piece, Pieces, join_text, slice_pieces, strip_pieces
from ..xml_tree import Element, name_of
from .elements import find, get, get_number, is_on
from .numbering import Numbers
from .runs import Runs, choose_alternative
from .styles import Style, Styles, read_numbering

_BODY_LEVEL = 9
# What a cell goes on with that is merged with the one above or before it; an old attribute left out says the same.
_GOES_ON = ("continue", "")
_CONTENTS = "table of contents"
# So many pieces hold such a number and its tab.
_HEAD = 12
# A number typed by hand, with a tab after it: 1.2, (a), 第三条.
_TYPED_NUMBER = re.compile(
    r"^((?:第?[\d一二三四五六七八九十百]+(?:\.\d+)*[章节条款项]?|[A-Za-z]|[ivxIVX]+)[.、)）．:：]?|[(（][^\s()（）]{1,5}[)）]"
    r"|(?:Article|Section|Clause|Chapter|Part) [^\s]{1,8})\t+"
)


class Stories:
    """Reads the stories of a file; lists go on counting from one to the next."""

    def __init__(self, styles: Styles, numbers: Numbers, changes: Changes) -> None:
        self._styles, self._numbers, self._changes = styles, numbers, changes
        self._removed = ("del", "moveFrom") if changes == "accepted" else ("ins", "moveTo")

    def read(self, story: Element, part: str) -> tuple[Block, ...]:
        """The blocks of a story of a part of the file."""
        return tuple(self._read_blocks(story, Runs(self._styles, self._changes, story, part)))

    def _read_blocks(self, container: Element, runs: Runs) -> Iterator[Block]:
        begun = Paragraph()
        for element in _flatten(container):
            if name_of(element) == "tbl":
                yield from _finish(begun)
                begun = Paragraph()
                yield self._read_table(element, runs)
                continue
            found = runs.read(element)
            begun = Paragraph(
                (*begun.pieces, *found.pieces),
                notes=(*begun.notes, *found.notes),
                boxes=(*begun.boxes, *(self.read(box, runs.part) for box in found.boxes)),
            )
            properties = find(element, "pPr")
            if self._is_removed(find(properties, "rPr")):
                continue  # without its mark a paragraph goes on with the next one
            yield from self._finish(begun, properties)
            begun = Paragraph()
        yield from _finish(begun)

    def _finish(self, paragraph: Paragraph, properties: Element | None) -> Iterator[Paragraph]:
        """The paragraph with its properties and number; none where it is an entry of a table of contents."""
        style_id = get(find(properties, "pStyle"))
        style = self._styles.find(style_id)
        pieces = _part_number(strip_pieces(paragraph.pieces))
        if style.is_contents or (not pieces and is_on(find(properties, "rPr", "vanish"))):
            return
        number = self._count(properties, style_id, style)
        level = get_number(find(properties, "outlineLvl"))
        heading = level < _BODY_LEVEL if level is not None else style.is_heading
        numbered = (Piece(number), *pieces) if number and pieces else pieces
        yield from _finish(replace(paragraph, pieces=numbered, heading=heading))

    def _count(self, properties: Element | None, style_id: str, style: Style) -> str:
        own = read_numbering(properties)
        if own.list_id is not None:
            return self._numbers.count(own.list_id, own.level or 0)
        list_id = style.numbering.list_id
        if not list_id:
            return ""
        level = own.level if own.level is not None else self._numbers.find_level(list_id, (style_id, style.numbered_by))
        return self._numbers.count(list_id, level if level is not None else style.numbering.level or 0)

    def _is_removed(self, properties: Element | None) -> bool:
        """Whether tracked changes took away what has these properties."""
        return properties is not None and any(find(properties, name) is not None for name in self._removed)

    def _read_table(self, table: Element, runs: Runs) -> Grid:
        rows = []
        for row in _flatten_named(table, "tr"):
            properties = find(row, "trPr")
            if not self._is_removed(properties) and (cells := tuple(self._read_row(row, properties, runs))):
                rows.append(cells)
        return Grid(tuple(rows))

    def _read_row(self, row: Element, properties: Element | None, runs: Runs) -> Iterator[Cell]:
        column = get_number(find(properties, "gridBefore")) or 0
        for cell in _flatten_named(row, "tc"):
            own = find(cell, "tcPr")
            width = max(1, get_number(find(own, "gridSpan")) or 1)
            blocks = tuple(self._read_blocks(cell, runs))
            marks = (find(own, name) for name in ("vMerge", "hMerge"))
            merged = any(mark is not None and get(mark) in _GOES_ON for mark in marks)
            removed = find(own, "cellDel" if self._changes == "accepted" else "cellIns") is not None
            if not removed:
                yield Cell(column, width, () if merged else blocks)
                column += width


def _finish(paragraph: Paragraph) -> Iterator[Paragraph]:
    """The paragraph, if there is anything in it."""
    pieces = strip_pieces(paragraph.pieces)
    if pieces or paragraph.notes or paragraph.boxes:
        yield replace(paragraph, pieces=pieces)


def _part_number(pieces: Pieces) -> Pieces:
    """The pieces, a number typed by hand set apart by a space in place of a tab."""
    match = _TYPED_NUMBER.match(join_text(pieces[:_HEAD]))
    if not match:
        return pieces
    end = sum(len(piece.text) for piece in pieces)
    return (*slice_pieces(pieces, 0, match.end(1)), Piece(" "), *slice_pieces(pieces, match.end(), end))


def _flatten(container: Element) -> Iterator[Element]:
    """The paragraphs and tables in a container and in what only groups them; no table of contents."""
    return _flatten_named(container, "p", "tbl")


def _flatten_named(container: Iterable[Element], *names: str) -> Iterator[Element]:
    for child in container:
        name = name_of(child)
        if name in names:
            yield child
        elif name == "AlternateContent":
            yield from _flatten_named(choose_alternative(child), *names)
        elif name in _GROUPS and not _is_apart(child):
            yield from _flatten_named(child, *names)


_GROUPS = ("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo", "del", "moveFrom")


def _is_apart(element: Element) -> bool:
    """Whether a content control holds a table of contents, or words that only say what to fill in."""
    gallery = get(find(element, "sdtPr", "docPartObj", "docPartGallery"))
    return gallery.lower() == _CONTENTS or is_on(find(element, "sdtPr", "showingPlcHdr"))
