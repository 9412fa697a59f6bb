"""Counts that cannot have grown by the percentage that is given for them."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from math import floor

from ...text.messages import Message
from .doubt import Doubt, Suspect
from .growth_en import read_growth_en
from .growth_relation import Growth
from .growth_zh import read_growth_zh
from .half_text import HalfText
from .shown import find_only_change, find_step, show, write_instead
from .whole_base import find_bases, measure_growth

_READERS = {"zh": read_growth_zh, "en": read_growth_en}
_SIGNS = ("%", "％", "per cent", "percent")


def check_growth(text: HalfText) -> Iterator[Doubt]:
    """The percentages by which no whole number grows to the count that they are given for."""
    for index in range(len(text.texts)):
        for growth in read_growth(text, index):
            doubt = _judge(text, index, growth)
            if doubt:
                yield doubt


def read_growth(text: HalfText, index: int) -> Iterator[Growth]:
    """The counts of a segment with the percentages that they grew by."""
    if any(sign in text.texts[index] for sign in _SIGNS):
        yield from _READERS[text.lang](text.texts[index], text.quantities(index))


def _judge(text: HalfText, index: int, growth: Growth) -> Doubt | None:
    """What is wrong with a growth, if something is."""
    count, rate, step = Decimal(growth.count.value), Decimal(growth.rate.value), find_step(growth.rate)

    def is_possible(count: Decimal, rate: Decimal) -> bool:
        bases = find_bases(count, -rate if growth.falls else rate, step)
        return bases is None or bases.has_whole

    bases = find_bases(count, -rate if growth.falls else rate, step)
    if not rate or bases is None or bases.has_whole:
        return None
    rates = find_only_change(rate, step, lambda changed: is_possible(count, changed))
    counts = find_only_change(count, Decimal(1), lambda changed: is_possible(changed, rate))
    only = rates[0] if len(rates) == 1 and not counts else None
    return Doubt(
        "growth",
        (
            Suspect(text.spot(index, growth.rate), growth.rate.value, lambda changed: is_possible(count, changed)),
            Suspect(text.spot(index, growth.count), growth.count.value, lambda changed: is_possible(changed, rate)),
        ),
        _explain(growth, count, rate, step, only),
        bases.chance,
        write_instead(growth.rate, only) if only else None,
    )


def _explain(growth: Growth, count: Decimal, rate: Decimal, step: Decimal, only: Decimal | None) -> Message:
    exact = floor(count * 100 / (100 + (-rate if growth.falls else rate)))
    near = [(show(base), show(abs(measure_growth(base, count, step)))) for base in (exact, exact + 1) if base]
    verb, verb_zh = ("falls", "下降") if growth.falls else ("grows", "增长")
    cases = ", ".join(f"from {base} it would be {shown}%" for base, shown in near)
    cases_zh = "；".join(f"上期若为 {base}，应为 {shown}%" for base, shown in near)
    right, right_zh = (f"; {only}% would be possible", f"；改为 {only}% 即可成立") if only else ("", "")
    return Message(
        f"No whole number {verb} by {rate.quantize(step)}% to {show(count)}: {cases}{right}.",
        f"任何整数{verb_zh} {rate.quantize(step)}% 都得不到 {show(count)}：{cases_zh}{right_zh}。",
    )
