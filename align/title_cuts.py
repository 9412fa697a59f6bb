"""Short lines in both languages, one behind the other: titles, headings, entries of menus."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..text.characters import HAN
from .bitext import Span
from .glosses import TITLES_ALIKE
from .lexicon import load_lexicon
from .lines import BESIDE, Line, find_within, line_of

_LATIN = "A-Za-z\u00c0-\u024f"
# A short line of both languages, either first, its number before it, or before either.
_NUMBER, _AGAIN = r"(?:(?P<number>[\d.、．一二三四五六七八九十]{1,8})\s*)?", r"(?:(?P=number)\s*)?"
_LATIN_TITLE, _HAN_TITLE = (
    rf"[{_LATIN}][{_LATIN}\d '’,&:;.?!()-]{{2,90}}",
    rf"[{HAN}][{HAN}\d，、：；·/（）()—？！-]{{1,40}}",
)
_TITLE = re.compile(
    rf"{_NUMBER}(?:(?P<en>{_LATIN_TITLE})(?:\s+|(?<=[{_LATIN}.!?)])(?=[{HAN}])){_AGAIN}(?P<zh>{_HAN_TITLE})"
    rf"|(?P<han>{_HAN_TITLE})(?:\s+|(?=[A-Z]\w* \w)){_AGAIN}(?P<latin>{_LATIN_TITLE}?))"
    # A price, which is said once for both.
    r"(?:\s+(?:[￥¥$€£]\s?\d[\d.,]*|\d[\d.,]*\s?(?:元|块|yuan|RMB)))?",
    re.IGNORECASE,
)
# The number of a title, which stands once for both languages, and what else would be a number of the second one.
_SHARED_NUMBER = re.compile(
    r"(?:(?:lesson|unit|chapter|part|module|text|passage|section|episode|day|week)\s+\d{1,3}\b[.:：]?"
    r"|第\s?[一二三四五六七八九十百\d]+\s?(?:课|單元|单元|章|节|部分|集|天|周)[：:]?)\s*(?=\S)",
    re.IGNORECASE,
)
_OWN_NUMBER = re.compile(
    r"\d|第|\b(?:lesson|unit|chapter|part|module|text|passage|section|episode|day|week)\b", re.IGNORECASE
)
# What a numbered heading begins with: where lines of both languages are usual, the rest is two languages, whatever the
# lexicon knows of them.
_HEADING = re.compile(
    r"(?:(?:chapter|part|section|article|annex|appendix|lesson|unit|module)\s+(?:\d{1,3}|[IVXLC]+)\b|\d{1,2}[.、．])\s*",
    re.IGNORECASE,
)


def cut_title(text: str, line: Line, habit: bool) -> tuple[Line, ...]:
    """A short line and its translation behind it: FDI stocks 对外直接投资存量; nothing where a line has none.

    `habit`: whether lines of both languages are usual in the document, so that no space need stand between the two.
    """
    if len(line.spans) > 1:
        return ()
    match = _TITLE.fullmatch(text, *line.spans[0])
    if match is None:
        return ()
    one, two = ("en", "zh") if match["en"] else ("han", "latin")
    if not habit and match.end(one) == match.start(two) and one == "en":
        return ()
    titles = (match[one], match[two]) if one == "han" else (match[two], match[one])
    numbered = habit and one == "en" and _HEADING.match(text, line.spans[0].start)
    if not numbered and load_lexicon().affinity(*titles) < TITLES_ALIKE:
        return ()
    cut = match.end(one)
    start = line.spans[0].start
    number = _SHARED_NUMBER.match(text, start, cut)
    if number and not _OWN_NUMBER.search(text, cut, match.end(two)):
        start = number.end()
    pieces = [find_within(text, line.spans, Span(*span)) for span in ((start, cut), (cut, match.end(two)))]
    return tuple(line_of(text, piece, BESIDE if i else line.breaks) for i, piece in enumerate(pieces) if piece)


def find_titles(lines: Sequence[Line]) -> dict[int, int]:
    """The lines that are the two halves of a title in both languages, and a number below 0 for each title."""
    found: dict[int, int] = {}
    for i, line in enumerate(lines):
        if i and line.breaks == BESIDE:
            found.update({i - 1: -i, i: -i})
    return found
