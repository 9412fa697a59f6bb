"""Signs that Word keeps as formatting or in fonts of signs, as characters: raised digits, ±, ☑."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Literal

Height = Literal["superscript", "subscript", ""]

_RAISED = str.maketrans("0123456789()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾")
_LOWERED = str.maketrans("0123456789()", "₀₁₂₃₄₅₆₇₈₉₍₎")
_SIGNED = re.compile(r"([+\-−–])(?=\d)")
# Invisible in Word: places where a word may be broken, marks of direction and joining.
_VISIBLE = re.compile("[^\xad\u200b-\u200f\u2060\ufeff]+")

# Characters of the fonts Symbol, Wingdings and Wingdings 2 that carry meaning (their encodings as Unicode maps them:
# unicode.org/Public/MAPPINGS/VENDORS/ADOBE/symbol.txt; ISO/IEC JTC1/SC2/WG2 N4384).
_SYMBOL: Mapping[int, str] = {
    0xA2: "′",
    0xA3: "≤",
    0xA5: "∞",
    0xAE: "→",
    0xB0: "°",
    0xB1: "±",
    0xB2: "″",
    0xB3: "≥",
    0xB4: "×",
    0xB8: "÷",
    0xB9: "≠",
    0xBB: "≈",
    0xD2: "®",
    0xD3: "©",
    0xD4: "™",
    **dict(zip(range(0x61, 0x7B), "αβχδεφγηιϕκλμνοπθρστυϖωξψζ", strict=True)),
    **dict(zip(range(0x41, 0x5B), "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ", strict=True)),
}
_WINGDINGS: Mapping[int, str] = {0xFC: "✓", 0xFB: "✗", 0xFE: "☑", 0xFD: "☒", 0x6F: "☐", 0xA8: "☐", 0xE0: "→"}
_WINGDINGS_2: Mapping[int, str] = {0x50: "✓", 0x4F: "✗", 0x52: "☑", 0x53: "☒", 0xA3: "☐"}
_FONTS = {"symbol": _SYMBOL, "wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2}
# Fonts of signs have their characters here, too; their digits and signs of ASCII are those of others.
_PRIVATE, _LAST_SHARED = 0xF000, 0x40
_HAS_PRIVATE = re.compile("[\uf000-\uf0ff]")
# Characters that a file may name by their codes.
_FIRST, _LAST = 0x20, 0xFFFD


def set_height(text: str, height: Height) -> str:
    """Text as raised or lowered characters, so that a raised digit is never part of the number before it.

    >>> set_height("-6", "superscript"), set_height("2", "subscript"), set_height("th", "superscript")
    ('⁻⁶', '₂', 'th')
    """
    if not height:
        return text
    table, minus, plus = (_RAISED, "⁻", "⁺") if height == "superscript" else (_LOWERED, "₋", "₊")
    return _SIGNED.sub(lambda match: plus if match[1] == "+" else minus, text).translate(table)


def list_visible(text: str) -> Iterator[tuple[int, str]]:
    """The stretches of a text between the characters that Word doesn't show, and where they begin."""
    return ((match.start(), match.group()) for match in _VISIBLE.finditer(text))


def read_sign(font: str, code: str) -> str:
    """A character of a font of signs, by its code in base 16; nothing where it isn't known."""
    try:
        point = int(code, 16)
    except ValueError:
        return ""
    return read_signs(chr(point), font) if _FIRST <= point <= _LAST else ""


def read_signs(text: str, font: str) -> str:
    """Text as a font shows it, if it is one of signs; signs that no other font has are left out.

    >>> read_signs("20\uf0b15 m", "Symbol"), read_signs("\uf0b7 a", "宋体")
    ('20±5 μ', ' a')
    """
    signs = _FONTS.get(font.lower(), {})
    if not signs and not _HAS_PRIVATE.search(text):
        return text
    return "".join(_read_one(character, signs) for character in text)


def _read_one(character: str, signs: Mapping[int, str]) -> str:
    point = ord(character)
    private = _PRIVATE <= point <= _PRIVATE + 0xFF
    usual = "" if private or (signs and point > _LAST_SHARED and point <= 0xFF) else character
    return signs.get(point - _PRIVATE if private else point, usual)
