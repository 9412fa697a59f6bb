"""The longest run of numbers that stand in order: what kept its place where the rest was moved."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Sequence


def find_longest_run(numbers: Sequence[int]) -> list[int]:
    """The places of the most numbers that grow from first to last; of several such runs the one that ends lowest.

    >>> find_longest_run([4, 1, 2, 9, 3])
    [1, 2, 4]
    """
    ends: list[int] = []
    lengths: list[int] = []
    for number in numbers:
        length = bisect_left(ends, number)
        ends[length : length + 1] = [number]
        lengths.append(length)
    kept: list[int] = []
    wanted, limit = len(ends) - 1, math.inf
    for place in reversed(range(len(numbers))):
        if lengths[place] == wanted and numbers[place] < limit:
            kept.append(place)
            wanted, limit = wanted - 1, numbers[place]
    return kept[::-1]
