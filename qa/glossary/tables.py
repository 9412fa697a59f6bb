"""Glossaries in tables: CSV with commas, semicolons or tabs, and the first sheet of a workbook."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from itertools import islice
from pathlib import Path

from ...align.characters import han_count
from ..errors import SettingError
from .terms import Term

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


def table_terms(text: str, path: str) -> list[Term]:
    """The terms of a CSV text. Raises `SettingError` with the line that is wrong."""
    head = text.split("\n", 1)[0]
    delimiter = max(_DELIMITERS, key=head.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    return _terms(_numbered(reader, path), path)


def workbook_terms(path: str) -> list[Term]:
    """The terms on the first sheet of an XLSX workbook. Raises `SettingError`."""
    try:
        from python_calamine import CalamineError, load_workbook
    except ImportError:
        raise SettingError(
            f'{path}: workbooks need an extra; pip install "bialign[xlsx]", or save it as CSV.',
            f'{path}：读取工作簿需要附加组件；请运行 pip install "bialign[xlsx]"，或另存为 CSV。',
        ) from None
    try:
        with load_workbook(path) as book:
            rows = book.get_sheet_by_index(0).to_python(skip_empty_area=False)
    except (CalamineError, OSError, ValueError, IndexError):
        raise SettingError(f"{path} is no XLSX workbook.", f"{path} 不是 XLSX 工作簿。") from None
    return _terms(((number, [_cell(value) for value in row]) for number, row in enumerate(rows, 1)), path)


def table_text(terms: Iterable[Term]) -> str:
    """The terms as a CSV text with a head, which `table_terms` reads."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(_NAMES)
    for term in terms:
        case = "exact" if term.exact else ""
        writer.writerow([term.zh, BETWEEN.join(term.renderings), BETWEEN.join(term.forbidden), case, term.note])
    return written.getvalue()


def _cell(value: object) -> str:
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


def _numbered(reader: Iterable[list[str]], path: str) -> Iterator[_Row]:
    """The rows with the number of the line that each begins on."""
    rows = iter(reader)
    line = 1
    while True:
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            raise _wrong(path, line, f"{error}", f"{error}") from None
        yield line, row
        line = getattr(reader, "line_num", line) + 1


def _terms(rows: Iterator[_Row], path: str) -> list[Term]:
    filled = ((number, row) for number, row in rows if any(cell.strip() for cell in row))
    sample = list(islice(filled, _SAMPLE))
    if not sample:
        raise SettingError(f"{path} has no terms in it.", f"{path} 中没有术语。")
    columns = _head(sample[0], path)
    body = sample[1:] if columns else sample
    columns = columns or _guessed(sample, path)
    made = _Rows(columns, path)
    return [made.term(number, row) for number, row in (*body, *filled)]


def _head(row: _Row, path: str) -> dict[str, int]:
    """Which column is which, by their names; nothing where the first row has terms already."""
    number, cells = row
    names = [cell.strip().lower() for cell in cells]
    columns = {_COLUMNS[name]: i for i, name in enumerate(names) if name in _COLUMNS}
    if not columns.keys() & {"zh", "en"}:
        return {}
    for name in names:
        close = get_close_matches(name, _COLUMNS, n=1, cutoff=0.75)
        if name not in _COLUMNS and close:
            raise _wrong(
                path,
                number,
                f"there is no column “{name}”; did you mean “{close[0]}”?",
                f"没有列“{name}”；是否指“{close[0]}”？",
            )
    for column in ("zh", "en"):
        if column not in columns and not (column == "en" and "forbidden" in columns):
            raise _wrong(path, number, f"there is no column “{column}”", f"缺少列“{column}”")
    return columns


def _guessed(rows: Sequence[_Row], path: str) -> dict[str, int]:
    """The first two columns, the one with more Chinese as such."""
    if any(len(cells) < 2 for _, cells in rows):
        line = next(number for number, cells in rows if len(cells) < 2)
        raise _wrong(path, line, "a line needs two columns, Chinese and English", "每行需要中文和英文两列")
    first, second = (sum(han_count(cells[k]) for _, cells in rows) for k in (0, 1))
    return {"zh": 0, "en": 1} if first >= second else {"zh": 1, "en": 0}


class _Rows:
    """The rows of one file as terms."""

    def __init__(self, columns: Mapping[str, int], path: str) -> None:
        self._path, self._name = path, Path(path).name
        self._zh = columns["zh"]
        self._en, self._forbidden, self._case, self._note = (
            columns.get(name) for name in ("en", "forbidden", "case", "note")
        )

    def term(self, number: int, row: Sequence[str]) -> Term:
        """The term of a row. Raises `SettingError`."""
        zh = row[self._zh].strip() if self._zh < len(row) else ""
        en, forbidden = _parts(_cell_of(row, self._en)), _parts(_cell_of(row, self._forbidden))
        case = _cell_of(row, self._case).lower()
        if problem := _problem(zh, en, forbidden, case):
            raise _wrong(self._path, number, *problem)
        return Term(zh, en, forbidden, _CASES[case], _cell_of(row, self._note), f"{self._name}, {number}")


def _cell_of(row: Sequence[str], column: int | None) -> str:
    return row[column].strip() if column is not None and column < len(row) else ""


def _problem(zh: str, en: tuple[str, ...], forbidden: tuple[str, ...], case: str) -> tuple[str, str] | None:
    """What is wrong with a row, in English and Chinese."""
    if not zh:
        return "there is no Chinese term", "缺少中文术语"
    if not en and not forbidden:
        return f"“{zh}” has no English", f"“{zh}”没有英文"
    if zh.isascii() and any(han_count(text) for text in (*en, *forbidden)):
        english = (*en, *forbidden)[0]
        return f"“{zh}” stands for Chinese and “{english}” for English", f"“{zh}”在中文列，“{english}”在英文列"
    if forbidden and not set(en).isdisjoint(forbidden):
        both = min(set(en) & set(forbidden))
        return f"“{both}” is both right and forbidden", f"“{both}”既是正确译法又被禁用"
    if case not in _CASES:
        return f"case can't be “{case}”; known are any, exact", f"大小写不能是“{case}”；可用：不限、一致"
    return None


def _parts(cell: str) -> tuple[str, ...]:
    if BETWEEN not in cell and "\n" not in cell:
        return (cell,) if cell else ()
    parts = (part.strip() for part in cell.replace("\n", BETWEEN).split(BETWEEN))
    return tuple(part for part in parts if part)


def _wrong(path: str, line: int, en: str, zh: str) -> SettingError:
    stop, stop_zh = ("", "") if en.endswith("?") else (".", "。")
    return SettingError(f"{path}, line {line}: {en}{stop}", f"{path} 第 {line} 行：{zh}{stop_zh}")
