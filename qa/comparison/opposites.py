"""Words that say the opposite beside a figure: a surplus that became a deficit, imports that became exports."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from ..quantities.quantity import Quantity
from ..quantities.zh.scan import fold

_OPPOSITES, _NOUNS = (Path(__file__).with_name(name) for name in ("opposites.tsv", "nouns.tsv"))
_ZH_BOUNDS = re.compile("[，,；;。：:、！？!?]")
_EN_BOUNDS = re.compile(r"[,;:!?]|\.\s|\b(?:and|while|but|whereas|with)\b")
# What ends a sentence or the like, in either language.
_STOPS = re.compile(r"[;；。！？!?]|\.\s")
# What stands for the figure itself, in a row and in a text.
_PLACE, _FIGURE = "#", "\0"
# How far the words of a row that has a place for the figure may reach.
_ZH_REACH, _EN_REACH = 30, 60
_SIGN = re.compile(r"(?:[A-Z]{0,3}[$£€¥]|\b(?:RMB|CNY|USD|EUR|HKD)) ?$")


class _Row(NamedTuple):
    """The patterns of a word and its opposite, in Chinese and in English."""

    zh: tuple[re.Pattern[str], re.Pattern[str]]
    en: tuple[re.Pattern[str], re.Pattern[str]]


def find_opposite(zh: Quantity, zh_text: str, en: Quantity, en_text: str) -> tuple[str, str] | None:
    """A word in the clause of the Chinese figure and its opposite in that of the English one; None without them."""
    ours = _read_clause(zh, fold(zh_text), _ZH_BOUNDS).replace(" ", "")
    theirs = _read_clause(en, en_text, _EN_BOUNDS)
    return _find_first(_read_rows(_OPPOSITES)[0], ours, theirs)


def find_opposite_beside(zh: Quantity, zh_text: str, en: Quantity, en_text: str) -> tuple[str, str] | None:
    """A word right beside the Chinese figure and its opposite right beside the English one; None without them."""
    return _find_beside(_OPPOSITES, zh, zh_text, en, en_text)


def find_other_noun(zh: Quantity, zh_text: str, en: Quantity, en_text: str) -> tuple[str, str] | None:
    """What the Chinese counts and what the English counts in its place: bytes and characters; None where they agree."""
    return _find_beside(_NOUNS, zh, zh_text, en, en_text)


def _find_beside(path: Path, zh: Quantity, zh_text: str, en: Quantity, en_text: str) -> tuple[str, str] | None:
    ours = _read_beside(zh, fold(zh_text), _ZH_REACH).replace(" ", "")
    theirs = _read_beside(en, en_text, _EN_REACH)
    return _find_first(_read_rows(path)[1], ours, theirs)


def _find_first(rows: tuple[_Row, ...], zh: str, en: str) -> tuple[str, str] | None:
    return next((words for row in rows if (words := _find_words(row, zh, en))), None)


def _find_words(row: _Row, zh: str, en: str) -> tuple[str, str] | None:
    """The words of a row, where either side says one of the two and not the other."""
    zh_one, zh_other = (pattern.search(zh) for pattern in row.zh)
    if (zh_one is None) == (zh_other is None):
        return None
    en_one, en_other = (pattern.search(en) for pattern in row.en)
    if (en_one is None) == (en_other is None) or (zh_one is None) == (en_one is None):
        return None
    ours, theirs = zh_one or zh_other, en_one or en_other
    return (_quote(ours), _quote(theirs)) if ours and theirs else None


def _quote(match: re.Match[str]) -> str:
    """The words of a match, or those that its pattern puts in brackets, without the figure between or beside them."""
    return " ".join(match[match.lastindex or 0].replace(_FIGURE, "").split())


def _read_clause(quantity: Quantity, text: str, bounds: re.Pattern[str]) -> str:
    """The clause of a figure, without the figure."""
    return bounds.split(text[: quantity.start])[-1] + bounds.split(text[quantity.end :])[0]


def _read_beside(quantity: Quantity, text: str, reach: int) -> str:
    """The words of its sentence around a figure, and a sign in its place."""
    start, end = quantity.numeral if quantity.kind not in ("date", "range") else (quantity.start, quantity.end)
    before = _SIGN.sub("", _STOPS.split(text[max(0, start - reach) : start])[-1])
    return f"{before}{_FIGURE}{_STOPS.split(text[end : end + reach])[0]}"


@cache
def _read_rows(path: Path) -> tuple[tuple[_Row, ...], tuple[_Row, ...]]:
    """The rows of words in a clause, and those of words beside the figure."""
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = [line for line in lines if line and not line.startswith("# ")]
    return (
        tuple(_parse_row(row) for row in rows if _PLACE not in row),
        tuple(_parse_row(row) for row in rows if _PLACE in row),
    )


def _parse_row(row: str) -> _Row:
    zh, not_zh, en, not_en = row.replace(_PLACE, _FIGURE).split("\t")
    ours, theirs = (re.compile(zh), re.compile(not_zh)), [rf"(?<!\w)(?:{words})(?!\w)" for words in (en, not_en)]
    return _Row(ours, (re.compile(theirs[0], re.IGNORECASE), re.compile(theirs[1], re.IGNORECASE)))
