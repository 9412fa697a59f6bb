"""Whether two quantities say the same: by value, across kinds (三成 and 30%, 2016年 and "2016"), and across units."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from ..quantities.quantity import Quantity

Group = Literal["date", "percent", "ordinal", "number"]
GROUPS: dict[str, Group] = {
    "date": "date",
    "percent": "percent",
    "discount": "percent",
    "ordinal": "ordinal",
    "cardinal": "number",
    "fraction": "number",
    "multiple": "number",
    "currency": "number",
    "measure": "number",
    "range": "number",
}
# Fractions and percentages stand for each other when they differ by less: 三分之一 is "33%" or "33.3%".
_FRACTION_TOLERANCE = Decimal("0.015")
# Words for tens and teens without a value of their own.
_VAGUE_ZH = re.compile("[数几數幾]十|十[多几余來来幾餘]")
_VAGUE_EN = re.compile(r"\b(?:dozen|score|tens of|teen|ten\b)", re.IGNORECASE)
# What a unit is in terms of another of its dimension.
_UNIT_FACTORS: dict[str, tuple[str, Decimal]] = {
    "millimetre": ("metre", Decimal("0.001")),
    "centimetre": ("metre", Decimal("0.01")),
    "metre": ("metre", Decimal(1)),
    "kilometre": ("metre", Decimal(1000)),
    "li": ("metre", Decimal(500)),
    "mile": ("metre", Decimal("1609.344")),
    "foot": ("metre", Decimal("0.3048")),
    "inch": ("metre", Decimal("0.0254")),
    "square metre": ("square metre", Decimal(1)),
    "square kilometre": ("square metre", Decimal(1_000_000)),
    "hectare": ("square metre", Decimal(10_000)),
    "mu": ("square metre", Decimal("666.6667")),
    "acre": ("square metre", Decimal("4046.856")),
    "gram": ("gram", Decimal(1)),
    "kilogram": ("gram", Decimal(1000)),
    "pound": ("gram", Decimal("453.592")),
    "ounce": ("gram", Decimal("28.3495")),
    "jin": ("gram", Decimal(500)),
    "tonne": ("gram", Decimal(1_000_000)),
    "ton": ("gram", Decimal(1_000_000)),
    "kilotonne": ("gram", Decimal(10**9)),
    "megatonne": ("gram", Decimal(10**12)),
    "watt": ("watt", Decimal(1)),
    "kilowatt": ("watt", Decimal(10**3)),
    "megawatt": ("watt", Decimal(10**6)),
    "gigawatt": ("watt", Decimal(10**9)),
    "terawatt": ("watt", Decimal(10**12)),
    "watt-hour": ("watt-hour", Decimal(1)),
    "kilowatt-hour": ("watt-hour", Decimal(10**3)),
    "megawatt-hour": ("watt-hour", Decimal(10**6)),
    "gigawatt-hour": ("watt-hour", Decimal(10**9)),
    "terawatt-hour": ("watt-hour", Decimal(10**12)),
    "second": ("second", Decimal(1)),
    "minute": ("second", Decimal(60)),
    "hour": ("second", Decimal(3600)),
    "day": ("second", Decimal(86_400)),
    "week": ("second", Decimal(604_800)),
    "month": ("month", Decimal(1)),
    "year": ("month", Decimal(12)),
    "decade": ("month", Decimal(120)),
}
_TEMPERATURES = {"degree Celsius", "degree Fahrenheit", "kelvin"}
# A converted measure is rounded: 5公里 is "3.1 miles".
_CONVERSION_TOLERANCE = Decimal("0.02")


def group_of(quantity: Quantity) -> Group:
    """The group whose members may stand for one another; a range of years or days is a date."""
    if quantity.kind == "range" and (_is_years(quantity) or _is_dates(quantity)):
        return "date"
    if quantity.kind == "range" and quantity.unit in ("percent", "%"):
        return "percent"
    return GROUPS[quantity.kind]


def _is_dates(quantity: Quantity) -> bool:
    low = quantity.value.partition("..")[0]
    return "-" in low[1:] or "X" in low


def _is_years(quantity: Quantity) -> bool:
    ends = quantity.value.split("..")
    return all(end.isdigit() and len(end) == 4 and end[0] in "12" for end in ends) and quantity.unit in (None, "year")


def same_value(zh: Quantity, en: Quantity) -> bool:
    """Whether both say the same value, whatever their kinds; 数十 and "dozens" are the same."""
    if zh.hedge and _VAGUE_ZH.search(zh.text) and _VAGUE_EN.search(en.text):
        return True
    return _same(zh.kind, zh.value, zh.unit, en.kind, en.value, en.unit)


@lru_cache(maxsize=4096)
def _same(zh_kind: str, zh_value: str, zh_unit: str | None, en_kind: str, en_value: str, en_unit: str | None) -> bool:
    if "range" in (zh_kind, en_kind):
        return zh_kind == en_kind and _same_ends(zh_value, en_value)
    if "date" in (zh_kind, en_kind):
        return _same_date(zh_kind, zh_value, en_kind, en_value)
    ours, theirs = Decimal(zh_value), Decimal(en_value)
    if "basis point" in (zh_unit, en_unit):
        return _points(ours, zh_unit) == _points(theirs, en_unit)
    if {zh_kind, en_kind} == {"fraction", "cardinal"}:
        return ours == theirs or _near(ours * theirs, Decimal(1), Decimal("1e-12"))
    if {zh_kind, en_kind} & {"percent", "discount"}:
        return _same_share(zh_kind, ours, en_kind, theirs)
    if ours == theirs:
        return True
    if "fraction" in (zh_kind, en_kind):
        return _near(ours, theirs, Decimal("1e-12"))
    return _same_measure(ours, zh_unit, theirs, en_unit)


def _same_ends(ours: str, theirs: str) -> bool:
    return [_number(end) for end in ours.split("..")] == [_number(end) for end in theirs.split("..")]


def _number(text: str) -> Decimal | str:
    try:
        return Decimal(text)
    except ArithmeticError:
        return text


def _same_date(zh_kind: str, zh_value: str, en_kind: str, en_value: str) -> bool:
    """Whether two dates share a part and contradict in none; a bare number may be a year."""
    if zh_value.startswith("T") or en_value.startswith("T"):
        return bool(set(zh_value.split("/")) & set(en_value.split("/")))
    if zh_kind != en_kind:
        number = en_value if zh_kind == "date" else zh_value
        date = zh_value if zh_kind == "date" else en_value
        if {zh_kind, en_kind} & {"ordinal"} and set(date_parts(date)) == {"day"}:
            return int(date_parts(date)["day"]) == Decimal(number)
        return {zh_kind, en_kind} & {"cardinal", "ordinal"} != set() and date == number
    ours, theirs = date_parts(zh_value), date_parts(en_value)
    shared = ours.keys() & theirs.keys()
    return bool(shared) and all(ours[part] == theirs[part] for part in shared)


@lru_cache(maxsize=4096)
def date_parts(value: str) -> dict[str, str]:
    """The said parts of an ISO date with X for the unsaid: "XXXX-04" is {"month": "04"}, "T10:00" a time of day."""
    if value.startswith("T"):
        return {"time": value}
    sign = "-" if value.startswith("-") else ""
    parts = dict(zip(("year", "month", "day"), value[len(sign) :].split("-"), strict=False))
    parts["year"] = sign + parts["year"]
    return {name: part for name, part in parts.items() if "X" not in part}


def _points(value: Decimal, unit: str | None) -> Decimal:
    """A value in percentage points; a hundred basis points make one."""
    return value / 100 if unit == "basis point" else value


def _same_share(zh_kind: str, ours: Decimal, en_kind: str, theirs: Decimal) -> bool:
    left, right = set(_shares(zh_kind, ours)), set(_shares(en_kind, theirs))
    if left & right:
        return True
    if "fraction" not in (zh_kind, en_kind):
        return False
    return any(_near(a, b, _FRACTION_TOLERANCE) for a in left for b in right)


def _shares(kind: str, value: Decimal) -> Iterator[Decimal]:
    """A value in percent: a fraction and a multiple of a hundred; a discount, what is left or what is taken off."""
    if kind == "percent":
        yield abs(value)
    elif kind == "discount":
        yield from (value, 100 - value)
    elif kind in ("fraction", "multiple"):
        yield value * 100


def _same_measure(ours: Decimal, zh_unit: str | None, theirs: Decimal, en_unit: str | None) -> bool:
    if zh_unit == en_unit or zh_unit not in _UNIT_FACTORS or en_unit not in _UNIT_FACTORS:
        return abs(ours) == abs(theirs) and zh_unit != en_unit
    (base, factor), (other_base, other_factor) = _UNIT_FACTORS[zh_unit], _UNIT_FACTORS[en_unit]
    return base == other_base and _near(ours * factor, theirs * other_factor, _CONVERSION_TOLERANCE)


def _is_code(unit: str) -> bool:
    """Whether a currency is known by its ISO code; a bare 里亚尔 may be one of several."""
    return len(unit) == 3 and unit.isupper()


def _near(a: Decimal, b: Decimal, tolerance: Decimal) -> bool:
    return abs(a - b) <= tolerance * max(abs(a), abs(b))


def units_clash(zh: Quantity, en: Quantity) -> bool:
    """Whether both name a unit of one dimension, or a currency each, and not the same; the values are equal."""
    if zh.unit is None or en.unit is None or zh.unit == en.unit:
        return False
    if zh.kind == en.kind == "currency":
        return _is_code(zh.unit) and _is_code(en.unit)
    if "currency" in (zh.kind, en.kind) and {zh.unit, en.unit} & _UNIT_FACTORS.keys():
        return True
    if {zh.unit, en.unit} <= _TEMPERATURES:
        return True
    if zh.unit in _UNIT_FACTORS and en.unit in _UNIT_FACTORS:
        return not _same_measure(Decimal(zh.value), zh.unit, Decimal(en.value), en.unit)
    return (zh.unit, en.unit) == ("person-time", "person")
