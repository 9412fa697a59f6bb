"""Bytes as text: the encodings that are read, and how bytes that are none of them are told."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import NamedTuple, NoReturn

from ...text.messages import Message
from ..document import Document, Remark
from ..errors import InputError
from .chinese_encodings import decode_chinese, guess
from .damaged_text import decode_damaged, remark_on_damage
from .mojibake import remark_on_mojibake
from .rare_encodings import decode_hz, decode_wide, decode_windows, is_euc_tw, name_seven_bits
from .text_reading import Reading, decode_exactly, find_fault

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # it begins like UTF-16
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED, _HEAD = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,30})""", re.IGNORECASE), 4096
# What is meant by the names that files declare (encoding.spec.whatwg.org).
_MEANT = {"gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "big5": "big5hkscs", "iso-8859-1": "cp1252"}


class Decoded(NamedTuple):
    """A text, and what is to be said of how it was read."""

    text: str
    remarks: tuple[Remark, ...] = ()

    def remark_on(self, document: Document) -> Document:
        """A document that was made of the text, with what is to be said."""
        return replace(document, remarks=(*document.remarks, *self.remarks)) if self.remarks else document


def decode(data: bytes, path: str, asked: str = "", declared: str = "") -> Decoded:
    """Bytes as text: in the encoding asked for, else as marked, UTF-8, as declared, or as they look.

    Raises `InputError` for what is no text, or text in an encoding that isn't read.
    """
    reading = _read_as_asked(data, path, asked) if asked else _read(data, path, declared)
    return Decoded(reading.text, tuple(_list_remarks(reading, path, asked)))


def find_declared(data: bytes) -> str:
    """The encoding that the head of a page or catalogue declares, empty where it declares none.

    >>> find_declared(b'<meta charset="GBK">'), find_declared(b"Content-Type: text/plain; charset=UTF-8")
    ('GBK', 'UTF-8')
    """
    declared = _DECLARED.search(data[:_HEAD])
    return declared[1].decode("ascii", "replace") if declared else ""


def _read_as_asked(data: bytes, path: str, encoding: str) -> Reading:
    """Bytes in the encoding that a user names, without its mark. Raises `InputError` where they aren't."""
    reading = decode_exactly(data, encoding) or decode_damaged(data, encoding)
    if reading is None:
        fault = find_fault(data, encoding)
        raise InputError(
            Message(
                f"{path} isn't text in {encoding} (byte {fault}).", f"{path} 不是 {encoding} 文本（第 {fault} 字节）。"
            ),
        )
    return reading._replace(text=reading.text.removeprefix("\ufeff"))


def _read(data: bytes, path: str, declared: str) -> Reading:
    """Bytes as text, by what they show. Raises `InputError` where they show nothing that is read."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _read_marked(data, mark, encoding, path)
    if b"\0" in data:
        return decode_wide(data) or _refuse_binary(path)
    if data.isascii():
        return _read_ascii(data, path)
    named = _MEANT.get(declared.lower(), declared)
    return (
        decode_exactly(data, "utf-8")
        or (decode_exactly(data, named) or decode_damaged(data, named) if named else None)
        or _read_as_it_looks(data, path)
        or _refuse_encoding(path, find_fault(data, "utf-8"))
    )


def _read_marked(data: bytes, mark: bytes, encoding: str, path: str) -> Reading:
    """The bytes after their byte-order mark as text."""
    rest = data[len(mark) :]
    reading = decode_exactly(rest, encoding) or decode_damaged(rest, encoding)
    if reading is None:
        _refuse_encoding(path, len(mark) + find_fault(rest, encoding))
    if "\0" in reading.text:
        _refuse_binary(path)
    return reading


def _read_ascii(data: bytes, path: str) -> Reading:
    """Bytes of ASCII, which may be Chinese in HZ. Raises `InputError` for other encodings in seven bits."""
    if name := name_seven_bits(data):
        _refuse_named(path, name)
    return decode_hz(data) or Reading(data.decode("ascii"), "ascii")


def _read_as_it_looks(data: bytes, path: str) -> Reading | None:
    """Bytes as text, by what comes out of them, a guess last. Raises `InputError` for EUC-TW."""
    if is_euc_tw(data):
        _refuse_named(path, "EUC-TW")
    ways: tuple[Callable[[bytes], Reading | None], ...] = (
        lambda data: decode_damaged(data, "utf-8"),
        decode_chinese,
        decode_windows,
        guess,
        lambda data: decode_damaged(data, "utf-8", hardly_any=True),
    )
    return next(filter(None, (way(data) for way in ways)), None)


def _list_remarks(reading: Reading, path: str, asked: str) -> Iterator[Remark]:
    """What to say of a text that may be read wrongly. Raises `InputError` where it makes no sense at all."""
    if reading.doubtful:
        yield Remark(
            "encoding",
            Message(
                f"The file doesn't say its encoding; it was read as {reading.name}, which isn't certain. If the text "
                "looks wrong, name the right one with --encoding.",
                f"文件未注明编码，按 {reading.name} 读取，但无法确定。若文字有误，请用 --encoding 指定编码。",
            ),
        )
    if reading.damaged:
        yield remark_on_damage(reading)
    yield from remark_on_mojibake(reading.text, path, asked)


def _refuse_binary(path: str) -> NoReturn:
    raise InputError(
        Message(
            f"{path} is a binary file, not text; save the document as plain text (UTF-8) first.",
            f"{path} 是二进制文件，不是文本；请先把文档另存为纯文本（UTF-8）。",
        )
    )


def _refuse_named(path: str, name: str) -> NoReturn:
    raise InputError(
        Message(
            f"{path} is text in {name}, which isn't read; save it as UTF-8.",
            f"{path} 是 {name} 编码的文本，暂不支持；请另存为 UTF-8。",
        )
    )


def _refuse_encoding(path: str, position: int) -> NoReturn:
    raise InputError(
        Message(
            f"{path} is neither UTF-8 nor UTF-16 nor GB18030 nor Big5 text (byte {position}); save it as UTF-8 "
            "or name its --encoding.",
            f"{path} 不是 UTF-8、UTF-16、GB18030 或 Big5 文本（第 {position} 字节）；请另存为 UTF-8，"
            "或用 --encoding 指定编码。",
        )
    )
