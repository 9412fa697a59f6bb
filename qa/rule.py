"""A rule: declared above the small function that checks, whose docstring is its description, with its examples."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from importlib.util import find_spec

from ..align.bitext import Bead, Lang
from ..text.messages import Message
from .context import ReviewContext
from .findings import Finding, Mark, Severity

Check = Callable[[ReviewContext], Iterable[Finding]]
# What a finding marks on one side: the characters `[start, end)` of the bead's clean text, or a mark made before.
Marked = tuple[int, int] | Mark | None


@dataclass(frozen=True, slots=True)
class Example:
    """An aligned pair of texts, and exactly the words that the rule marks in it: one pair of strings a finding.

    A clean example has no findings. A side without a mark is an empty string. `score` is how sure the alignment is,
    `moved` whether the English stands elsewhere. `glossary` is one in force, as a CSV file has
    it. `before` are pairs that stand before it: they and it are one document then.
    """

    zh: str
    en: str
    marks: tuple[tuple[str, str], ...] = ()
    score: float = 1.0
    moved: bool = False
    glossary: str = ""
    before: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """A checker. `check` yields findings that `finding` makes; `description` says what it does and why it matters.

    A rule that is not `default` runs only where it is selected. `needs` names modules without which the rule can't run.
    `package`: the one that it comes from, where that isn't this one. `alone`: the languages in which it checks a text
    without its translation.
    """

    id: str
    severity: Severity
    mqm: str
    title: Message
    description: Message
    check: Check
    examples: tuple[Example, ...]
    default: bool = True
    needs: tuple[str, ...] = ()
    package: str = ""
    alone: tuple[Lang, ...] = ()

    @property
    def can_run(self) -> bool:
        """Whether what the rule needs is installed."""
        return all(find_spec(module) for module in self.needs)

    def finding(
        self,
        context: ReviewContext,
        bead: Bead,
        message: Message,
        *,
        zh: Marked = None,
        en: Marked = None,
        related: tuple[Mark, ...] = (),
        detail: Mapping[str, str] | None = None,
        suggestion: str | None = None,
        severity: Severity | None = None,
        mqm: str | None = None,
        comparison: str | None = None,
    ) -> Finding:
        """What the rule found in a bead: the message, and the words to mark in either language.

        `severity` and `mqm` are the rule's own unless this finding is of another kind. `comparison`: the id of the
        comparison of figures that the finding is about.
        """
        return Finding(
            self.id,
            severity or self.severity,
            mqm or self.mqm,
            message,
            bead.id,
            _mark(context, bead, "zh", zh),
            _mark(context, bead, "en", en),
            related,
            detail or {},
            suggestion,
            comparison,
        )


def _mark(context: ReviewContext, bead: Bead, lang: Lang, marked: Marked) -> Mark | None:
    return marked if marked is None or isinstance(marked, Mark) else context.mark(bead, lang, *marked)


def rule(
    id: str,
    severity: Severity,
    mqm: str,
    title: Message,
    examples: tuple[Example, ...],
    *,
    description_zh: str = "",
    default: bool = True,
    needs: tuple[str, ...] = (),
    alone: tuple[Lang, ...] = (),
) -> Callable[[Check], Rule]:
    """The decorator that makes a rule of a function: the docstring is its description, `description_zh` the Chinese."""

    def declare(check: Check) -> Rule:
        description = Message(inspect.getdoc(check) or "", description_zh)
        return Rule(id, severity, mqm, title, description, check, examples, default, needs, alone=alone)

    return declare
