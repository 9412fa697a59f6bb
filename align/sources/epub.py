"""E-books (EPUB 2 and 3): their chapters in the order in which they are read."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from urllib.parse import unquote

from ..document import Document
from .encoding import decode, find_declared
from .html_blocks import read_blocks
from .ooxml import Parts
from .read_options import DEFAULT_OPTIONS, ReadOptions
from .refusals import refuse_broken, refuse_encrypted
from .web_page import parse_html
from .written_blocks import WrittenBlocks
from .xml_tree import Element

_CONTAINER, _RIGHTS = "META-INF/container.xml", "META-INF/rights.xml"
# What the guide of an older book names beside its text.
_AROUND = ("toc", "cover")
_PAGES = ("application/xhtml+xml", "text/html", "text/x-oeb1-document")


def parse(data: bytes, path: str, options: ReadOptions = DEFAULT_OPTIONS) -> Document:
    """The document of a book, without its contents and what stands outside the order of reading."""
    parts = Parts(data, path, options)
    if _RIGHTS in parts:
        refuse_encrypted(path)
    written = WrittenBlocks()
    for name in _list_chapters(parts):
        chapter = parts.read(name)
        text = decode(chapter, path, declared=find_declared(chapter)).text
        if text.strip():
            written.add_body(read_blocks(parse_html(text, path)))
    return written.build(path)


def _list_chapters(parts: Parts) -> Iterator[str]:
    """The names of the parts that are read, in order. Raises `InputError` where the book doesn't say them."""
    name = parts.find(_CONTAINER)
    container = parts.parse(name)
    root = container.find("{*}rootfiles/{*}rootfile") if container is not None else None
    main = name.removesuffix(_CONTAINER) + str(root.get("full-path", "")) if root is not None else ""
    package = parts.parse(main)
    if package is None:
        refuse_broken(parts.path)
    folder = posixpath.dirname(main)
    items = {str(item.get("id")): item for item in package.iterfind("{*}manifest/{*}item")}
    around = {
        _find_part(own, folder) for own in package.iterfind("{*}guide/{*}reference") if own.get("type") in _AROUND
    }
    for reference in package.iterfind("{*}spine/{*}itemref"):
        item = items.get(str(reference.get("idref")))
        if item is not None and reference.get("linear") != "no" and _is_chapter(item):
            part = _find_part(item, folder)
            if part not in around:
                yield part


def _find_part(element: Element, folder: str) -> str:
    """The name of the part that an element refers to."""
    return posixpath.normpath(posixpath.join(folder, unquote(str(element.get("href", "")).partition("#")[0])))


def _is_chapter(item: Element) -> bool:
    return item.get("media-type") in _PAGES and "nav" not in str(item.get("properties", "")).split()
