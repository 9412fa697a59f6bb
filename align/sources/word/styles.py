"""The styles of a Word file: which paragraphs are headings or contents, which text is hidden, which is numbered."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from ..xml_tree import Element
from .elements import find, find_all, get, get_number, is_on

# Names of styles are the same in every language of Word; WPS has some of its own.
_HEADING = re.compile(r"(?:heading|标题)\s*[1-9]|title|标题", re.IGNORECASE)
_CONTENTS = re.compile(
    r"(?:toc|\w*目录)\s*[1-9]|toc\s*(?:heading|标题)\s*\d*|table of (?:figures|authorities)", re.IGNORECASE
)
_BODY_LEVEL = 9
_DEEPEST = 30
_ON = ("1", "true", "on")


class Numbering(NamedTuple):
    """What a paragraph or style says of its number; the list 0 takes numbers away, None leaves it to the style."""

    list_id: int | None
    level: int | None


_UNNUMBERED = Numbering(None, None)


@dataclass(frozen=True, slots=True)
class Style:
    """What a style says by itself and by those it is based on.

    `numbered_by`: the style that its number comes from; `height`: `superscript`, `subscript`.
    """

    name: str = ""
    hidden: bool = False
    level: int | None = None
    numbering: Numbering = _UNNUMBERED
    numbered_by: str = ""
    height: str = ""

    @property
    def is_heading(self) -> bool:
        """Whether paragraphs of the style are headings."""
        return (self.level is not None and self.level < _BODY_LEVEL) or _HEADING.fullmatch(self.name) is not None

    @property
    def is_contents(self) -> bool:
        """Whether paragraphs of the style are entries of a table of contents."""
        return _CONTENTS.fullmatch(self.name) is not None


class Styles:
    """The styles by their ids; an id that isn't there has the default style."""

    def __init__(self, root: Element | None) -> None:
        elements = [*find_all(root, "style")] if root is not None else []
        self._elements = {get(element, "styleId"): element for element in elements}
        self._known: dict[str, Style] = {}
        default = (get(e, "styleId") for e in elements if get(e, "type") == "paragraph" and get(e, "default") in _ON)
        self._default = next(default, "")

    def find(self, style_id: str) -> Style:
        """The style of a paragraph; the default one where it names none."""
        return self._resolve(style_id if style_id in self._elements else self._default, 0)

    def hides(self, style_id: str) -> bool:
        """Whether a style hides text."""
        return bool(style_id) and self._resolve(style_id, 0).hidden

    def find_height(self, style_id: str) -> str:
        """Whether a style raises or lowers text: `superscript`, `subscript`."""
        return self._resolve(style_id, 0).height if style_id else ""

    def _resolve(self, style_id: str, depth: int) -> Style:
        """A style with what it has from those below; a chain that leads in a circle ends somewhere."""
        if style_id not in self._known:
            element = self._elements.get(style_id)
            if element is None or depth > _DEEPEST:
                return Style()
            base = self._resolve(get(find(element, "basedOn")), depth + 1)
            self._known[style_id] = _build_style(element, style_id, base)
        return self._known[style_id]


def read_numbering(properties: Element | None) -> Numbering:
    """What the properties of a paragraph say of its number."""
    numbers = find(properties, "numPr")
    return Numbering(get_number(find(numbers, "numId")), get_number(find(numbers, "ilvl")))


def _build_style(element: Element, style_id: str, base: Style) -> Style:
    vanish = find(element, "rPr", "vanish")
    level = get_number(find(element, "pPr", "outlineLvl"))
    own = read_numbering(find(element, "pPr"))
    numbered = own.list_id is not None
    inherited = Numbering(base.numbering.list_id, base.numbering.level if own.level is None else own.level)
    return Style(
        get(find(element, "name")),
        base.hidden if vanish is None else is_on(vanish),
        base.level if level is None else level,
        own if numbered else inherited,
        style_id if numbered else base.numbered_by,
        get(find(element, "rPr", "vertAlign")) or base.height,
    )
