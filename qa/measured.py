"""How often each rule was right on real documents, genre by genre, as readers judged its findings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import lru_cache
from importlib import resources
from typing import NamedTuple

# What judged findings have to show for a rule to be on and more than a note: the share that was right in all and in the
# worst genre, how many were judged in all and in each genre, and of how many genres.
LEAST_PRECISION, LEAST_IN_GENRE = 0.8, 0.6
_LEAST_JUDGED, _LEAST_JUDGED_IN_GENRE, _LEAST_GENRES = 30, 5, 4


class Counts(NamedTuple):
    """How many findings were right, and how many were judged."""

    right: int
    judged: int


class Standing(Enum):
    """What the judged findings of a rule say of it."""

    HOLDS = "holds"
    FAILS = "fails"
    TOO_FEW = "too few"


@dataclass(frozen=True)
class Measured:
    """The judged findings of a rule by genre."""

    by_genre: Mapping[str, Counts] = field(default_factory=dict)

    @property
    def right(self) -> int:
        """How many were right."""
        return sum(counts.right for counts in self.by_genre.values())

    @property
    def judged(self) -> int:
        """How many were judged."""
        return sum(counts.judged for counts in self.by_genre.values())

    @property
    def standing(self) -> Standing:
        """Whether enough findings of enough genres were right for the rule to be on.

        A genre counts by itself where it has enough findings; a rule that is wrong too often needs no four genres.
        """
        told = [counts for counts in self.by_genre.values() if counts.judged >= _LEAST_JUDGED_IN_GENRE]
        if any(counts.right < LEAST_IN_GENRE * counts.judged for counts in told):
            return Standing.FAILS
        if self.judged < _LEAST_JUDGED:
            return Standing.TOO_FEW
        if self.right < LEAST_PRECISION * self.judged:
            return Standing.FAILS
        return Standing.HOLDS if len(told) >= _LEAST_GENRES else Standing.TOO_FEW


@lru_cache(maxsize=1)
def load_measured() -> Mapping[str, Measured]:
    """The counts of the rules whose findings were judged; `benchmarks/rules.py` makes them from its judgements."""
    text = resources.files(__package__).joinpath("measured.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines()[1:]]
    return {
        rule: Measured({genre: Counts(int(right), int(judged)) for name, genre, right, judged in rows if name == rule})
        for rule in dict.fromkeys(row[0] for row in rows)
    }
