"""The same count given twice in one document with two values: the same words before it, the same unit and period."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from ...text.messages import Message
from ..quantities import Quantity
from .doubt import Doubt, Suspect
from .half_text import HalfText

# The words that say what is counted: from the last mark to the figure, so many of them at least.
_SUBJECT = re.compile(r"[^，。；：:！？、,;（()）\d\s]+$")
_LEAST = 8
# What introduces a figure and says nothing of what it counts.
_VERBS = re.compile(r"(?:已|总|共|约|近|计)*(?:达到|达|为|有|是|共有|共计|总计|完成|实现)?(?:了)?(?:约|近|超过|突破)?$")
# Words that make another count of it: of another time, another part, or a change.
_OTHER = re.compile(
    "上年|去年|同期|上半年|下半年|季度|月|累计|其中|新增|增加|增长|减少|下降|比|平均|每|预计|计划|目标|力争|将|以上|分别|各|另"
)
_KINDS = ("cardinal", "currency", "measure")


class _Said(NamedTuple):
    sentence: int
    quantity: Quantity


def check_repeats(text: HalfText) -> Iterator[Doubt]:
    """The counts that stand elsewhere in the text with another value, neither of which is the other one rounded."""
    if text.lang != "zh":
        return
    groups: defaultdict[tuple[object, ...], list[_Said]] = defaultdict(list)
    for index, sentence in enumerate(text.texts):
        if "年" in sentence and not _OTHER.search(sentence):
            for key, quantity in _list_counts(sentence, text.quantities(index)):
                groups[key].append(_Said(index, quantity))
    for group in groups.values():
        if len(group) > 1:
            yield from _compare(text, group)


def _list_counts(sentence: str, quantities: Sequence[Quantity]) -> Iterator[tuple[tuple[object, ...], Quantity]]:
    """The counts of a sentence of one year, each with what it counts, its unit and the year."""
    years = {quantity.value for quantity in quantities if quantity.kind in ("date", "range")}
    if len(years) != 1:
        return
    for quantity in quantities:
        subject = _SUBJECT.search(sentence, 0, quantity.start)
        if quantity.kind in _KINDS and quantity.unit and not quantity.hedge and subject:
            words = _VERBS.sub("", subject.group())
            if len(words) >= _LEAST:
                yield (words, quantity.unit, *years), quantity


def _compare(text: HalfText, group: Sequence[_Said]) -> Iterator[Doubt]:
    first = group[0]
    for other in group[1:]:
        if other.sentence != first.sentence and not _agree(first.quantity, other.quantity):
            yield _doubt(text, other, first)


def _agree(one: Quantity, other: Quantity) -> bool:
    """Whether two values are the same, or one is the other rounded."""
    a, b = Decimal(one.value), Decimal(other.value)
    coarse, fine = (a, b) if _count_digits(a) <= _count_digits(b) else (b, a)
    step = Decimal(1).scaleb(coarse.normalize().as_tuple().exponent)  # type: ignore[arg-type]
    return abs(coarse - fine) < step


def _count_digits(value: Decimal) -> int:
    return len(value.normalize().as_tuple().digits)


def _doubt(text: HalfText, one: _Said, other: _Said) -> Doubt:
    here, there = one.quantity, other.quantity
    return Doubt(
        "repeat",
        tuple(Suspect(text.spot(said.sentence, said.quantity), said.quantity.value) for said in (one, other)),
        Message(
            f"“{here.text}” is given as “{there.text}” elsewhere in the same words.",
            f"“{here.text}”在别处以同样的说法作“{there.text}”。",
        ),
    )
