"""What in a document is no prose: remains of conversion, markup, page numbers, navigation."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from .bitext import Document, NonText, Span
from .cue_numbers import find_cue_numbers
from .document import Row
from .line_marks import mark_lines
from .line_numbers import find_line_numbers
from .lines import LINE
from .markup import mark_markup
from .markup.html_tags import PLAIN_TAG
from .markup.mask import Mask
from .running_heads import find_report_heads, find_running_heads
from .stray_numbers import find_stray_numbers
from .tables import TableRow, mark_tables

# Kinds that may stand anywhere in a line, in order of precedence, each with a sign that is in all of them.
_INLINE: tuple[tuple[str, str, re.Pattern[str]], ...] = (
    ("[bookmark:", "bookmark", re.compile(r"\[bookmark:[^\]\n]*\]")),
    ("<", "tag", PLAIN_TAG),
    ("**", "markup", re.compile(r"(?<![0-9A-Za-z_)])\*\*+|\*\*+(?![0-9A-Za-z_(])")),
    ("__", "markup", re.compile(r"(?<!\w)__(?=[^\s_].{0,300}?__(?!\w))|(?<=[^\s_])__(?!\w)")),
    ("*", "markup", re.compile(r"(?<![\w*])\*(?=[^\s*][^*\n]{0,300}[^\s*]\*(?![\w*]))")),
    ("*", "markup", re.compile(r"(?<=[^\s*])\*(?![\w*])(?<!\s\*)")),
)
# Kinds that begin a line, and the signs that they begin with.
_EDGE_SIGNS = frozenset("#•●■◆▪►○◇□➢★☆-*")
_EDGES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("markup", re.compile(r"^\s*(#{1,6})(?=\s)")),
    ("bullet", re.compile(r"^\s*([•●■◆▪►○◇□➢★☆]|[-*](?=\s))(?=\s*[^\s\d-])")),
)
# The dots and the page number that end an entry of a table of contents, looked for at the end of a line.
_LEADER = re.compile(r"(?:\s?[.…·．⋯]){6,}\s*\d{0,4}\s*$|(?:\s?[.…·．⋯]){3,}\s*\d{1,4}\s*$")
_LEADER_REACH = 300
_DOTS, _DOT_SIGNS = re.compile(r"(?:[.…·．⋯]\s?){3}"), ".…·．⋯"
# Lines that are no prose as a whole are no longer, unless they are rules, which begin with one of these.
_LONGEST_MARK, _RULE_SIGNS = 130, "-*_=~—─━|: "
# Words of a web page's own controls, alone on a line.
_CONTROLS = (
    "字体大小|字号|分享到|上一篇|下一篇|打印本页|关闭窗口|返回顶部|浏览次数|back to top|skip to (?:main )?content"
)
_BUTTONS = "关闭|打印|返回|收藏|分享|close|print|back"


def _whole(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


# Kinds that are a whole line, but for white space around it.
_LINES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("rule", _whole(r"(?:[-*_=~—─━]\s?){3,}")),
    ("rule", _whole(r"\|?(?:\s*:?-{3,}(?!-):?\s*\|)+(?:\s*:?-{3,}:?)?")),
    # An empty line in the texts of programs: one point.
    ("rule", _whole(r"\.")),
    ("page-number", _whole(r"(?:[-–—·]\s*\d{1,4}\s*[-–—·]|第\s*\d+\s*页.{0,12}|page\s+\d+(?:\s+of\s+\d+)?)")),
    ("navigation", _whole(r"(?:首页|主页|home|您?当前(?:的?位置)?)\s*[:：]?\s*(?:>|»|›|&gt;).{0,80}")),
    ("navigation", _whole(rf"(?:[\[【]\s*[^\]】\n]{{0,4}}(?:{_BUTTONS})[^\]】\n]{{0,12}}[\]】]\s*)+")),
    ("navigation", _whole(rf"(?:{_CONTROLS})\s*[:：]?.{{0,40}}")),
)
# What all of them begin with.
_LINE_BEGINS = re.compile(
    r"[-*_=~—─━|:–·\[【.]|第|page|首页|主页|home|您|当前|字|分享|上一篇|下一篇|打印|关闭|返回|浏览|back|skip",
    re.IGNORECASE,
)
_BARE_NUMBER = re.compile(r"\s*(\d{1,3})\s*")
# Bare numbers on lines of their own are page numbers when at least this many of them count up one by one.
_MIN_PAGES = 3


class Marks(NamedTuple):
    """What of a document is no prose, in order, not overlapping, and the rows of its tables."""

    non_text: tuple[NonText, ...]
    rows: tuple[TableRow, ...]


def mark_document(document: Document, comments: bool | None = None) -> Marks:
    """The non-text and the tables of a document: what its format has named, its markup, and what shows in the text.

    `comments`: whether comments hold a half of the document; decided by what is in them unless it is said.
    """
    marks = find_marks(document.text, document.path, comments, (document.non_text, document.rows))
    return Marks(_disjoint([*document.non_text, *marks.non_text]), marks.rows) if document.non_text else marks


def find_marks(
    text: str,
    path: str = "",
    comments: bool | None = None,
    known: tuple[Sequence[NonText], Sequence[Row]] = ((), ()),
) -> Marks:
    """The non-text and the tables that show in a text; its name's suffix may say what markup it is in.

    `known`: what of it is known to be no prose, and the rows of its tables that are known.
    """
    mask = Mask(text, comments)
    mask.hide(piece.span for piece in known[0])
    mark_markup(mask, path)
    mark_lines(mask)
    rows = mark_tables(mask, known[1])
    found = [*mask.found()]
    for line in LINE.finditer(mask.text):
        if not line.group().isspace():
            found.extend(_of_line(line.group(), line.start()))
    found.extend(_bare_page_numbers(mask.text))
    found.extend(find_report_heads(mask.text))
    found.extend(find_line_numbers(mask.text))
    found.extend(find_cue_numbers(mask.text))
    found.extend(find_stray_numbers(text))
    found.extend(find_running_heads(mask.text, [piece for piece in found if piece.kind == "page-number"]))
    return Marks(_disjoint(found), rows)


def find_non_text(text: str, path: str = "") -> tuple[NonText, ...]:
    """The non-text that shows in a text."""
    return find_marks(text, path).non_text


def _of_line(line: str, start: int) -> Iterator[NonText]:
    bare = line.strip()
    if (len(bare) <= _LONGEST_MARK or bare[0] in _RULE_SIGNS) and _LINE_BEGINS.match(bare):
        for kind, pattern in _LINES:
            if pattern.fullmatch(bare):
                yield _stripped(line, start, 0, len(line), kind)
                return
    yield from _of_ends(line, bare, start)
    for sign, kind, pattern in _INLINE:
        if sign in line:
            for match in pattern.finditer(line):
                yield NonText(Span(start + match.start(), start + match.end()), kind)


def _of_ends(line: str, bare: str, start: int) -> Iterator[NonText]:
    """What begins and what ends a line, which is `bare` without white space."""
    for kind, pattern in _EDGES if bare[0] in _EDGE_SIGNS else ():
        match = pattern.match(line)
        if match:
            yield _stripped(line, start, *match.span(1), kind)
    if bare[-1] in _DOT_SIGNS or bare[-1].isdecimal():
        tail = max(0, len(line) - _LEADER_REACH)
        match = _LEADER.search(line, tail) if _DOTS.search(line, tail) else None
        if match:
            yield _stripped(line, start, *match.span(), "leader")


def _stripped(line: str, start: int, begin: int, end: int, kind: str) -> NonText:
    piece = line[begin:end]
    left = len(piece) - len(piece.lstrip())
    return NonText(Span(start + begin + left, start + begin + len(piece.rstrip())), kind)


def _bare_page_numbers(text: str) -> Iterator[NonText]:
    """Lines of a bare number, if they count up by one through the document."""
    run: list[tuple[int, Span]] = []
    for line in LINE.finditer(text):
        match = _BARE_NUMBER.fullmatch(line.group())
        if not match:
            continue
        value, span = int(match[1]), Span(line.start() + match.start(1), line.start() + match.end(1))
        if run and value != run[-1][0] + 1:
            yield from _pages(run)
            run = []
        run.append((value, span))
    yield from _pages(run)


def _pages(run: list[tuple[int, Span]]) -> Iterator[NonText]:
    if len(run) >= _MIN_PAGES:
        yield from (NonText(span, "page-number") for _, span in run)


def _disjoint(found: list[NonText]) -> tuple[NonText, ...]:
    """The found pieces in order; of two that overlap the longer one stays, of equal ones the first."""
    kept: list[NonText] = []
    for piece in sorted(found, key=lambda p: (p.span.start, -p.span.end)):
        if not kept or piece.span.start >= kept[-1].span.end:
            kept.append(piece)
    return tuple(kept)
