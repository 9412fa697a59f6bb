"""A bitext reviewed: the rules run, their findings in order and with their ids, the ledger of figures."""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from ..align.bitext import Bead, Bitext, Lang
from .comparison.ledger import Comparison
from .findings import Figure, Finding, Mark, Review, Settings, Severity
from .judgements.judgement import normalize
from .quantities import Quantity, Reader
from .rule import Rule
from .rules.figures import rule_of
from .subject import Subject

if TYPE_CHECKING:
    from .glossary.terms import Glossary

_ID_LENGTH = 10
# Rules about whole sentences, whose figures they stand for.
_GAPS = ("omission", "addition")
# A rule and the spans of both marks: what a finding about figures is known by.
_Place = tuple[str, "tuple[int, int] | None", "tuple[int, int] | None"]


def review(
    bitext: Bitext,
    rules: Sequence[Rule],
    reader: Reader,
    settings: Settings,
    neighbours: bool = True,
    severities: Mapping[str, Severity] | None = None,
    glossary: Glossary | None = None,
) -> Review:
    """What the rules find in a bitext. Without `neighbours` each bead is judged by itself.

    `severities`: by rule, instead of the rules' own; what a rule exceptionally finds neutral stays so.
    """
    subject = Subject(bitext, reader, neighbours, glossary)
    own = severities or {}
    run = [rule for rule in rules if rule.can_run]
    found = _without_echoes([_weighed(f, rule, own.get(rule.id)) for rule in run for f in rule.check(subject)])
    findings = _with_ids(subject, _in_order(found))
    ran, unchecked = (tuple(rule.id for rule in rules if rule.can_run == can) for can in (True, False))
    return Review(bitext, findings, _figures(subject, findings), ran, settings, unchecked)


def _without_echoes(findings: Sequence[Finding]) -> list[Finding]:
    """The findings without those about length, or clauses, of a bead that a finding about all of it stands for."""
    doubted = {f.bead for f in findings if f.rule == "meaning-doubt"}
    kept = [f for f in findings if f.bead not in doubted or f.rule not in ("omission", "length-ratio")]
    gaps = {mark.bead for f in kept if f.rule in _GAPS for mark in (*f.marks, *f.related)}
    return [f for f in kept if f.rule != "length-ratio" or f.bead not in gaps]


def _weighed(finding: Finding, rule: Rule, severity: Severity | None) -> Finding:
    a_remark = finding.severity == "neutral" and rule.severity != "neutral"
    return finding if severity is None or a_remark else replace(finding, severity=severity)


def _in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Findings by their place in the bitext: the bead's number, then offsets."""

    def place(finding: Finding) -> tuple[int, int, int, str]:
        number = int((finding.bead or "b0")[1:])
        starts = [mark.span.start for mark in finding.marks] or [0]
        return number, starts[0], starts[-1], finding.rule

    return sorted(findings, key=place)


def _with_ids(subject: Subject, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings named by their content, with `-2`, `-3` … for repeats."""
    beads = {bead.id: bead for bead in subject.beads}
    seen: Counter[str] = Counter()
    named: list[Finding] = []
    for finding in findings:
        bead = beads.get(finding.bead or "")
        texts = [subject.text(bead, "zh"), subject.text(bead, "en")] if bead else []
        marks = [_words(subject, bead, mark) for mark in (finding.zh, finding.en)]
        key = content_key(finding.rule, [*marks, *texts])
        seen[key] += 1
        named.append(replace(finding, id=key if seen[key] == 1 else f"{key}-{seen[key]}"))
    return tuple(named)


def _words(subject: Subject, bead: Bead | None, mark: Mark | None) -> str:
    """The words of a mark, repaired as far as they stand in the bead: page breaks don't change the id."""
    if mark is None or bead is None:
        return mark.text if mark else ""
    clean = subject.bitext.clean(bead, mark.lang)
    start, end = (bisect_left(clean.offsets, offset) for offset in mark.span)
    return clean.text[start:end] or mark.text


def content_key(rule: str, texts: Iterable[str]) -> str:
    """A short name made of a rule and texts; white space and width of characters don't change it."""
    payload = "\x1f".join((rule, *map(normalize, texts))).encode("utf-8", "surrogatepass")
    return hashlib.sha256(payload).hexdigest()[:_ID_LENGTH]


def _figures(subject: Subject, findings: Sequence[Finding]) -> tuple[Figure, ...]:
    """The ledger in offsets of the document, each line with the finding that reports it."""
    by_place = {_place(f): f.id for f in findings}
    found = {id(c): by_place.get(_ledger_place(subject, c)) for c in subject.ledger if c.problem}
    found |= {id(o): found[id(c)] for c in subject.ledger if c.problem for o in c.related}
    gaps = {m.bead: f.id for f in findings if f.rule in _GAPS for m in (*f.marks, *f.related)}
    return tuple(
        Figure(
            f"q{number}",
            comparison.bead.id,
            tuple(q for q in (_placed(subject, comparison, "zh"),) if q),
            tuple(q for q in (_placed(subject, comparison, "en"),) if q),
            comparison.verdict,
            found.get(id(comparison)) or _gap_of(comparison, gaps),
        )
        for number, comparison in enumerate(subject.ledger, 1)
    )


def _gap_of(comparison: Comparison, gaps: Mapping[str | None, str]) -> str | None:
    """The finding about the whole sentence that a figure is missing or added with."""
    return gaps.get(comparison.bead.id) if comparison.verdict in ("missing", "added") else None


def _ledger_place(subject: Subject, comparison: Comparison) -> _Place:
    """The rule and spans by which the finding about a comparison is known."""
    zh, en = (_placed(subject, comparison, lang) for lang in ("zh", "en"))
    return rule_of(comparison), (zh.start, zh.end) if zh else None, (en.start, en.end) if en else None


def _place(finding: Finding) -> _Place:
    zh = (finding.zh.span.start, finding.zh.span.end) if finding.zh else None
    en = (finding.en.span.start, finding.en.span.end) if finding.en else None
    return finding.rule, zh, en


def _placed(subject: Subject, comparison: Comparison, lang: Lang) -> Quantity | None:
    quantity, bead = comparison.side(lang)
    if quantity is None:
        return None
    tracked = subject.bitext.clean(bead, lang)
    return quantity.placed(tracked, subject.bitext.half(lang).document.text)
