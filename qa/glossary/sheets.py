"""Glossaries in tables: CSV with commas, semicolons or tabs, and the first sheet of a workbook."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from itertools import islice
from pathlib import Path
from typing import Any

from ...text.cells import format_cell
from ...text.characters import han_count
from ...text.messages import Message
from ..setting_error import SettingError
from .entries import Entries, Term

# What the columns may be called.
_NAMES: Mapping[str, tuple[str, ...]] = {
    "zh": ("zh", "chinese", "中文", "原文", "汉语"),
    "en": ("en", "english", "英文", "译文", "英语"),
    "forbidden": ("forbidden", "禁用", "禁用译法"),
    "case": ("case", "大小写"),
    "note": ("note", "notes", "备注", "说明"),
}
_COLUMNS = {name: column for column, names in _NAMES.items() for name in names}
_CASES = {"": False, "any": False, "不限": False, "exact": True, "一致": True}
# Between several renderings in one cell; an office program's line break does as well.
BETWEEN = "|"
_DELIMITERS = "\t;,"
# Rows that show which column is Chinese, in a table without a head.
_SAMPLE = 50

_Row = tuple[int, Sequence[str]]


def table_terms(text: str, path: str) -> Entries:
    """The terms of a CSV text. Raises `SettingError` with the line that is wrong."""
    head = text.split("\n", 1)[0]
    delimiter = max(_DELIMITERS, key=head.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    rows: list[_Row] = []
    line = 1
    try:
        for row in reader:
            rows.append((line, row))
            line = reader.line_num + 1
    except csv.Error as error:
        _terms(rows, path)  # a mistake further up is told first
        raise _wrong(path, line, Message(f"{error}", "引号或分隔符有误")) from None
    return _terms(rows, path)


def workbook_terms(path: str) -> Entries:
    """The terms on the first sheet of an XLSX workbook, as it shows its cells. Raises `SettingError`."""
    return _terms([(number, [*map(_show, cells)]) for number, cells in enumerate(_read_sheet(path), 1)], path)


def _read_sheet(path: str) -> list[Sequence[Any]]:
    """The rows of the first sheet of a workbook, and their cells."""
    import warnings
    from zipfile import BadZipFile

    from openpyxl import load_workbook

    try:
        with warnings.catch_warnings(), open(path, "rb") as file:
            warnings.simplefilter("ignore")  # about styles and rules that it can't read
            sheet: Any = load_workbook(file, read_only=True, data_only=True).worksheets[0]
            sheet.reset_dimensions()  # some programs write wrong ones
            return [*sheet.iter_rows()]
    except (BadZipFile, SyntaxError, OSError, ValueError, LookupError, TypeError, AttributeError):  # as openpyxl fails
        raise SettingError(Message(f"{path} is no XLSX workbook.", f"{path} 不是 XLSX 工作簿。")) from None


def _show(cell: Any) -> str:
    """The text that a cell of a workbook shows."""
    return cell.value if isinstance(cell.value, str) else format_cell(cell.value, cell.number_format)


def table_text(terms: Iterable[Term]) -> str:
    """The terms as a CSV text with a head, which `table_terms` reads."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(_NAMES)
    writer.writerows(list_rows(terms))
    return written.getvalue()


def list_rows(terms: Iterable[Term]) -> list[list[str]]:
    """The cells of terms in a table: zh, en, forbidden, case, note."""
    return [
        [term.zh, BETWEEN.join(term.renderings), BETWEEN.join(term.forbidden), "exact" if term.exact else "", term.note]
        for term in terms
    ]


def _terms(rows: Sequence[_Row], path: str) -> Entries:
    sample = [(n, [c.strip() for c in cells]) for n, cells in islice((row for row in rows if _is_filled(row)), _SAMPLE)]
    if not sample:
        raise SettingError(Message(f"{path} has no terms in it.", f"{path} 中没有术语。"))
    columns = _head(sample[0], path)
    if columns:
        rows = [row for row in rows if row[0] > sample[0][0]]
    return _Table(rows, columns or _guessed(sample, path), path).entries()


def _is_filled(row: _Row) -> bool:
    return any(text.strip() for text in row[1])


def _head(row: tuple[int, Sequence[str]], path: str) -> dict[str, int]:
    """Which column is which, by their names; nothing where the first row has terms already."""
    number, cells = row
    names = [cell.lower() for cell in cells]
    columns = {_COLUMNS[name]: i for i, name in enumerate(names) if name in _COLUMNS}
    if not columns.keys() & {"zh", "en"}:
        return {}
    for name in names:
        close = get_close_matches(name, _COLUMNS, n=1, cutoff=0.75)
        if name not in _COLUMNS and close:
            raise _wrong(
                path,
                number,
                Message(
                    f"there is no column “{name}”; did you mean “{close[0]}”?", f"没有列“{name}”；是否指“{close[0]}”？"
                ),
            )
    for column in ("zh", "en"):
        if column not in columns and not (column == "en" and "forbidden" in columns):
            raise _wrong(path, number, Message(f"there is no column “{column}”", f"缺少列“{column}”"))
    return columns


def _guessed(rows: Sequence[tuple[int, Sequence[str]]], path: str) -> dict[str, int]:
    """The first two columns, the one with more Chinese as such."""
    if any(len(cells) < 2 for _, cells in rows):
        line = next(number for number, cells in rows if len(cells) < 2)
        message = Message("a line needs two columns, Chinese and English", "每行需要中文和英文两列")
        raise _wrong(path, line, message)
    first, second = (sum(han_count(cells[k]) for _, cells in rows) for k in (0, 1))
    return {"zh": 0, "en": 1} if first >= second else {"zh": 1, "en": 0}


class _Table:
    """The columns of a table. Its rows are looked at column by column, and the few that may be wrong one by one."""

    def __init__(self, rows: Sequence[_Row], columns: Mapping[str, int], path: str) -> None:
        self._path, self._name = path, Path(path).name
        zh, en = (_column(rows, columns.get(name)) for name in ("zh", "en"))
        if not all(z or e for z, e in zip(zh, en, strict=True)):
            rows = [row for row, z, e in zip(rows, zh, en, strict=True) if z or e or _is_filled(row)]
            zh, en = (_column(rows, columns.get(name)) for name in ("zh", "en"))
        self._zh, self._en, self._lines = zh, en, [line for line, _ in rows]
        self._forbidden, self._case, self._note = (
            _column(rows, columns[name]) if name in columns else [""] * len(rows)
            for name in ("forbidden", "case", "note")
        )

    def entries(self) -> Entries:
        """The rows as terms. Raises `SettingError` for the first that is wrong."""
        columns = zip(self._zh, self._en, self._forbidden, self._case, strict=True)
        for row, (zh, en, forbidden, case) in enumerate(columns):
            doubtful = not en or en[0] == BETWEEN or not zh or forbidden or case or zh.isascii()
            if doubtful and (problem := _problem(zh, _parts(en), _parts(forbidden), case.lower())):
                raise _wrong(self._path, self._lines[row], problem)
        return Entries(self._zh, [en.replace(BETWEEN, "\n") for en in self._en], self._term)

    def _term(self, row: int) -> Term:
        """The term of a row."""
        return Term(
            self._zh[row],
            _parts(self._en[row]),
            _parts(self._forbidden[row]),
            _CASES[self._case[row].lower()],
            self._note[row],
            f"{self._name}, {self._lines[row]}",
        )


def _column(rows: Sequence[_Row], column: int | None) -> list[str]:
    """The cells of a column, empty where a row is shorter."""
    if column is None:
        return [""] * len(rows)
    return [cells[column].strip() if column < len(cells) else "" for _, cells in rows]


def _problem(zh: str, en: tuple[str, ...], forbidden: tuple[str, ...], case: str) -> Message | None:
    """What is wrong with a row, as a clause."""
    if not zh:
        return Message("there is no Chinese term", "缺少中文术语")
    if not en and not forbidden:
        return Message(f"“{zh}” has no English", f"“{zh}”没有英文")
    if zh.isascii() and any(han_count(text) for text in (*en, *forbidden)):
        english = (*en, *forbidden)[0]
        return Message(f"“{zh}” is given as Chinese, “{english}” as English", f"“{zh}”在中文列，“{english}”在英文列")
    if forbidden and not set(en).isdisjoint(forbidden):
        both = min(set(en) & set(forbidden))
        return Message(f"“{both}” is both right and forbidden", f"“{both}”既是正确译法又被禁用")
    if case not in _CASES:
        return Message(f"case can't be “{case}”; choose any or exact", f"大小写不能是“{case}”；可填“不限”或“一致”")
    return None


def _parts(cell: str) -> tuple[str, ...]:
    if BETWEEN not in cell and "\n" not in cell:
        return (cell,) if cell else ()
    parts = (part.strip() for part in cell.replace("\n", BETWEEN).split(BETWEEN))
    return tuple(part for part in parts if part)


def _wrong(path: str, line: int, clause: Message) -> SettingError:
    stop, stop_zh = ("", "") if clause.en.endswith("?") else (".", "。")
    return SettingError(
        Message(f"{path}, line {line}: {clause.en}{stop}", f"{path} 第 {line} 行：{clause.zh}{stop_zh}")
    )
