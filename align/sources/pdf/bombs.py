"""PDF files made to do harm, found before they are opened: what unpacks to too much, forms that draw one another."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import accumulate

from ..files import refuse_size
from ..read_options import ReadOptions
from ..refusals import refuse_bomb
from .forms import may_draw_long
from .probe import ends
from .streams import Stream, list_streams, unpack

_TWICE = re.compile(rb"/Fl(?:ateDecode)?\s*/Fl(?:ateDecode)?\b")
# Deflate makes no more of a byte.
_MOST_RATIO = 1032


def require_bounds(data: bytes, path: str, options: ReadOptions) -> None:
    """Raise `InputError` for a file that would take more room or time than one may."""
    streams = [*list_streams(data)]
    if _TWICE.search(data):
        refuse_bomb(path)
    if _is_too_large(streams, options.most_bytes):
        refuse_size(path, options)
    if may_draw_long(streams) and not ends(data):
        refuse_bomb(path)


def _is_too_large(streams: Iterable[Stream], most: int) -> bool:
    """Whether a stream unpacks to more bytes than a file may have."""
    large = (stream.packed for stream in streams if len(stream.packed) > most // _MOST_RATIO)
    return any(size > most for packed in large for size in accumulate(map(len, unpack(packed))))
