"""Texts of Qt programs (.ts of Qt Linguist): a pair for each translated message; places are lines and contexts."""

from __future__ import annotations

from collections.abc import Iterator

from ..document import Document
from ..place import Place
from .language_tags import read_language
from .read_options import DEFAULT_OPTIONS, ReadOptions
from .unit_pairs import Unit, build_pairs, refuse_languages
from .xml_tree import Element, name_of, parse_xml

# What Linguist calls messages that the program has no more.
_GONE = ("vanished", "obsolete")


def parse(data: bytes, path: str, options: ReadOptions = DEFAULT_OPTIONS) -> Document:
    """The document of a file of messages: what is unfinished is counted, what the program has no more left out."""
    root = parse_xml(data, path)
    tags = (str(root.get("sourcelanguage") or ""), str(root.get("language") or ""))
    if tags[1] and read_language(tags[1]) is None:
        refuse_languages(tags, path)
    return build_pairs(_read_units(root), path)


def _read_units(root: Element) -> Iterator[Unit]:
    for context in root.iter("{*}context"):
        name = str(context.findtext("{*}name") or "").strip()
        for message in context.iterfind("{*}message"):
            translation = message.find("{*}translation")
            kind = "" if translation is None else str(translation.get("type", ""))
            if kind in _GONE:
                continue
            source, target = _read_text(message.find("{*}source")), _read_text(translation)
            if source or target:
                place = Place(heading=name or None, line=message.sourceline)
                yield Unit(source, target, place, bool(source and target) and kind != "unfinished")


def _read_text(element: Element | None) -> str:
    """The text of an element; of several forms for numbers the last, of several lengths the first."""
    if element is None:
        return ""
    forms = [child for child in element if name_of(child) == "numerusform"]
    if forms:
        return _read_text(forms[-1])
    lengths = [child for child in element if name_of(child) == "lengthvariant"]
    return _read_text(lengths[0]) if lengths else "".join(element.itertext()).strip()
