"""Sheets written as the bytes of a workbook, the same for the same sheets on any day and machine.

XlsxWriter (BSD, no dependencies) writes marked words, drop-downs and fixed dates, and never takes a text for a formula
or an address unless it is told to; openpyxl, which reads glossaries, stamps what it writes with the time of day.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import datetime
from itertools import chain
from typing import Any

from ...text.messages import Message, Ui, UserError
from .cell_limits import MOST_ROWS, clean_text, fit_runs
from .sheet_plans import Cell, Column, Run, SheetPlan, estimate_lines, merge_runs

# A workbook must have a day on which it was made.
_MADE = datetime(2000, 1, 1)
_MARK, _LINE = "#B00020", "#9AA0A6"
_HEAD_FILL, _EDITED_FILL = "#E8EAED", "#FFF8E1"
# Of a line, and of the highest row that Excel has, in points.
_HEIGHT, _HIGHEST = 16, 409
# What a program could take for a formula when the cell is typed again.
_FORMULA = ("=", "+", "-", "@")
_NO_CHOICE = Message("Choose one of: {}. Leave the cell empty if you have not decided.", "请选择：{}。未处理则留空。")
_TITLE = Message("Not a decision", "无效的处理结果")


def write_book(sheets: Sequence[SheetPlan], ui: Ui) -> bytes:
    """The bytes of a workbook of these sheets, heads in the language of `ui`.

    Raises `UserError` where a sheet has more rows than Excel's.
    """
    from xlsxwriter import Workbook

    written = io.BytesIO()
    book = Workbook(written, {"in_memory": True})
    book.set_properties({"created": _MADE})
    styles = _Styles(book)
    for sheet in sheets:
        _write_sheet(book.add_worksheet(sheet.name.text(ui)), sheet, styles, ui)
    book.close()
    return written.getvalue()


class _Styles:
    """The formats of a workbook, made once."""

    def __init__(self, book: Any) -> None:
        cell = {"text_wrap": True, "valign": "top", "align": "left", "bottom": 7, "bottom_color": _LINE}
        self.head = book.add_format({**cell, "bold": True, "bg_color": _HEAD_FILL, "bottom": 1})
        fills: dict[bool, dict[str, str]] = {False: {}, True: {"bg_color": _EDITED_FILL}}
        self._formats = {
            (edited, quoted): book.add_format({**cell, **fill, "quote_prefix": quoted})
            for edited, fill in fills.items()
            for quoted in (False, True)
        }
        self.mark = book.add_format({"bold": True, "font_color": _MARK})
        self.marked = book.add_format({**cell, "bold": True, "font_color": _MARK, "quote_prefix": True})

    def choose(self, edited: bool, quoted: bool) -> Any:
        """The format of a cell: whether it is to be filled in, whether its text looks like a formula."""
        return self._formats[edited, quoted]


def _write_sheet(page: Any, sheet: SheetPlan, styles: _Styles, ui: Ui) -> None:
    """Write a sheet: heads that stay in sight, a filter, columns of their widths, cells at the top of their rows."""
    if len(sheet.rows) >= MOST_ROWS:
        raise UserError(
            Message(
                f"{len(sheet.rows):,} rows don't fit on a sheet of Excel; write another format.",
                f"共 {len(sheet.rows):,} 行，超出 Excel 工作表的行数上限；请改用其他格式。",
            )
        )
    for number, column in enumerate(sheet.columns):
        page.set_column(number, number, column.width, None, {"hidden": True} if column.hidden else {})
        page.write_string(0, number, column.head.text(ui), styles.head)
        if column.choices and sheet.rows:
            page.data_validation(1, number, len(sheet.rows), number, _build_choice(column, ui))
    page.set_row(0, _HEIGHT * max(estimate_lines(column.head.text(ui), column.width) for column in sheet.columns))
    for line, row in enumerate(sheet.rows, 1):
        page.set_row(line, _choose_height(row, sheet.columns))
        for number, (column, cell) in enumerate(zip(sheet.columns, row, strict=True)):
            _write_cell(page, (line, number), cell, column, styles)
    page.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})  # words of a document that are digits
    page.freeze_panes(1, 0)
    page.autofilter(0, 0, len(sheet.rows), len(sheet.columns) - 1)
    page.set_landscape()
    page.set_paper(9)  # A4
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)
    if sheet.printed:
        page.print_area(0, 0, len(sheet.rows), sheet.printed - 1)


def _choose_height(row: Sequence[Cell], columns: Sequence[Column]) -> int:
    """The height of a row, in points: some programs don't work it out."""
    shown = zip(columns, row, strict=True)
    lines = max(estimate_lines(cell, column.width) for column, cell in shown if not column.hidden)
    return min(_HIGHEST, _HEIGHT * lines)


def _build_choice(column: Column, ui: Ui) -> dict[str, object]:
    """The drop-down of a column."""
    names = [choice.text(ui) for choice in column.choices]
    listed = (", " if ui == "en" else "、").join(names)
    message = _NO_CHOICE.text(ui).format(listed)
    return {"validate": "list", "source": names, "error_title": _TITLE.text(ui), "error_message": message}


def _write_cell(page: Any, place: tuple[int, int], cell: Cell, column: Column, styles: _Styles) -> None:
    """Write a cell: a number as such, anything else as text."""
    if isinstance(cell, int | float):
        page.write_number(*place, cell, styles.choose(column.edited, False))
        return
    given = cell if isinstance(cell, tuple) else (Run(cell),)
    runs = [*fit_runs([Run(clean_text(run.text, column.exact), run.marked) for run in merge_runs(given)])]
    style = styles.choose(column.edited, bool(runs) and runs[0].text.startswith(_FORMULA))
    if len(runs) > 1:
        parts = ((styles.mark, run.text) if run.marked else (run.text,) for run in runs)
        page.write_rich_string(*place, *chain.from_iterable(parts), style)
    elif runs:
        page.write_string(*place, runs[0].text, styles.marked if runs[0].marked else style)
    else:
        page.write_blank(*place, None, style)
