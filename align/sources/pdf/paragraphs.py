"""Lines joined into paragraphs, over the ends of columns and pages, too."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ....text.characters import HAN
from .items import begins_item
from .languages import tell_lang
from .lines import Line

_STOP = re.compile(r"[。！？!?；;:：.][”’\"'」』）)\]】]*\s*$")
_COMMA = re.compile(r"(?:[,，、（(“‘《—–-]|\b(?:and|or|of|the|a|an|in|to|for|with|by|on|at|from|as|that|is|are))\s*$")
_GOES_ON = re.compile(r"\s*(?:[a-zà-ɏ]|[,，。、；;：:）)」』》”’!！?？%％])")
_FIRST_WORD = re.compile(rf"\s*(?:[{HAN}]|\S+)")
# In sizes of letters: how far a first line is indented; how much empty room shows that a paragraph has ended.
_INDENT, _SHORT_ZH, _SHORTEST = 0.8, 4.0, 0.3
# Letters of another size are another paragraph; lines farther apart than most are, too.
_SIZES, _FARTHER, _FARTHEST = 0.08, 1.3, 2.1
_HEADING_SIZE, _HEADING_LENGTH = 1.15, 120


@dataclass(slots=True)
class Paragraph:
    """Lines that belong together, or one row of a table or a table; headings are in larger letters."""

    lines: list[Line]
    heading: bool = False


@dataclass(frozen=True, slots=True)
class Shape:
    """The usual look of a document's lines: the size of letters, the distance of lines by size."""

    size: float
    leads: dict[int, float]

    def is_far(self, one: Line, other: Line) -> bool:
        """Whether two lines are farther apart than lines of a paragraph."""
        gap = one.y - other.y
        usual = self.leads.get(round(2 * other.size))
        return gap > (_FARTHER * usual if usual else _FARTHEST * other.size)


def measure_shape(columns: Iterable[Sequence[Line]]) -> Shape:
    """The look of the lines of all columns."""
    sizes: Counter[float] = Counter()
    gaps: dict[int, Counter[float]] = {}
    for lines in columns:
        for line in lines:
            sizes[round(2 * line.size) / 2] += len(line.text)
        for one, other in pairwise(lines):
            gap = round(2 * (one.y - other.y)) / 2
            if 0.9 * other.size < gap < 2.2 * other.size and not (one.table or other.table):
                gaps.setdefault(round(2 * other.size), Counter())[gap] += 1
    leads = {size: min(counts, key=lambda gap: (-counts[gap], gap)) for size, counts in gaps.items()}
    size = min(sizes, key=lambda size: (-sizes[size], size)) if sizes else 0.0
    return Shape(size, {size: lead for size, lead in leads.items() if gaps[size][lead] > 2})


def join_lines(columns: Iterable[Sequence[Line]], shape: Shape) -> Iterator[Paragraph]:
    """The paragraphs of columns, which are given in reading order."""
    open_: list[Line] = []
    edge = 0.0
    for lines in columns:
        right = max((line.x1 for line in lines if not line.table), default=0.0)
        for i, line in enumerate(lines):
            if open_ and not _goes_on(open_, line, edge if i == 0 else right, shape, first=i == 0):
                yield _close(open_, shape)
                open_ = []
            open_.append(line)
        edge = right
    if open_:
        yield _close(open_, shape)


def _close(lines: list[Line], shape: Shape) -> Paragraph:
    length = sum(len(line.text) for line in lines)
    large = min(line.size for line in lines) >= _HEADING_SIZE * shape.size
    return Paragraph(lines, large and length <= _HEADING_LENGTH and not lines[0].table)


def _goes_on(lines: Sequence[Line], line: Line, right: float, shape: Shape, first: bool) -> bool:
    """Whether a line continues the paragraph before it. `right`: the edge of the column in which the last line stood.

    `first`: whether the line is the first of another column or page.
    """
    last = lines[-1]
    if last.table or line.table or abs(last.size - line.size) > _SIZES * max(last.size, line.size):
        return False
    if begins_item(line.text) and not _is_cut(last.text, line.text):
        return False
    if tell_lang(last.text) != tell_lang(line.text) and {tell_lang(last.text), tell_lang(line.text)} == {"zh", "en"}:
        return not _STOP.search(last.text) and not _has_room(last, line, right)
    if first:
        return not _STOP.search(last.text) and not _is_short(last, line, right)
    cut = bool(_COMMA.search(last.text) or (_GOES_ON.match(line.text) and not _STOP.search(last.text)))
    if shape.is_far(last, line) or _is_indented(lines, line, cut):
        return False
    ended = _has_room if _STOP.search(last.text) else _is_short
    return cut or not ended(last, line, right)


def _is_cut(one: str, other: str) -> bool:
    """Whether a figure is cut between two lines, so that what looks like the number of an item is none."""
    return bool(re.search(r"[\d,.]$", one) and re.match(r"[\d,.]+%?", other)) and not _STOP.search(one)


def _is_indented(lines: Sequence[Line], line: Line, cut: bool) -> bool:
    """Whether a line begins a paragraph by where it begins itself. `cut`: whether the one before ends in a sentence."""
    last = lines[-1]
    shift = line.x0 - last.x0
    if len(lines) == 1:
        hanging = cut or begins_item(last.text)
        return shift > _INDENT * line.size and not hanging
    return abs(shift) > _INDENT * line.size


def _has_room(last: Line, line: Line, right: float) -> bool:
    """Whether the first word of a line would have found room in the line before, which so ended a paragraph."""
    word = _FIRST_WORD.match(line.text)
    width = line.x1 - line.x0
    share = len(word[0]) / max(1, len(line.text)) if word else 1.0
    room = max(1.0 * line.size, min(width, width * share + 0.3 * line.size))
    return right - last.x1 > room


def _is_short(last: Line, line: Line, right: float) -> bool:
    """Whether a line without a stop is so short that it is a heading or an entry of its own."""
    width = right - last.x0
    return right - last.x1 > max(_SHORTEST * width, _SHORT_ZH * last.size) or (
        _has_room(last, line, right) and line.text[:1].isupper() and right - last.x1 > 0.15 * width
    )
