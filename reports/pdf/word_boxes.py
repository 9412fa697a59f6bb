"""Where words of the extracted text stand on the pages of a PDF: the letters of their lines are read again."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from ...align.document import Container, Document, Span
from ...align.sources.pdf.letters import Letter, read_letters, turn_point
from ...align.sources.pdf.line_place import LinePlace
from ...align.sources.pdf.opening import open_pages
from ...align.sources.read_options import DEFAULT_OPTIONS

# In sizes of letters: how far letters of a line stand from its base line, and how far a mark reaches below and above.
_LEVEL, _BELOW, _ABOVE = 0.5, 0.22, 0.86
_ROUNDING = 1.0


class Box(NamedTuple):
    """A piece of a line: its page, from 1, and its corners: upper left and right, lower left and right."""

    page: int
    corners: tuple[tuple[float, float], ...]


# A line: its span in the text and where it stands; what is wanted of it: characters, and the span they are part of.
_Line = tuple[Span, LinePlace]
_Wanted = tuple[Span, Span]


def find_boxes(document: Document, container: Container, spans: Iterable[Span]) -> Mapping[Span, Sequence[Box]]:
    """The boxes of each span, line by line; none for one that the file has nothing of."""
    pages: dict[int, dict[_Line, list[_Wanted]]] = defaultdict(lambda: defaultdict(list))
    for span in dict.fromkeys(spans):
        for line, place in container.find_stretches(span) if span.start < span.end else ():
            if isinstance(place, LinePlace):
                own = Span(max(span.start, line.start) - line.start, min(span.end, line.end) - line.start)
                pages[place.page][line, place].append((own, span))
    found: dict[Span, list[Box]] = defaultdict(list)
    for number, page in open_pages(container.data, document.path, DEFAULT_OPTIONS):
        if number in pages:
            sheet = read_letters(page)
            letters = sorted((letter for letter in sheet.letters if letter.char.strip()), key=lambda letter: letter.y)
            for (line, place), wanted in pages[number].items():
                matched = _match(document.text[slice(*line)], _list_letters(letters, place))
                for own, span in wanted:
                    found[span].append(_build_box(place, matched[slice(*own)], sheet.turns))
    return found


def _build_box(place: LinePlace, matched: Iterable[Sequence[Letter]], turns: int) -> Box:
    """The box of some letters of a line; of all of it, where they aren't found."""
    letters = [letter for own in matched for letter in own]
    x0 = min((letter.x0 for letter in letters), default=place.x0)
    x1 = max((letter.x1 for letter in letters), default=place.x1)
    low, high = place.y - _BELOW * place.size, place.y + _ABOVE * place.size
    corners = ((x0, high), (x1, high), (x0, low), (x1, low))
    return Box(place.page, tuple(turn_point(x, y, -turns % 4) for x, y in corners))


def _list_letters(letters: Sequence[Letter], place: LinePlace) -> list[Letter]:
    """The letters of a line from left to right, of those of a page by their base lines."""
    reach = _LEVEL * place.size
    first = bisect_left(letters, place.y - reach, key=lambda letter: letter.y)
    last = bisect_right(letters, place.y + reach, key=lambda letter: letter.y)
    x0, x1 = place.x0 - _ROUNDING, place.x1 + _ROUNDING
    return sorted((own for own in letters[first:last] if x0 <= own.x0 and own.x1 <= x1), key=lambda letter: letter.x0)


def _match(text: str, letters: Sequence[Letter]) -> list[list[Letter]]:
    """The letters of each character of a line's text, in which blanks and hyphens may differ."""
    drawn = [(form, letter) for letter in letters for form in _fold(letter.char)]
    read = [(form, place) for place, char in enumerate(text) for form in _fold(char)]
    matcher = SequenceMatcher(None, [form for form, _ in read], [form for form, _ in drawn], autojunk=False)
    found: list[list[Letter]] = [[] for _ in text]
    for a, b, size in matcher.get_matching_blocks():
        for k in range(size):
            found[read[a + k][1]].append(drawn[b + k][1])
    return found


def _fold(char: str) -> str:
    """Characters without what reading changes: raised digits as digits, no blanks."""
    return "".join(unicodedata.normalize("NFKC", char).split())
