"""Words that say the opposite beside a figure: a surplus that became a deficit, imports that became exports."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, cached_property
from pathlib import Path
from typing import Literal

from ..quantities.quantity import Quantity
from ..quantities.zh.scan import fold
from .bounds import find_between
from .summed import SUM

_OPPOSITES, _NOUNS = (Path(__file__).with_name(name) for name in ("opposites.tsv", "nouns.tsv"))
_ZH_BOUNDS = re.compile("[，,；;。：:、！？!?]")
_EN_BOUNDS = re.compile(r"[,;:!?]|\.\s|\b(?:and|while|but|whereas|with)\b")
# What ends a sentence or the like, in either language.
_STOPS = re.compile(r"[;；。！？!?]|\.\s")
# What stands for the figure itself, in a row and in a text.
_PLACE, _FIGURE = "#", "\0"
# How far the words of a row that has a place for the figure may reach.
_ZH_REACH, _EN_REACH = 30, 60
# Words of a clause that stand no further off are said of the figure.
_ZH_NEAR, _EN_NEAR = 9, 24
_SIGN = re.compile(r"(?:[A-Z]{0,3}[$£€¥]|\b(?:RMB|CNY|USD|EUR|HKD)) ?$")
_LOOKAROUND, _HAN = re.compile(r"\(\?<?[=!][^)]*\)"), re.compile("[一-鿿]")
# What a row begins with whose words count anywhere.
_ANYWHERE = "~"


Place = Literal["beside", "clause", "anywhere"]


class _Row:
    """The patterns of a word and its opposite, in Chinese and in English, and where they count.

    `characters`: a text without any of them has none of the Chinese words. A fifth column is what says the same from
    the other end, in the Chinese and, a line below, in the English. Patterns are made when they are first asked for.
    """

    def __init__(self, line: str) -> None:
        self.place: Place = "anywhere" if line.startswith(_ANYWHERE) else "beside" if _PLACE in line else "clause"
        columns = line.removeprefix(_ANYWHERE).replace(_PLACE, _FIGURE).split("\t")
        self._zh, self._en, self._converse = columns[:2], columns[2:4], columns[4:]
        self.characters = frozenset(_HAN.findall(_LOOKAROUND.sub("", "".join(self._zh))))

    @cached_property
    def zh(self) -> tuple[re.Pattern[str], re.Pattern[str]]:
        one, other = map(re.compile, self._zh)
        return one, other

    @cached_property
    def en(self) -> tuple[re.Pattern[str], re.Pattern[str]]:
        one, other = (re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE) for words in self._en)
        return one, other

    def is_turned(self, zh: str, en: str) -> bool:
        """Whether the two texts say the same from either end: 向德国出口, "Germany imports from"."""
        return any(re.search(pattern, f"{zh}\n{en}") for pattern in self._converse)


def find_opposite(zh: Quantity, zh_text: str, en: Quantity, en_text: str) -> tuple[str, str] | None:
    """A word in the clause of the Chinese figure and its opposite in that of the English one; None without them."""
    return _find_in_clause(zh, zh_text, en, en_text)


def stand_beside(zh: Quantity, zh_text: str, en: Quantity, en_text: str) -> bool:
    """Whether the opposite words stand so near their figures that they are surely said of them: a deficit of $2bn."""
    return _find_in_clause(zh, zh_text, en, en_text, _ZH_NEAR, _EN_NEAR) is not None


def find_opposite_beside(zh: Quantity, zh_text: str, en: Quantity, en_text: str) -> tuple[str, str] | None:
    """A word right beside the Chinese figure and its opposite right beside the English one; None without them."""
    return _find_beside(_OPPOSITES, zh, zh_text, en, en_text)


def find_opposites_apart(
    zh_text: str, en_text: str, zh_around: str = "", en_around: str = ""
) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Where a word of the Chinese stands and where its opposite in the English, neither of which says the other one.

    Nor may the sentences around, where they are given, say what the other language does.
    """
    zh = fold(zh_text)
    rows = (row for row in _read_rows(_OPPOSITES, "anywhere") if not row.characters.isdisjoint(zh))
    for row in rows:
        match = _match(row, zh, en_text)
        if match and not row.is_turned(zh, en_text) and not _is_said_around(row, zh, zh_around, en_around):
            return match[0].span(), match[1].span()
    return None


def _is_said_around(row: _Row, zh: str, zh_around: str, en_around: str) -> bool:
    """Whether the English around says the word of a Chinese text, or the Chinese around the other word."""
    one = 0 if row.zh[0].search(zh) else 1
    return bool(row.en[one].search(en_around) or row.zh[1 - one].search(fold(zh_around)))


def says_both(zh: Quantity, zh_text: str, en: Quantity, en_text: str) -> bool:
    """Whether either text says elsewhere what the other says in the clause of the figure."""
    return _find_first(_read_rows(_OPPOSITES, "clause", "anywhere"), fold(zh_text).replace(" ", ""), en_text) is None


def find_other_noun(zh: Quantity, zh_text: str, en: Quantity, en_text: str) -> tuple[str, str] | None:
    """What the Chinese counts and what the English counts in its place: bytes and characters; None where they agree."""
    if SUM in (zh.reading, en.reading):  # its parts count different things
        return None
    return _find_beside(_NOUNS, zh, zh_text, en, en_text)


def _find_in_clause(
    zh: Quantity, zh_text: str, en: Quantity, en_text: str, zh_reach: int | None = None, en_reach: int | None = None
) -> tuple[str, str] | None:
    """A word and its opposite in the clauses of two figures, or so far from them."""
    ours = _read_clause(zh, fold(zh_text), _ZH_BOUNDS, zh_reach).replace(" ", "")
    theirs = _read_clause(en, en_text, _EN_BOUNDS, en_reach)
    return _find_first(_read_rows(_OPPOSITES, "clause", "anywhere"), ours, theirs)


def _find_beside(path: Path, zh: Quantity, zh_text: str, en: Quantity, en_text: str) -> tuple[str, str] | None:
    ours = _read_beside(zh, fold(zh_text), _ZH_REACH).replace(" ", "")
    theirs = _read_beside(en, en_text, _EN_REACH)
    return _find_first(_read_rows(path, "beside"), ours, theirs)


def _find_first(rows: Sequence[_Row], zh: str, en: str) -> tuple[str, str] | None:
    found = next((matches for row in rows if (matches := _match(row, zh, en))), None)
    return (_quote(found[0]), _quote(found[1])) if found else None


def _match(row: _Row, zh: str, en: str) -> tuple[re.Match[str], re.Match[str]] | None:
    """Where the words of a row stand, if either side says one of the two and not the other."""
    zh_one, zh_other = (pattern.search(zh) for pattern in row.zh)
    if (zh_one is None) == (zh_other is None):
        return None
    en_one, en_other = (pattern.search(en) for pattern in row.en)
    if (en_one is None) == (en_other is None) or (zh_one is None) == (en_one is None):
        return None
    ours, theirs = zh_one or zh_other, en_one or en_other
    return (ours, theirs) if ours and theirs else None


def _quote(match: re.Match[str]) -> str:
    """The words of a match, or those that its pattern puts in brackets, without the figure between or beside them."""
    return " ".join(match[match.lastindex or 0].replace(_FIGURE, "").split())


def _read_clause(quantity: Quantity, text: str, bounds: re.Pattern[str], reach: int | None = None) -> str:
    """The clause of a figure, or so much of it on either side, without the figure."""
    start, end = find_between(bounds, text, quantity)
    before, after = text[start : quantity.start], text[quantity.end : end]
    return before + after if reach is None else before[-reach:] + after[:reach]


def _read_beside(quantity: Quantity, text: str, reach: int) -> str:
    """The words of its sentence around a figure, and a sign in its place."""
    start, end = quantity.numeral if quantity.kind not in ("date", "range") else (quantity.start, quantity.end)
    before = _SIGN.sub("", _STOPS.split(text[max(0, start - reach) : start])[-1])
    return f"{before}{_FIGURE}{_STOPS.split(text[end : end + reach])[0]}"


@cache
def _read_rows(path: Path, *places: Place) -> Sequence[_Row]:
    """The rows of a file whose words count in these places."""
    return [row for row in _read_all(path) if row.place in places]


@cache
def _read_all(path: Path) -> Sequence[_Row]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [_Row(line) for line in lines if line and not line.startswith("# ")]
