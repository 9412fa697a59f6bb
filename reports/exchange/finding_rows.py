"""The findings as tab-separated values: a line each, for scripts and spreadsheets.

A cell that a spreadsheet would take for a formula has an apostrophe before it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ...align.bitext import LANGS
from ...qa.findings import Finding, Review
from ...text.messages import Ui
from ..formats import DEFAULT_OPTIONS, RenderOptions
from ..locator import Locator
from ..place_words import format_place
from ..rule_titles import find_title
from ..visible import sanitize
from ..wording import say

# The names of the columns, the same in both languages, for programs.
COLUMNS = (
    *("id", "severity", "rule", "title", "mqm", "zh_place", "en_place", "zh", "en", "message", "suggestion"),
    *("zh_text", "en_text", "status"),
)
# What spreadsheets take for the beginning of a formula, in either width.
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")


def render(review: Review, options: RenderOptions = DEFAULT_OPTIONS) -> str:
    """The lines, the names of the columns first; findings in the order of their places."""
    locator = Locator(review)
    rows = (_list_cells(finding, locator, options.ui) for finding in locator.findings)
    return "".join((_format_line(COLUMNS), *(_format_line(row[name] for name in COLUMNS) for row in rows)))


def _list_cells(finding: Finding, locator: Locator, ui: Ui) -> Mapping[str, str]:
    review = locator.review
    index = locator.find_bead(finding.en or finding.zh, finding)
    bead = None if index is None else review.bitext.beads[index]
    cells = {
        "id": finding.id,
        "severity": say(finding.severity, ui),
        "rule": finding.rule,
        "title": find_title(finding.rule, review.titles).text(ui),
        "mqm": finding.mqm,
        "message": finding.message.text(ui),
        "suggestion": finding.suggestion or "",
        "status": review.baseline.status[finding.id] if review.baseline else "",
    }
    for lang in LANGS:
        mark = finding.zh if lang == "zh" else finding.en
        cells[lang] = locator.quote_mark(mark, finding) if mark else ""
        cells[f"{lang}_place"] = format_place(locator.find_place(lang, mark.span.start), ui) if mark else ""
        cells[f"{lang}_text"] = review.bitext.clean(bead, lang).text if bead else ""
    return cells


def _format_line(cells: Iterable[str]) -> str:
    return "\t".join(map(_format_cell, cells)) + "\n"


def _format_cell(text: str) -> str:
    """The text on one line, never a formula: `'=1+1` for `=1+1`."""
    shown = sanitize(text).strip()
    return f"'{shown}" if shown.startswith(_FORMULA) else shown
