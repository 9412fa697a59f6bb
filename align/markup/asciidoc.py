"""AsciiDoc: attributes, listing blocks, macros, titles and marks of lists."""

from __future__ import annotations

import re

from .mask import Mask

_LISTING = re.compile(r"^(-{4,}|\.{4,}|\+{4,}|/{4,})[ \t]*$.{0,100000}?^\1[ \t]*$", re.MULTILINE | re.DOTALL)
_ATTRIBUTE = re.compile(r"^:!?[\w-]+!?:[^\n]*$", re.MULTILINE)
_COMMENT = re.compile(r"^//[^\n]*$", re.MULTILINE)
_BLOCK_ATTRIBUTES = re.compile(r"^\[[^\]\n]*\][ \t]*$", re.MULTILINE)
_DIRECTIVE = re.compile(r"^(?:include|image|video|audio|toc|ifdef|ifndef|endif|ifeval)::[^\n]*$", re.MULTILINE)
_DELIMITER = re.compile(r"^(?:={4,}|\*{4,}|_{4,}|--|\|={3,}|'{3,})[ \t]*$", re.MULTILINE)
_CODE = re.compile(r"(?<![\w`])`{1,2}[^`\n]{1,500}`{1,2}(?!\w)|(?<!\w)\+[^+\n]{1,200}\+(?!\w)")
_REFERENCE = re.compile(
    r"<<[^<>\n,]{1,200}(?:,\s*)?|>>|\[\[[^\]\n]+\]\]|(?:kbd|image|icon|footnote):[^\s\[]*\[[^\]\n]*\]"
)
_LINK = re.compile(
    r"(?:link:|xref:|mailto:|https?://)[^\s\[\]]{1,2000}\[|(?<=\S)\](?=[\s,.;:，。；：、)）]|$)", re.MULTILINE
)
_TITLE = re.compile(r"^(?:={1,6}|#{1,6})(?=[ \t])|^\.(?=\w)", re.MULTILINE)
_BULLET = re.compile(r"^[ \t]*(?:\*{1,5}|-|\.{1,5})(?=[ \t]+\S)|^\+[ \t]*$", re.MULTILINE)
_EMPHASIS = re.compile(r"(?<![\w*_])[*_]{1,2}(?=[^\s*_])|(?<=[^\s*_])[*_]{1,2}(?![\w*_])")
_CELL = re.compile(r"(?:^|(?<=\s))(?:\d+\+|\.\d+\+)?[a-z]?\|", re.MULTILINE)


def mark_asciidoc(mask: Mask) -> None:
    """Mark everything of an AsciiDoc document that isn't prose."""
    mask.mark_all(_LISTING, "code")
    mask.mark_all(_COMMENT, "comment")
    for pattern in (_ATTRIBUTE, _BLOCK_ATTRIBUTES, _DIRECTIVE):
        mask.mark_all(pattern, "markup")
    mask.mark_all(_DELIMITER, "rule")
    mask.mark_all(_CODE, "code")
    for pattern in (_REFERENCE, _LINK):
        mask.mark_all(pattern, "link")
    mask.mark_all(_CELL, "cell")
    for pattern in (_TITLE, _EMPHASIS):
        mask.mark_all(pattern, "markup")
    mask.mark_all(_BULLET, "bullet")
