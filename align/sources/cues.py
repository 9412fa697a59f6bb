"""Subtitles (.srt, .vtt, .ass, .ssa) and lyrics (.lrc): the text as it is; places are lines and times of cues."""

from __future__ import annotations

import re

from ..document import Document, build_document
from ..place import Place, SpanPlaces, find_line_starts
from .encoding import decode
from .read_options import DEFAULT_OPTIONS, ReadOptions

# The time at which a cue begins, in its first line: SRT and WebVTT; ASS; LRC.
_BEGINS = re.compile(
    r"^[ \t]*((?:\d{1,3}:)?\d{1,2}:\d\d)[,.]\d{1,3}[ \t]*-->|^Dialogue:[^,\n]*,[ \t]*(\d{1,2}:\d\d:\d\d)[.,]"
    r"|^\[(\d{1,3}:\d\d)(?:[.:]\d{1,3})?\]",
    re.MULTILINE,
)


def parse(data: bytes, path: str, options: ReadOptions = DEFAULT_OPTIONS) -> Document:
    """The document of a file of subtitles."""
    decoded = decode(data, path, options.encoding)
    text = decoded.text
    starts = find_line_starts(text)
    times = {match.start(): match[1] or match[2] or match[3] for match in _BEGINS.finditer(text)}
    places: list[tuple[int, Place]] = []
    time: str | None = None
    for line, start in enumerate(starts, 1):
        time = times.get(start, time)
        places.append((start, Place(line=line, time=time)))
    return decoded.remark_on(build_document(text, path, places=SpanPlaces(places)))
