"""Translation memories (TMX 1.1 to 1.4): a pair for each unit with Chinese and English; places are its numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..bitext import Lang
from ..document import Document
from ..place import Place
from .inline_text import read_inline
from .language_tags import is_named, is_traditional, read_language
from .read_options import DEFAULT_OPTIONS, ReadOptions
from .unit_pairs import Unit, build_pairs
from .xml_tree import Element, iterate_xml, name_of

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


class _Variant(NamedTuple):
    """A text of a unit and the tag of its language."""

    tag: str
    text: str


def parse(data: bytes, path: str, options: ReadOptions = DEFAULT_OPTIONS) -> Document:
    """The document of a memory. Of several kinds of Chinese or English it takes one, the wanted one if any is.

    Units with one of the languages alone are counted as untranslated, those with neither are left out.
    """
    return build_pairs(_read_units(data, path, options.columns), path, "zh")


def _read_units(data: bytes, path: str, wanted: Sequence[str]) -> Iterator[Unit]:
    for number, element in enumerate(iterate_xml(data, path, "tu"), 1):
        variants = [*_read_variants(element)]
        zh, en = (_choose(variants, lang, wanted) for lang in _LANGS)
        if zh or en:
            yield Unit(zh, en, Place(unit=number), bool(zh and en))


_LANGS: tuple[Lang, Lang] = ("zh", "en")


def _read_variants(unit: Element) -> Iterator[_Variant]:
    inherited = _read_tag(unit)
    for variant in unit:
        if name_of(variant) == "tuv":
            segment = next((child for child in variant if name_of(child) == "seg"), None)
            yield _Variant(_read_tag(variant) or inherited, read_inline(segment))


def _read_tag(element: Element) -> str:
    return str(element.get(_LANG) or element.get("lang") or "")


def _choose(variants: Sequence[_Variant], lang: Lang, wanted: Sequence[str]) -> str:
    """The text in a language: the wanted kind of it, else the one in simplified characters, else the first."""
    own = [variant for variant in variants if read_language(variant.tag) == lang]
    named = [name for name in wanted if read_language(name) == lang]
    if named:
        own = [variant for variant in own if any(is_named(variant.tag, name) for name in named)]
    return min(own, key=lambda variant: (not variant.text, is_traditional(variant.tag))).text if own else ""
