"""HTML: tags with their attributes, comments, scripts and code; tags of blocks end a line of prose."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..bitext import Span
from .front_matter import mark_front_matter
from .mask import Mask
from .vocabularies import mark_vocabulary

# The elements of the HTML Living Standard (whatwg.org) that stand between paragraphs, and those within them.
BLOCK_NAMES = (
    "address|article|aside|blockquote|body|br|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|"
    "figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hgroup|hr|html|iframe|legend|li|link|main|menu|"
    "meta|nav|noframes|noscript|ol|optgroup|option|p|pre|search|section|select|source|summary|table|tbody|td|template|"
    "tfoot|th|thead|title|tr|track|ul|video|audio|base|button|input|label|textarea|object|embed|picture|svg|canvas"
)
INLINE_NAMES = (
    "a|abbr|acronym|area|b|bdi|bdo|big|cite|code|data|datalist|del|dfn|em|font|i|img|ins|kbd|map|mark|math|meter|nobr|"
    "output|progress|q|rp|rt|ruby|s|samp|slot|small|span|strike|strong|sub|sup|time|tt|u|var|wbr|path|g|use"
)
_ATTRIBUTES = r"""(?:\s(?:[^<>"']|"[^"]{0,4000}"|'[^']{0,4000}')*)?"""
# Tags that a text without other markup may have, those of tables and lists among them; other words in angle brackets
# are as often placeholders.
_PLAIN_NAMES = (
    "br|p|div|span|b|i|u|strong|em|sup|sub|font|img|hr|table|thead|tbody|tfoot|tr|t[dh]|caption|colgroup|col|"
    "[uod]l|li|d[dt]|h[1-6]|blockquote|pre"
)
PLAIN_TAG = re.compile(rf"</?(?:{_PLAIN_NAMES})(?:\s[^<>\n]*)?/?>|<a\s+href=[^<>\n]*>|</a>", re.IGNORECASE)
_CELL = re.compile(rf"</?t[dh]{_ATTRIBUTES}>", re.IGNORECASE)
_TABLE = re.compile(r"<table\b.{0,200000}?</table\s*>", re.IGNORECASE | re.DOTALL)
_ROW = re.compile(r"<tr\b.{0,20000}?(?:</tr\s*>|(?=<tr\b|</table))", re.IGNORECASE | re.DOTALL)
_BLOCK = re.compile(rf"</?(?:{BLOCK_NAMES}){_ATTRIBUTES}/?>", re.IGNORECASE)
_INLINE = re.compile(rf"</?(?:{INLINE_NAMES}){_ATTRIBUTES}/?>", re.IGNORECASE)
# A component of a page, as JSX and Vue have them: closed in itself, or closed by its name later.
_COMPONENT = re.compile(
    r"""</?[A-Z]\w*(?:\.\w+)*(?:\s(?:[^<>"'{}]|"[^"]{0,4000}"|'[^']{0,4000}'|\{[^{}]{0,1000}\})*)?/>"""
    r"""|</(?:[A-Z]\w*|[a-z]+-[\w-]+)>|<[a-z]+-[\w-]+(?:\s[^<>]*)?>"""
)
_OPEN_COMPONENT = re.compile(r"""<([A-Z]\w*)(?:\s(?:[^<>"'{}]|"[^"]{0,4000}"|'[^']{0,4000}'|\{[^{}]{0,1000}\})*)?>""")
# An element of some vocabulary in XML: closed in itself, or by its name later, or the root, which names the vocabulary.
_ELEMENT = re.compile(r"""<([a-z][\w.-]*(?::[\w.-]+)?)(?:\s+[\w:.-]+=(?:"[^"<>]{0,1000}"|'[^'<>]{0,1000}'))*\s*(/)?>""")
# The first tag of a line, as blocks have it.
_AT_LINE = re.compile(r"^[ \t]*<([a-z][\w.-]*(?::[\w.-]+)?)[\s>]", re.MULTILINE)
_CLOSING = re.compile(r"</([a-z][\w.-]*(?::[\w.-]+)?)\s*>")
_HIDDEN = re.compile(
    r"<(script|style|noscript|template|svg|math|head)\b[^>]*>.{0,2000000}?</\1\s*>", re.IGNORECASE | re.DOTALL
)
_CODE = re.compile(r"<(pre|code|kbd|samp|tt)\b[^>]*>.{0,100000}?</\1\s*>", re.IGNORECASE | re.DOTALL)
# Signs for the eye alone, which are read to nobody: numbers of chapters, icons.
_DECORATION = re.compile(r"<(\w+)\b(?=[^<>]*\saria-hidden=[\"']?true)[^<>]*>[^<>]{0,200}</\1\s*>", re.IGNORECASE)
# What a page has at its foot: who made it and when, links. An article or a quotation has its author there.
_FOOTER = re.compile(r"<footer\b[^>]*>.{0,20000}?</footer\s*>", re.IGNORECASE | re.DOTALL)
_WITH_AUTHOR = re.compile(r"<(/?)(?:article|blockquote|section)\b", re.IGNORECASE)
_COMMENT = re.compile(r"<!--.{0,200000}?-->", re.DOTALL)
_COMMENT_MARK = re.compile(r"<!--+|--+>")
_DECLARATION = re.compile(
    r"<!DOCTYPE[^<>\[]*\[.{0,20000}?\]\s*>|<(?:!DOCTYPE|!\[CDATA\[)[^>]*>|<\?[^<>]*\?>|\]\]>", re.IGNORECASE | re.DOTALL
)


def mark_html(mask: Mask) -> None:
    """Mark everything of an HTML page that isn't prose."""
    mark_front_matter(mask)
    mark_comments(mask)
    mask.mark_all(_HIDDEN, "code")
    mask.mark_all(_CODE, "code")
    mask.mark_all(_DECORATION, "code")
    mark_vocabulary(mask)
    mask.mark(_find_footers(mask.text), "navigation")
    mark_tags(mask)


def _find_footers(text: str) -> Iterator[tuple[int, int]]:
    """The footers of the page itself."""
    for footer in _FOOTER.finditer(text):
        around = _WITH_AUTHOR.findall(text, 0, footer.start())
        if around.count("") <= around.count("/"):
            yield footer.span()


def mark_comments(mask: Mask) -> None:
    """Mark comments; of those that hold a half of the document, only the marks themselves (see `holds_prose`)."""
    if holds_prose(mask.text) if mask.comments is None else mask.comments:
        mask.mark_all(_COMMENT_MARK, "block")
    else:
        mask.mark_all(_COMMENT, "comment")


def mark_tags(mask: Mask) -> None:
    """Mark tags: those of blocks, after which a new line of prose begins, and those inside a line."""
    if "<" not in mask.text:
        return
    for table in _TABLE.finditer(mask.text):
        mask.tables.append([Span(*row.span()) for row in _ROW.finditer(mask.text, *table.span())])
    mask.mark_all(_DECLARATION, "block")
    mask.mark_all(_CELL, "cell")
    mask.mark_all(_BLOCK, "block")
    mask.mark_all(_INLINE, "tag")
    mask.mark_all(_COMPONENT, "block")
    closed_by_name = set(_CLOSING.findall(mask.original))
    blocks = {m[1] for m in _AT_LINE.finditer(mask.text)}
    opening = (m for m in _ELEMENT.finditer(mask.text) if m[2] or m[1] in closed_by_name or "xmlns" in m[0])
    elements = sorted([*opening, *_CLOSING.finditer(mask.text)], key=re.Match.start)
    mask.mark((m.span() for m in elements if m[1] in blocks), "block")
    mask.mark((m.span() for m in elements if m[1] not in blocks), "tag")
    closed = set(re.findall(r"</([A-Z]\w*)>", mask.original))
    mask.mark((m.span() for m in _OPEN_COMPONENT.finditer(mask.text) if m[1] in closed), "block")


_HAN = re.compile(r"[\u3400-\u9fff]")
_WORD = re.compile(r"[A-Za-z]{2,}")
# English prose in comments is a half where it is at least this share of the Han characters outside, in words.
_PROSE_SHARE = 0.2


def holds_prose(text: str) -> bool:
    r"""Whether the comments of a page hold the English of Chinese prose that stands outside them.

    >>> holds_prose("<!-- The cluster is ready now -->\n集群已就绪"), holds_prose("<!-- TODO -->\n集群已经就绪")
    (True, False)
    """
    comments = _COMMENT.findall(text)
    if not comments:
        return False
    inside = "\n".join(comments)
    words, han = len(_WORD.findall(inside)), len(_HAN.findall(text)) - len(_HAN.findall(inside))
    return han > 0 and words >= _PROSE_SHARE * han
