"""Units of XLIFF 1.2, with the segments and states of Trados, memoQ and others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from ..place import Place
from .inline_text import read_inline
from .unit_pairs import Unit
from .xml_tree import Element, name_of

# States of targets that hold no translation, and those that somebody stands for.
_NEW = frozenset(("new", "needs-translation", "notstarted", "untranslated"))
_DONE = frozenset(("final", "signed-off", "translated", "approvedtranslation", "approvedsignoff", "confirmed"))
_SDL = "{http://sdl.com/FileTypes/SdlXliff/1.0}"


class _Segment(NamedTuple):
    """A segment: the number that Trados shows, its elements and its state."""

    mid: str
    source: Element | None
    target: Element | None
    states: frozenset[str]


def read_units(root: Element) -> Iterator[Unit]:
    """The segments of all files in the order of the file; none of those that aren't to be translated."""
    for unit in root.iter("{*}trans-unit"):
        if is_translatable(unit):
            segments = [*_read_segments(unit)]
            for segment in segments:
                yield from _build_unit(segment, _place(unit, segment, len(segments)))


def is_translatable(unit: Element) -> bool:
    """Whether a unit is to be translated, as it says itself or what it stands in says."""
    said = (element.get("translate") for element in (unit, *unit.iterancestors()))
    return next((value for value in said if value), "yes") != "no"


def build_unit(source: str, target: str, place: Place, states: frozenset[str]) -> Iterator[Unit]:
    """The unit of a segment, untranslated where its state says so, or it is still what it was; none without text."""
    if not source and not target:
        return
    same = source == target and any(c.isalpha() for c in source)
    yield Unit(source, target, place, bool(target) and not states & _NEW and not (same and not states & _DONE))


def _build_unit(segment: _Segment, place: Place) -> Iterator[Unit]:
    yield from build_unit(read_inline(segment.source), read_inline(segment.target), place, segment.states)


def _read_segments(unit: Element) -> Iterator[_Segment]:
    """The segments of a unit; the unit as a whole where its source isn't cut, or its target not in the same way."""
    parts = {name_of(child): child for child in unit if name_of(child) in ("source", "seg-source", "target")}
    target = parts.get("target")
    own = _states(unit, "approved", "status") | _states(target, "state")
    sources, targets = _find_marked(parts.get("seg-source")), _find_marked(target)
    if not sources or (target is not None and not targets and read_inline(target)):
        yield _Segment("", parts.get("source"), target, own)
        return
    confirmed = {str(seg.get("id")): _states(seg, "conf") for seg in unit.iter(f"{_SDL}seg")}
    for mid, source in sources.items():
        found = targets.get(mid)
        states = own | confirmed.get(mid, frozenset()) | _states(found, "segmentStatus", "status")
        yield _Segment(mid, source, found, states)


def _find_marked(element: Element | None) -> Mapping[str, Element]:
    """The marked segments of a source or target, by their ids."""
    marks = element.iter("{*}mrk") if element is not None else ()
    return {str(mark.get("mid", "")): mark for mark in marks if mark.get("mtype") == "seg"}


def _states(element: Element | None, *names: str) -> frozenset[str]:
    """The values of these attributes, in whatever namespace, in small letters."""
    items = element.items() if element is not None else ()
    found = [(name.rpartition("}")[2], str(value).lower()) for name, value in items]
    return frozenset(
        "final" if (name, value) == ("approved", "yes") else value for name, value in found if name in names
    )


def _place(unit: Element, segment: _Segment, count: int) -> Place:
    """The segment's number in Trados, whose units have long ids nobody sees; else the unit's id."""
    number = str(unit.get("id", ""))
    if segment.mid and any(name_of(child) == "seg-defs" for child in unit):
        number = segment.mid
    elif segment.mid and count > 1:
        number = f"{number}/{segment.mid}"
    return Place(unit=int(number) if number.isdecimal() else number)
