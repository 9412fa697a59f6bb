"""How well runs of segments explain each other's words: log-likelihood ratios in both directions.

A segment's words e, given the words z of a run of segments on the other side, against a unigram background (Brown et
al. 1993, section 4.1; Moore 2002, section 3.2), each word explained once:

    ratio = sum over e of log((1 - mix) + mix * mean over z of t(e | z) / p(e))

The sum runs over the words of one segment, so that the ratio of a bead is the sum over its segments.
"""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from .ordering import find_distinct

Floats = NDArray[np.float32]


class Bag(NamedTuple):
    """The words of a sequence of segments as document types: segment k has `types[first[k]:first[k + 1]]`."""

    types: NDArray[np.int32]
    first: NDArray[np.int64]

    def slice(self, segments: range) -> slice:
        """Where the words of these neighbouring segments stand."""
        return slice(int(self.first[segments.start]), int(self.first[segments.stop]))

    def size(self, segments: range) -> int:
        """How many words these neighbouring segments have."""
        return int(self.first[segments.stop] - self.first[segments.start])

    def taken(self, segments: NDArray[np.int64]) -> "Bag":
        """The words of some of the segments, in this order."""
        count = np.diff(self.first)[segments]
        ends = np.concatenate(([0], np.cumsum(count)))
        word = np.repeat(self.first[segments] - ends[:-1], count) + np.arange(int(ends[-1]))
        return Bag(self.types[word], ends)


class Links(NamedTuple):
    """What translates what in a document, a row for each pair of types, sorted by the first: t(b | a) / p(b)."""

    given: NDArray[np.int32]
    other: NDArray[np.int32]
    ratio: Floats

    def turned(self, ratio: Floats) -> "Links":
        """The same pairs seen from the other side, with that side's ratios."""
        order = np.lexsort((self.given, self.other))
        return Links(self.other[order], self.given[order], ratio[order])


@dataclass(frozen=True, slots=True)
class Explained:
    """One direction: how the words of `told` are explained by those of `given`."""

    given: Bag
    told: Bag
    links: Links
    first_link: NDArray[np.int64]
    mix: float

    @classmethod
    def of(cls, given: Bag, told: Bag, links: Links, mix: float) -> "Explained":
        """The direction, ready to be asked."""
        types = max(int(side.max(initial=-1)) for side in (given.types, links.given)) + 1
        return cls(given, told, links, np.searchsorted(links.given, np.arange(types + 1)), mix)

    def rectangle(self, begin: int, end: int, left: int, right: int, most: int) -> Floats:
        """Ratios, float32 (most, end - begin, right - left): of told segment j, given runs of 1 … most from i.

        No run goes on beyond `end`; where one would, the ratio is 0.
        """
        told = self.told.types[self.told.first[left] : self.told.first[right]]
        types, _, _, place = find_distinct(told)
        counts = self._counts(place, len(types), left, right)
        sums = self.sums(begin, end, types)
        words = np.diff(self.given.first[begin : end + 1]).astype(np.float32)
        ratios = np.zeros((most, end - begin, right - left), dtype=np.float32)
        running, size = np.zeros((end - begin, len(types)), dtype=np.float32), np.zeros(end - begin, dtype=np.float32)
        for a in range(most):
            rows = max(0, end - begin - a)
            running[:rows] += sums[a : a + rows]
            size[:rows] += words[a : a + rows]
            mean = running[:rows] * (np.float32(self.mix) / np.maximum(size[:rows], 1))[:, None]
            ratios[a, :rows] = np.log(mean + np.float32(1 - self.mix)) @ counts
        return ratios

    def _counts(self, place: NDArray[np.int64], types: int, left: int, right: int) -> Floats:
        """How often each type stands in each told segment, float32 (types, segments)."""
        segments = right - left
        column = np.repeat(np.arange(segments), np.diff(self.told.first[left : right + 1]))
        flat = np.bincount(place * segments + column, minlength=types * segments)
        return flat.reshape(types, segments).astype(np.float32)

    def sums(self, begin: int, end: int, types: NDArray[np.int32]) -> Floats:
        """The sum of t(e | z) / p(e) over the words z of each given segment, float32 (segments, types)."""
        words = self.given.types[self.given.first[begin] : self.given.first[end]]
        given, _, _, place = find_distinct(words)
        segments = np.repeat(np.arange(end - begin), np.diff(self.given.first[begin : end + 1]))
        counts = np.bincount(segments * len(given) + place, minlength=(end - begin) * len(given))
        sums: Floats = counts.reshape(end - begin, len(given)).astype(np.float32) @ self._table(given, types)
        return sums

    def _table(self, given: NDArray[np.int32], types: NDArray[np.int32]) -> Floats:
        """t(e | z) / p(e) of these types, float32 (given, types)."""
        begin = self.first_link[given]
        count = self.first_link[given + 1] - begin
        ends = np.cumsum(count)
        link = np.repeat(begin - (ends - count), count) + np.arange(int(ends[-1]) if len(ends) else 0)
        column = np.full(max(int(side.max(initial=-1)) for side in (self.told.types, self.links.other)) + 1, -1)
        column[types] = np.arange(len(types))
        columns = column[self.links.other[link]]
        kept = columns >= 0
        table = np.zeros((len(given), len(types)), dtype=np.float32)
        table[np.repeat(np.arange(len(given)), count)[kept], columns[kept]] = self.links.ratio[link][kept]
        return table
