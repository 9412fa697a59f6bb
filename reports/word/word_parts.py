"""A Word file taken apart and put together again: the parts that change as trees, all others byte for byte."""

from __future__ import annotations

import io
import posixpath
import zipfile

from ...align.sources.archive import Archive
from ...align.sources.ooxml import Parts
from ...align.sources.read_options import DEFAULT_OPTIONS
from ...align.sources.xml_tree import Element, parse_xml
from .word_names import CONTENT_TYPES, RELATIONS, find_relation_space

_MAIN, _TYPES = "word/document.xml", "[Content_Types].xml"
# The first day that archives know: nothing depends on when a part is written.
NO_DAY = (1980, 1, 1, 0, 0, 0)


class WordFile:
    """The parts of a Word file. `main`: the tree of its main part, with everything that is in it."""

    def __init__(self, data: bytes, path: str) -> None:
        self._path, self._data = path, data
        self._trees: dict[str, Element] = {}
        Archive(data, path, DEFAULT_OPTIONS).require_limits()
        self._parts = Parts(data, path, DEFAULT_OPTIONS)
        self.main_name = self._parts.find_main(_MAIN)
        self.main = self.open(self.main_name)

    def open(self, name: str) -> Element:
        """The tree of a part that is to be changed."""
        if name not in self._trees:
            self._trees[name] = parse_xml(self._parts.read(name), self._path, whole=True)
        return self._trees[name]

    def read(self, name: str) -> Element:
        """The tree of a part that stays as it is."""
        return parse_xml(self._parts.read(name), self._path)

    def find_related(self, kind: str) -> str:
        """The name of the part that the main one names as this kind; empty where there is none."""
        name = self._parts.find_related(self.main_name, kind)
        return name if name in self._parts else ""

    def find_media_type(self) -> str:
        """The media type of the main part; empty where it isn't said."""
        overrides = self.read(_TYPES).iterfind(f"{{{CONTENT_TYPES}}}Override") if _TYPES in self._parts else ()
        return next((str(o.get("ContentType")) for o in overrides if o.get("PartName") == f"/{self.main_name}"), "")

    def add(self, kind: str, media_type: str, root: Element) -> None:
        """Add a part that the main one names as this kind."""
        name = self._choose_name(kind)
        self._trees[name] = root
        self._add_relation(kind, posixpath.basename(name))
        self._append(_TYPES, f"{{{CONTENT_TYPES}}}Override", {"PartName": f"/{name}", "ContentType": media_type})

    def _choose_name(self, kind: str) -> str:
        """A name that no part has: `word/comments.xml`."""
        start = posixpath.join(posixpath.dirname(self.main_name), kind)
        name, number = f"{start}.xml", 1
        while name in self._parts:
            number += 1
            name = f"{start}{number}.xml"
        return name

    def _add_relation(self, kind: str, target: str) -> None:
        from lxml import etree

        folder, base = posixpath.split(self.main_name)
        name = posixpath.join(folder, "_rels", f"{base}.rels")
        if name not in self._parts:
            self._trees.setdefault(name, etree.Element(f"{{{RELATIONS}}}Relationships", nsmap={None: RELATIONS}))
        taken = {str(relation.get("Id")) for relation in self.open(name)}
        own = next(f"rId{number}" for number in range(1, len(taken) + 2) if f"rId{number}" not in taken)
        kind_name = f"{find_relation_space(self.main)}/{kind}"
        self._append(name, f"{{{RELATIONS}}}Relationship", {"Id": own, "Type": kind_name, "Target": target})

    def _append(self, part: str, tag: str, attributes: dict[str, str]) -> None:
        from lxml import etree

        root = self.open(part)
        root.append(etree.Element(tag, attributes))

    def write(self) -> bytes:
        """The file: the trees that were opened in their places, new ones last."""
        from lxml import etree

        changed = {
            name: etree.tostring(tree.getroottree(), xml_declaration=True, encoding="UTF-8", standalone=True)
            for name, tree in self._trees.items()
        }
        written = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(self._data)) as old, zipfile.ZipFile(written, "w") as new:
            for entry in {entry.filename: entry for entry in old.infolist()}.values():
                data = changed.pop(entry.filename, None)
                new.writestr(_copy_entry(entry), old.read(entry) if data is None else data)
            for name, data in changed.items():
                new.writestr(zipfile.ZipInfo(name, NO_DAY), data, zipfile.ZIP_DEFLATED)
        return written.getvalue()


def _copy_entry(entry: zipfile.ZipInfo) -> zipfile.ZipInfo:
    """What an archive says of a part, to be said again."""
    copied = zipfile.ZipInfo(entry.filename, entry.date_time)
    copied.compress_type = entry.compress_type if entry.compress_type == zipfile.ZIP_STORED else zipfile.ZIP_DEFLATED
    copied.external_attr, copied.create_system = entry.external_attr, entry.create_system
    return copied
