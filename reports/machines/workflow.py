"""Annotations of GitHub: a workflow command for each finding, which marks its line in the files of a change.

Commands are escaped as GitHub's toolkit does (actions/toolkit, packages/core, `command.ts`).
"""

from __future__ import annotations

from collections.abc import Mapping

from ...qa.findings import Finding, Review, Severity
from ...text.messages import Ui
from ..comments.comment import choose_findings
from ..formats import DEFAULT_OPTIONS, RenderOptions
from ..locator import Locator
from ..rule_titles import find_title
from ..triage import order_findings
from ..visible import sanitize
from ..wording import say
from .regions import Region, Regions, format_placed_message

_COMMANDS: Mapping[Severity, str] = {
    "critical": "error",
    "major": "error",
    "minor": "warning",
    "neutral": "notice",
}
_IN_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def render(review: Review, options: RenderOptions = DEFAULT_OPTIONS) -> str:
    """A line for each finding, the worst first: GitHub shows ten. Notes only where these are asked for."""
    locator = Locator(review)
    regions = Regions(locator)
    chosen = {finding.id for finding in choose_findings(review, options)}
    findings = [finding for finding in order_findings(locator.findings) if finding.id in chosen]
    return "".join(_format_command(finding, regions.find(finding), review, options.ui) for finding in findings)


def _format_command(finding: Finding, region: Region, review: Review, ui: Ui) -> str:
    title = find_title(finding.rule, review.titles).text(ui)
    properties = {
        "file": sanitize(region.path),
        **_list_places(region),
        "title": sanitize(f"{say(finding.severity, ui)}{say('colon', ui)}{title}"),
    }
    listed = ",".join(f"{name}={str(value).translate(_IN_PROPERTY)}" for name, value in properties.items())
    message = format_placed_message(finding, region, ui).translate(_IN_DATA)
    return f"::{_COMMANDS[finding.severity]} {listed}::{message}\n"


def _list_places(region: Region) -> Mapping[str, int]:
    """The line and columns that are known; columns are shown only within one line."""
    places = {"line": region.line, "endLine": region.end_line}
    if region.line == region.end_line:
        places |= {"col": region.column, "endColumn": region.end_column}
    return {name: value for name, value in places.items() if value is not None}
