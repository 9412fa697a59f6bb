"""Where something stands in a file, said as the people who look for it there would say it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Protocol

_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True, repr=False)
class Place:
    """A place in a file. Lines, pages, paragraphs, tables, rows and cells count from 1; what a format lacks is None.

    `page` counts the pages of a file, `printed` is the number on the page where it is another one. `paragraph` is what
    is printed where that isn't a plain number; `cell` is the number of a cell in its row or of a column on a page, or
    the name of a cell in a sheet (`B7`); `unit` is the number or id of a translation unit, `file` the document
    it is of, where there are several, and `state` what is said of it, such as `Translated, locked`; `time` is that of a
    cue. Footnotes, endnotes and text boxes stand outside the text around them.
    """

    line: int | None = None
    page: int | str | None = None
    printed: str | None = None
    paragraph: int | str | None = None
    heading: str | None = None
    table: int | None = None
    row: int | None = None
    cell: int | str | None = None
    sheet: str | None = None
    file: str | None = None
    unit: int | str | None = None
    state: str | None = None
    time: str | None = None
    footnote: int | None = None
    endnote: int | None = None
    box: int | None = None

    def parts(self) -> Mapping[str, int | str]:
        """What the place has, by name, in the order above.

        >>> Place(line=3, cell=2).parts()
        {'line': 3, 'cell': 2}
        """
        values = ((name, getattr(self, name)) for name in _NAMES)
        return {name: value for name, value in values if value is not None}

    def __repr__(self) -> str:
        """What the place has, as it is written in Python: `Place(line=3, cell=2)`."""
        return f"Place({', '.join(f'{name}={value!r}' for name, value in self.parts().items())})"


_NAMES = tuple(field.name for field in fields(Place))


class Places(Protocol):
    """What a source knows of the places in its text."""

    def find(self, offset: int) -> Place:
        """The place of a character of the extracted text."""
        ...


class SpanPlaces:
    """Places of stretches of the text: each reaches to the next, the first from the beginning of the text.

    >>> SpanPlaces([(0, Place(unit=1)), (10, Place(unit=2))]).find(12).unit
    2
    """

    def __init__(self, places: Sequence[tuple[int, Place]]) -> None:
        """Take the offsets at which stretches begin, in order, with their places."""
        if not places:
            raise ValueError("no places given; a text without them has the places of its lines")
        self._starts = [start for start, _ in places]
        self._places = [place for _, place in places]

    def find(self, offset: int) -> Place:
        """The place of the stretch that an offset lies in."""
        return self._places[max(0, bisect_right(self._starts, offset) - 1)]


def find_line_starts(text: str) -> list[int]:
    r"""The offsets at which the lines of a text begin, as editors count lines.

    >>> find_line_starts("a\r\nb")
    [0, 3]
    """
    return [0, *(end.end() for end in _LINE_END.finditer(text))]
