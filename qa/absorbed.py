"""English sentences without Chinese of their own whose content the Chinese beside them, or of their bead, says.

What the original says in one sentence a translator says in two. The words of the lexicon seldom show that; the vectors
of the encoder do, as the Chinese is nearer to its English with the second sentence than without it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..align.bitext import Bead
from .bitext_view import BitextView
from .joined import Joined

# The Chinese says a sentence, too, where its cosine with the English grows by this much with it. Of 21 judged sentences
# of 12 documents it grows by as much for seven of eight that were said there and for none of 13 that were added; of 59
# whose Chinese was cut from 18 documents, for one.
_LEAST_GAIN = 0.025


def is_absorbed(view: BitextView, beads: Sequence[Bead], parts: Sequence[Joined]) -> bool:
    """Whether Chinese beside the beads, or of the bead that the parts belong to, says these English sentences, too."""
    from ..align.meaning import cosines

    around = [*(_leave_out(view, parts) if parts else _add_to_neighbours(view, beads))]
    if not around:
        return False
    found = cosines([(zh, en) for zh, *both in around for en in both]).tolist()
    return any(with_it >= without + _LEAST_GAIN for without, with_it in zip(found[::2], found[1::2], strict=True))


def _leave_out(view: BitextView, parts: Sequence[Joined]) -> Iterator[tuple[str, str, str]]:
    """The Chinese of a bead, its English without these parts, and all of it."""
    bead = parts[0].bead
    text = rest = view.text(bead, "en")
    for part in reversed(parts):
        rest = rest[: part.start] + rest[part.end :]
    yield view.text(bead, "zh"), " ".join(rest.split()), text


def _add_to_neighbours(view: BitextView, beads: Sequence[Bead]) -> Iterator[tuple[str, str, str]]:
    """For the beads before and after: their Chinese, their English, and that with the English of these beads."""
    if not view.neighbours:
        return
    own = {bead.id for bead in beads}
    text = " ".join(view.text(bead, "en") for bead in beads)
    for bead, is_after in ((beads[0], True), (beads[-1], False)):
        near = view.near(bead, 1)
        beside = near[0] if is_after else near[-1]
        if beside.id not in own and beside.zh and beside.en:
            english = view.text(beside, "en")
            yield view.text(beside, "zh"), english, f"{english} {text}" if is_after else f"{text} {english}"
