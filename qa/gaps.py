"""Runs of beads that have something in common, and the sentences of one language without a counterpart."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from ..align.bitext import Bead, Lang
from ..text.messages import Message
from .context import ReviewContext
from .findings import Finding, Mark
from .rule import Rule


def find_runs(context: ReviewContext, chosen: Callable[[Bead], bool]) -> Iterator[list[Bead]]:
    """Runs of neighbouring beads that are chosen."""
    for is_chosen, run in groupby(context.beads, key=chosen):
        if is_chosen:
            yield list(run)


def mark_texts(context: ReviewContext, beads: Sequence[Bead], lang: Lang) -> list[Mark]:
    """A mark for each bead that has text in a language, on all of it."""
    sides = ((bead, context.text(bead, lang)) for bead in beads)
    return [context.mark(bead, lang, 0, len(text)) for bead, text in sides if text]


def report_gaps(rule: Rule, context: ReviewContext, lang: Lang, message: Callable[[int], Message]) -> Iterator[Finding]:
    """A finding for each run of sentences without a counterpart; `message` says it of so many."""
    other: Lang = "en" if lang == "zh" else "zh"
    for run in find_runs(context, lambda bead: bool(bead.side(lang)) and not bead.side(other)):
        alone = [bead for bead in run if context.stands_alone(bead)]
        if marks := mark_texts(context, alone, lang):
            zh, en = (marks[0] if side == lang else None for side in ("zh", "en"))
            yield rule.finding(context, run[0], message(len(marks)), zh=zh, en=en, related=tuple(marks[1:]))
