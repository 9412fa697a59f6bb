"""Tables in text: rows and cells, by markup, tabs or drawn boxes, and the language that each cell is in.

A cell is a line of its own. A table is in one language, whatever names stand in it, unless it has a column of each
language: then its rows are pairs.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from .bitext import Lang, Span
from .column_heads import is_language_name
from .document import Row
from .drawn_tables import Part, mark_drawn
from .lines import APART, HAN_PER_WORD, LINE, Line, line_of
from .markup.mask import Mask

# A table is Chinese if at least this share of its prose is: Chinese tables have Latin names and codes in them.
_CHINESE = 0.1
# A column is in a language if at least this share of its prose is; with so many cells of prose it counts as a column.
_PURE, _LEAST_CELLS = 0.7, 2
# Both columns of pairs have prose in this share of the rows.
_FILLED = 0.6
# A column of so many cells of one word each is one of codes, where another column is in English.
_LEAST_CODES = 8
# A first row in one language heads a table of pairs that has so many rows more.
_LEAST_HEADED = 3
_TAB = re.compile(r"\t+")
_LEAST_ROWS = 2


class TableRow(NamedTuple):
    """A row: its span, the number of its table, and where its cells begin.

    `parts`: in a table drawn with lines, the cells that the pieces of this line of text are parts of.
    """

    span: Span
    table: int
    cells: tuple[int, ...]
    parts: tuple[Part, ...] = ()


def mark_tables(mask: Mask, known: Sequence[Row] = ()) -> tuple[TableRow, ...]:
    """Mark what sets cells apart where no markup does, and the rows of all tables, in order; some may be known."""
    drawn = mark_drawn(mask)
    tables = [*mask.tables, *_mark_tabbed(mask)]
    given = [TableRow(row.span, row.table, row.cells) for row in known]
    if not (tables or drawn):
        return tuple(given)
    first = 1 + max((row.table for row in known), default=-1)
    cells = mask.find_ends("cell")
    rows: list[tuple[Span, int, tuple[Part, ...]]] = [
        *((span, number, ()) for number, table in enumerate(tables, first) for span in table),
        *((row.span, number, row.parts) for number, table in enumerate(drawn, first + len(tables)) for row in table),
    ]
    found = (
        TableRow(span, number, tuple(cells[bisect_right(cells, span.start) : bisect_right(cells, span.end)]), parts)
        for span, number, parts in rows
    )
    return tuple(sorted((*given, *found), key=_begin))


def _begin(row: TableRow) -> int:
    return row.span.start


def _mark_tabbed(mask: Mask) -> list[list[Span]]:
    """The tables whose cells are set apart by tabs."""
    if "\t" not in mask.text:
        return []
    tables: list[list[Span]] = [[]]
    for line in LINE.finditer(mask.text):
        if "\t" in line.group().strip():
            tables[-1].append(Span(*line.span()))
        elif line.group().strip():
            tables.append([])
    kept = [table for table in tables if len(table) >= _LEAST_ROWS]
    mask.mark((tab.span() for table in kept for row in table for tab in _TAB.finditer(mask.text, *row)), "cell")
    return kept


def join_cells(text: str, lines: Sequence[Line], rows: Sequence[TableRow]) -> tuple[Line, ...]:
    """The lines, the parts of a cell of a drawn table joined that stand below one another."""
    if not any(row.parts for row in rows):
        return tuple(lines)
    joined: dict[object, list[Line]] = {}
    cells = place_cells(lines, rows)
    for i, line in enumerate(lines):
        cell = cells.get(i)
        row = rows[cell.row] if cell else None
        key: object = (row.table, row.parts[cell.column]) if cell and row and row.parts else i
        joined.setdefault(key, []).append(line)
    return tuple(
        parts[0]
        if len(parts) == 1
        else line_of(text, [span for part in parts for span in part.spans], parts[0].breaks or APART)
        for parts in joined.values()
    )


class Cell(NamedTuple):
    """Where a line of prose stands in a table."""

    table: int
    row: int
    column: int


def place_cells(lines: Sequence[Line], rows: Sequence[TableRow]) -> dict[int, Cell]:
    """The cells that lines stand in, by the numbers of the lines; lines outside tables have none."""
    placed: dict[int, Cell] = {}
    k = 0
    for i, line in enumerate(lines):
        start = line.spans[0].start
        while k < len(rows) and rows[k].span.end <= start:
            k += 1
        if k < len(rows) and rows[k].span.start <= start:
            placed[i] = Cell(rows[k].table, k, sum(end <= start for end in rows[k].cells))
    return placed


def cell_langs(lines: Sequence[Line], cells: Mapping[int, Cell]) -> tuple[dict[int, Lang], set[int]]:
    """The languages of lines that stand in tables: by column where a table has columns of both, else one for all.

    The second value has the cells beside the two columns of pairs: notes, ids, a third language.
    """
    langs: dict[int, Lang] = {}
    beside: set[int] = set()
    for _, group in groupby(cells.items(), key=lambda item: item[1].table):
        items = list(group)
        columns = _column_langs(lines, items)
        if {"zh", "en"} <= set(columns.values()):
            langs.update((i, columns[cell.column]) for i, cell in items if cell.column in columns)
            beside.update(i for i, cell in items if cell.column not in columns)
        else:
            whole = [lines[i] for i, _ in items]
            lang: Lang = "zh" if _share(whole) >= _CHINESE else "en"
            if any(line.weight for line in whole):
                langs.update((i, lang) for i, _ in items)
    return langs, beside


def find_paired(langs: Sequence[Lang], cells: Mapping[int, Cell], lone: bool = False) -> dict[int, int]:
    """The lines in rows of tables that have cells in each language, and the row of each.

    `lone`: in such tables, those in rows that have an empty cell, too.
    """
    found: dict[int, int] = {}
    for _, table in groupby(cells.items(), key=lambda item: item[1].table if lone else item[1].row):
        own = [(i, cell.row) for i, cell in table]
        if len({langs[i] for i, _ in own}) > 1:
            found.update(own)
    return found


def number_rows(blocks: Sequence[int], paired: Mapping[int, int]) -> tuple[list[int], frozenset[int]]:
    """The blocks of lines, each row of pairs one of its own, and the numbers of these."""
    numbers: list[int] = []
    rows: set[int] = set()
    before: tuple[int, int | None] | None = None
    for i, block in enumerate(blocks):
        own = (0, paired[i]) if i in paired else (block, None)
        numbers.append(numbers[-1] + (own != before) if before else 0)
        if i in paired:
            rows.add(numbers[-1])
        before = own
    return numbers, frozenset(rows)


def find_heads(text: str, lines: Sequence[Line], cells: Mapping[int, Cell], langs: Mapping[int, Lang]) -> set[int]:
    """The lines in the first rows of tables whose columns are named by their languages, or in one language alone."""
    heads: set[int] = set()
    for _, group in groupby(cells.items(), key=lambda item: item[1].table):
        items = list(group)
        row = [i for i, cell in items if cell.row == items[0][1].row and i in langs]
        names = (" ".join(text[start:end] for start, end in lines[i].spans) for i in row)
        in_one = len({lines[i].lang for i in row}) == 1 and len(items) > _LEAST_HEADED * len(row)
        if len({langs[i] for i in row}) > 1 and (in_one or all(is_language_name(name) for name in names)):
            heads.update(row)
    return heads


def _column_langs(lines: Sequence[Line], items: Sequence[tuple[int, Cell]]) -> dict[int, Lang]:
    """The first column that is full of Chinese and the first that is full of English, where there are both."""
    rows = len({cell.row for _, cell in items})
    columns: dict[int, list[Line]] = {}
    for i, cell in items:
        if lines[i].weight:
            columns.setdefault(cell.column, []).append(lines[i])
    found: dict[Lang, list[int]] = {"zh": [], "en": []}
    for column, own in sorted(columns.items()):
        share = _share(own)
        if len(own) >= max(_LEAST_CELLS, _FILLED * rows) and not 1 - _PURE < share < _PURE:
            found["zh" if share >= _PURE else "en"].append(column)
    if len(found["en"]) > 1 and _is_of_codes(columns[found["en"][0]]):
        del found["en"][0]
    return {own[0]: lang for lang, own in found.items() if own}


def _is_of_codes(cells: Sequence[Line]) -> bool:
    """Whether a column has one Latin word in every cell but its head, as numbers of entries have: AITD-00692."""
    return len(cells) >= _LEAST_CODES and all(line.words == 1 and not line.han for line in cells[1:])


def _share(lines: Sequence[Line]) -> float:
    """The share of Chinese in the prose of lines."""
    han, words = sum(line.han for line in lines), sum(line.words for line in lines)
    return han / max(1, han + HAN_PER_WORD * words)
