"""Duties and permissions that were exchanged, and questions that became statements."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from .polarity_words import load_pattern

Kind = Literal["duty", "permission", "question"]
_ASKS = re.compile('[吗么][?？][」”』"]?\\s*$')
_STOP = re.compile(r"\.[\"'”’]?\s*$")


class Exchanged(NamedTuple):
    """What the Chinese says, and where; and where the English says something else."""

    kind: Kind
    zh: tuple[int, int]
    en: tuple[int, int]


def find_exchanged(zh: str, en: str) -> Exchanged | None:
    """Where a duty became a permission, a permission a duty, or a question a statement.

    The Chinese is in simplified characters.

    >>> find_exchanged("承包人应当提交方案。", "The contractor may submit a plan.")
    Exchanged(kind='duty', zh=(3, 5), en=(15, 18))
    >>> find_exchanged("当事人可以上诉。", "The parties may appeal.") is None
    True
    """
    if load_pattern("en-archaic").search(en):
        return None
    for kind, ours, ours_any, theirs, theirs_any in _EXCHANGES:
        said = load_pattern(ours).search(zh)
        if said is None or load_pattern(ours_any).search(zh.replace(said[0], "")):
            continue
        other = load_pattern(theirs).search(en)
        if other and not load_pattern(theirs_any).search(en[: other.start()] + en[other.end() :]):
            return Exchanged(kind, said.span(), other.span())
    return _find_statement(zh, en)


# What the Chinese surely says, what makes it doubtful, what the English says in its place, what may say it after all.
_EXCHANGES: tuple[tuple[Kind, str, str, str, str], ...] = (
    ("duty", "zh-must", "zh-any-may", "en-may", "en-any-must"),
    ("permission", "zh-may", "zh-any-must", "en-must", "en-any-may"),
)


def _find_statement(zh: str, en: str) -> Exchanged | None:
    """A question, by its particle and mark, that is a statement in the English."""
    asks = _ASKS.search(zh)
    if asks is None or load_pattern("en-asks").search(en):
        return None
    stop = _STOP.search(en)
    return Exchanged("question", (asks.start(), asks.start() + 2), (stop.start(), stop.start() + 1)) if stop else None
