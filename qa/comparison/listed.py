"""Figures that say again what stands beside them: counts of a list, an amount in another currency in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal

from ...units.table import COUNT, find_unit
from ..quantities.quantity import Quantity

# Larger counts are worth saying beside a list, unless it has just so many names in Latin letters.
_MAX, _MAX_EXACT = 3, 12
_JOINTS = re.compile("[、,]|[和与與及]|以及")
_LATIN_NAME = re.compile(r"[A-Za-z][\w.-]*(?: [\w.-]+)*", re.ASCII)
_CLAUSE = re.compile("[，。；：:;！？]")
# A list that begins soon after its count: 三件事：修订法规、培训人员、公开信息.
_BEGINS = re.compile("^[^，。；：:;]{0,10}[：:]")
_ITEMS = re.compile("[、，；,;]")
# An amount in brackets right after another one.
_OPENS = re.compile(r"\d[^()（）;；。]*[(（][^()（）]{0,30}$")
# What a unit of the second has cost in the first since 1979, with a margin (State Administration of Foreign Exchange,
# annual averages).
_RATES: Mapping[tuple[str | None, str | None], tuple[Decimal, Decimal]] = {
    ("CNY", "USD"): (Decimal("1.4"), Decimal(9)),
    ("CNY", "EUR"): (Decimal(6), Decimal(12)),
    ("CNY", "GBP"): (Decimal(7), Decimal(17)),
    ("CNY", "HKD"): (Decimal("0.3"), Decimal("1.2")),
}


def counts_listed(quantity: Quantity, text: str) -> bool:
    """Whether a Chinese quantity counts what is listed right before or after it: 税收和社保两个方面."""
    if quantity.kind not in ("cardinal", "measure") or is_measured(quantity) or not quantity.value.isdigit():
        return False
    count = int(quantity.value)
    if not 1 < count <= _MAX_EXACT:
        return False
    before, after = _CLAUSE.split(text[: quantity.start])[-1], text[quantity.end :]
    joints = len(_JOINTS.findall(before))
    if count > _MAX:
        return joints == count - 1 and len(_LATIN_NAME.findall(before)) == count
    begins = _BEGINS.match(after)
    listed = len(_ITEMS.findall(after[begins.end() :])) if begins else 0
    return joints == count - 1 or listed >= count - 1


def is_gloss(quantity: Quantity, text: str, amounts: Iterable[Quantity]) -> bool:
    """Whether an English amount of money in brackets converts one of the Chinese amounts, at a rate that has been."""
    if quantity.kind != "currency" or not _OPENS.search(text[: quantity.start]):
        return False
    return any(other.kind == "currency" and _may_convert(other, quantity) for other in amounts)


def _may_convert(zh: Quantity, en: Quantity) -> bool:
    ours, theirs = zh.amount, en.amount
    if zh.unit == en.unit or not ours or not theirs:
        return False
    low, high = _RATES.get((zh.unit, en.unit), (Decimal(0), Decimal("Infinity")))
    return low <= ours / theirs <= high


def is_measured(quantity: Quantity) -> bool:
    """Whether a quantity has a unit of measure or a currency, no mere classifier."""
    unit = find_unit(quantity.unit) if quantity.unit else None
    return unit is not None and unit.dimension != COUNT
