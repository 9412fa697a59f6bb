"""reStructuredText: directives with their options and code, roles, targets, literal text, underlines of titles."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .mask import Mask

# Directives whose indented body is prose; the bodies of all others are code, formulas or data.
_PROSE = re.compile(
    r"note|warning|tip|hint|important|caution|danger|attention|error|admonition|seealso|topic|sidebar|epigraph|"
    r"versionadded|versionchanged|deprecated|rubric|container|figure|list-table|table|centered|only|abstract|compound"
)
_DIRECTIVE = re.compile(
    r"^(?P<indent>[ \t]*)\.\. (?:\|[^|\n]+\| )?(?P<name>[\w:-]+?)::(?P<argument>[^\n]*)$", re.MULTILINE
)
_COMMENT = re.compile(r"^[ \t]*\.\.(?:[ \t]+(?![\w:-]+::|\[|_|\|)[^\n]*)?$", re.MULTILINE)
_TARGET = re.compile(r"^[ \t]*\.\. (?:_[^\n]*:[^\n]*|\[[^\]\n]+\])|^[ \t]*__ \S+$", re.MULTILINE)
_OPTION = re.compile(r"^[ \t]+:[\w-]+:(?!`)[^\n]*$", re.MULTILINE)
_LITERAL_BLOCK = re.compile(r"::[ \t]*$", re.MULTILINE)
_LITERAL = re.compile(r"``[^\n]{1,500}?``")
_ROLE_CODE = re.compile(
    r":(?:math|code|command|file|samp|kbd|py:\w+|c:\w+|cpp:\w+|func|class|mod|meth|envvar)(?::\w+)?:`[^`]{1,2000}`"
)
_ROLE_OPEN = re.compile(r":[\w:+.-]{1,40}:`(?=[^`]{1,2000}`)")
_LINK_TAIL = re.compile(r"\s*<[^<>`\n]{1,2000}>`_{0,2}|`_{1,2}(?!\w)|`")
_UNDERLINE = re.compile(r"^[ \t]*([=\-~^\"'`#*+:.<>_])\1{2,}[ \t]*$", re.MULTILINE)
_GRID = re.compile(r"^[ \t]*\+(?:[-=]+\+)+[ \t]*$|^[ \t]*=+(?:[ \t]+=+)+[ \t]*$", re.MULTILINE)
_CELL = re.compile(r"(?<=\s)\||\|(?=\s)")
_SUBSTITUTION = re.compile(r"\|[\w.-]{1,60}\|_{0,2}")
_FOOTNOTE = re.compile(r"\[(?:#\w*|\d{1,3}|\*)\]_")
# What a document says of itself in fields: those of docutils, and those that translations add.
_DOCINFO = re.compile(
    r"^:(?:authors?|organi[sz]ation|contact|address|version|status|revision|date|copyright|original|translators?|"
    r"translated by|reviewers?|proofreaders?|作者|译者|譯者|翻译|翻譯|校译|校譯|审校|審校|原文)[ \t]*:"
    r"[^\n]*(?:\n[ \t]+\S[^\n]*)*",
    re.IGNORECASE | re.MULTILINE,
)
_FIELD = re.compile(r"^[ \t]*:[^:\n`]{1,60}:(?=[ \t]|$)", re.MULTILINE)
_BULLET = re.compile(r"^[ \t]*[-*+](?=[ \t]+\S)(?:[ \t]+[-*](?=[ \t]+\S))?", re.MULTILINE)


def mark_rst(mask: Mask) -> None:
    """Mark everything of a reStructuredText document that isn't prose."""
    mask.mark(_directives(mask.text), "code")
    mask.mark_all(_DOCINFO, "label")
    mask.mark_all(_TARGET, "definition")
    mask.mark_all(_COMMENT, "comment")
    mask.mark(_literal_blocks(mask.text), "code")
    mask.mark_all(_OPTION, "markup")
    for pattern in (_ROLE_CODE, _LITERAL):
        mask.mark_all(pattern, "code")
    mask.mark_all(_GRID, "rule")
    mask.mark_all(_UNDERLINE, "rule")
    for pattern in (_FOOTNOTE, _ROLE_OPEN, _LINK_TAIL, _SUBSTITUTION):
        mask.mark_all(pattern, "link")
    mask.mark_all(_CELL, "cell")
    mask.mark_all(_FIELD, "markup")
    mask.mark_all(_BULLET, "bullet")


def _directives(text: str) -> Iterator[tuple[int, int]]:
    """Every directive: its own line, and its body unless that is prose."""
    for match in _DIRECTIVE.finditer(text):
        prose = _PROSE.fullmatch(match["name"])
        titled = prose and match["argument"].strip() and match["name"] not in ("figure", "only", "container")
        end = match.start("argument") if titled else match.end()
        yield match.start(), end if prose else _indented_end(text, match.end(), len(match["indent"]))


def _literal_blocks(text: str) -> Iterator[tuple[int, int]]:
    """The indented text after a paragraph that ends in `::`."""
    for match in _LITERAL_BLOCK.finditer(text):
        line = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
        indent = len(line) - len(line.lstrip())
        end = _indented_end(text, match.end(), indent)
        if text[match.end() : end].strip():
            yield match.end(), end


def _indented_end(text: str, start: int, indent: int) -> int:
    """Where the lines end that are indented deeper, blank lines between them included."""
    end = place = start
    while place < len(text):
        stop = text.find("\n", place + 1)
        stop = len(text) if stop < 0 else stop
        line = text[place:stop].strip("\r\n")
        if line.strip():
            if len(line) - len(line.lstrip()) <= indent:
                break
            end = stop
        place = stop
    return end
