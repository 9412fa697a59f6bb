"""Bilingual files of translation tools: XLIFF 1.2 and 2, and what Trados and memoQ make of 1.2.

A segment is a pair. What is not to be translated is left out, what isn't translated yet is counted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from ..bitext import Lang
from ..document import Document
from .language_tags import read_language
from .read_options import DEFAULT_OPTIONS, ReadOptions
from .unit_pairs import Unit, build_pairs, refuse_languages
from .xliff1 import read_units
from .xliff2 import read_units as read_units2
from .xml_tree import Element, parse_xml

_OTHER: dict[Lang, Lang] = {"zh": "en", "en": "zh"}
_FOLDERS = re.compile(r".*[/\\]", re.DOTALL)


class _File(NamedTuple):
    """A document within the file: its element, its name, and the tags of the languages from and to."""

    element: Element
    name: str
    tags: tuple[str, str]

    def find_source(self) -> Lang | None:
        """The language translated from; None where it isn't said."""
        source, target = map(read_language, self.tags)
        return source or (None if target is None else _OTHER[target])

    def fits(self) -> bool:
        """Whether the languages are Chinese and English, as far as they are said."""
        source, target = map(read_language, self.tags)
        others = any(tag and read_language(tag) is None for tag in self.tags)
        return not others and (source is None or source != target)


def parse(data: bytes, path: str, options: ReadOptions = DEFAULT_OPTIONS) -> Document:
    """The document of a bilingual file, whichever of the two languages it is translated from.

    Of several documents within the file, those in other languages are left out.
    """
    root = parse_xml(data, path)
    fitting = _choose_files(root, path)
    units = _read_units(fitting, fitting[0].find_source(), is_version_2(root))
    return build_pairs(units, path, fitting[0].find_source(), ("xliff", data))


def list_units(root: Element, path: str) -> Sequence[Unit]:
    """The units of a bilingual file in the order in which its document has them, with their elements."""
    fitting = _choose_files(root, path)
    return [*_read_units(fitting, fitting[0].find_source(), is_version_2(root))]


def is_version_2(root: Element) -> bool:
    """Whether a file is of XLIFF 2."""
    return str(root.get("version", "")).startswith("2")


def _choose_files(root: Element, path: str) -> list[_File]:
    """The documents in Chinese and English. Raises `InputError` where there is none."""
    files = [*_read_files(root)]
    fitting = [file for file in files if file.fits()]
    return fitting or refuse_languages(files[0].tags, path)


def _read_files(root: Element) -> Iterator[_File]:
    """The documents within a file, which say their languages themselves, or the file does."""
    elements = root.findall("{*}file") or [root]
    names = [_FOLDERS.sub("", str(element.get("original") or element.get("id") or "")) for element in elements]
    for element, name in zip(elements, names, strict=True):
        pairs = (("source-language", "srcLang"), ("target-language", "trgLang"))
        source, target = (
            next((str(tag) for owner in (element, root) for key in keys if (tag := owner.get(key))), "")
            for keys in pairs
        )
        yield _File(element, name if len(set(names)) > 1 else "", (source, target))


def _read_units(files: list[_File], source: Lang | None, is_new: bool) -> Iterator[Unit]:
    """The units of documents, all from this language, with the names of their documents where there are several."""
    for file in files:
        turned = source is not None and file.find_source() == _OTHER[source]
        for unit in (read_units2 if is_new else read_units)(file.element):
            place = replace(unit.place, file=file.name) if file.name else unit.place
            before, after = (unit.target, unit.source) if turned else (unit.source, unit.target)
            first, second = reversed(unit.elements) if turned else unit.elements
            own, other = reversed(unit.codes) if turned else unit.codes
            yield Unit(before, after, place, unit.done, (first, second), (own, other))
