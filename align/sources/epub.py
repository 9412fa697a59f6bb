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
from .word.page import Page
from .xml_tree import Element

_CONTAINER, _RIGHTS = "META-INF/container.xml", "META-INF/rights.xml"
_PAGES = ("application/xhtml+xml", "text/html", "text/x-oeb1-document")


def parse(data: bytes, path: str, options: ReadOptions = DEFAULT_OPTIONS) -> Document:
    """The document of a book, without its contents and what stands outside the order of reading."""
    parts = Parts(data, path, options)
    if _RIGHTS in parts:
        refuse_encrypted(path)
    page = Page()
    for name in _list_chapters(parts):
        chapter = parts.read(name)
        text = decode(chapter, path, declared=find_declared(chapter)).text
        if text.strip():
            page.add_body(read_blocks(parse_html(text, path)))
    return page.build(path)


def _list_chapters(parts: Parts) -> Iterator[str]:
    """The names of the parts that are read, in order. Raises `InputError` where the book doesn't say them."""
    container = parts.parse(_CONTAINER)
    root = container.find("{*}rootfiles/{*}rootfile") if container is not None else None
    main = str(root.get("full-path", "")) if root is not None else ""
    package = parts.parse(main)
    if package is None:
        refuse_broken(parts.path)
    items = {str(item.get("id")): item for item in package.iterfind("{*}manifest/{*}item")}
    for reference in package.iterfind("{*}spine/{*}itemref"):
        item = items.get(str(reference.get("idref")))
        if item is not None and reference.get("linear") != "no" and _is_chapter(item):
            name = unquote(str(item.get("href", "")).partition("#")[0])
            yield posixpath.normpath(posixpath.join(posixpath.dirname(main), name))


def _is_chapter(item: Element) -> bool:
    return item.get("media-type") in _PAGES and "nav" not in str(item.get("properties", "")).split()
