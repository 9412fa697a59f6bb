"""What rules find, in the reader's words: reports name a rule by its title, and by its id only beside that."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ..qa.registry import RULES
from ..text.messages import Message, Ui
from .visible import sanitize
from .wording import say

NO_TITLES: Mapping[str, Message] = {}


def find_title(rule: str, titles: Mapping[str, Message] = NO_TITLES) -> Message:
    """What a rule finds, in a few words, by the titles of a review; its id where it is in neither these nor ours."""
    if rule in titles:
        return titles[rule]
    return RULES[rule].title if rule in RULES else Message(rule, rule)


def join_titles(rules: Iterable[str], ui: Ui, titles: Mapping[str, Message] = NO_TITLES) -> str:
    """The titles of some rules, one after the other."""
    return say("titles", ui).join(sanitize(find_title(rule, titles).text(ui)) for rule in rules)
