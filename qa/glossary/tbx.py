"""Glossaries in TBX (ISO 30042): `martif` of 2008 and `tbx` of 2019.

XML is taken without entities of its own: they can grow without bounds or fetch other files.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree
from xml.etree.ElementTree import Element
from xml.parsers import expat

from ..errors import SettingError
from .terms import Entries, Term

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_ROOTS = ("martif", "tbx")
_ENTRIES = ("termEntry", "conceptEntry")
_LANGUAGES = ("langSet", "langSec")
_TERM, _NOTE, _STATUS, _TERM_NOTE = "term", "note", "administrativeStatus", "termNote"
# Values of `administrativeStatus` (ISO 12620) of terms that are not to be used.
_FORBIDDEN = ("deprecatedTerm-admn-sts", "supersededTerm-admn-sts", "deprecated", "superseded", "forbidden")
_PREFERRED = ("preferredTerm-admn-sts", "preferred", "standardizedTerm-admn-sts")


class _PrologEnd(Exception):  # noqa: N818 # no error: it ends the parsing
    """The first element is reached, or an entity declared before it."""


class _Entry(NamedTuple):
    """A concept: its Chinese terms that aren't forbidden, its right and forbidden renderings, and notes."""

    chinese: tuple[str, ...]
    right: tuple[str, ...]
    forbidden: tuple[str, ...]
    notes: tuple[str, ...]


def tbx_terms(data: bytes, path: str) -> Entries:
    """The terms of a TBX file that have both languages. Raises `SettingError`."""
    _refuse_entities(data, path)
    try:
        root = ElementTree.fromstring(data)
    except (ElementTree.ParseError, ValueError) as error:  # ValueError: an encoding that expat can't take
        raise SettingError(f"{path} is no valid XML: {error}.", f"{path} 不是有效的 XML：{error}。") from None
    if _local(root.tag) not in _ROOTS:
        raise SettingError(f"{path} is no TBX glossary.", f"{path} 不是 TBX 术语库。")
    rows = [
        (zh, "\n".join(right), number, element)
        for number, (element, chinese, right) in enumerate(_concepts(root), 1)
        for zh in chinese
    ]
    if not rows:
        raise SettingError(
            f"{path} has no entry with a Chinese and an English term.", f"{path} 中没有同时含有中文和英文术语的条目。"
        )
    name = Path(path).name

    def made(row: int) -> Term:
        zh, _, number, element = rows[row]
        entry = _entry(element)
        return Term(zh, entry.right, entry.forbidden, False, "; ".join(entry.notes), f"{name}, {number}")

    return Entries([row[0] for row in rows], [row[1] for row in rows], made)


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
    with suppress(_PrologEnd, expat.ExpatError, ValueError):  # what is no XML is told by who reads it
        parser.Parse(data, True)
    if declared:
        raise SettingError(
            f"{path} declares entities (“{declared[0]}”), which are not read for safety; remove its <!ENTITY> lines.",
            f"{path} 声明了实体（“{declared[0]}”），出于安全考虑不予读取；请删除其中的 <!ENTITY> 行。",
        )


def _concepts(root: Element) -> Iterator[tuple[Element, Sequence[str], Sequence[str]]]:
    """The entries in order, the Chinese terms of each, none without English ones, and its right renderings.

    Where no term has a status, and the elements have one name each, these are all that is looked at.
    """
    tags: defaultdict[str, list[str]] = defaultdict(list)
    for tag in sorted({element.tag for element in root.iter()}):
        tags[_local(tag)].append(tag)
    entries, sections = ([tag for name in names for tag in tags[name]] for names in (_ENTRIES, _LANGUAGES))
    if tags[_STATUS] or tags[_TERM_NOTE] or not len(entries) == len(sections) == len(tags[_TERM]) == 1:
        for element in root.iter():
            if element.tag in entries:
                entry = _entry(element)
                yield element, entry.chinese if entry.right or entry.forbidden else (), entry.right
        return
    (section_tag,), (term_tag,) = sections, tags[_TERM]
    for element in root.iter(entries[0]):
        sides: dict[str, list[str]] = {"zh": [], "en": [], "": []}
        for section in element.iter(section_tag):
            sides[_lang_of(section)] += [text for term in section.iter(term_tag) if (text := _text(term))]
        yield element, sides["zh"] if sides["en"] else (), sides["en"]


def _entry(concept: Element) -> _Entry:
    """An entry in full. A status stands after the term it is about: `termNote`, or an element of its own."""
    sides: dict[str, list[str]] = {"zh": [], "en": []}
    statuses: dict[tuple[str, str], str] = {}
    notes, lang = [], ""
    for element in concept.iter():
        name = _local(element.tag)
        if name in _LANGUAGES:
            lang = _lang_of(element)
        elif name == _TERM and lang:
            if text := _text(element):
                sides[lang].append(text)
        elif name == _STATUS or (name == _TERM_NOTE and element.get("type") == _STATUS):
            if lang and sides[lang]:
                statuses[lang, sides[lang][-1]] = _text(element)
        elif name == _NOTE:
            notes.append(_text(element))
    english = sorted(dict.fromkeys(sides["en"]), key=lambda text: statuses.get(("en", text)) not in _PREFERRED)
    forbidden = tuple(text for text in sides["en"] if statuses.get(("en", text)) in _FORBIDDEN)
    return _Entry(
        tuple(text for text in sides["zh"] if statuses.get(("zh", text)) not in _FORBIDDEN),
        tuple(text for text in english if text not in forbidden),
        forbidden,
        tuple(notes),
    )


def _lang_of(element: Element) -> str:
    """The language of a section: `zh`, `en`, or empty for those of no concern."""
    return _language(element.get(_LANG) or element.get("lang") or "")


@lru_cache(maxsize=256)
def _language(tag: str) -> str:
    lang = tag.lower().replace("_", "-").split("-")[0]
    return lang if lang in ("zh", "en") else ""


def _text(element: Element) -> str:
    text = "".join(element.itertext()) if len(element) else element.text or ""
    return " ".join(text.split())


@lru_cache(maxsize=256)
def _local(tag: str) -> str:
    """A tag without its namespace: the dialects have several."""
    return tag.rpartition("}")[2]
