"""Workbooks as text, read by openpyxl: what tests compare, and what stands in `tests/golden`."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from openpyxl import load_workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock


def load(data: bytes) -> Any:
    """A workbook with the runs of its cells."""
    read: Any = load_workbook
    return read(io.BytesIO(data), rich_text=True)


def format_book(data: bytes) -> str:
    """Sheets with their settings and rows; marked words stand between « and »."""
    return "\n".join(line for sheet in load(data).worksheets for line in _format_sheet(sheet)) + "\n"


def read_rows(data: bytes, sheet: str) -> list[dict[str, str]]:
    """The rows of a sheet, as texts by the heads of their columns."""
    head, *rows = [[show(cell) for cell in row] for row in load(data)[sheet].iter_rows()]
    return [dict(zip(head, row, strict=True)) for row in rows]


def show(cell: Any) -> str:
    """The text of a cell with its marks; its type where it is no text and no number."""
    value = cell.value
    if isinstance(value, CellRichText):
        return "".join(f"«{run.text}»" if isinstance(run, TextBlock) and run.font.b else str(run) for run in value)
    if value is None:
        return ""
    text = str(value) if cell.data_type in "sn" else f"{cell.data_type}:{value}"
    return f"«{text}»" if cell.font.b and cell.row > 1 else text


def _format_sheet(sheet: Any) -> Iterator[str]:
    yield f"# {sheet.title} {sheet.dimensions} freeze={sheet.freeze_panes} filter={sheet.auto_filter.ref}"
    yield "widths " + " ".join(
        f"{letter}={round(part.width)}{'h' if part.hidden else ''}" for letter, part in sheet.column_dimensions.items()
    )
    for rule in sheet.data_validations.dataValidation:
        yield f"choice {rule.sqref} {rule.formula1} {rule.error}"
    for row in sheet.iter_rows():
        yield " | ".join(show(cell).replace("\n", "⏎") for cell in row)
