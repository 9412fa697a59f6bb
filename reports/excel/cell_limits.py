"""What a cell of a workbook can hold: texts made safe to show, and cut where they are longer than Excel allows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ...align.bitext import Lang
from ..visible import replace_surrogates, sanitize
from .sheet_plans import GAP, Run

# The most characters of a cell and the most rows of a sheet, its head among them ("Excel specifications and limits").
MOST_UNITS = 32_767
MOST_ROWS = 1_048_576
# Characters shown around marked words: rows of longer texts are hard to read.
SHOWN: Mapping[Lang, int] = {"zh": 150, "en": 400}


def clean_text(text: str, exact: bool = False) -> str:
    r"""A text that a workbook can hold; line ends stay, what a reader's program would obey is replaced.

    >>> clean_text("a\nb\x1b[31m")
    'a\nb�[31m'
    """
    if text.isprintable():  # nearly all
        return text
    if exact:
        return replace_surrogates(text)
    return "\n".join(sanitize(line) for line in text.replace("\r\n", "\n").split("\n"))


def fit_runs(runs: Sequence[Run]) -> Iterator[Run]:
    """Runs cut to the length of a cell, all together, with dots for the rest; Excel counts UTF-16 units."""
    total = sum(len(run.text) for run in runs)
    if 2 * total <= MOST_UNITS or sum(_count_units(run.text) for run in runs) <= MOST_UNITS:
        yield from runs
        return
    left = MOST_UNITS - len(GAP)
    for run in runs:
        units = _count_units(run.text)
        if units >= left:
            yield Run(_cut(run.text, left) + GAP, run.marked)
            return
        left -= units
        yield run


def _cut(text: str, units: int) -> str:
    """The beginning of a text, of no more than so many UTF-16 units."""
    return text.encode("utf-16-le")[: 2 * max(0, units)].decode("utf-16-le", "ignore")


def _count_units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
