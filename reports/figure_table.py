"""The ledger of figures as a table for the terminal: both wordings, their values, the verdict."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from ..align.bitext import LANGS, Lang
from ..qa.findings import FIGURE_STATUSES, Figure
from ..text.messages import Ui
from .locator import Locator
from .place_words import format_place, is_line
from .summary import is_unmatched
from .value_words import format_values, merge_values
from .wording import say
from .wrap import Line, Run, display_width, pad, wrap

GUTTER = 2  # columns between two cells
STAR = "*"  # marks a verdict that needs a look, so that colour is not its only sign


def format_table(figures: Sequence[Figure], locator: Locator, width: int, ui: Ui) -> list[Line]:
    """The table, its head first, in lines of at most `width` columns."""
    rows = [[Run(say(key, ui), "dim") for key in ("zh", "en", "values", "verdict")]]
    rows += [_format_row(figure, locator, ui) for figure in figures]
    verdict = max(display_width(say(name, ui)) for name in (*FIGURE_STATUSES, "verdict")) + len(STAR)
    each, spare = divmod(width - verdict - 3 * GUTTER, 3)
    widths = (each, each + spare, each, verdict)
    return [line for row in rows for line in _wrap_row(row, widths)]


def _format_row(figure: Figure, locator: Locator, ui: Ui) -> list[Run]:
    """A line of the ledger as cells."""
    zh, en = format_values(figure, ui)
    star, style = (STAR, "bad") if is_unmatched(figure) else ("", "")
    cells = [Run(_format_side(figure, lang, locator, ui)) for lang in LANGS]
    values = merge_values(figure, ui) or f"{zh or '-'} / {en or '-'}"
    return [*cells, Run(values), Run(say(figure.status, ui) + star, style)]


def _format_side(figure: Figure, lang: Lang, locator: Locator, ui: Ui) -> str:
    """The words of one side and where they stand, a line by its number, whatever heading it stands under."""
    quantities = figure.zh if lang == "zh" else figure.en
    if not quantities:
        return "-"
    place = locator.find_place(lang, quantities[0].start)
    where = place.line if is_line(replace(place, heading=None)) else format_place(place, ui)
    return f"{where}: {locator.quote_figure(figure, lang)}"


def _wrap_row(row: Sequence[Run], widths: Sequence[int]) -> list[Line]:
    """A row as lines, each cell wrapped in its column."""
    columns = [wrap([cell], width) for cell, width in zip(row, widths, strict=True)]
    return [_join_cells(cells, widths) for cells in zip_longest(*columns, fillvalue=[])]


def _join_cells(cells: Sequence[Line], widths: Sequence[int]) -> Line:
    """One line of several cells, side by side."""
    return [run for cell, width in zip(cells, widths, strict=True) for run in pad(cell, width + GUTTER)]
