"""Which part of a period a date means: 6月下旬 and "late June", 2020年初 and "the beginning of 2020"."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from ...align.bitext import Lang
from ..quantities.quantity import Quantity

Part = Literal["early", "middle", "late", "first half", "second half"]

_ZH: tuple[tuple[Part, re.Pattern[str]], ...] = (
    ("first half", re.compile("上半[年叶]|前半[年叶期]")),
    ("second half", re.compile("下半[年叶]|后半[年叶期]")),
    ("early", re.compile("上旬|年?初|早期|前期|年头")),
    ("middle", re.compile("中旬|中[叶期]|年中")),
    ("late", re.compile("下旬|[年月]?[底末]|晚期|后期|末期")),
)
_OF = r"(?:[ -]?(?:of |in |the |year |month )*)$"
_EN: tuple[tuple[Part, re.Pattern[str]], ...] = (
    ("first half", re.compile(rf"\b(?:(?:first|former|earlier) half|H1){_OF}", re.IGNORECASE)),
    ("second half", re.compile(rf"\b(?:(?:second|latter|later) half|H2){_OF}", re.IGNORECASE)),
    ("early", re.compile(rf"\b(?:early|beginning|start|opening|outset){_OF}", re.IGNORECASE)),
    ("middle", re.compile(rf"\b(?:mid|middle){_OF}", re.IGNORECASE)),
    ("late", re.compile(rf"\b(?:late|end|close){_OF}", re.IGNORECASE)),
)
_REACH = 24
# A half year holds the early part, and its beginning may be called so.
_APART: tuple[frozenset[Part], ...] = (
    frozenset(("early", "late")),
    frozenset(("early", "middle")),
    frozenset(("middle", "late")),
    frozenset(("first half", "second half")),
    frozenset(("first half", "late")),
    frozenset(("second half", "early")),
)


class NamedPart(NamedTuple):
    """A part of a period, and the date with the words that name it."""

    part: Part
    words: str


def find_part(date: Quantity, text: str, lang: Lang) -> NamedPart | None:
    """The part of a period that the words beside a date name; None where they name none."""
    if lang == "zh":
        found = ((part, pattern.match(text, date.end)) for part, pattern in _ZH)
        return next((NamedPart(part, text[date.start : match.end()]) for part, match in found if match), None)
    start = date.numeral[0]
    before = text[max(0, start - _REACH) : start]
    searched = ((part, pattern.search(before)) for part, pattern in _EN)
    return next((NamedPart(part, match[0] + text[start : date.end]) for part, match in searched if match), None)


def are_apart(one: NamedPart | None, other: NamedPart | None) -> bool:
    """Whether two parts can't be the same."""
    return one is not None and other is not None and {one.part, other.part} in _APART
