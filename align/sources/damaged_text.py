"""Text in which a few bytes are none in its encoding: these are read as U+FFFD, and their lines are named."""

from __future__ import annotations

from bisect import bisect_right

from ...text.messages import Message
from ..document import Remark
from ..place import find_line_starts
from .number_runs import say_lines
from .text_reading import Reading

_LOST = "\ufffd"
# What is lost of a text that is sound otherwise is at most so much of what isn't ASCII; a mistaken encoding loses more.
_MOST_LOST = 0.1
# Hardly any other text has characters of UTF-8 in three bytes by chance; of those in two, only Latin letters count.
_MOST_LOST_IN_UTF8 = 0.25
# Of a text that is nearly all ASCII at most so many characters, and so much of it.
_FEW, _FEW_SHARE = 2, 0.01


def decode_damaged(data: bytes, encoding: str, *, hardly_any: bool = False) -> Reading | None:
    """Bytes in an encoding, those that are none in it read as U+FFFD; None where there are too many of them.

    `hardly_any`: in ASCII, too, where there is nothing else to go by.
    """
    try:
        text = data.decode(encoding, "replace")
    except (UnicodeError, LookupError):
        return None
    lost = text.count(_LOST)
    kept = len(text) - lost
    most, tells = (_MOST_LOST_IN_UTF8, _tells_utf8) if encoding == "utf-8" else (_MOST_LOST, _is_wide)
    sound = lost <= most * (sum(map(tells, text)) - lost) or (hardly_any and lost <= min(_FEW, _FEW_SHARE * kept))
    return Reading(text, encoding, damaged=True) if sound else None


def _is_wide(character: str) -> bool:
    return character > "\x7f"


def _tells_utf8(character: str) -> bool:
    return "\xa0" <= character < "\u0180" or character >= "\u0800"


def remark_on_damage(reading: Reading) -> Remark:
    """What to say of a text with U+FFFD in it: the lines to look at."""
    starts = find_line_starts(reading.text)
    places = (i for i, character in enumerate(reading.text) if character == _LOST)
    lines = sorted({bisect_right(starts, place) for place in places})
    said = say_lines(lines)
    have = "have" if len(lines) > 1 else "has"
    return Remark(
        "bytes",
        Message(
            f"{said.en} {have} bytes that aren't {reading.name}, read as “{_LOST}”; compare what stands there with the "
            "original.",
            f"{said.zh}中有不符合 {reading.name} 编码的字节，读作“{_LOST}”；请对照原文件核对。",
        ),
    )
