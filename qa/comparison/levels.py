"""Numbers of several levels, written in two ways: 第三章第二节 and 一、1 for "3.2" and "1.1"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..quantities.quantity import Quantity
from ..quantities.zh.sums import parse_numeral

_DOTTED = re.compile(r"[1-9]\d?\.[1-9]\d?")
# What stands between the levels of a number: 第三章第二节, 一、1, 第一讲的第三节.
_JOINT = re.compile(r"[讲講课課篇册回]?[\s、.．的]{0,2}")
_HAN = "[一二三四五六七八九十]{1,3}"
_SECTION = re.compile(rf"\s*第?({_HAN})(?:[、．.]|[章节編编条條][\s：:])")
_LEVELS = re.compile(rf"\s*第?({_HAN})[、．.章节編编条條]\s*(\d{{1,2}})(?![\d.]\d)")
_ITEM = re.compile(r"\s*[（(]?(\d{1,2})[．.、）)](?!\d)")
_DOTTED_FIRST = re.compile(r"\s*(\d{1,2})\.(\d{1,2})(?![\d.]*\d)")
_COUNTED = ("ordinal", "cardinal")
# 第一节 is "Lesson 1.1" where the chapter's number goes without saying.
_PART = re.compile(rf"\s*第({_HAN}|\d{{1,2}})[节節课課讲講步]")
_LABELLED = re.compile(
    r"\s*(?:lesson|section|exercise|unit|part|step)\s+(\d{1,2})\.(\d{1,2})(?![\d.]*\d)", re.IGNORECASE
)


def join_levels(side: Sequence[Quantity], text: str, other: Sequence[Quantity]) -> list[Quantity]:
    """The quantities of a Chinese side, two levels of a number as one where the other side has a dotted number."""
    found = list(side)
    dotted = [q for q in other if _is_dotted(q)]
    loose = [q for q in other if q.kind in _COUNTED and not _is_dotted(q)]
    for low, high in list(_find_levels(found, text)):
        both = {low.value, high.value} <= {q.value for q in loose}
        equal = next((q for q in dotted if q.text == f"{low.value}.{high.value}"), None)
        one = equal or (dotted[0] if len(dotted) == 1 and not any(q.value == dotted[0].value for q in found) else None)
        if one is not None and not both and low in found and high in found:
            found = _join(found, text, low, high)
    return found


def drop_number(side: Sequence[Quantity], end: int) -> list[Quantity]:
    """The quantities of a side without those of the number that it begins with, which ends at `end`."""
    return [q for q in side if q.start >= end]


def find_number_ends(text: str, other_text: str, section: str | None) -> tuple[int, int]:
    """Where the numbers of an item end in the Chinese and the English, if they are the same one, else 0.

    The Chinese has both levels, 二、3 for "2.3", or its own below the heading of a section: 3. below 二、许可.
    """
    theirs = _DOTTED_FIRST.match(other_text)
    levels, item = find_same_levels(text, other_text), _ITEM.match(text)
    if part := find_same_part(text, other_text):
        return part
    if theirs and levels:
        return levels[1], theirs.end()
    if theirs and item and (section, item[1]) == (theirs[1], theirs[2]):
        return item.end(), theirs.end()
    return 0, 0


def find_same_levels(text: str, other_text: str) -> tuple[int, int] | None:
    """Where the second number of a Chinese beginning stands, if the English begins with both: 二、3 / "2.3"."""
    ours, theirs = _LEVELS.match(text), _DOTTED_FIRST.match(other_text)
    same = ours and theirs and (_read(ours[1]), ours[2]) == (theirs[1], theirs[2])
    return ours.span(2) if ours and same else None


def find_same_part(text: str, other_text: str) -> tuple[int, int] | None:
    """Where the numbers end of a Chinese heading and of its English, which has the chapter's number before it."""
    ours, theirs = _PART.match(text), _LABELLED.match(other_text)
    if not ours or not theirs or (ours[1] if ours[1].isdigit() else _read(ours[1])) != theirs[2]:
        return None
    return ours.end(), theirs.end()


def find_section(text: str) -> str | None:
    """The number of the heading that a Chinese text begins with: 一、定义; None without one."""
    head = _SECTION.match(text)
    return _read(head[1]) if head else None


def _read(han: str) -> str:
    """The value of a Han numeral in figures."""
    parsed = parse_numeral(han)
    return f"{parsed[0]}" if parsed else ""


def _is_dotted(quantity: Quantity) -> bool:
    return quantity.kind in _COUNTED and quantity.unit is None and _DOTTED.fullmatch(quantity.text) is not None


def _find_levels(side: Sequence[Quantity], text: str) -> Iterator[tuple[Quantity, Quantity]]:
    """Numbers side by side of which the first is that of a chapter or heading, and the second that of a part of it."""
    for low, high in pairwise(side):
        numbered = low.kind == "ordinal" and high.kind in _COUNTED and high.unit != "heading"
        if numbered and low.value.isdigit() and high.value.isdigit() and _JOINT.fullmatch(text, low.end, high.start):
            yield low, high


def _join(side: Sequence[Quantity], text: str, low: Quantity, high: Quantity) -> list[Quantity]:
    """The side with two levels as one number."""
    value = f"{low.value}.{high.value}"
    words = text[low.start : high.end]
    whole = Quantity(low.start, high.end, words, "cardinal", value, hedge=low.hedge)
    return [whole if q is low else q for q in side if q is not high]
