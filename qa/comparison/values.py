"""Whether two quantities say the same: by value, across kinds (三成 and 30%, 2016年 and "2016"), and across units."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from ...units.conversion import agree, clash
from ...units.currencies import other_readings
from ..quantities.quantity import Quantity
from ..quantities.zh.eras import find_year_of_reign

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
# A percentage may be said as a fraction when they differ by less: 33.2% is "a third".
_FRACTION_TOLERANCE = Decimal("0.015")
_RENMINBI = re.compile("人民[币幣]|[¥￥]|RMB|CNY", re.IGNORECASE)
_LOCAL_DOLLARS = frozenset(("TWD", "HKD", "MOP", "SGD"))
# "Dozens" and 数十 differ by less than this factor.
_SEVERAL = 5
_TEENS = re.compile("[近约]?十[多几余来幾餘來][百千万亿萬億]")
_SEVERAL_OF = re.compile(r"(?:several|a few) ", re.IGNORECASE)
# Words for tens and teens without a value of their own.
_VAGUE_ZH = re.compile("[数几數幾]十|十[多几余來来幾餘]")
_VAGUE_EN = re.compile(r"\b(?:dozen|score|tens of|teen|ten\b)", re.IGNORECASE)


# A day that names its month, its year said or not.
_DAY = re.compile(r"(?:\d{4}|XXXX)-\d\d-\d\d")


def group_of(quantity: Quantity) -> Group:
    """The group whose members may stand for one another; a range of years or days is a date."""
    if quantity.kind == "range" and (_is_years(quantity) or _is_dates(quantity)):
        return "date"
    if quantity.kind == "range" and quantity.unit in ("percent", "%", "percentage point"):
        return "percent"
    return GROUPS[quantity.kind]


def has_digits(quantity: Quantity) -> bool:
    """Whether a quantity is written in figures."""
    return any(c.isdigit() and c.isascii() for c in quantity.text)


def _is_dates(quantity: Quantity) -> bool:
    low = quantity.value.partition("..")[0]
    return "-" in low[1:] or "X" in low


def _is_years(quantity: Quantity) -> bool:
    ends = quantity.value.split("..")
    return all(end.isdigit() and len(end) == 4 and end[0] in "12" for end in ends) and quantity.unit in (None, "year")


def same_value(zh: Quantity, en: Quantity) -> bool:
    """Whether both say the same value, whatever their kinds; 数十 and "dozens" are the same."""
    if zh.hedge and _VAGUE_ZH.search(zh.text) and _VAGUE_EN.search(en.text) and _are_of_one_size(zh, en):
        return True
    if _TEENS.match(zh.text) and _SEVERAL_OF.match(en.text):
        return False  # 十几亿 is one billion and some, "several billion" at least three
    if zh.kind == "date" and en.kind == "ordinal" and f"{find_year_of_reign(zh.text)}" == en.value:
        return True
    return _same(zh.kind, zh.value, zh.unit, en.kind, en.value, en.unit)


def _are_of_one_size(zh: Quantity, en: Quantity) -> bool:
    """Whether neither of two vague amounts is several times the other."""
    ours, theirs = zh.amount, en.amount
    return ours is None or theirs is None or theirs / _SEVERAL < ours < theirs * _SEVERAL


@lru_cache(maxsize=4096)
def _same(zh_kind: str, zh_value: str, zh_unit: str | None, en_kind: str, en_value: str, en_unit: str | None) -> bool:
    if "range" in (zh_kind, en_kind):
        return zh_kind == en_kind and _same_ends(zh_value, zh_unit, en_value, en_unit)
    if "date" in (zh_kind, en_kind):
        return _same_date(zh_kind, zh_value, en_kind, en_value)
    ours, theirs = Decimal(zh_value), Decimal(en_value)
    if "basis point" in (zh_unit, en_unit):
        return _points(ours, zh_unit) == _points(theirs, en_unit) or (ours == theirs and None not in (zh_unit, en_unit))
    return _same_number(zh_kind, ours, zh_unit, en_kind, theirs, en_unit)


def _same_number(
    zh_kind: str, ours: Decimal, zh_unit: str | None, en_kind: str, theirs: Decimal, en_unit: str | None
) -> bool:
    """Whether two numbers of these kinds are the same: as they stand, as shares of a whole, or converted."""
    if "fraction" in (zh_kind, en_kind) and {zh_kind, en_kind} & {"cardinal", "multiple"}:
        return ours == theirs or _near(ours * theirs, Decimal(1), Decimal("1e-12"))
    if {zh_kind, en_kind} & {"percent", "discount"}:
        return _same_share(zh_kind, ours, en_kind, theirs)
    if "fraction" in (zh_kind, en_kind):
        return ours == theirs or _near(ours, theirs, Decimal("1e-12"))
    return ours == theirs or _same_measure(ours, zh_unit, theirs, en_unit)


def _same_ends(ours: str, zh_unit: str | None, theirs: str, en_unit: str | None) -> bool:
    """Whether two ranges have the same ends, as they stand or converted."""
    left, right = ([_number(end) for end in ends.split("..")] for ends in (ours, theirs))
    if left == right:
        return True
    pairs = list(zip(left, right, strict=False))
    if all(_DAY.fullmatch(end) for ends in (ours, theirs) for end in ends.split("..")):
        return all(_same_date("date", a, "date", b) for a, b in zip(ours.split(".."), theirs.split(".."), strict=True))
    return len(left) == len(right) and all(
        isinstance(a, Decimal) and isinstance(b, Decimal) and agree(a, zh_unit, b, en_unit) for a, b in pairs
    )


def _same_measure(ours: Decimal, zh_unit: str | None, theirs: Decimal, en_unit: str | None) -> bool:
    """Whether two unequal amounts are the same in their units; of what has no common unit, but for the sign."""
    return zh_unit != en_unit and (abs(ours) == abs(theirs) or agree(ours, zh_unit, theirs, en_unit))


def _number(text: str) -> Decimal | str:
    try:
        return Decimal(text)
    except ArithmeticError:
        return text


def _same_date(zh_kind: str, zh_value: str, en_kind: str, en_value: str) -> bool:
    """Whether two dates share a part and contradict in none; a bare number may be a year."""
    if zh_value.startswith("T") or en_value.startswith("T"):
        return bool(_times(zh_value) & _times(en_value))
    if zh_kind != en_kind:
        number = en_value if zh_kind == "date" else zh_value
        date = zh_value if zh_kind == "date" else en_value
        if {zh_kind, en_kind} & {"ordinal"} and set(date_parts(date)) == {"day"}:
            return int(date_parts(date)["day"]) == Decimal(number)
        return {zh_kind, en_kind} & {"cardinal", "ordinal"} != set() and date.lstrip("0") == number
    ours, theirs = date_parts(zh_value), date_parts(en_value)
    shared = ours.keys() & theirs.keys()
    return bool(shared) and all(ours[part] == theirs[part] for part in shared)


def _times(value: str) -> set[str]:
    """The times of day that a value may be; a whole number of hours is a time, too: 六点 is "six"."""
    if not value.isdecimal():
        return set(value.split("/"))
    hour = int(value)
    return {f"T{h:02}:00" for h in ((hour % 12, hour % 12 + 12) if hour <= 12 else (hour % 24,))}


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
    if zh_kind == en_kind == "discount":
        return ours == theirs
    left, right = set(_shares(zh_kind, ours)), set(_shares(en_kind, theirs))
    if left & right:
        return True
    if zh_kind == "fraction":
        return any(_rounds(a, b) for a in left for b in right)
    return en_kind == "fraction" and any(_near(a, b, _FRACTION_TOLERANCE) for a in left for b in right)


def _rounds(exact: Decimal, shown: Decimal) -> bool:
    """Whether a percentage is a fraction rounded or cut to the digits that it shows."""
    exponent = shown.as_tuple().exponent
    assert isinstance(exponent, int)
    step = Decimal(1).scaleb(exponent)
    return abs(exact - shown) <= step / 2 or 0 <= exact - shown < step


def _shares(kind: str, value: Decimal) -> Iterator[Decimal]:
    """A value in percent: a fraction and a multiple of a hundred; a discount, what is left or what is taken off."""
    if kind == "percent":
        yield abs(value)
    elif kind == "discount":
        yield from (value, 100 - value)
    elif kind in ("fraction", "multiple"):
        yield value * 100


def _near(a: Decimal, b: Decimal, tolerance: Decimal) -> bool:
    return abs(a - b) <= tolerance * max(abs(a), abs(b))


def units_clash(zh: Quantity, en: Quantity) -> bool:
    """Whether two quantities of equal value are in units or currencies of which neither may stand for the other."""
    if zh.unit is None or en.unit is None or zh.unit == en.unit:
        return False
    if (zh.unit, en.unit) == ("person-time", "person"):
        return True
    if zh.unit in other_readings(en.unit, en.text) or en.unit in other_readings(zh.unit, zh.text):
        return False
    if _is_local_dollar(zh, en):
        return False
    ours, theirs = _ends(zh), _ends(en)
    if zh.amount is not None and en.amount is not None and zh.amount == -en.amount:
        theirs = ours  # a minus said in words
    return any(clash(a, zh.unit, b, en.unit) for a, b in zip(ours, theirs, strict=False))


def _is_local_dollar(zh: Quantity, en: Quantity) -> bool:
    """Whether a bare 元 is the dollar of a place that the English names: 千元 as "NT$1,000"."""
    bare = zh.unit == "CNY" and not _RENMINBI.search(zh.text)
    if bare and en.unit == "USD" and en.text.lower().endswith(("cents", "¢")):
        return True  # of any dollar
    return bare and (en.unit or "").partition(" ")[0] in _LOCAL_DOLLARS


def _ends(quantity: Quantity) -> list[Decimal]:
    """Its value, or the two ends of a range; nothing for dates."""
    numbers = map(_number, quantity.value.split(".."))
    return [number for number in numbers if isinstance(number, Decimal)]
