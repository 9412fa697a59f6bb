"""How much the sides of beads say the same, by their words; and whether two texts belong together at all."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from ..align.bitext import Bead, Bitext
from ..text.characters import han_count, latin_words
from .coverage import measure_aligned

if TYPE_CHECKING:
    from ..align.likelihood import Floats

# Shorter sides say too little.
_LEAST_HAN, _LEAST_WORDS = 12, 6
# Where so many figures stand for a word, they say more than the words do.
_MOST_FIGURES = 0.3
_FIGURE = re.compile(r"\d[\d.,]*")
# What is usual in a text is the odds that three of four of its beads stay below; half of them may well be wrong.
USUAL = 0.75
# Texts with so many beads of which three of four have lower odds aren't translations: 0.65 in the freest chapter of
# novels, 0.25 at most between white papers of two cities.
UNRELATED, _LEAST_BEADS = 0.45, 10
# The same goes for so many beads of which no more than this is surely aligned, as of wrong files, and for a few more
# that nothing at all speaks for.
_LEAST_UNSURE, _LITTLE_ALIGNED = 3, 0.4
_LEAST_FEW, _NOTHING = 5, 0.1
# A text is translated freely where this share of its beads has lower odds: of 14 clauses of a free handbook (0.81) that
# seemed left out one was, of those in novels (0.3 to 0.8) half. White papers have 0.94.
_FREE_SHARE, _LEAST_FREE = 0.25, 0.88


@dataclass(frozen=True)
class Likeness:
    """The two-sided beads that say enough to be judged, their texts (Chinese, English)."""

    beads: Sequence[Bead]
    pairs: Sequence[tuple[str, str]]
    aligned: float

    @cached_property
    def odds(self) -> Floats:
        """The odds of each bead that its sides say the same, in nats; not a number where its words don't tell."""
        from ..align.meaning import word_odds

        return word_odds(self.pairs)

    @cached_property
    def is_free(self) -> bool:
        """Whether the text is rendered so freely that words which aren't found tell nothing."""
        import numpy as np

        from ..align.ordering import find_quantile

        judged = self.odds[~np.isnan(self.odds)]
        return len(judged) >= _LEAST_BEADS and find_quantile(judged, _FREE_SHARE) < _LEAST_FREE

    @cached_property
    def is_none(self) -> bool:
        """Whether the two texts have nothing in common, so that they can't be translations of each other."""
        import numpy as np

        from ..align.ordering import find_quantile

        if len(self.beads) < _LEAST_UNSURE:
            return False
        judged = self.odds[~np.isnan(self.odds)]
        least = _LEAST_UNSURE if self.aligned < _LITTLE_ALIGNED else _LEAST_BEADS
        usual = find_quantile(judged, USUAL) if len(judged) else 1.0
        if usual < _NOTHING:
            least = min(least, _LEAST_FEW)
        return usual < UNRELATED and len(judged) >= least


def compare_words(bitext: Bitext) -> Likeness:
    """How much the beads of a bitext say the same."""
    beads = [bead for bead in bitext.beads if bead.zh and bead.en]
    texts = [(bitext.clean(bead, "zh").text, bitext.clean(bead, "en").text) for bead in beads]
    chosen = [k for k, (zh, en) in enumerate(texts) if says_enough(zh, en)]
    aligned = max(measure_aligned(bitext, lang) for lang in ("zh", "en"))
    return Likeness([beads[k] for k in chosen], [texts[k] for k in chosen], aligned)


def says_enough(zh: str, en: str) -> bool:
    """Whether both sides are long enough to be judged."""
    words = latin_words(en)
    return han_count(zh) >= _LEAST_HAN and words >= _LEAST_WORDS and len(_FIGURE.findall(en)) <= _MOST_FIGURES * words
