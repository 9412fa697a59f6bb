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


def find_opposite(zh: Quantity, zh_text: str, en: Quantity, en_text: str) -> bool:
    """Whether the clause of the Chinese figure has a word and that of the English figure the opposite."""
    ours, theirs = _read_clause(zh, zh_text, _ZH_BOUNDS), _read_clause(en, en_text, _EN_BOUNDS)
    return any(_are_opposite(row, ours, theirs) for row in _read_rows())


def _are_opposite(row: _Row, zh: str, en: str) -> bool:
    zh_one, zh_other = (pattern.search(zh) is not None for pattern in row[:2])
    if zh_one == zh_other:
        return False
    en_one, en_other = (pattern.search(en) is not None for pattern in row[2:])
    return en_one != en_other and zh_one != en_one


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
