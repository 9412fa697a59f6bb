"""Whether what a sentence says stands in the beads around it, so that it isn't missing, only divided otherwise."""

from __future__ import annotations

import math

from ..align.bitext import Bead, Lang
from ..align.lexicon import Lexicon, load_lexicon
from .bitext_view import BitextView

# Beads on each side in which the words are looked for.
_REACH = 2
# Words are found where the lexicon gives them this probability. A sentence of fewer known words says too little to
# tell, and of one that stands nearby this share is found, by weight. Of 50 judged sentences of 25 documents that lie
# above, 5 are false alarms and none is right.
_LIKELY, _LEAST_WORDS, _SHARE = 0.05, 6, 0.75
# A word weighs by how rare it is, those as frequent as function words nothing.
_FUNCTION_WORDS = 5.0


def is_said_nearby(view: BitextView, bead: Bead, lang: Lang) -> bool:
    """Whether nearly all words of a bead of one language stand, translated, in the other language around it."""
    if not view.neighbours:
        return False
    other: Lang = "en" if lang == "zh" else "zh"
    around = " ".join(view.text(near, other) for near in view.near(bead, _REACH) if near.side(other))
    return _measure_found(view.text(bead, lang), lang, around) >= _SHARE


def _measure_found(text: str, lang: Lang, around: str) -> float:
    """The share of a text's words, by weight, that have a translation in the other text; 0 for few words."""
    lexicon = load_lexicon()
    words, there = _known(lexicon, text, lang), set(_known(lexicon, around, "en" if lang == "zh" else "zh"))
    if len(words) < _LEAST_WORDS or not there:
        return 0.0
    weights = [max(0.0, -math.log(max(float(lexicon.frequency[lang][w]), 1e-9)) - _FUNCTION_WORDS) for w in words]
    found = [
        weight
        for word, weight in zip(words, weights, strict=True)
        if weight and any(_translate(lexicon, word, other, lang) >= _LIKELY for other in there)
    ]
    return sum(found) / sum(weights) if any(weights) else 0.0


def _known(lexicon: Lexicon, text: str, lang: Lang) -> list[int]:
    return [word for word in lexicon.words([text], lang).ids.tolist() if word >= 0]


def _translate(lexicon: Lexicon, word: int, other: int, lang: Lang) -> float:
    """t(en | zh) of a word and one of the other language."""
    return lexicon.translation(word, other) if lang == "zh" else lexicon.translation(other, word)
