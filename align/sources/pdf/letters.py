"""The letters of a page with their places, upright, and what is drawn there besides."""

from __future__ import annotations

import ctypes
import math
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Any, NamedTuple

from .glyphs import UNKNOWN, is_blank, repair
from .letter_calls import bind_calls

# Text that is drawn neither filled nor stroked: what an OCR leaves under the picture of a page.
_INVISIBLE = 3
# Letters turned by more, in degrees, than most of the page are no part of it: watermarks. Most is level or upright.
_MOST_TURNED = 5
# Broken files say that they have millions of letters on a page.
_MOST_LETTERS = 400_000
_LEAST_SIZE = 0.5
# Blanks and ends of lines: what the library may add.
_MAY_BE_ADDED = (0x20, 0x0D, 0x0A)


class Letter(NamedTuple):
    """A character: where it begins and ends, its base line, counted upwards, and its size."""

    char: str
    x0: float
    x1: float
    y: float
    size: float


@dataclass(slots=True)
class Sheet:
    """A page: its letters in the order in which they are drawn, and how many of them nobody sees or knows.

    `turns`: how often it is turned by a quarter to the left before it is read.
    """

    letters: list[Letter] = field(default_factory=list)
    turns: int = 0
    invisible: int = 0
    unknown: int = 0


class _Run(NamedTuple):
    """What all letters of an object have in common: size, direction in whole degrees, whether they are seen."""

    size: float
    angle: int
    invisible: bool


def read_letters(page: Any) -> Sheet:
    """The letters of a page of pypdfium2."""
    import pypdfium2.raw as raw

    text = raw.FPDFText_LoadPage(page.raw)
    if not text:
        return Sheet()
    try:
        return _build_sheet([*_read(raw, text)])
    finally:
        raw.FPDFText_ClosePage(text)


def _build_sheet(found: list[tuple[Letter, _Run]]) -> Sheet:
    """The letters that stand as most do, turned so that they are upright."""
    angles = Counter(run.angle for letter, run in found if not is_blank(letter.char))
    if not angles:
        return Sheet()
    main = max(angles, key=lambda angle: ((angle + _MOST_TURNED) % 90 <= 2 * _MOST_TURNED, angles[angle], -angle))
    turns = round(main / 90) % 4
    sheet = Sheet(turns=turns)
    upright = {angle for angle in angles if abs((angle - main + 180) % 360 - 180) <= _MOST_TURNED}
    for letter, run in found:
        if run.angle not in upright:
            continue
        sheet.letters.append(letter if not turns else _turn(letter, turns))
        sheet.invisible += run.invisible
        sheet.unknown += letter.char == UNKNOWN
    return sheet


def turn_point(x: float, y: float, turns: int) -> tuple[float, float]:
    """A point of a page that is turned by so many quarters, so that text running upwards runs to the right.

    >>> turn_point(3, 5, 1), turn_point(3, 5, 2)
    ((5, -3), (-3, -5))
    """
    for _ in range(turns):
        x, y = y, -x
    return x, y


def _turn(letter: Letter, turns: int) -> Letter:
    """A letter whose box was read as it stands in the file, upright."""
    x, y = turn_point(letter.x0, letter.y, turns)
    return Letter(letter.char, x, x + (letter.x1 - letter.x0), y, letter.size)


def _read(raw: Any, text: Any) -> Iterator[tuple[Letter, _Run]]:
    """The characters that are stored, those that the library adds left out."""
    calls = bind_calls(raw, text)
    box, x, y = raw.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    at_box, at_x, at_y = ctypes.addressof(box), ctypes.addressof(x), ctypes.addressof(y)
    runs: dict[int | None, tuple[_Run, Callable[[], str]]] = {}
    high = 0
    for i in range(min(raw.FPDFText_CountChars(text), _MOST_LETTERS)):
        code = calls.read_code(i)
        if code in _MAY_BE_ADDED and raw.FPDFText_IsGenerated(text, i) == 1:
            continue
        if 0xD800 <= code < 0xDC00:
            high = code
            continue
        if 0xDC00 <= code < 0xE000:
            code, high = 0x10000 + ((high & 0x3FF) << 10) + (code & 0x3FF), 0
        key = calls.find_object(i)
        if key not in runs:
            runs[key] = _read_run(raw, text, i)
        run, find_font = runs[key]
        char = repair(code, find_font)
        if not char or run.size < _LEAST_SIZE:
            continue
        calls.read_box(i, at_box)
        calls.read_origin(i, at_x, at_y)
        upright = round(run.angle / 90) % 2 == 0
        width = box.right - box.left if upright else box.top - box.bottom
        begin = x.value
        yield Letter(char, begin, begin + width, y.value, run.size), run


def _read_run(raw: Any, text: Any, i: int) -> tuple[_Run, Callable[[], str]]:
    """What the letters of an object have in common, and what reads the name of their font."""
    held = raw.FPDFText_GetTextObject(text, i)
    matrix = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(text, i, matrix)
    size = raw.FPDFText_GetFontSize(text, i) * math.hypot(matrix.c, matrix.d)
    angle = round(math.degrees(math.atan2(matrix.b, matrix.a))) % 360
    hidden = bool(held) and raw.FPDFTextObj_GetTextRenderMode(held) == _INVISIBLE
    return _Run(size, angle, hidden), partial(_read_font, raw, held)


def _read_font(raw: Any, held: Any) -> str:
    """The name of a font, without the letters of a subset and without its style: `Symbol`."""
    font = raw.FPDFTextObj_GetFont(held) if held else None
    length = raw.FPDFFont_GetBaseFontName(font, None, 0) if font else 0
    if not 0 < length < 256:
        return ""
    buffer = ctypes.create_string_buffer(length)
    raw.FPDFFont_GetBaseFontName(font, buffer, length)
    name = buffer.value.decode("utf-8", "replace").split("+")[-1]
    return name.split("-")[0].split(",")[0].removesuffix("MT")
