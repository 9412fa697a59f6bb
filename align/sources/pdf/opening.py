"""PDF files opened, or refused in a sentence: protected, damaged, made to do harm."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from ....text.messages import Message
from ...errors import InputError
from ..files import refuse_size
from ..read_options import ReadOptions

# The file says how many pages it has; so many that aren't there, and it is damaged.
_MOST_PAGES, _MOST_MISSING = 20_000, 50
_STREAM = re.compile(rb"stream\r?\n")
_TWICE = re.compile(rb"/Fl(?:ateDecode)?\s*/Fl(?:ateDecode)?\b")
# Deflate makes no more of a byte.
_MOST_RATIO = 1032
_STEP = 1 << 20
_PASSWORD, _SECURITY = 4, 5


def open_pages(data: bytes, path: str, options: ReadOptions) -> Iterator[tuple[int, Any]]:
    """The pages of a file with their numbers from 1, one open at a time. Raises `InputError`."""
    import pypdfium2

    _refuse_bomb(data, path, options)
    try:
        file = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise (_refuse_password(path) if _is_protected(error) else _refuse_damaged(path)) from None
    try:
        yield from _list_pages(file, path)
    finally:
        file.close()


def _list_pages(file: Any, path: str) -> Iterator[tuple[int, Any]]:
    import pypdfium2

    count, missing = len(file), 0
    if not 0 < count <= _MOST_PAGES:
        raise _refuse_damaged(path)
    for number in range(count):
        try:
            page = file[number]
        except pypdfium2.PdfiumError:
            missing += 1
            if missing > _MOST_MISSING or missing == count:
                raise _refuse_damaged(path) from None
            continue
        yield number + 1, page
        page.close()


def _is_protected(error: Exception) -> bool:
    code = getattr(error, "err_code", None)
    return code in (_PASSWORD, _SECURITY) or "password" in str(error).lower()


def _refuse_bomb(data: bytes, path: str, options: ReadOptions) -> None:
    """Raise `InputError` for a stream that unpacks to more than a file may have."""
    if _TWICE.search(data):
        raise InputError(
            Message(
                f"{path} is packed several times over, as a zip bomb is; it isn't read.",
                f"{path} 经过多重压缩，疑似压缩炸弹，不予读取。",
            )
        )
    least = options.most_bytes // _MOST_RATIO
    starts = [match.end() for match in _STREAM.finditer(data)]
    for start, end in pairwise([*starts, len(data)]):
        if end - start > least and _measure(data[start:end], options.most_bytes) > options.most_bytes:
            refuse_size(path, options)


def _measure(packed: bytes, most: int) -> int:
    """How many bytes a stream unpacks to, as far as need be counted; 0 for one that isn't deflated."""
    stream, size = zlib.decompressobj(), 0
    try:
        rest = packed
        while rest and size <= most and not stream.eof:
            size += len(stream.decompress(rest, _STEP))
            rest = stream.unconsumed_tail
    except zlib.error:
        return size
    return size


def _refuse_password(path: str) -> InputError:
    return InputError(
        Message(
            f"{path} is protected by a password; save it without one and check that.",
            f"{path} 受密码保护；请取消密码另存后再检查。",
        )
    )


def _refuse_damaged(path: str) -> InputError:
    return InputError(Message(f"{path} is damaged; it can't be read as PDF.", f"{path} 已损坏，无法作为 PDF 读取。"))
