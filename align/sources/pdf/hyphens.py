"""What stands between two lines of a paragraph: a blank, nothing, or a hyphen that stays."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from ....text.characters import HAN

_WIDE = re.compile(rf"[{HAN}\u3000-\u303f\uff00-\uffef]")
_EITHER = "“”‘’—…·"  # signs of both languages
_BROKEN = re.compile(r"([A-Za-zÀ-ɏ]+)-$")
_WORD = re.compile(r"[A-Za-zÀ-ɏ]+")
_DASH = re.compile(r"[-–—/]$")
# An English word carries at least so many letters before a hyphen that stays: e-mail is left to the document.
_COMPOUND = re.compile(r"[\w’']+-[\w’'-]*-$")


def join(one: str, other: str, count: Callable[[str], int]) -> str:
    """Two lines as one. `count`: how often a word stands in the document, in small letters.

    >>> nothing = lambda word: 0
    >>> join("intel-", "lectual property", nothing), join("in 2016-", "2020", nothing), join("有2", "955家", nothing)
    ('intellectual property', 'in 2016-2020', '有2955家')
    """
    one, other = one.rstrip(), other.lstrip()
    if not one or not other:
        return one + other
    broken = _BROKEN.search(one)
    rest = _WORD.match(other)
    if broken and rest and not _COMPOUND.search(one):
        return _join_word(one, other, broken[1], rest[0], count)
    if _DASH.search(one) and not one[-2:-1].isspace() and len(one) > 1:
        return one + other
    return one + other if _has_no_blank(one, other) else f"{one} {other}"


def _has_no_blank(one: str, other: str) -> bool:
    """Whether Chinese stands on both sides, or stands beside a figure."""
    wide = _is_wide(one[::-1]), _is_wide(other)
    if all(wide):
        return True
    if one[-1].isdigit() and other[0].isdigit():
        return bool(re.search(rf"[{HAN}]", one[-12:])) or bool(re.match(rf"[\d,.]+[%％]?[{HAN}]", other))
    return any(wide)


def _is_wide(text: str) -> bool:
    """Whether a text begins in Chinese, but for signs of both languages."""
    return bool(_WIDE.match(text.lstrip(_EITHER) or text))


def _join_word(one: str, other: str, first: str, second: str, count: Callable[[str], int]) -> str:
    """A word that is broken at the end of a line; a hyphen of its own stays."""
    whole, hyphened = (first + second).lower(), f"{first}-{second}".lower()
    if second[0].isupper() or (first.isupper() and len(first) > 1 and not second.isupper()):
        return one + other
    if count(hyphened) != count(whole):
        return one + other if count(hyphened) > count(whole) else one[:-1] + other
    known = is_word(whole)
    if not known and is_word(first.lower()) and is_word(second.lower()):
        return one + other
    return one[:-1] + other


@lru_cache(maxsize=4096)
def is_word(word: str) -> bool:
    """Whether a word is among the English words that are known."""
    from ...lexicon import load_lexicon

    return load_lexicon().english.has(word)
