"""Ages that don't fit the years of birth and death beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ...align.bitext import Lang
from ...text.messages import Message
from .doubt import Doubt, Suspect
from .half_text import HalfText

# Born and died in a sentence, or as years in brackets; then the age at death.
_LIFE: dict[Lang, tuple[re.Pattern[str], ...]] = {
    "zh": (
        re.compile(
            r"(?P<birth>1\d{3}|20\d\d)年[^。；]{0,30}?(?:出生|诞生|生于|生人|生)[^。]{0,120}?(?P<death>1\d{3}|20\d\d)年"
            r"[^。；]{0,30}?(?:逝世|去世|病逝|辞世|离世|牺牲|遇难|就义|圆寂)[^。]{0,20}?(?:享年|终年|年仅|时年|終年|年僅)"
            r"(?P<age>\d{1,3})[周週]?[岁歲]"
        ),
        re.compile(
            r"[（(](?P<birth>1\d{3}|20\d\d)年?\s?[-—–－~～至]+\s?(?P<death>1\d{3}|20\d\d)年?[）)][^。]{0,60}?"
            r"(?:享年|终年|終年)(?P<age>\d{1,3})[周週]?[岁歲]"
        ),
    ),
    "en": (
        re.compile(
            r"\bborn\b[^.;]{0,60}?\b(?P<birth>1\d{3}|20\d\d)\b[^.]{0,160}?\b(?:died|dies|passed away|was killed)\b"
            r"[^.;]{0,60}?\b(?P<death>1\d{3}|20\d\d)\b[^.;]{0,24}?\b(?:aged?|at the age of)\s(?P<age>\d{1,3})\b"
        ),
        re.compile(
            r"\((?P<birth>1\d{3}|20\d\d)\s?[-–—]\s?(?P<death>1\d{3}|20\d\d)\)[^.;]{0,60}?\bdied\b[^.;]{0,30}?"
            r"\b(?:aged?|at the age of)\s(?P<age>\d{1,3})\b"
        ),
    ),
}
_SIGNS = {"zh": re.compile("享年|[终終]年|年[仅僅]|[时時]年"), "en": re.compile(r"\bage")}


class _Life(NamedTuple):
    birth: int
    death: int
    age: int


def check_lifetimes(text: HalfText) -> Iterator[Doubt]:
    """The ages at death that are off by more than how ages are counted: before a birthday, or from one at birth."""
    for index, sentence in enumerate(text.texts):
        if _SIGNS[text.lang].search(sentence):
            for pattern in _LIFE[text.lang]:
                for match in pattern.finditer(sentence):
                    life = _Life(*(int(match[name]) for name in ("birth", "death", "age")))
                    if not _fits(life):
                        yield _doubt(text, index, match, life)


def _fits(life: _Life) -> bool:
    """Whether an age is one of those that such years may give; in China a child may be one at birth, or two soon."""
    return life.death - life.birth >= 0 and -1 <= life.age - (life.death - life.birth) <= 2


def _doubt(text: HalfText, index: int, match: re.Match[str], life: _Life) -> Doubt:
    suspects = tuple(Suspect(text.locate(index, *match.span(name)), match[name]) for name in ("age", "birth", "death"))
    years = life.death - life.birth
    if years < 0:
        message = Message(
            f"Nobody born in {life.birth} died in {life.death}.",
            f"{life.birth} 年出生的人不可能在 {life.death} 年去世。",
        )
    else:
        message = Message(
            f"From {life.birth} to {life.death} are {years} years, not {life.age}.",
            f"{life.birth} 年至 {life.death} 年为 {years} 年，不是 {life.age} 岁。",
        )
    return Doubt("age", suspects, message)
