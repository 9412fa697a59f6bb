"""What of a document was not compared, and why, as a certificate says it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ...align.bitext import LANGS
from ...qa.findings import Review
from ...text.messages import Ui
from ..locator import Locator
from ..place_words import format_place
from ..selection import describe_selection
from ..summary import describe_not_checked, summarise
from ..visible import sanitize
from .certificate_words import NON_TEXT, OTHER_MARKS, fill_words

# Places that are named of many.
_NAMED = 5


def list_uncompared(locator: Locator, ui: Ui) -> Iterator[dict[str, str]]:
    """Kinds and sentences: how well the files could be read, what stands alone, what was no text, which rules ran."""
    review = locator.review
    for caution in review.cautions:
        yield {"kind": caution.id, "message": sanitize(caution.message.text(ui))}
    yield from _list_alone(locator, ui)
    yield from _count_non_text(review, ui)
    if implied := sum(figure.status == "implied" for figure in review.figures):
        yield {"kind": "implied", "message": fill_words("implied-figures", ui, n=implied)}
    for kind, message in (
        ("rules", describe_selection(review, ui)),
        ("rules", describe_not_checked(summarise(review), ui)),
    ):
        if message:
            yield {"kind": kind, "message": message}
    yield {"kind": "by-design", "message": fill_words("by-design", ui)}


def _list_alone(locator: Locator, ui: Ui) -> Iterator[dict[str, str]]:
    """The sentences without a counterpart, with the places of the first of them."""
    bitext = locator.bitext
    for lang in LANGS:
        segments = [s for bead in bitext.beads if not (bead.zh and bead.en) for s in bitext.segments(bead, lang)]
        if segments:
            places = [format_place(locator.find_place(lang, segment.start), ui) for segment in segments[:_NAMED]]
            more = "…" if len(segments) > _NAMED else ""
            listed = ("；" if ui == "zh" else "; ").join(dict.fromkeys(places)) + more
            yield {"kind": f"alone-{lang}", "message": fill_words(f"alone-{lang}", ui, n=len(segments), places=listed)}


def _count_non_text(review: Review, ui: Ui) -> Iterator[dict[str, str]]:
    """How much was not taken for text, by what it is; what both halves share counts once."""
    halves = [review.bitext.half(lang) for lang in LANGS]
    pieces = {(half.document.path, piece.span): piece.kind for half in halves for piece in half.non_text}
    counts = Counter(NON_TEXT.get(kind, OTHER_MARKS).text(ui) for kind in pieces.values())
    names = (f"{name} {n}" for name, n in counts.most_common())
    if counts:
        listed = ("，" if ui == "zh" else ", ").join(names)
        yield {"kind": "non-text", "message": fill_words("non-text", ui, kinds=listed)}
