"""Which rules ran, where not all did that run by themselves: the counts of a review are about them alone."""

from __future__ import annotations

from ..qa.findings import Review
from ..qa.registry import RULES
from ..text.messages import Ui
from .rule_titles import join_titles
from .wording import say

_NEEDS_A_FILE = "glossary"  # the rule that runs only where a glossary is set


def list_left_out(review: Review) -> list[str]:
    """The rules that run by themselves and did not, though they could have."""
    langs = review.bitext.langs
    away = {*review.rules, *(entry.rule for entry in review.not_checked), _NEEDS_A_FILE}
    able = [rule for rule in RULES.values() if not review.bitext.is_one_sided or langs[0] in rule.alone]
    return [rule.id for rule in able if rule.default and rule.id not in away]


def describe_selection(review: Review, ui: Ui) -> str:
    """That only some rules ran, and which, or which did not, whatever is shorter; empty where all ran."""
    missing = list_left_out(review)
    if not missing:
        return ""
    is_few = len(review.rules) <= len(missing)
    rules = review.rules if is_few else missing
    if review.bitext.is_one_sided:
        key = "selected_alone" if is_few else "left_out_alone"
    else:
        key = "selected" if is_few else "left_out"
    return say(key, ui, rules=join_titles(rules, ui, review.titles))
