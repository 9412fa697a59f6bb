"""Options of commands, code and links of a bead that are damaged or changed on one side."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from rapidfuzz.distance import OSA

from ...align.bitext import LANGS, Bead, Lang
from ..context import ReviewContext
from ..terms.entities import fold_letters
from .code import find_code, find_links, find_options
from .raw_text import Piece, find_in_pieces, read_around
from .tag import Tag
from .tagged_sides import OTHER, Difference, Sides

# A link whose brackets are those of Chinese, or stand apart.
_BROKEN_LINK = re.compile(
    r"[\]】](?:\s+[(（]|（|(?<=】)\()\s*(?:https?://|\.{0,2}/|#|[\w./-]+\.(?:md|html?|rst|png|svg))[^\s()（）]*\s*[)）]"
)
# Shortest code of which one or two other letters are a slip.
_LEAST_CODE, _LONG_CODE = 4, 8


def find_option_differences(
    context: ReviewContext, bead: Bead, pieces: Mapping[Lang, Sequence[Piece]]
) -> Iterator[Difference]:
    """The options of commands that are damaged or changed on one side; what is left out is no slip."""
    tags = {lang: find_in_pieces(pieces[lang], find_options) for lang in LANGS}
    if not tags["zh"] and not tags["en"]:
        return
    sides = Sides(pieces, tags)
    around = {lang: read_around(context, bead, lang) for lang in LANGS}
    sides.drop(lambda tag, lang: tag.key in around[OTHER[lang]])
    yield from sides.take_changed()


def find_code_differences(
    context: ReviewContext, bead: Bead, pieces: Mapping[Lang, Sequence[Piece]]
) -> Iterator[Difference]:
    """Code of which the other side has a slip: `user_nmae`."""
    tags = {lang: find_in_pieces(pieces[lang], find_code) for lang in LANGS}
    if not tags["zh"] or not tags["en"]:
        return
    around = {lang: fold_letters(read_around(context, bead, lang)) for lang in LANGS}
    left = {
        lang: [tag for tag in tags[lang] if tag.key and fold_letters(tag.key) not in around[OTHER[lang]]]
        for lang in LANGS
    }
    for tag in left["zh"]:
        other = min(left["en"], key=lambda t: OSA.distance(tag.key, t.key), default=None)
        if other and _is_slip(tag.key, other.key):
            left["en"].remove(other)
            yield Difference("changed", tag, "zh", (other.start, other.end))


def _is_slip(one: str, other: str) -> bool:
    """Whether two stretches of code are one with a slip, and no two of a kind: `v1`, `v2`; `get`, `gets`."""
    shortest = min(len(one), len(other))
    distance = OSA.distance(one, other)
    if shortest < _LEAST_CODE or one.startswith(other) or other.startswith(one):
        return False
    return 0 < distance <= (1 if shortest < _LONG_CODE else 2)


def find_link_differences(
    context: ReviewContext, bead: Bead, pieces: Mapping[Lang, Sequence[Piece]]
) -> Iterator[Difference]:
    """Links of Markdown that are damaged on the side that has fewer of them."""
    tags = {lang: find_in_pieces(pieces[lang], find_links) for lang in LANGS}
    for lang in LANGS:
        other = OTHER[lang]
        if len(tags[lang]) <= len(tags[other]):
            continue
        spans = [
            (piece.start + m.start(), piece.start + m.end())
            for piece in pieces[other]
            for m in _BROKEN_LINK.finditer(piece.text)
        ]
        left = _leave_links(tags[lang], tags[other])
        yield from (Difference("changed", tag, lang, span) for tag, span in zip(left, spans, strict=False))


def _leave_links(tags: Sequence[Tag], others: Sequence[Tag]) -> list[Tag]:
    """The links whose addresses the other side hasn't."""
    there = [tag.key for tag in others]
    return [tag for tag in tags if tag.key not in there] or [*tags]
