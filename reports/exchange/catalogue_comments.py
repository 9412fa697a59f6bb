"""A catalogue of gettext that comes back with the findings as translators' comments, every other byte as it was."""

from __future__ import annotations

import codecs
import re
from collections import defaultdict
from collections.abc import Sequence

from ...align.document import Document
from ...align.sources.encoding import decode, find_declared
from ...qa.findings import Review
from ...text.messages import Message, UserError
from ..comments.comment import AUTHOR, choose_findings
from ..comments.returned import Returned, find_returned
from ..comments.spots import Spots
from ..formats import DEFAULT_OPTIONS, RenderOptions
from ..locator import Locator
from .annotations import format_annotation

_BREAK = re.compile(r"\r\n|\r|\n")
# A comment of translators: a number sign before a space, or alone.
_COMMENT = re.compile(rb"#(?:[ \t]|\r|\n|$)")


def render(review: Review, options: RenderOptions = DEFAULT_OPTIONS) -> bytes:
    """The whole file; comments that it has already are left out, notes are there only where they are asked for.

    Raises `UserError` where it wasn't a catalogue that was checked.
    """
    returned = find_returned(review.bitext, "po")
    if returned is None:
        raise UserError(
            Message(
                "comments can be put into a .po file only if that is what was checked; for other files write .xlf, .md "
                "or .tsv.",
                "只有检查的是 .po 文件时才能将批注写入其中；其他文件请写成 .xlf、.md 或 .tsv。",
            )
        )
    return _insert_comments(review, returned, options)


def _insert_comments(review: Review, returned: Returned, options: RenderOptions) -> bytes:
    data = returned.container.data
    lines = data.splitlines(keepends=True)
    charset, end = _choose_charset(data), b"\r\n" if b"\r\n" in data else b"\n"
    comments: dict[int, list[bytes]] = defaultdict(list)
    for first, texts in _group_texts(review, returned, options).items():
        place, known = _find_place(lines, first)
        own = (f"# {AUTHOR}: {text}".encode(charset, "replace") for text in texts)
        comments[place] += [line + end for line in own if line not in known]
    return b"".join(b"".join((*comments.get(i, ()), line)) for i, line in enumerate(lines))


def _group_texts(review: Review, returned: Returned, options: RenderOptions) -> dict[int, list[str]]:
    """What is said of each message, by the line that its entry begins with, from 0."""
    spots, starts = Spots(review.bitext, returned), _count_lines(returned.document, returned.container.data)
    chosen = {finding.id for finding in choose_findings(review, options)}
    texts: dict[int, list[str]] = defaultdict(list)
    for finding in Locator(review).findings:
        if finding.id in chosen:
            span = finding.marks[0].span if finding.marks else spots.find(finding)
            line = returned.document.place(span.start).line or 1
            texts[starts[line - 1]].append(format_annotation(finding, review, options.ui))
    return texts


def _count_lines(document: Document, data: bytes) -> Sequence[int]:
    """The lines of the bytes with which the lines begin that places count, which end at rarer characters, too."""
    text = decode(data, document.path, "", find_declared(data)).text
    starts, count = [], 0
    for line in text.splitlines(keepends=True):
        starts.append(count)
        count += bool(_BREAK.search(line))
    return starts


def _find_place(lines: Sequence[bytes], first: int) -> tuple[int, set[bytes]]:
    """The line before which comments on an entry go, behind those of translators, and which it has already."""
    place = first
    while place < len(lines) and _COMMENT.match(lines[place]):
        place += 1
    return place, {line.rstrip(b"\r\n") for line in lines[first:place]}


def _choose_charset(data: bytes) -> str:
    """The charset that the catalogue declares, as far as it is known; else UTF-8."""
    try:
        return codecs.lookup(find_declared(data)).name
    except LookupError:
        return "utf-8"
