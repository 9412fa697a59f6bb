"""The distinct values and the quantiles of an array.

`numpy.unique`, `numpy.quantile` and `numpy.median` say the same, but load masked arrays, which costs every start.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray


class Distinct(NamedTuple):
    """Distinct values in order; for each, where it stands first and how often; for each given value, which it is."""

    values: NDArray[Any]
    first: NDArray[np.int64]
    counts: NDArray[np.int64]
    places: NDArray[np.int64]


def find_distinct(given: NDArray[Any]) -> Distinct:
    """The distinct values of an array of one dimension.

    >>> found = find_distinct(np.array([5, 3, 5]))
    >>> found.values.tolist(), found.first.tolist(), found.counts.tolist(), found.places.tolist()
    ([3, 5], [1, 0], [1, 2], [1, 0, 1])
    """
    order = np.argsort(given, kind="stable")
    ordered = given[order]
    begins = np.ones(len(given), dtype=np.bool_)
    begins[1:] = ordered[1:] != ordered[:-1]
    starts = np.flatnonzero(begins)
    places = np.empty(len(given), dtype=np.int64)
    places[order] = np.cumsum(begins) - 1
    return Distinct(ordered[starts], order[starts], np.diff(starts, append=len(given)), places)


def find_quantile(values: NDArray[Any], share: float) -> float:
    """The value that a share of the values lies below, between two of them by its distance; `share` 0.5: the median.

    >>> find_quantile(np.array([4.0, 1.0, 2.0]), 0.5), find_quantile(np.array([1.0, 2.0]), 0.25)
    (2.0, 1.25)
    """
    return float(np.interp(share * (len(values) - 1), np.arange(len(values)), np.sort(values)))
