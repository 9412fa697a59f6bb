"""A Word file as a document: body and tables, then footnotes, endnotes and text boxes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from ...document import Document, NoteKind
from ..blocks import Block, Cell, Grid, Paragraph, list_paragraphs
from ..read_options import DEFAULT_OPTIONS, ReadOptions
from ..written_blocks import WrittenBlocks
from ..xml_tree import Element
from .body import Stories
from .elements import find, find_all, get
from .numbering import Numbers
from .package import Package
from .styles import Styles

_PARTS: Mapping[NoteKind, str] = {"footnote": "footnotes", "endnote": "endnotes"}


def parse(data: bytes, path: str, options: ReadOptions = DEFAULT_OPTIONS) -> Document:
    """The document of a Word file. Raises `InputError` where it is broken, protected or a danger."""
    package = Package(data, path, options)
    styles, numbers = Styles(package.find_part("styles")[0]), Numbers(package.find_part("numbering")[0])
    stories = Stories(styles, numbers, options.changes)
    story = find(package.main, "body")
    body: Sequence[Block] = stories.read(story, package.main_name) if story is not None else ()
    boxes = [box for paragraph in list_paragraphs(body) for box in paragraph.boxes]
    if _measure(body) < sum(map(_measure, boxes)):
        body = [*_put_inside(body)]  # the text itself stands in boxes: a leaflet, a poster
    written = WrittenBlocks()
    written.add_body(body)
    for kind, part in _PARTS.items():
        root, name = package.find_part(part)
        elements = _find_notes(root, kind)
        for anchor, paragraph in written.referring:
            own = (elements[number] for other, number in paragraph.notes if other == kind and number in elements)
            for note in own:
                written.add_note(kind, stories.read(note, name), anchor)
    for anchor, paragraph in written.referring:
        for box in paragraph.boxes:
            written.add_note("box", box, anchor)
    return written.build(path, data)


def _find_notes(part: Element | None, kind: NoteKind) -> dict[str, Element]:
    """The notes of a part by their ids, without the lines that set notes apart."""
    notes = find_all(part, kind) if part is not None else ()
    return {get(note, "id"): note for note in notes if get(note, "type") in ("", "normal")}


def _measure(blocks: Iterable[Block]) -> int:
    return sum(len(paragraph.text) for paragraph in list_paragraphs(blocks))


def _put_inside(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, what stands in text boxes following the paragraphs that these hang on."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield replace(block, boxes=())
            for box in block.boxes:
                yield from _put_inside(box)
        else:
            yield Grid(tuple(tuple(map(_fill, row)) for row in block.rows))


def _fill(cell: Cell) -> Cell:
    return replace(cell, blocks=tuple(_put_inside(cell.blocks)))
