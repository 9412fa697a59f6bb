"""Clauses that the other side of a pair doesn't account for: how likely each part of a sentence was translated.

The weights of what words and lengths say (`clause_evidence`) are those of a logistic regression on text with
clauses cut by seed: `training/train_clauses.py`, model card in `training/CLAUSES.md`.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from .clause_evidence import EVIDENCE, clause_evidence

# What each part of the evidence adds to the odds, in nats, that a clause was translated; and those odds without any.
_WEIGHTS = {
    "length": 0.279,
    "explains": 2.949,
    "linked": 0.639,
    "size": -0.528,
    "clauses": 0.924,
}
_WITHOUT_ANY = -0.298
# Clauses whose absence the lengths speak against by more than this aren't looked at, nor are sentences whose clauses
# all have fewer characters: these say who says so, or when.
_MOST_LENGTH, LEAST_HAN = 2.0, 8
# Fewer words known to the lexicon than this tell too little of a clause.
_FEWEST_WORDS = 4


class Clause(NamedTuple):
    """The clause `[start, end)` of the Chinese of a pair, and the odds in nats that it was translated."""

    pair: int
    start: int
    end: int
    odds: float


def clauses(pairs: Sequence[tuple[str, str]]) -> Iterator[Clause]:
    """The odds of the clauses of Chinese sentences that may lack one, of pairs (Chinese, English) of one document."""
    places, evidence = clause_evidence(pairs, _MOST_LENGTH, LEAST_HAN)
    odds = _WITHOUT_ANY + evidence @ np.array([_WEIGHTS[name] for name in EVIDENCE])
    return (
        Clause(place.pair, place.start, place.end, value)
        for place, value in zip(places, odds.tolist(), strict=True)
        if place.words >= _FEWEST_WORDS
    )
