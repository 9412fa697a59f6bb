"""Words that say the opposite beside a figure: a surplus that became a deficit, imports that became exports."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from ..quantities.quantity import Quantity

_FILE = Path(__file__).with_name("opposites.tsv")
_ZH_BOUNDS = re.compile("[，,；;。：:、！？]")
_EN_BOUNDS = re.compile(r"[,;:!?]|\.\s|\b(?:and|while|but|whereas|with)\b")

_Row = tuple[re.Pattern[str], ...]


def find_opposite(zh: Quantity, zh_text: str, en: Quantity, en_text: str) -> tuple[str, str] | None:
    """A word in the clause of the Chinese figure and its opposite in that of the English one; None without them."""
    ours, theirs = _read_clause(zh, zh_text, _ZH_BOUNDS), _read_clause(en, en_text, _EN_BOUNDS)
    return next((words for row in _read_rows() if (words := _find_opposite(row, ours, theirs))), None)


def _find_opposite(row: _Row, zh: str, en: str) -> tuple[str, str] | None:
    zh_one, zh_other = (pattern.search(zh) for pattern in row[:2])
    if (zh_one is None) == (zh_other is None):
        return None
    en_one, en_other = (pattern.search(en) for pattern in row[2:])
    if (en_one is None) == (en_other is None) or (zh_one is None) == (en_one is None):
        return None
    ours, theirs = zh_one or zh_other, en_one or en_other
    return (ours[0], theirs[0]) if ours and theirs else None


def _read_clause(quantity: Quantity, text: str, bounds: re.Pattern[str]) -> str:
    return bounds.split(text[: quantity.start])[-1] + bounds.split(text[quantity.end :])[0]


@cache
def _read_rows() -> tuple[_Row, ...]:
    lines = _FILE.read_text(encoding="utf-8").splitlines()
    cells = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return tuple(
        (re.compile(zh), re.compile(not_zh), re.compile(rf"\b(?:{en})\b", re.I), re.compile(rf"\b(?:{not_en})\b", re.I))
        for zh, not_zh, en, not_en in cells
    )
