"""What stands elsewhere in the other half: segments that a straight path can spare and that translate each other.

The search runs straight through both halves, so a sentence that the translation has in another place is left alone
twice, or joined to a neighbour. Where both belong together they become one bead, in the place of the source.
"""

from collections.abc import Callable, Iterator, Sequence
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
_RARITY, _MARGIN = 18.0, 4.0
# More segments than this that are left over are no moved text but texts that don't belong together.
_MOST = 1000
# Nats for a cosine of one, and the cosine that speaks neither way. Chosen on MAC-Dev with lines moved by seed.
_COSINE, _MIDDLE = 15.0, 0.25
# Cosines of Chinese and English segments by their numbers, (zh, en).
Near = Callable[[NDArray[np.int64], NDArray[np.int64]], Floats]


class Moved(NamedTuple):
    """A bead out of order: its step, and the odds in nats that it is one."""

    step: Step
    odds: float


class _Loose(NamedTuple):
    """Segments of one side that a path can spare, in order: their numbers, and what is saved without each, in nats.

    `alone`: whether the path leaves it alone; others stand at the edge of a bead of several.
    """

    numbers: NDArray[np.int64]
    saved: Floats
    alone: NDArray[np.bool_]


def moved_beads(
    steps: Sequence[Step],
    costs: AdditiveCosts,
    lengths: tuple[NDArray[np.int64], NDArray[np.int64]],
    sources: Sequence[Source],
    near: Near,
) -> list[Moved]:
    """The beads, by source, that segments which a path can spare make with each other."""
    zh, en = _loose(steps, costs, 0), _loose(steps, costs, 1)
    if not 0 < len(zh.numbers) <= _MOST or not 0 < len(en.numbers) <= _MOST:
        return []
    if not zh.alone.any() and not en.alone.any():
        return []
    ratio = float(lengths[1].sum() / lengths[0].sum())
    parts = [replace(s, zh=s.zh.taken(zh.numbers), en=s.en.taken(en.numbers)) for s in sources]
    sub_lengths = lengths[0][zh.numbers], lengths[1][en.numbers]
    table = AdditiveCosts(sub_lengths, parts, None, shapes=_SHAPES, ratio=ratio)
    homes = _homes(steps, 0), _homes(steps, 1)
    spent: set[int] = set()
    found: list[Moved] = []
    for odds, i, a, j, b in sorted(_candidates(table, zh, en, near), reverse=True):
        rows, columns = zh.numbers[i : i + a].tolist(), en.numbers[j : j + b].tolist()
        ours, theirs = {homes[0][row] for row in rows}, {homes[1][column] for column in columns}
        # A bead gives away one segment at most.
        if spent.isdisjoint(ours | theirs) and ours.isdisjoint(theirs):
            spent |= ours | theirs
            found.append(Moved(Step(rows[0], a, columns[0], b, 0.0), odds))
    return sorted(found)


def _homes(steps: Sequence[Step], side: int) -> list[int]:
    """The step that each segment of a side belongs to."""
    return [k for k, step in enumerate(steps) for _ in range(step.b if side else step.a)]


def _loose(steps: Sequence[Step], costs: AdditiveCosts, side: int) -> _Loose:
    """The segments of a side that stand alone or at an edge of a bead of several, and what each costs the path."""
    rows: list[tuple[int, float, bool]] = []
    for step in steps:
        begin, size, other = (step.j, step.b, step.a) if side else (step.i, step.a, step.b)
        if other == 0:
            rows.append((begin, costs.alone, True))
        elif size > 1:
            whole = costs.bead(step.i, step.a, step.j, step.b)
            i, j = (0, 1) if side else (1, 0)
            # Without its first segment the bead begins later, without its last it ends earlier.
            first = costs.bead(step.i + i, step.a - i, step.j + j, step.b - j)
            last = costs.bead(step.i, step.a - i, step.j, step.b - j)
            rows += [(begin, whole - first, False), (begin + size - 1, whole - last, False)]
    numbers, saved, alone = zip(*rows, strict=True) if rows else ((), (), ())
    return _Loose(np.array(numbers, dtype=np.int64), np.array(saved, dtype=np.float32), np.array(alone, dtype=bool))


def _candidates(table: AdditiveCosts, zh: _Loose, en: _Loose, near: Near) -> Iterator[tuple[float, int, int, int, int]]:
    """Beads of segments that stand together, likelier than not and than all others: odds, i, a, j, b.

    Beads of three segments are made of such as stand alone.
    """
    n, m = len(zh.numbers), len(en.numbers)
    costs = np.stack([table.ending(i, 0, m) for i in range(1, n + 1)], axis=1)[:, :, 1:].astype(np.float32)
    saved = zh.saved[:, None] + en.saved - np.float32(_RARITY)
    saved += np.float32(_COSINE) * _cosines(saved - costs.min(axis=0), zh, en, near)
    single: Floats = saved - costs[0]
    single[~(zh.alone[:, None] | en.alone)] = -np.inf
    for shape, (a, b) in enumerate(table.shapes):
        odds = single if a == b else _joint(saved - costs[shape], zh, en, a, b)
        for i, j in zip(*(side.tolist() for side in np.nonzero(odds > 0)), strict=True):
            top, left = i - a + 1, j - b + 1
            if odds[i, j] >= _best_other(single, range(top, i + 1), range(left, j + 1)) + _MARGIN:
                yield float(odds[i, j]), top, a, left, b


def _cosines(odds: Floats, zh: _Loose, en: _Loose, near: Near) -> Floats:
    """Cosines above the middle of segments that they may make a bead; elsewhere the least there are."""
    cosines: Floats = np.full(odds.shape, np.float32(-1 - _MIDDLE))
    hopeful = odds > -_COSINE * (1 - _MIDDLE)
    rows, columns = np.flatnonzero(hopeful.any(axis=1)), np.flatnonzero(hopeful.any(axis=0))
    if len(rows):
        found = near(zh.numbers[rows], en.numbers[columns])
        cosines[np.ix_(rows, columns)] = found - np.float32(_MIDDLE)
    return cosines


def _joint(odds: Floats, zh: _Loose, en: _Loose, a: int, b: int) -> Floats:
    """The odds of beads of three that end at each place; none where they don't stand together and alone."""
    joint: Floats = np.full(odds.shape, np.float32(-np.inf))
    rows = zh.alone[a - 1 :] & zh.alone[: len(zh.alone) - a + 1] & (_gaps(zh, a) == a - 1)
    columns = en.alone[b - 1 :] & en.alone[: len(en.alone) - b + 1] & (_gaps(en, b) == b - 1)
    extra = zh.saved[: len(rows), None] if a > 1 else en.saved[: len(columns)]
    together = rows[:, None] & columns
    joint[a - 1 :, b - 1 :][together] = (odds[a - 1 :, b - 1 :] + extra)[together]
    return joint


def _gaps(loose: _Loose, size: int) -> NDArray[np.int64]:
    return loose.numbers[size - 1 :] - loose.numbers[: len(loose.numbers) - size + 1]


def _best_other(single: Floats, rows: range, columns: range) -> float:
    """The odds of the best pair that shares a segment with a bead but isn't inside it."""
    across, down = single[rows.start : rows.stop].copy(), single[:, columns.start : columns.stop].copy()
    across[:, columns.start : columns.stop] = down[rows.start : rows.stop] = -np.inf
    return float(max(across.max(initial=-np.inf), down.max(initial=-np.inf)))
