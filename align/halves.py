"""Which lines are Chinese and which English: one file with both halves, alternating paragraphs, or two files."""

from __future__ import annotations

from bisect import bisect, bisect_left
from collections import Counter
from collections.abc import Collection, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from ..text.messages import LANGUAGES, Message
from .asides import find_entries, find_other_titles
from .bitext import Document, Lang, Layout, NonText, Span
from .errors import InputError
from .items import part_items
from .kinds import name_kind
from .layouts import alternate, compare_halves, rate, runs_of
from .line_langs import find_line_langs
from .lines import APART, FLOWING, ITEM, Line, cuts_date, lines_of, strip_span
from .markup import detect_markup
from .nontext import Marks, mark_document
from .notes import keep_common, number_notes, place_notes, split_notes
from .one_language import (
    refuse_bilingual,
    refuse_no_letters,
    refuse_one_language,
    refuse_other_language,
    require_counterparts,
)
from .script_cuts import cut_scripts
from .spaced_lines import find_spaced
from .tables import Cell, find_paired, join_cells, number_rows, place_cells
from .title_cuts import find_titles

# In a bilingual file each language has at least this share (the Chinese-only seeds: under 2% English).
_MIN_SHARE = 0.05
# With a layout that is given, so little of a language will do.
_LEAST_FORCED = 1e-9
# A text in one language has names, code, references of the other. What there is of the other language has to translate
# something where it is less than the first share, or less than the second and the sides of the best layout correspond
# less than so well, or these hardly correspond at all. (Measured on one half each of 30 documents: at most 0.29, mostly
# under 0.1; documents with both languages: at least 0.19, nearly all over 0.3. As a second half, a bibliography on the
# subject of the text corresponds by 0.3.)
_FEW, _LOPSIDED, _LEAST_SCORE, _LEAST_HALVES, _NO_SCORE = 0.2, 0.35, 0.2, 0.4, 0.17
# Of two files with more than the first share of Chinese both are Chinese, with less than the second both English; where
# both have less than the third, and neither less than the rest, each holds both languages.
_MOST_CHINESE, _LEAST_CHINESE, _BILINGUAL = 0.8, 0.05, 0.75
# Lines this heavy, in units of Han characters, are body text; what stands before the first is front matter.
_BODY_WEIGHT = 60
# When this share of the lines holds both languages, this is the habit of the document.
_MIXED_SHARE = 0.3
# Elsewhere it may be the habit of a part: of so many lines before and after, at least so many and this share. A line
# cut in so many pieces has the habit itself.
_NEAR, _LEAST_MIXED, _MIXED_NEAR, _SEVERAL = 4, 3, 0.5, 6


@dataclass(frozen=True, slots=True)
class HalfLines:
    """A half before segmentation: its lines, each with the number of the block it belongs to, and its non-text.

    Blocks are runs of lines that are known to correspond to the block of the same number in the other half; `rows` are
    those that are a row of a table of pairs.
    """

    lang: Lang
    document: Document
    lines: tuple[Line, ...]
    blocks: tuple[int, ...]
    non_text: tuple[NonText, ...]
    rows: frozenset[int] = frozenset()


class Sides(NamedTuple):
    """A layout, both halves, and how sure the layout is, 0 to 1; None where there was nothing to choose."""

    layout: Layout
    zh: HalfLines
    en: HalfLines
    confidence: float | None = None


def split_halves(document: Document, layout: Layout | None = None) -> Sides:
    """One file's layout and its halves; a layout that is given is taken.

    Raises `InputError` if one language is missing, or what there is of it translates nothing.
    """
    text = document.text
    marks = mark_document(document, comments=layout == "comments" or None)
    whole = _find_lines(document, marks)
    lines, noted = split_notes(document, _cut_lines(text, whole, habit=layout == "inline"))
    shares = _shares(lines)
    if min(shares.values()) < (_MIN_SHARE if layout is None else _LEAST_FORCED):
        refuse_one_language(document, lines)
    cells = place_cells(lines, marks.rows)
    langs, beside = find_line_langs(text, lines, cells)
    cut, _ = _best_cut(lines, langs)
    placed, swallowed = _place(lines, langs, cut)
    chosen = _choose(text, lines, (langs, placed), swallowed, layout)
    if layout is None and _is_doubtful(min(shares.values()), chosen):
        require_counterparts(document, lines, langs)
    kind = layout or (name_kind(document, marks.non_text, lines, langs, cells) if chosen.alternating else "halves")
    paired = {**find_titles(lines), **find_paired(langs, cells, lone=bool(document.rows))} if chosen.alternating else {}
    blocks, rows = number_rows(chosen.blocks, paired)
    shared = _find_shared(text, lines, cells) - set(paired) if chosen.alternating else set()
    if chosen.alternating:
        shared |= find_entries(text, whole, lines) | find_other_titles(text, lines)
    if kind == "table":
        shared |= _find_captions(lines, langs, cells)
    non_text = _with_separators(text, whole, (*lines, *noted), marks.non_text)
    split = _Split(document, lines, langs if chosen.alternating else placed, blocks, non_text, rows)
    split = split.without(shared | beside)
    split = split.extended(noted, place_notes(document, split.lines, split.langs, noted))
    # The columns of a table say themselves which language they are in.
    confidence = None if kind == "table" else chosen.confidence
    return Sides(kind, split.half("zh"), split.half("en"), confidence)


def _find_shared(text: str, lines: Sequence[Line], cells: Mapping[int, Cell]) -> set[int]:
    """The lines without letters that stand once, such as rows of figures: they belong to both languages.

    Cells of one row may say the same. The rest of a date doesn't belong to both.
    """
    said = [" ".join(text[a:b] for a, b in line.spans) for line in lines]
    bare = [i for i, line in enumerate(lines) if not line.weight]
    counts = Counter(words for words, _ in {(said[i], cells[i].row if i in cells else ~i) for i in bare})
    dates = {i for i in bare if i and lines[i].breaks == 1 and cuts_date(said[i - 1], said[i])}
    return {i for i in bare if counts[said[i]] == 1} - dates


def _find_captions(lines: Sequence[Line], langs: Sequence[Lang], table: Container[int]) -> set[int]:
    """The lines around a table of pairs where they are few and in one language: what the table is, said once."""
    around = {i for i in range(len(lines)) if i not in table}
    weight = sum(lines[i].weight for i in around)
    few = weight <= _FEW * sum(line.weight for line in lines)
    return around if few and len({langs[i] for i in around if lines[i].weight}) == 1 else set()


class _Choice(NamedTuple):
    """Whether the languages alternate, the blocks, how well the sides correspond, and how sure the choice is."""

    alternating: bool
    blocks: list[int]
    score: float
    confidence: float | None


def _is_doubtful(share: float, chosen: _Choice) -> bool:
    """Whether a file may be in one language, by the share of the other one and how well the sides correspond."""
    least = _LEAST_SCORE if chosen.alternating else _LEAST_HALVES
    return share < _FEW or (share < _LOPSIDED and chosen.score < least) or chosen.score < _NO_SCORE


def _choose(
    text: str,
    lines: Sequence[Line],
    langs: tuple[Sequence[Lang], Sequence[Lang]],
    swallowed: int,
    layout: Layout | None,
) -> _Choice:
    """The layout whose two sides correspond best, and its blocks; halves where nothing speaks against them.

    `langs`: the languages of the lines as they are, and as halves have them.
    """
    one_block = [0] * len(lines)
    if layout == "halves":
        return _Choice(False, one_block, 1.0, None)
    if layout is None and not swallowed and min(_shares(lines).values()) >= _LOPSIDED:
        return _Choice(False, one_block, 1.0, None)
    alternating = alternate(text, lines, runs_of(lines, langs[0]))
    if layout is not None:
        return _Choice(True, alternating.blocks, 1.0, None)
    purity = 1 - swallowed / (sum(line.weight for line in lines) or 1)
    halves = purity * compare_halves(text, lines, langs[1], alternating.blocks[-1] + 1)
    best, other = max(alternating.score, halves), min(alternating.score, halves)
    if not swallowed:
        return _Choice(False, one_block, best, rate(best, 0.0))
    if alternating.blocks[-1] == 0:
        other = 0.0  # its only block is the two halves
    if alternating.score > halves:
        return _Choice(True, alternating.blocks, best, rate(best, other))
    return _Choice(False, one_block, best, rate(best, other))


def _with_separators(
    text: str, whole: Sequence[Line], lines: Sequence[Line], non_text: Sequence[NonText]
) -> tuple[NonText, ...]:
    """The non-text and the signs that set two languages apart on a line, which belong to neither."""
    kept = sorted(span for line in lines for span in line.spans)
    found: list[NonText] = []
    for span in (span for line in whole for span in line.spans):
        start = span.start
        for k in range(bisect_left(kept, (span.start, 0)), len(kept)):
            if kept[k].start >= span.end:
                break
            found += _separators(text, start, kept[k].start)
            start = kept[k].end
        found += _separators(text, start, span.end)
    return tuple(sorted((*non_text, *found), key=lambda piece: piece.span))


def _separators(text: str, start: int, end: int) -> Iterator[NonText]:
    if start < end:
        span = strip_span(text, Span(start, end))
        if span.start < span.end:
            yield NonText(span, "separator")


def pair_files(first: Document, second: Document) -> tuple[HalfLines, HalfLines]:
    """The halves of two files, in whichever order they were given, Chinese first.

    The file with the larger share of Chinese is the Chinese one, whatever else it holds: names, code, quotations.
    """
    files = whole_file(first), whole_file(second)
    shares = [_shares(half.lines)["zh"] for half in files]
    if min(shares) > _MOST_CHINESE or max(shares) < _LEAST_CHINESE:
        for document in (first, second):
            refuse_other_language(document)
        name = LANGUAGES["zh" if min(shares) > _MOST_CHINESE else "en"]
        raise InputError(
            Message(
                f"{first.path} and {second.path} are both {name.en}; one Chinese and one English file are needed.",
                f"{first.path} 和 {second.path} 都是{name.zh}；需要一个中文文件和一个英文文件。",
            ),
        )
    if min(shares) > 1 - _BILINGUAL and max(shares) < _BILINGUAL:
        refuse_bilingual(files[0].document)
    zh = int(shares[1] > shares[0])
    return replace(files[zh], lang="zh"), replace(files[1 - zh], lang="en")


def match_blocks(zh: HalfLines, en: HalfLines) -> tuple[HalfLines, HalfLines]:
    """The halves of two files with blocks that both have."""
    common = {*zh.blocks} & {*en.blocks}
    first, second = (replace(half, blocks=tuple(keep_common(half.blocks, common))) for half in (zh, en))
    return first, second


def whole_file(document: Document) -> HalfLines:
    """A whole file as a half, in the language most of it is in. Raises `InputError` if it has no letters of either."""
    marks = mark_document(document)
    lines = _find_lines(document, marks)
    if detect_markup("", document.path) == "html":
        lines = tuple(line.with_breaks(FLOWING) if 0 < line.breaks < ITEM else line for line in lines)
    if not any(line.weight for line in lines):
        refuse_no_letters(document)
    shares = _shares(lines)
    lang: Lang = "zh" if shares["zh"] >= shares["en"] else "en"
    return HalfLines(lang, document, lines, tuple(number_notes(document, lines)), marks.non_text)


def _find_lines(document: Document, marks: Marks) -> tuple[Line, ...]:
    """The lines with prose in them; one that begins a block of the document never continues a paragraph."""
    lines = part_items(document.text, lines_of(document.text, marks.non_text), marks.non_text)
    lines = join_cells(document.text, lines, marks.rows)
    if detect_markup("", document.path) == "markdown":
        # In Markdown an empty line ends a paragraph.
        spaced = find_spaced(document.text, lines)
        lines = tuple(
            line.with_breaks(APART) if 1 < line.breaks < ITEM and i not in spaced else line
            for i, line in enumerate(lines)
        )
    if not document.blocks:
        return lines
    blocks = [document.find_block(line.spans[0].start) for line in lines]
    return tuple(
        line.with_breaks(APART) if i and blocks[i] is not blocks[i - 1] else line for i, line in enumerate(lines)
    )


def _cut_lines(text: str, lines: Sequence[Line], habit: bool = False) -> tuple[Line, ...]:
    """The lines, those of both languages cut where the script changes, more readily where that is the habit."""
    cut = [cut_scripts(text, line, habit) for line in lines]
    mixed = sum(len(parts) > 1 for parts in cut)
    if mixed >= _MIXED_SHARE * sum(line.weight > 0 for line in lines):
        cut = [cut_scripts(text, line, habit=True) for line in lines]
    else:
        near = _find_habitual(lines, cut)
        cut = [cut_scripts(text, line, habit=True) if i in near else cut[i] for i, line in enumerate(lines)]
    return tuple(part for parts in cut for part in parts)


def _find_habitual(lines: Sequence[Line], cut: Sequence[tuple[Line, ...]]) -> set[int]:
    """The lines around which those of both languages are the habit, and those that hold several pairs themselves."""
    places = [i for i, line in enumerate(lines) if line.weight]
    found = {i for i in places if len(cut[i]) >= _SEVERAL}
    for k, i in enumerate(places):
        around = places[max(0, k - _NEAR) : k + _NEAR + 1]
        mixed = sum(len(cut[j]) > 1 for j in around)
        if mixed >= _LEAST_MIXED and mixed >= _MIXED_NEAR * len(around):
            found.add(i)
    return found


def _shares(lines: Sequence[Line]) -> dict[Lang, float]:
    total = sum(line.weight for line in lines) or 1
    zh = sum(line.weight for line in lines if line.lang == "zh")
    en = sum(line.weight for line in lines if line.lang == "en")
    return {"zh": zh / total, "en": en / total}


def _best_cut(lines: Sequence[Line], langs: Sequence[Lang]) -> tuple[int, int]:
    """Where to cut so that least text lies on the wrong side, and how much does; ties go to the later cut."""
    zh_left, en_left = 0, 0
    zh_all = sum(line.weight for line, lang in zip(lines, langs, strict=True) if lang == "zh")
    en_all = sum(line.weight for line, lang in zip(lines, langs, strict=True) if lang == "en")
    best = (0, min(zh_all, en_all))
    for i, (line, lang) in enumerate(zip(lines, langs, strict=True), 1):
        zh_left += line.weight if lang == "zh" else 0
        en_left += line.weight if lang == "en" else 0
        misplaced = min(en_left + zh_all - zh_left, zh_left + en_all - en_left)
        if misplaced <= best[1]:
            best = (i, misplaced)
    return best


def _place(lines: Sequence[Line], langs: Sequence[Lang], cut: int) -> tuple[list[Lang], int]:
    """Languages by the half a line stands in, but for the front matter of each half and what follows its body.

    A Chinese paragraph in the middle of the English half is no part of the Chinese half: it was left untranslated.
    The second value says how much text is in the other language than the body it stands in.
    """
    placed = list(langs)
    misplaced = 0
    for start, end in ((0, cut), (cut, len(lines))):
        lang = _majority(lines, langs, start, end)
        own = [i for i in range(start, end) if langs[i] == lang]
        heavy = next((i for i in own if lines[i].weight >= _BODY_WEIGHT), None)
        body = range(start, end) if heavy is None else range(heavy, own[-1] + 1)
        misplaced += sum(lines[i].weight for i in body if langs[i] != lang)
        if heavy is None and own:
            # Short lines only: the body begins with the longest of them.
            body = range(max(own, key=lambda i: (lines[i].weight, -i)), own[-1] + 1)
        placed[body.start : body.stop] = [lang] * len(body) if own else placed[body.start : body.stop]
    return placed, misplaced


def _majority(lines: Sequence[Line], langs: Sequence[Lang], start: int, end: int) -> Lang:
    zh = sum(lines[i].weight for i in range(start, end) if langs[i] == "zh")
    return "zh" if 2 * zh >= sum(lines[i].weight for i in range(start, end)) else "en"


@dataclass(frozen=True, slots=True)
class _Split:
    """One file's lines with the language and block of each, and its non-text."""

    document: Document
    lines: Sequence[Line]
    langs: Sequence[Lang]
    blocks: Sequence[int]
    non_text: Sequence[NonText]
    rows: frozenset[int]

    def without(self, shared: Collection[int]) -> _Split:
        """The same without these lines, which are prose of neither language."""
        if not shared:
            return self
        kept = [i for i in range(len(self.lines)) if i not in shared]
        marks = [NonText(span, "shared") for i in shared for span in self.lines[i].spans]
        return _Split(
            self.document,
            [self.lines[i] for i in kept],
            [self.langs[i] for i in kept],
            [self.blocks[i] for i in kept],
            sorted((*self.non_text, *marks), key=lambda piece: piece.span),
            self.rows,
        )

    def extended(self, noted: Sequence[Line], langs: Sequence[Lang]) -> _Split:
        """The same with the lines of notes after those of the body, in blocks of their own."""
        if not noted:
            return self
        numbers = number_notes(self.document, noted)
        common = {n for n, lang in zip(numbers, langs, strict=True) if lang == "zh"}
        common &= {n for n, lang in zip(numbers, langs, strict=True) if lang == "en"}
        after = [max(self.blocks, default=0) + number for number in keep_common(numbers, common)]
        return replace(self, lines=[*self.lines, *noted], langs=[*self.langs, *langs], blocks=[*self.blocks, *after])

    def half(self, lang: Lang) -> HalfLines:
        """One language's lines; a line whose neighbour is of the other language never continues a paragraph."""
        chosen = [i for i, own in enumerate(self.langs) if own == lang]
        lines = tuple(
            self.lines[i] if i and self.langs[i - 1] == lang else self.lines[i].with_breaks(APART) for i in chosen
        )
        return HalfLines(
            lang, self.document, lines, tuple(self.blocks[i] for i in chosen), self._owned(lang), self.rows
        )

    def _owned(self, lang: Lang) -> tuple[NonText, ...]:
        """The non-text of a half: that which follows one of its lines; before the first line, that line's."""
        starts = [line.spans[0].start for line in self.lines]
        before = (max(0, bisect(starts, piece.span.end) - 1) for piece in self.non_text)
        return tuple(piece for i, piece in zip(before, self.non_text, strict=True) if self.langs[i] == lang)
