"""Bytes as text: the encodings that are read, and how bytes that are none of them are told."""

import codecs
import re
from collections.abc import Callable
from typing import NoReturn

from ...text.characters import HAN, WIDE_PUNCTUATION
from ...text.messages import Message
from ..errors import InputError
from .rare_encodings import decode_hz, decode_wide, decode_windows, name_seven_bits

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # it begins like UTF-16
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WIDE = re.compile(f"[{HAN}{WIDE_PUNCTUATION}“”‘’—…·]")
# Bytes that are no GB18030 text decode to rare characters: of genuine text nearly all characters outside ASCII are
# Han of the first GB 2312 level or punctuation, of Latin-1 or Shift-JIS text under a third.
_GENUINE_SHARE = 0.8
_KANA, _KANA_SHARE = re.compile("[\u3041-\u30fa]"), 0.2
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a]")


def decode(data: bytes, path: str, asked: str = "") -> str:
    """Bytes as text: UTF-8, UTF-16, UTF-32, GB18030, Big5 or HZ, or the encoding asked for.

    Raises `InputError` for anything else.
    """
    if asked:
        return _decode_as_asked(data, path, asked)
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decode_marked(data, mark, encoding, path)
    if b"\0" in data:
        return decode_wide(data) or _refuse_binary(path)
    if data.isascii():
        return _decode_ascii(data, path)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _decode_gb18030(data, error.start, path)


def _decode_as_asked(data: bytes, path: str, encoding: str) -> str:
    """Bytes in the encoding that a user names, without its mark. Raises `InputError` where they aren't."""
    try:
        return data.decode(encoding).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        raise InputError(
            Message(
                f"{path} isn't text in {encoding} (byte {error.start}).",
                f"{path} 不是 {encoding} 文本（第 {error.start} 字节）。",
            )
        ) from None


def _decode_ascii(data: bytes, path: str) -> str:
    """Bytes of ASCII, which may be Chinese in HZ. Raises `InputError` for other encodings in seven bits."""
    if name := name_seven_bits(data):
        raise InputError(
            Message(
                f"{path} is text in {name}, which isn't read; save it as UTF-8.",
                f"{path} 是 {name} 编码的文本，暂不支持；请另存为 UTF-8。",
            )
        )
    return decode_hz(data) or data.decode("ascii")


def _decode_marked(data: bytes, mark: bytes, encoding: str, path: str) -> str:
    """The bytes after their byte-order mark as text."""
    try:
        text = data[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        _refuse_encoding(path, len(mark) + error.start)
    if "\0" in text:
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
    """The bytes read as GB18030, else as Big5, if what comes out is Chinese text."""
    text = _decode_common(data, "gb18030", _is_common)
    if text is None and not _is_japanese(data):
        text = _decode_common(data, "big5hkscs", _is_common_in_big5)
    return text or decode_windows(data) or _refuse_encoding(path, broken_at)


def _decode_common(data: bytes, encoding: str, is_common: Callable[[str], bool]) -> str | None:
    """The bytes in an encoding, if nearly all that isn't ASCII is common there."""
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    others = [c for c in text if c > "\x7f"]
    common = sum(map(is_common, others))
    return None if common < _GENUINE_SHARE * len(others) or _CONTROLS.search(text) else text


def _is_common(character: str) -> bool:
    """Whether GB 2312 has it among punctuation or the 3,755 Han of its first level."""
    lead = _find_lead(character, "gb2312")
    return 0 < lead <= 0xA3 or 0xB0 <= lead <= 0xD7


def _is_common_in_big5(character: str) -> bool:
    """Whether Big5 has it among punctuation or the 5,401 Han of its first level."""
    return 0xA1 <= _find_lead(character, "big5") <= 0xC6


def _is_japanese(data: bytes) -> bool:
    """Whether bytes are Japanese in EUC-JP, which is Big5 as well: much of it is kana then."""
    try:
        text = data.decode("euc_jp")
    except UnicodeDecodeError:
        return False
    return len(_KANA.findall(text)) > _KANA_SHARE * sum(c > "\x7f" for c in text)


def _find_lead(character: str, encoding: str) -> int:
    """The first byte of a wide character in an encoding; 0 where it has none."""
    try:
        return character.encode(encoding)[0] if _WIDE.match(character) else 0
    except UnicodeEncodeError:
        return 0


def _refuse_encoding(path: str, position: int) -> NoReturn:
    raise InputError(
        Message(
            f"{path} is neither UTF-8 nor UTF-16 nor GB18030 nor Big5 text (byte {position}); save it as UTF-8 "
            "or name its --encoding.",
            f"{path} 不是 UTF-8、UTF-16、GB18030 或 Big5 文本（第 {position} 字节）；请另存为 UTF-8，"
            "或用 --encoding 指定编码。",
        )
    ) from None
