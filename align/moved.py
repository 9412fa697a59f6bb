"""What stands elsewhere in the other half: segments that a straight path can spare and that translate each other.

The search runs straight through both halves, so a sentence that the translation has in another place is left alone
twice, or joined to a neighbour. Where both belong together they become one bead, in the place of the source.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from .costs import AdditiveCosts, Source
from .encoder import Vectors
from .likelihood import Floats
from .search import Step

# Shapes of beads of moved text.
_SHAPES = ((1, 1), (1, 2), (2, 1), (1, 3), (2, 2))
# Nats for text that is moved: how rare that is, and how much better than any other place it must be.
_RARITY, _MARGIN = 18.0, 4.0
# Nats for each further bead of a run that moved together.
_FURTHER = 8.0
# More segments than this that are left over are no moved text but texts that don't belong together.
_MOST = 1000
# Nats for a cosine of one, and the cosine that speaks neither way. Chosen, as the nats above, on MAC-Dev and
# tico_wikipedia with lines and paragraphs moved by seeds 11 to 13.
_COSINE, _MIDDLE = 30.0, 0.2
# Unit vectors of Chinese and of English segments by their numbers.
Near = Callable[[NDArray[np.int64], NDArray[np.int64]], tuple[Vectors, Vectors]]


class Moved(NamedTuple):
    """A bead out of order: its step, and the odds in nats that it is one."""

    step: Step
    odds: float


# So many ends of runs are looked at, for each loose segment: lines that are repeated a hundred times end runs anywhere.
_ENDS = 4


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
    for run in sorted(_runs(table, zh, en, near), reverse=True):
        ours = [homes[0][i] for bead in run.beads for i in bead.zh(zh)]
        theirs = [homes[1][j] for bead in run.beads for j in bead.en(en)]
        # A bead gives away one segment at most, and none to itself.
        if spent.isdisjoint(ours + theirs) and len({*ours, *theirs}) == len(ours) + len(theirs):
            spent.update(ours, theirs)
            found += [Moved(Step(bead.zh(zh)[0], bead.a, bead.en(en)[0], bead.b, 0.0), run.odds) for bead in run.beads]
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


class _Bead(NamedTuple):
    """Loose segments that make a bead: where they begin among the loose ones of each side, and how many they are."""

    i: int
    a: int
    j: int
    b: int

    def zh(self, loose: _Loose) -> list[int]:
        """Their Chinese segments."""
        numbers: list[int] = loose.numbers[self.i : self.i + self.a].tolist()
        return numbers

    def en(self, loose: _Loose) -> list[int]:
        """Their English segments."""
        numbers: list[int] = loose.numbers[self.j : self.j + self.b].tolist()
        return numbers


class _Run(NamedTuple):
    """Beads that follow one another on both sides, and the odds in nats that they moved."""

    odds: float
    beads: tuple[_Bead, ...]


def _runs(table: AdditiveCosts, zh: _Loose, en: _Loose, near: Near) -> Iterator[_Run]:
    """Runs of beads that follow one another on both sides, likelier than not and than any other place.

    A local alignment (Smith and Waterman 1981) of the loose segments, without gaps:

        best[i, j] = max over shapes (a, b) of odds(i - a, a, j - b, b) + max(-rarity, best[i - a, j - b] - further)
    """
    odds = _odds(table, zh, en, near)
    best, back = _chained(odds, zh, en)
    single: Floats = odds[0] - np.float32(_RARITY)
    ends = np.argwhere(best > 0)
    likeliest = np.argsort(-best[best > 0], kind="stable")[: _ENDS * (len(zh.numbers) + len(en.numbers))]
    for i, j in ends[np.sort(likeliest)].tolist():
        run = _Run(float(best[i, j]), _traced(odds, best, back, i, j))
        rows, columns = range(run.beads[0].i, i), range(run.beads[0].j, j)
        if run.odds >= _best_other(single, rows, columns) + _MARGIN:
            yield run


def _chained(odds: Floats, zh: _Loose, en: _Loose) -> tuple[Floats, NDArray[np.int8]]:
    """The odds of the best run that ends at each place, and the shape of its last bead: (zh + 1, en + 1)."""
    n, m = len(zh.numbers), len(en.numbers)
    best: Floats = np.full((n + 1, m + 1), np.float32(-np.inf))
    back = np.zeros((n + 1, m + 1), dtype=np.int8)
    # Whether a segment follows on the loose one before it.
    rows, columns = (np.concatenate(([False], _gaps(side, 2) == 1, [False])) for side in (zh, en))
    for i in range(1, n + 1):
        for shape, (a, b) in enumerate(_SHAPES):
            if i < a or m < b:
                continue
            goes_on = columns[: m + 1 - b] & rows[i - a]
            before = np.where(goes_on, best[i - a, : m + 1 - b] - np.float32(_FURTHER), -np.inf)
            ended = np.maximum(before, -_RARITY) + odds[shape, i - 1, b - 1 :]
            better = ended > best[i, b:]
            best[i, b:][better], back[i, b:][better] = ended[better], shape
    return best, back


def _traced(odds: Floats, best: Floats, back: NDArray[np.int8], i: int, j: int) -> tuple[_Bead, ...]:
    """The beads of the best run that ends at a place."""
    beads: list[_Bead] = []
    while True:
        a, b = _SHAPES[back[i, j]]
        begun = float(best[i, j] - odds[back[i, j], i - 1, j - 1])
        i, j = i - a, j - b
        beads.append(_Bead(i, a, j, b))
        # Nothing goes on at a greater loss than a new beginning has.
        if begun <= -_RARITY + 1e-3:
            return tuple(reversed(beads))


def _odds(table: AdditiveCosts, zh: _Loose, en: _Loose, near: Near) -> Floats:
    """What beads of loose segments save, in nats, by shape and where they end: (shapes, zh, en).

    Beads of more than two segments are made of such as stand alone; of two, one does.
    """
    n, m = len(zh.numbers), len(en.numbers)
    costs = np.stack([table.ending(i, 0, m) for i in range(1, n + 1)], axis=1)[:, :, 1:].astype(np.float32)
    saved = zh.saved[:, None] + en.saved
    odds: Floats = np.full(costs.shape, np.float32(-np.inf))
    odds[0] = np.where(zh.alone[:, None] | en.alone, saved - costs[0], -np.inf)
    for shape, (a, b) in enumerate(_SHAPES):
        if a + b > 2 and n >= a and m >= b:
            odds[shape] = _joint(costs[shape], zh, en, a, b)
    # The encoder is asked only where it can decide.
    if odds.max() - np.float32(_RARITY) > -_COSINE * (1 - _MIDDLE):
        vectors = near(zh.numbers, en.numbers)
        for shape, (a, b) in enumerate(_SHAPES):
            if n >= a and m >= b:
                # The mean cosine of the segments of both sides.
                cosines = _windows(vectors[0], a).mean(axis=-1) @ _windows(vectors[1], b).mean(axis=-1).T
                odds[shape, a - 1 :, b - 1 :] += np.float32(_COSINE) * (cosines - np.float32(_MIDDLE))
    return odds


def _joint(costs: Floats, zh: _Loose, en: _Loose, a: int, b: int) -> Floats:
    """What beads of several segments save; nothing where they don't stand together and alone."""
    joint: Floats = np.full(costs.shape, np.float32(-np.inf))
    sides = [
        (_windows(loose.alone, k).all(axis=1) & (_gaps(loose, k) == k - 1), _windows(loose.saved, k).sum(axis=1))
        for loose, k in ((zh, a), (en, b))
    ]
    (rows, zh_saved), (columns, en_saved) = sides
    together = rows[:, None] & columns
    joint[a - 1 :, b - 1 :][together] = (zh_saved[:, None] + en_saved - costs[a - 1 :, b - 1 :])[together]
    return joint


def _windows(values: NDArray[Any], size: int) -> NDArray[Any]:
    windows: NDArray[Any] = np.lib.stride_tricks.sliding_window_view(values, size, axis=0)
    return windows


def _gaps(loose: _Loose, size: int) -> NDArray[np.int64]:
    return loose.numbers[size - 1 :] - loose.numbers[: len(loose.numbers) - size + 1]


def _best_other(single: Floats, rows: range, columns: range) -> float:
    """The odds of the best pair that shares a segment with a bead but isn't inside it."""
    across, down = single[rows.start : rows.stop].copy(), single[:, columns.start : columns.stop].copy()
    across[:, columns.start : columns.stop] = down[rows.start : rows.stop] = -np.inf
    return float(max(across.max(initial=-np.inf), down.max(initial=-np.inf)))
