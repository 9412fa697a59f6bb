"""Units of XLIFF 1.2, with the segments and states of Trados, memoQ and others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from ..place import Place
from .inline_codes import read_codes
from .inline_text import read_inline, read_subflows
from .unit_pairs import Unit, pair_subflows
from .xml_tree import Element, name_of

# States of targets that hold no translation, and those that somebody stands for; in small letters.
_NEW = frozenset(("new", "needs-translation", "notstarted", "untranslated", "initial"))
_DONE = frozenset(
    """approved final signed-off translated reviewed approvedtranslation approvedsignoff confirmed manuallyconfirmed
    confirmedtranslator reviewer1confirmed reviewer2confirmed proofread""".split()
)
# How tools say that a segment can't be changed.
_LOCKED = ("true", "locked", "yes", "1")
_SDL = "{http://sdl.com/FileTypes/SdlXliff/1.0}"

States = Sequence[str]


class _Segment(NamedTuple):
    """A segment: the number that Trados shows, its elements and its states."""

    mid: str
    source: Element | None
    target: Element | None
    states: States


def read_units(file: Element) -> Iterator[Unit]:
    """The segments of a file in its order; none of those that aren't to be translated."""
    for unit in file.iter("{*}trans-unit"):
        if is_translatable(unit):
            segments = [*_read_segments(unit)]
            for segment in segments:
                yield from build_units(segment.source, segment.target, _place(unit, segment, len(segments)))


def is_translatable(unit: Element) -> bool:
    """Whether a unit is to be translated, as it says itself or what it stands in says."""
    said = (element.get("translate") for element in (unit, *unit.iterancestors()))
    return next((value for value in said if value), "yes") != "no"


def build_units(source: Element | None, target: Element | None, place: Place) -> Iterator[Unit]:
    """The unit of a segment, untranslated where its state says so, or it is still what it was; none without text.

    An empty target that is said to be translated is a translation left out. What stands within the codes of its text
    are units, too.
    """
    before, after = read_inline(source), read_inline(target)
    states = {state.lower() for state in (place.state or "").split(", ")}
    is_new = bool(states & _NEW)
    if before or after:
        same = before == after and any(c.isalpha() for c in before)
        is_done = bool(states & _DONE)
        done = not is_new and (is_done or (bool(after) and not same))
        yield Unit(before, after, place, done, (source, target), (read_codes(source), read_codes(target)))
    if not is_new:
        for unit in pair_subflows(read_subflows(source), read_subflows(target), place):
            yield unit._replace(elements=(source, target))


def join_states(states: States) -> str | None:
    """The states of a unit as its place has them.

    >>> join_states(["Translated", "locked"]), join_states([])
    ('Translated, locked', None)
    """
    return ", ".join(dict.fromkeys(states)) or None


def _read_segments(unit: Element) -> Iterator[_Segment]:
    """The segments of a unit; the unit as a whole where its source isn't cut, or its target not in the same way."""
    parts = {name_of(child): child for child in unit if name_of(child) in ("source", "seg-source", "target")}
    target = parts.get("target")
    own = [*_read_states(unit, "approved", "status", "locked"), *_read_states(target, "state")]
    sources, targets = _find_marked(parts.get("seg-source")), _find_marked(target)
    if not sources or (target is not None and not targets and read_inline(target)):
        yield _Segment("", parts.get("source"), target, own)
        return
    confirmed = {str(seg.get("id")): _read_states(seg, "conf", "locked") for seg in unit.iter(f"{_SDL}seg")}
    for mid, source in sources.items():
        found = targets.get(mid)
        states = [*own, *confirmed.get(mid, ()), *_read_states(found, "segmentStatus", "status")]
        yield _Segment(mid, source, found, states)


def _find_marked(element: Element | None) -> Mapping[str, Element]:
    """The marked segments of a source or target, by their ids."""
    marks = element.iter("{*}mrk") if element is not None else ()
    return {str(mark.get("mid", "")): mark for mark in marks if mark.get("mtype") == "seg"}


def _read_states(element: Element | None, *names: str) -> States:
    """What attributes of these names say, in whatever namespace, in this order."""
    items = element.items() if element is not None else ()
    found = {name.rpartition("}")[2]: str(value) for name, value in items}
    return [*filter(None, (_read_state(name, found.get(name, "")) for name in names))]


def _read_state(name: str, value: str) -> str:
    if name == "approved":
        return name if value == "yes" else ""
    if name == "locked":
        return name if value.lower() in _LOCKED else ""
    return value


def _place(unit: Element, segment: _Segment, count: int) -> Place:
    """The segment's number in Trados, whose units have long ids nobody sees; else the unit's id; and its states."""
    number = str(unit.get("id", ""))
    if segment.mid and any(name_of(child) == "seg-defs" for child in unit):
        number = segment.mid
    elif segment.mid and count > 1:
        number = f"{number}/{segment.mid}"
    return Place(unit=int(number) if number.isdecimal() else number, state=join_states(segment.states))
