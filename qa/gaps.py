"""Findings about text of one language that the other lacks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ..align.bitext import Bead, Lang
from ..text.messages import Message
from .context import ReviewContext
from .findings import Finding, Mark, Severity
from .gap_messages import describe_gap
from .loss_weight import weigh_loss
from .lost import Fate, Lost
from .rule import Rule

# A note about a stretch that doesn't correspond marks so many of its sentences.
_NAMED = 100
_SEVERITIES: Mapping[Fate, Severity | None] = {
    "lost": None,
    "nearby": "neutral",
    "elsewhere": "neutral",
    "repeated": "minor",
    "title": "neutral",
    "apparatus": "neutral",
    "heading": "neutral",
    "left": "neutral",
}


def mark_texts(context: ReviewContext, beads: Sequence[Bead], lang: Lang) -> list[Mark]:
    """A mark for each bead that has text in a language, on all of it."""
    sides = ((bead, context.text(bead, lang)) for bead in beads)
    return [context.mark(bead, lang, 0, len(text)) for bead, text in sides if text]


def report_gaps(rule: Rule, context: ReviewContext, lang: Lang) -> Iterator[Finding]:
    """A finding for each run of sentences without a counterpart, in the words for what became of them.

    A long stretch of one language is one finding, and a note at an end of the document.
    """
    for lost in context.lost:
        if lost.lang == lang:
            yield _report(rule, context, lost)
    for stretch in context.apart:
        if stretch.lang == lang:
            marks = mark_texts(context, context.beads[stretch.first : stretch.last], lang)
            message = describe_gap(lang, "apart", len(marks))
            # At an end it may be there on purpose: the body of a paper, references.
            is_inside = stretch.first > 0 and stretch.last < len(context.beads)
            severity: Severity | None = None if is_inside else "neutral"
            yield _build(rule, context, context.beads[stretch.first], lang, marks[:_NAMED], message, severity)


def _report(rule: Rule, context: ReviewContext, lost: Lost) -> Finding:
    if lost.parts:
        marks = [context.mark(part.bead, part.lang, part.start, part.end) for part in lost.parts]
    else:
        marks = mark_texts(context, lost.beads, lost.lang)
    message = describe_gap(lost.lang, lost.fate, len(marks))
    severity = _SEVERITIES[lost.fate] or weigh_loss(context, lost)
    return _build(rule, context, lost.beads[0], lost.lang, marks, message, severity)


def _build(
    rule: Rule,
    context: ReviewContext,
    bead: Bead,
    lang: Lang,
    marks: Sequence[Mark],
    message: Message,
    severity: Severity | None,
) -> Finding:
    zh, en = (marks[0] if side == lang else None for side in ("zh", "en"))
    return rule.finding(context, bead, message, zh=zh, en=en, related=tuple(marks[1:]), severity=severity)
