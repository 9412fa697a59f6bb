"""Growth of a whole that its parts deny: each part grew from a whole number, and together these make another growth."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from math import ceil, floor
from typing import NamedTuple

from ...text.messages import Message
from .doubt import Doubt, Suspect
from .grown_counts import read_growth
from .growth_relation import Growth
from .half_text import HalfText
from .part_lists import PartList, find_part_lists
from .shown import find_step, show
from .whole_base import Bases, find_bases, measure_growth

_REACH = 3


class _Before(NamedTuple):
    """What all parts together were before: from `low` to `high`, and the parts' own figures where all are certain."""

    low: int
    high: int
    parts: tuple[int, ...]


def check_growth_of_parts(text: HalfText) -> Iterator[Doubt]:
    """The growth of a count that does not fit the growth of the parts which it is the sum of."""
    for listed in find_part_lists(text):
        before = _add_up_before(text, listed)
        if before:
            total = sum(Decimal(part.quantity.value) for part in listed.parts)
            first, last = listed.parts[0].sentence, listed.parts[-1].sentence
            taken = {(part.sentence, part.quantity.start) for part in listed.parts}
            said = [
                (index, growth)
                for index in range(max(0, first - _REACH), last + 1)
                for growth in read_growth(text, index)
                if Decimal(growth.count.value) == total and (index, growth.count.start) not in taken
            ]
            if said and not any(_fits(growth, Decimal(growth.rate.value), before) for _, growth in said):
                yield _doubt(text, *said[0], before)


def _add_up_before(text: HalfText, listed: PartList) -> _Before | None:
    """What the parts of a list were before, added up; None where that isn't known of each."""
    bases: list[Bases] = []
    for index in dict.fromkeys(part.sentence for part in listed.parts):
        grown = {growth.count.start: growth for growth in read_growth(text, index)}
        for part in listed.parts:
            growth = grown.get(part.quantity.start) if part.sentence == index else None
            found = _find_bases(growth, Decimal(growth.rate.value)) if growth else None
            if found is None or not found.has_whole:
                return None
            bases.append(found)
    lows, highs = [ceil(one.low) for one in bases], [floor(one.high) for one in bases]
    return _Before(sum(lows), sum(highs), tuple(lows) if lows == highs else ())


def _find_bases(growth: Growth, rate: Decimal) -> Bases | None:
    return find_bases(Decimal(growth.count.value), -rate if growth.falls else rate, find_step(growth.rate))


def _fits(growth: Growth, rate: Decimal, before: _Before) -> bool:
    """Whether a count can have grown by a percentage from what its parts were."""
    bases = _find_bases(growth, rate)
    return bases is None or (bases.low <= before.high and before.low <= bases.high)


def _doubt(text: HalfText, index: int, growth: Growth, before: _Before) -> Doubt:
    count, rate, step = Decimal(growth.count.value), Decimal(growth.rate.value), find_step(growth.rate)
    ends = [show(abs(measure_growth(base, count, step))) for base in dict.fromkeys((before.high, before.low))]
    shown, shown_zh = "% to ".join(ends), "% 至 ".join(ends)
    was = " + ".join(map(show, before.parts)) + f" = {show(before.low)}" if before.parts else _name_range(before)
    said = f"{rate.quantize(step)}"
    return Doubt(
        "growth-of-parts",
        (
            Suspect(text.spot(index, growth.rate), growth.rate.value, lambda changed: _fits(growth, changed, before)),
            Suspect(text.spot(index, growth.count), growth.count.value),
        ),
        Message(
            f"By their own growth, the parts of {show(count)} were {was} before: that is {shown}%, not {said}%.",
            f"按各部分的增幅推算，{show(count)} 上期应为 {was}，增幅应为 {shown_zh}%，不是 {said}%。",
        ),
        min(1.0, 10 * float(before.high - before.low + 1) / float(count)),
    )


def _name_range(before: _Before) -> str:
    return f"{show(before.low)}–{show(before.high)}"
