"""Places of files in words: `line 19`, `p. 12, line 5`, `table 3, row 5, column 2`, `数据!B7`, `unit 57`."""

from __future__ import annotations

from collections.abc import Iterator

from ..align.place import Place
from ..text.messages import Message, Ui
from .state_words import format_state
from .visible import sanitize

_BETWEEN = Message(", ", "，")
# A page with the number that is printed on it.
_PRINTED = Message("p. {} (printed {})", "第 {} 页（页码 {}）")
# What a part has in brackets after it: the unit, with its state.
_ASIDE = Message(" ({})", "（{}）")
# The words of each part of a place, in the order in which they are said.
_WORDS = {
    "heading": Message("§ {}", "§ {}"),
    "page": Message("p. {}", "第 {} 页"),
    "paragraph": Message("paragraph {}", "第 {} 段"),
    "table": Message("table {}", "表 {}"),
    "sheet": Message("sheet {}", "工作表 {}"),
    "row": Message("row {}", "第 {} 行"),
    "cell": Message("column {}", "第 {} 列"),
    "line": Message("line {}", "第 {} 行"),
    "file": Message("{}", "{}"),
    "unit": Message("unit {}", "单元 {}"),
    "time": Message("{}", "{}"),
    "footnote": Message("footnote {}", "脚注 {}"),
    "endnote": Message("endnote {}", "尾注 {}"),
    "box": Message("text box {}", "文本框 {}"),
}


def format_place(place: Place, ui: Ui) -> str:
    """The words for a place.

    >>> format_place(Place(page=12, line=5), "en"), format_place(Place(sheet="数据", cell="B7"), "zh")
    ('p. 12, line 5', '数据!B7')
    >>> format_place(Place(unit=57, state="Translated, locked"), "en")
    'unit 57 (translated, locked)'
    >>> format_place(Place(page=12, printed="8", line=5), "en"), format_place(Place(page=12, printed="8", line=5), "zh")
    ('p. 12 (printed 8), line 5', '第 12 页（页码 8），第 5 行')
    """
    return _BETWEEN.text(ui).join(_format_parts(place, ui))


def is_line(place: Place) -> bool:
    """Whether the line says all: also in a line of a file of pairs, whose columns are the languages."""
    return place.line is not None and place.parts().keys() <= {"line", "cell"}


def _format_parts(place: Place, ui: Ui) -> Iterator[str]:
    parts = dict(place.parts())
    if isinstance(place.cell, str):
        name = sanitize(str(parts.pop("cell")))
        yield f"{sanitize(str(parts.pop('sheet')))}!{name}" if place.sheet else name
    elif is_line(place):
        parts.pop("cell", None)
    for name in (name for name in _WORDS if name in parts):
        if name == "page" and place.printed is not None:
            yield _PRINTED.text(ui).format(sanitize(str(place.page)), sanitize(place.printed))
        else:
            aside = _ASIDE.text(ui).format(format_state(place.state, ui)) if name == "unit" and place.state else ""
            yield _WORDS[name].text(ui).format(sanitize(str(parts[name]))) + aside
