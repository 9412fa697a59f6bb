"""What to look at first: content by severity, then slips of form by kind, notes last.

A slip of form changes nothing that the text says: punctuation, spaces, capitals, spelling, how numbers are written.
There are many of one kind, and they are decided together.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ..qa.findings import SEVERITIES, Finding, Severity

WORST_FIRST: tuple[Severity, ...] = tuple(reversed(SEVERITIES))
# Findings of this category suggest no more than the wording that is commoner; their messages give it.
_OTHER_WORDING = "terminology/inconsistent-use"
# MQM's dimensions of form; the others are about what a text says.
_OF_FORM = ("linguistic-conventions", "locale-conventions", "style", "design-and-markup")


def is_form(finding: Finding) -> bool:
    """Whether a finding is a slip of form of little weight, or a note: one of a kind that is decided together."""
    if finding.severity == "neutral":
        return True
    return finding.severity == "minor" and finding.mqm.split("/")[0] in _OF_FORM


def choose_suggestion(finding: Finding) -> str | None:
    """What reports suggest; nothing where it is but the wording that is commoner in the document."""
    return None if finding.mqm == _OTHER_WORDING else finding.suggestion


def order_findings(findings: Sequence[Finding]) -> list[Finding]:
    """Findings in the order in which they are worked through: the worst first, slips of form by kind, notes last."""
    content = sorted(
        (finding for finding in findings if not is_form(finding)),
        key=lambda finding: WORST_FIRST.index(finding.severity),
    )
    return [*content, *(finding for members in group_kinds(findings).values() for finding in members)]


def group_kinds(findings: Iterable[Finding]) -> Mapping[tuple[Severity, str], list[Finding]]:
    """Slips of form by severity and rule, minor ones before notes, the commonest kind first."""
    kinds: dict[tuple[Severity, str], list[Finding]] = {}
    for finding in filter(is_form, findings):
        kinds.setdefault((finding.severity, finding.rule), []).append(finding)
    return dict(sorted(kinds.items(), key=lambda kind: (WORST_FIRST.index(kind[0][0]), -len(kind[1]))))
