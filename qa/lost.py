"""Text of one language that the other lacks, and what may stand for it after all."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Literal

from ..align.bitext import Bead, Lang
from ..text.characters import han_count, latin_words
from .absorbed import is_absorbed, is_nearer
from .apparatus import ends_as_sentence, is_apparatus, is_heading_said_below, is_of_translation
from .bitext_view import BitextView
from .joined import Joined, find_joined
from .said import Told, count_telling_words, is_said_nearby, measure_said
from .uncovered import Uncovered

# `lost`: nothing stands for it; `nearby`: sentences around seem to say it; `elsewhere`: text that the first language
# lacks seems to; `repeated`: the same text stands in it once more, and in the other language once; `title`: it heads a
# file that holds both languages, and may be its title; `apparatus`: a translator's or an editor's note, source or the
# like; `heading`: it heads a paragraph, which says it, too; `left`: it is left in English in the Chinese.
Fate = Literal["lost", "nearby", "elsewhere", "repeated", "title", "apparatus", "heading", "left"]
# Two texts that either language lacks are each other's counterpart where so much of each is said by the other.
_LEAST_MUTUAL = 0.5
# More stretches than this that the other language lacks are versions that differ.
_MOST_COMPARED = 60
# So near stands what was pasted twice.
_BESIDE = 3
# So many words that tell are much.
_MUCH = 15
# A line that stands twice is a sentence, and no heading or running head, with so many characters or words and a stop.
_LEAST_HAN, _LEAST_WORDS, _STOPS = 10, 6, tuple("。！？；.!?;”\"’'）)")
# English of so many words, left in the Chinese, isn't said there by chance.
_LEAST_LEFT = 4


@dataclass(frozen=True)
class Lost:
    """Text that one language has alone: the whole of some beads, or part of one bead, and what became of it."""

    lang: Lang
    beads: Sequence[Bead]
    text: str
    parts: Sequence[Joined] = ()
    fate: Fate = "lost"


def find_lost(
    view: BitextView, apart: Container[str], uncovered: Sequence[Uncovered], is_free: bool = False
) -> list[Lost]:
    """The sentences that one language has alone, in order; beads of stretches that don't correspond are left out.

    `is_free`: whether the text is translated so freely that only whole beads tell.
    """
    runs = [run for lang in ("zh", "en") for run in _find_runs(view, lang, apart)]
    lost = [*runs, *(part for part in _find_parts(view, apart) if not is_free or part.fate == "repeated")]
    found = [_settle(view, one) for one in _match(view, lost, uncovered)]
    places = {bead.id: place for place, bead in enumerate(view.beads)}
    return sorted(found, key=lambda one: places[one.beads[0].id])


def find_elsewhere(view: BitextView, lost: Sequence[Lost], uncovered: Sequence[Uncovered]) -> list[Uncovered]:
    """The clauses without a counterpart whose words an English text that the Chinese lacks says, wherever it stands."""
    texts = [one.text for one in lost if one.lang == "en"]
    if not view.neighbours or len(texts) > _MOST_COMPARED:
        return []
    clauses = [(clause, view.text(clause.bead, "zh")[clause.start : clause.end]) for clause in uncovered]
    return [clause for clause, words in clauses if any(_is_mutual(view, words, text) for text in texts)]


def _settle(view: BitextView, one: Lost) -> Lost:
    """A lost text, told as no loss after all where it heads the file, or the other language says it, too."""
    if one.fate != "lost":
        return one
    if _is_title(view, one):
        return replace(one, fate="title")
    if view.neighbours and is_of_translation(one.text) and len(one.beads) == 1:
        return replace(one, fate="apparatus")
    if one.lang == "en" and _is_left(view, one.text):
        return replace(one, fate="left")
    is_said = one.lang == "en" and is_absorbed(view, one.beads, one.parts)
    return replace(one, fate="nearby") if is_said or is_nearer(view, one.beads, one.parts, one.lang) else one


def _is_title(view: BitextView, one: Lost) -> bool:
    """Whether a text is the first lines of a file with both languages, and no sentences."""
    is_first = not one.parts and one.beads[0] is view.beads[0]
    is_one_file = view.neighbours and view.bitext.layout != "two-files"
    return is_first and is_one_file and not any(_is_sentence(view.text(bead, one.lang)) for bead in one.beads)


def _is_sentence(text: str) -> bool:
    """Whether a text ends as a sentence does; a name in capitals may end with a stop, as `INC.` does."""
    return ends_as_sentence(text) and not text.isupper()


def _is_left(view: BitextView, text: str) -> bool:
    """Whether the Chinese has this English text as it is, untranslated."""
    words = " ".join(text.strip(" ,;:").split())
    if not view.neighbours or latin_words(words) < _LEAST_LEFT:
        return False
    return any(words in " ".join(segment.clean.text.split()) for segment in view.bitext.zh.segments)


def _find_runs(view: BitextView, lang: Lang, apart: Container[str]) -> Iterator[Lost]:
    """Sentences that follow one another without a counterpart."""
    other: Lang = "en" if lang == "zh" else "zh"
    for is_chosen, group in groupby(view.beads, key=lambda bead: bool(bead.side(lang)) and not bead.side(other)):
        if not is_chosen:
            continue
        run = [bead for bead in group if bead.id not in apart]
        yield from (Lost(lang, [b], view.text(b, lang), fate="repeated") for b in run if _is_pasted(view, b, lang))
        for bead in run:
            if _is_paragraph_alone(view, bead, lang):
                is_said = is_said_nearby(view, [bead], lang)
                yield Lost(lang, [bead], view.text(bead, lang), fate="nearby" if is_said else "lost")
        alone = [bead for bead in run if view.stands_alone(bead) or _is_sentence_again(view, bead, lang)]
        for fate, beads in _sort_out(view, alone, lang):
            yield Lost(lang, beads, _join(view, beads, lang), fate=fate)


def _sort_out(view: BitextView, alone: Sequence[Bead], lang: Lang) -> Iterator[tuple[Fate, list[Bead]]]:
    """The beads of one language that follow one another, by what they are: sentences, apparatus, headings."""
    for fate, group in groupby(alone, key=lambda bead: _find_fate(view, bead, lang)):
        beads = list(group)
        is_fragment = len(alone) == 1 and _is_fragment(view.text(alone[0], lang))
        if fate == "lost" and (is_fragment or is_said_nearby(view, beads, lang)):
            fate = "nearby"
        yield fate, beads


def _find_fate(view: BitextView, bead: Bead, lang: Lang) -> Fate:
    if not view.neighbours:
        return "lost"
    if is_apparatus(view, bead, lang):
        return "apparatus"
    return "heading" if is_heading_said_below(view, bead, lang) else "lost"


def _join(view: BitextView, beads: Sequence[Bead], lang: Lang) -> str:
    return " ".join(view.text(bead, lang) for bead in beads)


def _is_fragment(text: str) -> bool:
    """Whether an English text begins or ends in the middle of a sentence, of which the rest stands beside it."""
    return text[:1].islower() or text.rstrip().endswith(",")


def _is_paragraph_alone(view: BitextView, bead: Bead, lang: Lang) -> bool:
    """Whether a bead in doubt begins a paragraph, says much, and has nothing near that could be its counterpart."""
    if not view.neighbours or view.is_sure(bead) or view.is_shared(bead):
        return False
    segments, first = view.bitext.half(lang).segments, bead.side(lang)[0]
    if first and segments[first].paragraph == segments[first - 1].paragraph:
        return False
    other: Lang = "en" if lang == "zh" else "zh"
    if any(near.side(other) and not near.side(lang) for near in view.near(bead, _BESIDE)):
        return False
    return count_telling_words(view.text(bead, lang), lang) >= _MUCH


def _is_pasted(view: BitextView, bead: Bead, lang: Lang) -> bool:
    """Whether a bead of one language is a sentence that stands beside it once more, with a counterpart."""
    text = view.text(bead, lang)
    return _says_again(view, bead, lang) and any(
        bead is not near and text in _list_texts(view, near, lang) for near in view.near(bead, _BESIDE)
    )


def _is_sentence_again(view: BitextView, bead: Bead, lang: Lang) -> bool:
    """Whether a bead of one language is a sentence that stands far from it once more, so that this place lacks it."""
    if not view.is_sure(bead) or not _says_again(view, bead, lang) or _is_pasted(view, bead, lang):
        return False
    return any(view.text(bead, lang) in _list_texts(view, other, lang) for other in view.two_sided)


def _says_again(view: BitextView, bead: Bead, lang: Lang) -> bool:
    """Whether a sentence of one language stands once more in it; headings and running heads don't count."""
    text = view.text(bead, lang)
    if text not in view.repeated(lang) or view.is_shared(bead) or not text.rstrip().endswith(_STOPS):
        return False
    return han_count(text) >= _LEAST_HAN or latin_words(text) >= _LEAST_WORDS


def _list_texts(view: BitextView, bead: Bead, lang: Lang) -> list[str]:
    return [segment.clean.text for segment in view.bitext.segments(bead, lang)]


def _find_parts(view: BitextView, apart: Container[str]) -> Iterator[Lost]:
    """Sentences that were joined to beads whose other side doesn't say them, those of a bead together."""
    for bead, group in groupby(find_joined(view), key=lambda part: part.bead):
        if bead.id in apart:
            continue
        for lang, same in groupby(group, key=lambda part: part.lang):
            parts = list(same)
            text = " ".join(view.text(bead, lang)[part.start : part.end] for part in parts)
            fate: Fate = "repeated" if all(part.is_repeated for part in parts) else "lost"
            yield Lost(lang, [bead], text, parts, fate)


def _match(view: BitextView, lost: Sequence[Lost], uncovered: Sequence[Uncovered]) -> list[Lost]:
    """The texts, those marked that a text or clause which the other language lacks says, wherever it stands."""
    if not view.neighbours or len(lost) > _MOST_COMPARED:
        return list(lost)
    clauses = [("zh", view.text(clause.bead, "zh")[clause.start : clause.end]) for clause in uncovered]
    texts = [*((one.lang, one.text) for one in lost), *clauses]
    found: list[Lost] = []
    for one in lost:
        others = [text for lang, text in texts if lang != one.lang]
        pairs = ((one.text, text) if one.lang == "zh" else (text, one.text) for text in others)
        stands = one.fate == "lost" and any(_is_mutual(view, *pair) for pair in pairs)
        found.append(replace(one, fate="elsewhere") if stands else one)
    return found


def _is_mutual(view: BitextView, zh: str, en: str) -> bool:
    return (
        min(measure_said(view, zh, "zh", [Told(en, "")]), measure_said(view, en, "en", [Told(zh, "")])) >= _LEAST_MUTUAL
    )
