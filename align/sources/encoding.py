"""Bytes as text: the encodings that are read, and how bytes that are none of them are told."""

import codecs
import re
from typing import NoReturn

from ...text.characters import HAN, WIDE_PUNCTUATION
from ...text.messages import Message
from ..errors import InputError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WIDE = re.compile(f"[{HAN}{WIDE_PUNCTUATION}“”‘’—…·]")
# Bytes that are no GB18030 text decode to rare characters: of genuine text nearly all characters outside ASCII are
# Han of the first GB 2312 level or punctuation, of Latin-1 or Shift-JIS text under a third.
_GENUINE_SHARE = 0.8
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a]")


def decode(data: bytes, path: str) -> str:
    """Bytes as text: UTF-8, UTF-16 with its mark, or GB18030. Raises `InputError` for anything else."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decode_marked(data, mark, encoding, path)
    if b"\0" in data:
        _refuse_binary(path)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _decode_gb18030(data, error.start, path)


def _decode_marked(data: bytes, mark: bytes, encoding: str, path: str) -> str:
    """The bytes after their byte-order mark as text."""
    try:
        text = data[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        _refuse_encoding(path, len(mark) + error.start)
    if "\0" in text:  # UTF-32 begins like UTF-16
        _refuse_binary(path)
    return text


def _refuse_binary(path: str) -> NoReturn:
    raise InputError(
        Message(
            f"{path} is a binary file, not text; save the document as plain text (UTF-8) first.",
            f"{path} 是二进制文件，不是文本；请先把文档另存为纯文本（UTF-8）。",
        )
    ) from None


def _decode_gb18030(data: bytes, broken_at: int, path: str) -> str:
    """The bytes read as GB18030, if what comes out is Chinese text."""
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        _refuse_encoding(path, broken_at)
    others = [c for c in text if c > "\x7f"]
    common = sum(_is_common(c) for c in others)
    if common < _GENUINE_SHARE * len(others) or _CONTROLS.search(text):
        _refuse_encoding(path, broken_at)
    return text


def _is_common(character: str) -> bool:
    """Whether GB 2312 has it among punctuation or the 3,755 Han of its first level."""
    if not _WIDE.match(character):
        return False
    try:
        lead = character.encode("gb2312")[0]
    except UnicodeEncodeError:
        return False
    return lead <= 0xA3 or 0xB0 <= lead <= 0xD7


def _refuse_encoding(path: str, position: int) -> NoReturn:
    raise InputError(
        Message(
            f"{path} is neither UTF-8 nor UTF-16 nor GB18030 text (byte {position}); save it as UTF-8.",
            f"{path} 不是 UTF-8、UTF-16 或 GB18030 文本（第 {position} 字节）；请另存为 UTF-8。",
        )
    ) from None
