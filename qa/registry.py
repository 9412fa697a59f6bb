"""All rules, in the order in which they are listed and run."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from ..text.messages import Message, UserError
from .rule import Rule
from .rules.capitals import CAPITALISATION
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
from .rules.gaps import ADDITION, ALIGNMENT_DOUBT, MOVED_TEXT, OMISSION
from .rules.glossary import GLOSSARY
from .rules.headings import HEADING_MISMATCH
from .rules.lengths import LENGTH_RATIO
from .rules.meaning import MEANING_DOUBT
from .rules.number_style import NUMBER_STYLE
from .rules.pairs import UNBALANCED_PAIR
from .rules.repetition import REPEATED_WORD
from .rules.spacing import SPACING
from .rules.spelling import SPELLING
from .rules.terms import TERM_INCONSISTENT
from .rules.titles import TITLE_MISMATCH
from .rules.untranslated import UNTRANSLATED
from .rules.width import PUNCTUATION_WIDTH
from .rules.word_forms import SPELLING_FORM

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
        MOVED_TEXT,
        ALIGNMENT_DOUBT,
        MEANING_DOUBT,
        LENGTH_RATIO,
        UNTRANSLATED,
        TERM_INCONSISTENT,
        TITLE_MISMATCH,
        ENTITY_MISMATCH,
        HEADING_MISMATCH,
        PUNCTUATION_WIDTH,
        UNBALANCED_PAIR,
        REPEATED_WORD,
        SPACING,
        CAPITALISATION,
        NUMBER_STYLE,
        SPELLING,
        SPELLING_FORM,
        GLOSSARY,
    )
}


class UnknownRuleError(UserError):
    """A name that selects no rule. `nearest` is a rule's name like it, if there is one."""

    def __init__(self, name: str, available: Iterable[str] = RULES) -> None:
        self.name = name
        self.nearest = next(iter(get_close_matches(name, [*available], n=1, cutoff=0.5)), None)
        hint, hint_zh = (
            (f"did you mean “{self.nearest}”?", f"是否指“{self.nearest}”？")
            if self.nearest
            else ("`bialign rules` lists them.", "规则列表见 `bialign rules`。")
        )
        super().__init__(Message(f"there is no rule “{name}”; {hint}", f"没有规则“{name}”；{hint_zh}"))


def select(
    chosen: Iterable[str] = (), ignored: Iterable[str] = (), available: Mapping[str, Rule] = RULES
) -> tuple[Rule, ...]:
    """The rules chosen, the default ones where none are named, without those ignored.

    Names are ids or their prefixes ("number"), "default" for the rules that run by themselves, "all" for every one. A
    prefix chooses those of its family that run by themselves, if there are any. Raises `UnknownRuleError` for a name
    that selects none.
    """
    chosen_ids = {rule for name in (tuple(chosen) or ("default",)) for rule in _chosen(name, available)}
    ignored_ids = {rule for name in ignored for rule in named(name, available)}
    return tuple(rule for rule in available.values() if rule.id in chosen_ids - ignored_ids)


def _chosen(name: str, available: Mapping[str, Rule]) -> list[str]:
    family = named(name, available)
    return family if name == "all" else [rule for rule in family if available[rule].default] or family


def named(name: str, available: Mapping[str, Rule] = RULES) -> list[str]:
    """The ids that an id, prefix, "all" or "default" stands for. Raises `UnknownRuleError`."""
    if name in ("all", "default"):
        return [rule.id for rule in available.values() if rule.default or name == "all"]
    found = [rule for rule in available if rule == name or rule.startswith(name.rstrip("-*") + "-")]
    if not found or not name:
        raise UnknownRuleError(name, available)
    return found
