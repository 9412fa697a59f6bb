"""Encodings that are seldom met and show: UTF-16 and UTF-32 without a mark, seven bits, EUC-TW, Windows-1252."""

import re

from ...text.characters import HAN, WIDE_PUNCTUATION
from .common_characters import measure_common
from .text_reading import Reading, decode_exactly

# Text in UTF-16 or UTF-32 is nearly all of these.
_PLAIN = re.compile(rf"[\t\r\n\x20-\x7e{HAN}{WIDE_PUNCTUATION}“”‘’—–…·]")
_WIDE_ENCODINGS = ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
_PLAIN_SHARE = 0.9
# Chinese in the seven bits of HZ (RFC 1843), and in those of UTF-7 (RFC 2152): base 64 between plus and minus.
_HZ = re.compile(rb"~\{(?:[\x21-\x77][\x21-\x7e])+~\}")
_UTF7 = re.compile(rb"\+[A-Za-z0-9+/]{5,}-?")
# Of words after a plus ("Ctrl+password") nearly nothing decodes to a common character.
_COMMON_SHARE = 0.8
# The escapes of ISO 2022 that bring in Chinese (RFC 1922), Korean (RFC 1557) and Japanese (RFC 1468).
_ESCAPES = (
    ("ISO-2022-KR", re.compile(rb"\x1b\$\)C")),
    ("ISO-2022-CN", re.compile(rb"\x1b\$[)*+][A-M]")),
    ("ISO-2022-JP", re.compile(rb"\x1b\$\(?[@-D]")),
)
# The characters of EUC-TW, of which text uses three kinds: punctuation, the 5,401 common Han of CNS 11643's first plane
# (rows 36 to 93), and those of other planes in four bytes. Other encodings of East Asia use the rows between most.
_EUC = re.compile(rb"\x8e[\xa1-\xb0][\xa1-\xfe]{2}|[\xa1-\xfe]{2}")
_EUC_TW = re.compile(rb"\x8e[\xa1-\xb0][\xa1-\xfe]{2}|[\xa1-\xa3\xc4-\xfd][\xa1-\xfe]")
_EUC_SHARE, _EUC_LEAST = 0.97, 10
# What Word puts into English text in Windows-1252, by its bytes: marks, and signs such as those of money.
_WINDOWS = re.compile(rb"[\x80\x82\x84\x85\x91-\x97\x99\xa0\xa3\xa7\xa9\xae\xb0\xb1\xb7\xd7]")
_HIGH = re.compile(rb"[\x80-\xff]")
_MOST_HIGH = 0.2


def decode_wide(data: bytes) -> Reading | None:
    """Bytes as UTF-16 or UTF-32 without a mark; None where they are neither."""
    readings = filter(None, (decode_exactly(data, encoding) for encoding in _WIDE_ENCODINGS))
    return next((one for one in readings if len(_PLAIN.findall(one.text)) >= _PLAIN_SHARE * len(one.text)), None)


def decode_hz(data: bytes) -> Reading | None:
    """Bytes as text in HZ; None where they aren't."""
    return decode_exactly(data, "hz") if _HZ.search(data) else None


def name_seven_bits(data: bytes) -> str:
    """The name of an encoding in seven bits that isn't read, empty where bytes are in none."""
    for name, escape in _ESCAPES:
        if escape.search(data):
            return name
    decoded = "".join(_decode_piece(piece) for piece in _UTF7.findall(data))
    common = max(measure_common(decoded, "gb2312"), measure_common(decoded, "big5"))
    return "" if decoded.isascii() or common < _COMMON_SHARE else "UTF-7"


def is_euc_tw(data: bytes) -> bool:
    """Whether bytes are Chinese in EUC-TW, which isn't read."""
    rest = _EUC.sub(b"", data)
    if not rest.isascii():
        return False
    count, own = len(_EUC.findall(data)), len(_EUC_TW.findall(data))
    return count >= _EUC_LEAST and own >= _EUC_SHARE * count


def decode_windows(data: bytes) -> Reading | None:
    """Bytes as English in Windows-1252, where all but ASCII are a few marks and signs; None for anything else."""
    high, signs = len(_HIGH.findall(data)), len(_WINDOWS.findall(data))
    return decode_exactly(data, "cp1252") if 0 < high == signs <= max(_MOST_HIGH * len(data), 1) else None


def _decode_piece(piece: bytes) -> str:
    reading = decode_exactly(piece, "utf-7")
    return reading.text if reading else ""
