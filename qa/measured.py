"""How often each rule was right on real translations, as readers judged its findings."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from importlib import resources
from typing import NamedTuple

# A rule that is right less often is off unless it is selected.
LEAST_PRECISION = 0.7


class Measured(NamedTuple):
    """How many findings of a rule were judged, and how many were right."""

    right: int
    judged: int

    @property
    def precision(self) -> float:
        """The share that was right, 0 to 1."""
        return self.right / self.judged


@lru_cache(maxsize=1)
def load_measured() -> Mapping[str, Measured]:
    """The counts of the rules whose findings were judged; `benchmarks/rules.py` makes them from its judgements."""
    text = resources.files(__package__).joinpath("measured.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines()[1:])
    return {rule: Measured(int(right), int(judged)) for rule, right, judged in rows}
