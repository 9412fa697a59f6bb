"""How common the characters of a text are, which shows whether its bytes were read in their own encoding."""

from __future__ import annotations

import re
from collections import Counter

from ...text.characters import HAN, WIDE_PUNCTUATION

# Han and the punctuation that stands beside them.
CHINESE = re.compile(f"[{HAN}{WIDE_PUNCTUATION}“”‘’—…·]")
# The first bytes of what is common, by encoding: in GB 2312 punctuation and the 3,755 Han of its first level, in Big5
# punctuation and the 5,401 of its own.
_COMMON = {"gb2312": ((0xA1, 0xA3), (0xB0, 0xD7)), "big5": ((0xA1, 0xC6),)}


def measure_common(text: str, standard: str) -> float:
    """The share of common characters, by `gb2312` or `big5`, among those that aren't ASCII; 1 where all are ASCII.

    >>> measure_common("共5项。", "gb2312"), measure_common("傢", "gb2312")
    (1.0, 0.0)
    """
    counts = Counter(text)
    others = {character: count for character, count in counts.items() if character > "\x7f"}
    common = sum(count for character, count in others.items() if _is_common(character, standard))
    return common / sum(others.values()) if others else 1.0


def _is_common(character: str, standard: str) -> bool:
    if not CHINESE.match(character):
        return False
    try:
        lead = character.encode(standard)[0]
    except UnicodeEncodeError:
        return False
    return any(first <= lead <= last for first, last in _COMMON[standard])
