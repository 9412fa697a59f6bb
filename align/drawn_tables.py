"""Tables drawn with lines: which pieces of their lines of text are parts of one cell.

A cell is known by the column on the screen where it begins and by how many drawn lines stand above it. A line may be
drawn across some of the columns only, with text beside it: there the cell goes on.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple
from unicodedata import east_asian_width

from .bitext import Span
from .lines import LINE
from .markup.mask import Mask

_BAR = re.compile(r"[│┃║]|[├┼┤┬┴╟╢╠╣┠┨┣┫][─━═┬┴┼┤├]*")
_DRAWN = re.compile(r"^[\s│┃║┌┬┐├┼┤└┴┘─━═╔╦╗╠╬╣╚╩╝┏┳┓┣╋┫┗┻┛+|-]*[┌┬┐├┼┤└┴┘─━═╔╦╗╠╬╣╚╩╝┏┳┓┣╋┫┗┻┛][^\w\n]*$")
_LEAST_ROWS = 2
# Columns that begin so near each other are one: signs aren't as wide everywhere.
_NEAR = 2


class Part(NamedTuple):
    """Which cell a piece of a line is part of: the column on the screen, and how many drawn lines stand above it."""

    column: int
    above: int


class DrawnRow(NamedTuple):
    """A line of text in a drawn table: its span, and the cell before its first bar and after each of its bars."""

    span: Span
    parts: tuple[Part, ...]


def mark_drawn(mask: Mask) -> list[list[DrawnRow]]:
    """Mark the lines and bars of drawn tables; the lines of text of each."""
    if not _BAR.search(mask.text):
        return []
    kept = [table for table in _find_tables(mask.text) if sum(not rule for _, rule in table) >= _LEAST_ROWS]
    rows = [_read_rows(mask.text, table) for table in kept]
    mask.mark((span for table in kept for span, rule in table if rule), "rule")
    mask.mark((bar.span() for table in rows for row in table for bar in _BAR.finditer(mask.text, *row.span)), "cell")
    return rows


def _find_tables(text: str) -> list[list[tuple[Span, bool]]]:
    """The lines of each table, and whether they are drawn from end to end."""
    tables: list[list[tuple[Span, bool]]] = [[]]
    for line in LINE.finditer(text):
        rule = _DRAWN.match(line.group()) is not None
        if rule or _BAR.search(line.group()):
            tables[-1].append((Span(*line.span()), rule))
        elif line.group().strip():
            tables.append([])
    return tables


def _read_rows(text: str, table: Sequence[tuple[Span, bool]]) -> list[DrawnRow]:
    """The lines of text of a table, with the cells that their pieces are parts of."""
    wide = _measure_ambiguous([text[slice(*span)] for span, _ in table])
    rows: list[DrawnRow] = []
    columns: list[int] = []
    above: dict[int, int] = {}
    drawn = 0
    for span, rule in table:
        if rule:
            drawn += 1
            continue
        parts = [Part(0, drawn)]
        for bar in _BAR.finditer(text, *span):
            begin, end = (_measure_width(text[span.start : place], wide) for place in bar.span())
            # What stands under a line across some columns is another cell than what stands above it.
            for column in columns:
                if begin < column < end - _NEAR:
                    above[column] = above.get(column, 0) + 1
            column = next((known for known in columns if abs(known - end) <= _NEAR), end)
            if column not in columns:
                columns.append(column)
            parts.append(Part(column, drawn + above.get(column, 0)))
        rows.append(DrawnRow(span, tuple(parts)))
    return rows


def _measure_ambiguous(lines: Sequence[str]) -> int:
    """How wide the signs are that are as wide as Han on some screens, 1 or 2: so that the lines are about as long."""
    spreads = []
    for wide in (1, 2):
        widths = [_measure_width(line.rstrip(), wide) for line in lines]
        middle = sorted(widths)[len(widths) // 2]
        spreads.append(sum(abs(width - middle) for width in widths))
    return 1 if spreads[0] <= spreads[1] else 2


def _measure_width(text: str, wide: int) -> int:
    return sum(_SIZES.get(east_asian_width(char), 1) if east_asian_width(char) != "A" else wide for char in text)


_SIZES = {"W": 2, "F": 2}
