"""The questions to the author as a sheet: both texts, the question, and room for the answer."""

from __future__ import annotations

from collections.abc import Sequence

from ...align.bitext import LANGS
from ...text.messages import Ui
from ..queries import Query, QueryText, phrase_question, quote_words
from .column_words import HEADS, SHEETS
from .sheet_plans import Cell, Column, Run, SheetPlan

_WIDTHS = {
    "number": 5,
    "question": 40,
    "zh": 45,
    "en": 45,
    "concerned": 40,
    "answer": 40,
    "zh-place": 14,
    "en-place": 14,
    "asked-by": 14,
    "date": 11,
    "document": 18,
    "id": 12,
}


def build_queries(queries: Sequence[Query], ui: Ui) -> SheetPlan:
    """The questions in their order."""
    columns = [Column(HEADS[name], width, edited=name == "answer") for name, width in _WIDTHS.items()]
    rows = [_list_cells(query, number, ui) for number, query in enumerate(queries, 1)]
    return SheetPlan(SHEETS["queries"], columns, rows)


def _list_cells(query: Query, number: int, ui: Ui) -> list[Cell]:
    judgement = query.judgement
    texts = [query.texts[lang] for lang in LANGS]
    return [
        *(number, phrase_question(query, ui), *map(_mark_words, texts), quote_words(query, ui), ""),
        *(text.place.text(ui) if text.place else "" for text in texts),
        *(judgement.reviewer, judgement.date, judgement.document, judgement.id),
    ]


def _mark_words(text: QueryText) -> Cell:
    return Run(text.before), Run(text.words, True), Run(text.after)
