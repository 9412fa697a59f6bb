"""A bitext bead by bead: its clean texts, its quantities, how sure its beads are, and how to mark words in it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from ..align.bitext import Bead, Bitext, Lang, Segment
from ..text.characters import HAN, han_count, latin_words
from .findings import Mark
from .prose import cover_code
from .quantities import Quantity, Reader
from .shared_lines import find_shared_lines, normalize_line

# Beads less certain than this are in doubt: what differs in them may stand elsewhere.
MIN_CONFIDENCE = 0.5
# What makes a number at the beginning a reference and no heading: 第七章第三节, "Section 3 of Chapter VII".
_REFERS = {
    "zh": re.compile(r"\s*第[0-9一二三四五六七八九十百]+[编章节条款项]"),
    "en": re.compile(
        r"\s*(?:of\b|,?\s*(?:part|chapter|section|article|paragraph|item|clause)s?\s+[0-9IVX])", re.IGNORECASE
    ),
}
# What a sentence goes on with that begins with a reference: 第七章讨论, "Chapter 7 discusses".
_SAYS: Mapping[Lang, re.Pattern[str]] = {
    "zh": re.compile(
        "第.{1,8}(?:部分|[章节節篇])(?:[将會会中里裡的为為是从]|[讨探][论讨]|介绍|描述|讲|详细|说明|涵盖|解释|展示|给出|主要)"
    ),
    "en": re.compile(r"[A-Z][a-z]+ \S+ [a-z]{2,}"),
}
# "Section 5.2 defines": the number goes on; in 1.2015年 a year follows.
_DECIMAL = re.compile(r"\.[0-9](?!\d{3}(?:\s?年|[-–—~]\d))")
# Shorter leftovers are remains of layout: labels, initials, single words.
_MIN_HAN, _MIN_WORDS = 4, 3
# So many beads are a page.
_PAGE = 50
# A line that is the name of a file.
_FILE_NAME = re.compile(
    r"\S{1,80}\.(?:jpe?g|png|gif|svg|webp|bmp|tiff?|pdf|docx?|xlsx?|pptx?|mp[34]|avi|zip|rar)", re.IGNORECASE
)
# A line that says itself in both languages: "Close the files（关闭文件）", 关闭文件 / Close the files.
_IN_BOTH = re.compile(
    f"[^{HAN}（(/|]*[A-Za-z]{{2}}[^{HAN}（(/|]*[（(/|] *[{HAN}][^A-Za-z]*|[^A-Za-z（(/|]*[{HAN}]{{2}}[^A-Za-z（(/|]*"
    f"[（(/|] *[A-Za-z]{{2}}[^{HAN}]*"
)
# The same with nothing but a space between two or more words and the Chinese: 关闭文件 Close the files.
_WORDS = f"[A-Za-z][^{HAN}]*[A-Za-z]{{2}} [^{HAN}]*[A-Za-z]{{2}}[^{HAN}]*"
_IN_TURN = re.compile(f"{_WORDS} [{HAN}][^A-Za-z]*[{HAN}][^A-Za-z。]*|[^A-Za-z。]*[{HAN}]{{2}}[^A-Za-z。]* {_WORDS}")


class BitextView:
    """A bitext as facts. Offsets of quantities and marks are those of the bead's clean text on that side.

    `neighbours`: whether the beads follow one another in a document, so that what a bead lacks may stand beside it.
    """

    def __init__(self, bitext: Bitext, reader: Reader, neighbours: bool = True) -> None:
        self.bitext = bitext
        self.neighbours = neighbours
        self._reader = reader
        self._quantities: dict[tuple[str, Lang], tuple[Quantity, ...]] = {}
        self._repeated: dict[Lang, frozenset[str]] = {}

    @cached_property
    def beads(self) -> Sequence[Bead]:
        """The beads in order."""
        return self.bitext.beads

    @cached_property
    def beads_by_id(self) -> Mapping[str, Bead]:
        """The beads by their ids."""
        return {bead.id: bead for bead in self.beads}

    @cached_property
    def two_sided(self) -> Sequence[Bead]:
        """The beads with text on both sides."""
        return [bead for bead in self.beads if bead.zh and bead.en]

    def text(self, bead: Bead, lang: Lang) -> str:
        """One side of a bead as clean text."""
        return self.bitext.clean(bead, lang).text

    def repeated(self, lang: Lang) -> frozenset[str]:
        """The clean texts of segments that stand more than once in a half."""
        if lang not in self._repeated:
            counts = Counter(segment.clean.text for segment in self.bitext.half(lang).segments)
            self._repeated[lang] = frozenset(text for text, count in counts.items() if count > 1)
        return self._repeated[lang]

    def stands_alone(self, bead: Bead) -> bool:
        """Whether a bead is a sentence that surely has no counterpart; no scrap, and no line that stands twice."""
        if bool(bead.zh) == bool(bead.en) or not self.is_sure(bead):
            return False
        lang: Lang = "zh" if bead.zh else "en"
        text = self.text(bead, lang)
        if text in self.repeated(lang) or self.is_shared(bead):
            return False
        if _FILE_NAME.fullmatch(text):
            return False
        if not (han_count(text) or (lang == "en" and latin_words(cover_code(text)))):
            return False  # names of files, addresses, code; in the Chinese, English
        if self.bitext.layout != "two-files" and (_IN_BOTH.fullmatch(text) or _IN_TURN.fullmatch(text)):
            return False
        return han_count(text) >= _MIN_HAN or latin_words(text) >= _MIN_WORDS

    def is_shared(self, bead: Bead) -> bool:
        """Whether a bead of one side is a line that the other half has, too."""
        return self.neighbours and any(normalize_line(self.text(bead, lang)) in self._shared for lang in ("zh", "en"))

    @cached_property
    def _shared(self) -> Mapping[str, int]:
        return find_shared_lines(self.bitext)

    def is_sure(self, bead: Bead) -> bool:
        """Whether the alignment of a bead is to be relied on."""
        return bead.score >= MIN_CONFIDENCE

    def is_beside_gap(self, bead: Bead) -> bool:
        """Whether a bead next to this one has no counterpart: what is missing here may stand there."""
        if not self.neighbours:
            return False
        place = self._places[bead.id]
        return any(not (b.zh and b.en) for b in self.beads[max(0, place - 1) : place + 2])

    def before(self, bead: Bead) -> Sequence[Bead]:
        """The beads before a bead, as many as a page has."""
        place = self._places[bead.id]
        return self.beads[max(0, place - _PAGE) : place]

    def near(self, bead: Bead, reach: int) -> Sequence[Bead]:
        """A bead and those at most so many places before and after it."""
        place = self._places[bead.id]
        return self.beads[max(0, place - reach) : place + reach + 1]

    @cached_property
    def _places(self) -> Mapping[str, int]:
        return {bead.id: place for place, bead in enumerate(self.beads)}

    def keys(self, text: str, lang: Lang) -> Iterable[str]:
        """The figures of a text as strings that are equal in both languages."""
        return self._reader.keys(text, lang)

    def mark(self, bead: Bead, lang: Lang, start: int, end: int) -> Mark:
        """The clean characters `[start, end)` of one side of a bead, marked in the document."""
        span = self.bitext.clean(bead, lang).span(start, end)
        text = self.bitext.half(lang).document.text[span.start : span.end]
        return Mark(lang, span, text, bead.id)

    def quantities(self, bead: Bead, lang: Lang) -> tuple[Quantity, ...]:
        """The quantities on one side of a bead; the numbers of headings and list items are none."""
        key = (bead.id, lang)
        if key not in self._quantities:
            self._quantities[key] = self._read(bead, lang)
        return self._quantities[key]

    def begins_by_reference(self, bead: Bead) -> bool:
        """Whether both sides are sentences about a chapter or part: 第七章讨论…, "Chapter 7 discusses …"."""
        return bool(bead.zh and bead.en) and all(
            pattern.match(self.bitext.segments(bead, lang)[0].clean.text) for lang, pattern in _SAYS.items()
        )

    def _read(self, bead: Bead, lang: Lang) -> tuple[Quantity, ...]:
        found: list[Quantity] = []
        base = 0
        is_reference = self.begins_by_reference(bead)
        for segment in self.bitext.segments(bead, lang):
            found.extend(quantity.shift(base) for quantity in self.figures(segment, is_reference))
            base += len(segment.clean.text) + (lang == "en")
        return tuple(found)

    def figures(self, segment: Segment, is_reference: bool = False) -> list[Quantity]:
        """The quantities of a segment, in offsets of its clean text; the number of a heading or list item is none.

        `is_reference`: whether such a number is a reference that belongs to the sentence.
        """
        text, lang = segment.clean.text, segment.lang
        skip = segment.enumerator.end if segment.enumerator and not is_reference else 0
        is_number = skip and (_REFERS[lang].match(text, skip) or _DECIMAL.match(text, skip - 1))
        skip = 0 if is_number else skip
        return [quantity.shift(skip) for quantity in self._reader.figures(text[skip:], lang)]
