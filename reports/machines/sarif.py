"""SARIF 2.1.0, the OASIS standard for results of static analysis: rules, and results with places and fingerprints."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ..._version import __version__
from ...qa.findings import Finding, Review, Severity
from ...qa.judgements.judgement import Record
from ...qa.registry import RULES
from ...text.messages import Ui
from ..exchange.annotations import find_target_mark
from ..formats import DEFAULT_OPTIONS, RenderOptions
from ..jsonreport import format_report
from ..locator import Locator
from ..place_words import format_place
from ..rule_titles import find_title
from ..visible import replace_surrogates, sanitize
from .regions import Region, Regions, format_path, format_placed_message, format_uri

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"
_LEVELS: Mapping[Severity, str] = {
    "critical": "error",
    "major": "error",
    "minor": "warning",
    "neutral": "note",
}
_STATES = {"new": "new", "persisting": "unchanged"}

Entry = dict[str, Any]


def render(review: Review, options: RenderOptions = DEFAULT_OPTIONS) -> str:
    """The log as JSON: one run, its findings in the order of their places, then those that were judged or are fixed."""
    run = format_report(_Run(review, options.ui).dump())
    log = f'{{\n"$schema": "{_SCHEMA}",\n"version": "2.1.0",\n"runs": [{run}]\n}}\n'
    return replace_surrogates(log)


class _Run:
    """A run of the check. It numbers the rules once."""

    def __init__(self, review: Review, ui: Ui) -> None:
        self._review, self._ui = review, ui
        self._locator = Locator(review)
        self._regions = Regions(self._locator)
        judged = [entry.finding.rule for entry in review.suppressed]
        found = [finding.rule for finding in review.findings]
        fixed = [record.rule for record in review.baseline.fixed] if review.baseline else []
        self._rules = {rule: i for i, rule in enumerate(dict.fromkeys((*review.rules, *found, *judged, *fixed)))}

    def dump(self) -> Entry:
        """The run as plain dicts and lists."""
        halves = (self._review.bitext.zh, self._review.bitext.en)
        uris = dict.fromkeys(format_uri(format_path(half.document.path)) for half in halves)
        driver = {
            "name": "bialign",
            "version": __version__,
            "language": self._ui,
            "rules": [self._dump_rule(rule) for rule in self._rules],
        }
        return {
            "tool": {"driver": driver},
            "invocations": [{"executionSuccessful": True, "toolExecutionNotifications": [*self._list_notices()]}],
            "artifacts": [{"location": {"uri": uri}} for uri in uris],
            "columnKind": "unicodeCodePoints",
            "results": [*self._list_results()],
        }

    def _dump_rule(self, rule: str) -> Entry:
        """A rule; GitHub asks for help on each."""
        title = find_title(rule, self._review.titles).text(self._ui)
        entry: Entry = {"id": rule, "shortDescription": self._text(title), "help": self._text(title)}
        if rule in RULES:
            ours = RULES[rule]
            description = ours.description.text(self._ui) or ours.description.en
            entry |= {
                "fullDescription": self._text(description.split("\n\n")[0]),
                "help": {"text": description, "markdown": description},
                "defaultConfiguration": {"level": _LEVELS[ours.severity]},
                "properties": {"mqm": ours.mqm},
            }
        return entry

    def _list_notices(self) -> Iterator[Entry]:
        """What to know before reading the results, and rules that found nothing out."""
        for caution in self._review.cautions:
            yield {"level": "warning", "message": self._text(caution.message.text(self._ui))}
        for entry in self._review.not_checked:
            message = f"{entry.rule}: {entry.reason.text(self._ui)}"
            yield {"level": "warning", "message": self._text(message)}

    def _list_results(self) -> Iterator[Entry]:
        baseline = self._review.baseline
        for finding in self._locator.findings:
            state = {"baselineState": _STATES[baseline.status[finding.id]]} if baseline else {}
            yield self._dump_finding(finding) | state
        for suppressed in self._review.suppressed:
            judged = {"kind": "external", "justification": sanitize(suppressed.by.reason)}
            yield self._dump_finding(suppressed.finding) | {"suppressions": [judged]}
        for record in baseline.fixed if baseline else ():
            yield self._dump_fixed(record)

    def _dump_finding(self, finding: Finding) -> Entry:
        region = self._regions.find(finding)
        related = [*self._list_related(finding)]
        return {
            "ruleId": finding.rule,
            "ruleIndex": self._rules[finding.rule],
            "level": _LEVELS[finding.severity],
            "message": {"text": format_placed_message(finding, region, self._ui)},
            "locations": [self._dump_location(region)],
            **({"relatedLocations": related} if related else {}),
            "partialFingerprints": _fingerprint(finding.id),
            **_dump_fix(finding, region),
            "properties": {"severity": finding.severity, "mqm": finding.mqm},
        }

    def _dump_fixed(self, record: Record) -> Entry:
        """A finding of the earlier report that is gone."""
        return {
            "ruleId": record.rule,
            "ruleIndex": self._rules[record.rule],
            "level": "none",
            "kind": "pass",
            "message": self._text(record.message),
            "partialFingerprints": _fingerprint(record.id),
            "baselineState": "absent",
        }

    def _list_related(self, finding: Finding) -> Iterator[Entry]:
        """The words on the other side, and what else has to do with it."""
        main = find_target_mark(finding)
        others = [mark for mark in (*finding.marks, *finding.related) if mark is not main]
        for number, mark in enumerate(others, 1):
            words = self._locator.quote_mark(mark, finding)
            yield self._dump_location(self._regions.find_mark(mark)) | {"id": number, "message": self._text(words)}

    def _dump_location(self, region: Region) -> Entry:
        physical: Entry = {"artifactLocation": {"uri": format_uri(region.path)}}
        if lines := _dump_region(region):
            physical["region"] = lines
        logical = format_place(region.place, self._ui) if not region.line else ""
        return {
            "physicalLocation": physical,
            **({"logicalLocations": [{"fullyQualifiedName": logical}]} if logical else {}),
        }

    def _text(self, text: str) -> Entry:
        return {"text": sanitize(text)}


def _dump_region(region: Region) -> Entry:
    """The lines and columns that are known."""
    numbers: Sequence[tuple[str, int | None]] = (
        ("startLine", region.line),
        ("startColumn", region.column),
        ("endLine", region.end_line),
        ("endColumn", region.end_column),
    )
    return {name: number for name, number in numbers if number is not None}


def _dump_fix(finding: Finding, region: Region) -> Entry:
    """What to write instead of the marked words, where columns say exactly which these are."""
    if not finding.suggestion or region.column is None or not finding.marks:
        return {}
    replacement = {"deletedRegion": _dump_region(region), "insertedContent": {"text": finding.suggestion}}
    change = {"artifactLocation": {"uri": format_uri(region.path)}, "replacements": [replacement]}
    return {"fixes": [{"artifactChanges": [change]}]}


def _fingerprint(finding_id: str) -> Entry:
    """What stays when the line moves: the id, which the words make; also under the name that GitHub looks for."""
    return {"bialign/v1": finding_id, "primaryLocationLineHash": f"{finding_id}:1"}
