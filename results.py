"""What `bialign.check` returns: a review that can be written as a report."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

from .qa.findings import Review as PlainReview

if TYPE_CHECKING:
    from .text.messages import Ui


class Review(PlainReview):
    """What a check found, and the aligned text it was found in.

    `findings`, by their places, each with its rule, severity, message in both languages and the words marked;
    `figures`, every number with its counterpart; `bitext`, both texts in aligned pairs; `rules` that ran, and what was
    `not_checked`; `suppressed` findings, judged false alarms; `cautions`, what to know before reading; `baseline`, the
    comparison with an earlier report; `settings`, what reproduces the review.
    """

    __slots__ = ()

    def to_json(self, ui: Ui = "en") -> str:
        """The report as JSON (schema `bialign/report/1`), its messages in one language."""
        from .reports.formats import RenderOptions
        from .reports.jsonreport import render

        return render(self, RenderOptions(ui))

    def to_html(self, ui: Ui = "en", *, reviewer: str = "") -> str:
        """The report as one HTML page, which opens in one language and has both; `reviewer` signs decisions in it."""
        from .reports.formats import RenderOptions
        from .reports.html import render

        return render(self, RenderOptions(ui, reviewer))


def build_review(plain: PlainReview) -> Review:
    """A review of the stages within as one for other programs."""
    return Review(**{field.name: getattr(plain, field.name) for field in fields(plain)})
