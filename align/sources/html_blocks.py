"""A page in HTML as blocks: its paragraphs and tables as readers see them, without what is around the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ..bitext import Lang
from .language_tags import read_language, read_tag
from .word.body import Block, Cell, Grid, Paragraph
from .word.origins import Piece
from .xml_tree import Element, name_of

# Elements that aren't text, those around it, and those that end a paragraph.
_NO_TEXT = frozenset(
    """script style template head noscript svg math iframe object embed canvas audio video map select option datalist
    textarea button input title rp rt rtc del pre""".split()
)
_AROUND = frozenset(("nav", "menu", "dialog"))
_AROUND_ROLES = frozenset(("navigation", "search", "menu", "toolbar", "doc-toc", "doc-noteref", "doc-pagebreak"))
_AROUND_TYPES = frozenset(("toc", "noteref", "pagebreak", "landmarks", "page-list"))
_BREAKING = frozenset(
    """address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer
    form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main ol p section summary ul tbody thead tfoot tr td th
    optgroup label""".split()
)
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_ARTICLES = frozenset(("article", "blockquote", "section"))
_UNSEEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_WIDE = r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\u3000-\u303f]"
# Where a line of the source ends between two wide characters, nothing stands.
_BETWEEN_WIDE = re.compile(rf"(?<={_WIDE})[ \t]*\r?\n[ \t\r\n]*(?={_WIDE})")
_NOTHING = str.maketrans("", "", "\xad\u200b\u2060\ufeff")
_SUPERSCRIPT = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")
_NOTE_MARK = re.compile(r"\s*(?:[\[(〔［（]?\d{1,3}[\])〕］）]?|\[[a-z]\]|[*†‡§]+)\s*")
_MOST_SPAN = 100


def read_blocks(element: Element) -> Iterator[Block]:
    """The blocks of an element in the order of the page."""
    reader = _Reader()
    reader.read_children(element, False)
    reader.end_paragraph()
    yield from reader.blocks


@dataclass(slots=True)
class _Reader:
    """The blocks so far, and the pieces of the paragraph that is being read."""

    blocks: list[Block] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)

    def read_children(self, element: Element, heading: bool) -> None:
        """Read what stands in an element."""
        self.pieces.append(element.text or "")
        for child in element:
            name = name_of(child)
            if name and not is_apart(child, name):
                self._read(child, name, heading)
            self.pieces.append(child.tail or "")

    def _read(self, element: Element, name: str, heading: bool) -> None:
        if name == "br":
            self.pieces.append(_BREAK)
        elif name == "sup":
            self.pieces.append(_read_raised(element))
        elif name == "table":
            self.end_paragraph(heading)
            self.blocks.append(_read_table(element))
        elif name in _BREAKING or _is_version(element):
            self.end_paragraph(heading)
            inside = heading or name in _HEADINGS
            self.read_children(element, inside)
            self.end_paragraph(inside)
        else:
            self.read_children(element, heading)

    def end_paragraph(self, heading: bool = False) -> None:
        """End the paragraph that is being read, if there is anything in it."""
        text = clean_text("".join(self.pieces))
        self.pieces.clear()
        if text:
            self.blocks.append(Paragraph((Piece(text),), heading))


_BREAK = "\x0b"


def clean_text(text: str) -> str:
    r"""Text as a page shows it: blanks as one, none where the source breaks a line of Chinese.

    >>> clean_text("全市\n  企业"), clean_text("two \n words")
    ('全市企业', 'two words')
    """
    text = _BLANKS.sub(" ", _BETWEEN_WIDE.sub("", text)).translate(_NOTHING)
    return "\n".join(filter(None, (line.strip() for line in text.split(_BREAK))))


def is_apart(element: Element, name: str) -> bool:
    """Whether an element is no part of the text: not shown, a mark of a note, or what leads around the site."""
    if name in _NO_TEXT or name in _AROUND or (name == "footer" and not _is_within(element)):
        return True
    if element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    types = str(element.get("{http://www.idpf.org/2007/ops}type") or element.get("epub:type") or "").split()
    if str(element.get("role", "")) in _AROUND_ROLES or not _AROUND_TYPES.isdisjoint(types):
        return True
    return _UNSEEN.search(str(element.get("style", ""))) is not None


def _is_within(element: Element) -> bool:
    return any(name_of(parent) in _ARTICLES for parent in element.iterancestors())


def _is_version(element: Element) -> bool:
    """Whether an element is in one of the languages and stands beside one in the other: a switch shows one of them."""
    own, parent = _read_lang(element), element.getparent()
    return own is not None and any(_read_lang(other) not in (None, own) for other in parent)


def _read_lang(element: Element) -> Lang | None:
    return read_language(read_tag(element))


def _read_raised(element: Element) -> str:
    """Raised text: nothing where it is the mark of a note, digits as raised ones."""
    text = "".join(element.itertext())
    linked = next(element.iter("{*}a"), None) is not None or name_of(element.getparent()) == "a"
    return "" if linked and _NOTE_MARK.fullmatch(text) else text.translate(_SUPERSCRIPT)


def _read_table(table: Element) -> Grid:
    """A table by its rows; what goes on from the row above is left out, its columns are not."""
    rows: list[tuple[Cell, ...]] = []
    taken: dict[int, int] = {}
    for row in _list_rows(table):
        cells: list[Cell] = []
        column = 0
        for child in row:
            name = name_of(child)
            if name not in ("td", "th") or is_apart(child, name):
                continue
            while taken.get(column, 0) > 0:
                column += 1
            width, height = (_read_span(child.get(key)) for key in ("colspan", "rowspan"))
            cells.append(Cell(column, width, tuple(read_blocks(child))))
            for own in range(column, column + width):
                taken[own] = max(taken.get(own, 0), height)
            column += width
        taken = {own: left - 1 for own, left in taken.items() if left > 1}
        rows.append(tuple(cells))
    return Grid(tuple(row for row in rows if row))


def _list_rows(table: Element) -> Iterator[Element]:
    """The rows of a table, none of tables inside it."""
    for child in table:
        name = name_of(child)
        if name == "tr":
            yield child
        elif name in ("thead", "tbody", "tfoot", "form"):
            yield from _list_rows(child)


def _read_span(value: str | None) -> int:
    return min(_MOST_SPAN, max(1, int(value[:4]))) if value and value.isascii() and value.isdecimal() else 1
