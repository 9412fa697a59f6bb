"""What a rule of one's own is made of: the names that a package with rules imports. See `docs/own-rules.md`."""

from __future__ import annotations

from .align.bitext import Bead
from .qa.context import ReviewContext
from .qa.examples import find_failures
from .qa.findings import Finding
from .qa.rule import Example, Rule, rule
from .text.messages import Message

__all__ = ["Bead", "Example", "Finding", "Message", "ReviewContext", "Rule", "find_failures", "finding", "rule"]

finding = Rule.finding
