"""Kinds of bilingual files that findings are written into: what is put around words, and what besides."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple, Protocol

from ...align.sources.xml_tree import Element, name_of
from .annotations import Annotation
from .xml_places import XmlPlaces

# The elements of XLIFF 1.2 that hold a text of a unit.
TEXTS = ("source", "seg-source", "target")


class Placed(NamedTuple):
    """An annotation, the unit that it is put into, the element whose words it is about, and which side this is."""

    annotation: Annotation
    unit: Element
    segment: Element
    side: str


class Insertion(NamedTuple):
    """Words to be put in at an offset."""

    place: int
    words: str


class Dialect(Protocol):
    """A kind of file. `marks_all`: whether what a finding says can only be seen at a mark."""

    marks_all: bool

    def is_written(self, placed: Placed) -> bool:
        """Whether the file has an annotation already, from an earlier check."""
        ...

    def list_attributes(self, placed: Placed, part: int) -> Mapping[str, str]:
        """The attributes of the mark around a stretch of words, counted from 1; none where words aren't marked."""
        ...

    def list_insertions(
        self, annotations: Sequence[Placed], hosts: Mapping[str, str], places: XmlPlaces
    ) -> list[Insertion]:
        """What is put in besides marks; `hosts`: whose mark stands for that of an annotation, both by their ids.

        An annotation without a mark has no host.
        """
        ...


def prefix_of(element: Element) -> str:
    """What stands before the name of an element and its like: `xlf:`, or nothing."""
    return f"{element.prefix}:" if element.prefix else ""


def group_by_unit(annotations: Sequence[Placed]) -> Mapping[Element, list[Placed]]:
    """The annotations of each unit."""
    units: dict[Element, list[Placed]] = defaultdict(list)
    for placed in annotations:
        units[placed.unit].append(placed)
    return units


def find_child(element: Element, *names: str) -> Element | None:
    """The first child of one of these names."""
    return next((child for child in element if name_of(child) in names), None)


def find_last_text(unit: Element) -> Element:
    """The last of the elements of a unit of XLIFF 1.2 that hold its texts; notes may stand behind it."""
    return [child for child in unit if name_of(child) in TEXTS][-1]
