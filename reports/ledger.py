"""The ledger of figures as a table for the terminal: both wordings, their values, the verdict."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from ..align.bitext import Lang
from ..qa.findings import VERDICTS, Figure
from ..text.messages import Ui
from .context import LANGS, Context
from .summary import unmatched
from .values import agreed, values_of
from .wording import said
from .wrap import Line, Run, display_width, padded, wrapped

GUTTER = 2  # columns between two cells
STAR = "*"  # marks a verdict that needs a look, so that colour is not its only sign


def ledger_lines(figures: Sequence[Figure], context: Context, width: int, ui: Ui) -> list[Line]:
    """The table, its head first, in lines of at most `width` columns."""
    rows = [[Run(said(key, ui), "dim") for key in ("zh", "en", "values", "verdict")]]
    rows += [_row(figure, context, ui) for figure in figures]
    verdict = max(display_width(said(name, ui)) for name in (*VERDICTS, "verdict")) + len(STAR)
    each, spare = divmod(width - verdict - 3 * GUTTER, 3)
    widths = (each, each + spare, each, verdict)
    return [line for row in rows for line in _lines(row, widths)]


def _row(figure: Figure, context: Context, ui: Ui) -> list[Run]:
    """A line of the ledger as cells."""
    zh, en = values_of(figure, ui)
    star, style = (STAR, "bad") if unmatched(figure) else ("", "")
    cells = [Run(_side(figure, lang, context)) for lang in LANGS]
    values = en if zh == en or agreed(figure) else f"{zh or '-'} / {en or '-'}"
    return [*cells, Run(values), Run(said(figure.verdict, ui) + star, style)]


def _side(figure: Figure, lang: Lang, context: Context) -> str:
    """The words of one side and the line they stand in."""
    quantities = figure.zh if lang == "zh" else figure.en
    if not quantities:
        return "-"
    return f"{context.line(lang, quantities[0].start)}: {context.words(figure, lang)}"


def _lines(row: Sequence[Run], widths: Sequence[int]) -> list[Line]:
    """A row as lines, each cell wrapped in its column."""
    columns = [wrapped([cell], width) for cell, width in zip(row, widths, strict=True)]
    return [_beside(cells, widths) for cells in zip_longest(*columns, fillvalue=[])]


def _beside(cells: Sequence[Line], widths: Sequence[int]) -> Line:
    """One line of several cells, side by side."""
    return [run for cell, width in zip(cells, widths, strict=True) for run in padded(cell, width + GUTTER)]
