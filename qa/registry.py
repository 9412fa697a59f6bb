"""All rules, in the order in which they are listed and run."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from .rule import Rule
from .rules.entities import ENTITY_MISMATCH
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
from .rules.headings import HEADING_MISMATCH
from .rules.lengths import LENGTH_RATIO
from .rules.repetition import REPEATED_WORD
from .rules.terms import TERM_INCONSISTENT
from .rules.titles import TITLE_MISMATCH
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
        LENGTH_RATIO,
        UNTRANSLATED,
        TERM_INCONSISTENT,
        TITLE_MISMATCH,
        ENTITY_MISMATCH,
        HEADING_MISMATCH,
        REPEATED_WORD,
    )
}


class UnknownRuleError(LookupError):
    """A name that selects no rule. `nearest` is a rule's name like it, if there is one."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name
        self.nearest = next(iter(get_close_matches(name, RULES, n=1, cutoff=0.5)), None)


def select(chosen: Iterable[str] = (), ignored: Iterable[str] = ()) -> tuple[Rule, ...]:
    """The rules chosen, all where none are named, without those ignored. Names are ids or their prefixes ("number").

    Raises `UnknownRuleError` for a name that selects none.
    """
    chosen_ids = {rule for name in chosen for rule in _named(name)} or set(RULES)
    ignored_ids = {rule for name in ignored for rule in _named(name)}
    return tuple(rule for rule in RULES.values() if rule.id in chosen_ids - ignored_ids)


def _named(name: str) -> list[str]:
    found = [rule for rule in RULES if rule == name or rule.startswith(name.rstrip("-*") + "-")]
    if not found or not name:
        raise UnknownRuleError(name)
    return found
