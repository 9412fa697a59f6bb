"""Clean text out of cut text: page-break joins, OCR spaces and invisible characters, with every offset kept."""

import re
from collections.abc import Sequence
from html import unescape
from itertools import pairwise

from ..text.characters import FORMS, HAN, INVISIBLE, WIDE_PUNCTUATION, fold_form
from .bitext import Lang, OffsetText, Span, join

_CJK = f"{HAN}{WIDE_PUNCTUATION}"
# Punctuation that Chinese and English share and that joins Han without a space: quotation marks, dashes, ellipsis.
_HUGGING = f"{_CJK}“”‘’—…"
_TROUBLE = re.compile(
    f"(?P<invisible>[{INVISIBLE}\\x00-\\x08\\x0e-\\x1b\\x7f]+)"
    f"|(?<=[{_HUGGING}])(?P<ocr>[ \\xa0])(?=[{HAN}])|(?<=[{HAN}])(?P<ocr2>[ \\xa0])(?=[{_HUGGING}])"
    r"|(?P<wide>\s{2,}|[^\S ])"
    f"|(?P<form>[{FORMS}])"
    r"|(?P<entity>&(?:[A-Za-z][A-Za-z0-9]{1,30}|#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6});)"
)
_CLOSES_WIDE = re.compile(f"[{_CJK}]$")
_OPENS_WIDE = re.compile(f"^[{_CJK}]")
# A figure cut in two: how its beginning ends, how its rest begins.
FIGURE_BEGUN, FIGURE_GOES_ON = re.compile(r"\d[.,]?$"), re.compile(r"[.,]?\d|[%％‰]")
# Signs that follow what stands before them at once, a piece of code, too, which is no text.
_CLOSING = ",.;:!?)]"
_HYPHEN = re.compile(r"[A-Za-z]-$")
_LETTER = re.compile(r"^[A-Za-z]")


def clean_piece(text: str, span: Span) -> OffsetText:
    """One piece of a line without OCR spaces between Han, invisible characters, runs of spaces and odd letters."""
    parts: list[OffsetText] = []
    start = span.start
    for match in _TROUBLE.finditer(text, span.start, span.end):
        parts.append(OffsetText(text[start : match.start()], range(start, match.start())))
        if match["wide"]:
            parts.append(OffsetText(" ", (match.start(),)))
        elif match["form"]:
            folded = fold_form(match["form"])
            parts.append(OffsetText(folded, (match.start(),) * len(folded)))
        elif match["entity"]:
            character = unescape(match.group())
            parts.append(OffsetText(character, (match.start(),) * len(character)))
        start = match.end()
    parts.append(OffsetText(text[start : span.end], range(start, span.end)))
    return join(parts, "").strip()


def clean_line(text: str, spans: Sequence[Span]) -> OffsetText:
    """The pieces of one line as one clean text; pieces that only markup sets apart meet without a space."""
    parts: list[OffsetText] = []
    end = 0
    for span in spans:
        piece = clean_piece(text, span)
        if not piece.text:
            continue
        hole = text[end : span.start]
        apart = any(map(str.isspace, hole)) and not (hole.strip() and piece.text[0] in _CLOSING)
        if parts and apart and not _hug(parts[-1].text, piece.text):
            parts.append(OffsetText(" ", (end,)))
        parts.append(piece)
        end = span.end
    return join(parts, "")


def join_pieces(pieces: Sequence[OffsetText], lang: Lang) -> OffsetText:
    """Pieces of one paragraph, cut by line or page breaks, as one text.

    No space comes in beside Han, after a hyphen, or into a figure, which Chinese lines are cut in as well.
    """
    kept = [piece for piece in pieces if piece.text]
    parts = kept[:1]
    for before, piece in pairwise(kept):
        in_figure = lang == "zh" and FIGURE_BEGUN.search(before.text) and FIGURE_GOES_ON.match(piece.text)
        if not in_figure and not _hug(before.text, piece.text):
            parts.append(OffsetText(" ", (before.offsets[-1] + 1,)))
        parts.append(piece)
    return join(parts, "")


def _hug(left: str, right: str) -> bool:
    if _CLOSES_WIDE.search(left) or _OPENS_WIDE.match(right):
        return True
    return bool(_HYPHEN.search(left) and _LETTER.match(right))
