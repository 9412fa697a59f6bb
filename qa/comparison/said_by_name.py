"""Figures that English has a name for: 正月十五 and "the Lantern Festival", 八度 and "an octave"."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from ..quantities.quantity import Quantity

_FILE = Path(__file__).with_name("said_by_name.tsv")


def is_said_by_name(quantity: Quantity, text: str, en_text: str) -> bool:
    """Whether a Chinese quantity lies in words for which the English has a name without a figure."""
    return any(
        match.start() <= quantity.start and quantity.end <= match.end()
        for zh, en in _read_rows()
        if en.search(en_text)
        for match in zh.finditer(text)
    )


@cache
def _read_rows() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """What stands in Chinese and in English, row by row of the table."""
    lines = (line for line in _FILE.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#"))
    rows = (line.split("\t") for line in lines)
    return tuple((re.compile(zh), re.compile(rf"\b(?:{en})\b", re.IGNORECASE)) for zh, en, _ in rows)
