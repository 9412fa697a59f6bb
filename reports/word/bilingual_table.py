"""Both texts side by side in a table, a pair in each row, with comments at the words of findings."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath
from typing import NamedTuple

from ...align.bitext import LANGS, Bitext, Lang
from ...qa.findings import Finding, Mark, Review
from ..comments.comment import choose_findings, write_comment, write_summary
from ..formats import RenderOptions
from ..locator import Locator
from ..pieces import place_mark
from ..wording import say
from .comments_part import CommentsPart
from .marking import put_marks
from .new_file import build_file, build_paragraph, build_run, build_table
from .run_marks import Point, Texts
from .tracked import Tracked, find_suggestion
from .word_parts import WordFile

# The text element before the table: the title.
_BEFORE = 1
# What comments on the whole stand at: the first letter of the title.
_TITLE = Point(0, 0), Point(0, 1)


def build_bilingual_table(review: Review, options: RenderOptions) -> bytes:
    """The file of a title and a table of both texts; comments stand at the English words where there are any."""
    file = WordFile(build_file(*_build_blocks(review.bitext, options)), "")
    texts, locator, part = Texts(file.main), Locator(review), CommentsPart(file)
    put_marks(texts.cut_out(*_TITLE), part.add(write_summary(review, options, deciding="decide_in_comments")), part)
    findings = sorted(choose_findings(review, options), key=locator.locate)
    words = [_find_words(finding, locator) for finding in findings]
    for finding, (start, end, mark) in zip(findings, words, strict=True):
        put_marks(texts.cut_out(start, end), part.add(write_comment(finding, review, mark, options.ui)), part)
    if options.track:
        tracked = Tracked(file.main, texts)
        for finding, (start, end, mark) in zip(findings, words, strict=True):
            if suggestion := find_suggestion(finding, mark):
                tracked.change(start, end, suggestion)
    return file.write()


def _build_blocks(bitext: Bitext, options: RenderOptions) -> Iterator[str]:
    names = dict.fromkeys(PurePath(bitext.half(lang).document.path).name for lang in LANGS)
    yield build_paragraph(build_run(say("comma", options.ui).join(names)), style="Title")
    langs = bitext.langs
    head = [build_paragraph(build_run(say(lang, options.ui), "<w:b/>")) for lang in langs]
    rows = ([build_paragraph(build_run(bitext.clean(bead, lang).text)) for lang in langs] for bead in bitext.beads)
    yield build_table([head, *rows], (1 / len(langs),) * len(langs), headed=True)
    yield build_paragraph()


class _Words(NamedTuple):
    """Where a comment stands, and the mark that it stands at, if it is one."""

    start: Point
    end: Point
    mark: Mark | None = None


def _find_words(finding: Finding, locator: Locator) -> _Words:
    """The words that a comment stands at: those of a mark, the English first; else the pair, else the title."""
    bitext = locator.bitext
    for mark in reversed(finding.marks):
        number = locator.find_bead(mark, finding)
        clean = None if number is None else bitext.clean(bitext.beads[number], mark.lang)
        placed = place_mark(clean, mark.span, "") if clean else None
        if number is not None and placed:
            element = _find_cell(number, mark.lang, bitext)
            return _Words(Point(element, placed.start), Point(element, placed.end), mark)
    number = locator.beads.get(finding.bead or "")
    return _Words(*_TITLE) if number is None else _find_pair(number, bitext)


def _find_pair(number: int, bitext: Bitext) -> _Words:
    """The text of a pair, the English where there is any."""
    lang: Lang = "en" if bitext.beads[number].en else "zh"
    length = len(bitext.clean(bitext.beads[number], lang).text)
    return _Words(Point(_find_cell(number, lang, bitext), 0), Point(_find_cell(number, lang, bitext), length))


def _find_cell(bead: int, lang: Lang, bitext: Bitext) -> int:
    """The number of the text element of a pair in a language; the first row of the table is its head."""
    return _BEFORE + len(bitext.langs) * (bead + 1) + bitext.langs.index(lang)
