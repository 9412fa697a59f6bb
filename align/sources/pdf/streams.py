"""The streams of a PDF file as they are stored, and what they unpack to: looked at before the file is opened."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

_BEGIN = re.compile(rb"(?<!end)stream[^\r\n]{0,80}(?:\r?\n|\r)")
# No more than this is read of the head of a stream, which may write characters of names as codes.
_LONGEST_HEAD = 4096
_CODE = re.compile(rb"#([0-9A-Fa-f]{2})")
_STEP = 1 << 20


class Stream(NamedTuple):
    """A stream: the end of its head, from the word `obj` on if that is near, and its bytes and what follows them."""

    head: bytes
    packed: bytes


def list_streams(data: bytes) -> Iterator[Stream]:
    """The streams of a file."""
    found = [match.span() for match in _BEGIN.finditer(data)]
    for (begin, start), (end, _) in pairwise([*found, (len(data), len(data))]):
        before = data[max(0, begin - _LONGEST_HEAD) : begin]
        yield Stream(_CODE.sub(_decode, before[max(0, before.rfind(b"obj")) :]), data[start:end])


def _decode(code: re.Match[bytes]) -> bytes:
    return bytes.fromhex(code[1].decode("ascii"))


def unpack(packed: bytes) -> Iterator[bytes]:
    """What deflated bytes unpack to, piece by piece, as far as they are sound."""
    stream, rest = zlib.decompressobj(), packed
    try:
        while rest and not stream.eof:
            yield stream.decompress(rest, _STEP)
            rest = stream.unconsumed_tail
    except zlib.error:
        return
