"""Totals of tables that cannot be right: in other columns the rows add up, in one they don't for one digit."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from ...text.messages import Message
from .doubt import Doubt, Suspect
from .half_text import HalfText
from .number_tables import Cell, Grid, find_grids, find_spot
from .shown import may_be_slip, measure_slips, show

_TOTAL = re.compile(r"合\s*计|总\s*计|共\s*计|总\s*数|合計|總計|(?:grand |sub)?totals?|in total", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")
_LEAST_PARTS = 2
_HUNDRED = Decimal(100)
# Where no other column adds up, what is no sum at all may be mended by one digit; that is likelier than chance says.
_UNSURE = 0.2


def check_totals(text: HalfText) -> Iterator[Doubt]:
    """The totals of columns and rows that one changed digit would make right."""
    for grid in find_grids(text.half):
        columns = [list(column) for column in zip(*grid, strict=True)]
        yield from _check(text, grid)
        yield from _check(text, columns)


def _check(text: HalfText, grid: Grid) -> Iterator[Doubt]:
    """The doubts about the row of totals of a grid."""
    places = [place for place, row in enumerate(grid) if _TOTAL.fullmatch(row[0].text)]
    if len(places) != 1:
        return
    parts = _find_parts(grid, places[0])
    columns = [
        ([row[k] for row in parts if row[k].number is not None], grid[places[0]][k]) for k in range(1, len(grid[0]))
    ]
    columns = [(cells, total) for cells, total in columns if len(cells) >= _LEAST_PARTS and total.number is not None]
    agreeing = sum(_adds_up(cells, total) for cells, total in columns)
    for cells, total in columns:
        if not _adds_up(cells, total) and (doubt := _judge(text, cells, total, agreeing)):
            yield doubt


def _find_parts(grid: Grid, place: int) -> Sequence[Sequence[Cell]]:
    """The rows that a row of totals adds up: those before it, or, where it comes first, those after it."""
    before = [row for row in grid[:place] if _has_numbers(row)]
    return before if len(before) >= _LEAST_PARTS else grid[place + 1 :]


def _has_numbers(row: Sequence[Cell]) -> bool:
    """Whether a row has numbers other than years, which head columns."""
    return any(cell.number is not None and not _YEAR.fullmatch(cell.text) for cell in row[1:])


def _adds_up(cells: Sequence[Cell], total: Cell) -> bool:
    """Whether cells add up to a total, within what rounding leaves open."""
    step = min(cell.step for cell in cells)
    is_rounded = step < 1 or total.is_percentage
    open_by = step * (len(cells) + 1) / 2 if is_rounded else Decimal(0)
    return abs(_add(cells) - (total.number or Decimal(0))) <= open_by


def _add(cells: Sequence[Cell]) -> Decimal:
    return sum((cell.number for cell in cells if cell.number is not None), Decimal(0))


def _judge(text: HalfText, cells: Sequence[Cell], total: Cell, agreeing: int) -> Doubt | None:
    """What is wrong with a total, if one changed digit would mend it."""
    value = total.number or Decimal(0)
    difference = value - _add(cells)
    largest = max(abs(cell.number or Decimal(0)) for cell in cells)
    step = min(cell.step for cell in cells)
    if value <= largest or total.step < step or (total.is_percentage and value != _HUNDRED):
        return None
    wanted = [(cell, (cell.number or Decimal(0)) + difference) for cell in cells] + [(total, value - difference)]
    changes = [(cell, new) for cell, new in wanted if may_be_slip(cell.number or Decimal(0), new, step)]
    chance = measure_slips(value, step)
    if not changes:
        return None
    return _doubt(text, cells, total, changes, chance / 10**agreeing if agreeing else max(chance, _UNSURE))


def _doubt(
    text: HalfText, cells: Sequence[Cell], total: Cell, changes: Sequence[tuple[Cell, Decimal]], chance: float
) -> Doubt | None:
    only = changes[0] if len(changes) == 1 else None
    marked = only[0] if only else total
    spots = [
        (cell, find_spot(text.half, cell)) for cell in (marked, *(one for one in (*cells, total) if one is not marked))
    ]
    if spots[0][1] is None:
        return None
    added = show(_add(cells)) + "%" * total.is_percentage
    right, right_zh = "", ""
    if only:
        right = f"; with {show(only[1])} for {marked.text} it would be right"
        right_zh = f"；{marked.text} 改为 {show(only[1])} 即可成立"
    return Doubt(
        "total",
        tuple(Suspect(spot, f"{cell.number}") for cell, spot in spots if spot),
        Message(
            f"{_name(cells)} add up to {added}, not {total.text}{right}.",
            f"{_name(cells)} 相加为 {added}，不是 {total.text}{right_zh}。",
        ),
        chance,
        (show(only[1]) if "," in marked.text else f"{only[1]}") if only else None,
    )


def _name(cells: Sequence[Cell]) -> str:
    """The cells as a sum; of many, the first and last ones."""
    texts = [cell.text for cell in cells]
    return " + ".join(texts if len(texts) <= 6 else [*texts[:3], "…", texts[-1]])
