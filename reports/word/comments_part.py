"""The part of a Word file that holds its comments; those that are there stay as they are."""

from __future__ import annotations

from ...align.sources.xml_tree import Element
from ..comments.comment import AUTHOR, CODE, INITIALS, Comment
from .word_names import XML_SPACE, find_space
from .word_parts import WordFile

_KIND = "comments"
_MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
# In half points.
_SIZE, _CODE_SIZE = "18", "14"
_CODE_COLOUR = "808080"


class CommentsPart:
    """The comments of a file, to which new ones are added."""

    def __init__(self, file: WordFile) -> None:
        self._space = find_space(file.main)
        name = file.find_related(_KIND)
        if name:
            self._root = file.open(name)
        else:
            from lxml import etree

            self._root = etree.Element(self.tag("comments"), nsmap={"w": self._space})
            file.add(_KIND, _MEDIA_TYPE, self._root)
        ids = [str(comment.get(self.tag("id"))) for comment in self._root.iterfind(self.tag("comment"))]
        self._next = 1 + max((int(own) for own in ids if own.isascii() and own.isdecimal()), default=-1)

    def tag(self, name: str) -> str:
        """The full name of an element or attribute."""
        return f"{{{self._space}}}{name}"

    def list_codes(self) -> set[str]:
        """The codes of the comments that an earlier check wrote."""
        return set(self._find_own())

    def rewrite_summary(self, comment: Comment) -> bool:
        """Let the comment on the whole that an earlier check wrote say this; whether there is one."""
        element = next((own for code, own in self._find_own().items() if not CODE.match(code)), None)
        if element is None:
            return False
        for child in list(element):
            element.remove(child)
        self._fill(element, comment)
        return True

    def _find_own(self) -> dict[str, Element]:
        """The comments that an earlier check wrote, by the last paragraph of each."""
        own = (c for c in self._root.iterfind(self.tag("comment")) if c.get(self.tag("author")) == AUTHOR)
        last = ((comment, p) for comment in own for p in comment.findall(self.tag("p"))[-1:])
        return {"".join(paragraph.itertext(self.tag("t"))).strip(): comment for comment, paragraph in last}

    def add(self, comment: Comment) -> str:
        """Add a comment; its id."""
        own, self._next = str(self._next), self._next + 1
        attributes = {self.tag("id"): own, self.tag("author"): AUTHOR, self.tag("initials"): INITIALS}
        element = self._root.makeelement(self.tag("comment"), attributes)
        self._fill(element, comment)
        self._root.append(element)
        return own

    def _fill(self, element: Element, comment: Comment) -> None:
        self._add_paragraph(element, comment.title, bold=True)
        for text in comment.paragraphs:
            self._add_paragraph(element, text)
        if comment.code:
            self._add_paragraph(element, comment.code, code=True)

    def _add_paragraph(self, parent: Element, text: str, *, bold: bool = False, code: bool = False) -> None:
        run = self._nest(parent, "p", "r")
        properties = self._nest(run, "rPr")
        if bold:
            self._nest(properties, "b")
        if code:
            self._nest(properties, "color").set(self.tag("val"), _CODE_COLOUR)
        for name in ("sz", "szCs"):
            self._nest(properties, name).set(self.tag("val"), _CODE_SIZE if code else _SIZE)
        written = self._nest(run, "t")
        written.text = text
        written.set(XML_SPACE, "preserve")

    def _nest(self, parent: Element, *names: str) -> Element:
        """The innermost of new elements, each within the one before."""
        for name in names:
            child = parent.makeelement(self.tag(name))
            parent.append(child)
            parent = child
        return parent
