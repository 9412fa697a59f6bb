"""What a sheet is to hold, before it is written: its columns, and rows of texts, numbers and marked words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeAlias

from ...text.messages import Message
from ..pieces import Piece

GAP = "…"


class Run(NamedTuple):
    """A stretch of the text of a cell, and whether it is marked."""

    text: str
    marked: bool = False


Cell: TypeAlias = "str | int | float | tuple[Run, ...]"


class Column(NamedTuple):
    """A column: its head, its width in characters, and what its cells are.

    `choices`: what the drop-down of its cells offers. `edited`: to be filled in. `hidden`: kept for the program.
    `exact`: cells as they are, with characters that a terminal would obey; in other columns these are replaced.
    """

    head: Message
    width: int
    choices: tuple[Message, ...] = ()
    edited: bool = False
    hidden: bool = False
    exact: bool = False


class SheetPlan(NamedTuple):
    """A sheet: its name, its columns, and its rows, each with a cell for every column; how many columns are printed."""

    name: Message
    columns: Sequence[Column]
    rows: Sequence[Sequence[Cell]]
    printed: int = 0


def mark_pieces(pieces: Sequence[Piece]) -> tuple[Run, ...]:
    """Pieces of a text as the runs of a cell: what a finding marks is marked, dots stand for what is left out."""
    return tuple(merge_runs(Run(GAP if piece.gap else piece.text, bool(piece.ids)) for piece in pieces))


def merge_runs(runs: Iterable[Run]) -> list[Run]:
    """Runs of which no two beside each other are alike, none empty.

    >>> merge_runs([Run("a"), Run("", True), Run("b"), Run("c", True)])
    [Run(text='ab', marked=False), Run(text='c', marked=True)]
    """
    merged: list[Run] = []
    for run in runs:
        if merged and run.marked == merged[-1].marked:
            merged[-1] = Run(merged[-1].text + run.text, run.marked)
        elif run.text:
            merged.append(run)
    return merged


def estimate_lines(cell: Cell, width: int) -> int:
    r"""About how many lines a cell takes in a column of a width, in characters; those of three bytes are two wide.

    >>> estimate_lines("共5项", 4), estimate_lines("a b", 10), estimate_lines("a\nb", 10)
    (2, 1, 2)
    """
    text = cell_text(cell)
    if len(text) < width // 2 and "\n" not in text:
        return 1
    widths = ((len(line.encode("utf-8", "replace")) + len(line)) // 2 for line in text.split("\n"))
    return sum(max(1, -(-columns // max(1, width - 1))) for columns in widths)


def cell_text(cell: Cell) -> str:
    """The text of a cell without its marks.

    >>> cell_text((Run("共"), Run("5项", True)))
    '共5项'
    """
    return "".join(run.text for run in cell) if isinstance(cell, tuple) else str(cell)
