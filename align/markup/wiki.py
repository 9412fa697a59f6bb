"""MediaWiki: templates, references, links, headings, marks of lists and tables."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .html_tags import mark_comments, mark_tags
from .mask import Mask

_REFERENCE = re.compile(r"<ref\b[^<>]*/>|<ref\b[^<>]*>.{0,5000}?</ref\s*>", re.IGNORECASE | re.DOTALL)
# Templates whose words are read as they stand: an amount and its unit, a text in some language.
_READ = re.compile(
    r"(?P<open>\{\{\s*(?:convert|cvt)\s*\|)[\d.,]+(?P<bar>\|)[\w ]{1,12}(?P<close>(?:\|[^{}]*)?\}\})"
    r"|(?P<begin>\{\{\s*(?:nowrap|lang\s*\|\s*[\w-]{2,12})\s*\|)[^{}|]+(?P<end>\}\})",
    re.IGNORECASE,
)
_TEMPLATE_END = re.compile(r"\{\{|\}\}")
_FILE = re.compile(
    r"\[\[\s*(?:File|Image|Category|文件|檔案|图像|圖像|分类|分類)\s*:[^\[\]]*(?:\[\[[^\[\]]*\]\][^\[\]]*)*\]\]",
    re.IGNORECASE,
)
_LINK = re.compile(r"(?P<open>\[\[(?:[^\[\]|\n]*\|)?)[^\[\]|\n]+(?P<close>\]\])")
_ADDRESS = re.compile(
    r"(?P<open>\[(?:https?:)?//[^\s\[\]]+\s+)[^\[\]\n]+(?P<close>\])|(?P<bare>\[(?:https?:)?//[^\s\[\]]+\])"
)
_HEADING = re.compile(r"^(?P<open>={2,6})[^=\n].*?(?P<close>={2,6})[ \t]*$", re.MULTILINE)
_TABLE_LINE = re.compile(r"^[ \t]*(?:\{\|.*|\|\}|\|-.*)$", re.MULTILINE)
_CELL = re.compile(r"^[ \t]*(?:\|\+|[|!])|\|\||!!", re.MULTILINE)
_BULLET = re.compile(r"^[*#:;]+(?=[ \t]*\S)", re.MULTILINE)
_EMPHASIS = re.compile(r"'{2,5}")
_SWITCH = re.compile(r"__[A-Z]+__")


def mark_wiki(mask: Mask) -> None:
    """Mark everything of a page of a wiki that isn't prose."""
    mark_comments(mask)
    mask.mark_all(_REFERENCE, "link")
    mask.mark(_groups(_READ, mask.text), "markup")
    mask.mark(_find_templates(mask.text), "markup")
    mask.mark_all(_FILE, "link")
    for pattern in (_LINK, _ADDRESS):
        mask.mark(_groups(pattern, mask.text), "link")
    mark_tags(mask)
    mask.mark(_groups(_HEADING, mask.text), "block")
    mask.mark_all(_TABLE_LINE, "rule")
    mask.mark_all(_CELL, "cell")
    for pattern in (_EMPHASIS, _SWITCH):
        mask.mark_all(pattern, "markup")
    mask.mark_all(_BULLET, "bullet")


def _groups(pattern: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    """What the groups of a pattern match, in order."""
    for match in pattern.finditer(text):
        yield from (match.span(k) for k in range(1, len(match.groups()) + 1) if match.start(k) >= 0)


def _find_templates(text: str) -> Iterator[tuple[int, int]]:
    """The templates that stand in no other one."""
    depth = start = 0
    for match in _TEMPLATE_END.finditer(text):
        if match.group() == "{{":
            start = start if depth else match.start()
            depth += 1
        elif depth:
            depth -= 1
            if not depth:
                yield start, match.end()
