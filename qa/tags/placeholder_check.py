"""Placeholders of a bead that differ: damaged, changed, lost, added, or in another order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from ...align.bitext import LANGS, Bead, Lang
from ..context import ReviewContext
from .placeholders import PRECISION, find_placeholders, is_layout_of_date
from .raw_text import Piece, find_in_pieces, read_around
from .tag import Tag
from .tagged_sides import OTHER, Difference, Sides

SIGN = re.compile(r"[%％{｛$＄]")
_NUMBERED = re.compile(r"%(\d{1,2})\$(.+)")
# Spaces that stand within braces by taste: `{{ name }}`.
_SPACE = re.compile(r"(?<=\{)\s+|\s+(?=\})")
# What one thing is said with instead of a number: "one file", "a file".
_ONE = re.compile(r"\b(?:one|1|single|a|an)\b", re.IGNORECASE)
_COUNT = re.compile(r"%[du]|%n|%L?1|%1\$d|[%$]?\{(?:count|n|num|number|total|0)\}|%\((?:count|n|num|number)\)[ds]")


def find_placeholder_differences(
    context: ReviewContext, bead: Bead, pieces: Mapping[Lang, Sequence[Piece]]
) -> Iterator[Difference]:
    """The placeholders of a bead that differ."""
    tags = {lang: find_in_pieces(pieces[lang], find_placeholders) for lang in LANGS}
    if any(is_layout_of_date(piece.text) for lang in LANGS for piece in pieces[lang]):
        tags = {lang: [tag for tag in tags[lang] if tag.kind != "percent"] for lang in LANGS}
    if not tags["zh"] and not tags["en"]:
        return
    sides = Sides(pieces, _unify_numbering(tags))
    if not sides.left["zh"] and not sides.left["en"]:
        yield from _find_other_order(tags)
        return
    around = {lang: _fold(_read_near(context, bead, lang)) for lang in LANGS}
    own = {lang: _fold(" ".join(piece.text for piece in pieces[lang])) for lang in LANGS}

    def is_there(tag: Tag, lang: Lang) -> bool:
        """Whether the other side has a tag in its lines, or right before a word as often as this side: `%sDate`."""
        other = OTHER[lang]
        if not tag.counted:
            return _count(tag.key, around[other]) > 0
        times = sum(t.key == tag.key for t in sides.tags[lang])
        return around[other].count(tag.key) >= max(times, own[other].count(tag.key) + (tag.kind == "brace"))

    sides.drop(is_there)
    yield from sides.take_changed()
    yield from (d for d in sides.take_missing() if not _is_said_as_one(d, pieces))


def _count(key: str, text: str) -> int:
    """How often a text has a key that is no part of another one: not `{x}` of `${x}`, nor `%1` of `%10`."""
    before = r"(?<![{$%#])" if key.startswith("{") else ""
    after = r"(?![\d$])" if key[-1].isdigit() else r"(?!\w)" if key.startswith("$") and key[-1] != "}" else r"(?!\})"
    return len(re.findall(before + re.escape(key) + after, text))


def _fold(text: str) -> str:
    return PRECISION.sub("", _SPACE.sub("", text))


def _read_near(context: ReviewContext, bead: Bead, lang: Lang) -> str:
    """One side of a bead with its lines; in a document with the beads beside it."""
    beads = context.near(bead, 1) if context.neighbours else [bead]
    return "\n".join(read_around(context, near, lang) for near in beads)


def _unify_numbering(tags: Mapping[Lang, Sequence[Tag]]) -> Mapping[Lang, Sequence[Tag]]:
    """The tags as both sides have them: `%1$s` is `%s` where the other side has no numbers, `%1s` is `%1` and an s."""
    tags = {lang: [_cut_letter(tag, tags[OTHER[lang]]) for tag in tags[lang]] for lang in LANGS}
    for lang in LANGS:
        others = tags[OTHER[lang]]
        if others and not any(map(_is_numbered, others)) and any(map(_is_numbered, tags[lang])):
            return {lang: [_drop_number(tag) for tag in tags[lang]], OTHER[lang]: others}
    return tags


def _is_numbered(tag: Tag) -> bool:
    return _NUMBERED.fullmatch(tag.key) is not None


def _drop_number(tag: Tag) -> Tag:
    """A tag without its number: `%1$s` as `%s`."""
    match = _NUMBERED.fullmatch(tag.key)
    return tag._replace(key=PRECISION.sub("", f"%{match[2]}"), counted=True) if match else tag


def _cut_letter(tag: Tag, others: Sequence[Tag]) -> Tag:
    """A tag without the letter behind its number where the other side has the number alone."""
    key = tag.key[:-1]
    is_number = tag.counted and key[1:].isdigit() and any(other.key == key for other in others)
    return tag._replace(end=tag.end - 1, key=key, counted=False) if is_number else tag


def _find_other_order(tags: Mapping[Lang, Sequence[Tag]]) -> Iterator[Difference]:
    """Placeholders without names that are filled in by their order, and are of several types."""
    plain = {lang: [tag for tag in tags[lang] if tag.counted and tag.kind == "percent"] for lang in LANGS}
    keys = {lang: [tag.key for tag in plain[lang]] for lang in LANGS}
    if keys["zh"] != keys["en"] and sorted(keys["zh"]) == sorted(keys["en"]):
        first = next(k for k, key in enumerate(keys["zh"]) if key != keys["en"][k])
        other = plain["en"][first]
        yield Difference("order", plain["zh"][first], "zh", (other.start, other.end))


def _is_said_as_one(difference: Difference, pieces: Mapping[Lang, Sequence[Piece]]) -> bool:
    """Whether the English says "one" or "a" where the Chinese has a number filled in: a form for one thing."""
    if difference.lang != "zh" or not _COUNT.fullmatch(difference.tag.key):
        return False
    english = " ".join(piece.text for piece in pieces["en"])
    return bool(_ONE.search(english)) and not find_placeholders(english)
