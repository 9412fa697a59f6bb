"""A list of terms as CSV, as `bialign check` reads glossaries."""

from __future__ import annotations

from collections.abc import Iterable

from ..qa.glossary.entries import Term
from ..qa.glossary.sheets import table_text
from .formats import DEFAULT_OPTIONS, RenderOptions


def render(terms: Iterable[Term], options: RenderOptions = DEFAULT_OPTIONS) -> str:
    """The terms with their head line."""
    return table_text(terms)
