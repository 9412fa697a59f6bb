"""Runs of beads that have something in common, and the sentences of one language without a counterpart."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from ..align.bitext import Bead, Lang
from ..text.messages import Message
from .context import ReviewContext
from .findings import Finding, Mark, Severity
from .nearby import is_said_nearby
from .rule import Rule

# A note about a stretch that doesn't correspond marks so many of its sentences.
_NAMED = 100
_Describe = Callable[[int], Message]


def find_runs(context: ReviewContext, chosen: Callable[[Bead], bool]) -> Iterator[list[Bead]]:
    """Runs of neighbouring beads that are chosen."""
    for is_chosen, run in groupby(context.beads, key=chosen):
        if is_chosen:
            yield list(run)


def mark_texts(context: ReviewContext, beads: Sequence[Bead], lang: Lang) -> list[Mark]:
    """A mark for each bead that has text in a language, on all of it."""
    sides = ((bead, context.text(bead, lang)) for bead in beads)
    return [context.mark(bead, lang, 0, len(text)) for bead, text in sides if text]


def report_gaps(
    rule: Rule, context: ReviewContext, lang: Lang, message: _Describe, apart: _Describe
) -> Iterator[Finding]:
    """A finding for each run of sentences without a counterpart; `message` says it of so many.

    A long stretch of one language is a note instead, in the words of `apart`.
    """
    other: Lang = "en" if lang == "zh" else "zh"
    for run in find_runs(context, lambda bead: bool(bead.side(lang)) and not bead.side(other)):
        alone = [bead for bead in run if context.stands_alone(bead) and bead.id not in context.apart_beads]
        if alone:
            nearby = all(is_said_nearby(context, bead, lang) for bead in alone)
            yield _report(rule, context, alone, lang, message, is_note=nearby)
    for stretch in context.apart:
        if stretch.lang == lang:
            yield _report(rule, context, context.beads[stretch.first : stretch.last], lang, apart, is_note=True)


def _report(
    rule: Rule, context: ReviewContext, beads: Sequence[Bead], lang: Lang, message: _Describe, is_note: bool = False
) -> Finding:
    marks = mark_texts(context, beads, lang)
    zh, en = (marks[0] if side == lang else None for side in ("zh", "en"))
    related = tuple(marks[1:_NAMED] if is_note else marks[1:])
    severity: Severity | None = "neutral" if is_note else None
    return rule.finding(context, beads[0], message(len(marks)), zh=zh, en=en, related=related, severity=severity)
