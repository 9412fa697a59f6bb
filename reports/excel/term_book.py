"""A list of terms as a workbook, as `bialign check` reads glossaries."""

from __future__ import annotations

from collections.abc import Iterable

from ...qa.glossary.entries import Term
from ...qa.glossary.sheets import list_rows
from ..formats import DEFAULT_OPTIONS, RenderOptions
from .book_writer import write_book
from .column_words import HEADS, SHEETS
from .sheet_plans import Column, SheetPlan

_WIDTHS = {"zh": 30, "en": 50, "forbidden": 30, "case": 10, "remark": 50}


def render(terms: Iterable[Term], options: RenderOptions = DEFAULT_OPTIONS) -> bytes:
    """The workbook, with the columns of a glossary."""
    columns = [Column(HEADS[name], width) for name, width in _WIDTHS.items()]
    return write_book([SheetPlan(SHEETS["terms"], columns, list_rows(terms))], options.ui)
