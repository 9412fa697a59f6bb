"""Units of XLIFF 2.0 to 2.2."""

from __future__ import annotations

from collections.abc import Iterator

from ..place import Place
from .inline_text import read_inline
from .unit_pairs import Unit
from .xliff1 import build_unit, is_translatable
from .xml_tree import Element


def read_units(root: Element) -> Iterator[Unit]:
    """The segments of all files in the order of the file; none of those that aren't to be translated."""
    for unit in root.iter("{*}unit"):
        if not is_translatable(unit):
            continue
        segments = unit.findall("{*}segment")
        for number, segment in enumerate(segments, 1):
            name = str(unit.get("id", ""))
            place = Place(unit=name if len(segments) < 2 else f"{name}/{segment.get('id') or number}")
            source, target = (read_inline(segment.find(f"{{*}}{side}")) for side in ("source", "target"))
            yield from build_unit(source, target, place, frozenset({_read_state(segment)}))


def _read_state(segment: Element) -> str:
    """The state of a segment, as XLIFF 1.2 calls it; a target without any may be finished."""
    return {"initial": "new", "translated": "translated", "reviewed": "translated", "final": "final"}.get(
        str(segment.get("state", "")), ""
    )
