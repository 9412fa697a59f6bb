"""Text of segments without their inline tags: what these enclose stays, what stands for codes of the original goes.

Text within a code, such as that of a footnote, is a text of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import unescape
from typing import NamedTuple

from .xml_tree import Element, name_of

# Elements that hold codes of the original, not text: of TMX, of XLIFF 1.2 and of XLIFF 2.
_CODES = frozenset("bpt ept ph it ut sub x bx ex sc ec cp sm em".split())
# Tracked changes of Trados; of memoQ the deletions.
_DELETED = frozenset(("x-sdl-deleted", "x-mq-deleted", "x-deleted"))
# A character that memoQ has as a code: a line break, a tab, an arrow.
_CHARACTER = re.compile(r'<mq:ch val="([^"]*)"')
# Placeholders that break a line, in the attributes that say what they stand for.
_BREAKS = frozenset(("lb", "x-br", "x-html-br", "br", "<br>", "<br/>", "&lt;br/&gt;", "[br]", "fmt:br"))
_SAYING = ("ctype", "type", "subType", "equiv", "equiv-text", "disp")


class InlinePiece(NamedTuple):
    """A piece of a segment's text: what `element` begins with, or what follows it; None for what stands for a code."""

    text: str
    element: Element | None
    follows: bool = False


def read_inline(segment: Element | None) -> str:
    """The text of a segment, one line break for each placeholder that says it is one; "" where there is none."""
    if segment is None:
        return ""
    if not len(segment):
        return (segment.text or "").strip()
    return "".join(piece.text for piece in list_pieces(segment)).strip()


def read_subflows(segment: Element | None) -> Sequence[str]:
    """The texts within the codes of a segment, which aren't part of its sentence."""
    if segment is None or not len(segment):
        return ()
    return [read_inline(element) for element in segment.iter("{*}sub")]


def list_pieces(segment: Element) -> Iterator[InlinePiece]:
    """The pieces of a segment's text in their order, with white space at its ends."""
    yield InlinePiece(segment.text or "", segment)
    for child in segment:
        if is_code(name_of(child)):
            yield InlinePiece(read_code(child), None)
        elif not is_deleted(child):
            yield from list_pieces(child)
        yield InlinePiece(child.tail or "", child, True)


def is_code(name: str) -> bool:
    """Whether elements of a name hold codes of the original."""
    return name in _CODES


def is_deleted(element: Element) -> bool:
    """Whether an element holds text that a tracked change took out."""
    return element.get("mtype") in _DELETED


def is_break(code: Element) -> bool:
    """Whether a code says that it breaks a line."""
    return any(code.get(key) in _BREAKS for key in _SAYING)


def read_code(code: Element) -> str:
    """What stands in the text for a code: a line break, or the character that it is; nothing for most."""
    if is_break(code):
        return "\n"
    character = _CHARACTER.match(code.text or "")
    return unescape(character[1]) if character else ""
