"""What of a Word document is marked as a whole: programs lose marks inside it, or take them for its text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from ...align.sources.xml_tree import Element, name_of
from .word_names import find_space

_CLOSED = ("smartTag", "customXml", "fldSimple", "del", "moveFrom")
# Links are text with an address; results of other fields are computed anew.
_OPEN_FIELD = "HYPERLINK"


class Stretch(NamedTuple):
    """Elements of a paragraph, or of several, from the first to the last of them."""

    first: Element
    last: Element


class Wholes:
    """Finds what marks have to be put around. It looks for the fields of a main part once, before runs are split."""

    def __init__(self, main: Element) -> None:
        self._fields = _find_fields(main)

    def find(self, text: Element) -> Stretch | None:
        """What marks around a text element, or a mark, have to be put around; None where its run may be split.

        Marks stand in the main story alone: a text box is marked where it hangs.
        """
        runs = [ancestor for ancestor in text.iterancestors() if name_of(ancestor) == "r"]
        holder = runs[-1] if runs else text.getparent()
        for ancestor in holder.iterancestors():
            name = name_of(ancestor)
            if name == "p":
                break
            if name in _CLOSED:
                holder = ancestor
        if holder in self._fields:
            return self._fields[holder]
        return None if holder is text.getparent() else Stretch(holder, holder)


@dataclass(slots=True)
class _Field:
    """A field that has begun: the run that it begins with, its code so far, and whether its result has begun."""

    begin: Element
    code: list[str] = field(default_factory=list)
    in_result: bool = False

    @property
    def is_open(self) -> bool:
        """Whether it is text that may be marked in parts."""
        return "".join(self.code).strip().upper().startswith(_OPEN_FIELD)


def _find_fields(main: Element) -> Mapping[Element, Stretch]:
    """The elements of fields that begin and end beside one another, each with the outermost field that it is in."""
    space = f"{{{find_space(main)}}}"
    begun: list[_Field] = []
    found: dict[Element, Stretch] = {}
    for mark in main.iter(f"{space}fldChar", f"{space}instrText"):
        kind = str(mark.get(f"{space}fldCharType"))
        if kind == "begin":
            begun.append(_Field(mark.getparent()))
        elif kind == "separate" and begun:
            begun[-1].in_result = True
        elif kind == "end" and begun:
            ended, end = begun.pop(), mark.getparent()
            if not ended.is_open:
                found.update((own, Stretch(ended.begin, end)) for own in _list_between(ended.begin, end))
        elif begun and not begun[-1].in_result:
            begun[-1].code.append(mark.text or "")
    return found


def _list_between(first: Element, last: Element) -> Iterator[Element]:
    """Two elements and those between them; none where they don't stand beside one another."""
    if first.getparent() is last.getparent():
        yield first
        for element in first.itersiblings():
            yield element
            if element is last:
                break
