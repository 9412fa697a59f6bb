"""How much of a bitext is surely aligned, how surely, and in which language its halves really are."""

from __future__ import annotations

from collections.abc import Mapping

from ..align.bitext import Bead, Bitext, Lang, Segment
from ..text.characters import han_count, latin_words
from .bitext_view import MIN_CONFIDENCE
from .prose import cover_code
from .shared_lines import find_shared_lines, normalize_line

# A Han character says about as much as this many English words.
_WORDS_PER_HAN = 0.6
# A segment is in the other language where it has so much of that, and at most this share of its own.
_LEAST, _MOST_OWN = 4, 0.2


def is_surely_aligned(bead: Bead) -> bool:
    """Whether a bead has text on both sides, and the alignment is to be relied on."""
    return bool(bead.zh and bead.en) and bead.score >= MIN_CONFIDENCE


def measure_aligned(bitext: Bitext, lang: Lang, doubtful: bool = False) -> float:
    """The share, 0 to 1, of a half's characters in two-sided beads, the doubtful ones only where asked for."""
    half = bitext.half(lang)
    sizes = [count_characters(segment, half.document.text) for segment in half.segments]
    chosen = (bead for bead in bitext.beads if (bead.zh and bead.en if doubtful else is_surely_aligned(bead)))
    return round(sum(sizes[i] for bead in chosen for i in bead.side(lang)) / max(1, sum(sizes)), 4)


def measure_score(bitext: Bitext) -> float:
    """The mean score of the two-sided beads, each by its length; 1 where there are none."""
    sizes = [(bead.score, len(bitext.clean(bead, "en").text)) for bead in bitext.beads if bead.zh and bead.en]
    total = sum(size for _, size in sizes)
    return sum(score * size for score, size in sizes) / total if total else 1.0


def measure_other_language(bitext: Bitext, lang: Lang) -> float:
    """The share, 0 to 1, of a half that is in the other language; lines that both halves have are left out."""
    other: Lang = "en" if lang == "zh" else "zh"
    shared = find_shared_lines(bitext)
    total = foreign = 0.0
    for segment in bitext.half(lang).segments:
        weights = weigh_languages(segment.clean.text)
        if lang == "zh" and normalize_line(segment.clean.text) in shared and not weights["zh"]:
            continue
        total += sum(weights.values())
        if _is_in(weights, other):
            foreign += weights[other]
    return foreign / total if total else 0.0


def weigh_languages(text: str) -> Mapping[Lang, float]:
    """How much of a text is in each language, in words; code and addresses are in none."""
    prose = cover_code(text)
    return {"zh": han_count(prose) * _WORDS_PER_HAN, "en": float(latin_words(prose))}


def _is_in(weights: Mapping[Lang, float], lang: Lang) -> bool:
    own: Lang = "en" if lang == "zh" else "zh"
    least = _LEAST * _WORDS_PER_HAN if lang == "zh" else _LEAST
    return weights[lang] >= least and weights[own] <= _MOST_OWN * weights[lang]


def is_in_other_language(text: str, lang: Lang) -> bool:
    """Whether a text of the half in `lang` is in the other language."""
    return _is_in(weigh_languages(text), "en" if lang == "zh" else "zh")


def count_characters(segment: Segment, text: str) -> int:
    """How many characters of a segment are no white space; what interrupts it is not counted."""
    if len(segment.spans) == 1:  # nearly all
        return len("".join(segment.text.split()))
    return sum(len("".join(text[span.start : span.end].split())) for span in segment.spans)
