"""The MQM penalty of a review, per thousand words of the translation.

Severity multipliers 0, 1, 5 and 25 and the normed penalty total over a reference word count of 1,000 are those of the
MQM scoring models (themqm.org, "The MQM Scoring Models" and "Values and Scores"): the penalty points of all findings,
over the words of the evaluated text, times 1,000. Lower is better. Points are those of what a program reports,
not yet confirmed by a reader; a finding with several places counts once. A score over a sample of fewer words than
`SHORTEST` says little and passes or fails nobody; nor does any score pass with critical findings.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from ..qa.findings import Review, Severity
from ..text.characters import han_count
from .triage import WORST_FIRST

MULTIPLIERS: Mapping[Severity, int] = {"neutral": 0, "minor": 1, "major": 5, "critical": 25}
REFERENCE = 1000
# Words of the translation below which one error more or less decides; set by hand.
SHORTEST = 500

Rating = Literal["pass", "fail", "critical", "short", "open"]
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


def get_threshold(review: Review) -> float | None:
    """The most points per 1,000 words that pass, where the settings have it."""
    threshold = review.settings.get("mqm_threshold")
    return float(threshold) if isinstance(threshold, int | float) else None


def rate(penalty: Penalty, threshold: float | None, criticals: int = 0) -> Rating:
    """Whether a penalty passes; `short` of a sample that is too short to say, `open` where no threshold is set.

    A penalty within the threshold doesn't pass while critical findings are open: `critical`.
    """
    if penalty.words < SHORTEST:
        return "short"
    if threshold is None:
        return "open"
    if penalty.per_thousand_words > threshold:
        return "fail"
    return "critical" if criticals else "pass"


def tabulate(review: Review) -> Mapping[str, Mapping[str, Mapping[Severity, int]]]:
    """How many findings of each severity, the worst first, by MQM category and in it by rule; costly ones first."""
    table: dict[str, dict[str, dict[Severity, int]]] = defaultdict(dict)
    for finding in review.findings:
        counts = table[finding.mqm].setdefault(finding.rule, dict.fromkeys(WORST_FIRST, 0))
        counts[finding.severity] += 1
    rules = {mqm: dict(sorted(rows.items(), key=lambda row: -_rank(row[1]))) for mqm, rows in table.items()}
    return dict(sorted(rules.items(), key=lambda row: -sum(map(_rank, row[1].values()))))


def count_points(counts: Mapping[Severity, int]) -> int:
    """The penalty points of so many findings of each severity."""
    return sum(MULTIPLIERS[severity] * count for severity, count in counts.items())


def _rank(counts: Mapping[Severity, int]) -> float:
    """What rows are ordered by: their points, and their notes where they have none."""
    return count_points(counts) + counts["neutral"] / REFERENCE


def count_words(text: str) -> int:
    """How many words a word processor counts: runs without white space that have a letter or figure.

    >>> count_words("R&D — up 5% .")
    3
    """
    return len(text.split()) - len(_SIGNS.findall(text))
