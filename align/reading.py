"""A file as a `Document`: bytes decoded, byte-order mark dropped, line ends untouched."""

import codecs
import hashlib
import re
from pathlib import Path

from ..text.characters import HAN, WIDE_PUNCTUATION
from ..text.messages import Message
from .bitext import Document
from .errors import InputError

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


def read_document(path: str) -> Document:
    """The file's extracted text with its hash.

    Raises `InputError` if it is missing, unreadable, empty, binary or not decodable.
    """
    data = read_bytes(path)
    text = decode(data, path)
    if not text.strip():
        raise InputError(Message(f"{path}: the file is empty.", f"{path}：文件是空的。"))
    return build_document(text, path)


def build_document(text: str, path: str) -> Document:
    """A text as a document, under the name it goes by."""
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Document(path, text, digest)


def read_bytes(path: str) -> bytes:
    """The bytes of a file. Raises `InputError` if it is missing or unreadable."""
    try:
        return Path(path).read_bytes()
    except FileNotFoundError:
        raise InputError(Message(f"{path}: there is no such file.", f"{path}：没有这个文件。")) from None
    except IsADirectoryError:
        raise InputError(
            Message(f"{path} is a folder; name a file in it.", f"{path} 是文件夹，请指定其中的一个文件。")
        ) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise InputError(Message(f"{path} can't be read: {reason}.", f"{path} 无法读取：{reason}。")) from None


def decode(data: bytes, path: str) -> str:
    """Bytes as text: UTF-8, UTF-16 with its mark, or GB18030. Raises `InputError` for anything else."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _marked(data, mark, encoding, path)
    if b"\0" in data or _is_container(data):
        raise _binary(path)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _gb18030(data, error.start, path)


def _is_container(data: bytes) -> bool:
    return data.startswith((b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"{\\rtf", b"\xd0\xcf\x11\xe0"))


def _marked(data: bytes, mark: bytes, encoding: str, path: str) -> str:
    """The bytes after their byte-order mark as text."""
    try:
        text = data[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        raise _undecodable(path, len(mark) + error.start) from None
    if "\0" in text:  # UTF-32 begins like UTF-16
        raise _binary(path)
    return text


def _binary(path: str) -> InputError:
    return InputError(
        Message(
            f"{path} is a binary file, not text; save the document as plain text (UTF-8) first.",
            f"{path} 是二进制文件，不是文本；请先把文档另存为纯文本（UTF-8）。",
        ),
    )


def _gb18030(data: bytes, broken_at: int, path: str) -> str:
    """The bytes read as GB18030, if what comes out is Chinese text."""
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        raise _undecodable(path, broken_at) from None
    others = [c for c in text if c > "\x7f"]
    common = sum(_is_common(c) for c in others)
    if common < _GENUINE_SHARE * len(others) or _CONTROLS.search(text):
        raise _undecodable(path, broken_at)
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


def _undecodable(path: str, position: int) -> InputError:
    return InputError(
        Message(
            f"{path} is neither UTF-8 nor UTF-16 nor GB18030 text (byte {position}); save it as UTF-8.",
            f"{path} 不是 UTF-8、UTF-16 或 GB18030 文本（第 {position} 字节）；请另存为 UTF-8。",
        ),
    )
