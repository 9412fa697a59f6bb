"""The report as a bilingual file: the file that was checked with the findings in it, else both texts as XLIFF 1.2."""

from __future__ import annotations

from ...qa.findings import Review
from ..comments.returned import find_returned
from ..formats import DEFAULT_OPTIONS, RenderOptions
from .annotated import annotate
from .bilingual12 import render as render_bilingual


def render(review: Review, options: RenderOptions = DEFAULT_OPTIONS) -> str | bytes:
    """The whole file. Raises `UserError` where the file that was checked can't be written to."""
    returned = find_returned(review.bitext, "xliff")
    return annotate(review, returned, options) if returned else render_bilingual(review, options)
