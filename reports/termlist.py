"""A list of terms as CSV, as `bialign check` reads glossaries."""

from __future__ import annotations

from collections.abc import Iterable

from ..qa.glossary.tables import table_text
from ..qa.glossary.terms import Term
from .formats import DEFAULT_OPTIONS, RenderOptions


def render(terms: Iterable[Term], options: RenderOptions = DEFAULT_OPTIONS) -> str:
    """The terms with their head line."""
    return table_text(terms)
