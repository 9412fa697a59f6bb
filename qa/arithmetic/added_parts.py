"""Sums that cannot be right: parts that are said to be all of a whole, and add up to another number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from ...text.messages import Message
from .doubt import Doubt, Suspect
from .half_text import HalfText
from .part_lists import Count, PartList, find_part_lists
from .shown import list_digit_changes, show, write_instead

_ONE = Decimal(1)


def check_sums(text: HalfText) -> Iterator[Doubt]:
    """The lists of parts that don't add up, where one digit would mend that."""
    for listed in find_part_lists(text):
        total = sum(_value(part) for part in listed.parts)
        if any(_value(whole) == total for whole in listed.wholes) or _adds_up_in_part(listed):
            continue
        for whole in reversed(listed.wholes):
            changes = _find_changes(listed.parts, whole)
            if changes:
                yield _doubt(text, listed.parts, whole, changes)
                break


def _adds_up_in_part(listed: PartList) -> bool:
    """Whether the last of the parts, without the first ones, add up to the whole that follows them."""
    values = [_value(part) for part in listed.parts]
    sums = {sum(values[first:]) for first in range(len(values) - 1)}
    return any(_value(whole) in sums for whole in listed.wholes)


def _find_changes(parts: Sequence[Count], whole: Count) -> list[tuple[Count, Decimal]]:
    """The counts that one changed digit would make right, with their right values."""
    difference = _value(whole) - sum(_value(part) for part in parts)
    wanted = [(part, _value(part) + difference) for part in parts] + [(whole, _value(whole) - difference)]
    return [(count, value) for count, value in wanted if value in set(list_digit_changes(_value(count), _ONE))]


def _value(count: Count) -> Decimal:
    return Decimal(count.quantity.value)


def _doubt(text: HalfText, parts: Sequence[Count], whole: Count, changes: Sequence[tuple[Count, Decimal]]) -> Doubt:
    values, total = [_value(part) for part in parts], _value(whole)
    added = " + ".join(show(value) for value in values)
    right, right_zh, suggestion = "", "", None
    if len(changes) == 1:
        count, value = changes[0]
        right = f"; with {show(value)} for {show(_value(count))} it would be right"
        right_zh = f"；{show(_value(count))} 改为 {show(value)} 即可成立"
    marked = changes[0][0] if len(changes) == 1 else whole
    if len(changes) == 1:
        suggestion = write_instead(marked.quantity, changes[0][1])
    others = [count for count in (*parts, whole) if count is not marked]
    difference = total - sum(values)
    return Doubt(
        "sum",
        tuple(_suspect(text, count, difference if count is not whole else -difference) for count in (marked, *others)),
        Message(
            f"{added} = {show(sum(values, Decimal(0)))}, not {show(total)}{right}.",
            f"{added} = {show(sum(values, Decimal(0)))}，不是 {show(total)}{right_zh}。",
        ),
        _measure_chance(total),
        suggestion,
    )


def _suspect(text: HalfText, count: Count, difference: Decimal) -> Suspect:
    wanted = _value(count) + difference
    return Suspect(text.spot(count.sentence, count.quantity), count.quantity.value, lambda changed: changed == wanted)


def _measure_chance(total: Decimal) -> float:
    """How likely one digit mends a sum that is no sum: 18 differences for each place, of as many as there are."""
    return min(1.0, 18 * len(f"{total}") / float(max(total, _ONE)))
