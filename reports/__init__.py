"""Reports: every format is a pure function of the review, `render(review, ui) -> str`, imported when first used."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePath
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from ..qa.findings import Review
    from ..text.messages import Ui

__all__ = ["FORMATS", "SUFFIXES", "Renderer", "format_of", "render_html", "render_json"]


class Renderer(Protocol):
    """The whole text of a report; opens no file to write and prints nothing."""

    def __call__(self, review: Review, ui: Ui = "en") -> str:
        """The report of a review in one interface language."""
        ...


def render_json(review: Review, ui: Ui = "en") -> str:
    """The JSON report, schema `bialign/report/1`."""
    from .jsonreport import render

    return render(review, ui)


def render_html(review: Review, ui: Ui = "en") -> str:
    """The HTML report: one file that needs no other."""
    from .html import render

    return render(review, ui)


FORMATS: Mapping[str, Renderer] = {"json": render_json, "html": render_html}
SUFFIXES: Mapping[str, str] = {".json": "json", ".html": "html", ".htm": "html"}


def format_of(path: str) -> str | None:
    """The name of the format that a path's suffix asks for; None for any other suffix."""
    return SUFFIXES.get(PurePath(path).suffix.lower())
