"""Counts and their growth in Chinese: 新收1524件，同比上升4.27%; 受理和审结2342和2339件，分别上升24.11%和23.17%."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..quantities import Quantity
from .growth_relation import Growth
from .shown import is_count, is_rate

_UP = "增长|上升|提高|增加|上涨|增幅|增|升"
_DOWN = "下降|减少|降低|下滑|回落|降幅|降|减"
_VERB = rf"(?:{_UP}|{_DOWN})(?:了|为|达|率为)?"
_TIME = r"(?:(?:上|去|前)(?:一?年|年度|月|季度|期)|\d{4}\s*年|年初)(?:同期|年?末|年?底|度|全年)?"
_BASE = rf"(?:同比|环比|(?:比|较|与)\s*{_TIME}\s*(?:相比)?)"
# What a count is of may follow it, but nothing of which the percentage may be.
_NOUN = r"(?:(?![的额率价值占均比])[一-鿿]){0,10}"
_COMES = re.compile(
    rf"\s*{_NOUN}\s*(?P<pause>[，,、；;（(])?\s*(?P<base>(?:分别|各)?\s*{_BASE}[，,]?)?\s*(?:分别|各)?\s*(?P<verb>{_VERB})\s*"
)
# 占全部案件的66.14%，同比上升: what stands between a count and its share of a whole.
_SHARE = re.compile(r"\s*[，,（(]?\s*占[^，,。；;%]{0,24}?\s*")
_NEXT_RATE = re.compile(rf"\s*[、，,和与及]\s*(?P<verb>{_VERB})?\s*")
_DELTA = re.compile(r"(?:增加|减少|增长|下降|净增|净减|上升|减|增|多|少|高|低)了?\s*$")
_BESIDE = re.compile(r"\s*(?:[、和与及]|以及)?\s*")
_JOINED = re.compile(r"[^。；;！？]{0,24}")
_AVERAGE = re.compile("平均|[人日月年户均]均|每")


def read_growth_zh(text: str, quantities: Sequence[Quantity]) -> Iterator[Growth]:
    """The counts of a sentence with the percentages that they grew by; none where it is open which belong together."""
    figures = [one for one in quantities if one.kind not in ("date", "ordinal")]
    place = 0
    while place < len(figures):
        if not is_rate(figures[place]):
            place += 1
            continue
        rates, falls = _read_rates(text, figures, place)
        if rates:
            yield from _pair(text, figures, place, rates, falls)
        place += max(1, len(rates))


def _read_rates(text: str, figures: Sequence[Quantity], place: int) -> tuple[list[Quantity], list[bool]]:
    """The percentages of growth that begin at a place and stand in a row, and which of them say a fall."""
    comes = _match_before(text, figures, place)
    if comes is None:
        return [], []
    rates, falls = [figures[place]], [_is_fall(comes["verb"])]
    for before, rate in zip(figures[place:], figures[place + 1 :], strict=False):
        joined = _NEXT_RATE.fullmatch(text, before.end, rate.start)
        if not (joined and is_rate(rate)):
            break
        rates.append(rate)
        falls.append(_is_fall(joined["verb"]) if joined["verb"] else falls[-1])
    return rates, falls


def _match_before(text: str, figures: Sequence[Quantity], place: int) -> re.Match[str] | None:
    """The words between the figure before a percentage and the percentage, if they say that something grew.

    In 35种上涨12% the prices grew; in 35种，上涨12% and 35种同比上涨12% the count.
    """
    comes = _COMES.fullmatch(text, figures[place - 1].end, figures[place].start) if place else None
    return comes if comes and (comes["pause"] or comes["base"]) else None


def _is_fall(verb: str) -> bool:
    return verb[0] in "下减降回"


def _pair(
    text: str, figures: Sequence[Quantity], place: int, rates: Sequence[Quantity], falls: Sequence[bool]
) -> Iterator[Growth]:
    """The percentages with the counts before them, one each."""
    last = _skip_shares(text, figures, place)
    counts = figures[max(0, last - len(rates)) : last]
    if len(counts) < len(rates) or not all(map(is_count, counts)) or not _is_alone(text, figures, last, len(rates)):
        return
    if len(rates) > 1:
        yield from map(Growth, counts, rates, falls)
    elif not _DELTA.search(text, 0, counts[0].start):
        yield Growth(counts[0], rates[0], falls[0])


def _skip_shares(text: str, figures: Sequence[Quantity], place: int) -> int:
    """The place after the count that a percentage is of: its share of a whole, and other growth, may stand between."""
    while place > 1 and is_rate(figures[place - 1]):
        between = figures[place - 2].end, figures[place - 1].start
        comes = _COMES.fullmatch(text, *between)
        if not (_SHARE.fullmatch(text, *between) or (comes and comes["base"])):
            break
        place -= 1
    return place


def _is_alone(text: str, figures: Sequence[Quantity], last: int, count: int) -> bool:
    """Whether so many counts before a place are a row, and no other count belongs to it."""
    first = last - count
    row = figures[first:last]
    if any(not _JOINED.fullmatch(text, one.end, other.start) for one, other in pairwise(row)):
        return False
    if first and _BESIDE.fullmatch(text, figures[first - 1].end, row[0].start):
        return False
    clause = text[figures[first - 1].end if first else 0 : row[0].start]
    return not _AVERAGE.search(clause[-16:])
