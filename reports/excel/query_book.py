"""The questions to the author as a workbook to send."""

from __future__ import annotations

from collections.abc import Sequence

from ..formats import DEFAULT_OPTIONS, RenderOptions
from ..queries import Query
from .book_writer import write_book
from .query_sheet import build_queries


def render(queries: Sequence[Query], options: RenderOptions = DEFAULT_OPTIONS) -> bytes:
    """The workbook, one sheet."""
    return write_book([build_queries(queries, options.ui)], options.ui)
