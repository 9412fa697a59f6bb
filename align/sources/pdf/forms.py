"""Forms of a PDF file, drawings that pages and other forms draw by name: how much all that may come to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import inf

from ..read_options import MEGABYTE
from .streams import Stream, unpack

_FORM, _DRAW = re.compile(rb"/Form\b"), re.compile(rb"\bDo\b")
_FILTER = re.compile(rb"/F(?:ilter)?\b\s*(?:\[\s*([^\]]*?)\s*\]|(/\w+)|(\d))")
_DEFLATE = (b"/FlateDecode", b"/Fl")
_PICTURES = (b"/DCTDecode", b"/DCT", b"/JPXDecode", b"/CCITTFaxDecode", b"/CCF", b"/JBIG2Decode")
# Forms that come to no more, drawn as often as they may be, take a library some seconds at most.
_MOST_DRAWN = 200 * MEGABYTE


def may_draw_long(streams: Sequence[Stream]) -> bool:
    """Whether drawing the forms of a file may take long: each may be drawn by each other, which isn't looked up.

    >>> page, form = Stream(b"obj <<>>", b"/X Do"), Stream(b"obj << /Subtype /Form >>", b"/Y Do " * 10)
    >>> may_draw_long([page, form, form, form]), may_draw_long([page, *[form] * 8])
    (False, True)
    """
    if not any(map(_may_be_form, streams)):
        return False
    size, often, from_page = 0.0, 1.0, 1.0
    for stream in streams:
        count, length = _count_draws(stream)
        if _may_be_form(stream):
            often, size = often * max(1, count), size + length
        else:
            from_page = max(from_page, count)
    return size * often * from_page > _MOST_DRAWN


def _may_be_form(stream: Stream) -> bool:
    return b"obj" not in stream.head or _FORM.search(stream.head) is not None


def _count_draws(stream: Stream) -> tuple[float, float]:
    """How often a stream draws something, and its length; endless where that can't be told."""
    named = _FILTER.search(stream.head)
    name = b"".join(filter(None, named.groups())) if named else b""
    if name in _PICTURES:
        return 0, 1
    text = b"".join(unpack(stream.packed)) if name in _DEFLATE else b"" if name else stream.packed
    return (len(_DRAW.findall(text)), len(text)) if text else (inf, inf)
