"""All rules, in the order in which they are listed and run."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from ..text.messages import Message, UserError
from .rule import Rule
from .rules.addition import addition
from .rules.alignment_doubt import alignment_doubt
from .rules.capitalisation import capitalisation
from .rules.contrast import contrast
from .rules.date_mismatch import date_mismatch
from .rules.date_weekday import date_weekday
from .rules.direction_mismatch import direction_mismatch
from .rules.doubled_mark import doubled_mark
from .rules.end_mark import end_mark
from .rules.entity_mismatch import entity_mismatch
from .rules.glossary import glossary_rule
from .rules.heading_mismatch import heading_mismatch
from .rules.hedge_mismatch import hedge_mismatch
from .rules.impossible_figure import impossible_figure
from .rules.known_blunder import known_blunder
from .rules.length_ratio import length_ratio
from .rules.meaning_doubt import meaning_doubt
from .rules.mixed_script import mixed_script
from .rules.modality import modality
from .rules.moved_text import moved_text
from .rules.name_mismatch import name_mismatch
from .rules.name_variant import name_variant
from .rules.number_added import number_added
from .rules.number_code import number_code
from .rules.number_mismatch import number_mismatch
from .rules.number_missing import number_missing
from .rules.number_style import number_style
from .rules.official_term import official_term
from .rules.omission import omission
from .rules.ordinal_mismatch import ordinal_mismatch
from .rules.percent_mismatch import percent_mismatch
from .rules.polarity import polarity
from .rules.punctuation_width import punctuation_width
from .rules.repeated_word import repeated_word
from .rules.segment_inconsistent import segment_inconsistent
from .rules.spacing import spacing
from .rules.spelling import spelling
from .rules.spelling_form import spelling_form
from .rules.tag_mismatch import tag_mismatch
from .rules.term_inconsistent import term_inconsistent
from .rules.title_mismatch import title_mismatch
from .rules.unbalanced_pair import unbalanced_pair
from .rules.unit_mismatch import unit_mismatch
from .rules.untranslated import untranslated

RULES: Mapping[str, Rule] = {
    rule.id: rule
    for rule in (
        number_mismatch,
        number_missing,
        number_added,
        number_code,
        ordinal_mismatch,
        percent_mismatch,
        date_mismatch,
        date_weekday,
        hedge_mismatch,
        unit_mismatch,
        direction_mismatch,
        contrast,
        polarity,
        modality,
        impossible_figure,
        omission,
        addition,
        moved_text,
        alignment_doubt,
        meaning_doubt,
        length_ratio,
        untranslated,
        term_inconsistent,
        segment_inconsistent,
        title_mismatch,
        entity_mismatch,
        name_mismatch,
        tag_mismatch,
        heading_mismatch,
        punctuation_width,
        unbalanced_pair,
        end_mark,
        doubled_mark,
        repeated_word,
        spacing,
        capitalisation,
        number_style,
        spelling,
        spelling_form,
        name_variant,
        mixed_script,
        known_blunder,
        official_term,
        glossary_rule,
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
    chosen_ids = {rule for name in (tuple(chosen) or ("default",)) for rule in _choose(name, available)}
    ignored_ids = {rule for name in ignored for rule in find_rule_ids(name, available)}
    return tuple(rule for rule in available.values() if rule.id in chosen_ids - ignored_ids)


def _choose(name: str, available: Mapping[str, Rule]) -> list[str]:
    family = find_rule_ids(name, available)
    return family if name == "all" else [rule for rule in family if available[rule].default] or family


def find_rule_ids(name: str, available: Mapping[str, Rule] = RULES) -> list[str]:
    """The ids that an id, prefix, "all" or "default" stands for. Raises `UnknownRuleError`."""
    if name in ("all", "default"):
        return [rule.id for rule in available.values() if rule.default or name == "all"]
    found = [rule for rule in available if rule == name or rule.startswith(name.rstrip("-*") + "-")]
    if not found or not name:
        raise UnknownRuleError(name, available)
    return found
