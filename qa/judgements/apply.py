"""Judgements applied to a review, and a finding judged a false alarm."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ..findings import Finding, Review, Suppressed
from .judgement import Judgement, Record, normalize, strip_repeat
from .record import document_name

# What a judgement holds for: the content of a finding, and its rule.
_Key = tuple[str, str]


def apply_judgements(review: Review, judgements: Sequence[Judgement]) -> Review:
    """The review without the findings that were judged false alarms; it keeps them apart, with what judged them.

    A judgement holds for every repeat of its content under its rule. False alarms that match nothing are kept as
    `unused`, where they are about this document and their rule has run; other judgements as `notes`.
    """
    alarms = {(j.id, j.rule): j for j in judgements if j.verdict == "false-alarm"}
    left = tuple(finding for finding in review.findings if _key(finding) not in alarms)
    suppressed = tuple(Suppressed(f, alarms[_key(f)]) for f in review.findings if _key(f) in alarms)
    unused = _unused(review, alarms.values(), {_key(entry.finding) for entry in suppressed})
    notes = _notes(review, judgements, {_key(finding) for finding in left})
    return replace(review, findings=left, suppressed=suppressed, unused=unused, notes=notes)


def _key(finding: Finding) -> _Key:
    return strip_repeat(finding.id), finding.rule


def _unused(review: Review, alarms: Iterable[Judgement], used: set[_Key]) -> tuple[Judgement, ...]:
    """The false alarms about this document that match no finding, though their rule has run."""
    left = sorted((j for j in alarms if (j.id, j.rule) not in used and j.rule in review.rules), key=lambda j: j.id)
    return tuple(_concerning(review, left))


def _notes(review: Review, judgements: Iterable[Judgement], found: set[_Key]) -> tuple[Judgement, ...]:
    """The judgements that suppress nothing: about findings that are shown, or about this document."""
    others = sorted((j for j in judgements if j.verdict != "false-alarm"), key=lambda j: j.id)
    about = set(_concerning(review, others))
    return tuple(j for j in others if j in about or (j.id, j.rule) in found)


def _concerning(review: Review, judgements: Sequence[Judgement]) -> Iterator[Judgement]:
    """Those that are about this document: by its name, or as one of their texts is in it."""
    if not judgements:
        return
    name, bitext = document_name(review.bitext), review.bitext
    texts = {normalize(bitext.clean(bead, lang).text) for bead in bitext.beads for lang in ("zh", "en")} - {""}
    for judgement in judgements:
        own = normalize(judgement.zh_text), normalize(judgement.en_text)
        if judgement.document == name or not texts.isdisjoint(own):
            yield judgement


def suppress_record(record: Record, document: str, reason: str, reviewer: str, date: str) -> Judgement:
    """The judgement that a finding is a false alarm."""
    return Judgement(
        id=strip_repeat(record.id),
        rule=record.rule,
        zh=record.zh,
        en=record.en,
        zh_text=record.zh_text,
        en_text=record.en_text,
        document=document,
        reason=reason,
        reviewer=reviewer,
        date=date,
    )
