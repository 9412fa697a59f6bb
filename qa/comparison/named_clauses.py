"""Two figures whose clauses have names in Latin letters, each in English the name of the other one in Chinese."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from ..quantities.quantity import Quantity
from .bounds import find_between
from .side import Pair, Side

_NAME = re.compile(r"(?<![\w.-])[A-Za-z][A-Za-z0-9]*(?:[_.-][A-Za-z0-9]+)*(?![\w-])")
_ZH_BOUNDS = re.compile("[，,；;。：:]|(?:而|但|并)")
_EN_BOUNDS = re.compile(r"[,;:]\s|\.\s|\b(?:and|while|but|whereas)\b")


def are_clauses_crossed(zh: Side, en: Side, first: Pair, second: Pair) -> bool:
    """Whether the names beside either figure stand beside the other one in English: each name once in either text."""
    shared = _list_single(zh.text) & _list_single(en.text)
    if len(shared) < 2:
        return False
    ours = [_list_beside(zh.text, zh.quantities[pair[0]], _ZH_BOUNDS) & shared for pair in (first, second)]
    theirs = [_list_beside(en.text, en.quantities[pair[1]], _EN_BOUNDS) & shared for pair in (first, second)]
    if ours[0] & ours[1] or theirs[0] & theirs[1] or ours[0] & theirs[0] or ours[1] & theirs[1]:
        return False
    return bool(ours[0] & theirs[1] and ours[1] & theirs[0])


@lru_cache(maxsize=256)
def _list_single(text: str) -> frozenset[str]:
    """The names that stand once in a text."""
    counts = Counter(match.group() for match in _NAME.finditer(text))
    return frozenset(name for name, count in counts.items() if count == 1 and len(name) > 1)


@lru_cache(maxsize=256)
def _list_beside(text: str, quantity: Quantity, bounds: re.Pattern[str]) -> frozenset[str]:
    """The names in the clause of a figure."""
    return frozenset(match.group() for match in _NAME.finditer(text, *find_between(bounds, text, quantity)))
