"""Sums that cannot be right: parts that are said to be all of a whole, and add up to another number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from ...text.messages import Message
from .doubt import Doubt, Suspect
from .half_text import HalfText
from .part_lists import Count, PartList, find_part_lists
from .shown import may_be_slip, measure_slips, show, write_instead

_ONE = Decimal(1)


def check_sums(text: HalfText) -> Iterator[Doubt]:
    """The lists of parts that don't add up, where one digit, or two digits swapped, would mend that."""
    for listed in find_part_lists(text):
        total = sum(_value(part) for part in listed.parts)
        if any(_value(whole) == total for whole in listed.wholes) or _adds_up_in_part(listed):
            continue
        for whole in reversed(listed.wholes):
            changes = _find_changes(listed.parts, whole)
            if changes:
                yield _doubt(text, listed, whole, changes)
                break


def _adds_up_in_part(listed: PartList) -> bool:
    """Whether the last of the parts, without the first ones, add up to the whole that follows them."""
    values = [_value(part) for part in listed.parts]
    sums = {sum(values[first:]) for first in range(len(values) - 1)}
    return any(_value(whole) in sums for whole in listed.wholes)


def _find_changes(parts: Sequence[Count], whole: Count) -> list[tuple[Count, Decimal]]:
    """The counts of which one slip would explain that, with their right values."""
    difference = _value(whole) - sum(_value(part) for part in parts)
    wanted = [(part, _value(part) + difference) for part in parts] + [(whole, _value(whole) - difference)]
    return [(count, value) for count, value in wanted if may_be_slip(_value(count), value, _ONE)]


def _value(count: Count) -> Decimal:
    return Decimal(count.quantity.value)


def _doubt(text: HalfText, listed: PartList, whole: Count, changes: Sequence[tuple[Count, Decimal]]) -> Doubt:
    values, total = [_value(part) for part in listed.parts], _value(whole)
    added, summed = " + ".join(map(show, values)), sum(values, Decimal(0))
    only = changes[0] if len(changes) == 1 else None
    right, right_zh = "", ""
    if only:
        right = f"; with {show(only[1])} for {show(_value(only[0]))} it would be right"
        right_zh = f"；{show(_value(only[0]))} 改为 {show(only[1])} 即可成立"
    marked = only[0] if only else whole
    others = [count for count in (*listed.parts, whole) if count is not marked]
    return Doubt(
        "sum",
        tuple(
            _suspect(text, count, summed - total if count is whole else total - summed) for count in (marked, *others)
        ),
        Message(
            f"{added} = {show(summed)}, not {show(total)}{right}.",
            f"{added} = {show(summed)}，不是 {show(total)}{right_zh}。",
        ),
        _measure_chance(listed, total),
        write_instead(marked.quantity, only[1]) if only else None,
    )


def _suspect(text: HalfText, count: Count, difference: Decimal) -> Suspect:
    wanted = _value(count) + difference
    return Suspect(text.spot(count.sentence, count.quantity), count.quantity.value, lambda changed: changed == wanted)


def _measure_chance(listed: PartList, total: Decimal) -> float:
    """How likely a slip mends by chance what is no sum, tried with as many wholes as there are."""
    tried = 1 if listed.is_named else len({_value(whole) for whole in listed.wholes})
    return min(1.0, tried * measure_slips(total, _ONE))
