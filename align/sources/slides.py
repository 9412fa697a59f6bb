"""PowerPoint files (.pptx): slides in their order, the boxes of each as they are read, tables, then the notes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from ..document import Document
from .ooxml import RAISED, Parts, Relation
from .read_options import DEFAULT_OPTIONS, ReadOptions
from .refusals import refuse_broken
from .word.body import Block, Cell, Grid, Paragraph
from .word.origins import Piece
from .word.page import Page
from .xml_tree import Element, name_of

_MAIN = "ppt/presentation.xml"
# Boxes that stand on every slide: its number, the date, what is above and below.
_AROUND = frozenset(("sldNum", "dt", "ftr", "hdr", "sldImg"))
_TITLES = frozenset(("title", "ctrTitle"))
_REL = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def parse(data: bytes, path: str, options: ReadOptions = DEFAULT_OPTIONS) -> Document:
    """The document of slides; hidden ones and notes to the speaker are left out."""
    parts = Parts(data, path, options)
    main = parts.find_main(_MAIN)
    presentation = parts.parse(main)
    if presentation is None:
        refuse_broken(path)
    relations = parts.relations(main)
    page = Page()
    for number, entry in enumerate(presentation.iterfind("{*}sldIdLst/{*}sldId"), 1):
        slide = parts.parse(_find_part(entry, relations))
        tree = (
            slide.find("{*}cSld/{*}spTree") if slide is not None and slide.get("show") not in ("0", "false") else None
        )
        if tree is not None:
            page.begin_slide(number)
            page.add_body(_order(_read_shapes(tree)))
    return page.build(path)


def _find_part(entry: Element, relations: Mapping[str, Relation]) -> str:
    relation = relations.get(str(entry.get(_REL) or next((v for k, v in entry.items() if k.endswith("}id")), "")))
    return relation.part if relation else ""


def _order(blocks: Iterable[Block]) -> list[Block]:
    """The title of a slide before everything else, wherever it is stored."""
    return sorted(blocks, key=lambda block: not (isinstance(block, Paragraph) and block.heading))


def _read_shapes(tree: Element) -> Iterator[Block]:
    """The blocks of the shapes of a slide, those of groups, too."""
    for shape in tree:
        name = name_of(shape)
        if name == "grpSp":
            yield from _read_shapes(shape)
        elif name == "AlternateContent":
            choice = next((child for child in shape if name_of(child) in ("Choice", "Fallback")), None)
            if choice is not None:
                yield from _read_shapes(choice)
        elif name == "sp":
            yield from _read_box(shape)
        elif name == "graphicFrame":
            for table in shape.iter("{*}tbl"):
                yield _read_table(table)


def _read_box(shape: Element) -> Iterator[Block]:
    placeholder = shape.find("{*}nvSpPr/{*}nvPr/{*}ph")
    kind = str(placeholder.get("type", "body")) if placeholder is not None else ""
    body = shape.find("{*}txBody")
    if kind not in _AROUND and body is not None:
        yield from _read_paragraphs(body, kind in _TITLES)


def _read_paragraphs(body: Element, heading: bool = False) -> Iterator[Paragraph]:
    for paragraph in body.iterfind("{*}p"):
        text = "".join(_read_runs(paragraph)).strip()
        if text:
            yield Paragraph((Piece(text),), heading)


def _read_runs(paragraph: Element) -> Iterator[str]:
    """The pieces of a paragraph; its fields by what they show, raised digits as such."""
    for run in paragraph:
        name = name_of(run)
        if name == "br":
            yield "\n"
        elif name in ("r", "fld"):
            text = "".join(part.text or "" for part in run.iterfind("{*}t"))
            raised = any(
                str(own.get("baseline", "")).isdecimal() and own.get("baseline") != "0"
                for own in run.iterfind("{*}rPr")
            )
            yield (text.translate(RAISED) if raised else text).replace("\x0b", "\n")


def _read_table(table: Element) -> Grid:
    """A table by its rows; what goes on from another cell is left out."""
    rows = []
    for row in table.iterfind("{*}tr"):
        cells = []
        for column, cell in enumerate(row.iterfind("{*}tc")):
            body = cell.find("{*}txBody")
            if body is not None and not any(cell.get(key) in ("1", "true") for key in ("hMerge", "vMerge")):
                cells.append(Cell(column, _read_width(cell), tuple(_read_paragraphs(body))))
        rows.append(tuple(cells))
    return Grid(tuple(row for row in rows if row))


def _read_width(cell: Element) -> int:
    span = str(cell.get("gridSpan", "1"))
    return max(1, int(span[:4])) if span.isascii() and span.isdecimal() else 1
