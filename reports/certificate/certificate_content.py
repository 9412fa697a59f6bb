"""What a certificate of figures says, as plain dicts and lists: the page is made of it, and it is compared later."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple, TypeAlias

from ..._version import __version__
from ...align.bitext import LANGS, Lang
from ...qa.findings import Figure, Finding, Review
from ...qa.judgements.judgement import Judgement, strip_repeat
from ...qa.rule_groups import OF_FIGURES
from ...text.messages import Ui
from ..locator import Locator
from ..place_words import format_place
from ..rule_titles import find_title
from ..summary import is_unmatched, summarise
from ..value_words import format_values, merge_values
from ..visible import sanitize
from .certificate_words import fill_words
from .uncompared import list_uncompared

SCHEMA = "bialign/certificate/1"
# A rule of form, about how a figure is written, whatever its name begins with.
_OF_FORM = "number-style"
# Of the settings, what says nothing of how the figures were compared.
_APART = ("version", "suppressions", "mqm_threshold")

Entry: TypeAlias = dict[str, Any]


class SourceFile(NamedTuple):
    """A file that was checked: its path as given, the SHA-256 of its bytes, and how many these are."""

    path: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class Certified:
    """What a certificate is made of: a review, the files that it is of, and the options that were asked for by name."""

    review: Review
    files: Sequence[SourceFile]
    options: Mapping[str, str] = field(default_factory=dict)


def build_certificate(certified: Certified, ui: Ui = "en") -> Entry:
    """The certificate of a review, its words in one interface language."""
    review, locator = certified.review, Locator(certified.review)
    totals = summarise(review)
    differences = [*_list_differences(locator, ui)]
    numbers = {name: entry["number"] for entry in differences for name in entry["figures"]}
    return {
        "schema": SCHEMA,
        "bialign": __version__,
        "language": ui,
        "complete": all(entry["decision"] for entry in differences),
        "documents": [_dump_file(file, review) for file in certified.files],
        "options": dict(certified.options),
        "settings": {name: value for name, value in review.settings.items() if name not in _APART},
        "counts": {"figures": totals.figures, "matched": totals.matched, **totals.verdicts},
        "differences": differences,
        "not_compared": [*list_uncompared(locator, ui)],
        "figures": [_dump_figure(figure, numbers.get(figure.id), locator, ui) for figure in review.figures],
    }


def _dump_file(file: SourceFile, review: Review) -> Entry:
    """A file with what was read from it."""
    halves = [half for half in (review.bitext.zh, review.bitext.en) if half.document.path == file.path]
    entry: Entry = {"path": file.path, "sha256": file.sha256, "bytes": file.size}
    if not halves:
        return entry
    document = halves[0].document
    languages = [half.lang for half in halves]
    return {**entry, "languages": languages, "characters": len(document.text), "text_sha256": document.sha256}


def _list_differences(locator: Locator, ui: Ui) -> Iterator[Entry]:
    """The figures that don't match, by the findings that report them, then those that none reports."""
    review = locator.review
    figures: dict[str, list[str]] = {}
    for figure in filter(is_unmatched, review.figures):
        figures.setdefault(figure.finding or "", []).append(figure.id)
    suppressed = {entry.finding.id: entry.by for entry in review.suppressed}
    findings = (*review.findings, *(entry.finding for entry in review.suppressed))
    told = sorted((f for f in findings if f.id in figures or is_about_figures(f.rule)), key=locator.locate)
    for number, finding in enumerate(told, 1):
        by = suppressed.get(finding.id) or _find_note(finding, review)
        own = figures.get(finding.id, [])
        yield {"number": number, **_dump_finding(finding, locator, ui), "figures": own, "decision": _dump_decision(by)}
    reported = {finding.id for finding in told}
    left = [figure for figure in filter(is_unmatched, review.figures) if figure.finding not in reported]
    for number, figure in enumerate(left, len(told) + 1):
        sides: Entry = {lang: _quote_figure(figure, lang, locator, ui) for lang in LANGS}
        said = fill_words("not-reported", ui)
        yield {"number": number, "id": None, **sides, "message": said, "figures": [figure.id], "decision": None}


def is_about_figures(rule: str) -> bool:
    """Whether a rule compares figures."""
    return rule.startswith(OF_FIGURES) and rule != _OF_FORM


def _find_note(finding: Finding, review: Review) -> Judgement | None:
    """What was decided about a finding that is still shown."""
    key = strip_repeat(finding.id), finding.rule
    return next((note for note in review.notes if (note.id, note.rule) == key), None)


def _dump_finding(finding: Finding, locator: Locator, ui: Ui) -> Entry:
    """What a finding says, in words, and both sides with their places."""
    title = find_title(finding.rule, locator.review.titles).text(ui)
    entry: Entry = {"id": finding.id, "rule": finding.rule, "severity": finding.severity, "title": sanitize(title)}
    for lang in LANGS:
        mark = finding.zh if lang == "zh" else finding.en
        place = format_place(locator.find_place(lang, mark.span.start), ui) if mark else ""
        entry[lang] = {"text": locator.quote_mark(mark, finding), "place": place} if mark else None
    return {**entry, "message": sanitize(finding.message.text(ui))}


def _dump_decision(by: Judgement | None) -> Entry | None:
    if by is None:
        return None
    return {"verdict": by.verdict, "reviewer": by.reviewer, "date": by.date, "reason": by.reason}


def _dump_figure(figure: Figure, difference: int | None, locator: Locator, ui: Ui) -> Entry:
    """A line of the ledger: both sides, the one value that both have, the number of its difference."""
    values = dict(zip(LANGS, format_values(figure, ui), strict=True))
    sides: Entry = {}
    for lang in LANGS:
        words = _quote_figure(figure, lang, locator, ui)
        sides[lang] = words and {**words, "value": values[lang]}
    value = merge_values(figure, ui)
    return {"id": figure.id, "result": figure.status, **sides, "value": value, "difference": difference}


def _quote_figure(figure: Figure, lang: Lang, locator: Locator, ui: Ui) -> Entry | None:
    """The words of one side of a figure and where they stand; None where it has none."""
    quantities = figure.zh if lang == "zh" else figure.en
    if not quantities:
        return None
    place = format_place(locator.find_place(lang, quantities[0].start), ui)
    return {"text": locator.quote_figure(figure, lang), "place": place}
