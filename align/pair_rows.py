"""Pairs that are aligned already: the rows of a document's table, Chinese and English in either order."""

from itertools import pairwise
from typing import NoReturn

from ..text.characters import han_count, latin_words
from ..text.messages import Message
from .bitext import LANGS, Bead, Bitext, Document, Half, Lang, NonText, OffsetText, Segment, Span
from .column_heads import is_language_name
from .document import Table
from .enumerators import read_enumerator
from .errors import InputError
from .lines import HAN_PER_WORD, strip_span
from .markup.html_tags import PLAIN_TAG
from .repair import clean_line, clean_piece
from .segments import kind_of

# A column in which less than this share is Chinese is none of Chinese with English left in it.
_MIN_CHINESE = 0.1
# The bounds of a row of one cell.
_TITLE = 2


def build_bitext(document: Document) -> Bitext:
    """The bitext of a document that holds pairs: one bead a row, in order, none merged or dropped.

    A first row that names the languages is a head and no pair.
    Raises `InputError` for a row of one cell that isn't empty, where no column is Chinese, and where no unit of
    translation has a translation yet.
    """
    if document.table and document.table.undone and not document.table.rows:
        _refuse_untranslated(document)
    rows = _complete_rows(document)
    zh_column, en_column = _find_columns(document, rows)
    columns = [[row[column] for row in rows] for column in (zh_column, en_column)]
    head = bool(rows) and all(is_language_name(document.text[slice(*column[0])]) for column in columns)
    zh, en = (_build_half(document, lang, column, head) for lang, column in zip(LANGS, columns, strict=True))
    beads = _build_beads(zh, en, len(rows))
    return Bitext("pairs", zh, en, tuple(beads[1:] if head else beads))


def holds_translations(document: Document) -> bool:
    """Whether most units of translation of a document are in both languages: it needs no other document."""
    if document.table is None or not document.table.units:
        return False
    chinese = [[bool(han_count(document.text[slice(*cell)])) for cell in row] for row in document.table.rows]
    return sum(1 for row in chinese if any(row) and not all(row)) > len(chinese) / 2


def list_pairs(document: Document) -> Table:
    """The rows of a document's tables as pairs; a row of a single cell is a title and none."""
    rows: list[list[Span]] = []
    for row in document.rows:
        bounds = [row.span.start, *row.cells, row.span.end]
        if len(bounds) > _TITLE:
            rows.append([strip_span(document.text, Span(start, end)) for start, end in pairwise(bounds)])
    return Table(rows)


def _complete_rows(document: Document) -> list[list[Span]]:
    """The rows, shorter ones with empty cells at their ends."""
    rows = document.table.rows if document.table else ()
    for row in rows:
        if len(row) == 1 and row[0].start < row[0].end:
            _refuse_single(document, row[0].start)
    width = max(2, *map(len, rows)) if rows else 2
    return [[*row, *[Span(row[-1].end, row[-1].end)] * (width - len(row))] for row in rows]


def _refuse_single(document: Document, offset: int) -> NoReturn:
    number = document.place(offset).line
    raise InputError(
        Message(
            f"{document.path}: line {number} has no TAB; each line is a pair, Chinese TAB English.",
            f"{document.path}：第 {number} 行没有制表符；每行应为一对：中文、制表符、英文。",
        ),
    )


def _refuse_untranslated(document: Document) -> NoReturn:
    path, count = document.path, document.untranslated
    raise InputError(
        Message(
            f"{path} isn't translated yet: none of its units ({count}) has a finished translation. "
            f"What can be checked without one: bialign source {path}.",
            f"{path} 尚未翻译：共 {count} 个单元，均无已完成的译文。不需译文的检查：bialign source {path}。",
        )
    )


def _find_columns(document: Document, rows: list[list[Span]]) -> tuple[int, int]:
    """Which column is Chinese and which English, as the format says, else as their texts do."""
    table = document.table
    if table and table.zh is not None and table.en is not None:
        return table.zh, table.en
    return _recognise_columns(document, rows)


def _recognise_columns(document: Document, rows: list[list[Span]]) -> tuple[int, int]:
    """Which column is Chinese and which English: the ones with most of it, whatever stands beside them."""
    texts = ["\n".join(document.text[start:end] for start, end in column) for column in zip(*rows, strict=True)]
    shares = [_measure_chinese(text) for text in texts]
    zh = max(range(len(texts)), key=lambda k: (shares[k] >= _MIN_CHINESE, han_count(texts[k])))
    if shares[zh] < _MIN_CHINESE:
        raise InputError(
            Message(
                f"{document.path}: neither column is Chinese; each line is a pair, Chinese TAB English.",
                f"{document.path}：两列都不是中文；每行应为一对：中文、制表符、英文。",
            ),
        )
    others = [k for k in range(len(texts)) if k != zh]
    return zh, max(others, key=lambda k: (latin_words(texts[k]), -k))


def _measure_chinese(text: str) -> float:
    """The share of a text that is Chinese."""
    han, words = han_count(text), latin_words(text)
    return han / max(1, han + HAN_PER_WORD * words)


def _build_half(document: Document, lang: Lang, spans: list[Span], head: bool) -> Half:
    """A column as a half; its head, where it has one, is a label."""
    segments = [
        build_cell(document, lang, number, span)
        for number, span in enumerate(spans)
        if span.start < span.end and not (head and number == 0)
    ]
    return Half(lang, document, tuple(segments), (NonText(spans[0], "label"),) if head else ())


def build_cell(document: Document, lang: Lang, number: int, span: Span) -> Segment:
    """The segment of a cell; its paragraph is the number of its row, from 0."""
    text = document.text[span.start : span.end]
    clean = _clean_cell(document.text, span)
    enumerator = read_enumerator(clean.text)
    kind = kind_of(clean.text, lang, enumerator.end if enumerator else 0)
    return Segment(f"{lang}-{number + 1}", lang, text, clean, (span,), number, kind, enumerator)


def _clean_cell(text: str, span: Span) -> OffsetText:
    """A cell's clean text, without the tags in it."""
    tags = [match.span() for match in PLAIN_TAG.finditer(text, *span)] if "<" in text[span.start : span.end] else []
    if not tags:
        return clean_piece(text, span)
    starts, ends = [span.start, *(end for _, end in tags)], [*(start for start, _ in tags), span.end]
    return clean_line(text, [Span(a, b) for a, b in zip(starts, ends, strict=True) if a < b])


def _build_beads(zh: Half, en: Half, count: int) -> list[Bead]:
    places = [{segment.paragraph: i for i, segment in enumerate(half.segments)} for half in (zh, en)]
    sides = [[(place[k],) if k in place else () for k in range(count)] for place in places]
    return [Bead(f"b{k + 1}", sides[0][k], sides[1][k], 1.0) for k in range(count)]
