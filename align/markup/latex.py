"""LaTeX as far as plain papers need it: preamble, comments, formulas, references; commands around prose."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .mask import Mask

_PREAMBLE = re.compile(r"\A.{0,200000}?\\begin\{document\}|\\end\{document\}.*\Z", re.DOTALL)
_COMMENT = re.compile(r"(?<!\\)%[^\n]*")
# Environments without prose.
_CLOSED = (
    "equation|align|gather|multline|eqnarray|displaymath|math|alignat|flalign|split|cases|array|matrix|[bpvV]matrix|"
    "verbatim|lstlisting|minted|tikzpicture|pgfpicture|algorithmic|algorithm|thebibliography|filecontents|picture|comment"
)
_ENVIRONMENT = re.compile(rf"\\begin\{{((?:{_CLOSED})\*?)\}}.{{0,100000}}?\\end\{{\1\}}", re.DOTALL)
_MATH = re.compile(
    r"\$\$.{1,5000}?\$\$|\\\[.{1,5000}?\\\]|\\\(.{1,2000}?\\\)"
    r"|(?<!\\)\$(?![\d,. ]+\s)[^$\n]{1,500}(?:\n[^$\n]{1,500})?(?<!\\)\$",
    re.DOTALL,
)
# Commands whose arguments are names, lengths and files, not prose.
_NAMES = (
    "label|ref|eqref|autoref|cref|Cref|pageref|cite[a-z]*\\*?|nocite|bibliography|bibliographystyle|includegraphics|"
    "input|include|usepackage|documentclass|begin|end|vspace\\*?|hspace\\*?|url|setcounter|addtocounter|newcommand|"
    "renewcommand|setlength|pagestyle|thispagestyle|fontsize|color|textcolor|lstinline|verb|hypersetup|graphicspath|"
    "newtheorem|theoremstyle|bibitem|multicolumn|cline|cmidrule|arraystretch|definecolor|email|orcid"
)
_REFERENCE = re.compile(rf"\\(?:{_NAMES})(?![A-Za-z])(?:\s*\[[^\]\n]*\])?(?:\s*\{{[^{{}}\n]*\}})?(?:\s*\[[^\]\n]*\])?")
_HREF = re.compile(r"\\href\s*\{[^{}\n]*\}")
# What stands on lines of its own: titles of parts, and what begins a paragraph or an item.
_TITLE = re.compile(
    r"\\(?:(?:sub){0,2}section|chapter|part|(?:sub)?paragraph|title|author|caption)\*?(?:\[[^\]\n]*\])?"
    r"\{(?:[^{}]|\{[^{}]{0,500}\}){0,1000}(?P<end>\})"
)
_BLOCK = re.compile(r"\\(?:begin|end)\s*\{[^{}\n]*\}(?:\[[^\]\n]*\])?|\\(?:item|par|maketitle)\b(?:\[[^\]\n]*\])?")
_COMMAND = re.compile(r"\\[A-Za-z@]+\*?(?:\[[^\]\n]*\])?|\\[\\,;:!\"'`^~=.|/-]")
_BRACE = re.compile(r"(?<!\\)[{}]")
# A list of words that the class sets: keywords = {a, b}.
_KEYWORDS = re.compile(r"\bkeywords\*?\s*=\s*\{[^{}]{1,1000}\},?")
_KEYWORD = re.compile(r"[^,;，；、{}\s][^,;，；、{}]*")
_CELL = re.compile(r"(?<!\\)&")


def mark_latex(mask: Mask) -> None:
    """Mark everything of a LaTeX document that isn't prose."""
    mask.mark_all(_PREAMBLE, "front-matter")
    mask.mark_all(_COMMENT, "comment")
    mask.mark_all(_ENVIRONMENT, "math")
    mask.mark_all(_MATH, "math")
    mask.mark(_find_titles(mask.text), "block")
    mask.mark_all(_BLOCK, "block")
    mask.mark(_find_around_keywords(mask.text), "block")
    for pattern in (_REFERENCE, _HREF):
        mask.mark_all(pattern, "link")
    mask.mark_all(_COMMAND, "markup")
    mask.mark_all(_BRACE, "markup")
    mask.mark_all(_CELL, "cell")


def _find_titles(text: str) -> Iterator[tuple[int, int]]:
    """What stands before and after the words of each title."""
    for title in _TITLE.finditer(text):
        yield title.start(), text.index("{", title.start()) + 1
        yield title.span("end")


def _find_around_keywords(text: str) -> Iterator[tuple[int, int]]:
    """What stands before, between and after the words of each list of keywords."""
    for words in _KEYWORDS.finditer(text):
        end = words.start()
        for word in _KEYWORD.finditer(text, text.index("{", end), words.end()):
            yield end, word.start()
            end = word.end()
        yield end, words.end()
