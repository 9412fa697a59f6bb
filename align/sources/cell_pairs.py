"""Tables with a column of each language: their rows are pairs, and nothing needs to be aligned."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ...text.characters import han_count, latin_words
from ..document import Span, Table
from ..lines import HAN_PER_WORD

# A column is in a language if at least this share of its prose is.
_PURE = 0.7
# Both columns have words in this share of the rows, of which there are at least so many.
_FILLED, _LEAST_ROWS = 0.6, 2
# A first row in one language heads a table that has so many rows more.
_LEAST_HEADED = 3
# What stands outside the table is at most this share of the text, in one language: a title, a caption.
_OUTSIDE = 0.2
# Cells of pairs are one paragraph each, but for so many: longer ones have to be aligned.
_MOST_PARAGRAPHS = 1.1


class CellSpan(NamedTuple):
    """A cell as it is written: its table, column, width, its number of paragraphs, and where it stands."""

    table: int
    column: int
    width: int
    paragraphs: int
    span: Span


class _Weight(NamedTuple):
    """How much Chinese and English a text has, in Han characters."""

    zh: int
    en: int

    @classmethod
    def of(cls, texts: Sequence[str]) -> _Weight:
        return cls(sum(map(han_count, texts)), HAN_PER_WORD * sum(map(latin_words, texts)))

    @property
    def total(self) -> int:
        return self.zh + self.en

    @property
    def share(self) -> float:
        """The share of Chinese."""
        return self.zh / max(1, self.total)


def find_pairs(text: str, rows: Sequence[Sequence[CellSpan]], outside: Sequence[Span]) -> Table | None:
    """The pairs of a document that is a table of pairs and hardly anything else; None where it isn't.

    Rows in which one cell spans both columns are titles and left out.
    """
    if len(rows) < _LEAST_ROWS:
        return None
    columns: dict[int, list[CellSpan]] = {}
    for cell in (cell for row in rows for cell in row if cell.width == 1):
        columns.setdefault(cell.column, []).append(cell)
    weights = {column: _Weight.of([_read(text, cell.span) for cell in own]) for column, own in columns.items()}
    zh = max((c for c, w in weights.items() if w.share >= _PURE), key=lambda c: weights[c].zh, default=None)
    en = max((c for c, w in weights.items() if w.share <= 1 - _PURE), key=lambda c: weights[c].en, default=None)
    if zh is None or en is None or not weights[en].en:
        return None
    pairs = [[*filter(None, (_find_cell(row, column) for column in (zh, en)))] for row in rows]
    whole = [pair for pair in pairs if len(pair) == 2]
    filled = [pair for pair in whole if all(cell.paragraphs for cell in pair)]
    if len(filled) < max(_LEAST_ROWS, _FILLED * len(rows)) or not _are_short(filled):
        return None
    apart = _Weight.of([_read(text, span) for span in outside])
    inside = weights[zh].total + weights[en].total
    if apart.total > _OUTSIDE * (inside + apart.total) or (apart.zh and apart.en):
        return None
    first = 1 if _is_head(text, whole) else 0
    kept = (pair for pair in whole[first:] if any(cell.paragraphs for cell in pair))
    return Table([[cell.span for cell in pair] for pair in kept], 0, 1)


def _is_head(text: str, pairs: Sequence[Sequence[CellSpan]]) -> bool:
    """Whether the first of many pairs is a head: both of its cells are in the same language."""
    weights = [_Weight.of([_read(text, cell.span)]) for cell in pairs[0]]
    same = all(w.zh and not w.en for w in weights) or all(w.en and not w.zh for w in weights)
    return same and len(pairs) > _LEAST_HEADED


def _find_cell(row: Sequence[CellSpan], column: int) -> CellSpan | None:
    return next((cell for cell in row if cell.column == column and cell.width == 1), None)


def _are_short(pairs: Sequence[Sequence[CellSpan]]) -> bool:
    cells = [cell for pair in pairs for cell in pair]
    return sum(cell.paragraphs for cell in cells) <= _MOST_PARAGRAPHS * len(cells)


def _read(text: str, span: Span) -> str:
    return text[span.start : span.end]
