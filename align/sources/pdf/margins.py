"""Running heads, page numbers and watermarks: what stands at the same place of one page after the other."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from .fragments import Fragment

# So many lines at the top and at the foot of a page may be its head and foot; the same stands there on pages no farther
# apart, and so many times, if there are more than a few pages; its base line is no more than this apart, in points.
_LINES, _APART, _LEAST, _FEW, _LEVEL = 3, 2, 3, 3, 4.0
# The share of the height of all text that margins reach into it.
_REACH = 0.12
Edges = tuple[float, float]
_DIGITS = re.compile(r"\d+")
_ROMAN = re.compile(r"[ivxlcdm]{1,7}|[IVXLCDM]{1,7}")
_NUMBER = re.compile(r"(?:第|page|p\.)?\s*(\d{1,4})\s*[页頁]?(?:\s*(?:/|of|共)\s*\d{1,4}\s*[页頁]?)?", re.IGNORECASE)
_SEEN_ANYWHERE = 0.6


@dataclass(frozen=True, slots=True)
class Margins:
    """A page without what stands in its margins, and the number printed there, if any."""

    body: list[Fragment]
    printed: str | None


@dataclass(frozen=True, slots=True)
class _Mark:
    """A fragment that may stand on other pages, too: its words without figures, its figures, and where it stands."""

    words: str
    figures: tuple[int, ...]
    y: float
    fragment: Fragment


def split_margins(pages: Sequence[Sequence[Fragment]]) -> list[Margins]:
    """The pages without running heads, page numbers and what stands on most of them."""
    edges = _find_edges(pages)
    outer = [[_read(f) for lines in _list_outer(page, edges) for line in lines for f in line] for page in pages]
    keys = _find_stamps(pages)
    found = []
    for k, page in enumerate(pages):
        stamps = {fragment for fragment in page if _key(fragment) in keys}
        found.append(_split(page, edges, _find_repeated(outer, k) | stamps, stamps))
    return [_take_lone(page, k, found, edges) for k, page in enumerate(found)]


def _take_lone(page: Margins, k: int, pages: Sequence[Margins], edges: Edges) -> Margins:
    """A page without a number that stands alone at its top or foot and counts on from those of other pages."""
    shifts = {int(other.printed) - i for i, other in enumerate(pages) if other.printed and other.printed.isdigit()}
    if page.printed or len(shifts) != 1:
        return page
    number = str(k + shifts.pop())
    lines = [line for outer in _list_outer(page.body, edges) for line in outer[:1]]
    lone = next((line for line in lines if [_read_number(f.text) for f in line] == [number]), None)
    return Margins([f for f in page.body if f not in lone], number) if lone else page


def _split(page: Sequence[Fragment], edges: Edges, repeated: set[Fragment], stamps: set[Fragment]) -> Margins:
    """The page without fragments that repeat in its outermost lines, and what stands beside them there."""

    def repeats(line: Sequence[Fragment]) -> bool:
        return any(fragment in repeated for fragment in line)

    lines = [line for outer in _list_outer(page, edges) for line in takewhile(repeats, outer)]
    away = stamps.union(*lines)
    numbers = [number for line in lines for fragment in line if (number := _read_number(fragment.text))]
    return Margins([f for f in page if f not in away], numbers[0] if numbers else None)


def _find_edges(pages: Sequence[Sequence[Fragment]]) -> Edges:
    """Below which height heads end, and above which feet end, by where the text of all pages stands."""
    heights = [fragment.y for page in pages for fragment in page]
    low, high = min(heights, default=0.0), max(heights, default=0.0)
    return high - _REACH * (high - low), low + _REACH * (high - low)


def _list_outer(page: Sequence[Fragment], edges: Edges) -> tuple[list[list[Fragment]], list[list[Fragment]]]:
    """The first lines of a page and its last, as far as they are in its margins, each from its edge inwards."""
    lines: list[list[Fragment]] = []
    for fragment in sorted(page, key=lambda fragment: -fragment.y):
        if fragment.table:
            continue
        if lines and lines[-1][0].y - fragment.y <= _LEVEL:
            lines[-1].append(fragment)
        else:
            lines.append([fragment])
    heads = [line for line in lines[:_LINES] if line[0].y >= edges[0]]
    feet = [line for line in lines[len(heads) :][-_LINES:] if line[0].y <= edges[1]]
    return heads, feet[::-1]


def _read(fragment: Fragment) -> _Mark:
    text = "".join(fragment.text.split())
    if _ROMAN.fullmatch(text):
        return _Mark("roman", (), fragment.y, fragment)
    figures = tuple(int(number[:9]) for number in _DIGITS.findall(text))
    return _Mark(_DIGITS.sub("#", text), figures, fragment.y, fragment)


def _find_repeated(pages: Sequence[Sequence[_Mark]], k: int) -> set[Fragment]:
    """The fragments in the margins of a page that stand on pages near by, too."""
    least = min(_LEAST, len(pages)) if len(pages) > _FEW else 2
    return {mark.fragment for mark in pages[k] if _count(pages, k, mark) >= least}


def _count(pages: Sequence[Sequence[_Mark]], k: int, mark: _Mark) -> int:
    """On how many pages in a row, none left out but every other one, a fragment stands, as far as need be counted."""
    found = 1
    for step in (-1, 1):
        last, at, missed = mark, k, 0
        while 0 <= (at := at + step) < len(pages) and missed < _APART and found < _LEAST:
            same = next((other for other in pages[at] if _is_same(last, other, step * (missed + 1))), None)
            if same:
                found, last, missed = found + 1, same, 0
            else:
                missed += 1
    return found


def _is_same(mark: _Mark, other: _Mark, step: int) -> bool:
    """Whether two fragments say the same at the same height, with figures that count the pages."""
    if mark.words != other.words or abs(mark.y - other.y) > _LEVEL or len(mark.figures) != len(other.figures):
        return False
    return all(b - a in (0, step) for a, b in zip(mark.figures, other.figures, strict=True)) and (
        mark.words != "#" or other.figures != mark.figures
    )


def _find_stamps(pages: Sequence[Sequence[Fragment]]) -> set[object]:
    """What stands at the same place of most pages: stamps, watermarks."""
    counts = Counter(key for page in pages for key in {_key(fragment) for fragment in page if not fragment.table})
    return {key for key, count in counts.items() if count > _FEW and count >= _SEEN_ANYWHERE * len(pages)}


def _key(fragment: Fragment) -> object:
    return round(fragment.x0), round(fragment.y), fragment.text


def _read_number(text: str) -> str | None:
    """The number of a page in its margin: `12`, `— 12 —`, `第12页`, `Page 12 of 40`, `iv`."""
    bare = text.strip(" -–—·|")
    if _ROMAN.fullmatch(bare):
        return bare
    number = _NUMBER.fullmatch(bare)
    return number[1] if number else None
