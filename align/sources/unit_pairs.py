"""Units of translation as a document of pairs: what is translated is checked, what isn't yet is counted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple, NoReturn

from ...text.messages import Message
from ..bitext import Lang
from ..document import Code, Container, Document, Span, Table, build_document
from ..errors import InputError
from ..place import Place, SpanPlaces
from .xml_tree import Element


class Unit(NamedTuple):
    """A text and its translation, and where they stand; `done` where there is a translation to be checked.

    `elements`: those that hold both, where the file is XML that findings are written back into. `codes`: the inline
    codes of both, with offsets in their texts.
    """

    source: str
    target: str
    place: Place
    done: bool = True
    elements: tuple[Element | None, Element | None] = (None, None)
    codes: tuple[Sequence[Code], Sequence[Code]] = ((), ())


class UnitCell(NamedTuple):
    """Where a text of a document of units comes from: the number of its unit, which side; and its span."""

    unit: int
    side: int
    span: Span


def _choose_forms(unit: Unit) -> Unit:
    """The unit with the last form of a text that has several for different numbers (`item|items`) on one side alone."""
    if "|" not in unit.source + unit.target:
        return unit
    forms = [_split_forms(text) for text in (unit.source, unit.target)]
    if len(forms[0]) == len(forms[1]):
        return unit
    return unit._replace(source=forms[0][-1], target=forms[1][-1])


def _split_forms(text: str) -> Sequence[str]:
    """The forms of a text for different numbers, which begin alike; else the text alone."""
    forms = [form.strip() for form in text.split("|")]
    return forms if all(forms) and len({form[:2] for form in forms}) == 1 else [text]


def pair_subflows(sources: Sequence[str], targets: Sequence[str], place: Place) -> Iterator[Unit]:
    """The units of texts within the codes of a segment and its translation, in their order."""
    for source, target in zip_longest(sources, targets, fillvalue=""):
        if source or target:
            yield Unit(source, target, place, bool(source and target))


def build_pairs(
    units: Iterable[Unit], path: str, source: Lang | None = None, written_back: tuple[str, bytes] | None = None
) -> Document:
    """The document of units, a line each; `source` is the language translated from, where the file says it.

    `written_back`: the format and the bytes of a file that findings can be written into. Raises `InputError` where
    there are no units.
    """
    pieces: list[str] = []
    rows: list[list[Span]] = []
    undone: list[list[Span]] = []
    places: list[tuple[int, Place]] = []
    origins: list[tuple[Span, object]] = []
    codes: list[Code] = []
    offset = count = 0
    for unit in map(_choose_forms, units):
        count += 1
        places.append((offset, unit.place))
        middle, end = offset + len(unit.source), offset + len(unit.source) + 1 + len(unit.target)
        spans = [Span(offset, middle), Span(middle + 1, end)]
        (rows if unit.done else undone).append(spans)
        if unit.done:
            origins += ((span, UnitCell(count - 1, side, span)) for side, span in enumerate(spans))
            codes += _place_codes(unit, spans)
        pieces.append(f"{unit.source}\t{unit.target}\n")
        offset = end + 1
    if not count:
        raise InputError(Message(f"{path} has no units of translation in it.", f"{path} 中没有翻译单元。"))
    zh, en = (None, None) if source is None else (0, 1) if source == "zh" else (1, 0)
    table = Table(rows, zh, en, units=True, undone=undone, codes=codes)
    return build_document(
        "".join(pieces),
        path,
        places=SpanPlaces(places),
        table=table,
        container=Container(*written_back, origins) if written_back else None,
        untranslated=count - len(rows),
    )


def _place_codes(unit: Unit, cells: Sequence[Span]) -> Iterator[Code]:
    """The codes of a unit, in offsets of the document."""
    for codes, cell in zip(unit.codes, cells, strict=True):
        yield from (code._replace(offset=cell.start + code.offset) for code in codes)


def refuse_languages(tags: Sequence[str], path: str) -> NoReturn:
    """Raise `InputError` for a file whose languages, by their tags, aren't Chinese and English."""
    named, named_zh = " and ".join(filter(None, tags)), " 和 ".join(filter(None, tags))
    raise InputError(
        Message(
            f"{path} is in {named}; a check needs Chinese and English.",
            f"{path} 的语言为 {named_zh}；检查需要中文和英文。",
        )
    )
