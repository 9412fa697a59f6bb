"""The text of a paragraph from its runs, as readers of the page see it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from ...document import NoteKind
from ..read_options import Changes
from ..symbols import Height, list_visible, read_sign, read_signs, set_height
from ..text_pieces import Origin, Piece
from ..xml_tree import Element, name_of
from .elements import find, get, get_text_number, is_on
from .fields import Field
from .formulas import write_formula
from .styles import Styles

# Tracked changes whose content is text, by how changes are taken.
_KEPT = {"accepted": ("ins", "moveTo"), "original": ("del", "moveFrom")}
_HEIGHTS: Mapping[str, Height] = {"superscript": "superscript", "subscript": "subscript"}


class Found(NamedTuple):
    """A paragraph: its text, the kinds and ids of the notes it refers to, and the text boxes that hang on it."""

    pieces: list[Piece]
    notes: list[tuple[NoteKind, str]]
    boxes: list[Element]


class Runs:
    """Reads the paragraphs of one story in order; a field may reach over several."""

    def __init__(self, styles: Styles, changes: Changes, story: Element, part: str) -> None:
        self.part = part
        self._styles = styles
        self._changes: Changes = changes
        self._fields: list[Field] = []
        self._balanced = _count(story, "begin") == _count(story, "end")
        self._height: Height = ""
        self._font = ""
        self._hidden = False
        self._found = Found([], [], [])
        walk = self._walk
        self._handlers: dict[str, Callable[[Element], None]] = {
            **dict.fromkeys(("hyperlink", "smartTag", "customXml", "sdtContent", "bdo", "dir"), walk),
            **dict.fromkeys(("ruby", "rubyBase", *_KEPT[changes]), walk),
            "sdt": self._read_control,
            "r": self._read_run,
            "t": self._read_text,
            **({"delText": self._read_text} if changes == "original" else {}),
            **dict.fromkeys(("tab", "ptab"), lambda _: self._emit("\t")),
            **dict.fromkeys(("br", "cr"), lambda _: self._emit("\n")),
            "noBreakHyphen": lambda _: self._emit("-"),
            "sym": lambda element: self._emit(read_sign(get(element, "font"), get(element, "char"))),
            "fldChar": self._read_field_mark,
            "instrText": self._read_code,
            "fldSimple": self._read_simple_field,
            **dict.fromkeys(("oMath", "oMathPara"), lambda element: self._emit(write_formula(element))),
            "footnoteReference": lambda element: self._refer("footnote", element),
            "endnoteReference": lambda element: self._refer("endnote", element),
            **dict.fromkeys(("drawing", "pict"), self._read_drawing),
            "AlternateContent": lambda element: self._walk_all(choose_alternative(element)),
        }

    def read(self, paragraph: Element) -> Found:
        """What the next paragraph has, without what is hidden."""
        self._found = Found([], [], [])
        self._hidden = self._styles.hides(get(find(paragraph, "pPr", "pStyle")))
        self._walk(paragraph)
        if not self._balanced:
            self._fields.clear()
        return self._found

    def _walk(self, element: Element) -> None:
        self._walk_all(element)

    def _walk_all(self, elements: Element | list[Element]) -> None:
        for child in elements:
            handler = self._handlers.get(name_of(child))
            if handler:
                handler(child)

    def _read_control(self, control: Element) -> None:
        if not is_on(find(control, "sdtPr", "showingPlcHdr")):
            self._walk(control)

    def _emit(self, text: str, origin: Origin | None = None) -> None:
        if text and self._is_shown():
            self._found.pieces.append(Piece(text, origin))

    def _is_shown(self) -> bool:
        return all(field.is_shown for field in self._fields)

    def _read_run(self, run: Element) -> None:
        properties = find(run, "rPr")
        if self._is_hidden(properties):
            # A hidden field still begins and ends.
            self._walk_all([child for child in run if name_of(child) in ("fldChar", "instrText")])
            return
        height = get(find(properties, "vertAlign")) or self._styles.find_height(get(find(properties, "rStyle")))
        self._height = _HEIGHTS.get(height, "")
        self._font = get(find(properties, "rFonts"), "ascii")
        self._walk(run)
        self._height = self._font = ""

    def _is_hidden(self, properties: Element | None) -> bool:
        """Whether a run is hidden: as it says itself, else as its style says, else that of the paragraph."""
        vanish = find(properties, "vanish")
        if vanish is not None:
            return is_on(vanish)
        return self._hidden or self._styles.hides(get(find(properties, "rStyle")))

    def _read_text(self, element: Element) -> None:
        number = get_text_number(element)
        for start, text in list_visible(element.text or ""):
            shown = set_height(read_signs(text, self._font), self._height)
            same = number is not None and len(shown) == len(text)
            self._emit(shown, Origin(self.part, number or 0, start) if same else None)

    def _read_field_mark(self, element: Element) -> None:
        kind = get(element, "fldCharType")
        if kind == "begin":
            self._fields.append(Field())
        elif kind == "separate" and self._fields:
            self._fields[-1].in_result = True
        elif kind == "end" and self._fields:
            field = self._fields.pop()
            if not field.in_result:
                self._emit(field.compute())

    def _read_code(self, element: Element) -> None:
        if self._fields and not self._fields[-1].in_result:
            self._fields[-1].code.append(element.text or "")

    def _read_simple_field(self, element: Element) -> None:
        self._fields.append(Field([get(element, "instr")], in_result=True))
        self._walk(element)
        self._fields.pop()

    def _refer(self, kind: NoteKind, element: Element) -> None:
        if self._is_shown():
            self._found.notes.append((kind, get(element, "id")))

    def _read_drawing(self, element: Element) -> None:
        if self._is_shown():
            self._found.boxes.extend(_find_boxes(element))


def choose_alternative(element: Element) -> list[Element]:
    """What stands in the first of several forms of the same content, made for programs of different age."""
    for form in element:
        if name_of(form) in ("Choice", "Fallback"):
            return [*form]
    return []


def _find_boxes(element: Element) -> Iterator[Element]:
    """The contents of the text boxes in a drawing, each once."""
    for child in choose_alternative(element) if name_of(element) == "AlternateContent" else element:
        if name_of(child) == "txbxContent":
            yield child
        else:
            yield from _find_boxes(child)


def _count(story: Element, kind: str) -> int:
    """How many marks of fields of a kind a story has."""
    tag = story.tag[: story.tag.rfind("}") + 1]
    return sum(get(mark, "fldCharType") == kind for mark in story.iter(f"{tag}fldChar"))
