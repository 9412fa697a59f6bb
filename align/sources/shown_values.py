"""What the cells of a workbook show: their stored values under their number formats."""

from __future__ import annotations

from collections.abc import Sequence

from ...text.cells import format_cell
from .xml_tree import Element


class Shown:
    """Reads values of cells; takes the styles, the shared texts, and whether days are counted from 1904."""

    def __init__(self, styles: Element | None, strings: Sequence[str], from_1904: bool) -> None:
        from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900

        self._formats = _list_formats(styles) if styles is not None else []
        self._strings = strings
        self.uncalculated = 0
        self._epoch = CALENDAR_MAC_1904 if from_1904 else CALENDAR_WINDOWS_1900

    def read(self, cell: Element) -> str:
        """The text that a cell shows; nothing for errors and for formulas without a result, which are counted."""
        value = cell.find("{*}v")
        self.uncalculated += (value is None or not value.text) and cell.find("{*}f") is not None
        text = (value.text or "") if value is not None else ""
        kind = cell.get("t", "n")
        if kind == "s":
            index = _read_index(text)
            return self._strings[index] if 0 <= index < len(self._strings) else ""
        if kind == "b":
            return "TRUE" if text == "1" else "FALSE"
        if kind != "n":
            return "" if kind == "e" else text
        return self._format(text, _read_index(cell.get("s", "0")))

    def _format(self, text: str, style: int) -> str:
        """A number as it is shown."""
        from openpyxl.styles.numbers import is_date_format
        from openpyxl.utils.datetime import from_excel

        try:
            number = float(text)
        except ValueError:
            return text
        number_format = self._formats[style] if 0 <= style < len(self._formats) else "General"
        if is_date_format(number_format) and "[h" not in number_format.lower():
            try:
                return format_cell(from_excel(number, self._epoch), number_format)
            except (ValueError, OverflowError):
                return text
        return format_cell(int(number) if number.is_integer() and abs(number) < 1e15 else number, number_format)


def _read_index(text: str) -> int:
    return int(text[:9]) if text.isascii() and text.isdecimal() else -1


def _list_formats(styles: Element) -> list[str]:
    """The number format of each style of cells."""
    from openpyxl.styles.numbers import BUILTIN_FORMATS

    own = {
        _read_index(str(entry.get("numFmtId"))): str(entry.get("formatCode", "General"))
        for entry in styles.iterfind("{*}numFmts/{*}numFmt")
    }
    numbers = [_read_index(str(entry.get("numFmtId", "0"))) for entry in styles.iterfind("{*}cellXfs/{*}xf")]
    return [own.get(number) or _LOCAL.get(number) or BUILTIN_FORMATS.get(number, "General") for number in numbers]


# The formats of dates that Chinese Excel has by number alone (ECMA-376, part 1, 18.8.30, zh-CN).
_LOCAL = {
    27: 'yyyy"年"m"月"',
    28: 'm"月"d"日"',
    31: 'yyyy"年"m"月"d"日"',
    32: 'h"时"mm"分"',
    33: 'h"时"mm"分"ss"秒"',
    57: 'yyyy"年"m"月"',
    58: 'm"月"d"日"',
}
