"""Quantities restated so that both sides say them in one way: "5 ppm" as a percentage, a ratio as two counts.

A reader takes what stands there; which of two readings is meant shows only beside the other language. A quantity is
restated only where the other side has what it is restated as.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import partial
from itertools import pairwise

from ..quantities.quantity import Quantity
from .growth import GROWTH
from .joined_digits import join_thousands, join_years
from .lettered import reread_scale, reread_size, reread_ten_thousands
from .misdated import join_misdated
from .rereading import (
    reread_ages,
    reread_couple,
    reread_decades,
    reread_heading,
    reread_pointed,
    reread_share,
    reread_years_ago,
)
from .shared_scale import reread_shared_scale
from .summed import join_summed
from .values import date_parts

_Restating = Callable[[Quantity, str, Sequence[Quantity]], Sequence[Quantity] | None]

# Parts in so many, how many of them make a percent.
_PARTS = {"part per million": 10_000, "part per billion": 10_000_000}
_POWER = re.compile(r"\de[-−]\d|10(?:\^-\d|⁻)", re.IGNORECASE)
_EXACT = Decimal("1e-9")
_WRITTEN_RATIO = re.compile(
    r"(?P<part>\S+?)(?:\s+\w+)?(?:\s+(?:out of|of|in|per|for)(?: every| each)?\s+|\s*/\s*)(?P<whole>\S.*)", re.S
)
_GROWN_ZH = re.compile("(?:增长|增加|提高|上升|上涨|扩大|增|涨|高出?|多)[了近约超过]*$")
_GROWN_EN = re.compile(
    r"\b(?:increas|grow|grew|ris|rose|climb|jump|soar|surg|rais|expand|up)\w*(?: \w+)?(?: by| of)?"
    r"(?: (?:about|around|nearly|almost|over|more than))? ?$",
    re.IGNORECASE,
)
_POINTS = re.compile(r"\s+points?\b", re.IGNORECASE)
_MONTH_RANGE = re.compile(r"(?P<year>\d{4}|XXXX)-(?P<low>\d\d)\.\.(?P=year)-(?P<high>\d\d)")
# Chinese cuts the year in tenths, that is months, English in quarters and halves.
_QUARTERS = {("01", "03"): "1", ("04", "06"): "2", ("07", "09"): "3", ("10", "12"): "4"}
_HALVES = {("01", "06"): "1", ("07", "12"): "2"}
_OF_PRICE = re.compile(r" of (?:the |its |their )?(?:\w+ )?(?:prices?|cost|value)\b", re.IGNORECASE)
_TAKEN_OFF = re.compile(r"\b(?:discount|reduction|cut) of (?:up to )?$|\b(?:reduced|cut|lowered|discounted) by $", re.I)
_PAIR = re.compile(r"(\d{1,3})[,，](\d{3})")
_SHORT_YEAR = re.compile(r"(?<![0-9])[0-9]{2}\s?年$")


def restate(
    zh: Sequence[Quantity], zh_text: str, en: Sequence[Quantity], en_text: str
) -> tuple[list[Quantity], list[Quantity]]:
    """The quantities of both sides of a bead, restated after the other side."""
    ours = _restate(join_thousands(join_years(zh, zh_text, en), zh_text, en), zh_text, en, _ZH_WAYS)
    joined = join_thousands(join_misdated(en, en_text, ours), en_text, ours)
    theirs = _restate(join_summed(joined, en_text, ours), en_text, ours, _EN_WAYS)
    return join_summed(ours, zh_text, theirs), theirs


def _restate(
    side: Sequence[Quantity], text: str, other: Sequence[Quantity], ways: Sequence[_Restating]
) -> list[Quantity]:
    found: list[Quantity] = []
    for quantity in side:
        restated = next((r for way in ways if (r := way(quantity, text, other)) is not None), (quantity,))
        found += restated
    return found


def _restate_ppm(quantity: Quantity, text: str, other: Sequence[Quantity]) -> Sequence[Quantity] | None:
    """Parts per million or billion as a percentage, where the other side has one."""
    size = _PARTS.get(quantity.unit or "")
    if size is None or quantity.amount is None:
        return None
    if not any(q.kind == "percent" and q.unit is None for q in other):
        return None
    value = (quantity.amount / size).normalize()
    return (replace(quantity, kind="percent", value=f"{value:f}", unit=None),)


def _restate_power(quantity: Quantity, text: str, other: Sequence[Quantity]) -> Sequence[Quantity] | None:
    """A small figure with a power of ten as a percentage, where the other side has it: 1e-4 for 万分之一."""
    amount = quantity.amount if quantity.kind == "cardinal" and _POWER.search(quantity.text) else None
    value = f"{(amount * 100).normalize():f}" if amount is not None else None
    if value is None or not any(q.kind == "percent" and q.unit is None and q.value == value for q in other):
        return None
    return (replace(quantity, kind="percent", value=value),)


def _restate_growth(
    verb: re.Pattern[str], quantity: Quantity, text: str, other: Sequence[Quantity]
) -> Sequence[Quantity] | None:
    """Growth by a hundred percent and more as a multiple, where the other side has one: "doubled"."""
    amount = quantity.amount if quantity.kind == "percent" and quantity.unit is None else None
    if amount is None or amount < 100 or not verb.search(text[: quantity.start]):
        return None
    if not any(q.kind == "multiple" for q in other) or any(
        q.kind == "percent" and q.value == quantity.value for q in other
    ):
        return None
    return (replace(quantity, kind="multiple", value=f"{(1 + amount / 100).normalize():f}", reading=GROWTH),)


def _restate_points(quantity: Quantity, text: str, other: Sequence[Quantity]) -> Sequence[Quantity] | None:
    """Bare points as percentage points, where the other side has so many."""
    if quantity.kind != "cardinal" or not _POINTS.match(text, quantity.end):
        return None
    if not any(q.unit == "percentage point" and q.value == quantity.value for q in other):
        return None
    return (replace(quantity, kind="percent", unit="percentage point"),)


def _restate_short_year(quantity: Quantity, text: str, other: Sequence[Quantity]) -> Sequence[Quantity] | None:
    """A year in two digits, where the other side has it in four: 21年 and 2021."""
    if quantity.unit != "year" or not _SHORT_YEAR.search(text[: quantity.end]):
        return None
    years = [date_parts(q.value).get("year", "") for q in other if q.kind == "date"]
    full = next((year for year in years if len(year) == 4 and year.endswith(quantity.value.zfill(2))), None)
    return (replace(quantity, kind="date", value=full, unit=None),) if full else None


def _restate_months(quantity: Quantity, text: str, other: Sequence[Quantity]) -> Sequence[Quantity] | None:
    """Months from the first to the last of a quarter, half-year or "first nine months", as the other side says it."""
    months = _MONTH_RANGE.fullmatch(quantity.value) if quantity.kind == "range" else None
    if months is None or any(q.kind == "range" for q in other):
        return None
    ends, year = (months["low"], months["high"]), months["year"]
    count = f"{int(months['high'])}"
    period: Quantity | None = None
    if ends[0] == "01" and any(q.unit == "month" and q.value == count for q in other):
        period = replace(quantity, kind="measure", unit="month", value=count)
    else:
        number = _QUARTERS.get(ends) or _HALVES.get(ends)
        if any(q.kind == "ordinal" and q.value == number for q in other):
            period = replace(quantity, kind="ordinal", unit=None, value=number or "")
    if period is None:
        return None
    if year == "XXXX" or not any(q.kind == "date" and date_parts(q.value).get("year") == year for q in other):
        return (period,)
    cut = len(year) + 1
    dated = replace(quantity.cut(0, cut), kind="date", unit=None, value=year)
    return dated, period.cut(cut, len(period.text))


def _restate_discount(quantity: Quantity, text: str, other: Sequence[Quantity]) -> Sequence[Quantity] | None:
    """A percentage as what is left of a price, where the other side has a discount and the words say which."""
    amount = quantity.amount if quantity.kind == "percent" else None
    if amount is None or not any(q.kind == "discount" for q in other):
        return None
    if _OF_PRICE.match(text, quantity.end):
        return (replace(quantity, kind="discount"),)
    if _TAKEN_OFF.search(text[: quantity.start]):
        return (replace(quantity, kind="discount", value=f"{(100 - amount).normalize():f}"),)
    return None


def _split_ratio(quantity: Quantity, text: str, other: Sequence[Quantity]) -> Sequence[Quantity] | None:
    """A share said as two counts, where the other side has both: "three out of ten", "25 births per 1,000"."""
    may_be = quantity.kind in ("fraction", "percent") or "/" in quantity.text
    written = _WRITTEN_RATIO.fullmatch(quantity.text) if may_be and quantity.amount is not None else None
    if any(q.kind == quantity.kind and q.value == quantity.value for q in other):
        return None
    counts = written and _find_counts(quantity, other)
    if not written or not counts:
        return None
    hedged = any(count.hedge for count in counts)
    return [
        replace(
            quantity.cut(*written.span(name)),
            kind="cardinal",
            unit=None,
            value=count.value,
            hedge=quantity.hedge if count.hedge or (name == "part" and not hedged) else None,
        )
        for name, count in zip(("part", "whole"), counts, strict=True)
    ]


def _split_pair(quantity: Quantity, text: str, other: Sequence[Quantity]) -> Sequence[Quantity] | None:
    """Two figures in brackets that were read as one with a comma, where the other side has both: (250,250)."""
    pair = _PAIR.fullmatch(quantity.text) if quantity.kind in ("cardinal", "measure") else None
    before, after = text[quantity.start - 1 : quantity.start], text[quantity.end : quantity.end + 1]
    if pair is None or not before or before not in "([（［" or not after or after not in ")]）］":
        return None
    values = [part.lstrip("0") or "0" for part in pair.groups()]
    found = [q.value for q in other]
    if any(q.value == quantity.value for q in other) or any(found.count(v) < values.count(v) for v in values):
        return None
    return [replace(quantity.cut(*pair.span(k)), unit=None, value=values[k - 1]) for k in (1, 2)]


def _find_counts(share: Quantity, other: Sequence[Quantity]) -> tuple[Quantity, Quantity] | None:
    """Two counts of the other side, side by side, of which the one is that share of the other."""
    amount = share.amount
    assert amount is not None
    ratio = amount / 100 if share.kind == "percent" else amount
    counts = [q for q in other if q.kind in ("cardinal", "measure") and q.amount]
    for one, following in pairwise(counts):
        for part, whole in ((one, following), (following, one)):
            if abs(Decimal(part.value) / Decimal(whole.value) - ratio) < _EXACT:
                return part, whole
    return None


def _restate_days(quantity: Quantity, text: str, other: Sequence[Quantity]) -> Sequence[Quantity] | None:
    """A day of a month as so many days, where the other side has these and no such date: 期限为三十日."""
    parts = date_parts(quantity.value) if quantity.kind == "date" else {}
    if parts.keys() != {"day"} or not quantity.text.endswith("日"):
        return None
    value = f"{int(parts['day'])}"
    dates = any(q.kind == "date" and date_parts(q.value).get("day") == parts["day"] for q in other)
    if dates or not any(q.unit == "day" and q.value == value for q in other):
        return None
    return (replace(quantity, kind="measure", value=value, unit="day"),)


_ZH_WAYS: tuple[_Restating, ...] = (
    _restate_ppm,
    partial(_restate_growth, _GROWN_ZH),
    _restate_short_year,
    _restate_months,
    _restate_days,
    reread_pointed,
    reread_ten_thousands,
    reread_years_ago,
    reread_shared_scale,
    _split_pair,
)
_EN_WAYS: tuple[_Restating, ...] = (
    reread_decades,
    reread_ages,
    reread_size,
    reread_scale,
    reread_shared_scale,
    reread_share,
    reread_couple,
    reread_heading,
    reread_pointed,
    _restate_discount,
    _restate_ppm,
    _restate_power,
    partial(_restate_growth, _GROWN_EN),
    _restate_points,
    _split_ratio,
    _split_pair,
)
