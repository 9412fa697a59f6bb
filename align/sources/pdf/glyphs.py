"""Characters of PDF files as texts have them: no ligatures, radicals or characters that only one font knows."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from ....text.characters import FORMS, fold_form
from ..symbols import read_sign

UNKNOWN = "\ufffd"
# What the library gives for a hyphen at the end of a line; a soft hyphen is printed, too.
_HYPHENS = frozenset("\x02\ufffe\xad")
_BLANKS = frozenset(" \t\xa0\u2002\u2003\u2009\u200a\u202f\u3000")
_NOTHING = frozenset("\u200b\u200c\u200d\u200e\u200f\u2060\ufeff")
_FORM = re.compile(f"[{FORMS}]")
_FIRST_PRIVATE = 0xE000
_PRIVATE = (range(0xE000, 0xF900), range(0xF0000, 0x110000))
# Signs of lists in fonts of signs (Symbol, Wingdings), which a file may not name.
_BULLETS = {0xF0B7: "•", 0xF0A7: "▪", 0xF06C: "●", 0xF06E: "■", 0xF0D8: "➢", 0xF0FC: "✓", 0xF076: "❖", 0xF0E0: "→"}


def is_blank(char: str) -> bool:
    """Whether a character is white space of any width."""
    return char in _BLANKS


def repair(code: int, find_font: Callable[[], str]) -> str:
    r"""A character as a text has it; nothing for one that isn't seen, U+FFFD for one that only its font knows.

    >>> [repair(ord(char), str) for char in ("ﬁ", "⽤", "⻓", "\x02", "\ue123")]
    ['fi', '用', '长', '-', '\ufffd']
    """
    if code >= _FIRST_PRIVATE and any(code in block for block in _PRIVATE):
        sign = read_sign(find_font(), f"{code:x}")
        return sign if sign not in ("", chr(code)) else _BULLETS.get(code, UNKNOWN)
    return _repair_known(code)


@lru_cache(maxsize=16384)
def _repair_known(code: int) -> str:
    """A character that isn't its font's own."""
    char = chr(code)
    if char in _HYPHENS:
        return "-"
    if code < 0x20 or char in _NOTHING:
        return UNKNOWN if code == 0 else ""
    return fold_form(char) if _FORM.match(char) else char
