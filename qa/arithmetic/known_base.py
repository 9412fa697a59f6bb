"""Growth that cannot be right where the text says what a count was before, or by how many it changed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from ...align.bitext import Lang
from ...text.messages import Message
from ..quantities import Quantity
from .doubt import Doubt, Suspect
from .half_text import HalfText
from .shown import Amount, find_only_change, find_step, is_rate, read_amount, write_instead

_TIME = r"(?:(?:上|去|前)(?:一?年|年度|月|季度|期)|\d{4}\s*年|年初)(?:同期|年?末|年?底|度|全年)?"
_BASE = rf"(?:(?:同比|环比|(?:比|较)\s*{_TIME})\s*)"
_MORE, _LESS = r"(?:增加|增长|净增|上升|增|多)了?", r"(?:减少|下降|净减|降低|减|少)了?"
_UP, _DOWN = r"(?:增长|上升|增加|提高|增幅|增)[了为达]?", r"(?:下降|减少|降低|降幅|降)[了为达]?"
_HINTS: Mapping[Lang, tuple[str, ...]] = {
    "zh": ("增", "减", "降", "升", "多", "少"),
    "en": (" from ", "up", "down", "increas", "decreas", "ris", "rose", "fell", "drop", "gr"),
}
# What may stand between three figures: a count, by how many it changed and by how many percent; the order of the last
# two is free. `more`: whether the change is a rise; `up`: whether the percentage is one.
_ZH_CHANGE_FIRST = (
    re.compile(rf"\s*[，,]\s*{_BASE}(?:(?P<more>{_MORE})|{_LESS})\s*"),
    re.compile(rf"\s*[，,]?\s*{_BASE}?(?:(?P<up>{_UP})|{_DOWN})\s*"),
)
_ZH_RATE_FIRST = (
    re.compile(rf"\s*[，,]\s*{_BASE}(?:(?P<up>{_UP})|{_DOWN})\s*"),
    re.compile(rf"\s*[，,]\s*{_BASE}?(?:(?P<more>{_MORE})|{_LESS})\s*"),
)
_ZH_FROM = re.compile(r"[由从][^，,。；;\d]{0,14}$")
_ZH_TO = (
    re.compile(r"\s*[，,]?\s*(?:增|增加|增长|上升|提高|下降|降|减少|减)[至到]\s*"),
    re.compile(rf"\s*[，,]\s*{_BASE}?(?:(?P<up>{_UP})|{_DOWN})\s*"),
)
_EN_FROM = re.compile(r"\bfrom\s+$", re.IGNORECASE)
_EN_TO = (
    re.compile(r"[A-Za-z’' -]{0,40}?(?:\s*\(?(?:in\s+)?(?:the previous year|last year)?\)?,?)\s+to\s+", re.IGNORECASE),
    re.compile(
        r"[A-Za-z’' -]{0,40}?,\s*(?:representing\s+|marking\s+)?"
        r"(?:(?P<up>up|an? (?:year-on-year )?(?:increase|rise|growth) of)|"
        r"down|an? (?:year-on-year )?(?:decrease|decline|drop|fall) of)(?:\s+by)?\s+",
        re.IGNORECASE,
    ),
)


@dataclass(frozen=True, slots=True)
class _Change:
    """What a count was and is, in least and most, and the percentage by which it is said to have grown."""

    before: Amount
    after: Amount
    rate: Quantity
    falls: bool
    figures: tuple[Quantity, ...]


def check_known_bases(text: HalfText) -> Iterator[Doubt]:
    """The percentages that don't fit what a count was before."""
    for index, sentence in enumerate(text.texts):
        if ("%" in sentence or "％" in sentence) and any(hint in sentence for hint in _HINTS[text.lang]):
            figures = [one for one in text.quantities(index) if one.kind not in ("date", "ordinal")]
            for change in _READERS[text.lang](sentence, figures):
                if doubt := _judge(text, index, change):
                    yield doubt


def _read_zh(text: str, figures: Sequence[Quantity]) -> Iterator[_Change]:
    for first, second, third in zip(figures, figures[1:], figures[2:], strict=False):
        between = (text[first.end : second.start], text[second.end : third.start])
        if is_rate(third) and (found := _match(_ZH_CHANGE_FIRST, between)):
            yield from _build_change(first, second, third, bool(found["more"]), bool(found["up"]))
        elif is_rate(second) and (found := _match(_ZH_RATE_FIRST, between)):
            yield from _build_change(first, third, second, bool(found["more"]), bool(found["up"]))
        elif (found := _match(_ZH_TO, between)) and _ZH_FROM.search(text[: first.start]):
            yield from _build_growth(first, second, third, bool(found["up"]))


def _read_en(text: str, figures: Sequence[Quantity]) -> Iterator[_Change]:
    for first, second, third in zip(figures, figures[1:], figures[2:], strict=False):
        between = (text[first.end : second.start], text[second.end : third.start])
        if (found := _match(_EN_TO, between)) and _EN_FROM.search(text[: first.start]):
            yield from _build_growth(first, second, third, bool(found["up"]))


_READERS = {"zh": _read_zh, "en": _read_en}


def _match(patterns: Sequence[re.Pattern[str]], between: Sequence[str]) -> dict[str, str | None] | None:
    """What the patterns find in the words between three figures; None if one of them doesn't fit."""
    matches = [pattern.fullmatch(words) for pattern, words in zip(patterns, between, strict=True)]
    if any(match is None for match in matches):
        return None
    return {name: words for match in matches if match for name, words in match.groupdict().items()}


def _build_change(count: Quantity, change: Quantity, rate: Quantity, more: bool, up: bool) -> Iterator[_Change]:
    """A count with the change that led to it."""
    after, by = read_amount(count), read_amount(change)
    if after and by and count.unit == change.unit and is_rate(rate) and more == up:
        before = (
            Amount(after.low - by.high, after.high - by.low)
            if more
            else Amount(after.low + by.low, after.high + by.high)
        )
        if before.low > 0:
            yield _Change(before, after, rate, not up, (rate, count, change))


def _build_growth(before: Quantity, after: Quantity, rate: Quantity, up: bool) -> Iterator[_Change]:
    """A count with what it was."""
    one, other = read_amount(before), read_amount(after)
    same_unit = before.unit == after.unit or before.unit is None
    if one and other and same_unit and is_rate(rate) and one.low > 0 and (other.high > one.low) == up:
        yield _Change(one, other, rate, not up, (rate, after, before))


def _measure(change: _Change) -> tuple[Fraction, Fraction]:
    """By how many percent the count grew, or fell, at least and at most."""
    ends = [
        abs(after - before) * 100 / before
        for before in (change.before.low, change.before.high)
        for after in (change.after.low, change.after.high)
    ]
    return min(ends), max(ends)


def _judge(text: HalfText, index: int, change: _Change) -> Doubt | None:
    """What is wrong with a percentage, if something is."""
    step, rate = find_step(change.rate), Decimal(change.rate.value)
    least, most = _measure(change)

    def is_possible(shown: Decimal) -> bool:
        return Fraction(shown) - Fraction(step) / 2 <= most and least < Fraction(shown) + Fraction(step)

    if is_possible(rate):
        return None
    near = [_round(end, step) for end in dict.fromkeys((least, most))]
    shown = " to ".join(f"{end}%" for end in dict.fromkeys(near))
    shown_zh = shown.replace(" to ", " 至 ")
    only = find_only_change(rate, step, is_possible)
    return Doubt(
        "known-base",
        (
            Suspect(text.spot(index, change.rate), change.rate.value, is_possible),
            *(Suspect(text.spot(index, one), one.value) for one in change.figures[1:]),
        ),
        Message(
            f"From {_name(change.before)} to {_name(change.after)} is {shown}, not {rate.quantize(step)}%.",
            f"从 {_name(change.before)} 到 {_name(change.after)}，变化幅度为 {shown_zh}，不是 {rate.quantize(step)}%。",
        ),
        min(1.0, float(most - least + Fraction(step)) / max(1.0, float(rate))),
        write_instead(change.rate, only[0]) if len(only) == 1 else None,
        all(abs(end - rate) <= step for end in near),
    )


def _name(amount: Amount) -> str:
    """An amount as a number, or as the range that rounding leaves open."""
    ends = [f"{float(end):,.10g}" if end.denominator > 1 else f"{end.numerator:,}" for end in amount]
    return ends[0] if ends[0] == ends[1] else "–".join(ends)


def _round(value: Fraction, step: Decimal) -> Decimal:
    return (Decimal(value.numerator) / value.denominator).quantize(step, ROUND_HALF_UP)
