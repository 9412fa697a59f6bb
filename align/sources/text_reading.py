"""Bytes read in one encoding."""

from __future__ import annotations

from typing import NamedTuple

_NAMES = {"gb18030": "GB18030", "big5hkscs": "Big5", "cp1252": "Windows-1252"}


class Reading(NamedTuple):
    """A text and the encoding it was read in: whether that is a guess, and whether bytes of it were read as U+FFFD."""

    text: str
    encoding: str
    doubtful: bool = False
    damaged: bool = False

    @property
    def name(self) -> str:
        """The encoding as people call it."""
        return name_encoding(self.encoding)


def name_encoding(encoding: str) -> str:
    """An encoding as people call it.

    >>> name_encoding("cp1252"), name_encoding("utf-16-le")
    ('Windows-1252', 'UTF-16')
    """
    return _NAMES.get(encoding) or encoding.upper().removesuffix("-LE").removesuffix("-BE")


def decode_exactly(data: bytes, encoding: str) -> Reading | None:
    """Bytes in an encoding; None where they aren't text in it, or there is none of that name."""
    try:
        return Reading(data.decode(encoding), encoding)
    except (UnicodeError, LookupError):
        return None


def find_fault(data: bytes, encoding: str) -> int:
    """Where the first byte stands that is none in an encoding; 0 where all are."""
    try:
        data.decode(encoding)
    except UnicodeError as error:
        return error.start if isinstance(error, UnicodeDecodeError) else 0
    return 0
