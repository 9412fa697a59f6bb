"""The MQM penalty of a review, per thousand words of the translation.

Severity multipliers 0, 1, 5 and 25 and the normed penalty total over a reference word count of 1,000 are those of the
MQM scoring models (themqm.org, "The MQM Scoring Models" and "Values and Scores"): the penalty points of all findings,
over the words of the evaluated text, times 1,000. Lower is better. Points are those of what a program reports,
not yet confirmed by a reader; a finding with several places counts once.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from ..qa.findings import Review, Severity
from ..text.characters import han_count

MULTIPLIERS: Mapping[Severity, int] = {"neutral": 0, "minor": 1, "major": 5, "critical": 25}
REFERENCE = 1000
# Runs without white space that have no letter or figure, and are no words.
_SIGNS = re.compile(r"(?<!\S)[^\w\s]+(?!\S)")


@dataclass(frozen=True, slots=True)
class Penalty:
    """Penalty points, and the size of the text: words of the English, Han characters of the Chinese."""

    points: int
    words: int
    characters: int

    @property
    def per_thousand_words(self) -> float:
        """Points per 1,000 English words, for a translation into English; rounded to two digits."""
        return round(self.points * REFERENCE / max(1, self.words), 2)

    @property
    def per_thousand_characters(self) -> float:
        """Points per 1,000 Han characters, for a translation into Chinese; rounded to two digits."""
        return round(self.points * REFERENCE / max(1, self.characters), 2)


def compute_penalty(review: Review) -> Penalty:
    """The penalty of a review's findings."""
    return Penalty(
        sum(MULTIPLIERS[finding.severity] for finding in review.findings),
        sum(count_words(segment.clean.text) for segment in review.bitext.en.segments),
        sum(han_count(segment.clean.text) for segment in review.bitext.zh.segments),
    )


def count_words(text: str) -> int:
    """How many words a word processor counts: runs without white space that have a letter or figure.

    >>> count_words("R&D — up 5% .")
    3
    """
    return len(text.split()) - len(_SIGNS.findall(text))
