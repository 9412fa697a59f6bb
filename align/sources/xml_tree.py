"""XML as a tree, taken without entities of its own, without its document type and without the network."""

from __future__ import annotations

import re
from typing import Any, TypeAlias

from ...text.messages import Message
from ..errors import InputError
from .archive import refuse_broken

# An element of lxml, which has no types of its own.
Element: TypeAlias = Any
# Entities are declared before the first element.
_HEAD = 65_536
_ENTITY = re.compile(rb"<!ENTITY\s")


def parse_xml(data: bytes, path: str) -> Element:
    """The root element of XML. Raises `InputError` where it is broken, nested too deep, or declares entities."""
    from lxml import etree

    if _ENTITY.search(data[:_HEAD].replace(b"\0", b"")):
        _refuse_entities(path)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        refuse_broken(path)
    kind = root.getroottree().docinfo.internalDTD
    if kind is not None and any(True for _ in kind.iterentities()):
        _refuse_entities(path)
    return root


def _refuse_entities(path: str) -> None:
    raise InputError(
        Message(
            f"{path} declares XML entities, which can hide or fetch other text; it isn't read.",
            f"{path} 声明了 XML 实体，可能藏有或引入其他内容，不予读取。",
        )
    )
