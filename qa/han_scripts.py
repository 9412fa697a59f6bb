"""Simplified and traditional characters: which of a text belong to the one script alone."""

from __future__ import annotations

import re
from functools import lru_cache

from ..align.lexicon import load_lexicon

_HAN = re.compile("[㐀-鿿]")
# Used in texts of the other script as well: 彷彿, 痊癒, 摀, 繸 in simplified ones, 跟踪, 着 in traditional ones.
_IN_BOTH = frozenset("彿癒摀繸踪着")


def find_simplified(text: str) -> list[int]:
    """Where characters stand that only simplified text has.

    >>> find_simplified("说话，說話，后来")
    [0, 1, 7]
    """
    return [match.start() for match in _HAN.finditer(text) if _is_simplified(match.group())]


def find_traditional(text: str) -> list[int]:
    """Where characters stand that only traditional text has.

    >>> find_traditional("说话，說話，著名")
    [3, 4]
    """
    return [match.start() for match in _HAN.finditer(text) if _is_traditional(match.group())]


@lru_cache(maxsize=8192)
def _is_simplified(character: str) -> bool:
    """A character of GB 2312 that Big5 lacks and that is another one's simplified form: 说, 个, 这."""
    if character in _IN_BOTH or not _is_encodable(character, "gb2312") or _is_encodable(character, "big5"):
        return False
    return character in _load_forms()


@lru_cache(maxsize=1)
def _load_forms() -> frozenset[str]:
    """The characters that are the simplified form of another."""
    characters = "".join(map(chr, range(0x3400, 0xA000)))
    simplified = load_lexicon().simplified(characters)
    return frozenset(short for short, long in zip(simplified, characters, strict=True) if short != long)


@lru_cache(maxsize=8192)
def _is_traditional(character: str) -> bool:
    """A character of Big5 that GB 2312 lacks and that has a simplified form: 說, 個, 這."""
    if character in _IN_BOTH or _is_encodable(character, "gb2312") or not _is_encodable(character, "big5"):
        return False
    return load_lexicon().simplified(character) != character


def _is_encodable(character: str, encoding: str) -> bool:
    try:
        character.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
