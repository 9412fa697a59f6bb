"""Glossaries in TBX (ISO 30042): `martif` of 2008 and `tbx` of 2019.

XML is taken without entities of its own: they can grow without bounds or fetch other files.
"""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path
from xml.parsers import expat

from ..errors import SettingError
from .terms import Term

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_ENTRIES = ("termEntry", "conceptEntry")
_LANGUAGES = ("langSet", "langSec")
_ELEMENTS = frozenset((*_ENTRIES, *_LANGUAGES, "term", "termNote", "administrativeStatus", "note"))
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
    """A concept: the terms of either language, the status of those that have one, and notes."""

    def __init__(self) -> None:
        self.sides: dict[str, list[str]] = {"zh": [], "en": []}
        self.statuses: dict[tuple[str, str], str] = {}
        self.notes: list[str] = []

    def terms(self, origin: str) -> Iterator[Term]:
        """The Chinese terms, each with all English ones."""
        zh, en = self.sides["zh"], self.sides["en"]
        if not en:
            return
        forbidden: tuple[str, ...] = ()
        if self.statuses:
            forbidden = tuple(text for text in en if self.statuses.get(("en", text)) in _FORBIDDEN)
            zh = [text for text in zh if self.statuses.get(("zh", text)) not in _FORBIDDEN]
            en = sorted(en, key=lambda text: self.statuses.get(("en", text)) not in _PREFERRED)
        right = tuple(dict.fromkeys(text for text in en if text not in forbidden))
        for text in zh:
            yield Term(text, right, forbidden, False, "; ".join(self.notes), origin)


def _entries(root: ElementTree.Element) -> Iterator[_Entry]:
    """The entries in order. A status stands after the term it is about: `termNote`, or an element of its own."""
    entry, lang = _Entry(), ""
    names: dict[str, str] = {}
    for element in root.iter():
        tag = names.get(element.tag)
        if tag is None:
            tag = names.setdefault(element.tag, _known(element.tag))
        if not tag:
            continue
        if tag == "term" and lang:
            if text := _text(element):
                entry.sides[lang].append(text)
        elif tag in _LANGUAGES:
            lang = _language(element.get(_LANG) or element.get("lang") or "")
        elif tag in _ENTRIES:
            yield entry
            entry, lang = _Entry(), ""
        elif tag == "administrativeStatus" or (tag == "termNote" and element.get("type") == "administrativeStatus"):
            if lang and entry.sides[lang]:
                entry.statuses[lang, entry.sides[lang][-1]] = _text(element)
        elif tag == "note":
            entry.notes.append(_text(element))
    yield entry


@cache
def _language(tag: str) -> str:
    """The language of a tag like `zh-Hans-CN`, empty for those of no concern."""
    lang = tag.lower().replace("_", "-").split("-")[0]
    return lang if lang in ("zh", "en") else ""


def _text(element: ElementTree.Element) -> str:
    text = "".join(element.itertext()) if len(element) else element.text or ""
    return " ".join(text.split())


def _local(tag: object) -> str:
    """A tag without its namespace: the dialects have several. Comments have none."""
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _known(tag: object) -> str:
    """A tag without its namespace, empty if it is of no concern."""
    name = _local(tag)
    return name if name in _ELEMENTS else ""
