"""Letters joined into fragments: what stands in one line without a wide gap, blanks and raised digits found."""

from __future__ import annotations

import re
from bisect import bisect
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from ....text.characters import HAN
from ..word.symbols import Height, set_height
from .glyphs import is_blank
from .grid import Table
from .letters import Letter

# In sizes of letters: how far base lines of a line may be apart; the widest gap inside a fragment, backwards, too, and
# with a blank; how much smaller a raised letter is, and how far it is raised or lowered.
_SAME, _WIDEST, _BACK, _WIDEST_BLANK = 0.12, 0.9, 1.0, 1.6
_LONGEST_MARK = 3
_INSIDE = 0.3  # so far in another run a letter begins that is drawn into its gaps
_SMALLER, _LEAST_RAISED, _MOST_RAISED, _MOST_LOWERED = 0.82, 0.15, 0.75, 0.4
# A gap this much wider than most between the letters of a fragment is a blank; letters are spaced from the second on.
_BLANK, _SPACED = 0.16, 0.22
# Word processors set a quarter of a size between Chinese and figures; a wider gap is a blank.
_APART = 0.4
_WIDE = re.compile(rf"[{HAN}\u3000-\u303f\uff00-\uffef]")
# Signs of both languages, which are wide in Chinese.
_EITHER, _EITHER_WIDE = "“”‘’—…·", 0.75
_HAN = re.compile(rf"[{HAN}]")


class Fragment(NamedTuple):
    """A stretch of a line: where it begins and ends, its base line, its size and its text; or a table, by its top."""

    x0: float
    x1: float
    y: float
    size: float
    text: str
    table: Table | None = None


class Piece(NamedTuple):
    """A letter, whether a blank is stored before it, and whether it is raised or lowered."""

    letter: Letter
    blank: bool
    height: Height


def join_letters(letters: Sequence[Letter], walls: Sequence[float] = ()) -> list[Fragment]:
    """The fragments of a page, as they are drawn. `walls`: where lines of tables stand, which no fragment crosses."""
    return [_build(pieces) for pieces in interleave([*_collect(letters, walls)])]


def _collect(letters: Sequence[Letter], walls: Sequence[float]) -> Iterator[list[Piece]]:
    run: list[Piece] = []
    base: Letter | None = None  # a letter of the run that is neither raised nor lowered
    blank: Letter | None = None  # one that is stored before the letter
    for letter in letters:
        if is_blank(letter.char):
            blank = letter
            continue
        height = _compare(run, base, letter, walls, blank) if run and base else None
        if height is None:
            if run:
                yield [*run, *_end_blank(run, blank)]
            run, base, blank = [], None, None
        elif height == "" and base and letter.y < base.y - _SAME * letter.size:
            run = [Piece(piece.letter, piece.blank, "superscript") for piece in run]  # it began with a raised mark
        if not height:
            base = letter
        run.append(Piece(letter, blank is not None, height or ""))
        blank = None
    if run:
        yield [*run, *_end_blank(run, blank)]


def interleave(runs: Sequence[list[Piece]]) -> list[list[Piece]]:
    """The runs, one that is drawn into the gaps of another joined with it, letters that are drawn twice once."""
    kept: list[list[Piece]] = []
    last: dict[int, list[Piece]] = {}
    order = sorted(range(len(runs)), key=lambda i: (-runs[i][0].letter.y, runs[i][0].letter.x0))
    for i in order:
        run, level = runs[i], round(runs[i][0].letter.y)
        before = next((last[y] for y in (level, level - 1, level + 1) if y in last and _overlap(last[y], run)), None)
        if before is None:
            kept.append(run)
            last[level] = run
        else:
            before[:] = _sort(before, run)
    return kept


def _overlap(one: Sequence[Piece], other: Sequence[Piece]) -> bool:
    """Whether a run begins inside another one on the same base line."""
    first, begin = one[0].letter, other[0].letter
    end = max(piece.letter.x1 for piece in one)
    return abs(first.y - begin.y) <= _SAME * begin.size and begin.x0 < end - _INSIDE * begin.size


def _sort(one: Sequence[Piece], other: Sequence[Piece]) -> list[Piece]:
    """The letters of two runs from left to right, without those of the second that are drawn over the first."""
    held = {(piece.letter.char, round(piece.letter.x0)) for piece in one}
    near = (-1, 0, 1)
    new = [
        piece
        for piece in other
        if not any((piece.letter.char, round(piece.letter.x0) + shift) in held for shift in near)
    ]
    return sorted((*one, *new), key=lambda piece: piece.letter.x0)


def _end_blank(run: Sequence[Piece], blank: Letter | None) -> list[Piece]:
    """The blank that ends a run, if one is stored there: a line that ends in one goes on with a new word."""
    last = run[-1].letter
    near = blank and abs(blank.y - last.y) <= last.size and -_BACK <= (blank.x0 - last.x1) / last.size <= _WIDEST
    return [Piece(last._replace(char=" ", x0=last.x1), False, "")] if near else []


def _compare(
    run: Sequence[Piece], base: Letter, letter: Letter, walls: Sequence[float], blank: Letter | None
) -> Height | None:
    """The height of a letter that goes on with a fragment; None where it begins another one."""
    size, last = max(base.size, letter.size), run[-1].letter
    gap, rise = letter.x0 - last.x1, letter.y - base.y
    near = gap <= _WIDEST * size or (gap <= _WIDEST_BLANK * size and blank and letter.x0 - blank.x1 <= _WIDEST * size)
    if gap < -_BACK * size or not near or (gap > _BLANK * size and _is_walled(last, letter, walls)):
        return None
    if abs(rise) <= _SAME * size:
        return ""
    if letter.size <= _SMALLER * base.size:
        if _LEAST_RAISED * size <= rise <= _MOST_RAISED * size:
            return "superscript"
        return "subscript" if -_MOST_LOWERED * size <= rise < 0 else None
    begins_raised = (
        len(run) <= _LONGEST_MARK
        and base.size <= _SMALLER * letter.size
        and _LEAST_RAISED * size <= -rise <= _MOST_RAISED * size
    )
    return "" if begins_raised else None


def _is_walled(last: Letter, letter: Letter, walls: Sequence[float]) -> bool:
    return bisect(walls, last.x1 - 1) < bisect(walls, letter.x0 + 1)


def _build(pieces: Sequence[Piece]) -> Fragment:
    letters = [piece.letter for piece in pieces]
    own = [piece.letter for piece in pieces if not piece.height] or letters
    size = median(letter.size for letter in own)
    gaps = [b.x0 - a.x1 for a, b in pairwise(letters)]
    usual = median(gaps) if len(gaps) > 2 else 0.0
    spaced = usual > _SPACED * size
    least = (usual if spaced else 0.0) + _BLANK * size
    texts = [set_height(pieces[0].letter.char, pieces[0].height)]
    for before, piece, gap in zip(pieces, pieces[1:], gaps, strict=False):
        apart = gap > (usual if spaced else 0.0) + _APART * size
        if _has_blank(before, piece, gap > least, spaced) or (apart and _is_beside_han(before, piece)):
            texts.append(" ")
        texts.append(set_height(piece.letter.char, piece.height))
    levels = Counter(letter.y for letter in own)
    y = max(levels, key=lambda y: (levels[y], -y))
    return Fragment(letters[0].x0, max(letter.x1 for letter in letters), y, size, "".join(texts))


def _has_blank(before: Piece, piece: Piece, wide: bool, spaced: bool) -> bool:
    """Whether a blank stands between two letters: one that is stored, or a gap between letters that aren't Chinese."""
    one, other = before.letter.char, piece.letter.char
    if piece.blank:
        return wide or not (spaced and _HAN.match(one) and _HAN.match(other))
    return wide and not (before.height or piece.height or is_wide(before.letter) or is_wide(piece.letter))


def _is_beside_han(before: Piece, piece: Piece) -> bool:
    """Whether one of two letters is Chinese, the other a letter or figure, and neither is raised."""
    one, other = before.letter.char, piece.letter.char
    alike = bool(_HAN.match(one)) == bool(_HAN.match(other))
    return not (alike or before.height or piece.height) and one[-1].isalnum() and other[0].isalnum()


def is_wide(letter: Letter) -> bool:
    """Whether a character is Chinese or a sign as wide as one, beside which there are no blanks."""
    wide = letter.x1 - letter.x0 >= _EITHER_WIDE * letter.size
    return bool(_WIDE.match(letter.char[-1])) or (letter.char in _EITHER and wide)


def join_texts(one: Fragment, other: Fragment) -> str:
    """What stands between two fragments of a line: a blank, or nothing beside Chinese and raised marks."""
    gap = other.x0 - one.x1
    if one.text.endswith(" "):
        return ""
    if gap > _WIDEST * max(one.size, other.size):
        return " "
    close = gap <= _BLANK * max(one.size, other.size)
    return "" if close or _WIDE.match(one.text[-1]) or _WIDE.match(other.text[0]) else " "
