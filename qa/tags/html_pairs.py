"""Tags of HTML and of components in a text: which there are, and which have no other half."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...align.markup.html_tags import INLINE_NAMES
from .tag import Tag

_TAG = re.compile(r"<(/?)([A-Za-z][\w:.-]*|\d{1,2})((?:\s[^<>]*)?)>", re.ASCII)
# The HTML Living Standard: elements without an end, and those whose end may be left out.
_OPEN = frozenset(
    "area base br col embed hr img input link meta source track wbr "
    "li p dt dd tr td th option thead tbody tfoot".split()
)
_INLINE = frozenset(re.sub(r"\[.*?\]", "", INLINE_NAMES).split("|"))
_BLOCKS = frozenset("div p ul ol li table tr td th h1 h2 h3 h4 h5 h6 pre center blockquote button label".split())


def find_tags(text: str) -> list[Tag]:
    """The tags of elements that have an end, `</b>` among them; a name that is never closed is a word in brackets.

    >>> [tag.key for tag in find_tags("<b>A</b><br>, <file>, <0>x</0>")]
    ['<b>', '</b>', '<0>', '</0>']
    """
    matches = [match for match in _TAG.finditer(text) if not match[3].endswith("/")]
    closed = {match[2] for match in matches if match[1]}
    return [
        Tag(*match.span(), "html", f"<{match[1]}{match[2]}>", True)
        for match in matches
        if match[2].lower() not in _OPEN and (match[2].lower() in _INLINE | _BLOCKS or match[2] in closed)
    ]


def find_halves(tags: Sequence[Tag]) -> list[Tag]:
    """The tags without another half.

    >>> [tag.key for tag in find_halves(find_tags("<b>A</b> <i>B"))]
    ['<i>']
    """
    left: list[Tag] = []
    for tag in tags:
        opening = tag.key.replace("/", "")
        if tag.key != opening:
            place = next((k for k in range(len(left) - 1, -1, -1) if left[k].key == opening), None)
            if place is not None:
                del left[place]
                continue
        left.append(tag)
    return left
