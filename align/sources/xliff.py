"""Bilingual files of translation tools: XLIFF 1.2 and 2, and what Trados and memoQ make of 1.2.

A segment is a pair. What is not to be translated is left out, what isn't translated yet is counted.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...text.messages import Message
from ..bitext import Lang
from ..document import Document
from ..errors import InputError
from .language_tags import read_language
from .read_options import DEFAULT_OPTIONS, ReadOptions
from .unit_pairs import Unit, build_pairs
from .xliff1 import read_units
from .xliff2 import read_units as read_units2
from .xml_tree import Element, parse_xml


def parse(data: bytes, path: str, options: ReadOptions = DEFAULT_OPTIONS) -> Document:
    """The document of a bilingual file, whichever of the two languages it is translated from."""
    root = parse_xml(data, path)
    source = _find_source(root, path)
    units: Iterator[Unit] = read_units2(root) if str(root.get("version", "")).startswith("2") else read_units(root)
    return build_pairs(units, path, source)


def _find_source(root: Element, path: str) -> Lang | None:
    """The language translated from; None where the file doesn't say it. Raises `InputError` for other languages."""
    files = [root, *root.iterfind("{*}file")]
    tags = [
        next((str(tag) for file in files for name in names if (tag := file.get(name))), "")
        for names in (("srcLang", "source-language"), ("trgLang", "target-language"))
    ]
    source, target = map(read_language, tags)
    others = [tag for tag in tags if tag and read_language(tag) is None]
    if others or (source is not None and source == target):
        named, named_zh = " and ".join(filter(None, tags)), " 和 ".join(filter(None, tags))
        raise InputError(
            Message(
                f"{path} is in {named}; a check needs Chinese and English.",
                f"{path} 的语言为 {named_zh}；检查需要中文和英文。",
            )
        )
    return source or (None if target is None else "en" if target == "zh" else "zh")
