"""A report of code quality as GitLab reads it (docs.gitlab.com, "Code quality report format"): a list of findings."""

from __future__ import annotations

import json
from collections.abc import Mapping

from ...qa.findings import Finding, Review, Severity
from ...text.messages import Ui
from ..formats import DEFAULT_OPTIONS, RenderOptions
from ..locator import Locator
from ..visible import replace_surrogates
from .regions import Region, Regions, format_placed_message

_SEVERITIES: Mapping[Severity, str] = {
    "critical": "critical",
    "major": "major",
    "minor": "minor",
    "neutral": "info",
}


def render(review: Review, options: RenderOptions = DEFAULT_OPTIONS) -> str:
    """The findings as JSON, in the order of their places; fingerprints are their ids, whatever line they stand on."""
    locator = Locator(review)
    regions = Regions(locator)
    entries = [_dump_finding(finding, regions.find(finding), options.ui) for finding in locator.findings]
    return replace_surrogates(json.dumps(entries, ensure_ascii=False, indent=1)) + "\n"


def _dump_finding(finding: Finding, region: Region, ui: Ui) -> Mapping[str, object]:
    return {
        "description": format_placed_message(finding, region, ui),
        "check_name": finding.rule,
        "fingerprint": finding.id,
        "severity": _SEVERITIES[finding.severity],
        "location": {"path": region.path, "lines": {"begin": region.line or 1}},
    }
