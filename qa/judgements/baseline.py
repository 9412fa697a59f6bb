"""A review against an earlier report: which findings are new, which persist, which are fixed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..findings import Baseline, Review, Status
from .judgement import Record, normalize, strip_repeat
from .record import record_findings

# Two sentences are versions of one where they are at least so alike (rapidfuzz `ratio`): a figure mended or a
# clause added leaves more. Set by hand, not measured.
ALIKE = 0.6


def compare_with_baseline(review: Review, name: str, before: Sequence[Record]) -> Review:
    """The review with the status of its findings against those of the report `name`.

    A finding persists that has the same id, or the same rule and marked words in a sentence that was changed only
    elsewhere. Fixed are those that are neither found again nor suppressed now, of rules that have run now.
    """
    now = record_findings(review, review.findings)
    ids = {record.id for record in now}
    left = [record for record in before if record.id not in ids]
    known = {record.id for record in before}
    status: dict[str, Status] = {}
    for record in now:
        persists = record.id in known or _take_nearest(record, left)
        status[record.id] = "persisting" if persists else "new"
    suppressed = {strip_repeat(entry.finding.id) for entry in review.suppressed}
    fixed = tuple(r for r in left if strip_repeat(r.id) not in suppressed and r.rule in review.rules)
    return replace(review, baseline=Baseline(name, status, fixed))


def _take_nearest(record: Record, left: list[Record]) -> bool:
    """Whether one of the earlier findings left is this one in an earlier version of its sentence; it is taken out."""
    rivals = [(likeness, earlier) for earlier in left if (likeness := _likeness(record, earlier)) >= ALIKE]
    if not rivals:
        return False
    _, nearest = max(rivals, key=lambda rival: rival[0])
    left.remove(nearest)
    return True


def _likeness(record: Record, earlier: Record) -> float:
    """How alike the sentences of two findings are, 0 to 1; 0 where they are about other words."""
    if _topic(record) != _topic(earlier):
        return 0.0
    from rapidfuzz.fuzz import ratio

    return min(ratio(record.zh_text, earlier.zh_text), ratio(record.en_text, earlier.en_text)) / 100


def _topic(record: Record) -> tuple[str, str, str]:
    """The rule and the words that a finding is about."""
    return record.rule, normalize(record.zh), normalize(record.en)
