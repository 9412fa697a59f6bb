"""GB18030 or Big5: the one in which bytes are common Chinese, and the best guess where neither surely is."""

from __future__ import annotations

import re

from .common_characters import CHINESE, measure_common
from .damaged_text import decode_damaged
from .text_reading import Reading, decode_exactly

# The encodings, and the standards that have what is common in them.
_STANDARDS = (("gb18030", "gb2312"), ("big5hkscs", "big5"))
# Bytes that are no GB18030 text decode to rare characters: of genuine text nearly all characters outside ASCII are
# Han of the first GB 2312 level or punctuation, of Latin-1 or Shift-JIS text under a third.
_GENUINE_SHARE = 0.8
_KANA, _KANA_SHARE = re.compile("[\u3041-\u30fa]"), 0.2
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a]")
# Of so many bytes what is common in one of them isn't in the other.
_TELLING_LENGTH = 1000
# What the library chooses from: not from Korean, which short texts in GBK look like; Japanese is to be told apart.
_GUESSED = ["gb18030", "big5hkscs", "cp1252", "euc_jp", "shift_jis"]
# Of Chinese nearly all that isn't ASCII is this.
_CHINESE_SHARE = 0.9
# In English letters such as é are so rare.
_MOST_LATIN = 0.03


def decode_chinese(data: bytes) -> Reading | None:
    """Bytes in GB18030 or Big5, if nearly all that isn't ASCII is common there; a few bytes may be none."""
    found = (reading for encoding, standard in _STANDARDS if (reading := _decode_common(data, encoding, standard)))
    first = next(found, None)
    doubtful = first is not None and len(data) < _TELLING_LENGTH and next(found, None) is not None
    return first._replace(doubtful=doubtful) if first else None


def guess(data: bytes) -> Reading | None:
    """Bytes in the likeliest of the encodings that are read, if what comes out makes sense; always doubtful."""
    from charset_normalizer import from_bytes

    best = from_bytes(data, cp_isolation=_GUESSED).best()
    reading = decode_exactly(data, best.encoding) if best else None
    if reading is None or _is_japanese(data) or _CONTROLS.search(reading.text):
        return None
    others = [character for character in reading.text if character > "\x7f"]
    if reading.encoding == "cp1252":
        sensible = sum(map(str.isalpha, others)) <= max(1, _MOST_LATIN * len(reading.text))
    else:
        sensible = sum(map(bool, map(CHINESE.match, others))) >= _CHINESE_SHARE * len(others)
    return reading._replace(doubtful=True) if sensible else None


def _decode_common(data: bytes, encoding: str, standard: str) -> Reading | None:
    reading = decode_exactly(data, encoding) or decode_damaged(data, encoding)
    if reading is None or _CONTROLS.search(reading.text) or (encoding != "gb18030" and _is_japanese(data)):
        return None
    text = reading.text.replace("\ufffd", "")
    return reading if measure_common(text, standard) >= _GENUINE_SHARE else None


def _is_japanese(data: bytes) -> bool:
    """Whether bytes are Japanese in EUC-JP, which is Big5 as well: much of it is kana then."""
    reading = decode_exactly(data, "euc_jp")
    if reading is None:
        return False
    return len(_KANA.findall(reading.text)) > _KANA_SHARE * sum(c > "\x7f" for c in reading.text)
