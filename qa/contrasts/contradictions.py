"""Where a translation has another word of a class than the Chinese: 西北 as "northeast", 买方 as "the seller"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from operator import add
from typing import NamedTuple

from ...align.lexicon import load_lexicon
from ..quantities.zh.scan import fold
from .members import Member, load_classes

# What turns the word behind it round: 未压缩 is "uncompressed".
_NEGATED = re.compile("[未不非无無没勿别莫](?:有|能|经|予)?$")
# What stands in a text for words that are left out of account.
_BLANK = "\0"


class Contradiction(NamedTuple):
    """Where the Chinese says one member of a class, and where the English says another one."""

    zh: tuple[int, int]
    en: tuple[int, int]


def find_contradictions(zh: str, en: str, zh_around: str = "", en_around: str = "") -> Iterator[Contradiction]:
    """Where the two texts contradict each other, and what is said around them doesn't explain it.

    >>> [("去西北部。"[slice(*c.zh)], "To the northeast."[slice(*c.en)])
    ...  for c in find_contradictions("去西北部。", "To the northeast.")]
    [('西北', 'northeast')]
    """
    folded, lower = load_lexicon().simplified(fold(zh)), en.lower()
    index = load_classes()
    told: set[Member] = set()
    for beginning in sorted({*folded, *map(add, folded, folded[1:])} & index.keys()):
        for member, others in index[beginning]:
            rivals = [other for other in others if any(key in lower for key in other.keys)]
            if rivals and member not in told:
                found = _contradict(member, rivals, (folded, zh_around), (en, en_around))
                if found:
                    told.add(member)
                    yield found


def _contradict(
    member: Member, rivals: Sequence[Member], zh: tuple[str, str], en: tuple[str, str]
) -> Contradiction | None:
    """Where a member stands in the Chinese, and a rival of it in the English in its place."""
    said = member.zh.search(zh[0])
    if said is None or _NEGATED.search(zh[0], 0, said.start()):
        return None
    for rival in rivals:
        other = rival.en.search(en[0])
        if other and not _is_said(rival.zh_any, member.zh, zh) and not _is_said(member.en_any, rival.en, en):
            return Contradiction(said.span(), other.span())
    return None


def _is_said(anything: re.Pattern[str], except_for: re.Pattern[str], texts: tuple[str, str]) -> bool:
    """Whether a text, without the words that it certainly has, or what stands around it may mean something."""
    text, around = texts
    return bool(anything.search(except_for.sub(_BLANK, text)) or (around and anything.search(around)))
