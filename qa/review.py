"""A bitext reviewed: the rules run, their findings in order and with their ids, the ledger of figures."""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from ..align.bitext import Bead, Bitext, Lang
from .bad_examples import find_bad_examples, is_about_form
from .cautions import find_cautions, is_about_pairing
from .comparison.comparison import Comparison
from .context import ReviewContext
from .findings import Figure, Finding, Mark, NotChecked, Review, Severity
from .judgements.judgement import normalize
from .one_cause import Kept, is_about_whole, keep_one_per_cause
from .options import ReviewOptions
from .partial import weigh_partial
from .places import add_places
from .quantities import Quantity
from .rule import Rule
from .running import describe_failure, run_rule
from .third_language import is_about_language
from .unmatched import caution_unmatched

_ID_LENGTH = 10


def review(bitext: Bitext, rules: Sequence[Rule], options: ReviewOptions | None = None) -> Review:
    """What the rules find in a bitext. A rule that fails is named as not checked; the others run."""
    options = options or ReviewOptions()
    context = ReviewContext(bitext, options)
    found: list[Finding] = []
    not_checked: list[NotChecked] = []
    for rule in rules:
        result = run_rule(rule, context)
        if isinstance(result, NotChecked):
            not_checked.append(result)
        else:
            found += [_weigh(finding, rule, options.severities.get(rule.id)) for finding in result]
    on_purpose = find_bad_examples(context)
    found = [finding for finding in found if finding.bead not in on_purpose or not is_about_form(finding)]
    found = [finding for finding in found if finding.bead not in context.foreign or is_about_language(finding)]
    kept = keep_one_per_cause(context, found)
    weighed = weigh_partial(context.partial, kept.findings)
    cautions = find_cautions(bitext, context.partial)
    doubtful = any(map(is_about_pairing, cautions))
    named = _give_ids(context, _sort(_hold_back(context, weighed) if doubtful else weighed))
    findings = add_places(bitext, named)
    failed = {entry.rule for entry in not_checked}
    ran = tuple(rule.id for rule in rules if rule.id not in failed)
    figures = () if bitext.is_one_sided else _try_figures(context, findings, kept)
    if isinstance(figures, NotChecked):
        not_checked += [figures] if all(entry.reason != figures.reason for entry in not_checked) else []
        figures = ()
    cautions = (*cautions, *caution_unmatched(context, findings))
    return Review(
        bitext,
        findings,
        figures,
        ran,
        options.settings,
        tuple(not_checked),
        cautions=cautions,
        titles={rule.id: rule.title for rule in rules},
    )


def _try_figures(context: ReviewContext, findings: Sequence[Finding], kept: Kept) -> tuple[Figure, ...] | NotChecked:
    """The ledger, or why there is none; the rules about figures that ran have failed, too, then."""
    try:
        return _build_figures(context, findings, kept)
    except Exception as error:
        return describe_failure("figures", error)


def _hold_back(context: ReviewContext, findings: Iterable[Finding]) -> list[Finding]:
    """The findings, those outside well-aligned stretches as notes: there the cause may be ours."""
    return [
        finding
        if finding.severity == "neutral" or finding.bead in context.well_aligned or context.are_unrelated
        else finding.hold_back("neutral")
        for finding in findings
    ]


def _weigh(finding: Finding, rule: Rule, severity: Severity | None) -> Finding:
    a_remark = finding.severity == "neutral" and rule.severity != "neutral"
    return finding if severity is None or a_remark else replace(finding, severity=severity)


def _sort(findings: Iterable[Finding]) -> list[Finding]:
    """Findings by their place in the bitext: the bead's number, then offsets."""

    def place(finding: Finding) -> tuple[int, int, int, str]:
        number = int((finding.bead or "b0")[1:])
        starts = [mark.span.start for mark in finding.marks] or [0]
        return number, starts[0], starts[-1], finding.rule

    return sorted(findings, key=place)


def _give_ids(context: ReviewContext, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings named by their content, with `-2`, `-3` … for repeats."""
    seen: Counter[str] = Counter()
    named: list[Finding] = []
    for finding in findings:
        bead = context.beads_by_id.get(finding.bead or "")
        texts = [context.text(bead, "zh"), context.text(bead, "en")] if bead else []
        marks = [_read_mark(context, bead, mark) for mark in (finding.zh, finding.en)]
        key = build_content_key(finding.rule, [*marks, *texts])
        seen[key] += 1
        named.append(replace(finding, id=key if seen[key] == 1 else f"{key}-{seen[key]}"))
    return tuple(named)


def _read_mark(context: ReviewContext, bead: Bead | None, mark: Mark | None) -> str:
    """The words of a mark, repaired as far as they stand in the bead: page breaks don't change the id."""
    if mark is None or bead is None:
        return mark.text if mark else ""
    clean = context.bitext.clean(bead, mark.lang)
    start, end = (bisect_left(clean.offsets, offset) for offset in mark.span)
    return clean.text[start:end] or mark.text


def build_content_key(rule: str, texts: Iterable[str]) -> str:
    """A short name made of a rule and texts; white space and width of characters don't change it."""
    payload = "\x1f".join((rule, *map(normalize, texts))).encode("utf-8", "surrogatepass")
    return hashlib.sha256(payload).hexdigest()[:_ID_LENGTH]


def _build_figures(context: ReviewContext, findings: Sequence[Finding], kept: Kept) -> tuple[Figure, ...]:
    """The ledger in offsets of the document, each line with the finding that reports it."""
    reported = {finding.comparison: finding.id for finding in findings if finding.comparison}
    reported |= {one: reported[other] for one, other in kept.standing_for.items() if other in reported}
    whole = {m.bead: f.id for f in findings if is_about_whole(context, f) for m in (*f.marks, *f.related)}
    return tuple(
        Figure(
            f"q{number}",
            comparison.bead.id,
            tuple(q for q in (_place(context, comparison, "zh"),) if q),
            tuple(q for q in (_place(context, comparison, "en"),) if q),
            comparison.status,
            reported.get(comparison.folded_into or comparison.id) or _find_whole(comparison, whole),
            rounded=comparison.is_rounded,
        )
        for number, comparison in enumerate(context.ledger, 1)
    )


def _find_whole(comparison: Comparison, whole: Mapping[str | None, str]) -> str | None:
    """The finding about all of the text that a figure differs with."""
    differs = comparison.problem or comparison.status in ("missing", "added", "mismatch")
    return whole.get(comparison.bead.id) if differs else None


def _place(context: ReviewContext, comparison: Comparison, lang: Lang) -> Quantity | None:
    quantity, bead = comparison.side(lang)
    if quantity is None:
        return None
    tracked = context.bitext.clean(bead, lang)
    return quantity.placed(tracked, context.bitext.half(lang).document.text)
