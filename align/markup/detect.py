"""Which markup language a document is written in, by its name's suffix, else by what is in it."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import Literal

Markup = Literal[
    "plain",
    "markdown",
    "html",
    "rst",
    "asciidoc",
    "latex",
    "lyx",
    "subtitles",
    "wiki",
    "debconf",
    "json",
    "yaml",
    "properties",
    "program",
    "script",
]

_SUFFIXES: dict[str, Markup] = {
    **dict.fromkeys((".md", ".markdown", ".mdx", ".mdown", ".rmd", ".qmd"), "markdown"),
    **dict.fromkeys((".html", ".htm", ".xhtml", ".xml", ".docbook", ".dbk", ".dita", ".page", ".resx"), "html"),
    **dict.fromkeys((".rst", ".rest"), "rst"),
    **dict.fromkeys((".adoc", ".asciidoc"), "asciidoc"),
    **dict.fromkeys((".tex", ".latex", ".ltx"), "latex"),
    ".lyx": "lyx",
    **dict.fromkeys((".wiki", ".mediawiki"), "wiki"),
    **dict.fromkeys((".json", ".arb"), "json"),
    **dict.fromkeys((".yml", ".yaml"), "yaml"),
    **dict.fromkeys((".properties", ".strings", ".ini"), "properties"),
    **dict.fromkeys((".js", ".mjs", ".cjs", ".jsx", ".ts", ".mts", ".tsx", ".php"), "program"),
    **dict.fromkeys((".java", ".kt", ".swift", ".go", ".cs", ".c", ".cc", ".cpp", ".h", ".rs", ".dart"), "program"),
    **dict.fromkeys((".py", ".rb"), "script"),
    **dict.fromkeys((".srt", ".vtt", ".ass", ".ssa", ".lrc"), "subtitles"),
}
# Files that programs read: their texts may be translated, most of them have none.
DATA_SUFFIXES = frozenset(
    (*(suffix for suffix, markup in _SUFFIXES.items() if markup in ("json", "yaml", "properties")), ".xml", ".resx")
)
# Files of prose or of texts for people, by their names.
TEXT_SUFFIXES = frozenset(suffix for suffix, markup in _SUFFIXES.items() if markup not in ("program", "script"))
# What a text without a telling name has to begin with, or to have in it more than once.
_BEGINNINGS: tuple[tuple[Markup, re.Pattern[str]], ...] = (
    ("markdown", re.compile(r"---[ \t]*\n(?:[A-Za-z_][\w-]*:[^\n]*\n){1,60}---[ \t]*\n")),
    ("html", re.compile(r"\s*(?:<!DOCTYPE |<html\b|<\?xml\b|<[\w:.-]+\s[^<>]{0,2000}\bxmlns[:=])", re.IGNORECASE)),
    ("subtitles", re.compile(r"\s*(?:WEBVTT\b|\[Script Info\]|1\s*\n\d{1,2}:\d\d:\d\d[,.]\d{1,3}\s+-->)")),
    ("lyx", re.compile(r"#LyX \d")),
    ("latex", re.compile(r"(?:\s|%.*\n)*\\(?:documentclass|begin\{document\}|chapter\{|section\{)")),
)
_MARKS: tuple[tuple[Markup, re.Pattern[str], int], ...] = (
    ("debconf", re.compile(r"^Template: [\w.+-]+/[\w./+-]+\nType: \w+$", re.MULTILINE), 1),
    ("rst", re.compile(r"^\.\. [\w-]+::", re.MULTILINE), 2),
    ("asciidoc", re.compile(r"^(?:\[source\b|:[\w-]+: |image::)", re.MULTILINE), 2),
    ("wiki", re.compile(r"^={2,6}[^=\n]+={2,6}[ \t]*$|\[\[[^\s\[\]][^\[\]\n]*\]\]|'{3}", re.MULTILINE), 3),
    ("markdown", re.compile(r"^(?:#{1,6} \S|```|~~~(?!~{5})|\|.*\|[ \t]*$)|\]\([^()\s]+\)|^<!--", re.MULTILINE), 3),
)
# So much of a text shows its language.
_HEAD = 50_000


def detect_markup(text: str, path: str = "") -> Markup:
    r"""The markup language of a document; "plain" where nothing speaks for one.

    >>> detect_markup("## 一\n[a](b)\n## 二\n"), detect_markup("# 1. One heading"), detect_markup("", "a.tex")
    ('markdown', 'plain', 'latex')
    """
    by_name = _SUFFIXES.get(PurePath(path).suffix.lower())
    if by_name:
        return by_name
    head = text[:_HEAD]
    for markup, pattern in _BEGINNINGS:
        if pattern.match(head):
            return markup
    for markup, pattern, least in _MARKS:
        if sum(1 for _ in zip(pattern.finditer(head), range(least), strict=False)) >= least:
            return markup
    return "plain"
