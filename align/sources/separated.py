"""Tables in text with commas, semicolons, tabs or bars between cells (.csv), as spreadsheets write them."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from ...text.messages import Message
from ..document import Document
from ..errors import InputError
from .encoding import decode
from .read_options import DEFAULT_OPTIONS, ReadOptions
from .sheet_text import Sheet, SheetRow, build_sheets

_DELIMITERS = ",;\t|"
# A first line that tells Excel what stands between cells.
_TOLD = re.compile(r"\ufeff?sep=(.)\r?\n")
# So many rows show it where nothing tells it.
_SAMPLE = 50


def parse(data: bytes, path: str, options: ReadOptions = DEFAULT_OPTIONS) -> Document:
    """The document of a table; places are its rows, the head counted, and columns."""
    decoded = decode(data, path, options.encoding)
    text = decoded.text
    told = _TOLD.match(text)
    delimiter = told[1] if told else _find_delimiter(text)
    rows = _read_rows(text[told.end() :] if told else text, delimiter, path)
    return decoded.remark_on(build_sheets([Sheet("", [*rows])], path, options))


def _read_rows(text: str, delimiter: str, path: str) -> Iterator[SheetRow]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        for number, cells in enumerate(reader, 1):
            yield SheetRow(number, dict(enumerate(cells)))
    except csv.Error:
        line = reader.line_num
        raise InputError(
            Message(
                f"{path}, line {line}: a quotation mark isn't closed, or there is something else wrong with the table.",
                f"{path} 第 {line} 行：引号未闭合，或表格格式有误。",
            )
        ) from None


def _find_delimiter(text: str) -> str:
    """What stands between cells: what cuts the most rows into the same number of cells."""
    return max(_DELIMITERS, key=lambda delimiter: _rate(text, delimiter))


def _rate(text: str, delimiter: str) -> tuple[float, int]:
    """How many of the first rows have the commonest number of cells, and that number; none where it is one."""
    try:
        widths = [len(row) for row in islice(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter), _SAMPLE)]
    except csv.Error:
        return 0, 0
    filled = [width for width in widths if width]
    if not filled:
        return 0, 0
    width, count = Counter(filled).most_common(1)[0]
    return (count / len(filled), width) if width > 1 else (0, 0)
