"""A PDF file as a document: its pages in reading order, then the notes at their feet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from ...bitext import Lang
from ...document import Document
from ..read_options import DEFAULT_OPTIONS, ReadOptions
from .bare_tables import build_table
from .boxes import is_scattered
from .column_lines import Line, list_lines
from .columns import divide
from .entries_of_contents import drop_contents
from .footnotes import split_footnotes
from .fragments import Fragment, join_letters
from .grid import Grid
from .joined_lines import join_lines, measure_shape
from .letters import read_letters
from .margins import split_margins
from .opening import open_pages
from .pictures import has_picture
from .remarks import list_remarks, refuse_scan
from .ruled import find_grids
from .stretch_lang import tell_lang
from .text_page import Page

# Pages with so large a share of letters that only their font knows are said.
_UNKNOWN = 0.1
# Facing pages: so many in a row, in one language and the other.
_LEAST_FACING = 4


@dataclass(slots=True)
class _Pages:
    """What is read of the pages: fragments, what stands in tables that are drawn, pages that are to be mentioned."""

    fragments: list[list[Fragment]] = field(default_factory=list)
    pictures: set[int] = field(default_factory=set)
    invisible: list[int] = field(default_factory=list)
    unknown: list[int] = field(default_factory=list)


def parse(data: bytes, path: str, options: ReadOptions = DEFAULT_OPTIONS) -> Document:
    """The document of a PDF file. Raises `InputError` where it is broken, protected, a danger or a mere scan."""
    pages = _Pages()
    for number, page in open_pages(data, path, options):
        _read_page(pages, number, page)
    if not any(pages.fragments):
        raise refuse_scan(path, sorted(pages.pictures), len(pages.fragments))
    margins = split_margins(pages.fragments)
    lines = [_list_lines(page.body, number) for number, page in enumerate(margins, 1)]
    shape = measure_shape(column for page in lines for column in page)
    written = Page([page.printed for page in margins], (line.text for page in lines for col in page for line in col))
    split = [split_footnotes(page, shape.size) for page in lines]
    for paragraph in join_lines(_order([body for body, _ in split]), shape):
        written.add(paragraph)
    for number, (_, notes) in enumerate(split, 1):
        written.add_notes(number, notes)
    empty = [number for number in sorted(pages.pictures) if not margins[number - 1].body]
    scattered = [number for number, page in enumerate(margins, 1) if is_scattered(page.body)]
    return written.build(path, data, tuple(list_remarks(empty, pages.invisible, pages.unknown, scattered)))


def _read_page(pages: _Pages, number: int, page: Any) -> None:
    """Read the letters and the tables of a page."""
    sheet = read_letters(page)
    grids, walls = find_grids(page, sheet.turns) if sheet.letters else ([], [])
    own = join_letters(sheet.letters, walls)
    for grid in grids:
        inside = [fragment for fragment in own if _is_inside(fragment, grid)]
        if inside:
            own = [fragment for fragment in own if not _is_inside(fragment, grid)]
            own.append(build_table(grid, inside))
    pages.fragments += [[] for _ in range(number - 1 - len(pages.fragments))]
    pages.fragments.append(own)
    if has_picture(page):
        pages.pictures.add(number)
    count = len(sheet.letters)
    if sheet.invisible > count / 2:
        pages.invisible.append(number)
    if sheet.unknown > _UNKNOWN * count:
        pages.unknown.append(number)


def _is_inside(fragment: Fragment, grid: Grid) -> bool:
    """Whether the middle of a fragment lies in a table."""
    return not fragment.table and grid.contains((fragment.x0 + fragment.x1) / 2, fragment.y + 0.3 * fragment.size)


def _list_lines(body: Sequence[Fragment], page: int) -> list[list[Line]]:
    """The columns of a page as lines, without contents; lines are numbered by columns."""
    found: list[list[Line]] = []
    last: int | None = None
    for column in divide(body):
        first = 1 + len(found[-1]) if found and column.number == last else 1
        found.append(list_lines(column, page, first))
        last = column.number
    return [drop_contents(lines) for lines in found]


def _order(pages: Sequence[list[list[Line]]]) -> list[list[Line]]:
    """The columns of all pages in the order in which they are read: one language after the other, where they alternate.

    They do in columns beside one another, page after page, and on facing pages.
    """
    facing = _find_facing(pages)
    tagged = [
        (facing.get(number) or (column[0].lang if column else None), column)
        for number, page in enumerate(pages)
        for column in page
        if column
    ]
    ordered: list[list[Line]] = []
    for apart, run in groupby(tagged, key=lambda item: item[0] is not None):
        columns = [*run]
        first = columns[0][0]
        ordered += [column for lang, column in columns if not apart or lang == first]
        ordered += [column for lang, column in columns if apart and lang != first]
    return ordered


def _find_facing(pages: Sequence[Iterable[Iterable[Line]]]) -> dict[int, Lang]:
    """The pages, from 0, that are in one language and the other by turns, with their languages."""
    langs = [tell_lang(" ".join(line.text for column in page for line in column)) for page in pages]
    found: dict[int, Lang] = {}
    run: dict[int, Lang] = {}
    for number, lang in enumerate([*langs, None]):
        if run and (lang is None or lang == run[number - 1]):
            found.update(run if len(run) >= _LEAST_FACING else {})
            run = {}
        if lang:
            run[number] = lang
    return found
