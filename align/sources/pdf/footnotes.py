"""Notes at the foot of a page: small lines that begin with a number which stands raised above."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from .column_lines import Line

# Notes are in letters no larger than this share of the text's.
_SMALLER = 0.92
_RAISED_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_TO_DIGITS = str.maketrans(_RAISED_DIGITS, "0123456789")
_BEGIN = re.compile(rf"([{_RAISED_DIGITS}]{{1,3}}|\d{{1,3}}(?=[\s.．、　]|[^\d\s.,%年月日]))[\s.．、]*(?=\S)")
# A raised number; not one that is a power, of a unit or of ten.
_MARK = re.compile(
    rf"(?<![{_RAISED_DIGITS}⁻⁺])(?<!\b[mM])(?<!\b[ckdm]m)(?<!\b10)[{_RAISED_DIGITS}]{{1,3}}(?![{_RAISED_DIGITS}])"
)


class Foot(NamedTuple):
    """A note: its number and its lines, the number taken out."""

    number: str
    lines: list[Line]


def split_footnotes(page: Sequence[Sequence[Line]], body: float) -> tuple[list[list[Line]], list[Foot]]:
    """The columns of a page without notes at their feet, and these. `body`: the size of the text's letters."""
    kept, found = [], []
    for lines in page:
        above, notes = _split_column(lines, body, [line for column in page for line in column])
        kept.append(above)
        found += notes
    return kept, found


def _split_column(lines: Sequence[Line], body: float, page: Sequence[Line]) -> tuple[list[Line], list[Foot]]:
    """The lines of a column without notes at its foot, and these.

    The marks of the notes are taken out of the lines of the page, which keep their numbers.
    """
    marks = {mark[0].translate(_TO_DIGITS) for line in page for mark in _MARK.finditer(line.text)}
    first = _find_first(lines, body, marks) if marks else None
    if first is None:
        return list(lines), []
    notes: list[Foot] = []
    for line in lines[first:]:
        begin = _BEGIN.match(line.text)
        if begin and begin[1].translate(_TO_DIGITS) in marks:
            line.text = line.text[begin.end() :]
            notes.append(Foot(begin[1].translate(_TO_DIGITS), [line]))
        else:
            notes[-1].lines.append(line)
    numbers = {note.number for note in notes}
    for line in page:
        _take_marks(line, numbers)
    return list(lines[:first]), notes


def _find_first(lines: Sequence[Line], body: float, marks: set[str]) -> int | None:
    """The first line of the notes: the highest of the small lines at the end that begins one."""
    found = None
    for i in range(len(lines) - 1, 0, -1):
        line = lines[i]
        if line.table or line.size > _SMALLER * body:
            break
        begin = _BEGIN.match(line.text)
        if begin and begin[1].translate(_TO_DIGITS) in marks:
            found = i
    return found


def _take_marks(line: Line, numbers: set[str]) -> None:
    """Take the marks of notes out of a line, each remembered with where it stood."""
    kept, last = "", 0
    for mark in _MARK.finditer(line.text):
        number = mark[0].translate(_TO_DIGITS)
        if number in numbers:
            kept += line.text[last : mark.start()]
            line.marks.append((len(kept), number))
            last = mark.end()
    line.text = kept + line.text[last:]
