"""Which columns of a sheet are pairs: as the user says, as their heads name them, else by what is in them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple, TypeAlias

from ...text.characters import han_count, latin_words
from ...text.messages import Message
from ..bitext import Lang
from ..column_heads import is_language_name
from ..errors import InputError
from ..lines import HAN_PER_WORD
from .language_tags import is_named, is_traditional, read_language
from .read_options import ReadOptions

# The Chinese column and the English one.
Columns: TypeAlias = tuple[int, int]
Cells: TypeAlias = Mapping[int, str]

# A Chinese column has this share of Chinese, names and codes aside; an English one has less than the second.
_CHINESE, _ENGLISH = 0.3, 0.1
# Both columns have words in this share of the rows where one has.
_FILLED = 0.5
# A first row in one language heads a table that has so many rows.
_LEAST_HEADED = 3
# So much of a sheet shows which columns are pairs; heads are no longer than this.
_SAMPLE, _MOST_HEAD = 2000, 30
# A column in both languages has this share of its lines in either, and lines in one language alone but for the rest.
_EITHER, _MIXED_LINES = 0.25, 0.2
_CODE = re.compile(r"[!-~]*[\d_./:@#][!-~]*|[a-z]+(?:[A-Z][a-z]+)+|[A-Z]+|\W*")
_SIDE = re.compile(r"(?:source|target|src|tgt|trans).*|原文.*|[译譯]文.*|[源目][语標标].*", re.IGNORECASE)


class _Weight(NamedTuple):
    """How much Chinese and English a cell has, in Han characters."""

    zh: float
    en: float


def find_columns(rows: Sequence[Cells], options: ReadOptions, path: str) -> Columns | None:
    """The columns of pairs; None where there are none. Raises `InputError` where the user's aren't there."""
    if not rows:
        return None
    columns = {column: [_weigh(row.get(column, "")) for row in rows[:_SAMPLE]] for column in _list_columns(rows)}
    if options.columns:
        return _take_wanted(rows[0], columns, options.columns, path)
    return _find_by_heads(rows[0], columns) or _choose(columns, [*columns])


def find_mixed_column(rows: Sequence[Cells]) -> int | None:
    """The only column with words where it has lines in either language, in turn or within cells; None elsewhere."""
    columns = {column: [row.get(column, "") for row in rows[:_SAMPLE]] for column in _list_columns(rows)}
    worded = [column for column, cells in columns.items() if any(sum(_weigh(cell)) for cell in cells[1:])]
    if len(worded) != 1:
        return None
    weights = [_weigh_words(line) for cell in columns[worded[0]] for line in cell.splitlines() if line.strip()]
    shares = [weight.zh / sum(weight) for weight in weights if sum(weight)]
    zh, en = (sum(1 for share in shares if share >= _CHINESE), sum(1 for share in shares if not share))
    total = len(shares)
    mixed = min(zh, en) >= _EITHER * total and zh + en >= (1 - _MIXED_LINES) * total
    return worded[0] if mixed else None


def is_head(rows: Sequence[Cells], columns: Columns) -> bool:
    """Whether the first row is the head of pairs: it names languages or sides, or is in one language alone."""
    first = [rows[0].get(column, "") for column in columns]
    if all(first) and all(is_language_name(text) or (_is_short(text) and read_language(text)) for text in first):
        return True
    weights = [_weigh_words(text) for text in first]
    same = all(w.zh and not w.en for w in weights) or all(w.en and not w.zh for w in weights)
    return same and len(rows) > _LEAST_HEADED


def _list_columns(rows: Sequence[Cells]) -> list[int]:
    return sorted({column for row in rows[:_SAMPLE] for column in row})


def _weigh(text: str) -> _Weight:
    """The weight of a cell, none where it is a code, an address or the tag of a language."""
    text = text.strip()
    return _Weight(0, 0) if _CODE.fullmatch(text) or (_is_short(text) and read_language(text)) else _weigh_words(text)


def _weigh_words(text: str) -> _Weight:
    return _Weight(han_count(text), HAN_PER_WORD * latin_words(text))


def _is_short(text: str) -> bool:
    return len(text) <= _MOST_HEAD


def _share(weights: Sequence[_Weight]) -> float:
    """The share of Chinese in a column; that of an empty one is neither's."""
    zh, en = sum(w.zh for w in weights), sum(w.en for w in weights)
    return zh / (zh + en) if zh + en else (_CHINESE + _ENGLISH) / 2


def _find_by_heads(head: Cells, columns: Mapping[int, Sequence[_Weight]]) -> Columns | None:
    """The columns whose heads name the languages, simplified Chinese before traditional; else those of sides.

    Where one head is no more than 中文 and one no more than English, they are those, if the first has more Chinese:
    a translation may quote much of its source.
    """
    named: dict[Lang, list[int]] = {"zh": [], "en": []}
    short = {column: text for column, text in sorted(head.items()) if _is_short(text) and column in columns}
    for column, text in short.items():
        lang = read_language(text)
        if lang:
            named[lang].append(column)
    plain = {lang: [column for column in found if is_language_name(short[column])] for lang, found in named.items()}
    if all(len(found) == 1 for found in plain.values()):
        zh_column, en_column = plain["zh"][0], plain["en"][0]
        if _share(columns[zh_column]) > _share(columns[en_column]):
            return zh_column, en_column
    zh = sorted(named["zh"], key=lambda column: is_traditional(head[column]))
    zh = [column for column in zh if _share(columns[column]) >= _CHINESE]
    en = [column for column in named["en"] if _share(columns[column]) < _CHINESE]
    if zh and en:
        return zh[0], en[0]
    sides = [column for column, text in short.items() if _SIDE.fullmatch(text.strip())]
    return _choose(columns, sides)


def _choose(columns: Mapping[int, Sequence[_Weight]], among: Sequence[int]) -> Columns | None:
    """The Chinese column and the English one that are the most like each other, row by row."""
    shares = {column: _share(columns[column]) for column in among}
    pairs = [(zh, en) for zh in among for en in among if shares[zh] >= _CHINESE and shares[en] < _ENGLISH and zh != en]
    found = [(likeness, pair) for pair in pairs if (likeness := _compare(*(columns[column] for column in pair)))]
    return max(found, key=lambda item: (item[0], (-item[1][0], -item[1][1])))[1] if found else None


def _compare(zh: Sequence[_Weight], en: Sequence[_Weight]) -> float:
    """How alike two columns are, by the lengths of their cells; 0 where too few rows have both."""
    lengths = [(z.zh + z.en, e.zh + e.en) for z, e in zip(zh, en, strict=True) if z.zh + z.en or e.zh + e.en]
    both = [pair for pair in lengths if all(pair)]
    if len(both) < _FILLED * len(lengths):
        return 0
    return sum(min(pair) for pair in both) / sum(max(pair) for pair in lengths)


def _take_wanted(
    head: Cells, columns: Mapping[int, Sequence[_Weight]], wanted: Sequence[str], path: str
) -> Columns | None:
    """The columns that the user asks for, whichever of them is the Chinese one."""
    found = [_find_wanted(head, name) for name in wanted]
    missing = [name for name, column in zip(wanted, found, strict=True) if column is None or column not in columns]
    if missing:
        names = ", ".join(text for _, text in sorted(head.items()) if text)
        raise InputError(
            Message(
                f"{path} has no column “{missing[0]}”; name a letter, a number or one of its heads: {names}.",
                f"{path} 中没有列“{missing[0]}”；请给出列的字母、序号或表头：{names}。",
            )
        )
    first, second = (column for column in found if column is not None)
    return (first, second) if _share(columns[first]) >= _share(columns[second]) else (second, first)


def _find_wanted(head: Cells, name: str) -> int | None:
    """The column of a head, a number from 1 or letters; None where it is none."""
    by_head = next((column for column, text in sorted(head.items()) if is_named(text, name)), None)
    if by_head is not None:
        return by_head
    if name.isascii() and name.isdecimal():
        return int(name[:6]) - 1
    if name.isascii() and name.isalpha() and len(name) <= 3:
        number = 0
        for letter in name.upper():
            number = 26 * number + ord(letter) - ord("A") + 1
        return number - 1
    return None
