"""All figures of a review as a sheet: both wordings with their values and places, and how they compare."""

from __future__ import annotations

from collections.abc import Iterable

from ...align.bitext import LANGS, Lang, Span
from ...qa.findings import Figure
from ...text.messages import Ui
from ..locator import Locator
from ..pieces import excerpt, place_mark
from ..place_words import format_place
from ..summary import is_unmatched
from ..value_words import format_values
from ..wording import say
from .cell_limits import SHOWN
from .column_words import HEADS, SHEETS
from .sheet_plans import Cell, Column, SheetPlan, mark_pieces

_WIDTHS = {
    "number": 6,
    "result": 11,
    "zh-words": 20,
    "zh-value": 20,
    "en-words": 24,
    "en-value": 20,
    "zh-place": 14,
    "en-place": 14,
    "finding": 9,
    "row": 8,
    "zh": 45,
    "en": 45,
}
# Where the first pair stands on the sheet of the text.
_FIRST_ROW = 2


def build_figures(locator: Locator, ui: Ui) -> SheetPlan:
    """The figures in the order of the text; around those without a match both texts, too."""
    numbers = {finding.id: n for n, finding in zip(locator.numbers, locator.findings, strict=True)}
    rows = [
        [number, *_list_cells(figure, locator, numbers.get(figure.finding or "", ""), ui)]
        for number, figure in enumerate(locator.review.figures, 1)
    ]
    return SheetPlan(SHEETS["figures"], [Column(HEADS[name], width) for name, width in _WIDTHS.items()], rows)


def _list_cells(figure: Figure, locator: Locator, finding: Cell, ui: Ui) -> Iterable[Cell]:
    """The cells of a figure, but for its number; `finding` is the number of the finding that it became."""
    values = format_values(figure, ui)
    yield say(figure.status, ui)
    for lang, value in zip(LANGS, values, strict=True):
        yield from (locator.quote_figure(figure, lang), value)
    for lang in LANGS:
        quantities = figure.zh if lang == "zh" else figure.en
        yield format_place(locator.find_place(lang, quantities[0].start), ui) if quantities else ""
    yield finding
    yield locator.beads[figure.bead] + _FIRST_ROW
    for lang in LANGS:
        yield _mark_figure(figure, lang, locator) if is_unmatched(figure) else ""


def _mark_figure(figure: Figure, lang: Lang, locator: Locator) -> Cell:
    """The text of one side of the pair around the figure, which is marked in it."""
    clean = locator.bitext.clean(locator.bitext.beads[locator.beads[figure.bead]], lang)
    quantities = figure.zh if lang == "zh" else figure.en
    marks = (place_mark(clean, Span(q.start, q.end), figure.id) for q in quantities)
    return mark_pieces(excerpt(clean.text, [mark for mark in marks if mark], SHOWN[lang])) if clean.text else ""
