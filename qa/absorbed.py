"""Sentences without a counterpart of their own whose content the text beside them, or of their bead, says.

What the original says in one sentence a translator says in two. The words of the lexicon seldom show that; the vectors
of the encoder do, as the Chinese is nearer to its English with the second sentence than without it. And where beads
were cut in the wrong place, a clause beside is nearer to the sentence than to the counterpart that it was given.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..align.bitext import Bead, Lang
from ..align.clause_bounds import clause_bounds, english_clause_bounds
from .bitext_view import BitextView
from .joined import Joined

# The Chinese says a sentence, too, where its cosine with the English grows by this much with it. Of 19 judged sentences
# of 14 documents it grows by as much for six of seven that were said there and for one of twelve that were added; of 59
# whose Chinese was cut from 18 documents, for one.
_LEAST_GAIN = 0.025
# A clause says a sentence where its cosine with it is this high, and higher than with its own counterpart. Of some 60
# sentences without a counterpart in judged documents that holds for three that were said there, for none that wasn't.
_LEAST_NEAR = 0.4


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
    text = view.text(bead, "en")
    yield view.text(bead, "zh"), cut_out(text, parts), text


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


def is_nearer(view: BitextView, beads: Sequence[Bead], parts: Sequence[Joined], lang: Lang) -> bool:
    """Whether a clause beside these beads, or in the bead of the parts, says them rather than its own counterpart."""
    from ..align.meaning import cosines

    if not view.neighbours:
        return False
    text = " ".join(view.text(bead, lang)[part.start : part.end] for bead in beads for part in parts) or " ".join(
        view.text(bead, lang) for bead in beads
    )
    around = [*_list_clauses(view, beads, parts, lang)]
    if not around:
        return False
    pairs = [(text, clause) for clause, _ in around] + [(own, clause) for clause, own in around]
    found = cosines(pairs if lang == "zh" else [(zh, en) for en, zh in pairs]).tolist()
    return any(
        near >= _LEAST_NEAR and near > own for near, own in zip(found[: len(around)], found[len(around) :], strict=True)
    )


def _list_clauses(
    view: BitextView, beads: Sequence[Bead], parts: Sequence[Joined], lang: Lang
) -> Iterator[tuple[str, str]]:
    """The clauses beside beads in the other language than `lang`, each with the counterpart of its sentence."""
    alone = () if parts else beads
    near = {bead.id: bead for end in (beads[0], beads[-1]) for bead in view.near(end, 1) if bead not in alone}
    for bead in near.values():
        own = cut_out(view.text(bead, lang), parts if bead is beads[0] else ())
        yield from ((clause, own) for clause in _split(view, bead, "en" if lang == "zh" else "zh"))


def _split(view: BitextView, bead: Bead, lang: Lang) -> Iterator[str]:
    text = view.text(bead, lang)
    bounds = english_clause_bounds(text) if lang == "en" else clause_bounds(text)
    yield from (text[slice(*place)] for place in bounds if text)


def cut_out(text: str, parts: Sequence[Joined]) -> str:
    """A text without these parts of it."""
    for part in reversed(parts):
        text = text[: part.start] + text[part.end :]
    return " ".join(text.split())
