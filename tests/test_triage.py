"""What comes first in a report, and what a score in points says."""

from __future__ import annotations

from dataclasses import replace

import pytest
from bialign.qa.findings import SEVERITIES, Severity
from bialign.qa.registry import RULES
from bialign.reports.mqm import MULTIPLIERS, Penalty, compute_penalty, count_points, get_threshold, rate, tabulate
from bialign.reports.summary import describe_rating, summarise
from bialign.reports.triage import group_kinds, is_form
from report_fixture import findings, review

_MADE = {finding.rule: finding for finding in findings()}


@pytest.mark.parametrize(
    ("rule", "severity", "expected"),
    [
        ("capitalisation", "minor", True),
        ("number-style", "minor", True),
        ("capitalisation", "major", False),
        ("hedge-mismatch", "minor", False),
        ("number-missing", "minor", False),
        ("number-missing", "neutral", True),
    ],
)
def test_form_is_what_changes_nothing_of_what_is_said(rule: str, severity: Severity, expected: bool) -> None:
    """Minor slips of language conventions, and all notes; never what a rule or a house takes for major."""
    made = replace(_MADE["number-mismatch"], rule=rule, severity=severity, mqm=RULES[rule].mqm)
    assert is_form(made) is expected


def test_kinds_of_form_are_minor_ones_first_the_commonest_first() -> None:
    """Notes come last, however many they are."""
    notes: list[tuple[str, Severity]] = [("spacing", "neutral")] * 3
    rows: list[tuple[str, Severity]] = [("spelling", "minor"), ("spacing", "minor"), ("spacing", "minor"), *notes]
    made = [replace(_MADE["spacing"], rule=rule, severity=level, mqm=RULES[rule].mqm) for rule, level in rows]
    assert [(*kind, len(members)) for kind, members in group_kinds([*reversed(made), *findings()[:2]]).items()] == [
        ("minor", "spacing", 2),
        ("minor", "spelling", 1),
        ("neutral", "spacing", 3),
    ]


def test_the_table_of_categories_counts_every_finding_once() -> None:
    """Its points are those of the penalty; the category that costs most comes first."""
    made = review()
    table = tabulate(made)
    rows = [counts for rules in table.values() for counts in rules.values()]
    assert sum(sum(counts.values()) for counts in rows) == len(made.findings)
    assert sum(map(count_points, rows)) == compute_penalty(made).points
    points = [sum(map(count_points, rules.values())) for rules in table.values()]
    assert points == sorted(points, reverse=True)
    assert all(list(counts) == [*reversed(SEVERITIES)] for counts in rows)


@pytest.mark.parametrize(
    ("points", "words", "threshold", "criticals", "expected"),
    [
        (25, 1000, 25.0, 0, "pass"),
        (26, 1000, 25.0, 0, "fail"),
        (26, 1000, None, 0, "open"),
        (0, 499, 25.0, 0, "short"),
        (0, 500, 0.0, 0, "pass"),
        (25, 1000, 25.0, 1, "critical"),
        (26, 1000, 25.0, 1, "fail"),
        (25, 1000, None, 1, "open"),
    ],
)
def test_a_score_passes_against_its_threshold(
    points: int, words: int, threshold: float | None, criticals: int, expected: str
) -> None:
    """Up to the threshold it passes, with a critical finding never; under 500 words nobody is judged."""
    assert rate(Penalty(points, words, 2 * words), threshold, criticals) == expected


def test_a_score_within_the_limit_names_the_critical_findings_left() -> None:
    """The sentence of the score says why it isn't passed, in both languages."""
    made = summarise(review())
    criticals = made.severities["critical"]
    long = replace(made, penalty=Penalty(25, 1000, 2000))
    assert criticals
    assert f"Not passed: {criticals} critical finding" in describe_rating(long, 30, "en")
    assert f"不合格：尚有严重问题 {criticals} 处" in describe_rating(long, 30, "zh")
    passed = replace(long, severities={**made.severities, "critical": 0})
    assert "Passed: at most 30 points" in describe_rating(passed, 30, "en")
    assert "合格：扣分上限为每千英文词 30 分" in describe_rating(passed, 30, "zh")
    assert "No limit is set" in describe_rating(long, None, "en")


def test_the_threshold_is_that_of_the_settings() -> None:
    """Without the setting there is none."""
    made = review()
    assert get_threshold(made) is None
    assert get_threshold(replace(made, settings={"mqm_threshold": 12.5})) == 12.5
    assert MULTIPLIERS["neutral"] == 0
