"""English and Chinese figures read another way, where the other side shows that it is meant: the 1350s, 7B, a third."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from ..quantities.en.ordinals import ROMAN
from ..quantities.quantity import Quantity

_DECADE = re.compile(r"\d{2,3}0s?")
_DECADES = re.compile(r"(\d{2,4}0s)(\s*(?:,|and|or|&)\s*)((?:the )?\d{2,4}0s)")
_AGES = re.compile(r"(?<=s)\s*(?:,|and|or|to|&)\s+", re.IGNORECASE)
_AGE_DIGITS = 2
_SHARES = {"third": (1, 3), "quarter": (1, 4), "fifth": (1, 5), "tenth": (1, 10), "sixth": (1, 6), "eighth": (1, 8)}
_ONE = re.compile(r"\b(?:an?|one|nearly|almost|about)\s+$", re.IGNORECASE)
_NEAR = Decimal(1)
_HEADS = {
    "chapter": "章",
    "section": "节",
    "article": "条",
    "part": "编",
    "paragraph": "款",
    "item": "项",
    "clause": "条",
    "volume": "卷",
    "title": "编",
    "annex": "附件",
}
_NUMBERED = re.compile(rf"\b({'|'.join(_HEADS)})s?\s+$", re.IGNORECASE)
_ROMAN_MONTH, _MONTHS = re.compile(r"\.? ?([IVX]{1,4})\b"), 12
_POINTED = re.compile(r"([1-9]|1[0-2])\.([1-9]|[12]\d|3[01])")
# A time with a point: "at 7.30".
_POINTED_TIME = re.compile(r"([01]?\d|2[0-3])\.([0-5]\d)")


def reread_decades(quantity: Quantity, text: str, other: Sequence[Quantity]) -> Sequence[Quantity] | None:
    """Decades side by side taken apart, and a decade that was read as seconds: "the 1960s and 1970s", "the 1350s"."""
    spans = {q.value for q in other if q.kind == "range"}
    if quantity.unit == "second" and _DECADE.fullmatch(quantity.text.strip()):
        low = quantity.text.strip().rstrip("s")
        value = f"{low}..{int(low) + 9}"
        return (replace(quantity, kind="range", value=value, unit="year", number=None),) if value in spans else None
    beside = _DECADES.fullmatch(quantity.text) if quantity.kind == "range" else None
    if beside is None or quantity.value in spans:
        return None
    low, high = quantity.value.split("..")
    values = (f"{low}..{int(low) + 9}", f"{int(high) - 9}..{high}")
    if not set(values) <= spans:
        return None
    return [
        replace(
            quantity.cut(*beside.span(part)),
            value=value,
        )
        for part, value in zip((1, 3), values, strict=True)
    ]


def reread_ages(quantity: Quantity, text: str, other: Sequence[Quantity]) -> Sequence[Quantity] | None:
    """Two decades of life as two ages or as the span that the other side has: "in their 20s and 30s", 二三十岁."""
    joint = _AGES.search(quantity.text) if quantity.kind == "range" and quantity.unit == "year" else None
    low, _, high = quantity.value.partition("..")
    if (
        joint is None
        or not high.endswith("9")
        or len(low) > _AGE_DIGITS
        or any(q.value == quantity.value for q in other)
    ):
        return None
    last = f"{int(high) - 9}"
    if any(q.value in (f"{low}..{last}", f"{low}..{int(last) + 10}") for q in other):
        return (replace(quantity, value=next(q.value for q in other if q.value.startswith(f"{low}.."))),)
    if not {low, last} <= {q.value for q in other if q.unit == "year"}:
        return None
    parts = ((0, joint.start(), low), (joint.end(), len(quantity.text), last))
    return [
        replace(
            quantity.cut(start, end),
            kind="measure",
            value=value,
            hedge="over",
        )
        for start, end, value in parts
    ]


def reread_share(quantity: Quantity, text: str, other: Sequence[Quantity]) -> Sequence[Quantity] | None:
    """A third that was read as an ordinal, where the other side has about that share."""
    share = _SHARES.get(quantity.text.casefold()) if quantity.kind == "ordinal" else None
    if share is None or not _ONE.search(text[: quantity.start]):
        return None
    percent = Decimal(100 * share[0]) / share[1]
    if not any(_is_about(q, percent) for q in other):
        return None
    return (replace(quantity, kind="fraction", value=f"{percent / 100:.15f}"),)


def reread_couple(quantity: Quantity, text: str, other: Sequence[Quantity]) -> Sequence[Quantity] | None:
    """A couple of hundreds as two of them, where the other side has two: "a couple hundred people", 两百人."""
    amount = quantity.amount if quantity.hedge == "over" and "couple" in quantity.text.lower() else None
    found = next((q for q in other if amount is not None and q.amount == 2 * amount), None)
    return (replace(quantity, value=found.value, hedge=found.hedge),) if found else None


def _is_about(quantity: Quantity, percent: Decimal) -> bool:
    """Whether a quantity is about this percentage, or a fraction that is it."""
    if quantity.kind not in ("percent", "fraction") or quantity.amount is None:
        return False
    scale = 100 if quantity.kind == "fraction" else 1
    return abs(quantity.amount * scale - percent) < _NEAR


def reread_heading(quantity: Quantity, text: str, other: Sequence[Quantity]) -> Sequence[Quantity] | None:
    """A number behind "Section" or "Chapter" as an ordinal, where the other side numbers such a thing."""
    head = _NUMBERED.search(text[: quantity.start]) if quantity.kind == "cardinal" else None
    unit = _HEADS[head[1].casefold()] if head else None
    if not any(q.kind == "ordinal" and q.unit == unit for q in other) or unit is None:
        return None
    return (replace(quantity, kind="ordinal", unit=unit),)


def reread_pointed(quantity: Quantity, text: str, other: Sequence[Quantity]) -> Sequence[Quantity] | None:
    """Decimals as days of the month, where the other side has these: 12.4 and 12.4—12.6 for December 4 and 4 to 6.

    So are a figure with a Roman month, "12 V" for 5月12日, and a time of day, "7.30" for 7点半.
    """
    if dated := _reread_roman_month(quantity, text, other) or _reread_pointed_time(quantity, other):
        return dated
    if quantity.kind not in ("cardinal", "range") or quantity.unit or quantity.hedge:
        return None
    days = [_POINTED.fullmatch(end.strip()) for end in re.split(r"[-–—~～至到]+", quantity.text)]
    if not days or None in days:
        return None
    value = "..".join(f"XXXX-{int(day[1]):02}-{int(day[2]):02}" for day in days if day)
    if not any(q.value == value or q.value[4:] == value[4:] for q in other if len(q.value) == len(value)):
        return None
    return (replace(quantity, kind="range" if ".." in value else "date", value=value),)


def _reread_pointed_time(quantity: Quantity, other: Sequence[Quantity]) -> Sequence[Quantity] | None:
    """A decimal as the time of day that the other side has."""
    time = _POINTED_TIME.fullmatch(quantity.text) if quantity.kind == "cardinal" else None
    if time is None:
        return None
    hour, minute = int(time[1]), time[2]
    meant = {f"T{h % 24:02}:{minute}" for h in ((hour, hour + 12) if hour <= 12 else (hour,))}
    found = next((q.value for q in other if q.kind == "date" and meant & set(q.value.split("/"))), None)
    return (replace(quantity, kind="date", value=found),) if found else None


def _reread_roman_month(quantity: Quantity, text: str, other: Sequence[Quantity]) -> Sequence[Quantity] | None:
    """A figure with the Roman month behind it as that day, where the other side has the day."""
    month = _ROMAN_MONTH.match(text, quantity.numeral[1]) if quantity.value.isdigit() and not quantity.hedge else None
    number = ROMAN.get(month[1].lower(), _MONTHS + 1) if month else _MONTHS + 1
    if month is None or number > _MONTHS:
        return None
    value = f"XXXX-{number:02}-{int(quantity.value):02}"
    if not any(q.kind == "date" and q.value[4:] == value[4:] for q in other):
        return None
    return (
        replace(
            quantity, kind="date", unit=None, value=value, end=month.end(1), text=text[quantity.start : month.end(1)]
        ),
    )


def reread_years_ago(quantity: Quantity, text: str, other: Sequence[Quantity]) -> Sequence[Quantity] | None:
    """A year that may be so many years, where the other side has these: 大约在2000年前, "about 2,000 years ago"."""
    if quantity.kind != "date" or not quantity.value.isdigit() or not text.startswith("前", quantity.end):
        return None
    if not any(one.kind == "measure" and one.unit == "year" and one.value == quantity.value for one in other):
        return None
    return (replace(quantity, kind="measure", unit="year"),)
