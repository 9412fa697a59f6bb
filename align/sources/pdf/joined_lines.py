"""Lines joined into paragraphs, over the ends of columns and pages, too."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from .column_lines import Line
from .continuation import HEADING_SIZE, Shape, goes_on

_HEADING_LENGTH = 120


@dataclass(slots=True)
class Paragraph:
    """Lines that belong together, or one row of a table or a table; headings are in larger letters."""

    lines: list[Line]
    heading: bool = False


def measure_shape(columns: Iterable[Sequence[Line]]) -> Shape:
    """The look of the lines of all columns."""
    sizes: Counter[float] = Counter()
    gaps: dict[int, Counter[float]] = {}
    for lines in columns:
        for line in lines:
            sizes[round(2 * line.size) / 2] += len(line.text)
        for one, other in pairwise(lines):
            gap = round(2 * (one.y - other.y)) / 2
            if 0.9 * other.size < gap < 2.2 * other.size and not (one.table or other.table):
                gaps.setdefault(round(2 * other.size), Counter())[gap] += 1
    leads = {size: min(counts, key=lambda gap: (-counts[gap], gap)) for size, counts in gaps.items()}
    size = min(sizes, key=lambda size: (-sizes[size], size)) if sizes else 0.0
    return Shape(size, {size: lead for size, lead in leads.items() if gaps[size][lead] > 2})


def join_lines(columns: Iterable[Sequence[Line]], shape: Shape) -> Iterator[Paragraph]:
    """The paragraphs of columns, which are given in reading order."""
    open_: list[Line] = []
    edge = 0.0
    for lines in columns:
        right = max((line.x1 for line in lines if not line.table), default=0.0)
        for i, line in enumerate(lines):
            if open_ and not goes_on(open_, line, edge if i == 0 else right, shape, first=i == 0):
                yield _close(open_, shape)
                open_ = []
            open_.append(line)
        edge = right
    if open_:
        yield _close(open_, shape)


def _close(lines: list[Line], shape: Shape) -> Paragraph:
    length = sum(len(line.text) for line in lines)
    large = min(line.size for line in lines) >= HEADING_SIZE * shape.size
    return Paragraph(lines, large and length <= _HEADING_LENGTH and not lines[0].table)
