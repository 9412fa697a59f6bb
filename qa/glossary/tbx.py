"""Glossaries in TBX (ISO 30042): `martif` of 2008 and `tbx` of 2019.

XML is taken without entities of its own: they can grow without bounds or fetch other files.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element
from xml.parsers import expat

from ...align.sources.language_tags import read_language, read_tag
from ...text.messages import Message
from ..setting_error import SettingError
from .entries import Entries, Term

_ROOTS = ("martif", "tbx")
_ENTRIES = ("termEntry", "conceptEntry")
_LANGUAGES = ("langSet", "langSec")
_TERM, _NOTE, _STATUS, _TERM_NOTE = "term", "note", "administrativeStatus", "termNote"
_ELEMENTS = frozenset((*_ENTRIES, *_LANGUAGES, _TERM, _NOTE, _STATUS, _TERM_NOTE))
# A Chinese term, its right and its forbidden renderings with line ends between them, its notes.
_Row = tuple[str, str, str, str]
# Values of `administrativeStatus` (ISO 12620) of terms that are not to be used.
_FORBIDDEN = ("deprecatedTerm-admn-sts", "supersededTerm-admn-sts", "deprecated", "superseded", "forbidden")
_PREFERRED = ("preferredTerm-admn-sts", "preferred", "standardizedTerm-admn-sts")


class _PrologEnd(Exception):  # noqa: N818 # no error: it ends the parsing
    """The first element is reached, or an entity declared before it."""


class _Entry:
    """A concept: the terms of either language, the status of those that have one, and notes."""

    __slots__ = ("notes", "sides", "statuses")

    def __init__(self) -> None:
        self.sides: dict[str, list[str]] = {"zh": [], "en": []}
        self.statuses: dict[tuple[str, str], str] = {}
        self.notes: list[str] = []

    def terms(self) -> Iterator[_Row]:
        """The Chinese terms, each with all English ones; none where there is no English."""
        zh, en = self.sides["zh"], self.sides["en"]
        if not en:
            return
        if not self.statuses and len(en) == len(zh) == 1:
            yield zh[0], en[0], "", "; ".join(self.notes)
            return
        forbidden: Sequence[str] = ()
        if self.statuses:
            forbidden = [text for text in en if self.statuses.get(("en", text)) in _FORBIDDEN]
            zh = [text for text in zh if self.statuses.get(("zh", text)) not in _FORBIDDEN]
            en = sorted(en, key=lambda text: self.statuses.get(("en", text)) not in _PREFERRED)
        right = "\n".join(text for text in dict.fromkeys(en) if text not in forbidden)
        for text in zh:
            yield text, right, "\n".join(forbidden), "; ".join(self.notes)


def tbx_terms(data: bytes, path: str) -> Entries:
    """The terms of a TBX file that have both languages. Raises `SettingError`."""
    _refuse_entities(data, path)
    try:
        root = ElementTree.fromstring(data)
    except ValueError:  # of several bytes, other than UTF-8 and UTF-16
        raise SettingError(
            Message(
                f"{path} is in an encoding that XML isn't read in; save it as UTF-8.",
                f"{path} 的编码不能用于 XML；请另存为 UTF-8。",
            ),
        ) from None
    except ElementTree.ParseError as error:
        line = error.position[0]
        raise SettingError(
            Message(f"{path} is no valid XML: {error}.", f"{path} 第 {line} 行不是有效的 XML。")
        ) from None
    if _local(root.tag) not in _ROOTS:
        raise SettingError(Message(f"{path} is no TBX glossary.", f"{path} 不是 TBX 术语库。"))
    rows = [(*row, number) for number, entry in enumerate(_entries(root)) for row in entry.terms()]
    if not rows:
        raise SettingError(
            Message(
                f"{path} has no entry with a Chinese and an English term.",
                f"{path} 中没有同时含有中文和英文术语的条目。",
            )
        )
    name = Path(path).name

    def made(i: int) -> Term:
        zh, right, forbidden, note, number = rows[i]
        return Term(zh, _lines(right), _lines(forbidden), False, note, f"{name}, {number}")

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
            Message(
                f"{path} declares entities (“{declared[0]}”), not read for safety; remove its <!ENTITY> lines.",
                f"{path} 声明了实体（“{declared[0]}”），出于安全考虑不予读取；请删除其中的 <!ENTITY> 行。",
            ),
        )


def _entries(root: Element) -> Iterator[_Entry]:
    """The entries in order. A status stands after the term it is about: `termNote`, or an element of its own."""
    entry, lang = _Entry(), ""
    kinds = {tag: _kind(tag) for tag in {element.tag for element in root.iter()}}
    for element in root.iter():
        kind = kinds[element.tag]
        if not kind:
            continue
        if kind == _TERM:
            if lang and (text := _text(element)):
                entry.sides[lang].append(text)
        elif kind in _LANGUAGES:
            lang = read_language(read_tag(element)) or ""
        elif kind in _ENTRIES:
            yield entry
            entry, lang = _Entry(), ""
        elif kind == _STATUS or (kind == _TERM_NOTE and element.get("type") == _STATUS):
            if lang and entry.sides[lang]:
                entry.statuses[lang, entry.sides[lang][-1]] = _text(element)
        elif kind == _NOTE:
            entry.notes.append(_text(element))
    yield entry


def _text(element: Element) -> str:
    text = "".join(element.itertext()) if len(element) else element.text or ""
    return text if text.isalpha() else " ".join(text.split())


def _lines(text: str) -> tuple[str, ...]:
    return tuple(text.split("\n")) if text else ()


def _local(tag: str) -> str:
    """A tag without its namespace: the dialects have several."""
    return tag.rpartition("}")[2]


def _kind(tag: str) -> str:
    """A tag without its namespace, empty if it is of no concern."""
    return name if (name := _local(tag)) in _ELEMENTS else ""
