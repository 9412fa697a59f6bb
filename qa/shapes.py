"""What findings have in common: where in its line a difference stands, with which values and between which words.

Errors of translation have little in common with one another. Differences that share a shape come from a convention of
the document, or from a layout that was misread.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cached_property
from typing import Literal, NamedTuple

from ..align.bitext import Bead, Lang, Segment
from ..text.characters import HAN
from .apparatus import ends_as_sentence
from .context import ReviewContext
from .findings import Finding, Mark
from .quantities.quantity import Quantity
from .rule_groups import FIGURE_ALONE, GAPS

Sort = Literal["pair", "value", "numbering", "numbers", "words", "left", "dates", "factor", "scale", "lines", "label"]
_OF_VALUES = ("number-mismatch", "date-mismatch", "ordinal-mismatch", "percent-mismatch", "number-code")
# What stands before and after the number of an item: a word such as "Step" or 步骤 at most, and a stop.
_BEFORE_NUMBER = re.compile(rf"\W*(?:[A-Za-z]+ |[{HAN}]{{1,2}})?\W*第?")
_AFTER_NUMBER = re.compile(r"[*_]*[.．、)）:：](?!\d)|[*_]*\s*[章节節条條款部编編回]")
_STOPS_OF_NUMBERS = tuple("章节條条款.、)）")
_NUMBER = re.compile(r"\d+(?:\.\d+)*")
# So many characters before and after a figure make a form, with so many letters or Han in them.
_LENGTH_BEFORE, _LENGTH_AFTER = 12, 4
_ENOUGH = re.compile(f"(?:[A-Za-z].*?){{3}}|(?:[{HAN}].*?){{2}}")
_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_OPENING, _CLOSING = re.compile(r"[(（\[【]\s*$"), re.compile(r"\s*[)）\]】]")
# What stands before a text that a key names, as in JSON or a catalogue, and what begins a labelled line.
_KEY = re.compile(r"([A-Za-z_][\w.-]*)[\"']?\s*[:=]\s*[\"']?$")
_LABEL = re.compile(f"\\s*([A-Za-z]{{3,}} ?[:：]|[{HAN}]{{2,6}}[:：]|——|【)")
# So much of the words before a figure is said.
_LONGEST_SAID = 24
# How the value of a span of dates begins, and how long a heading is at most.
_IN_DATES, _LONGEST = re.compile(r"\d{4}-\d{2}\b"), 120
_LEAST_FACTOR = 10
# Words of scale, which a document that differs by the same factor throughout has wrong.
_SCALES: dict[Lang, re.Pattern[str]] = {
    "zh": re.compile("[百千万萬亿億]"),
    "en": re.compile(r"\b(?:hundred|thousand|[mb]illion|trillion)s?\b|\b000\b|\d[kKMB]\b", re.IGNORECASE),
}


class Shape(NamedTuple):
    """What findings may have in common: of what sort it is, and what is the same; `says` it in the document's words."""

    sort: Sort
    lang: Lang | None
    key: tuple[object, ...]
    says: str = ""


def find_shapes(context: ReviewContext, finding: Finding) -> Iterator[Shape]:
    """The shapes of a finding, the most telling ones first."""
    marked = _Marked(context, finding)
    if finding.rule in FIGURE_ALONE:
        yield from _list_of_one_figure(marked)
    elif finding.rule == "heading-mismatch" or finding.rule in _OF_VALUES:
        yield from _list_of_two_figures(marked)
    elif finding.rule in GAPS:
        yield from _list_of_lines(marked)
    elif finding.rule == "untranslated":
        yield from _list_of_untranslated(marked)


class _Marked:
    """A finding and the lines that its marks stand in."""

    def __init__(self, context: ReviewContext, finding: Finding) -> None:
        self.context = context
        self.finding = finding

    def find_before(self, mark: Mark) -> str:
        """What stands in the line before a mark."""
        text = self.context.bitext.half(mark.lang).document.text
        return text[text.rfind("\n", 0, mark.span.start) + 1 : mark.span.start]

    def find_around(self, mark: Mark) -> tuple[str, str]:
        """What stands in the line of a mark before it and after it, as far as its segment goes."""
        text = self.context.bitext.half(mark.lang).document.text
        segment = self._find_segment(mark)
        start, end = (segment.start, segment.end) if segment else mark.span
        before = text[min(start, mark.span.start) : mark.span.start].rpartition("\n")[2]
        return before, text[mark.span.end : max(end, mark.span.end)].partition("\n")[0]

    def _find_segment(self, mark: Mark) -> Segment | None:
        segments = self.context.bitext.segments(self._bead, mark.lang)
        return next((s for s in segments if s.start <= mark.span.start < s.end), None)

    def is_number_of_item(self, mark: Mark) -> bool:
        """Whether a mark is the number that an item or a heading begins with."""
        before, after = self.find_around(mark)
        is_stopped = mark.text.endswith(_STOPS_OF_NUMBERS) or _AFTER_NUMBER.match(after)
        return bool(is_stopped and _BEFORE_NUMBER.fullmatch(before))

    def is_in_item(self, mark: Mark) -> bool:
        """Whether a mark stands in a heading, an item or a cell."""
        segment = self._find_segment(mark)
        return bool(segment and len(segment.clean.text) <= _LONGEST and not ends_as_sentence(segment.clean.text))

    @cached_property
    def _bead(self) -> Bead:
        return self.context.beads_by_id[self.finding.bead or ""]

    @cached_property
    def figure(self) -> Quantity | None:
        """The figure that one language has alone."""
        own = self.finding.comparison
        found = self.context.comparisons.get(own) if own else None
        return (found.zh or found.en) if found else None

    def get_value(self, mark: Mark) -> str:
        """The value of the figure that is marked."""
        number = _NUMBER.search(mark.text)
        return self.finding.detail.get(f"{mark.lang}_value") or (number[0] if number else mark.text)


def _list_of_one_figure(marked: _Marked) -> Iterator[Shape]:
    """Shapes of a figure that one language has alone."""
    finding = marked.finding
    lang: Lang = "zh" if finding.rule == "number-missing" else "en"
    mark = finding.zh if lang == "zh" else finding.en
    if mark is None:
        return
    if marked.is_number_of_item(mark):
        yield Shape("numbers", lang, ())
    before, after = marked.find_around(mark)
    if form := _find_form(before, after):
        yield Shape("words", lang, form, before.split()[-1][-_LONGEST_SAID:])
    yield Shape("value", lang, (marked.get_value(mark),), mark.text)
    if marked.figure and (marked.figure.kind == "date" or _IN_DATES.match(marked.figure.value)):
        yield from _list_of_date(marked, mark)


def _find_form(before: str, after: str) -> tuple[str, str] | None:
    """The words around a figure, other figures in them made alike; None where they are too few to tell."""
    form = (_DIGITS.sub("0", before)[-_LENGTH_BEFORE:].lstrip(), _DIGITS.sub("0", after)[:_LENGTH_AFTER].rstrip())
    return form if _ENOUGH.search(form[0]) and form[1] else None


def _list_of_date(marked: _Marked, mark: Mark) -> Iterator[Shape]:
    """Shapes of a date that one language has alone: at the end of headings."""
    before, after = marked.find_around(mark)
    in_brackets = bool(_OPENING.search(before) and _CLOSING.match(after))
    if marked.is_in_item(mark) and (in_brackets or not re.search(r"\w", after)):
        yield Shape("dates", mark.lang, ())


def _list_of_two_figures(marked: _Marked) -> Iterator[Shape]:
    """Shapes of two figures that differ."""
    zh, en = marked.finding.zh, marked.finding.en
    if zh is None or en is None:
        return
    values = marked.get_value(zh), marked.get_value(en)
    if marked.is_number_of_item(zh) and marked.is_number_of_item(en):
        yield from _list_of_numbering(*values)
    yield Shape("pair", None, (marked.finding.rule, *values), f"{zh.text}\0{en.text}")
    factor = find_factor(*values)
    if factor and marked.is_in_item(zh) and marked.is_in_item(en):
        if _SCALES["zh"].search(zh.text) and _SCALES["en"].search(en.text):
            yield Shape("scale", None, (factor,), _say_factor(factor))
        yield Shape("factor", None, (factor,), str(factor if factor > 1 else 1 / factor))


def _say_factor(factor: Fraction) -> str:
    """How many times too large or too small the English is, in Chinese and in English."""
    large, small = f"{factor.numerator:,}", f"{factor.denominator:,}"
    if factor > 1:
        return f"是原文的 {large} 倍\0{large} times too large"
    return f"是原文的 1/{small}\0{small} times too small"


def _list_of_numbering(zh: str, en: str) -> Iterator[Shape]:
    """Shapes of numbers of items: one number for all, or one more level in one language."""
    if en.endswith(f".{zh}") or zh.endswith(f".{en}"):
        yield Shape("numbering", None, ("levels", len(en) > len(zh)))
    yield Shape("numbering", None, ("en", en))
    yield Shape("numbering", None, ("zh", zh))


def find_factor(zh: str, en: str) -> Fraction | None:
    """How many times the Chinese the English is, where that is a power of ten."""
    try:
        factor = Fraction(en) / Fraction(zh)
    except (ValueError, ZeroDivisionError):
        return None
    larger = max(factor, 1 / factor) if factor > 0 else Fraction(1)
    is_power = larger.denominator == 1 and re.fullmatch("10+", str(larger.numerator)) is not None
    return factor if is_power and larger >= _LEAST_FACTOR else None


def _list_of_lines(marked: _Marked) -> Iterator[Shape]:
    """Shapes of lines that one language has alone: those with one label, and headings."""
    marks = marked.finding.marks
    if len(marks) != 1 or marked.finding.related:
        return
    (mark,) = marks
    if any(re.search(r"\w", beside) for beside in marked.find_around(mark)):
        return
    label = _LABEL.match(mark.text)
    if label:
        yield Shape("label", mark.lang, (label[1],), label[1])
    if "\n" not in mark.text and not ends_as_sentence(mark.text):
        yield Shape("lines", mark.lang, ())


def _list_of_untranslated(marked: _Marked) -> Iterator[Shape]:
    """Shapes of words left in the other language: those that one key names."""
    for mark in marked.finding.marks[:1]:
        key = _KEY.search(marked.find_before(mark))
        if key:
            yield Shape("left", mark.lang, (key[1],), key[1])
