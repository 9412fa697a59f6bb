"""One cause, one finding: what follows from a finding about a sentence, or a list, is not reported again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

from ..align.bitext import LANGS, Bead
from ..align.reordered import is_item
from ..text.messages import Message
from .context import ReviewContext
from .conventions import join_conventions
from .decided_figures import join_decided
from .findings import Finding, Mark, Severity
from .one_string import keep_one_per_string
from .rule_groups import GAPS, OF_FIGURES
from .shapes import find_factor
from .unmatched import weigh_unmatched

# Rules that look at one language, and report what they find whatever the other says.
_OF_ONE_LANGUAGE = frozenset(
    (
        "punctuation-width unbalanced-pair spacing repeated-word capitalisation number-style spelling impossible-figure"
    ).split()
)
# Rules about names that look at both.
_OF_NAMES = frozenset("name-mismatch entity-mismatch term-inconsistent".split())
# A list differs throughout where so many beads, so near each other, have findings about figures that are more than
# minor, and they are this share of all beads there.
_LEAST_BEADS, _REACH, _LEAST_SHARE = 6, 2, 0.6
# In a column of a table they stand so far apart at most, row after row.
_MOST_COLUMNS = 8
# So many rows of figures that one side lacks are a table.
_LEAST_ROWS = 2
# A list differs by one factor where this share of its figures does.
_LEAST_SHARED = 0.6


class Kept(NamedTuple):
    """The findings that stand for all, and for each comparison of figures that is reported with another that one's."""

    findings: list[Finding]
    standing_for: Mapping[str, str]


def keep_one_per_cause(context: ReviewContext, findings: Sequence[Finding]) -> Kept:
    """The findings without those that follow from others."""
    if context.are_unrelated and any(finding.rule == "meaning-doubt" for finding in findings):
        return Kept(_keep_unrelated(findings), {})
    kept = _drop_spelt_twice(_drop_echoes(join_decided(findings)))
    kept = keep_one_per_string(context, _drop_inside_codes(kept))
    kept = _drop_inside_gaps(context, kept)
    if not context.neighbours:
        return Kept(kept, {})
    merged = _merge_lists(context, kept)
    joined = join_conventions(context, weigh_unmatched(context, _join_rows(context, merged.findings)))
    return Kept(joined.findings, _follow(merged.standing_for, joined.standing_for))


def _follow(one: Mapping[str, str], other: Mapping[str, str]) -> Mapping[str, str]:
    """What each comparison is reported with in the end, where those that stand for others are reported with others."""
    return {**other, **{left: other.get(right, right) for left, right in one.items()}}


def is_about_whole(context: ReviewContext, finding: Finding) -> bool:
    """Whether a finding is about all text that it marks, and stands for what follows from that."""
    if finding.rule in GAPS or finding.detail.get("extent") == "sentence":
        return True
    return finding.rule == "alignment-doubt" and finding.bead in context.apart_beads


def _keep_unrelated(findings: Sequence[Finding]) -> list[Finding]:
    """Of two texts that have nothing in common, that they have, and what concerns one language."""
    return [finding for finding in findings if finding.rule == "meaning-doubt" or finding.rule in _OF_ONE_LANGUAGE]


def _drop_spelt_twice(findings: Sequence[Finding]) -> list[Finding]:
    """The findings without those of one language about a name that is reported with its other language."""
    of_names = [f for f in findings if f.rule in _OF_NAMES]
    told = {(mark.lang, mark.span.start) for f in of_names for mark in (*f.marks, *f.related)}
    return [f for f in findings if f.rule != "name-variant" or not any((m.lang, m.span.start) in told for m in f.marks)]


def _drop_echoes(findings: Sequence[Finding]) -> list[Finding]:
    """The findings without those about length, clauses or figures of a bead that a finding about it stands for."""
    doubted = {f.bead: f.severity for f in findings if f.rule == "meaning-doubt"}
    kept = [f for f in findings if not _is_echo(f, doubted.get(f.bead))]
    gaps = {mark.bead for f in kept if f.rule in GAPS for mark in (*f.marks, *f.related)}
    return [f for f in kept if f.rule != "length-ratio" or f.bead not in gaps]


def _is_echo(finding: Finding, doubt: Severity | None) -> bool:
    """Whether a finding says of a part of a bead what a doubt of so much severity says of all of it."""
    if doubt is None:
        return False
    of_figures = finding.rule.startswith(OF_FIGURES) and doubt != "neutral"
    return of_figures or finding.rule in ("omission", "length-ratio")


# What placeholders have in them.
_SIGNS = frozenset("%{}$<>")


def _drop_inside_codes(findings: Sequence[Finding]) -> list[Finding]:
    """The findings without those about a figure that is part of a code or tag reported as changed: 4567 of 6321 4567.

    A figure may end after a tag that it begins in, as 2 个 of `%2 个` does; the code of a file that stands at a figure
    is no part of it.
    """
    codes = [mark for f in findings if f.rule == "number-code" for mark in f.marks]
    tags = [mark for f in findings if f.rule == "tag-mismatch" for mark in f.marks if _SIGNS & {*mark.text}]

    def is_part(finding: Finding) -> bool:
        return finding.rule.startswith(OF_FIGURES) and any(
            _begins_inside(mark, code) and (code in tags or mark.span.end <= code.span.end)
            for mark in finding.marks
            for code in (*codes, *tags)
        )

    return [f for f in findings if f.rule in ("number-code", "tag-mismatch") or not is_part(f)]


def _begins_inside(mark: Mark, other: Mark) -> bool:
    return mark.lang == other.lang and other.span.start <= mark.span.start < other.span.end


def _drop_inside_gaps(context: ReviewContext, findings: Sequence[Finding]) -> list[Finding]:
    """The findings without those whose words all lie in text that is reported as a whole."""
    whole = [f for f in findings if is_about_whole(context, f)]
    marks = [mark for f in whole for mark in (*f.marks, *f.related)]
    standing = set(map(id, whole))
    left = {finding.bead for finding in whole if finding.rule == "untranslated"}
    reported: dict[tuple[str | None, str], list[Mark]] = {}
    for mark in marks:
        reported.setdefault((mark.bead, mark.lang), []).append(mark)

    def is_inside(mark: Mark) -> bool:
        spans = [other.span for other in reported.get((mark.bead, mark.lang), ())]
        return any(span.start <= mark.span.start and mark.span.end <= span.end for span in spans)

    def follows(finding: Finding) -> bool:
        if (
            id(finding) in standing
            or finding.rule in _OF_ONE_LANGUAGE
            or finding.rule in ("alignment-doubt", "moved-text")
        ):
            return False
        if finding.bead in context.apart_beads or finding.bead in left:
            return True
        return bool(finding.marks) and any(map(is_inside, finding.marks))

    return [finding for finding in findings if not follows(finding)]


def _join_rows(context: ReviewContext, findings: Sequence[Finding]) -> list[Finding]:
    """The findings, the figures of rows that one side lacks with the sentence before or after them that it lacks, too.

    A table without a counterpart so is one finding.
    """
    gap_of: dict[str, int] = {}
    gaps = {mark.bead: id(f) for f in findings if f.rule in GAPS for mark in (*f.marks, *f.related)}
    for _, run in groupby(context.beads, key=lambda bead: (bool(bead.zh), bool(bead.en))):
        beads = list(run)
        if _is_one_sided(beads[0]):
            held = [gaps[bead.id] for bead in beads if bead.id in gaps]
            gap_of |= {bead.id: held[0] for bead in beads if held}
    rows: dict[int, list[Mark]] = {}
    kept: list[Finding] = []
    for finding in findings:
        gap = gap_of.get(finding.bead or "") if finding.rule.startswith(OF_FIGURES) else None
        if gap is None:
            kept.append(finding)
        else:
            rows.setdefault(gap, []).extend((*finding.marks, *finding.related))
    return [replace(f, related=(*f.related, *rows[id(f)])) if id(f) in rows else f for f in kept]


def _merge_lists(context: ReviewContext, findings: Sequence[Finding]) -> Kept:
    """The findings, those about the figures of a list that differs throughout made one."""
    places = {bead.id: place for place, bead in enumerate(context.beads)}
    by_place: dict[int, list[Finding]] = {}
    for finding in findings:
        if _is_about_figures(finding) and finding.bead in places:
            by_place.setdefault(places[finding.bead], []).append(finding)
    merged: list[Finding] = []
    gone: set[int] = set()
    standing_for: dict[str, str] = {}
    for run in _find_runs(context, sorted(by_place)):
        differing = [finding for place in run for finding in by_place[place]]
        if _share_factor(differing):
            continue
        first, *others = differing
        gone.update(map(id, (first, *others)))
        merged.append(_merge(first, others, len(run)))
        standing_for |= {f.comparison: first.comparison for f in others if f.comparison and first.comparison}
    return Kept([*(finding for finding in findings if id(finding) not in gone), *merged], standing_for)


def _share_factor(findings: Sequence[Finding]) -> bool:
    """Whether most differ by one power of ten: a scale that is wrong throughout, and no matter of alignment."""
    factors = Counter(find_factor(f.detail.get("zh_value", ""), f.detail.get("en_value", "")) for f in findings)
    factor, count = factors.most_common(1)[0]
    return factor is not None and count >= _LEAST_SHARED * len(findings)


def _is_about_figures(finding: Finding) -> bool:
    return finding.severity in ("major", "critical") and finding.rule.startswith(OF_FIGURES)


def _find_runs(context: ReviewContext, places: Sequence[int]) -> Iterator[list[int]]:
    """Runs of places that are one list or table: near each other, or one in every row."""
    columns = [*_find_columns(context, places)]
    yield from columns
    taken = {place for run in columns for place in run}
    yield from _find_dense(context, [place for place in places if place not in taken])


def _find_columns(context: ReviewContext, places: Sequence[int]) -> Iterator[list[int]]:
    """Runs of places as far apart as the columns of a table are, in text that is short all over."""
    run: list[int] = []
    for place in (*places, None):
        step = place - run[-1] if run and place is not None else 0
        if run and (place is None or step > _MOST_COLUMNS or (len(run) > 1 and step != run[-1] - run[-2])):
            if len(run) >= _LEAST_BEADS and run[1] - run[0] > 1 and _are_cells(context, run):
                yield run
            run = run[-1:] if len(run) > 1 and step <= _MOST_COLUMNS else []
        if place is not None:
            run.append(place)


def _are_cells(context: ReviewContext, run: Sequence[int]) -> bool:
    """Whether there is nothing but cells between the places."""
    beads = context.beads[run[0] : run[-1] + 1]
    return all(is_item(s) for bead in beads for lang in LANGS for s in context.bitext.segments(bead, lang))


def _find_dense(context: ReviewContext, places: Sequence[int]) -> Iterator[list[int]]:
    """Runs of places near each other: dense and long enough to be a list that differs throughout, or rows alone."""
    run: list[int] = []
    for place in (*places, None):
        if run and (place is None or place - run[-1] > _REACH):
            is_dense = len(run) >= _LEAST_BEADS and len(run) >= _LEAST_SHARE * (run[-1] - run[0] + 1)
            if is_dense or (len(run) >= _LEAST_ROWS and all(_is_one_sided(context.beads[k]) for k in run)):
                yield run
            run = []
        if place is not None:
            run.append(place)


def _is_one_sided(bead: Bead) -> bool:
    return not (bead.zh and bead.en)


def _merge(first: Finding, others: Sequence[Finding], count: int) -> Finding:
    """One finding about figures that differ in so many places, the other places related to the first."""
    related = tuple(mark for finding in others for mark in (*finding.marks, *finding.related))
    message = Message(
        f"From here on, {count} places one after the other have different numbers; they may be aligned wrongly or "
        "come from different versions.",
        f"从此处起连续 {count} 处数字不一致，可能是对齐有误或版本不同。",
    )
    return replace(
        first, severity="major", message=message, related=(*first.related, *related), detail={}, suggestion=None
    )
