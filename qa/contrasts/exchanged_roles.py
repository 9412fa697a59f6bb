"""Where two parties of one class have each other's part: 甲方向乙方支付 as "Party B shall pay Party A"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import add

from .contradictions import Contradiction
from .members import Member, load_classes

# Between the two parties, in Chinese and in English; a verb of receiving turns the parts round once more.
_GIVES_ZH, _GIVES_EN = "[^,，。;；]{0,12}?[向给]", r"[^.;,]*?\bto (?:the |a |an |its |their )?"
_DONE_ZH, _DONE_EN = "[^,，。;；]{0,12}?由", r"[^.;,]*?\w(?:ed|en) by (?:the |a |an |its |their )?"
_TURNS = re.compile(r"\b(?:by|from|receiv\w*|import\w*|get\w*|obtain\w*|accept\w*|which|who|that)\b", re.IGNORECASE)
_FORMS = (
    (re.compile("[向给]"), " to ", _GIVES_ZH, _GIVES_EN, True),
    (re.compile("由"), " by ", _DONE_ZH, _DONE_EN, False),
)


def find_exchanged_roles(zh: str, en: str) -> Contradiction | None:
    """Where two parties stand whose parts are exchanged; the Chinese is in simplified characters.

    >>> find_exchanged_roles("甲方应向乙方支付定金。", "Party B shall pay a deposit to Party A.")
    Contradiction(zh=(0, 6), en=(0, 38))
    """
    for sign, particle, between_zh, between_en, is_given in _FORMS:
        if particle not in en or not sign.search(zh):
            continue
        for one, other in _list_parties(zh):
            said = re.search(f"(?:{one.zh_words}){between_zh}(?:{other.zh_words})", zh)
            told = said and _search(other, between_en, one, en)
            if said and told and not (is_given and _TURNS.search(told[0])) and not _search(one, r"[^.;]*", other, en):
                return Contradiction(said.span(), told.span())
    return None


def _list_parties(zh: str) -> Iterator[tuple[Member, Member]]:
    """The members of a class that a text says beside each other, in either order."""
    index = load_classes()
    for beginning in sorted(set(map(add, zh, zh[1:])) & index.keys()):
        for member, others in index[beginning]:
            if member.zh.search(zh):
                yield from ((member, other) for other in others if other.zh_words and other.zh.search(zh))


def _search(one: Member, between: str, other: Member, en: str) -> re.Match[str] | None:
    return re.search(rf"\b(?:{one.en_words}){between}(?:{other.en_words})\b", en, re.IGNORECASE)
