"""All rules, in the order in which they are listed and run."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from .rule import Rule
from .rules.figures import (
    DATE_MISMATCH,
    DIRECTION_MISMATCH,
    HEDGE_MISMATCH,
    NUMBER_ADDED,
    NUMBER_MISMATCH,
    NUMBER_MISSING,
    ORDINAL_MISMATCH,
    PERCENT_MISMATCH,
    UNIT_MISMATCH,
)
from .rules.gaps import ADDITION, ALIGNMENT_DOUBT, OMISSION
from .rules.glossary import GLOSSARY
from .rules.headings import HEADING_MISMATCH
from .rules.repetition import REPEATED_WORD
from .rules.untranslated import UNTRANSLATED

RULES: Mapping[str, Rule] = {
    rule.id: rule
    for rule in (
        NUMBER_MISMATCH,
        NUMBER_MISSING,
        NUMBER_ADDED,
        ORDINAL_MISMATCH,
        PERCENT_MISMATCH,
        DATE_MISMATCH,
        HEDGE_MISMATCH,
        UNIT_MISMATCH,
        DIRECTION_MISMATCH,
        OMISSION,
        ADDITION,
        ALIGNMENT_DOUBT,
        UNTRANSLATED,
        HEADING_MISMATCH,
        REPEATED_WORD,
        GLOSSARY,
    )
}


class UnknownRuleError(LookupError):
    """A name that selects no rule. `nearest` is a rule's name like it, if there is one."""

    def __init__(self, name: str, available: Iterable[str] = RULES) -> None:
        super().__init__(name)
        self.name = name
        self.nearest = next(iter(get_close_matches(name, [*available], n=1, cutoff=0.5)), None)


def select(
    chosen: Iterable[str] = (), ignored: Iterable[str] = (), available: Mapping[str, Rule] = RULES
) -> tuple[Rule, ...]:
    """The rules chosen, all where none are named, without those ignored. Names are ids or their prefixes ("number").

    Raises `UnknownRuleError` for a name that selects none.
    """
    chosen_ids = {rule for name in chosen for rule in named(name, available)} or set(available)
    ignored_ids = {rule for name in ignored for rule in named(name, available)}
    return tuple(rule for rule in available.values() if rule.id in chosen_ids - ignored_ids)


def named(name: str, available: Mapping[str, Rule] = RULES) -> list[str]:
    """The ids that an id or prefix stands for. Raises `UnknownRuleError`."""
    found = [rule for rule in available if rule == name or rule.startswith(name.rstrip("-*") + "-")]
    if not found or not name:
        raise UnknownRuleError(name, available)
    return found
