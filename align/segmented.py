"""Files that are segmented already: one sentence a line, in two files."""

import re
from collections.abc import Iterator

from .bitext import Document, Half, Lang, Segment, Span
from .enumerators import read_enumerator
from .lines import strip_span
from .repair import clean_piece
from .segments import kind_of

_LINE = re.compile(r"[^\n]*(?:\n|$)")


def segment_by_line(document: Document, lang: Lang) -> Half:
    """A half with a segment for each line that isn't empty; its `paragraph` is the number of the line, from 0."""
    return Half(lang, document, tuple(_build_segments(document, lang)))


def _build_segments(document: Document, lang: Lang) -> Iterator[Segment]:
    for number, match in enumerate(_LINE.finditer(document.text)):
        span = strip_span(document.text, Span(*match.span()))
        clean = clean_piece(document.text, span)
        if not clean.text:
            continue
        enumerator = read_enumerator(clean.text)
        kind = kind_of(clean.text, lang, enumerator.end if enumerator else 0)
        text = document.text[span.start : span.end]
        yield Segment(f"{lang}-{number + 1}", lang, text, clean, (span,), number, kind, enumerator)
