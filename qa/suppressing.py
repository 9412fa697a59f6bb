"""Suppressions applied to a review, and made of findings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from .findings import Review, Suppressed
from .records import Record, document_name
from .suppression import Suppression, content_of, normal


def without_suppressed(review: Review, suppressions: Sequence[Suppression]) -> Review:
    """The review without the findings that were judged false alarms; it keeps them apart, with what judged them.

    A suppression holds for every repeat of its content. Those that match nothing are kept as `unused`, where they are
    about this document and their rule has run; other judgements as its `notes`.
    """
    by_id = {suppression.id: suppression for suppression in suppressions if suppression.verdict == "false-alarm"}
    left = tuple(finding for finding in review.findings if content_of(finding.id) not in by_id)
    gone = [f for f in review.findings if content_of(f.id) in by_id]
    suppressed = tuple(Suppressed(finding, by_id[content_of(finding.id)]) for finding in gone)
    used = {content_of(finding.id) for finding in gone}
    unmatched = _concerning(review, [s for name, s in sorted(by_id.items()) if name not in used])
    unused = tuple(suppression for suppression in unmatched if suppression.rule in review.rules)
    ids = {content_of(finding.id) for finding in left}
    others = sorted((s for s in suppressions if s.verdict != "false-alarm"), key=lambda s: s.id)
    about = {s.id for s in _concerning(review, others)} | ids
    notes = tuple(suppression for suppression in others if suppression.id in about)
    return replace(review, findings=left, suppressed=suppressed, unused=unused, notes=notes)


def _concerning(review: Review, suppressions: Sequence[Suppression]) -> Iterable[Suppression]:
    """Those that are about this document: by its name, or as one of their texts is in it."""
    if not suppressions:
        return
    name, bitext = document_name(review.bitext), review.bitext
    texts = {normal(bitext.clean(bead, lang).text) for bead in bitext.beads for lang in ("zh", "en")} - {""}
    for suppression in suppressions:
        known = suppression.document == name or not texts.isdisjoint(
            (normal(suppression.zh_text), normal(suppression.en_text))
        )
        if known:
            yield suppression


def suppression_of(record: Record, document: str, reason: str, reviewer: str, date: str) -> Suppression:
    """The judgement that a finding is a false alarm."""
    return Suppression(
        id=content_of(record.id),
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
