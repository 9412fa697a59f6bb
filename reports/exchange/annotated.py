"""A bilingual file that comes back with the findings in it; everything else stays as it was, byte for byte."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from ...align.document import Container, Span
from ...align.sources.inline_text import read_inline
from ...align.sources.unit_pairs import Unit, UnitCell
from ...align.sources.xliff import is_version_2, list_units
from ...align.sources.xml_tree import Element, name_of, parse_xml
from ...qa.findings import Review
from ...text.messages import Message, UserError
from ..comments.comment import choose_findings
from ..comments.returned import Returned
from ..comments.spots import Spots
from ..formats import RenderOptions
from ..locator import Locator
from .annotations import build_annotation
from .dialects import TEXTS, Dialect, Placed, prefix_of
from .tool_comments import MEMOQ, SDL, MemoQ, Trados
from .version_notes import Version1, Version2
from .weaving import Wrap, choose_nesting, sort_insertions
from .word_wraps import find_stretches
from .xml_places import XmlPlaces, decode_xml, insert
from .xml_words import format_attributes


class _Found(NamedTuple):
    """An annotation in its place, and the words that it is about, in the text of its segment; None for all."""

    placed: Placed
    words: Span | None


def annotate(review: Review, returned: Returned, options: RenderOptions) -> bytes:
    """The file with the findings, those that it has already left out; notes only where these are asked for.

    Raises `UserError` where the text can't be put back into the file's encoding.
    """
    data, path = returned.container.data, returned.document.path
    root = parse_xml(data, path)
    dialect = choose_dialect(root)
    found = [*_find_annotations(review, returned, options, list_units(root, path))]
    found = [entry for entry in found if not dialect.is_written(entry.placed)]
    if not found:
        return data
    text, encoding = _decode(data, root, path)
    places = XmlPlaces(text.encode("utf-8"), root, [entry.placed.segment for entry in found])
    written = insert(text.encode("utf-8"), _list_insertions(found, dialect, places))
    return written.decode("utf-8").encode(encoding, "xmlcharrefreplace")


def choose_dialect(root: Element) -> Dialect:
    """The kind of a file, by its version and namespaces."""
    if is_version_2(root):
        return Version2(root)
    if SDL in root.nsmap.values():
        return Trados(root)
    return MemoQ(root) if MEMOQ in root.nsmap.values() else Version1(root)


def _decode(data: bytes, root: Element, path: str) -> tuple[str, str]:
    """The text of the file and its encoding, in which it is the same bytes again."""
    declared = str(root.getroottree().docinfo.encoding or "UTF-8")
    try:
        text, encoding = decode_xml(data, declared)
        if text.encode(encoding) == data:
            return text, encoding
    except (LookupError, UnicodeError):
        pass
    raise UserError(
        Message(
            f"{path} can't be written back in its encoding, {declared}; save it as UTF-8 first.",
            f"{path} 无法按其编码 {declared} 写回；请先另存为 UTF-8。",
        )
    )


def _find_annotations(
    review: Review, returned: Returned, options: RenderOptions, units: Sequence[Unit]
) -> Iterator[_Found]:
    """The annotations of the findings in the order of their places, each with its unit and words."""
    spots, container = Spots(review.bitext, returned), returned.container
    chosen = {finding.id for finding in choose_findings(review, options)}
    for finding in Locator(review).findings:
        if finding.id in chosen:
            spans = [mark.span for mark in finding.marks]
            cell, part = _choose_cell(container, spans or [spots.find(finding)])
            segment = _choose_segment(units[cell.unit], cell.side)
            annotation = build_annotation(finding, review, options.ui)
            placed = Placed(annotation, _find_unit(segment), segment, _find_side(segment))
            words = _find_words(read_inline(segment), returned.document.text[slice(*cell.span)], cell, part)
            yield _Found(placed, words if spans else None)


def _choose_cell(container: Container, spans: Sequence[Span]) -> tuple[UnitCell, Span]:
    """The text that spans stand in, of two the translation, with the part of it; else the first text of the file."""
    cells = [next(container.find_origins(span), None) for span in spans]
    found = [(origin, part) for part, origin in filter(None, cells) if isinstance(origin, UnitCell)]
    if found:
        return max(found, key=lambda cell: cell[0].side)
    part, origin = container.origins[0]
    assert isinstance(origin, UnitCell)
    return origin, part


def _choose_segment(unit: Unit, side: int) -> Element:
    """The element of one side of a unit, or the other where it has none."""
    segment = unit.elements[side]
    return unit.elements[1 - side] if segment is None else segment


def _find_side(segment: Element) -> str:
    """Whether a segment is of the source or the target."""
    names = (name_of(element) for element in (segment, *segment.iterancestors()))
    return "target" if next(name for name in names if name in TEXTS) == "target" else "source"


def _find_unit(segment: Element) -> Element:
    return next(element for element in segment.iterancestors() if name_of(element) in ("trans-unit", "unit"))


def _find_words(text: str, own: str, cell: UnitCell, part: Span) -> Span | None:
    """Where a part of a text of the document stands in that of the segment, of which it may be a piece."""
    shift = text.find(own)
    start = shift + part.start - cell.span.start
    return Span(start, start + part.end - part.start) if own and shift >= 0 else None


def _list_insertions(found: Sequence[_Found], dialect: Dialect, places: XmlPlaces) -> list[tuple[int, str]]:
    """All that is put in, in the order of its places."""
    tags: dict[str, _Found] = {}
    wraps: list[Wrap] = []
    for entry in found:
        for part, stretch in enumerate(_find_stretches(entry, dialect, places), 1):
            before = _format_tag(entry.placed, dialect.list_attributes(entry.placed, part))
            after = f"</{prefix_of(entry.placed.segment)}mrk>"
            wraps.append(Wrap(*stretch, before, after))
            tags.setdefault(before, entry)
    chosen = choose_nesting(wraps)
    marked = [tags[wrap.before] for wrap in chosen]
    insertions = dialect.list_insertions([entry.placed for entry in found], _find_hosts(found, marked), places)
    return sorted([*sort_insertions(chosen), *insertions], key=lambda insertion: insertion[0])


def _find_stretches(entry: _Found, dialect: Dialect, places: XmlPlaces) -> list[Span]:
    """The bytes to be marked: those of the words, else of the whole text where a mark is needed to show a comment."""
    if not dialect.list_attributes(entry.placed, 1):
        return []
    letters = places.find_letters(entry.placed.segment)
    found = find_stretches(letters, entry.words) if entry.words else []
    if found or not dialect.marks_all:
        return found
    return find_stretches(letters, Span(0, len(letters)))


def _format_tag(placed: Placed, attributes: Mapping[str, str]) -> str:
    return f"<{prefix_of(placed.segment)}mrk{format_attributes(dict(attributes))}>"


def _find_hosts(found: Sequence[_Found], marked: Sequence[_Found]) -> Mapping[str, str]:
    """The annotation whose mark stands for each: its own, or another of the same text where marks would cross."""
    own = {entry.placed.annotation.id for entry in marked}
    others = {entry.placed.segment: entry.placed.annotation.id for entry in reversed(marked)}
    hosts = {}
    for entry in found:
        name = entry.placed.annotation.id
        host = name if name in own else others.get(entry.placed.segment)
        if host:
            hosts[name] = host
    return hosts
