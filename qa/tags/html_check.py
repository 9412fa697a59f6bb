"""HTML tags of a bead that one side has without their other half, and those that one side lacks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ...align.bitext import LANGS, Bead, Lang
from ..context import ReviewContext
from .html_pairs import find_halves, find_tags
from .raw_text import Piece, find_in_pieces, read_around
from .tag import Tag
from .tagged_sides import OTHER, Difference, Sides


def find_tag_differences(
    context: ReviewContext, bead: Bead, pieces: Mapping[Lang, Sequence[Piece]]
) -> Iterator[Difference]:
    """The tags that have no other half on one side, where the other side has both; and those damaged on one side.

    Tags without an end or with one that may be left out are none, and emphasis is each language's own matter.
    """
    tags = {lang: find_in_pieces(pieces[lang], find_tags) for lang in LANGS}
    if not tags["zh"] and not tags["en"]:
        return
    halves = {lang: find_halves(tags[lang]) for lang in LANGS}
    if not halves["zh"] and not halves["en"]:
        yield from _find_lost(tags, pieces)
        return
    for lang in LANGS:
        other = OTHER[lang]
        around = find_halves(find_tags(read_around(context, bead, lang))) if halves[lang] else []
        if around and not halves[other] and _have_names(halves[lang], tags[other]):
            yield from _find_unclosed(halves[lang], lang, {lang: tags[lang], other: tags[other]}, pieces)


def _have_names(halves: Sequence[Tag], others: Sequence[Tag]) -> bool:
    """Whether the other side has a pair of each of these tags."""
    names = {tag.key.replace("/", "") for tag in others}
    return all(tag.key.replace("/", "") in names for tag in halves)


def _find_unclosed(
    halves: Sequence[Tag], lang: Lang, tags: Mapping[Lang, Sequence[Tag]], pieces: Mapping[Lang, Sequence[Piece]]
) -> Iterator[Difference]:
    sides = Sides(pieces, tags)
    changed = sides.take_changed()
    yield from changed
    if not changed:
        yield from (Difference("unclosed", tag, lang) for tag in halves[:1])


def _find_lost(tags: Mapping[Lang, Sequence[Tag]], pieces: Mapping[Lang, Sequence[Piece]]) -> Iterator[Difference]:
    """The tags with numbers for names, which programs fill in, that one side lacks: `<0>`."""
    sides = Sides(pieces, {lang: [tag for tag in tags[lang] if tag.key.strip("</>").isdigit()] for lang in LANGS})
    yield from sides.take_changed()
    yield from sides.take_missing()
