"""The types every stage speaks in: segments, halves, beads and the bitext they make.

Offsets count code points of the extracted text (see `bialign text`). A segment keeps two texts: `text`, exactly the
slice `[start, end)` of the extracted text, and `clean`, the same words after repair (page-break joins, OCR spaces)
together with the place of each clean character, so that whatever is found in clean text can be marked in the document.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from .document import Document, NonText, Span

__all__ = [
    "LANGS",
    "Bead",
    "Bitext",
    "Document",
    "Enumerator",
    "Half",
    "Lang",
    "Layout",
    "NonText",
    "OffsetText",
    "Segment",
    "SegmentKind",
    "Span",
    "join",
]

Lang = Literal["zh", "en"]
LANGS: tuple[Lang, Lang] = ("zh", "en")
Layout = Literal[
    "halves", "alternating", "sections", "inline", "comments", "table", "cues", "two-files", "pairs", "one-language"
]
SegmentKind = Literal["heading", "sentence"]


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
    """Both halves, segmented and aligned. Every segment lies in exactly one bead.

    `layout_confidence`: how sure the layout is, 0 to 1; None where there was nothing to choose. Of a text in one
    language the other half has no segments, and each bead is a sentence.
    """

    layout: Layout
    zh: Half
    en: Half
    beads: tuple[Bead, ...]
    layout_confidence: float | None = None
    _texts: dict[tuple[str, Lang], OffsetText] = field(default_factory=dict, repr=False, compare=False)

    @property
    def langs(self) -> tuple[Lang, ...]:
        """The languages that it is in: both, but for a text in one language."""
        if self.layout != "one-language":
            return LANGS
        return ("zh",) if self.zh.segments else ("en",)

    @property
    def is_one_sided(self) -> bool:
        """Whether it is a text in one language, without its translation."""
        return self.layout == "one-language"

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
