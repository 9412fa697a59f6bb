"""Sentences that were joined to a bead although the other side of it doesn't say them."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from statistics import median
from typing import NamedTuple

from ..align.bitext import LANGS, Bead, Lang
from .bitext_view import BitextView
from .said import SAID, Told, count_telling_words, measure_left_over, measure_said, tell_around

# A sentence isn't in its bead where so little of it is said there, its lengths fit better without it by this much, in
# the log of their ratio, and it has so many words that tell.
_MOST_SAID, _LEAST_GAIN, _LEAST_WORDS = 0.1, 0.1, 5
# A bead in doubt has this score at least and is looked at where its other sentences leave no more than this share over.
_LEAST_DOUBT, _MOST_LEFT_OVER = 0.3, 0.45
# What is usual in a document is told by so many beads; of fewer, English has this many letters to a Chinese one.
_LEAST_BEADS, _USUAL = 10, 3.0


class Joined(NamedTuple):
    """The sentence `[start, end)` of one side of a bead, in clean text, that the other side doesn't say.

    `is_repeated`: whether the side has the same sentence twice.
    """

    bead: Bead
    lang: Lang
    start: int
    end: int
    is_repeated: bool = False


def find_joined(view: BitextView) -> list[Joined]:
    """The sentences of beads of several that the other side doesn't say, in order."""
    ratio = _measure_ratio(view)
    return [
        found
        for bead in view.two_sided
        if view.is_sure(bead) or _is_single_doubt(view, bead)
        for lang in LANGS
        if len(bead.side(lang)) > 1
        for found in _find_in_bead(view, bead, lang, ratio)
    ]


def _is_single_doubt(view: BitextView, bead: Bead) -> bool:
    """Whether a bead is in doubt and those beside it are sure, as where a sentence was left out of a paragraph."""
    beside = [near for near in view.near(bead, 1) if near is not bead]
    return bead.score >= _LEAST_DOUBT and all(near.zh and near.en and view.is_sure(near) for near in beside)


def _measure_ratio(view: BitextView) -> float:
    """How many characters of English stand for one of Chinese."""
    sizes = [(len(view.text(b, "zh")), len(view.text(b, "en"))) for b in view.two_sided if view.is_sure(b)]
    ratios = [en / zh for zh, en in sizes if zh >= _LEAST_BEADS]
    return median(ratios) if len(ratios) >= _LEAST_BEADS else _USUAL


def _find_in_bead(view: BitextView, bead: Bead, lang: Lang, ratio: float) -> Iterator[Joined]:
    other = _get_other(lang)
    texts = [segment.clean.text for segment in view.bitext.segments(bead, lang)]
    told = view.text(bead, other)
    start = 0
    for place, text in enumerate(texts):
        rest = [*texts[:place], *texts[place + 1 :]]
        is_repeated = text in texts[:place]
        is_spare = text not in texts[place + 1 :] and _fits_better(text, rest, told, lang, ratio)
        if is_spare and (is_repeated or not _is_said(view, bead, lang, text, Told(told, " ".join(rest)))):
            yield Joined(bead, lang, start, start + len(text), is_repeated)
        start += len(text) + (lang == "en")


def _fits_better(text: str, rest: Sequence[str], told: str, lang: Lang, ratio: float) -> bool:
    """Whether the lengths of a bead fit better without one of its sentences."""
    without = sum(map(len, rest))
    return _measure_misfit(without + len(text), len(told), lang, ratio) >= _LEAST_GAIN + _measure_misfit(
        without, len(told), lang, ratio
    )


def _measure_misfit(own: int, other: int, lang: Lang, ratio: float) -> float:
    zh, en = (own, other) if lang == "zh" else (other, own)
    return abs(math.log((en + 1) / (zh + 1) / ratio))


def _is_said(view: BitextView, bead: Bead, lang: Lang, text: str, told: Told) -> bool:
    """Whether a sentence says too little to be missed, or is said by its bead or around it."""
    return (
        count_telling_words(text, lang) < _LEAST_WORDS
        or (
            not view.is_sure(bead)
            and measure_left_over(told.text, told.counterpart, _get_other(lang)) > _MOST_LEFT_OVER
        )
        or measure_said(view, text, lang, [told]) > _MOST_SAID
        or (view.neighbours and measure_said(view, text, lang, tell_around(view, [bead], lang)) >= SAID)
    )


def _get_other(lang: Lang) -> Lang:
    return "en" if lang == "zh" else "zh"
