"""The report as a Word file: the document itself with comments, or both texts in a table with comments."""

from __future__ import annotations

from ...qa.findings import Review
from ..comments.returned import find_returned
from ..formats import DEFAULT_OPTIONS, RenderOptions
from .bilingual_table import build_bilingual_table
from .commented import add_comments


def render(review: Review, options: RenderOptions = DEFAULT_OPTIONS) -> bytes:
    """The whole file."""
    returned = find_returned(review.bitext, "docx")
    return add_comments(review, returned, options) if returned else build_bilingual_table(review, options)
