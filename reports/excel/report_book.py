"""A report as a workbook: summary, findings to be decided, figures, the text, the score card, questions."""

from __future__ import annotations

from collections.abc import Iterator

from ...qa.findings import Review
from ...text.messages import Ui
from ..formats import DEFAULT_OPTIONS, RenderOptions
from ..locator import Locator
from ..queries import list_queries
from .book_writer import write_book
from .figure_sheet import build_figures
from .finding_sheets import build_findings, build_left_out
from .query_sheet import build_queries
from .sheet_plans import SheetPlan
from .summary_sheets import build_score, build_summary
from .text_sheet import build_marked_text


def render(review: Review, options: RenderOptions = DEFAULT_OPTIONS) -> bytes:
    """The workbook; `bialign suppress --import` reads the decisions on its findings back."""
    return write_book([*_list_sheets(review, options.reviewer, options.ui)], options.ui)


def _list_sheets(review: Review, reviewer: str, ui: Ui) -> Iterator[SheetPlan]:
    locator = Locator(review)
    yield build_summary(review, ui)
    yield build_findings(locator, reviewer, ui)
    if review.suppressed:
        yield build_left_out(locator, ui)
    if not review.bitext.is_one_sided:
        yield build_figures(locator, ui)
    yield build_marked_text(locator, ui)
    if not review.bitext.is_one_sided:
        yield build_score(review, ui)
    if queries := list_queries(review.notes, review):
        yield build_queries(queries, ui)
