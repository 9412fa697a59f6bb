"""What a rule of one's own is made of: the names that a package with rules imports. See `docs/own-rules.md`."""

from __future__ import annotations

from .align.bitext import Bead
from .qa.context import ReviewContext
from .qa.examples import failures
from .qa.findings import Finding
from .qa.rule import Example, Rule
from .text.messages import Message

__all__ = ["Bead", "Example", "Finding", "Message", "ReviewContext", "Rule", "failures", "finding"]


def finding(
    rule: Rule,
    context: ReviewContext,
    bead: Bead,
    message: Message,
    *,
    zh: tuple[int, int] | None = None,
    en: tuple[int, int] | None = None,
    suggestion: str | None = None,
) -> Finding:
    """What a rule found in a bead: the message, and the characters `[start, end)` to mark in either clean text."""
    return Finding(
        rule.id,
        rule.severity,
        rule.mqm,
        message,
        bead.id,
        context.mark(bead, "zh", *zh) if zh else None,
        context.mark(bead, "en", *en) if en else None,
        suggestion=suggestion,
    )
