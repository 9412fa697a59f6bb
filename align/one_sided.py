"""A text in one language as a bitext whose other half is empty: each sentence is a bead of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NoReturn

from ..text.characters import han_count, latin_words
from ..text.messages import LANGUAGES, Message
from .bitext import LANGS, Bead, Bitext, Document, Half, Lang, NonText, Segment, Span
from .errors import InputError
from .halves import HalfLines, split_halves, whole_file
from .lines import HAN_PER_WORD
from .one_language import refuse_no_letters, refuse_other_language
from .pair_rows import build_cell
from .segments import segment_half

# A cell is Chinese where so much of it is; a table is in one language where the other one has no more than this share.
_LEAST_CHINESE, _MOST_OTHER = 0.3, 0.1
# Words that blanks or a TAB set apart within a line, but for the number of an item.
_COLUMNS = re.compile(r"[^\s.:)）、•*-][^\S\n\u3000]*(?: {3,}|\t)[^\S\n]*\S")


def build_one_sided(document: Document, lang: Lang | None = None) -> Bitext:
    """The bitext of a document in one language; of one with both, only the language asked for.

    Raises `InputError` where both languages are there and none is asked for, or the one asked for is missing.
    """
    half = _build_cells(document, lang) if document.table else _build_text(document, lang)
    if not half.segments:
        _refuse_missing(document, half.lang)
    refuse_other_language(replace(document, text="\n".join(segment.clean.text for segment in half.segments)))
    beads = tuple(_build_bead(half.lang, number) for number in range(len(half.segments)))
    halves = {own: half if own == half.lang else Half(own, document, ()) for own in LANGS}
    return Bitext("one-language", halves["zh"], halves["en"], beads)


def _build_bead(lang: Lang, number: int) -> Bead:
    side = {"zh": (), "en": (), lang: (number,)}
    return Bead(f"b{number + 1}", side["zh"], side["en"], 1.0)


def _build_text(document: Document, lang: Lang | None) -> Half:
    """The half of a text: its sentences without those in the other language and what is set in columns."""
    half, _ = segment_half(_choose_lines(document, lang))
    others = {segment.id: kind for segment in half.segments if (kind := _name_other(segment, document))}
    if not others:
        return half
    own = tuple(segment for segment in half.segments if segment.id not in others)
    left = [NonText(span, others[s.id]) for s in half.segments if s.id in others for span in s.spans]
    return replace(half, segments=own, non_text=tuple(sorted((*half.non_text, *left), key=_get_span)))


def _name_other(segment: Segment, document: Document) -> str:
    """What a sentence is that is no prose of the language: in the other one, or set in columns; else empty."""
    if _is_foreign(segment.clean.text, segment.lang):
        return "other-language"
    # What formats say of their tables is read; in plain text, columns are told by the blanks between them.
    return "columns" if not document.blocks and _COLUMNS.search(segment.text) else ""


def _choose_lines(document: Document, lang: Lang | None) -> HalfLines:
    """The lines of a document, those of one language where it holds both."""
    try:
        sides = split_halves(document)
    except InputError:
        whole = whole_file(document)
        return whole if lang is None else replace(whole, lang=lang)
    if lang is None:
        _refuse_both(document)
    return sides.zh if lang == "zh" else sides.en


def _get_span(piece: NonText) -> Span:
    return piece.span


def _is_foreign(text: str, lang: Lang) -> bool:
    """Whether a sentence is in the other language, names aside."""
    han, words = han_count(text), latin_words(text)
    if lang == "zh":
        return not han and words > 0
    return han > HAN_PER_WORD * words


def _build_cells(document: Document, lang: Lang | None) -> Half:
    """The half of a table or of units of translation: the cells in the language."""
    cells = [*_list_cells(document)]
    sizes = {own: sum(_measure_weight(document, span) for of, _, span in cells if of == own) for own in LANGS}
    if not any(sizes.values()):
        refuse_no_letters(document)
    if lang is None and min(sizes.values()) > _MOST_OTHER * sum(sizes.values()):
        _refuse_both(document)
    chosen = lang or ("zh" if sizes["zh"] >= sizes["en"] else "en")
    segments = [build_cell(document, chosen, number, span) for of, number, span in cells if of == chosen]
    named = (replace(segment, id=f"{chosen}-{number}") for number, segment in enumerate(segments, 1))
    return Half(chosen, document, tuple(named))


def _list_cells(document: Document) -> Iterator[tuple[Lang, int, Span]]:
    """The cells with text: their language, as the format says it, else as they look; their row; and their span."""
    table = document.table
    rows = sorted((*table.rows, *table.undone), key=_get_start) if table else []
    columns: dict[int, Lang] = {}
    if table and table.zh is not None and table.en is not None:
        columns = {table.zh: "zh", table.en: "en"}
    for number, row in enumerate(rows):
        for column, span in enumerate(row):
            if document.text[slice(*span)].strip() and (not columns or column in columns):
                yield columns.get(column) or _find_language(document.text[slice(*span)]), number, span


def _get_start(row: Sequence[Span]) -> int:
    return row[0].start if row else 0


def _find_language(text: str) -> Lang:
    han, words = han_count(text), latin_words(text)
    return "zh" if han and han >= _LEAST_CHINESE * (han + HAN_PER_WORD * words) else "en"


def _measure_weight(document: Document, span: Span) -> int:
    text = document.text[slice(*span)]
    return han_count(text) + HAN_PER_WORD * latin_words(text)


def _refuse_both(document: Document) -> NoReturn:
    path = document.path
    raise InputError(
        Message(
            f"{path} holds both languages; compare them: bialign check {path}. To look at one of them alone, "
            "add --lang zh or --lang en.",
            f"{path} 含有两种语言，可对照检查：bialign check {path}。若只检查其中一种，请加 --lang zh 或 --lang en。",
        ),
    )


def _refuse_missing(document: Document, lang: Lang) -> NoReturn:
    name = LANGUAGES[lang]
    raise InputError(
        Message(f"{document.path} has no {name.en} text in it.", f"{document.path} 中没有{name.zh}。"),
    )
