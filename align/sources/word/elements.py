"""Names in the XML of Word, and what its attributes say."""

from __future__ import annotations

from collections.abc import Iterator

from ..xml_tree import Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_REL = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_VALUE = _W + "val"
# The namespaces of strict files, and those that stand for them here.
STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/", b"http://schemas.openxmlformats.org/wordprocessingml/2006/"),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/math",
        b"http://schemas.openxmlformats.org/officeDocument/2006/math",
    ),
)
# An attribute of our own that numbers text elements.
_NUMBER = "bialign-number"
_OFF = ("0", "false", "off", "none")


def find(element: Element | None, *path: str) -> Element | None:
    """The first child of this name, and its first child of the next name, and so on; None where one is missing."""
    for name in path:
        if element is None:
            return None
        element = element.find(_W + name)
    return element


def find_all(element: Element, name: str) -> Iterator[Element]:
    """The children of this name."""
    found: Iterator[Element] = element.iterfind(_W + name)
    return found


def get(element: Element | None, name: str = "val") -> str:
    """An attribute of Word; empty where it or the element is missing.

    Attributes of elements that older programs wrote may lack the namespace.
    """
    if element is None:
        return ""
    return str(element.get(_W + name) or element.get(name) or "")


def get_number(element: Element | None, name: str = "val") -> int | None:
    """An attribute as a whole number; None where it is none."""
    value = get(element, name)
    digits = value.removeprefix("-")
    return int(value) if digits.isascii() and digits.isdecimal() and len(digits) <= _MOST_DIGITS else None


_MOST_DIGITS = 9


def number_texts(root: Element) -> None:
    """Number the text elements of a part, in document order."""
    for number, element in enumerate(root.iter(_W + "t", _W + "delText")):
        element.set(_NUMBER, str(number))


def get_text_number(element: Element) -> int | None:
    """The number of a text element in its part; None in a part that isn't numbered."""
    number = element.get(_NUMBER)
    return None if number is None else int(number)


def is_on(element: Element | None) -> bool:
    """Whether a property is there and not switched off."""
    return element is not None and get(element) not in _OFF
