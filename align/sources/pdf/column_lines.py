"""The lines of a column from top to bottom, and those of a cell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from ...bitext import Lang
from ..symbols import set_height
from .bare_tables import gather_tables
from .columns import Column
from .fragments import Fragment, join_texts
from .grid import Table
from .item_marks import begins_item
from .line_place import LinePlace
from .stretch_lang import tell_lang

# In sizes of letters: how far apart base lines of one line are, those of raised letters, which are so much smaller.
_LEVEL, _RAISED, _SMALLER = 0.35, 0.75, 0.82


@dataclass(slots=True)
class Line:
    """A line of a page: its text, where it stands, and its number in its column.

    `table`: what stands in its place. `marks`: the numbers of notes that were taken out of it, with their offsets.
    """

    text: str
    x0: float
    x1: float
    y: float
    size: float
    page: int
    column: int | None
    number: int
    lang: Lang | None = None
    table: Table | None = None
    marks: list[tuple[int, str]] = field(default_factory=list)


def list_lines(column: Column, page: int, first: int) -> list[Line]:
    """The lines of a column, numbered from `first`, a table as one line."""
    rows = gather_tables(_list_rows(column.fragments))
    return [_build(row, column, page, first + i) for i, row in enumerate(rows)]


def _build(row: Sequence[Fragment], column: Column, page: int, number: int) -> Line:
    _, x0, x1, y, size = _place(row, page)
    return Line(_join(row), x0, x1, y, size, page, column.number, number, column.lang, row[0].table)


def _join(row: Sequence[Fragment]) -> str:
    """The text of a line."""
    texts = [row[0].text]
    for one, other in pairwise(row):
        texts += [join_texts(one, other), other.text]
    return "".join(texts)


def _list_rows(fragments: Iterable[Fragment]) -> list[list[Fragment]]:
    """The fragments line by line; a small one that is raised belongs to the line it stands in."""
    rows: list[list[Fragment]] = []
    small: list[Fragment] = []
    for fragment in sorted(fragments, key=lambda fragment: (-fragment.y, fragment.x0)):
        if fragment.table is None and rows and rows[-1][0].table is None and _is_level(rows[-1][0], fragment):
            rows[-1].append(fragment)
        elif small and fragment.table is None and _carries(fragment, small):
            rows[-1] = [fragment, *(_raise(other) for other in small)]
        else:
            rows.append([fragment])
        small = rows[-1] if fragment.table is None and len(rows[-1]) < 4 else []
    return [sorted(row, key=lambda fragment: fragment.x0) for row in rows]


def _is_level(one: Fragment, other: Fragment) -> bool:
    return abs(one.y - other.y) <= _LEVEL * max(one.size, other.size)


def _carries(fragment: Fragment, row: Sequence[Fragment]) -> bool:
    """Whether a row is of raised signs over a line that a fragment begins."""
    return all(
        other.size <= _SMALLER * fragment.size
        and other.y - fragment.y <= _RAISED * fragment.size
        and len(other.text) <= 3
        for other in row
    )


def _raise(fragment: Fragment) -> Fragment:
    return fragment._replace(text=set_height(fragment.text, "superscript"))


def list_cell_lines(fragments: Iterable[Fragment], page: int) -> Iterator[tuple[str, bool, LinePlace]]:
    """The lines of a cell, whether each begins a paragraph (an item, another language), and where it stands."""
    last: Lang | None = None
    for row in _list_rows(fragments):
        text = _join(row)
        lang = tell_lang(text)
        yield text, begins_item(text) or bool(lang and last and lang != last), _place(row, page)
        last = lang or last


def _place(row: Sequence[Fragment], page: int) -> LinePlace:
    main = max(row, key=lambda fragment: len(fragment.text))
    return LinePlace(page, row[0].x0, max(fragment.x1 for fragment in row), main.y, main.size)
