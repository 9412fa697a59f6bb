"""How the sides of a bead end: with a full stop, a question mark, another mark, or none."""

from __future__ import annotations

import re
from typing import NamedTuple

from ..align.bitext import Half, Lang, Segment
from ..text.characters import LETTER

# What may stand behind the mark that ends a sentence.
_CLOSING = re.compile(r"[\s”’\"'）)」』\]*_]*$")
_QUESTION = {"zh": "？?", "en": "?"}
_STOP = {"zh": "。", "en": "."}
# A sentence that ends in one of these lacks more than its stop: a link or code was taken out.
_GRAMMAR = "the|an?|of|in|to|at|by|for|with|from|on|as|and|or|see|is|are|be|via|using|called|named|into|than|that|its"
_GRAMMAR_ZH = "请請让讓使若但而如即有是为為与與和或及的在从從到向将將把被对對"
_WORD_END = {
    "zh": re.compile(rf"(?<!例如)(?<!包括)(?<![{_GRAMMAR_ZH}])(?<={LETTER})$"),
    "en": re.compile(rf"(?<![A-Za-z])(?!(?:{_GRAMMAR})$)[A-Za-z]*[a-z]{{2}}$"),
}
_TAG = r"(?:[ \t]|</[a-z]+[^<>]*>)*"
_LINE_END = re.compile(rf"{_TAG}(?:\n(?!\s*[a-z`<({{\[$])|$)")
_PARAGRAPH_END = re.compile(rf"{_TAG}(?:\n[ \t>]*(?:\n|$)|\n?[ \t]*</(?:p|div|td)>|\s*$)")
# What stands before an item of a list on its line.
_LINE_MARK = re.compile(r"[ \t>]*(?:#+ |[-*+•·●▪◦‧–—] |[(（]?[0-9a-zA-Z一二三四五六七八九十]{1,3}[.)）、]|<li\b)")


class Ending(NamedTuple):
    """How a text ends: `kind` is "question", "stop", "bare" (a word without any mark) or "other", at `[start, end)`."""

    kind: str
    start: int
    end: int


def read_ending(text: str, lang: Lang) -> Ending:
    """The mark that a text ends with, or its last character where that is a letter or figure.

    Code in the text is `COVER`.

    >>> read_ending("Is it so?”", "en"), read_ending("It is so", "en").kind, read_ending("他说：", "zh").kind
    (Ending(kind='question', start=8, end=9), 'bare', 'other')
    """
    end = _find_end(text)
    last = text[end - 1 : end]
    if last and last in _QUESTION[lang]:
        return Ending("question", end - 1, end)
    if last == _STOP[lang] and text[end - 2 : end - 1] != last:
        return Ending("stop", end - 1, end)
    return Ending("bare" if end == len(text) and _WORD_END[lang].search(text) else "other", max(0, end - 1), end)


def _find_end(text: str) -> int:
    closing = _CLOSING.search(text)
    return closing.start() if closing else len(text)


def ends_paragraph(half: Half, index: int, end: re.Pattern[str]) -> bool:
    """Whether a segment ends a paragraph of prose, no item of a list. `end` follows such a paragraph."""
    following = half.segments[index + 1 : index + 2]
    if following and following[0].paragraph == half.segments[index].paragraph:
        return False
    document, segment = half.document.text, half.segments[index]
    line = document.rfind("\n", 0, segment.start) + 1
    return end.match(document, segment.end) is not None and not _LINE_MARK.match(document, line)


def find_paragraph_end(half: Half) -> re.Pattern[str]:
    """What follows a paragraph in the document: an empty line where paragraphs go on over several lines, else any."""
    return _PARAGRAPH_END if is_wrapped(half) else _LINE_END


def is_wrapped(half: Half) -> bool:
    """Whether paragraphs go on over several lines, so that the end of a line is no end of a paragraph."""
    return any("\n" in segment.text for segment in half.segments)


def are_sentences(segments: tuple[Segment, ...], others: tuple[Segment, ...]) -> bool:
    """Whether segments are running text and no items of a list; what looks like a heading on one side may be none."""
    if any(segment.enumerator for segment in (*segments, *others)):
        return False
    return any(all(segment.kind == "sentence" for segment in side) for side in (segments, others))
