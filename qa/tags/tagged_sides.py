"""Both sides of a bead with their tags of one family, and which of these the other side has."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from rapidfuzz.distance import OSA

from ...align.bitext import LANGS, Lang
from .broken import find_broken, find_translated
from .raw_text import Piece
from .tag import Tag

Cause = Literal["changed", "missing", "order", "unclosed"]
OTHER: Mapping[Lang, Lang] = {"zh": "en", "en": "zh"}
# How many letters of a name may differ for it to be the same one with a slip.
_SLIPS = 2


# What the usage of a command has in braces is for readers: `{INTEGER}`, `{file-to-read}`.
IN_USAGE = re.compile(r"\{(?:[A-Z]{2,}|[a-z]+-[a-z-]+)\}")


class Difference(NamedTuple):
    """What differs: the stretch of the document on either side, and the tag that should be there."""

    cause: Cause
    tag: Tag
    lang: Lang
    other: tuple[int, int] | None = None


@dataclass
class Sides:
    """The pieces of both sides and the tags in them; `left` are those that the other side hasn't."""

    pieces: Mapping[Lang, Sequence[Piece]]
    tags: Mapping[Lang, Sequence[Tag]]

    def __post_init__(self) -> None:
        counts = {lang: Counter(tag.key for tag in self.tags[lang]) for lang in LANGS}
        self.left = {lang: _leave_out(self.tags[lang], counts[OTHER[lang]]) for lang in LANGS}

    def drop(self, is_there: Callable[[Tag, Lang], bool]) -> None:
        """Leave out what is there in some other way."""
        self.left = {lang: [tag for tag in self.left[lang] if not is_there(tag, lang)] for lang in LANGS}

    def take_changed(self) -> list[Difference]:
        """What stands on the other side damaged, translated or with a slip; it is left no more."""
        return [*self._take_broken(), *self._take_translated(), *self._take_slips()]

    def take_missing(self) -> list[Difference]:
        """What is left on either side."""
        return [Difference("missing", tag, lang) for lang in LANGS for tag in self.left[lang]]

    def _take_broken(self) -> list[Difference]:
        found: list[Difference] = []
        for lang in LANGS:
            other = OTHER[lang]
            for tag in [*self.left[lang]]:
                if tag not in self.left[lang]:
                    continue
                span = self._find_broken(tag, other)
                if (span and span[1] - span[0] != tag.end - tag.start) or (span and self._is_other(span, tag, other)):
                    self.left[lang].remove(tag)
                    self.left[other] = [t for t in self.left[other] if t.end <= span[0] or span[1] <= t.start]
                    found.append(Difference("changed", tag, lang, span))
        return found

    def _is_other(self, span: tuple[int, int], tag: Tag, other: Lang) -> bool:
        """Whether a stretch of the same length isn't the tag itself."""
        return any(
            piece.text[span[0] - piece.start : span[1] - piece.start] != tag.key
            for piece in self.pieces[other]
            if piece.start <= span[0] < piece.start + len(piece.text)
        )

    def _find_broken(self, tag: Tag, other: Lang) -> tuple[int, int] | None:
        keys = {t.key for t in self.tags[OTHER[other]]}
        kept = [t for t in self.tags[other] if t.key in keys]
        for piece in self.pieces[other]:
            taken = [t.move(-piece.start) for t in kept]
            if span := find_broken(piece.text, tag.key, taken):
                return span[0] + piece.start, span[1] + piece.start
        return None

    def _take_translated(self) -> list[Difference]:
        """Names in braces for which the other side has words in braces."""
        found: list[Difference] = []
        for lang in LANGS:
            other = OTHER[lang]
            braces = [t for t in self.left[lang] if t.kind != "percent" and "{" in t.key and not IN_USAGE.search(t.key)]
            if not braces:
                continue
            spans = [
                (piece.start + a, piece.start + b)
                for piece in self.pieces[other]
                for a, b in find_translated(piece.text, [])
            ]
            for tag, span in zip(braces, spans, strict=False):
                self.left[lang].remove(tag)
                found.append(Difference("changed", tag, lang, span))
        return found

    def _take_slips(self) -> list[Difference]:
        found: list[Difference] = []
        for tag in [*self.left["zh"]]:
            others = [t for t in self.left["en"] if _may_be_same(tag, t)]
            alone = len(others) == 1 and len(self.left["zh"]) == len(self.left["en"]) == 1
            near = [t for t in others if alone or _is_alike(tag.key, t.key)]
            if near:
                other = min(near, key=lambda t: OSA.distance(tag.key, t.key))
                self.left["zh"].remove(tag)
                self.left["en"].remove(other)
                found.append(Difference("changed", tag, "zh", (other.start, other.end)))
        return found


def _leave_out(tags: Sequence[Tag], others: Mapping[str, int]) -> list[Tag]:
    """The tags that the other side hasn't: as often, where each counts; at all, where they have names, each once."""
    left: list[Tag] = []
    room = Counter(others)
    seen: set[str] = set()
    for tag in tags:
        if tag.counted:
            room[tag.key] -= 1
            if room[tag.key] < 0:
                left.append(tag)
        elif tag.key not in others and tag.key not in seen:
            seen.add(tag.key)
            left.append(tag)
    return left


def _may_be_same(one: Tag, other: Tag) -> bool:
    """Whether two tags are of one syntax."""
    return (one.kind == "percent") == (other.kind == "percent")


def _is_alike(one: str, other: str) -> bool:
    distance = OSA.distance(one, other)
    return distance <= (_SLIPS if max(len(one), len(other)) > 2 * _SLIPS else 1)
