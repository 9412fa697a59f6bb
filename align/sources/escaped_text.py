r"""Text in which other letters than English ones stand as codes (\u4e2d), as JSON and properties of Java have it."""

from __future__ import annotations

import re

from ...text.characters import han_count

_CODE = re.compile(r"(?<!\\)((?:\\\\)*)((?:\\u[0-9a-fA-F]{4})+)")
_ASCII_END = "\x7f"


def decode_escapes(text: str) -> str:
    r"""The text with the letters that its codes stand for, if it has most of its Chinese in codes; else as it is.

    >>> decode_escapes(r'{"save": "\u4fdd\u5b58"}'), decode_escapes(r"中的编码是 \u4e2d。")
    ('{"save": "保存"}', '中的编码是 \\u4e2d。')
    """
    if "\\u" not in text:
        return text
    decoded = _CODE.sub(_decode, text)
    return decoded if han_count(decoded) > 2 * han_count(text) else text


def _decode(match: re.Match[str]) -> str:
    """The characters of codes in a row; codes of marks of the format and halves of characters stay."""
    codes = match[2].split("\\u")[1:]
    units = b"".join(int(code, 16).to_bytes(2, "big") for code in codes)
    try:
        letters = units.decode("utf-16-be")
    except UnicodeDecodeError:
        return match[0]
    return match[1] + "".join(c if c > _ASCII_END else f"\\u{ord(c):04x}" for c in letters)
