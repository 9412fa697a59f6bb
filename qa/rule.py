"""A rule: one small function with its docstring as its page and its examples beside it."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from .findings import Finding, Message, Severity
from .subject import Subject


@dataclass(frozen=True, slots=True)
class Example:
    """An aligned pair of texts, and exactly the words that the rule marks in it: one pair of strings a finding.

    A clean example has no findings. A side without a mark is an empty string. `score` is how sure the alignment is.
    `glossary` is one in force, as a CSV file has it.
    """

    zh: str
    en: str
    marks: tuple[tuple[str, str], ...] = ()
    score: float = 1.0
    glossary: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """A checker. `check` yields findings without an id; its docstring says what it does and why it matters."""

    id: str
    severity: Severity
    mqm: str
    title: Message
    check: Callable[[Subject], Iterable[Finding]]
    examples: tuple[Example, ...]
    page_zh: str = ""

    @property
    def page(self) -> str:
        """The rule's page: what it does, why it matters."""
        return inspect.getdoc(self.check) or ""
