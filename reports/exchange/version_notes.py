"""Findings as notes and ITS marks, in files of XLIFF 1.2 and of XLIFF 2."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...align.sources.xml_tree import Element, name_of
from ..comments.comment import AUTHOR
from .annotations import ANNOTATOR, format_marker
from .bilingual12 import format_note
from .bilingual21 import format_note as format_note2
from .dialects import Insertion, Placed, find_child, find_last_text, group_by_unit, prefix_of
from .xml_places import XmlPlaces
from .xml_words import format_attributes

_ITS = "http://www.w3.org/2005/11/its"


class Version1:
    """XLIFF 1.2: a note after the texts of the unit, `mrk` around the words."""

    marks_all = False

    def __init__(self, root: Element) -> None:
        """Take the tree of the file."""
        self._root = root

    def is_written(self, placed: Placed) -> bool:
        """Whether the unit has a note of ours with the same text."""
        notes = (child for child in placed.unit if name_of(child) == "note" and child.get("from") == AUTHOR)
        return any(note.text == placed.annotation.text for note in notes)

    def list_attributes(self, placed: Placed, part: int) -> Mapping[str, str]:
        """The attributes of ITS."""
        return {"mtype": "x-its", **format_marker(placed.annotation)}

    def list_insertions(
        self, annotations: Sequence[Placed], hosts: Mapping[str, str], places: XmlPlaces
    ) -> list[Insertion]:
        """The notes, and the namespace of the marks."""
        notes = []
        for placed in annotations:
            words = format_note(placed.annotation, placed.side, prefix_of(placed.unit))
            notes.append(Insertion(places.find(find_last_text(placed.unit)).end, words))
        return [*declare_its(self._root, places), *notes]


class Version2:
    """XLIFF 2: notes before the segments of the unit, `mrk` around the words."""

    marks_all = False

    def __init__(self, root: Element) -> None:
        """Take the tree of the file."""
        self._root = root

    def is_written(self, placed: Placed) -> bool:
        """Whether the unit has a note with the id of the finding."""
        notes = find_child(placed.unit, "notes")
        return notes is not None and any(note.get("id") == f"{AUTHOR}-{placed.annotation.id}" for note in notes)

    def list_attributes(self, placed: Placed, part: int) -> Mapping[str, str]:
        """The attributes of ITS; the id is unique within the unit."""
        name = f"m-{placed.annotation.id}{f'-{part}' if part > 1 else ''}"
        return {"id": name, "type": "its:generic", **format_marker(placed.annotation)}

    def list_insertions(
        self, annotations: Sequence[Placed], hosts: Mapping[str, str], places: XmlPlaces
    ) -> list[Insertion]:
        """The notes of each unit, and the namespace of the marks."""
        notes = [self._insert_notes(unit, members, places) for unit, members in group_by_unit(annotations).items()]
        return [*declare_its(self._root, places), *notes]

    def _insert_notes(self, unit: Element, members: list[Placed], places: XmlPlaces) -> Insertion:
        prefix = prefix_of(unit)
        words = "".join(format_note2(placed.annotation, placed.side, prefix) for placed in members)
        notes = find_child(unit, "notes")
        if notes is not None:
            return Insertion(places.find(notes).closing, words)
        first = find_child(unit, "originalData", "segment", "ignorable")
        return Insertion(places.find(first).start, f"<{prefix}notes>{words}</{prefix}notes>")


def declare_its(root: Element, places: XmlPlaces) -> list[Insertion]:
    """What the first tag of a file needs for marks of ITS, if it hasn't it yet."""
    attributes = {
        "xmlns:its": "" if root.nsmap.get("its") == _ITS else _ITS,
        "its:version": "" if root.get(f"{{{_ITS}}}version") else "2.0",
        "its:annotatorsRef": "" if root.get(f"{{{_ITS}}}annotatorsRef") else ANNOTATOR,
    }
    words = format_attributes(attributes)
    return [Insertion(places.find(root).opened - 1, words)] if words else []
