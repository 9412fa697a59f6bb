"""A Word file as its parts: the main one, and those that it names by their kinds."""

from __future__ import annotations

from ..ooxml import Parts
from ..read_options import ReadOptions
from ..refusals import refuse_broken
from ..xml_tree import Element
from .elements import STRICT, number_texts


class Package(Parts):
    """The parts of a Word file as trees; those of a strict one as a transitional one has them."""

    def __init__(self, data: bytes, path: str, options: ReadOptions) -> None:
        super().__init__(data, path, options)
        self.main_name = self.find_main("word/document.xml")
        root = self.parse(self.main_name)
        if root is None:
            refuse_broken(path)
        number_texts(root)
        self.main = root

    def read(self, name: str) -> bytes:
        """The bytes of a part, none where there is no such part."""
        data = super().read(name)
        for strict, usual in STRICT:
            data = data.replace(strict, usual)
        return data

    def find_part(self, kind: str) -> tuple[Element | None, str]:
        """The part of a kind (styles, numbering, footnotes, endnotes) and its name; None where there is none."""
        name = self.find_related(self.main_name, kind)
        root = self.parse(name) if name else None
        if root is not None:
            number_texts(root)
        return root, name
