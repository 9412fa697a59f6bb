"""Which lines are Chinese and which English: one file with both halves, alternating paragraphs, or two files."""

from __future__ import annotations

from bisect import bisect, bisect_left
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from ..text.messages import Message
from .bitext import Document, Lang, Layout, NonText, Span
from .errors import InputError
from .languages import name_other_language
from .layouts import alternate, compare_halves, runs_of
from .lines import APART, HAN_PER_WORD, Line, lines_of, strip_span
from .nontext import Marks, mark_document
from .script_cuts import cut_scripts
from .tables import cell_langs, join_cells, place_cells

# In a bilingual file each language has at least this share (the Chinese-only seeds: under 2% English).
_MIN_SHARE = 0.05
# Of two files with more than the first share of Chinese both are Chinese, with less than the second both English; where
# both have less than the third, and neither less than the rest, each holds both languages.
_MOST_CHINESE, _LEAST_CHINESE, _BILINGUAL = 0.8, 0.05, 0.75
# Lines this heavy, in units of Han characters, are body text; what stands before the first is front matter.
_BODY_WEIGHT = 60
# When this share of the lines holds both languages, this is the habit of the document.
_MIXED_SHARE = 0.3


@dataclass(frozen=True, slots=True)
class HalfLines:
    """A half before segmentation: its lines, each with the number of the block it belongs to, and its non-text.

    Blocks are runs of lines that are known to correspond to the block of the same number in the other half.
    """

    lang: Lang
    document: Document
    lines: tuple[Line, ...]
    blocks: tuple[int, ...]
    non_text: tuple[NonText, ...]


def split_halves(document: Document) -> tuple[Layout, HalfLines, HalfLines]:
    """One file's layout and its halves, Chinese first. Raises `InputError` if one language is missing."""
    marks = mark_document(document)
    whole = _find_lines(document, marks)
    lines = _cut_lines(document.text, whole)
    if min(_shares(lines).values()) < _MIN_SHARE:
        raise _one_language(document, lines)
    non_text = _with_separators(document.text, whole, lines, marks.non_text)
    langs, beside = _line_langs(lines, marks)
    cut, _ = _best_cut(lines, langs)
    placed, swallowed = _place(lines, langs, cut)
    layout, blocks = _choose(document.text, lines, langs, placed, swallowed)
    shared = _find_shared(document.text, lines) if layout == "alternating" else set()
    split = _Split(document, lines, placed if layout == "halves" else langs, blocks, non_text).without(shared | beside)
    return layout, split.half("zh"), split.half("en")


def _find_shared(text: str, lines: Sequence[Line]) -> set[int]:
    """The lines without letters that stand once, such as rows of figures: they belong to both languages."""
    words = {i: " ".join(text[a:b] for a, b in line.spans) for i, line in enumerate(lines) if not line.weight}
    counts = Counter(words.values())
    return {i for i, said in words.items() if counts[said] == 1}


def _choose(
    text: str, lines: Sequence[Line], langs: Sequence[Lang], placed: Sequence[Lang], swallowed: int
) -> tuple[Layout, list[int]]:
    """The layout whose two sides correspond best, and its blocks; halves where nothing speaks against them."""
    one_block = [0] * len(lines)
    if not swallowed:
        return "halves", one_block
    runs = runs_of(lines, langs)
    alternating = alternate(text, lines, runs)
    purity = 1 - swallowed / (sum(line.weight for line in lines) or 1)
    halves = purity * compare_halves(text, lines, placed, alternating.blocks[-1] + 1)
    return ("alternating", alternating.blocks) if alternating.score > halves else ("halves", one_block)


def _with_separators(
    text: str, whole: Sequence[Line], lines: Sequence[Line], non_text: Sequence[NonText]
) -> tuple[NonText, ...]:
    """The non-text and the signs that set two languages apart on a line, which belong to neither."""
    kept = sorted(span for line in lines for span in line.spans)
    found: list[NonText] = []
    for line in whole:
        for span in line.spans:
            start = span.start
            for piece in kept[bisect_left(kept, (span.start, 0)) :]:
                if piece.start >= span.end:
                    break
                found += _separators(text, start, piece.start)
                start = piece.end
            found += _separators(text, start, span.end)
    return tuple(sorted((*non_text, *found), key=lambda piece: piece.span))


def _separators(text: str, start: int, end: int) -> Iterator[NonText]:
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
            _refuse_other_language(document)
        name = ("Chinese", "中文") if min(shares) > _MOST_CHINESE else ("English", "英文")
        raise InputError(
            Message(
                f"{first.path} and {second.path} are both {name[0]}; one Chinese and one English file are needed.",
                f"{first.path} 和 {second.path} 都是{name[1]}；需要一个中文文件和一个英文文件。",
            ),
        )
    if min(shares) > 1 - _BILINGUAL and max(shares) < _BILINGUAL:
        _refuse_bilingual(files)
    zh = int(shares[1] > shares[0])
    return replace(files[zh], lang="zh"), replace(files[1 - zh], lang="en")


def _refuse_bilingual(halves: Sequence[HalfLines]) -> None:
    """Raise `InputError` for the first file, as both hold both languages: each is to be given alone."""
    path = halves[0].document.path
    raise InputError(
        Message(
            f"{path} holds both languages; give it alone: bialign check {path}.",
            f"{path} 含有两种语言；请单独检查：bialign check {path}。",
        ),
    )


def _refuse_other_language(document: Document) -> None:
    """Raise `InputError` for a document in a language that is neither Chinese nor English."""
    name = name_other_language(document.text)
    if name:
        raise InputError(
            Message(
                f"{document.path} is in {name.en}; bialign compares Chinese and English only.",
                f"{document.path} 是{name.zh}；bialign 只比较中文和英文。",
            ),
        )


def whole_file(document: Document) -> HalfLines:
    """A whole file as a half, in the language most of it is in. Raises `InputError` if it has no letters of either."""
    marks = mark_document(document)
    lines = _find_lines(document, marks)
    if not any(line.weight for line in lines):
        raise _no_letters(document)
    shares = _shares(lines)
    lang: Lang = "zh" if shares["zh"] >= shares["en"] else "en"
    return HalfLines(lang, document, lines, (0,) * len(lines), marks.non_text)


def _find_lines(document: Document, marks: Marks) -> tuple[Line, ...]:
    """The lines with prose in them; one that begins a block of the document never continues a paragraph."""
    lines = join_cells(document.text, lines_of(document.text, marks.non_text), marks.rows)
    if not document.blocks:
        return lines
    blocks = [document.find_block(line.spans[0].start) for line in lines]
    return tuple(
        replace(line, breaks=APART) if i and blocks[i] is not blocks[i - 1] else line for i, line in enumerate(lines)
    )


def _no_letters(document: Document) -> InputError:
    return InputError(
        Message(
            f"{document.path} has neither Chinese nor English text in it.", f"{document.path} 中既没有中文也没有英文。"
        ),
    )


def _cut_lines(text: str, lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines, those of both languages cut where the script changes, more readily where that is the habit."""
    cut = [cut_scripts(text, line) for line in lines]
    mixed = sum(len(parts) > 1 for parts in cut)
    if mixed >= _MIXED_SHARE * sum(line.weight > 0 for line in lines):
        cut = [cut_scripts(text, line, habit=True) for line in lines]
    return tuple(part for parts in cut for part in parts)


def _shares(lines: Sequence[Line]) -> dict[Lang, float]:
    total = sum(line.weight for line in lines) or 1
    zh = sum(line.weight for line in lines if line.lang == "zh")
    en = sum(line.weight for line in lines if line.lang == "en")
    return {"zh": zh / total, "en": en / total}


def _line_langs(lines: Sequence[Line], marks: Marks) -> tuple[list[Lang], set[int]]:
    """Each line's language, in tables that of the table or column; lines without letters take that of the last one.

    The second value has the cells of tables that stand beside two columns of pairs.
    """
    cells, beside = cell_langs(lines, place_cells(lines, marks.rows))
    own = [cells.get(i) or line.lang for i, line in enumerate(lines)]
    last: Lang = next((lang for lang in own if lang), "zh")
    langs: list[Lang] = []
    for lang in own:
        last = lang or last
        langs.append(last)
    return langs, beside


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
        if heavy is not None:
            placed[body.start : body.stop] = [lang] * len(body)
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
        )

    def half(self, lang: Lang) -> HalfLines:
        """One language's lines; a line whose neighbour is of the other language never continues a paragraph."""
        chosen = [i for i, own in enumerate(self.langs) if own == lang]
        lines = tuple(
            self.lines[i] if i and self.langs[i - 1] == lang else replace(self.lines[i], breaks=APART) for i in chosen
        )
        return HalfLines(lang, self.document, lines, tuple(self.blocks[i] for i in chosen), self._owned(lang))

    def _owned(self, lang: Lang) -> tuple[NonText, ...]:
        """The non-text of a half: that which follows one of its lines; before the first line, that line's."""
        starts = [line.spans[0].start for line in self.lines]
        before = (max(0, bisect(starts, piece.span.end) - 1) for piece in self.non_text)
        return tuple(piece for i, piece in zip(before, self.non_text, strict=True) if self.langs[i] == lang)


def _one_language(document: Document, lines: Sequence[Line]) -> InputError:
    han = sum(line.han for line in lines)
    words = sum(line.words for line in lines)
    if not han and not words:
        return _no_letters(document)
    found, missing = ("Chinese", "English") if han >= HAN_PER_WORD * words else ("English", "Chinese")
    counts = f"{han:,} Han characters, {words:,} English words"
    found_zh, missing_zh = ("中文", "英文") if found == "Chinese" else ("英文", "中文")
    return InputError(
        Message(
            f"{document.path} has only {found} text ({counts}), so there is nothing to compare it with; "
            f"give the {missing} file as a second argument: bialign check {document.path} TRANSLATION.",
            f"{document.path} 只有{found_zh}（汉字 {han:,} 个，英文单词 {words:,} 个），没有可对照的内容；"
            f"请把{missing_zh}文件作为第二个参数：bialign check {document.path} 译文文件。",
        ),
    )
