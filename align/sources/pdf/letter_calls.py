"""What pdfium says of single letters, asked without the checks of ctypes, which take longer than the answers."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

_Pointer, _Int = ctypes.c_void_p, ctypes.c_int


@dataclass(frozen=True, slots=True)
class LetterCalls:
    """Functions of a letter by its number on the page, from 0.

    `read_code`: its code point; `find_object`: the address of the object that draws it, None where the library added
    it; `read_box`, `read_origin`: write its box, and where it begins on its base line, to the addresses given.
    """

    read_code: Callable[[int], int]
    find_object: Callable[[int], int | None]
    read_box: Callable[[int, int], int]
    read_origin: Callable[[int, int, int], int]


def bind_calls(raw: Any, text: Any) -> LetterCalls:
    """The functions for the letters of a page. `text`: what pdfium has loaded of it, which must be open."""
    page = ctypes.cast(text, _Pointer).value

    def bind(function: Any, answer: Any, *arguments: Any) -> Any:
        address = ctypes.cast(function, _Pointer).value or 0
        return partial(ctypes.PYFUNCTYPE(answer, _Pointer, *arguments)(address), page)

    return LetterCalls(
        bind(raw.FPDFText_GetUnicode, ctypes.c_uint, _Int),
        bind(raw.FPDFText_GetTextObject, _Pointer, _Int),
        bind(raw.FPDFText_GetLooseCharBox, _Int, _Int, _Pointer),
        bind(raw.FPDFText_GetCharOrigin, _Int, _Int, _Pointer, _Pointer),
    )
