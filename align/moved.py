"""What stands elsewhere in the other half: segments left alone on both sides that surely are each other's translation.

The search runs straight through both halves, so a sentence that the translation has in another place is left alone
twice. Where both belong together they become one bead, in the place of the source.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from .costs import AdditiveCosts, Source
from .likelihood import Floats
from .search import Step

# Shapes of beads of moved text.
_SHAPES = ((1, 1), (1, 2), (2, 1))
# Nats for a bead that is moved: how rare that is, and how much better than any other it must be.
_RARITY, _MARGIN = 16.0, 4.0
# More segments than this that are left alone are no moved text but texts that don't belong together.
_MOST = 1000


class Moved(NamedTuple):
    """A bead out of order: its step, and the odds in nats that it is one."""

    step: Step
    odds: float


def moved_beads(
    steps: Sequence[Step], lengths: tuple[NDArray[np.int64], NDArray[np.int64]], sources: Sequence[Source]
) -> list[Moved]:
    """The beads, by source, that segments left alone by a path make with each other. `lengths` are of all segments."""
    zh = np.array([s.i for s in steps if s.b == 0], dtype=np.int64)
    en = np.array([s.j for s in steps if s.a == 0], dtype=np.int64)
    if not 0 < len(zh) <= _MOST or not 0 < len(en) <= _MOST:
        return []
    ratio = float(lengths[1].sum() / lengths[0].sum())
    parts = [replace(s, zh=s.zh.taken(zh), en=s.en.taken(en)) for s in sources]
    costs = AdditiveCosts((lengths[0][zh], lengths[1][en]), parts, None, shapes=_SHAPES, ratio=ratio)
    taken: tuple[set[int], set[int]] = (set(), set())
    found: list[Moved] = []
    for odds, i, a, j, b in sorted(_candidates(costs, zh, en), reverse=True):
        rows, columns = range(i, i + a), range(j, j + b)
        if taken[0].isdisjoint(rows) and taken[1].isdisjoint(columns):
            taken[0].update(rows)
            taken[1].update(columns)
            found.append(Moved(Step(int(zh[i]), a, int(en[j]), b, 0.0), odds))
    return sorted(found)


def _candidates(
    costs: AdditiveCosts, zh: NDArray[np.int64], en: NDArray[np.int64]
) -> Iterator[tuple[float, int, int, int, int]]:
    """Beads of segments that stand together, likelier than not and than all others: odds, i, a, j, b."""
    n, m = len(zh), len(en)
    table: Floats = np.stack([costs.ending(i, 0, m) for i in range(1, n + 1)], axis=1)
    alone = costs.deletion + float(costs.insertions()[0])
    single = -(table[0, :, 1:] + np.float32(_RARITY - alone))
    for shape, (a, b) in enumerate(costs.shapes):
        odds = -(table[shape, a - 1 :, b:] + np.float32(_RARITY - alone * (a + b) / 2))
        for i, j in zip(*(side.tolist() for side in np.nonzero(odds > 0)), strict=True):
            together = zh[i + a - 1] - zh[i] == a - 1 and en[j + b - 1] - en[j] == b - 1
            rivals = _best_other(single, range(i, i + a), range(j, j + b))
            if together and odds[i, j] >= rivals + _MARGIN:
                yield float(odds[i, j]), i, a, j, b


def _best_other(single: Floats, rows: range, columns: range) -> float:
    """The odds of the best pair that shares a segment with a bead but isn't inside it."""
    outside = np.ones(single.shape, dtype=bool)
    outside[rows.start : rows.stop, columns.start : columns.stop] = False
    crossing = np.zeros_like(outside)
    crossing[rows.start : rows.stop] = crossing[:, columns.start : columns.stop] = True
    return float(single[crossing & outside].max(initial=-np.inf))
