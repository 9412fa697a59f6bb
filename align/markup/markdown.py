"""Markdown: blocks by a CommonMark parser, what stands inside a line by patterns.

The parser (markdown-it-py) says which lines are code, tables and definitions; marks within a line are found here, since
it doesn't say where they stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .front_matter import mark_front_matter
from .html_tags import mark_comments, mark_tags
from .markdown_blocks import mark_blocks
from .mask import Mask

# The front matter of a page whose comments hold its English: the same keys in a comment.
_COMMENTED_FRONT = re.compile(r"<!--\s*\n(?:[\w-]+:[^\n]*\n|[ \t]*- [^\n]*\n){2,40}\s*-->")
# Its text may follow in the same comment, which stands right behind the front matter then.
_FRONT_IN_COMMENT = re.compile(r"\n---[ \t]*\n\s*<!--\s*\n((?:[\w-]+:[^\n]*\n){2,40})[ \t]*\n")
_DEFINITION = re.compile(r"^[ ]{0,3}\[(?!\^)[^\]\n]{1,300}\]:[ \t]*\S.*$", re.MULTILINE)
_FOOTNOTE = re.compile(r"^[ ]{0,3}\[\^[^\]\n]{1,60}\]:|\[\^[^\]\n]{1,60}\]", re.MULTILINE)
# Patterns that begin with a sign are found by that sign, those that look behind it first are tried at every character.
_CODE_SPAN = re.compile(r"(`(?<![`\\]`)`{0,3})(?!`)[^`\n]{1,2000}(?:\n[^`\n]{1,2000}){0,2}(?<!`)\1(?!`)")
_MATH = re.compile(
    r"\$\$[^$]{1,5000}\$\$|\$(?<![\w$\\]\$)(?=[^\s$])(?![\d.,]+\\?%?\$)"
    r"[^$\n\u3400-\u9fff]{0,300}[\\^_{}=][^$\n\u3400-\u9fff]{0,300}\$(?![\w$])"
)
_TARGET = (
    r"\((?:<[^<>\n]{0,2000}>|(?:[^()\s\\]|\\.){0,2000}(?:\([^()\s]{0,300}\)[^()\s]{0,500}){0,3})"
    r"(?:\s+(?:\"[^\"\n]{0,500}\"|'[^'\n]{0,500}'))?\s*\)"
)
_IMAGE = re.compile(rf"!\[(?:[^\[\]\n]|\[[^\[\]\n]{{0,200}}\]){{0,500}}\](?:{_TARGET}|\[[^\[\]\n]{{0,200}}\])")
# The words of a link may run over several lines of their paragraph.
_LINK_OPEN = re.compile(
    rf"\[(?=[^\[\]\n]{{0,1000}}(?:\n(?![ \t]*\n)[^\[\]\n]{{0,300}}){{0,4}}\](?:{_TARGET}|\[[^\[\]\n]{{0,200}}\]))"
)
_LINK_TAIL = re.compile(rf"\](?:{_TARGET}|\[[^\[\]\n]{{0,200}}\])")
_AUTOLINK = re.compile(r"<(?:https?://|mailto:|ftp://)[^<>\s]{1,2000}>")
_ATTRIBUTES = re.compile(r"\{[#.:][^{}\n]{0,300}\}")
# Charts between a pair of shortcodes, single shortcodes, and values that are filled in.
_CHART = re.compile(r"\{\{[<%]\s*(mermaid|highlight|chart|math)\b.{0,20000}?\{\{[<%]\s*/\1\s*[>%]\}\}", re.DOTALL)
_SHORTCODE = re.compile(r"\{\{[<%#].{0,500}?[>%#]\}\}|\{%.{0,500}?%\}", re.DOTALL)
_VALUE = re.compile(r"\{\{[^{}\n]{0,300}\}\}")
# The call of a macro, over several lines perhaps, and its arguments in words.
_MACRO = re.compile(r"\{\{-?\s*\w+\((?:[^\"{}]{0,500}\"(?:[^\"\\\n]|\\.){0,5000}\"){0,50}[^\"{}]{0,500}\)\s*-?\}\}")
_ARGUMENT = re.compile(
    r"\b(?:alt|caption|classification|content|description|label|text|title)\s*=\s*\"(?P<words>(?:[^\"\\\n]|\\.)+)\""
)
_ADMONITION = re.compile(
    r"^[ \t]*(?:>[ \t]*\[![A-Z]+\]|:::+[^\n]*|(?:!!!|\?\?\?\+?)[ \t]+\w+(?:[ \t]+\"[^\"\n]*\")?)", re.MULTILINE
)
_ESM = re.compile(r"^(?:import\s.{1,200}\sfrom\s+['\"].*|export\s+(?:default|const|function)\b.*)$", re.MULTILINE)
_QUOTE = re.compile(r"^(?:[ \t]{0,3}>[ \t]?)+", re.MULTILINE)
_HEADING = re.compile(r"^[ \t]{0,3}#{1,6}(?=\s)", re.MULTILINE)
_HEADING_TAIL = re.compile(r"#(?<=\s#)#*[ \t]*$", re.MULTILINE)
_BULLET = re.compile(r"^[ \t]*(?:[-*+](?=[ \t]+\S)(?:[ \t]+\[[ xX]\](?=\s))?)", re.MULTILINE)
# Digits of a number made bold: 2**9**55.
_BOLD_DIGITS = re.compile(r"(?<=\d)(\*\*)\d+(\*\*)(?=\d)")
_EMPHASIS = tuple(
    re.compile(rf"{mark}(?:(?<![\w\\]{mark})(?=[^\s{sign}])|(?<=[^\s{sign}\\]{mark})(?!\w))")
    for mark, sign in ((r"__", "_"), (r"~~", "~"))
)


def mark_markdown(mask: Mask) -> None:
    """Mark everything of a Markdown document that isn't prose."""
    mask.mark_all(_FRONT_IN_COMMENT, "front-matter", 1)
    mark_front_matter(mask)
    mask.mark_all(_COMMENTED_FRONT, "front-matter")
    mask.mark_all(_CHART, "code")
    mask.mark_all(_SHORTCODE, "shortcode")
    mask.mark(_find_around_arguments(mask.text), "block")
    mark_comments(mask)
    mark_blocks(mask)
    mask.mark_all(_DEFINITION, "definition")
    mask.mark_all(_ESM, "code")
    mask.mark_all(_CODE_SPAN, "code")
    if "$" in mask.text:
        mask.mark_all(_MATH, "math")
    mark_tags(mask)
    for pattern in (_FOOTNOTE, _IMAGE, _AUTOLINK):
        mask.mark_all(pattern, "link")
    mask.mark_all(_LINK_OPEN, "link")
    mask.mark_all(_LINK_TAIL, "link")
    mask.mark_all(_VALUE, "shortcode")
    for pattern in (_ADMONITION, _ATTRIBUTES, _QUOTE, _HEADING, _HEADING_TAIL, *_EMPHASIS):
        mask.mark_all(pattern, "markup")
    mask.mark((digits.span(n) for digits in _BOLD_DIGITS.finditer(mask.text) for n in (1, 2)), "markup")
    mask.mark_all(_BULLET, "bullet")


def _find_around_arguments(text: str) -> Iterator[tuple[int, int]]:
    """What stands around the arguments in words of each macro."""
    for macro in _MACRO.finditer(text):
        end = macro.start()
        for argument in _ARGUMENT.finditer(text, *macro.span()):
            yield end, argument.start("words")
            end = argument.end("words")
        yield end, macro.end()
