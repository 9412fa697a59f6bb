"""Figures that a Chinese word stands for without saying them: 新中国成立 and 1949, 新世纪 and "21st century"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from ..quantities.quantity import Quantity

_FILE = Path(__file__).with_name("equivalents.tsv")
_KINDS = {
    "year": ("date", "cardinal"),
    "month-day": ("date",),
    "share": ("fraction", "percent"),
    "number": ("cardinal", "ordinal", "currency", "measure"),
}


def stands_for(text: str, quantity: Quantity) -> bool:
    """Whether a word of a Chinese text stands for an English quantity."""
    if quantity.kind == "date":
        value = quantity.value.removesuffix("-XX").removesuffix("-XX")
        return any(kind in ("year", "month-day") and pattern.search(text) for pattern, kind in _find(value))
    return any(quantity.kind in _KINDS[kind] and pattern.search(text) for pattern, kind in _find(quantity.value))


def is_said_by_year(text: str, quantity: Quantity, en_text: str) -> bool:
    """Whether a Chinese quantity is part of a word for which the English gives the year: 十八大 and 2012."""
    return any(
        kind == "year" and match.start() <= quantity.start and quantity.end <= match.end()
        for value, rows in _read_rows().items()
        if re.search(rf"\b{value}\b", en_text)
        for pattern, kind in rows
        for match in pattern.finditer(text)
    )


def _find(value: str) -> Sequence[tuple[re.Pattern[str], str]]:
    return _read_rows().get(value, ())


@cache
def _read_rows() -> dict[str, list[tuple[re.Pattern[str], str]]]:
    """The rows of the table, by value."""
    rows: dict[str, list[tuple[re.Pattern[str], str]]] = {}
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            word, value, kind, _ = line.split("\t")
            rows.setdefault(value, []).append((re.compile(word), kind))
    return rows
