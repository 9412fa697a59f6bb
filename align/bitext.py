"""The types every stage speaks in: documents, spans, segments, halves, beads and the bitext they make.

Offsets count code points of the extracted text (see `bialign text`). A segment keeps two texts: `text`, exactly the
slice `[start, end)` of the extracted text, and `clean`, the same words after repair (page-break joins, OCR spaces)
together with the place of each clean character, so that whatever is found in clean text can be marked in the document.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from .place import Place, Places, find_line_starts

Lang = Literal["zh", "en"]
Layout = Literal["halves", "alternating", "two-files", "pairs"]
SegmentKind = Literal["heading", "sentence"]


class Span(NamedTuple):
    """A half-open interval `[start, end)` of code points."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class OffsetText:
    """Clean text, and for each of its characters the offset in the extracted text it comes from.

    A space that repair put in (where two lines were joined) carries the offset after the character before it.
    """

    text: str
    offsets: Sequence[int]

    def span(self, start: int, end: int) -> Span:
        """Where the clean slice `[start, end)`, not empty, lies in the extracted text."""
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"no characters in [{start}, {end}) of a text of {len(self.text)}")
        return Span(self.offsets[start], self.offsets[end - 1] + 1)

    def slice(self, start: int, end: int) -> OffsetText:
        """The clean characters `[start, end)` with their offsets."""
        return OffsetText(self.text[start:end], self.offsets[start:end])

    def strip(self) -> OffsetText:
        """Itself without white space at either end."""
        start = len(self.text) - len(self.text.lstrip())
        return self.slice(start, max(start, len(self.text.rstrip())))


class Enumerator(NamedTuple):
    """The number in front of a heading or list item; its style (`一、`, `（一）`, `I.`) names a level."""

    style: str
    value: int
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


class Table(NamedTuple):
    """Pairs that a file holds, a row each, as spans of its cells; `zh` and `en` are the columns, where known."""

    rows: Sequence[Sequence[Span]]
    zh: int | None = None
    en: int | None = None


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
        first = bisect_right(self.origins, span.start, key=lambda origin: origin[0].end)
        for stretch, origin in self.origins[first:]:
            if stretch.start >= span.end:
                break
            yield Span(max(stretch.start, span.start), min(stretch.end, span.end)), origin


@dataclass(frozen=True, slots=True)
class Document:
    """One input file: the path as given, its extracted text and that text's SHA-256; and what its format knows of it.

    `places`: where characters stand, by lines unless the format has other places. `non_text`, `blocks`: what the
    format says is no prose, and what it sets apart, in order. `table`: the pairs, where the file holds pairs.
    `container`: the file itself, where its format can be written to.
    """

    path: str
    text: str
    sha256: str
    places: Places | None = field(default=None, repr=False, compare=False)
    non_text: tuple[NonText, ...] = ()
    blocks: tuple[Block, ...] = ()
    table: Table | None = None
    container: Container | None = None
    _line_starts: list[int] = field(default_factory=list, init=False, repr=False, compare=False)

    def find_block(self, offset: int) -> Block | None:
        """The block that an offset lies in, if any."""
        i = bisect_right(self.blocks, offset, key=_block_start) - 1
        return self.blocks[i] if i >= 0 and offset < self.blocks[i].span.end else None

    def place(self, offset: int) -> Place:
        """Where the character at an offset stands in the file."""
        if self.places is not None:
            return self.places.find(offset)
        if not self._line_starts:
            self._line_starts.extend(find_line_starts(self.text))
        return Place(line=bisect_right(self._line_starts, offset))


def _block_start(block: Block) -> int:
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
) -> Document:
    """The document of a text, under the name it goes by."""
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Document(path, text, digest, places, non_text, blocks, table, container)


@dataclass(frozen=True, slots=True)
class Segment:
    """A unit to align. `spans` are several where something else (a page number) interrupts it."""

    id: str
    lang: Lang
    text: str
    clean: OffsetText
    spans: tuple[Span, ...]
    paragraph: int
    kind: SegmentKind
    enumerator: Enumerator | None = None

    @property
    def start(self) -> int:
        """Offset of its first character."""
        return self.spans[0].start

    @property
    def end(self) -> int:
        """Offset after its last character."""
        return self.spans[-1].end


@dataclass(frozen=True, slots=True)
class Half:
    """A document's text in one language: its segments in order, and what in it is no text."""

    lang: Lang
    document: Document
    segments: tuple[Segment, ...]
    non_text: tuple[NonText, ...] = ()


@dataclass(frozen=True, slots=True)
class Bead:
    """An aligned run of segments: indices into both halves, and how sure the alignment is of it, 0 to 1.

    `moved`: whether its English stands elsewhere than the order of the Chinese has it.
    """

    id: str
    zh: tuple[int, ...]
    en: tuple[int, ...]
    score: float
    moved: bool = False

    def side(self, lang: Lang) -> tuple[int, ...]:
        """Its segment indices in one language."""
        return self.zh if lang == "zh" else self.en


@dataclass(frozen=True, slots=True)
class Bitext:
    """Both halves, segmented and aligned. Every segment lies in exactly one bead."""

    layout: Layout
    zh: Half
    en: Half
    beads: tuple[Bead, ...]
    _texts: dict[tuple[str, Lang], OffsetText] = field(default_factory=dict, repr=False, compare=False)

    def half(self, lang: Lang) -> Half:
        """One of its halves."""
        return self.zh if lang == "zh" else self.en

    def segments(self, bead: Bead, lang: Lang) -> tuple[Segment, ...]:
        """The segments on one side of a bead, none on an empty side."""
        segments = self.half(lang).segments
        return tuple(segments[i] for i in bead.side(lang))

    def clean(self, bead: Bead, lang: Lang) -> OffsetText:
        """One side of a bead as one clean text."""
        key = (bead.id, lang)
        if key not in self._texts:
            self._texts[key] = join((s.clean for s in self.segments(bead, lang)), " " if lang == "en" else "")
        return self._texts[key]


def join(parts: Iterable[OffsetText], glue: str) -> OffsetText:
    """One text with offsets of several; `glue`, one character or none, takes the offset after the part before it."""
    kept = [part for part in parts if part.text]
    if len(kept) == 1:
        return kept[0]
    offsets: list[int] = []
    for i, part in enumerate(kept):
        if i and glue:
            offsets.append(offsets[-1] + 1)
        offsets.extend(part.offsets)
    return OffsetText(glue.join(part.text for part in kept), tuple(offsets))
