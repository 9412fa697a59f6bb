"""A bitext as a workbook: a pair in each row."""

from __future__ import annotations

from ...align.bitext import Bitext
from ..formats import DEFAULT_OPTIONS, RenderOptions
from .book_writer import write_book
from .text_sheet import build_text


def render(bitext: Bitext, options: RenderOptions = DEFAULT_OPTIONS) -> bytes:
    """The workbook; `bialign check` reads the pairs from it as from a .tsv file."""
    return write_book([build_text(bitext, options.ui)], options.ui)
