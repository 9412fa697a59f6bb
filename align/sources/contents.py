"""What a file's first bytes say that it is, whatever its name says."""

from __future__ import annotations

import re
from collections.abc import Callable

Test = Callable[[bytes], bool]

_ZIP, _OLD = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
# So many bytes of a file show what it is; a PDF may begin with up to 1,024 bytes of something else (ISO 32000-1, note
# 13 of annex H).
_HEAD, _PDF_HEAD = 4096, 1024
_MARKS = re.compile(rb"^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)")
# What may stand before the first element of an XML file, and that element.
_PROLOGUE = re.compile(rb"\s+|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>\[]*(?:\[.*?\]\s*)?>", re.DOTALL)
_ELEMENT = re.compile(rb"<(?:[\w-]+:)?([\w-]+)(?=[\s>/])")


def starts_with(*beginnings: bytes) -> Test:
    """Whether a file begins with one of these."""
    return lambda data: data.startswith(beginnings)


def is_pdf(data: bytes) -> bool:
    """Whether it is a PDF."""
    return b"%PDF-" in data[:_PDF_HEAD]


def is_zip_with(*names: bytes) -> Test:
    """Whether a file is a ZIP archive with one of these in it: names of parts, or what its `mimetype` says."""
    return lambda data: data.startswith(_ZIP) and any(name in data for name in names)


def is_old_with(*names: str) -> Test:
    """Whether a file is an old Office file, a compound one, that has parts of one of these names, if any are given."""
    parts = [name.encode("utf-16-le") for name in names]
    return lambda data: data.startswith(_OLD) and (not parts or any(part in data for part in parts))


def has_root(*names: bytes) -> Test:
    """Whether a file is XML whose first element has one of these names, in UTF-8, UTF-16 or what agrees with ASCII."""
    return lambda data: _find_root(data) in names


def _find_root(data: bytes) -> bytes:
    """The name of the first element of an XML file, without its prefix; empty where there is none."""
    head = _MARKS.sub(b"", data[:_HEAD]).replace(b"\0", b"")
    start = 0
    while piece := _PROLOGUE.match(head, start):
        start = piece.end()
    element = _ELEMENT.match(head, start)
    return element[1] if element else b""
