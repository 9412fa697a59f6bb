"""Paragraphs as segments: sentences and headings, each with its place in the extracted text."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..text.characters import han_count, latin_words
from .bitext import Half, Lang, NonText, Segment, SegmentKind, Span
from .enumerators import read_enumerator
from .halves import HalfLines
from .lines import strip_span
from .paragraphs import Paragraph, paragraphs_of
from .sentences_en import english_ends
from .sentences_zh import chinese_ends

_FINAL_STOP = re.compile(r"[。！？!?；;，,：:、…][”’\"'」』）)]*$")
# Longest headings: Han characters and English words (the longest in the bilingual seeds: 38 and 25).
_HEADING_HAN, _HEADING_WORDS = 50, 32
# Longest headings without a number in front.
_TITLE_HAN, _TITLE_WORDS = 30, 16


def segment_half(half: HalfLines) -> tuple[Half, tuple[int, ...]]:
    """The half segmented, and the block number of each segment's paragraph."""
    segments: list[Segment] = []
    blocks: list[int] = []
    invisible: list[NonText] = []
    number = 0
    for paragraph in paragraphs_of(half):
        if not paragraph.clean.text:
            invisible.extend(NonText(span, "invisible") for span in paragraph.spans)
            continue
        segments.extend(_segments(half, paragraph, number, len(segments)))
        blocks.append(paragraph.block)
        number += 1
    non_text = tuple(sorted((*half.non_text, *invisible), key=lambda piece: piece.span))
    return Half(half.lang, half.document, tuple(segments), non_text), tuple(blocks)


def _segments(half: HalfLines, paragraph: Paragraph, number: int, first: int) -> Iterator[Segment]:
    clean = paragraph.clean
    ends = chinese_ends(clean.text) if half.lang == "zh" else english_ends(clean.text)
    bounds = [0, *ends]
    starts = [paragraph.spans[0].start, *(clean.offsets[end] for end in ends[:-1]), paragraph.spans[-1].end]
    lone = len(ends) == 1
    for i, (begin, end) in enumerate(pairwise(bounds)):
        spans = _spans(half.document.text, paragraph.spans, Span(starts[i], starts[i + 1]))
        enumerator = read_enumerator(clean.text) if i == 0 else None
        words = clean.slice(begin, end).strip()
        yield Segment(
            id=f"{half.lang}-{first + i + 1}",
            lang=half.lang,
            text=half.document.text[spans[0].start : spans[-1].end],
            clean=words,
            spans=spans,
            paragraph=number,
            kind=_find_kind(half, spans[0], words.text, enumerator.end if enumerator else 0) if lone else "sentence",
            enumerator=enumerator,
        )


def _find_kind(half: HalfLines, span: Span, text: str, enumerator: int) -> SegmentKind:
    """Whether a paragraph of one segment is a heading: as the format says, else as its form does."""
    block = half.document.find_block(span.start)
    return "heading" if block and block.heading else kind_of(text, half.lang, enumerator)


def _spans(text: str, pieces: Sequence[Span], region: Span) -> tuple[Span, ...]:
    """The pieces within a region, trimmed, those merged that only white space sets apart."""
    merged: list[Span] = []
    for piece in pieces[bisect_right(pieces, region.start, key=_end) :]:
        if piece.start >= region.end:
            break
        span = strip_span(text, Span(max(piece.start, region.start), min(piece.end, region.end)))
        if span.start >= span.end:
            continue
        if merged and not text[merged[-1].end : span.start].strip():
            merged[-1] = Span(merged[-1].start, span.end)
        else:
            merged.append(span)
    return tuple(merged)


def _end(span: Span) -> int:
    return span.end


def kind_of(text: str, lang: Lang, enumerator: int) -> SegmentKind:
    """Whether the only segment of a paragraph is a heading: short, and numbered or without a stop at its end."""
    body = text[enumerator:]
    length, numbered, bare = (
        (han_count(body), _HEADING_HAN, _TITLE_HAN)
        if lang == "zh"
        else (latin_words(body), _HEADING_WORDS, _TITLE_WORDS)
    )
    if _FINAL_STOP.search(body):
        return "sentence"
    if enumerator:
        return "heading" if length <= numbered and not body.endswith(".") else "sentence"
    return "heading" if length <= bare and not body.endswith(".") else "sentence"
