"""What rules find, in the reader's words: reports name a rule by its title, and by its id only beside that."""

from __future__ import annotations

from collections.abc import Iterable

from ..qa.registry import RULES
from ..text.messages import Message, Ui
from .visible import sanitize
from .wording import say


def find_title(rule: str) -> Message:
    """What a rule finds, in a few words; its id where it is none of ours."""
    return RULES[rule].title if rule in RULES else Message(rule, rule)


def join_titles(rules: Iterable[str], ui: Ui) -> str:
    """The titles of some rules, one after the other."""
    return say("titles", ui).join(sanitize(find_title(rule).text(ui)) for rule in rules)
