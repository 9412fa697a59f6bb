"""Units of XLIFF 2.0 to 2.2."""

from __future__ import annotations

from collections.abc import Iterator

from ..place import Place
from .unit_pairs import Unit
from .xliff1 import build_units, is_translatable
from .xml_tree import Element


def read_units(file: Element) -> Iterator[Unit]:
    """The segments of a file in its order; none of those that aren't to be translated."""
    for unit in file.iter("{*}unit"):
        if not is_translatable(unit):
            continue
        segments = unit.findall("{*}segment")
        for number, segment in enumerate(segments, 1):
            name = str(unit.get("id", ""))
            name = name if len(segments) < 2 else f"{name}/{segment.get('id') or number}"
            source, target = (segment.find(f"{{*}}{side}") for side in ("source", "target"))
            yield from build_units(source, target, Place(unit=name, state=str(segment.get("state", "")) or None))
