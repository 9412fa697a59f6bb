"""The pairs of a bitext as a sheet, for reading and for a check of their own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ...align.bitext import LANGS, Bead, Bitext, Lang
from ...text.messages import Ui
from ..locator import Locator
from ..pieces import cut, place_mark
from ..place_words import format_place
from ..tsv import flatten
from .column_words import HEADS, SHEETS
from .sheet_plans import Cell, Column, SheetPlan, mark_pieces

_COLUMNS = {"zh": 60, "en": 70, "zh-place": 14, "en-place": 14, "score": 9}


def build_text(bitext: Bitext, ui: Ui) -> SheetPlan:
    """The pairs as `bialign check` reads them: both texts exactly, then where they stand and how sure the pair is."""
    columns = [Column(HEADS[name], width, exact=name in LANGS) for name, width in _COLUMNS.items()]
    rows = [
        [*(flatten(bitext.clean(bead, lang)) for lang in LANGS), *_describe_bead(bead, bitext, ui)]
        for bead in bitext.beads
    ]
    return SheetPlan(SHEETS["text"], columns, rows)


def build_marked_text(locator: Locator, ui: Ui) -> SheetPlan:
    """The pairs with the words that findings mark, and the numbers of these findings."""
    numbers = {finding.id: n for n, finding in zip(locator.numbers, locator.findings, strict=True)}
    langs = locator.bitext.langs
    widths = {name: width for name, width in _COLUMNS.items() if name[:2] not in LANGS or name[:2] in langs}
    columns = [Column(HEADS[name], width) for name, width in {**widths, "findings": 12}.items()]
    rows = [
        [
            *(_mark_side(bead, lang, locator) for lang in langs),
            *_describe_bead(bead, locator.bitext, ui),
            _list_numbers(bead, locator, numbers),
        ]
        for bead in locator.bitext.beads
    ]
    return SheetPlan(SHEETS["text"], columns, rows)


def _mark_side(bead: Bead, lang: Lang, locator: Locator) -> Cell:
    clean = locator.bitext.clean(bead, lang)
    marks = (place_mark(clean, mark.span, finding) for mark, finding in locator.find_marks(bead, lang))
    return mark_pieces(cut(clean.text, [mark for mark in marks if mark])) if clean.text else ""


def _list_numbers(bead: Bead, locator: Locator, numbers: Mapping[str, int]) -> str:
    found = {numbers[finding] for lang in LANGS for _, finding in locator.find_marks(bead, lang)}
    return ", ".join(map(str, sorted(found)))


def _describe_bead(bead: Bead, bitext: Bitext, ui: Ui) -> Iterable[Cell]:
    """The places of both sides of a pair, and its score."""
    for lang in bitext.langs:
        segments = bitext.segments(bead, lang)
        yield format_place(bitext.half(lang).document.place(segments[0].start), ui) if segments else ""
    yield round(float(bead.score), 4)
