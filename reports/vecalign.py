"""A bitext in the format of vecalign (Thompson and Koehn, 2019): a bead a line, as the numbers of its segments."""

from __future__ import annotations

from ..align.bitext import Bitext, Half
from .formats import DEFAULT_OPTIONS, RenderOptions


def render(bitext: Bitext, options: RenderOptions = DEFAULT_OPTIONS) -> str:
    """Lines `[zh indexes]:[en indexes]:score`, zero-based; in segmented files indexes are lines."""
    return "".join(
        f"{_number(bitext.zh, bead.zh)}:{_number(bitext.en, bead.en)}:{bead.score:.4f}\n" for bead in bitext.beads
    )


def _number(half: Half, indices: tuple[int, ...]) -> list[int]:
    """Numbers of segments, from the ids that segmentation gave them: `zh-1` is number 0."""
    return [int(half.segments[i].id.rpartition("-")[2]) - 1 for i in indices]
