"""Inline codes of a unit of translation that one side lacks, or has too many of."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from ...align.bitext import LANGS, Bead, Lang
from ...align.document import Code
from ..context import ReviewContext
from .raw_text import Piece
from .tag import Tag
from .tagged_sides import OTHER, Difference

# Codes that end what another began, which is compared.
_ENDS = frozenset(("ept", "ex", "ec"))
_MAKERS = {"bx": "g", "sc": "pc"}


def find_code_losses(
    context: ReviewContext, bead: Bead, pieces: Mapping[Lang, Sequence[Piece]]
) -> Iterator[Difference]:
    """The codes that one side lacks; where they only have other numbers there, none."""
    table = context.bitext.zh.document.table
    if table is None or not table.codes:
        return
    codes = {lang: [code for piece in pieces[lang] for code in _list_codes(table.codes, piece)] for lang in LANGS}
    left = {lang: _leave_out(codes[lang], codes[OTHER[lang]]) for lang in LANGS}
    names = {lang: Counter(code.name for code in left[lang]) for lang in LANGS}
    known = {lang: {code.key for code in codes[lang]} for lang in LANGS}
    for lang in LANGS:
        for code in left[lang]:
            renumbered = names[OTHER[lang]][code.name] and not _is_repeated(left[OTHER[lang]], code, known[lang])
            if not renumbered:
                start, end = _find_word(pieces[lang], code.offset)
                yield Difference("missing", Tag(start, end, "inline", code.says), lang)


def _list_codes(codes: Sequence[Code], piece: Piece) -> Sequence[Code]:
    """The codes of a segment but for those that end what others began."""
    first = bisect_left(codes, piece.start, key=_offset)
    last = bisect_right(codes, piece.start + len(piece.text), key=_offset)
    return [code for code in codes[first:last] if code.name not in _ENDS]


def _offset(code: Code) -> int:
    return code.offset


def _leave_out(codes: Sequence[Code], others: Sequence[Code]) -> list[Code]:
    room = Counter((_MAKERS.get(code.name, code.name), code.key) for code in others)
    left: list[Code] = []
    for code in codes:
        key = (_MAKERS.get(code.name, code.name), code.key)
        room[key] -= 1
        if room[key] < 0:
            left.append(code)
    return left


def _is_repeated(others: Sequence[Code], code: Code, known: set[str]) -> bool:
    """Whether what the other side has instead of a code are codes of this side once more, and no new numbers."""
    return all(other.key in known for other in others if other.name == code.name)


def _find_word(pieces: Sequence[Piece], offset: int) -> tuple[int, int]:
    """The bounds of a few characters beside a code: those after it, else those before it."""
    piece = next(p for p in pieces if p.start <= offset <= p.start + len(p.text))
    place = min(offset - piece.start, len(piece.text) - 1)
    end = place + 1
    while end < len(piece.text) and piece.text[end].isascii() and piece.text[end].isalnum():
        end += 1
    return piece.start + place, piece.start + end
