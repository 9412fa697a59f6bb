"""The findings of a review as sheets on which they are decided: those that are open, and those that were left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from ...align.bitext import LANGS
from ...qa.findings import Finding, Review
from ...qa.judgements.judgement import Judgement, strip_repeat
from ...qa.judgements.record import document_name
from ...text.messages import Ui
from ..categories import format_category
from ..locator import Locator
from ..place_words import format_place
from ..rule_titles import find_title
from ..wording import say
from .cell_limits import SHOWN
from .column_words import CHOICES, HEADS, SHEETS
from .export_stamps import stamp_judgement
from .sheet_plans import Cell, Column, SheetPlan, mark_pieces

_WIDTHS = {
    "number": 5,
    "severity": 9,
    "type": 18,
    "zh-place": 12,
    "en-place": 12,
    "zh": 45,
    "en": 45,
    "message": 40,
    "suggestion": 24,
    "verdict": 14,
    "note": 30,
    "reviewer": 12,
    "date": 11,
    "status": 12,
    "zh-words": 16,
    "en-words": 16,
    "category": 20,
    "id": 13,
    "rule": 16,
    "zh-text": 10,
    "en-text": 10,
    "document": 16,
    "exported": 10,
}
_EDITED = ("verdict", "note", "reviewer", "date")
_HIDDEN = ("zh-text", "en-text", "document", "exported")
# The columns behind this one are not printed.
_LAST_PRINTED = "date"


def build_findings(locator: Locator, reviewer: str, ui: Ui) -> SheetPlan:
    """The findings in the order in which they are worked through; decisions that were made before stand in theirs."""
    review = locator.review
    decided = {(judgement.id, judgement.rule): judgement for judgement in review.notes}
    numbered = sorted(zip(locator.numbers, locator.findings, strict=True), key=lambda entry: entry[0])
    rows = (
        _list_cells(locator, finding, decided.get((strip_repeat(finding.id), finding.rule)), ui, number, reviewer)
        for number, finding in numbered
    )
    return _build_sheet("findings", rows, review)


def build_left_out(locator: Locator, ui: Ui) -> SheetPlan:
    """The findings that were judged false alarms; a decision that is cleared here is taken back."""
    rows = (_list_cells(locator, entry.finding, entry.by, ui) for entry in locator.review.suppressed)
    return _build_sheet("left-out", rows, locator.review)


def _list_cells(
    locator: Locator, finding: Finding, by: Judgement | None, ui: Ui, number: int = 0, reviewer: str = ""
) -> Mapping[str, Cell]:
    """A finding with its decision, as cells by the names of their columns."""
    review, status = locator.review, locator.review.baseline.status if locator.review.baseline else {}
    return {
        "number": number or "",
        "severity": say(finding.severity, ui),
        "type": find_title(finding.rule, review.titles).text(ui),
        **_cut_sides(locator, finding, ui),
        "message": finding.message.text(ui),
        "suggestion": finding.suggestion or "",
        "verdict": CHOICES[by.verdict].text(ui) if by else "",
        "note": by.reason if by else "",
        "reviewer": by.reviewer if by else reviewer,
        "date": by.date if by else "",
        "status": say(status[finding.id], ui) if finding.id in status else "",
        "category": format_category(finding.mqm).text(ui),
        "id": finding.id,
        "rule": finding.rule,
        "document": document_name(review.bitext),
        "exported": stamp_judgement(by) if by else "",
    }


def _cut_sides(locator: Locator, finding: Finding, ui: Ui) -> Mapping[str, Cell]:
    """Both texts around the marked words, these by themselves, where they stand, and the whole texts."""
    cells: dict[str, Cell] = {}
    index, bitext = locator.beads.get(finding.bead or ""), locator.bitext
    for lang in LANGS:
        side, mark = locator.cut_side(finding, lang, SHOWN[lang]), finding.zh if lang == "zh" else finding.en
        cells[f"{lang}-text"] = "" if index is None else bitext.clean(bitext.beads[index], lang).text
        cells[lang] = mark_pieces(side.pieces)
        cells[f"{lang}-words"] = locator.quote_mark(mark, finding) if mark else ""
        cells[f"{lang}-place"] = format_place(side.place, ui) if side.place else ""
    return cells


def _build_sheet(name: str, rows: Iterable[Mapping[str, Cell]], review: Review) -> SheetPlan:
    """The sheet of some findings."""
    columns = [column for column in _WIDTHS if column != "status" or review.baseline]
    return SheetPlan(
        SHEETS[name],
        [*_build_columns(columns)],
        [[row[column] for column in columns] for row in rows],
        printed=columns.index(_LAST_PRINTED) + 1,
    )


def _build_columns(names: Iterable[str]) -> Iterator[Column]:
    for name in names:
        choices = tuple(CHOICES.values()) if name == "verdict" else ()
        yield Column(HEADS[name], _WIDTHS[name], choices, edited=name in _EDITED, hidden=name in _HIDDEN)
