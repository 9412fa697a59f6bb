"""Places in text with headings: lines, and the heading that each stands under."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import PurePath

from ..place import Place, Places, SpanPlaces, find_line_starts

_MARKDOWN = (".md", ".markdown", ".mdx", ".mdown", ".rmd", ".qmd")
_HEADING = re.compile(r"[ ]{0,3}#{1,6}[ \t]+(.*?)[ \t]*#*[ \t]*$")
_FENCE = re.compile(r"[ \t]*(?:>[ \t]*)*(```+|~~~+)")
# What marks words of a heading as bold, as code, as links, or gives it a name.
_MARKS = re.compile(r"\*\*|`|\[(?=[^\]]*\]\()|\]\([^)]*\)|\s*\{#[^}]*\}\s*$")


def place_lines(text: str, path: str) -> Places | None:
    """The places of the lines of a text in Markdown, with their headings; None where it is another or has none."""
    if PurePath(path).suffix.lower() not in _MARKDOWN:
        return None
    places: list[tuple[int, Place]] = []
    heading, fence = None, ""
    for number, (start, end) in enumerate(pairwise([*find_line_starts(text), len(text)]), 1):
        line = text[start:end].rstrip("\r\n")
        edge = _FENCE.match(line)
        if edge and (not fence or edge[1].startswith(fence)):
            fence = "" if fence else edge[1]
        found = None if fence or edge else _HEADING.match(line)
        if found:
            heading = _MARKS.sub("", found[1]).strip() or None
        places.append((start, Place(line=number, heading=None if found else heading)))
    return SpanPlaces(places) if any(place.heading for _, place in places) else None
