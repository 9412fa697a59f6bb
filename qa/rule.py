"""A rule: one small function with its docstring as its page and its examples beside it."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib.util import find_spec

from ..text.messages import Message
from .context import ReviewContext
from .findings import Finding, Severity


@dataclass(frozen=True, slots=True)
class Example:
    """An aligned pair of texts, and exactly the words that the rule marks in it: one pair of strings a finding.

    A clean example has no findings. A side without a mark is an empty string. `score` is how sure the alignment is,
    `moved` whether the English stands elsewhere. `glossary` is one in force, as a CSV file has
    it.
    """

    zh: str
    en: str
    marks: tuple[tuple[str, str], ...] = ()
    score: float = 1.0
    moved: bool = False
    glossary: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """A checker. `check` yields findings without an id; its docstring says what it does and why it matters.

    `page_zh` says the same in Chinese. A rule that is not `default` runs only where it is selected. `needs` names
    modules without which the rule can't run.
    """

    id: str
    severity: Severity
    mqm: str
    title: Message
    check: Callable[[ReviewContext], Iterable[Finding]]
    examples: tuple[Example, ...]
    page_zh: str = ""
    default: bool = True
    needs: tuple[str, ...] = ()

    @property
    def page(self) -> Message:
        """The rule's page: what it does, why it matters."""
        return Message(inspect.getdoc(self.check) or "", self.page_zh)

    @property
    def can_run(self) -> bool:
        """Whether what the rule needs is installed."""
        return all(find_spec(module) for module in self.needs)
