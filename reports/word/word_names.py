"""Names in the XML of Word files, those of strict ones, too."""

from __future__ import annotations

from ...align.sources.xml_tree import Element

CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STRICT_OFFICE = "http://purl.oclc.org/ooxml/officeDocument/relationships"


def find_space(element: Element) -> str:
    """The namespace of an element."""
    return str(element.tag)[1:].partition("}")[0]


def find_relation_space(main: Element) -> str:
    """The namespace of the kinds of parts that a main part names."""
    return OFFICE if find_space(main) == WORD else _STRICT_OFFICE
