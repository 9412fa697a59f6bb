"""Both texts side by side in a table, a pair in each row, with comments at the words of findings."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from ...align.bitext import LANGS, Bitext, Lang
from ...qa.findings import Finding, Review
from ..comments.comment import choose_findings, write_comment, write_summary
from ..formats import RenderOptions
from ..locator import Locator
from ..pieces import place_mark
from ..wording import say
from .comments_part import CommentsPart
from .marking import put_marks
from .new_file import build_file, build_paragraph, build_run, build_table
from .run_marks import Point, Texts
from .wholes import Stretch
from .word_parts import WordFile

# The text elements before those of the first pair: the title, the head of each column.
_BEFORE = 3


def build_bilingual_table(review: Review, options: RenderOptions) -> bytes:
    """The file of a title and a table of both texts; comments stand at the English words where there are any."""
    bitext, ui = review.bitext, options.ui
    file = WordFile(build_file(*_build_blocks(bitext, options)), "")
    texts, locator, part = Texts(file.main), Locator(review), CommentsPart(file)
    put_marks(texts.cut_out(Point(0, 0), Point(0, 1)), part.add(write_summary(review, options)), part)
    for finding in sorted(choose_findings(review, options), key=locator.locate):
        lang, stretch = _find_words(finding, locator, texts)
        mark = finding.zh if lang == "zh" else finding.en
        put_marks(stretch, part.add(write_comment(finding, review, mark, ui)), part)
    return file.write()


def _build_blocks(bitext: Bitext, options: RenderOptions) -> Iterator[str]:
    names = dict.fromkeys(PurePath(bitext.half(lang).document.path).name for lang in LANGS)
    yield build_paragraph(build_run(say("comma", options.ui).join(names)), style="Title")
    head = [build_paragraph(build_run(say(lang, options.ui), "<w:b/>")) for lang in LANGS]
    rows = ([build_paragraph(build_run(bitext.clean(bead, lang).text)) for lang in LANGS] for bead in bitext.beads)
    yield build_table([head, *rows], (0.5, 0.5), headed=True)
    yield build_paragraph()


def _find_words(finding: Finding, locator: Locator, texts: Texts) -> tuple[Lang, Stretch]:
    """The language of the words that a comment stands at, and their elements: of the mark, the pair, the title."""
    for lang in reversed(LANGS):
        mark = finding.zh if lang == "zh" else finding.en
        number = locator.find_bead(mark, finding) if mark else None
        if mark and number is not None:
            clean = locator.bitext.clean(locator.bitext.beads[number], lang)
            placed = place_mark(clean, mark.span, "")
            if placed:
                element = _find_cell(number, lang)
                return lang, texts.cut_out(Point(element, placed.start), Point(element, placed.end))
    number = locator.beads.get(finding.bead or "")
    for lang in reversed(LANGS) if number is not None else ():
        length = len(locator.bitext.clean(locator.bitext.beads[number or 0], lang).text)
        if length:
            element = _find_cell(number or 0, lang)
            return lang, texts.cut_out(Point(element, 0), Point(element, length))
    return "en", texts.cut_out(Point(0, 0), Point(0, 1))


def _find_cell(bead: int, lang: Lang) -> int:
    """The number of the text element of a pair in a language."""
    return _BEFORE + 2 * bead + LANGS.index(lang)
