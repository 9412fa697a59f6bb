"""Office files (.docx, .xlsx, .pptx) as their parts, and how these name one another."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from .archive import Archive
from .read_options import ReadOptions
from .xml_tree import Element, parse_xml

_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


class Relation(NamedTuple):
    """What a part names: its kind, such as `worksheet`, and the name of that part."""

    kind: str
    part: str


class Parts:
    """The parts of an Office file that is no bomb."""

    def __init__(self, data: bytes, path: str, options: ReadOptions) -> None:
        self.path = path
        self._archive = Archive(data, path, options)

    def __contains__(self, name: str) -> bool:
        return name in self._archive

    def find(self, ending: str) -> str:
        """The name of the part with the shortest name that ends so; empty where there is none."""
        return self._archive.find(ending)

    def read(self, name: str) -> bytes:
        """The bytes of a part, none where there is no such part."""
        return self._archive.read(name)

    def parse(self, name: str) -> Element | None:
        """The root element of a part; None where there is no such part."""
        data = self.read(name)
        return parse_xml(data, self.path) if data else None

    def relations(self, part: str) -> Mapping[str, Relation]:
        """What a part names, by id; what the file itself names for "". Nothing outside the file."""
        return dict(self._list_relations(part))

    def find_related(self, part: str, kind: str) -> str:
        """The name of the first part that a part names as this kind; empty where there is none."""
        return next((relation.part for _, relation in self._list_relations(part) if relation.kind == kind), "")

    def find_main(self, usual: str) -> str:
        """The name of the part that the file begins with."""
        named = (relation.part for _, relation in self._list_relations("") if relation.kind == "officeDocument")
        return next((part for part in named if part in self), usual)

    def _list_relations(self, part: str) -> Iterator[tuple[str, Relation]]:
        folder, name = posixpath.split(part)
        root = self.parse(posixpath.join(folder, "_rels", f"{name}.rels"))
        for relation in root.iterfind(_RELATIONSHIP) if root is not None else ():
            if relation.get("TargetMode") != "External":
                kind = str(relation.get("Type", "")).rpartition("/")[2]
                target = posixpath.join("/", folder, str(relation.get("Target", "")))
                yield str(relation.get("Id", "")), Relation(kind, posixpath.normpath(target).lstrip("/"))
