"""Translation memories (TMX 1.1 to 1.4): a pair for each unit with Chinese and English; places are its numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..bitext import LANGS, Lang
from ..document import Code, Document
from ..place import Place
from .inline_codes import read_codes
from .inline_text import read_inline, read_subflows
from .language_tags import is_named, is_traditional, read_language, read_tag
from .read_options import DEFAULT_OPTIONS, ReadOptions
from .unit_pairs import Unit, build_pairs, pair_subflows
from .xml_tree import Element, iterate_xml, name_of


class _Variant(NamedTuple):
    """A text of a unit, the tag of its language, the texts within its codes, and these."""

    tag: str
    text: str
    subflows: Sequence[str] = ()
    codes: Sequence[Code] = ()


_NONE = _Variant("", "")


def parse(data: bytes, path: str, options: ReadOptions = DEFAULT_OPTIONS) -> Document:
    """The document of a memory. Of several kinds of Chinese or English it takes one, the wanted one if any is.

    Units with one of the languages alone are counted as untranslated, unless they say that it has no counterpart; those
    with neither are left out.
    """
    return build_pairs(_read_units(data, path, options.columns), path, "zh")


def _read_units(data: bytes, path: str, wanted: Sequence[str]) -> Iterator[Unit]:
    for number, element in enumerate(iterate_xml(data, path, "tu"), 1):
        variants = [*_read_variants(element)]
        zh, en = (_choose(variants, lang, wanted) for lang in LANGS)
        place = Place(unit=number)
        if zh.text or en.text:
            done = bool(zh.text and en.text) or _is_alone(element)
            yield Unit(zh.text, en.text, place, done, codes=(zh.codes, en.codes))
            yield from pair_subflows(zh.subflows, en.subflows, place)


def _is_alone(unit: Element) -> bool:
    """Whether a unit says that its text has no counterpart, as memories do that bialign wrote."""
    return any(
        name_of(child) == "prop" and child.get("type") == "x-bialign-counterpart" and child.text == "none"
        for child in unit
    )


def _read_variants(unit: Element) -> Iterator[_Variant]:
    inherited = read_tag(unit)
    for variant in unit:
        if name_of(variant) == "tuv":
            segment = next((child for child in variant if name_of(child) == "seg"), None)
            tag = read_tag(variant) or inherited
            yield _Variant(tag, read_inline(segment), read_subflows(segment), read_codes(segment))


def _choose(variants: Sequence[_Variant], lang: Lang, wanted: Sequence[str]) -> _Variant:
    """The text in a language: the wanted kind of it, else the one in simplified characters, else the first."""
    own = [variant for variant in variants if read_language(variant.tag) == lang]
    named = [name for name in wanted if read_language(name) == lang]
    if named:
        own = [variant for variant in own if any(is_named(variant.tag, name) for name in named)]
    return min(own, key=lambda variant: (not variant.text, is_traditional(variant.tag))) if own else _NONE
