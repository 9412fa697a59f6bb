"""Text that was taken for code or markup, and so stands in no segment: what seems to be lost may be said there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..align.bitext import Bead, Lang
from .bitext_view import BitextView
from .prose import COVER, cover_code
from .said import Told, measure_said

# So many gaps between segments on each side of the place, and so many characters of a gap, are looked at.
_REACH, _LONGEST = 3, 4000
# A gap says a text where this much of it is said there; as nothing else is, more than a sentence beside it must say.
_LEAST_SAID = 0.5


def is_in_unread(view: BitextView, beads: Sequence[Bead], lang: Lang, text: str) -> bool:
    """Whether characters of the other language that no segment has, near these beads, say a text of `lang`."""
    unread = _list_unread(view, beads, "en" if lang == "zh" else "zh")
    return any(measure_said(view, text, lang, [Told(one, "")]) >= _LEAST_SAID for one in unread)


def _list_unread(view: BitextView, beads: Sequence[Bead], lang: Lang) -> Iterator[str]:
    """What stands between the segments of a language around beads, where that is more than spaces."""
    half = view.bitext.half(lang)
    size = len(half.document.text)
    bounds = [(0, 0), *((segment.start, segment.end) for segment in half.segments), (size, size)]
    first, last = _find_place(view, beads, lang)
    for (_, start), (end, _) in pairwise(bounds[max(0, first + 1 - _REACH) : last + 1 + _REACH]):
        unread = _read_gap(view, lang, start, end)
        if unread and len(unread) <= _LONGEST:
            yield unread


def _read_gap(view: BitextView, lang: Lang, start: int, end: int) -> str:
    """The characters `[start, end)` of a half without what the other half of the same text has there."""
    text = view.bitext.half(lang).document.text
    other = view.bitext.half("en" if lang == "zh" else "zh")
    spans = [span for segment in other.segments for span in segment.spans] if other.document.text is text else []
    inside = [span for span in spans if start <= span.start and span.end <= end]
    kept = pairwise([start, *(place for span in inside for place in span), end])
    return cover_code("".join(text[a:b] for a, b in [*kept][::2])).replace(COVER, "").strip()


def _find_place(view: BitextView, beads: Sequence[Bead], lang: Lang) -> tuple[int, int]:
    """The indices `[first, last)` of the segments that beads have in a language; where they would stand, if none."""
    own = [place for bead in beads for place in bead.side(lang)]
    if own:
        return min(own), max(own) + 1
    before = [place for bead in view.before(beads[0]) if not bead.moved for place in bead.side(lang)]
    place = before[-1] + 1 if before else 0
    return place, place
