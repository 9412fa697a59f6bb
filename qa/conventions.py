"""Differences of one shape in a document made one finding: what comes again and again is a convention, or was misread.

In the judged documents such groups of three and more were mostly wrong: years of credits, numbers of items in another
scheme (1. for all, 1.2 for 2), block numbers, headings that the translator put in, comments of a catalogue.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from .context import ReviewContext
from .findings import SEVERITIES, Finding, Severity
from .rule_groups import FIGURE_ALONE, GAPS
from .shape_messages import build_shared_message
from .shapes import Shape, Sort, find_shapes

# So many beads with differences of one shape are one cause.
_LEAST = 3
# Of these, the groups in judged documents were wrong, or arguable as more than minor: the same value without a
# counterpart (2019 of a name, 1 of "per level": 8 of 10), numbers of items (10 of 10), forms (3 of 3),
# headings and labelled lines (8 of 10). The others were right as often.
_AT_MOST_MINOR: frozenset[Sort] = frozenset(("value", "numbering", "numbers", "words", "lines", "label"))


class Joined(NamedTuple):
    """Findings of which those of one shape are one, and the comparisons that each such one stands for."""

    findings: list[Finding]
    standing_for: Mapping[str, str]


def join_conventions(context: ReviewContext, findings: Sequence[Finding]) -> Joined:
    """The findings of a document, those that share a shape at least three times made one."""
    shapes = {id(f): [*dict.fromkeys(find_shapes(context, f))] for f in findings if _is_single(f)}
    is_usual = _Usual(context)
    gone: set[int] = set()
    joined: dict[int, Finding] = {}
    standing_for: dict[str, str] = {}
    while group := _find_largest(findings, shapes, gone, is_usual):
        shape, members = group
        gone.update(map(id, members))
        members.sort(key=_get_place)
        first = max(members, key=lambda finding: SEVERITIES.index(finding.severity))
        joined[id(first)] = _join(shape, first, members)
        standing_for |= {f.comparison: first.comparison for f in members if f.comparison and first.comparison}
    return Joined([joined.get(id(f), f) for f in findings if id(f) not in gone or id(f) in joined], standing_for)


def _is_single(finding: Finding) -> bool:
    """Whether a finding is of one place, no list of figures that were made one already; notes only of what is alone."""
    is_counted = finding.severity != "neutral" or finding.rule in (*FIGURE_ALONE, *GAPS)
    return is_counted and not (finding.comparison and not finding.detail)


def _find_largest(
    findings: Sequence[Finding],
    shapes: Mapping[int, Sequence[Shape]],
    gone: set[int],
    is_usual: Callable[[Shape, int], bool],
) -> tuple[Shape, list[Finding]] | None:
    """The shape that most findings share, and these; the first one of as many."""
    groups: dict[Shape, list[Finding]] = {}
    for finding in findings:
        for shape in shapes.get(id(finding), ()) if id(finding) not in gone else ():
            groups.setdefault(shape._replace(says=""), []).append(finding)
    large = {
        shape: members
        for shape, members in groups.items()
        if len({f.bead for f in members}) >= _LEAST and is_usual(shape, len(members))
    }
    if not large:
        return None
    shape = max(large, key=lambda one: len(large[one]))
    says = next(one for one in shapes[id(large[shape][0])] if one._replace(says="") == shape)
    return says, large[shape]


def _get_place(finding: Finding) -> int:
    return int((finding.bead or "b0")[1:])


class _Usual:
    """Whether a document has a difference in so many places rather than the opposite."""

    def __init__(self, context: ReviewContext) -> None:
        self._context = context
        self._values: Counter[str] | None = None

    def __call__(self, shape: Shape, count: int) -> bool:
        if shape.sort == "value":
            return count > self._count_values()[str(shape.key[0])]
        if shape.sort == "lines":
            return count > self._count_headings()
        return True

    def _count_values(self) -> Counter[str]:
        """How often each value corresponds."""
        if self._values is None:
            self._values = Counter(
                one.zh.value for one in self._context.ledger if one.zh and one.en and one.status == "match"
            )
        return self._values

    def _count_headings(self) -> int:
        """How many headings correspond."""
        bitext = self._context.bitext
        return sum(any(s.kind == "heading" for s in bitext.segments(b, "zh")) for b in self._context.two_sided)


def _join(shape: Shape, first: Finding, members: Sequence[Finding]) -> Finding:
    """One finding for all, the other places related to the first; it has the gravest severity, or is minor at most."""
    others = [mark for f in members if f is not first for mark in (*f.marks, *f.related)]
    most: Severity = "minor" if shape.sort in _AT_MOST_MINOR else "critical"
    return replace(
        first,
        severity=min(first.severity, most, key=SEVERITIES.index),
        message=build_shared_message(shape, len(members)),
        related=(*first.related, *others),
        detail={},
        suggestion=None,
    )
