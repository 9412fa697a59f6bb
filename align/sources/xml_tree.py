"""XML as a tree, taken without entities of its own, without its document type and without the network."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any, TypeAlias

from ...text.messages import Message
from ..errors import InputError
from .refusals import refuse_broken

# An element of lxml, which has no types of its own.
Element: TypeAlias = Any
# Entities are declared before the first element.
_HEAD = 65_536
_ENTITY = re.compile(rb"<!ENTITY\s")


def name_of(element: Element) -> str:
    """The name of an element without its namespace; "" where it is a comment or the like."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def parse_xml(data: bytes, path: str, *, whole: bool = False) -> Element:
    """The root element of XML, with comments and processing instructions where the `whole` of it is wanted.

    Raises `InputError` where it is broken, nested too deep, or declares entities.
    """
    from lxml import etree

    _require_plain(data, path)
    parser = etree.XMLParser(remove_comments=not whole, remove_pis=not whole, **_SAFE)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        refuse_broken(path)
    _require_no_entities(root, path)
    return root


def iterate_xml(data: bytes, path: str, *names: str) -> Iterator[Element]:
    """The elements of these names one by one, each gone when the next is asked for; raises as `parse_xml` does."""
    from lxml import etree

    _require_plain(data, path)
    tags = [f"{{*}}{name}" for name in names]
    events = etree.iterparse(io.BytesIO(data), tag=tags, remove_comments=True, remove_pis=True, **_SAFE)
    first = True
    try:
        for _, element in events:
            if first:
                _require_no_entities(element, path)
                first = False
            yield element
            element.clear()
            while element.getprevious() is not None:
                del element.getparent()[0]
    except (etree.XMLSyntaxError, ValueError):
        refuse_broken(path)


_SAFE = {"resolve_entities": False, "no_network": True, "load_dtd": False, "huge_tree": False}


def _require_plain(data: bytes, path: str) -> None:
    if _ENTITY.search(data[:_HEAD].replace(b"\0", b"")):
        _refuse_entities(path)


def _require_no_entities(element: Element, path: str) -> None:
    kind = element.getroottree().docinfo.internalDTD
    if kind is not None and any(True for _ in kind.iterentities()):
        _refuse_entities(path)


def _refuse_entities(path: str) -> None:
    raise InputError(
        Message(
            f"{path} declares XML entities, which can hide or fetch other text; it isn't read.",
            f"{path} 声明了 XML 实体，可能藏有或引入其他内容，不予读取。",
        )
    )
