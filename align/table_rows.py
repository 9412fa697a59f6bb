"""Rows of a table of pairs as beads: their cells belong together, whatever they say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray


class Scored(NamedTuple):
    """A bead before it is numbered: its segments on both sides, and how sure it is."""

    zh: list[int]
    en: list[int]
    score: float


def join_rows(
    beads: Iterable[Scored], blocks: tuple[NDArray[np.int64], NDArray[np.int64]], rows: frozenset[int]
) -> Iterator[Scored]:
    """The beads, those of one row made one where none of them has both its sides.

    `blocks`: the block of each segment.
    """
    for block, group in groupby(beads, key=lambda bead: _find_block(bead, blocks)):
        own = list(group)
        unpaired = not any(bead.zh and bead.en for bead in own)
        if block in rows and unpaired and any(bead.zh for bead in own) and any(bead.en for bead in own):
            yield Scored([i for bead in own for i in bead.zh], [j for bead in own for j in bead.en], 1.0)
        else:
            yield from own


def _find_block(bead: Scored, blocks: Sequence[NDArray[np.int64]]) -> int:
    return int(blocks[0][bead.zh[0]] if bead.zh else blocks[1][bead.en[0]] if bead.en else -1)
