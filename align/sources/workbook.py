"""Excel workbooks (.xlsx, .xlsm): pairs by columns, and what the cells show; places are sheets and cells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from ...text.messages import Message
from ..document import Document
from ..errors import InputError
from .ooxml import Parts
from .read_options import DEFAULT_OPTIONS, ReadOptions
from .refusals import refuse_broken
from .sheet_text import Sheet, SheetRow, build_sheets
from .shown_values import Shown
from .symbols import set_height
from .xml_tree import Element, iterate_xml, name_of

_MAIN = "xl/workbook.xml"
_ON = ("1", "true")
# A character that XML doesn't hold, as a workbook writes it, and the underscore of what only looks so.
_ESCAPE = re.compile("_x([0-9A-Fa-f]{4})_")


class _SheetPart(NamedTuple):
    """A sheet as the workbook lists it."""

    name: str
    part: str
    hidden: bool


def parse(data: bytes, path: str, options: ReadOptions = DEFAULT_OPTIONS) -> Document:
    """The document of a workbook: all sheets or the one asked for; what is hidden is left out."""
    book = _Workbook(data, path, options)
    chosen = _choose_sheets(book.sheets, options.sheet, path)
    document = build_sheets((Sheet(s.name, [*book.read_rows(s)]) for s in chosen), path, options)
    return replace(document, uncalculated=book.shown.uncalculated)


def read_all_sheets(data: bytes, path: str, options: ReadOptions = DEFAULT_OPTIONS) -> Iterator[Sheet]:
    """The sheets of a workbook with all that is in them: what is hidden, too, such as rows that a filter leaves out."""
    book = _Workbook(data, path, options)
    return (Sheet(sheet.name, [*book.read_rows(sheet, hidden_too=True)]) for sheet in book.sheets)


class _Workbook:
    """A workbook: its sheets, and what their cells show. Raises `InputError` where it is broken."""

    def __init__(self, data: bytes, path: str, options: ReadOptions) -> None:
        self._parts = parts = Parts(data, path, options)
        main = parts.find_main(_MAIN)
        book = parts.parse(main)
        if book is None:
            refuse_broken(path)
        relations = parts.relations(main)
        named = {key: relation.part for key, relation in relations.items()}
        self.sheets = [_list_sheet(sheet, named) for sheet in _find(book)]
        by_kind = {relation.kind: relation.part for relation in relations.values()}
        strings = [*_read_strings(parts, by_kind.get("sharedStrings", ""))]
        from_1904 = any(properties.get("date1904") in _ON for properties in book.iterfind("{*}workbookPr"))
        self.shown = Shown(parts.parse(by_kind.get("styles", "")), strings, from_1904)

    def read_rows(self, sheet: _SheetPart, hidden_too: bool = False) -> Iterator[SheetRow]:
        """The rows of a sheet with their cells, those that are hidden left out."""
        return _read_rows(self._parts, sheet.part, self.shown, hidden_too)


def _find(book: Element) -> Iterator[Element]:
    for sheets in book.iterfind("{*}sheets"):
        yield from sheets


def _list_sheet(sheet: Element, parts: dict[str, str]) -> _SheetPart:
    id_ = next((str(value) for name, value in sheet.items() if name.endswith("}id")), "")
    return _SheetPart(str(sheet.get("name", "")), parts.get(id_, ""), sheet.get("state", "visible") != "visible")


def _choose_sheets(sheets: Sequence[_SheetPart], wanted: str, path: str) -> list[_SheetPart]:
    """The sheets that are read; raises `InputError` where the one that is asked for isn't there."""
    if not wanted:
        return [sheet for sheet in sheets if not sheet.hidden]
    number = int(wanted[:6]) if wanted.isascii() and wanted.isdecimal() else 0
    found = [sheet for sheet in sheets if sheet.name == wanted] or [*sheets[number - 1 : number]]
    if not found or (not number and found[0].name != wanted):
        names = ", ".join(sheet.name for sheet in sheets)
        raise InputError(
            Message(
                f"{path} has no sheet “{wanted}”; its sheets are: {names}.",
                f"{path} 中没有工作表“{wanted}”；现有工作表：{names}。",
            )
        )
    return found


def _read_strings(parts: Parts, part: str) -> Iterator[str]:
    """The texts that cells refer to by number."""
    data = parts.read(part) if part else b""
    for item in iterate_xml(data, parts.path, "si") if data else ():
        yield read_rich(item)


def read_rich(item: Element) -> str:
    """The text of a cell with its runs, raised digits as such, without what says how it is pronounced."""
    pieces = []
    for child in item:
        name = name_of(child)
        if name == "t":
            pieces.append(child.text or "")
        elif name == "r":
            text = "".join(part.text or "" for part in child if name_of(part) == "t")
            raised = any(mark.get("val") == "superscript" for mark in child.iterfind("{*}rPr/{*}vertAlign"))
            pieces.append(set_height(text, "superscript" if raised else ""))
    return _ESCAPE.sub(_unescape, "".join(pieces)).replace("\r\n", "\n")


def _unescape(found: re.Match[str]) -> str:
    """The character that an escape stands for: none of a line end of Windows, whose other half stays."""
    character = chr(int(found[1], 16))
    return "" if character == "\r" else found[0] if "\ud800" <= character <= "\udfff" else character


def _read_rows(parts: Parts, part: str, shown: Shown, hidden_too: bool) -> Iterator[SheetRow]:
    """The rows of a sheet that aren't hidden, with their cells in columns that aren't; or all."""
    data = parts.read(part) if part else b""
    hidden: set[int] = set()
    number = 0
    for element in iterate_xml(data, parts.path, "col", "row") if data else ():
        if name_of(element) == "col":
            if element.get("hidden") in _ON and not hidden_too:
                hidden.update(range(_number(element.get("min")) - 1, min(_number(element.get("max")), _MOST_COLUMNS)))
            continue
        number = _number(element.get("r")) or number + 1
        if hidden_too or element.get("hidden") not in _ON:
            cells = {column: text for column, text in _read_cells(element, shown) if column not in hidden}
            yield SheetRow(number, cells)


_MOST_COLUMNS = 16_384


def _read_cells(row: Element, shown: Shown) -> Iterator[tuple[int, str]]:
    """The cells of a row that show something, with their columns."""
    column = -1
    for cell in row:
        if name_of(cell) != "c":
            continue
        letters = "".join(c for c in str(cell.get("r", "")) if c.isascii() and c.isalpha())[:3]
        column = _read_column(letters) if letters else column + 1
        text = read_rich(inline) if (inline := cell.find("{*}is")) is not None else shown.read(cell)
        if text.strip():
            yield column, text


def _read_column(letters: str) -> int:
    number = 0
    for letter in letters.upper():
        number = 26 * number + ord(letter) - ord("A") + 1
    return number - 1


def _number(value: str | None) -> int:
    return int(value[:9]) if value and value.isascii() and value.isdecimal() else 0
