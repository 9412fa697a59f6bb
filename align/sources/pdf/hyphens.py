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
# A word no longer than this may be one of its own after a dash, unless it is an ending.
_SHORT, _ENDINGS = 3, frozenset("al ed en er es ing ion ist ity ive ly ment or ous ry tion ty".split())
# An English word carries at least so many letters before a hyphen that stays: e-mail is left to the document.
_COMPOUND = re.compile(r"[\w’']+-[\w’'-]*-$")


def join(one: str, other: str, count: Callable[[str], int]) -> str:
    """Two lines as one. `count`: how often a word stands in the document, in small letters.

    >>> nothing = lambda word: 0
    >>> join("intel-", "lectual property", nothing), join("in 2016-", "2020", nothing), join("有2", "955家", nothing)
    ('intellectual property', 'in 2016-2020', '有2955家')
    """
    stored = one[-1:] == " "
    one, other = one.rstrip(), other.lstrip()
    if not one or not other:
        return one + other
    broken = _BROKEN.search(one)
    rest = _WORD.match(other)
    if broken and rest and not _COMPOUND.search(one):
        return _join_word(one, other, broken[1], rest[0], count)
    if _DASH.search(one) and not one[-2:-1].isspace() and len(one) > 1:
        return one + other
    return one + other if _has_no_blank(one, other, stored) else f"{one} {other}"


def _has_no_blank(one: str, other: str, stored: bool) -> bool:
    """Whether Chinese stands on both sides, or beside a figure. `stored`: whether the file has a blank there."""
    wide = _is_wide(one[::-1]), _is_wide(other)
    if all(wide) or stored:
        return all(wide)
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
    words = is_word(first.lower()), is_word(second.lower()) and second not in _ENDINGS
    if is_word(whole) and len(first) > 1 and not (all(words) and len(second) <= _SHORT):
        return one[:-1] + other
    return one + other if words[1] and (len(second) > _SHORT or words[0]) else one[:-1] + other


@lru_cache(maxsize=4096)
def is_word(word: str) -> bool:
    """Whether a word is among the English words that are known."""
    from ...lexicon import load_lexicon

    return load_lexicon().english.has(word)
