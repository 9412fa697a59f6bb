"""A PDF with notes: what is added is written behind the file, which stays as it is byte for byte."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any, NamedTuple, NoReturn

from ...qa.findings import Severity
from ...text.messages import Message, UserError
from ..comments.comment import AUTHOR, CODE, Comment
from .word_boxes import Box

_COLOURS: dict[Severity | None, tuple[float, float, float]] = {
    "critical": (1.0, 0.62, 0.62),
    "major": (1.0, 0.8, 0.45),
    "minor": (1.0, 0.95, 0.45),
    "neutral": (0.75, 0.87, 1.0),
    None: (1.0, 0.95, 0.45),
}
_PRINTED = 4
# In points: the size of a note that stands by itself, and how far from the corner of the page.
_NOTE, _EDGE = 20, 18


class PdfNote(NamedTuple):
    """A note on a PDF: what it says, the words it is at (none where it stands by itself), and how severe it is."""

    comment: Comment
    boxes: Sequence[Box] = ()
    severity: Severity | None = None


def add_notes(data: bytes, path: str, notes: Iterable[PdfNote]) -> bytes:
    """The file with notes, none for what an earlier check wrote one on.

    Raises `UserError` where nothing can be added to it.
    """
    from pypdf import PdfReader, PdfWriter
    from pypdf.errors import PyPdfError

    logging.getLogger("pypdf").addHandler(logging.NullHandler())
    written = io.BytesIO()
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted:
            _refuse(path)
        writer = PdfWriter(reader, incremental=True)
        known = _list_known(writer.pages)
        first = reader.pages[0].cropbox  # asked of the writer, it would be written into the page
        for number, annotation in _list_annotations(notes, first):
            if _read_key(annotation) not in known:
                writer.add_annotation(number, annotation)
        writer.write(written)
    except (PyPdfError, ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError):
        _refuse(path)
    return written.getvalue()


def _list_known(pages: Iterable[Any]) -> set[str]:
    """What the notes that an earlier check wrote are about."""
    entries = (entry.get_object() for page in pages for entry in page.get("/Annots", None) or ())
    return {_read_key(entry) for entry in entries if str(entry.get("/T", "")) == AUTHOR}


def _read_key(annotation: Any) -> str:
    """What a note is about: the code of a finding, which comes last; all that the one on the whole says."""
    said = str(annotation.get("/Contents", ""))
    last = said.rpartition("\n")[2]
    return last if CODE.match(last) else said


def _refuse(path: str) -> NoReturn:
    raise UserError(
        Message(
            f"Notes can't be written into {path}: it is protected against changes or damaged. Print it as a PDF anew "
            "and check that, or use -o report.html.",
            f"无法在 {path} 中写入批注：文件禁止修改或已损坏。请重新打印为 PDF 后再检查，或使用 -o report.html。",
        )
    )


def _list_annotations(notes: Iterable[PdfNote], first: Any) -> Iterator[tuple[int, Any]]:
    """The annotations with the pages they are on, from 0. `first`: what is seen of the first page.

    Words on several pages have one on each. Notes without words stand in a row at the top.
    """
    alone = 0
    for note in notes:
        for page, boxes in groupby(note.boxes, key=lambda box: box.page):
            yield page - 1, _build_highlight(note, [box.corners for box in boxes])
        if not note.boxes:
            left, top = float(first.left) + _EDGE + alone * (_NOTE + 2), float(first.top) - _EDGE
            alone += 1
            rectangle = (left, top - _NOTE, left + _NOTE, top)
            yield 0, _build("Text", note, rectangle, Name="/Comment")


def _build_highlight(note: PdfNote, quads: Sequence[tuple[tuple[float, float], ...]]) -> Any:
    """A highlight of the words in some boxes, which readers of every age show."""
    from pypdf.generic import ArrayObject, FloatObject

    xs, ys = zip(*(corner for quad in quads for corner in quad), strict=True)
    rectangle = (min(xs), min(ys), max(xs), max(ys))
    points = ArrayObject(FloatObject(round(value, 2)) for quad in quads for corner in quad for value in corner)
    return _build("Highlight", note, rectangle, QuadPoints=points)


def _build(kind: str, note: PdfNote, rectangle: Sequence[float], **more: Any) -> Any:
    """An annotation without a date: the same check writes the same file."""
    from pypdf.generic import ArrayObject, DictionaryObject, FloatObject, NameObject, NumberObject, TextStringObject

    title, paragraphs, code = note.comment
    entries = {
        "Type": NameObject("/Annot"),
        "Subtype": NameObject(f"/{kind}"),
        "Rect": ArrayObject(FloatObject(round(value, 2)) for value in rectangle),
        "C": ArrayObject(map(FloatObject, _COLOURS[note.severity])),
        "F": NumberObject(_PRINTED),
        "T": TextStringObject(AUTHOR),
        "Subj": TextStringObject(title),
        "Contents": TextStringObject("\n".join(filter(None, (title, *paragraphs, code)))),
        **{name: NameObject(value) if isinstance(value, str) else value for name, value in more.items()},
    }
    return DictionaryObject({NameObject(f"/{name}"): value for name, value in entries.items()})
