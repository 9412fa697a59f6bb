"""How often each rule was right on real documents, genre by genre, as readers judged its findings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from functools import lru_cache
from importlib import resources
from typing import NamedTuple

# What a rule's judged findings have to show for it to be on and more than a note: the share that was right, in all and
# in the worst genre; how many were judged, in all and in each genre; and in how many genres.
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
    """The judged findings of a rule by genre: all, by the versions that made them, and those that are made now."""

    judged: Mapping[str, Counts] = field(default_factory=dict)
    now: Mapping[str, Counts] = field(default_factory=dict)

    @property
    def standing(self) -> Standing:
        """Whether enough findings of enough genres are right for the rule to be on.

        A genre counts by itself where it has enough findings; a rule that is wrong too often needs no four genres.
        """
        total = add_up(self.now)
        told = [counts for counts in self.now.values() if counts.judged >= _LEAST_JUDGED_IN_GENRE]
        if any(counts.right < LEAST_IN_GENRE * counts.judged for counts in told):
            return Standing.FAILS
        if total.judged < _LEAST_JUDGED:
            return Standing.TOO_FEW
        if total.right < LEAST_PRECISION * total.judged:
            return Standing.FAILS
        return Standing.HOLDS if len(told) >= _LEAST_GENRES else Standing.TOO_FEW


def add_up(by_genre: Mapping[str, Counts]) -> Counts:
    """The counts of all genres together."""
    return Counts(sum(counts.right for counts in by_genre.values()), sum(counts.judged for counts in by_genre.values()))


@lru_cache(maxsize=1)
def load_measured() -> Mapping[str, Measured]:
    """The counts of the rules whose findings were judged; `benchmarks/rules.py` makes them from its judgements."""
    text = resources.files(__package__).joinpath("measured.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines()[1:]]
    return {rule: _build([row[1:] for row in rows if row[0] == rule]) for rule in dict.fromkeys(row[0] for row in rows)}


def _build(rows: Sequence[Sequence[str]]) -> Measured:
    judged, now = (
        {genre: Counts(*map(int, numbers[place : place + 2])) for genre, *numbers in rows} for place in (0, 2)
    )
    return Measured(judged, {genre: counts for genre, counts in now.items() if counts.judged})
