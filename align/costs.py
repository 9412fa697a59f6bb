"""What a bead costs: length, shape, shared figures and codes, headings and final punctuation.

All costs are in nats. Constants were chosen on the development documents, see benchmarks/RESULTS.md.
"""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .bitext import Enumerator
from .evidence import Evidence
from .search import Costs

# Minus log of the prior of each shape; the shapes are those seen in gold alignments.
_SHAPE_COSTS: dict[tuple[int, int], float] = {
    (1, 1): 0.1,
    (1, 2): 2.3,
    (2, 1): 2.3,
    (1, 3): 4.0,
    (3, 1): 4.0,
    (2, 2): 5.0,
    (1, 4): 5.5,
    (4, 1): 5.5,
    (2, 3): 6.5,
    (3, 2): 6.5,
    (1, 5): 7.0,
    (5, 1): 7.0,
    (3, 3): 8.0,
    (1, 6): 8.0,
    (6, 1): 8.0,
    (1, 0): 5.0,
}
_INSERTION = 5.0
# Variance of the English length per unit of expected length (Gale and Church have 6.8 between European languages).
_VARIANCE = 9.0
# Length says no more than this against a bead.
_MAX_LENGTH_COST = 14.0
# A shared key earns this share of its weight, a key that the other side should have and hasn't costs this share.
_SHARED, _LACKING = 0.9, 0.25
# Headings of the same number, of different numbers, against running text, and inside a bead of several segments.
_SAME_NUMBER, _OTHER_NUMBER, _NO_HEADING, _MERGED_HEADING = -3.0, 4.0, 4.0, 4.0
_OTHER_ENDING = 1.5
_ENDING = re.compile(r"[?？!！:：][”’\"'」』）)]*$")


@dataclass(frozen=True, slots=True)
class Unit:
    """What the costs know of a segment or paragraph: its length, whether it is a heading, its number and its ending."""

    length: int
    heading: bool
    enumerator: Enumerator | None
    ending: str

    @classmethod
    def of(cls, text: str, heading: bool, enumerator: Enumerator | None) -> "Unit":
        """A unit of this clean text."""
        ending = _ENDING.search(text)
        kind = {"？": "?", "！": "!", "：": ":"}.get(ending[0][0], ending[0][0]) if ending else ""
        return cls(max(1, len(text)), heading, enumerator, kind)


class AdditiveCosts:
    """Costs of beads between two sequences of units; implements `BeadCosts`.

    `ratio` is the number of English characters for a Chinese one, over the whole document.
    """

    shapes = tuple(_SHAPE_COSTS)

    def __init__(self, zh: Sequence[Unit], en: Sequence[Unit], evidence: Evidence, ratio: float) -> None:
        self.n, self.m = len(zh), len(en)
        self._ratio = ratio
        self._evidence = evidence
        self._zh_length = _sums([unit.length for unit in zh])
        self._en_length = _sums([unit.length for unit in en])
        self._zh_keys = _sums(evidence.zh)
        self._en_keys = _sums(evidence.en)
        self._zh_heading = _sums([unit.heading for unit in zh])
        self._en_heading = _sums([unit.heading for unit in en])
        self._form = _form_costs(zh, en)
        self._zh_endings = np.array([unit.ending for unit in zh], dtype=str)
        self._en_endings = np.array([unit.ending for unit in en], dtype=str)

    def row(self, i: int, a: int, b: int) -> Costs:
        """Costs of the beads `[i, i + a)` × `[j, j + b)` for every j."""
        costs: Costs = np.full(self.m - b + 1, _SHAPE_COSTS[a, b])
        if b == 0:
            return costs + self._deletion(i, a)
        costs += self._length(i, a, b) + self._keys(i, a, b)
        if (a, b) == (1, 1):
            costs += self._form[i]
        else:
            costs += self._merged(i, a, b) + self._ending(i, a, b)
        return costs

    def insertions(self) -> Costs:
        """Costs of leaving each target segment without a source."""
        return _INSERTION + _LACKING * self._evidence.en

    def _deletion(self, i: int, a: int) -> float:
        return float(_LACKING * (self._zh_keys[i + a] - self._zh_keys[i]))

    def _length(self, i: int, a: int, b: int) -> Costs:
        """Minus log of the probability of a length difference this large or larger (Gale and Church 1993, 3.1)."""
        expected = self._ratio * (self._zh_length[i + a] - self._zh_length[i])
        actual = self._en_length[b:] - self._en_length[: self.m - b + 1]
        # Their variance grows with the source length; the mean of both sides keeps the cost symmetric.
        delta = np.abs(actual - expected) / np.sqrt(_VARIANCE * (actual + expected) / 2)
        return np.minimum(_two_tailed(delta), _MAX_LENGTH_COST)

    def _keys(self, i: int, a: int, b: int) -> Costs:
        shared = np.concatenate(([0.0], np.cumsum(self._evidence.shared[i : i + a].sum(axis=0))))
        both = shared[b:] - shared[: self.m - b + 1]
        own = self._zh_keys[i + a] - self._zh_keys[i]
        other = self._en_keys[b:] - self._en_keys[: self.m - b + 1]
        both = np.minimum(both, np.minimum(own, other))
        costs: Costs = _LACKING * (own + other - 2 * both) - _SHARED * both
        return costs

    def _merged(self, i: int, a: int, b: int) -> Costs:
        """Headings stand alone: what it costs to merge them with others."""
        own = self._zh_heading[i + a] - self._zh_heading[i]
        other = self._en_heading[b:] - self._en_heading[: self.m - b + 1]
        costs: Costs = _MERGED_HEADING * (own + other)
        return costs

    def _ending(self, i: int, a: int, b: int) -> Costs:
        differs = self._en_endings[b - 1 :] != self._zh_endings[i + a - 1]
        return np.where(differs, _OTHER_ENDING, 0.0)


def _sums(values: Sequence[float] | NDArray[np.float64]) -> NDArray[np.float64]:
    """Running sums with a leading zero, so that the sum of `[i, j)` is `sums[j] - sums[i]`."""
    return np.concatenate(([0.0], np.cumsum(np.asarray(values, dtype=np.float64))))


def _two_tailed(delta: Costs) -> Costs:
    """Minus log of 2 (1 - Phi(delta)), by Abramowitz and Stegun 7.1.26, and by its asymptote where that underflows."""
    x = delta / math.sqrt(2)
    t = 1 / (1 + 0.3275911 * x)
    series = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
    costs: Costs = x * x - np.log(np.maximum(series, 1e-12))
    return np.maximum(costs, 0.0)


def _form_costs(zh: Sequence[Unit], en: Sequence[Unit]) -> NDArray[np.float64]:
    """Costs (n, m) of pairing units one to one by what they are: heading, number, final punctuation."""
    zh_heading, en_heading = (np.array([u.heading for u in side], dtype=bool) for side in (zh, en))
    zh_number, en_number = (np.array([u.enumerator.value if u.enumerator else 0 for u in side]) for side in (zh, en))
    zh_ending, en_ending = (np.array([u.ending for u in side], dtype=str) for side in (zh, en))
    costs = np.where(zh_heading[:, None] != en_heading[None, :], _NO_HEADING, 0.0)
    numbered = (zh_number[:, None] > 0) & (en_number[None, :] > 0)
    costs += np.where(numbered & (zh_number[:, None] == en_number[None, :]), _SAME_NUMBER, 0.0)
    costs += np.where(numbered & (zh_number[:, None] != en_number[None, :]), _OTHER_NUMBER, 0.0)
    costs += np.where(zh_ending[:, None] != en_ending[None, :], _OTHER_ENDING, 0.0)
    return costs
