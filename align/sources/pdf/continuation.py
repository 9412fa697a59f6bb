"""Whether a line goes on with the paragraph of the line before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ....text.characters import HAN
from .column_lines import Line
from .item_marks import begins_item
from .stretch_lang import tell_lang

_STOP = re.compile(r"[。！？!?；;:：.][”’\"'」』）)\]】]*\s*$")
_COMMA = re.compile(r"(?:[,，、（(“‘《—–-]|\b(?:and|or|of|the|a|an|in|to|for|with|by|on|at|from|as|that|is|are))\s*$")
_GOES_ON = re.compile(r"\s*(?:[a-zà-ɏ]|[,，。、；;：:）)」』》”’!！?？%％])")
# What begins like the number of an item and may be a figure in a sentence.
_FIGURE = re.compile(r"\s*[\d.]+")
_CAPITALS = re.compile("[A-Z]{2,}")
_FIRST_WORD = re.compile(rf"\s*(?:[{HAN}]|\S+)")
# In sizes of letters: how far a first line is indented; how much empty room shows that a paragraph has ended.
_INDENT, _SHORT_ZH, _SHORTEST = 0.8, 4.0, 0.3
# Letters of another size are another paragraph. In distances of lines, where no other is known so many sizes: lines are
# two paragraphs if they are farther apart than this and the first may end one, and in any case if much farther apart.
_SIZES, _LEAD, _FARTHER, _FARTHEST = 0.08, 1.6, 1.3, 1.65
# Titles are in letters so much larger than the text.
HEADING_SIZE = 1.15


@dataclass(frozen=True, slots=True)
class Shape:
    """The usual look of a document's lines: the size of letters, the distance of lines by size."""

    size: float
    leads: dict[int, float]

    def measure_gap(self, one: Line, other: Line) -> float:
        """How far two lines are apart, in distances of the lines of a paragraph."""
        usual = self.leads.get(round(2 * other.size), _LEAD * other.size)
        return (one.y - other.y) / usual


def goes_on(lines: Sequence[Line], line: Line, right: float, shape: Shape, first: bool) -> bool:
    """Whether a line continues the paragraph before it. `right`: the edge of the column in which the last line stood.

    `first`: whether the line is the first of another column or page.
    """
    last = lines[-1]
    if last.table or line.table or abs(last.size - line.size) > _SIZES * max(last.size, line.size):
        return False
    if begins_item(line.text) and not (_FIGURE.match(line.text) and not _may_end(last, line, right)):
        return False
    if {tell_lang(last.text), tell_lang(line.text)} == {"zh", "en"}:
        return not _may_end(last, line, right)
    if first:
        return _is_cut(last, line) or not (_STOP.search(last.text) or _is_short(last, line, right))
    return _continues(lines, line, right, shape)


def _continues(lines: Sequence[Line], line: Line, right: float, shape: Shape) -> bool:
    """Whether a line continues the paragraph above it, by their distance, indents, words and what room there is."""
    last = lines[-1]
    cut = _is_cut(last, line)
    gap = shape.measure_gap(last, line)
    if gap > _FARTHEST or _is_indented(lines, line, cut):
        return False
    if gap > _FARTHER:
        return not _may_end(last, line, right)
    ended = _has_room if _STOP.search(last.text) else _is_short
    return cut or _is_title(last, line, shape) or not ended(last, line, right)


def _is_cut(last: Line, line: Line) -> bool:
    """Whether the words say that a sentence is cut between two lines."""
    return bool(_COMMA.search(last.text) or (_GOES_ON.match(line.text) and not _STOP.search(last.text)))


def _is_title(last: Line, line: Line, shape: Shape) -> bool:
    """Whether two lines are in large letters or in capitals: a title that is broken where it reads best."""
    if _STOP.search(last.text):
        return False
    large = min(last.size, line.size) >= HEADING_SIZE * shape.size
    return large or all(len(_CAPITALS.findall(one.text)) > 1 and one.text.isupper() for one in (last, line))


def _may_end(last: Line, line: Line, right: float) -> bool:
    """Whether a line may be the last of its paragraph: it ends in a stop, or leaves room for the next word."""
    return bool(_STOP.search(last.text)) or _has_room(last, line, right)


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
