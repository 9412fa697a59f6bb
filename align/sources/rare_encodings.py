"""Encodings that are seldom met and show: UTF-16 and UTF-32 without a mark, Chinese in seven bits, Windows-1252."""

import re

from ...text.characters import HAN, WIDE_PUNCTUATION

# Text in UTF-16 or UTF-32 is nearly all of these.
_PLAIN = re.compile(rf"[\t\r\n\x20-\x7e{HAN}{WIDE_PUNCTUATION}“”‘’—–…·]")
_WIDE_ENCODINGS = ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
_PLAIN_SHARE = 0.9
# Chinese in the seven bits of HZ (RFC 1843), and in those of UTF-7 (RFC 2152): base 64 between plus and minus.
_HZ = re.compile(rb"~\{(?:[\x21-\x77][\x21-\x7e])+~\}")
_UTF7 = re.compile(rb"\+[A-Za-z0-9+/]{5,}-?")
_HAN = re.compile(f"[{HAN}{WIDE_PUNCTUATION}]")
# The escapes of ISO 2022 that bring in Chinese (RFC 1922), Korean and Japanese.
_ESCAPES = re.compile(rb"\x1b\$(?:[)*+][A-M]|\(?[@-D])")
# What Word puts into English text in Windows-1252, by its bytes: marks, and signs such as those of money.
_WINDOWS = re.compile(rb"[\x80\x82\x84\x85\x91-\x97\x99\xa0\xa3\xa7\xa9\xae\xb0\xb1\xb7\xd7]")
_HIGH = re.compile(rb"[\x80-\xff]")
_MOST_HIGH = 0.2


def decode_wide(data: bytes) -> str | None:
    """The text of bytes that are UTF-16 or UTF-32 without a mark; None where they are neither."""
    texts = filter(None, (_try(data, encoding) for encoding in _WIDE_ENCODINGS))
    return next((text for text in texts if len(_PLAIN.findall(text)) >= _PLAIN_SHARE * len(text)), None)


def decode_hz(data: bytes) -> str | None:
    """The text of bytes in HZ; None where they aren't."""
    return _try(data, "hz") if _HZ.search(data) else None


def name_seven_bits(data: bytes) -> str:
    """The name of an encoding in seven bits that isn't read, empty where bytes are in none."""
    if _ESCAPES.search(data):
        return "ISO-2022"
    pieces = [_try(piece, "utf-7") or "" for piece in _UTF7.findall(data)]
    decoded = "".join(pieces)
    return "UTF-7" if decoded and len(_HAN.findall(decoded)) > len(decoded) / 2 else ""


def decode_windows(data: bytes) -> str | None:
    """The text of English in Windows-1252, where all but ASCII are a few marks and signs; None for anything else."""
    high, signs = len(_HIGH.findall(data)), len(_WINDOWS.findall(data))
    return _try(data, "cp1252") if 0 < high == signs <= max(_MOST_HIGH * len(data), 1) else None


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None
