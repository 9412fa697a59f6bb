"""A Word file as its parts: the main one, and those that it names by their kinds."""

from __future__ import annotations

import posixpath

from ..archive import Archive, refuse_broken
from ..read_options import ReadOptions
from ..xml_tree import Element, parse_xml
from .elements import STRICT, number_texts

_MAIN = "word/document.xml"
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


class Package:
    """The parts of a Word file as trees."""

    def __init__(self, data: bytes, path: str, options: ReadOptions) -> None:
        self._path = path
        self._archive = Archive(data, path, options)
        main = self._find_related("", "officeDocument")
        self.main_name = main if main in self._archive else _MAIN
        root = self._read(self.main_name)
        if root is None:
            refuse_broken(path)
        number_texts(root)
        self.main = root

    def find_part(self, kind: str) -> tuple[Element | None, str]:
        """The part of a kind (styles, numbering, footnotes, endnotes) and its name; None where there is none."""
        name = self._find_related(self.main_name, kind)
        root = self._read(name) if name else None
        if root is not None:
            number_texts(root)
        return root, name

    def _find_related(self, part: str, kind: str) -> str:
        """The name of the part that a part has as this kind; empty where there is none."""
        folder, name = posixpath.split(part)
        relations = self._read(posixpath.join(folder, "_rels", f"{name}.rels"))
        for relation in relations.iterfind(_RELATIONSHIP) if relations is not None else ():
            if str(relation.get("Type", "")).rpartition("/")[2] == kind and relation.get("TargetMode") != "External":
                return posixpath.normpath(posixpath.join("/", folder, str(relation.get("Target", "")))).lstrip("/")
        return ""

    def _read(self, name: str) -> Element | None:
        data = self._archive.read(name)
        if not data:
            return None
        for strict, usual in STRICT:
            data = data.replace(strict, usual)
        return parse_xml(data, self._path)
