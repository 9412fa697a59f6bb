"""Figures that differ, of which one cannot be right: one finding says both."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..text.messages import Message
from .findings import Finding
from .rule_groups import OF_FIGURES

_RULE, _OF_WEEKDAYS = "impossible-figure", "date-weekday"


def join_decided(findings: Sequence[Finding]) -> list[Finding]:
    """The findings, those about a figure that differs with what arithmetic says of it, which then is no finding more.

    Where only the English is possible, nothing is suggested instead of it.
    """
    findings = _join_weekdays(findings)
    decided: dict[str, Finding] = {}
    for finding in findings:
        if finding.rule == _RULE and finding.comparison:
            decided.setdefault(finding.comparison, finding)
    if not decided:
        return [*findings]
    joined = {f.comparison for f in findings if f.rule.startswith(OF_FIGURES) and f.comparison in decided}
    return [
        _join(finding, decided[finding.comparison])
        if finding.rule.startswith(OF_FIGURES) and finding.comparison in joined and finding.comparison
        else (replace(finding, comparison=None) if finding.rule == _RULE else finding)
        for finding in findings
        if finding.rule != _RULE or finding.comparison not in joined
    ]


def _join_weekdays(findings: Sequence[Finding]) -> list[Finding]:
    """The findings, those about another day of the week with the one that its date has, which is no finding more."""
    days = {f.bead: f for f in findings if f.rule == _RULE and f.detail.get("check") == "weekday"}
    joined = {f.bead for f in findings if f.rule == _OF_WEEKDAYS and f.bead in days}
    return [
        _join(finding, days[finding.bead]) if finding.rule == _OF_WEEKDAYS and finding.bead in joined else finding
        for finding in findings
        if finding.bead not in joined or finding is not days[finding.bead]
    ]


def _join(finding: Finding, decided: Finding) -> Finding:
    """A finding about a figure that differs, with the reckoning of what is possible."""
    message = Message(f"{finding.message.en} {decided.message.en}", f"{finding.message.zh}{decided.message.zh}")
    possible = decided.detail.get("possible")
    detail = {**finding.detail, **({"possible": possible} if possible else {})}
    suggestion = None if possible == "en" else finding.suggestion
    return replace(finding, message=message, detail=detail, suggestion=suggestion)
