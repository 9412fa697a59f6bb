"""Message catalogues of gettext (.po): a pair for each translated message; places are the lines of entries."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ...text.messages import Message
from ..document import Document, Span, Table, build_document
from ..errors import InputError
from ..place import Place, SpanPlaces
from .encoding import decode
from .read_options import DEFAULT_OPTIONS, ReadOptions


class _Unit(NamedTuple):
    """A message and its translation; the line its entry begins at, from 1."""

    source: str
    target: str
    line: int


def parse(data: bytes, path: str, options: ReadOptions = DEFAULT_OPTIONS) -> Document:
    """The document of a catalogue: what is untranslated, obsolete or marked as fuzzy is left out."""
    units = list(_read_units(decode(data, path), path))
    if not units:
        raise InputError(
            Message(
                f"{path} has no finished translation: every message is empty, fuzzy or obsolete.",
                f"{path} 中没有已完成的译文：各条均为空、模糊（fuzzy）或已作废。",
            )
        )
    pieces: list[str] = []
    rows: list[list[Span]] = []
    places: list[tuple[int, Place]] = []
    offset = 0
    for unit in units:
        places.append((offset, Place(line=unit.line)))
        middle, end = offset + len(unit.source), offset + len(unit.source) + 1 + len(unit.target)
        rows.append([Span(offset, middle), Span(middle + 1, end)])
        pieces.append(f"{unit.source}\t{unit.target}\n")
        offset = end + 1
    return build_document("".join(pieces), path, places=SpanPlaces(places), table=Table(rows))


def _read_units(text: str, path: str) -> Iterator[_Unit]:
    """The finished messages. Raises `InputError` where the syntax isn't that of a catalogue."""
    from polib import pofile

    try:
        entries = pofile(text)
    except (OSError, ValueError) as error:
        line = str(error).partition("(line ")[2].partition(")")[0] or "1"
        raise InputError(
            Message(
                f"{path}, line {line}: not what a .po file may hold there; `msgfmt --check` says more.",
                f"{path} 第 {line} 行不符合 .po 文件的语法；可用 msgfmt --check 查看详情。",
            )
        ) from error
    for entry in entries:
        if entry.translated() and not entry.obsolete:
            plural = entry.msgstr_plural
            target = plural[max(plural)] if plural else entry.msgstr
            yield _Unit(entry.msgid_plural or entry.msgid, target, entry.linenum)
