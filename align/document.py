"""An input file as a document: its extracted text, and what its format knows of it.

Offsets count code points of the extracted text (see `bialign text`).
"""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from ..text.messages import Message
from .place import Place, Places, find_line_starts


class Span(NamedTuple):
    """A half-open interval `[start, end)` of code points."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class NonText:
    """Characters that are no prose: remains of conversion, markup, page numbers, navigation."""

    span: Span
    kind: str


class Block(NamedTuple):
    """A stretch that the format itself sets apart, such as a paragraph: text of two blocks is never joined."""

    span: Span
    heading: bool = False


class Row(NamedTuple):
    """A row of a table in the text: its span, the number of its table, and where its cells begin, but for the first.

    A cell that spans several columns has as many beginnings, all at the same offset.
    """

    span: Span
    table: int
    cells: tuple[int, ...]


NoteKind = Literal["footnote", "endnote", "box"]


class Note(NamedTuple):
    """A note or text box, which stands after the body of a text: its span, and the offset where it is referred to."""

    span: Span
    kind: NoteKind
    anchor: int


class Remark(NamedTuple):
    """What a format says of how well a file could be read: pages without text, text of an OCR, and so on."""

    id: Literal["pages", "ocr", "letters", "order", "encoding", "bytes", "mojibake"]
    message: Message


class Code(NamedTuple):
    """An inline code of a unit of translation, which has no characters of its own.

    `offset`: where it stands, before this character; `name`: its element; `key`: what tells it from others of the same
    element; `says`: what it is called for people.
    """

    offset: int
    name: str
    key: str
    says: str


class Table(NamedTuple):
    """Pairs that a file holds, a row each, as spans of its cells; `zh` and `en` are the columns, where known.

    `units`: whether they are units of translation, each a text and its translation; `undone` are those that have no
    finished translation yet, and are no pairs; `codes` are the inline codes of the pairs, in order.
    """

    rows: Sequence[Sequence[Span]]
    zh: int | None = None
    en: int | None = None
    units: bool = False
    undone: Sequence[Sequence[Span]] = ()
    codes: Sequence[Code] = ()


@dataclass(frozen=True, slots=True)
class Container:
    """The file that a text was taken from, for formats that findings are written back into.

    `origins` are the stretches of the text in order, each with where it came from, in terms of the format.
    """

    source: str
    data: bytes = field(repr=False)
    origins: Sequence[tuple[Span, object]] = field(default=(), repr=False)

    def find_origins(self, span: Span) -> Iterator[tuple[Span, object]]:
        """The parts of a span that the file has, each within one stretch, with the origin of that stretch."""
        for stretch, origin in self.find_stretches(span):
            yield Span(max(stretch.start, span.start), min(stretch.end, span.end)), origin

    def find_stretches(self, span: Span) -> Iterator[tuple[Span, object]]:
        """The stretches that have characters of a span, whole, with their origins."""
        first = bisect_right(self.origins, span.start, key=lambda origin: origin[0].end)
        for number in range(first, len(self.origins)):
            if self.origins[number][0].start >= span.end:
                break
            yield self.origins[number]


@dataclass(frozen=True, slots=True)
class Document:
    """One input file: the path as given, its extracted text and that text's SHA-256; and what its format knows of it.

    `places`: where characters stand, by lines unless the format has other places. `non_text`, `blocks`: what the
    format says is no prose, and what it sets apart, in order. `rows`: those of tables in the text. `notes`: what stands
    after the body, in order. `table`: the pairs, where the file holds pairs. `container`: the file itself, where its
    format can be written to. `untranslated`: how many units of translation aren't among the pairs, as they have no
    translation yet; `uncalculated`: how many cells lack the result of their formula. `remarks`: what else could not be
    read, or not well.
    """

    path: str
    text: str
    sha256: str
    places: Places | None = field(default=None, repr=False, compare=False)
    non_text: tuple[NonText, ...] = ()
    blocks: tuple[Block, ...] = ()
    table: Table | None = None
    container: Container | None = None
    rows: tuple[Row, ...] = ()
    notes: tuple[Note, ...] = ()
    untranslated: int = 0
    uncalculated: int = 0
    remarks: tuple[Remark, ...] = ()
    _line_starts: list[int] = field(default_factory=list, init=False, repr=False, compare=False)

    def find_block(self, offset: int) -> Block | None:
        """The block that an offset lies in, if any."""
        i = bisect_right(self.blocks, offset, key=_block_start) - 1
        return self.blocks[i] if i >= 0 and offset < self.blocks[i].span.end else None

    def find_note(self, offset: int) -> Note | None:
        """The note that an offset lies in, if any."""
        i = bisect_right(self.notes, offset, key=_block_start) - 1
        return self.notes[i] if i >= 0 else None

    def place(self, offset: int) -> Place:
        """Where the character at an offset stands in the file."""
        if self.places is not None:
            return self.places.find(offset)
        if not self._line_starts:
            self._line_starts.extend(find_line_starts(self.text))
        return Place(line=bisect_right(self._line_starts, offset))


def _block_start(block: Block | Note) -> int:
    return block.span.start


def build_document(
    text: str,
    path: str,
    *,
    places: Places | None = None,
    non_text: tuple[NonText, ...] = (),
    blocks: tuple[Block, ...] = (),
    table: Table | None = None,
    container: Container | None = None,
    rows: tuple[Row, ...] = (),
    notes: tuple[Note, ...] = (),
    untranslated: int = 0,
    remarks: tuple[Remark, ...] = (),
) -> Document:
    """The document of a text, under the name it goes by."""
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Document(
        path,
        text,
        digest,
        places,
        non_text,
        blocks,
        table,
        container,
        rows,
        notes,
        untranslated=untranslated,
        remarks=remarks,
    )
