"""How much of a text other texts say: by their words, figures and names that nothing else stands for.

A sentence that has no counterpart where it stands is often said by a sentence nearby. That its words stand there is no
sign of it, as sentences of a document have words in common; that words stand there which the counterpart of that
sentence leaves over, is one.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from ..align.bitext import Bead, Lang
from ..align.evidence import keys_of
from ..align.lexicon import load_lexicon
from .bitext_view import BitextView

# A word stands for one of the other language where the lexicon gives that so much.
_LIKELY = 0.05
# A word weighs by how rare it is, those as frequent as function words nothing; a figure or Latin name weighs so much.
_FUNCTION_WORDS, _KEY = 5.0, 4.0
# How much the weight of the words left over counts, beside that of the words which they stand for.
_LEFT_OVER = 0.25
# A text of which this much is said nearby isn't missing. Of 92 judged sentences without a counterpart, of 73 documents,
# 32 of 45 that were said nearby lie above and none of 47 that were missing; of sentences cut from their pairs 7 to 16%.
SAID = 0.28
# A text without words that tell weighs so much.
_LEAST_WEIGHT = 1e-9
# Beads on each side that are near.
_REACH = 2


class Told(NamedTuple):
    """A text of the other language, and what stands for it already."""

    text: str
    counterpart: str


def is_said_nearby(view: BitextView, run: Sequence[Bead], lang: Lang) -> bool:
    """Whether what a run of beads of one language says is left over in the other language around it."""
    if not view.neighbours:
        return False
    text = " ".join(view.text(bead, lang) for bead in run)
    return measure_said(view, text, lang, tell_around(view, run, lang)) >= SAID


def tell_around(view: BitextView, run: Sequence[Bead], lang: Lang) -> list[Told]:
    """What the beads around a run say in the other language than `lang`."""
    other: Lang = "en" if lang == "zh" else "zh"
    own = {bead.id for bead in run}
    near = {bead.id: bead for end in (run[0], run[-1]) for bead in view.near(end, _REACH) if bead.id not in own}
    return [Told(view.text(bead, other), view.text(bead, lang)) for bead in near.values() if bead.side(other)]


def measure_said(view: BitextView, text: str, lang: Lang, around: Iterable[Told]) -> float:
    """How much of a text the others leave over and say: 0 nothing, 1 and a little more all of it."""
    other: Lang = "en" if lang == "zh" else "zh"
    words, keys = _count_words(text, lang), keys_of(text, lang, view.keys)
    size = _weigh(words, lang)
    found: set[int] = set()
    left_over = keys_found = 0.0
    for told in around:
        free = _subtract_counterpart(_count_words(told.text, other), _count_words(told.counterpart, lang), other)
        for theirs, ours in _find_links(free, words, other).items():
            left_over += free[theirs] * _weigh({theirs: 1}, other)
            found.update(ours)
        keys_free = keys_of(told.text, other, view.keys) - keys_of(told.counterpart, lang, view.keys)
        keys_found += (keys & keys_free).total()
    # In English text Latin words are words, and count as keys where they are found alone.
    counted = sum(count for key, count in keys.items() if lang == "zh" or key.startswith("#"))
    size += _KEY * max(counted, keys_found)
    if not size:
        return 0.0
    share = (_weigh({word: words[word] for word in found}, lang) + _KEY * keys_found) / size
    return share + _LEFT_OVER * min(1.0, (left_over + _KEY * keys_found) / size)


def measure_left_over(text: str, counterpart: str, lang: Lang) -> float:
    """The share of a text in `lang` that its counterpart doesn't stand for, 0 to 1, by the weight of its words."""
    free = _weigh(_find_left_over(text, counterpart, lang), lang)
    return free / max(_weigh(_count_words(text, lang), lang), _LEAST_WEIGHT)


def measure_room(text: str, lang: Lang, around: Iterable[Told]) -> float:
    """The weight of what one of the others leaves over, as a share of a text's: at 1 it could be said there."""
    other: Lang = "en" if lang == "zh" else "zh"
    weight = _weigh(_count_words(text, lang), lang)
    free = (_weigh(_find_left_over(told.text, told.counterpart, other), other) for told in around)
    return max(free, default=0.0) / max(weight, _LEAST_WEIGHT)


def count_telling_words(text: str, lang: Lang) -> int:
    """How many words of a text the lexicon knows and which are no words of grammar."""
    return sum(count for word, count in _count_words(text, lang).items() if _weigh({word: 1}, lang) > 0)


def _find_left_over(text: str, counterpart: str, lang: Lang) -> Counter[int]:
    """The words of a text in `lang` that its counterpart doesn't stand for."""
    other: Lang = "en" if lang == "zh" else "zh"
    return _subtract_counterpart(_count_words(text, lang), _count_words(counterpart, other), lang)


def _count_words(text: str, lang: Lang) -> Counter[int]:
    return Counter(word for word in load_lexicon().words([text], lang).ids.tolist() if word >= 0)


def _weigh(words: Mapping[int, int], lang: Lang) -> float:
    frequency = load_lexicon().frequency[lang]
    return sum(
        count * max(0.0, -math.log(max(float(frequency[word]), 1e-9)) - _FUNCTION_WORDS)
        for word, count in words.items()
    )


def _subtract_counterpart(words: Counter[int], counterpart: Counter[int], lang: Lang) -> Counter[int]:
    """The words of a text in `lang` without as many of each as words of the counterpart stand for."""
    links = _find_links(words, counterpart, lang)
    taken = {word: sum(counterpart[other] for other in others) for word, others in links.items()}
    return +Counter({word: count - taken.get(word, 0) for word, count in words.items()})


def _find_links(words: Iterable[int], others: Iterable[int], lang: Lang) -> dict[int, set[int]]:
    """For each word of a text in `lang` the words of the other one that it may stand for; none where there are none."""
    ours, theirs = list(words), list(others)
    zh, en = (ours, theirs) if lang == "zh" else (theirs, ours)
    links: dict[int, set[int]] = {}
    if not zh or not en:
        return links
    rows, english, forward, _ = load_lexicon().entries(np.array(zh, dtype=np.int32))
    chosen = (forward >= _LIKELY) & np.isin(english, en)
    for row, word in zip(rows[chosen].tolist(), english[chosen].tolist(), strict=True):
        own, other = (zh[row], word) if lang == "zh" else (word, zh[row])
        links.setdefault(own, set()).add(other)
    return links
