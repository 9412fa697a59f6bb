"""Glossaries in TBX (ISO 30042): `martif` of 2008 and `tbx` of 2019.

XML is taken without entities of its own: they can grow without bounds or fetch other files.
"""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from xml.parsers import expat

from ..errors import SettingError
from .terms import Term

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_ENTRIES = ("termEntry", "conceptEntry")
_LANGUAGES = ("langSet", "langSec")
# Values of `administrativeStatus` (ISO 12620) of terms that are not to be used.
_FORBIDDEN = ("deprecatedTerm-admn-sts", "supersededTerm-admn-sts", "deprecated", "superseded", "forbidden")
_PREFERRED = ("preferredTerm-admn-sts", "preferred", "standardizedTerm-admn-sts")


class _PrologEnd(Exception):  # noqa: N818 # no error: it ends the parsing
    """The first element is reached, or an entity declared before it."""


def tbx_terms(data: bytes, path: str) -> list[Term]:
    """The terms of a TBX file that have both languages. Raises `SettingError`."""
    _refuse_entities(data, path)
    try:
        root = ElementTree.fromstring(data)
    except ElementTree.ParseError as error:
        raise SettingError(f"{path} is no valid XML: {error}.", f"{path} 不是有效的 XML：{error}。") from None
    if _local(root.tag) not in ("martif", "tbx"):
        raise SettingError(f"{path} is no TBX glossary.", f"{path} 不是 TBX 术语库。")
    name = Path(path).name
    terms = [term for number, entry in enumerate(_entries(root)) for term in entry.terms(f"{name}, {number}")]
    if not terms:
        raise SettingError(
            f"{path} has no entry with a Chinese and an English term.", f"{path} 中没有同时含有中文和英文术语的条目。"
        )
    return terms


def _refuse_entities(data: bytes, path: str) -> None:
    """Raise where the file declares entities: looked for by the parser itself, in any encoding, up to the root."""
    parser = expat.ParserCreate()
    declared: list[str] = []

    def entity(name: str, *_: object) -> None:
        declared.append(name)
        raise _PrologEnd

    def element(*_: object) -> None:
        raise _PrologEnd

    parser.EntityDeclHandler = entity
    parser.StartElementHandler = element
    with suppress(_PrologEnd, expat.ExpatError):  # what is no XML is told by who reads it
        parser.Parse(data, True)
    if declared:
        raise SettingError(
            f"{path} declares entities (“{declared[0]}”), which are not read for safety; remove its <!ENTITY> lines.",
            f"{path} 声明了实体（“{declared[0]}”），出于安全考虑不予读取；请删除其中的 <!ENTITY> 行。",
        )


class _Entry:
    """A concept: the terms of either language, each with its status, and notes."""

    def __init__(self) -> None:
        self.sides: dict[str, list[list[str]]] = {"zh": [], "en": []}
        self.notes: list[str] = []

    def terms(self, origin: str) -> Iterator[Term]:
        """The Chinese terms, each with all English ones."""
        if not self.sides["en"]:
            return
        right = [text for text, status in self.sides["en"] if status not in _FORBIDDEN]
        preferred = [text for text, status in self.sides["en"] if status in _PREFERRED]
        forbidden = tuple(text for text, status in self.sides["en"] if status in _FORBIDDEN and text not in right)
        for text, status in self.sides["zh"]:
            if status not in _FORBIDDEN:
                renderings = tuple(dict.fromkeys((*preferred, *right)))
                yield Term(text, renderings, forbidden, False, "; ".join(self.notes), origin)


def _entries(root: ElementTree.Element) -> Iterator[_Entry]:
    """The entries in order. A status stands after the term it is about: `termNote`, or an element of its own."""
    entry, side = _Entry(), None
    names: dict[str, str] = {}
    for element in root.iter():
        tag = names.get(element.tag) or names.setdefault(element.tag, _local(element.tag))
        if tag in _ENTRIES:
            yield entry
            entry, side = _Entry(), None
        elif tag in _LANGUAGES:
            side = entry.sides.get(_language(element))
        elif tag == "term" and side is not None:
            if text := _text(element):
                side.append([text, ""])
        elif tag == "administrativeStatus" or (tag == "termNote" and element.get("type") == "administrativeStatus"):
            if side:
                side[-1][1] = _text(element)
        elif tag == "note":
            entry.notes.append(_text(element))
    yield entry


def _language(section: ElementTree.Element) -> str:
    """The language of a section, without script or country."""
    return (section.get(_LANG) or section.get("lang") or "").lower().replace("_", "-").split("-")[0]


def _text(element: ElementTree.Element) -> str:
    text = "".join(element.itertext()) if len(element) else element.text or ""
    return " ".join(text.split())


def _local(tag: object) -> str:
    """A tag without its namespace: the dialects have several. Comments have none."""
    return tag.rpartition("}")[2] if isinstance(tag, str) else "#"
