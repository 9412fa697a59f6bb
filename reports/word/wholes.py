"""What of a Word document is marked as a whole: programs lose marks inside it, or take them for its text."""

from __future__ import annotations

from collections.abc import Iterator
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


def find_whole(text: Element) -> Stretch | None:
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
    field = _find_field(holder)
    if field is None and holder is text.getparent():
        return None
    return field or Stretch(holder, holder)


def _find_field(holder: Element) -> Stretch | None:
    """The outermost field beside whose marks an element stands that isn't a link."""
    depth, found = 0, None
    for run, kind in _list_marks(holder.itersiblings(preceding=True)):
        if kind == "end":
            depth += 1
        elif kind == "begin" and depth:
            depth -= 1
        elif kind == "begin" and not _read_code(run).upper().startswith(_OPEN_FIELD):
            end = _find_end(run)
            found = Stretch(run, end) if end is not None else found
    return found


def _find_end(begin: Element) -> Element | None:
    """The run beside that of the beginning of a field in which this ends."""
    depth = 0
    for run, kind in _list_marks(begin.itersiblings()):
        if kind == "begin":
            depth += 1
        elif kind == "end" and depth:
            depth -= 1
        elif kind == "end":
            return run
    return None


def _list_marks(elements: Iterator[Element]) -> Iterator[tuple[Element, str]]:
    """The marks of fields in runs: `begin`, `separate`, `end`; each is the only one of its run."""
    for run in elements:
        if name_of(run) == "r":
            space = f"{{{find_space(run)}}}"
            for mark in run.iterfind(f"{space}fldChar"):
                yield run, str(mark.get(f"{space}fldCharType"))


def _read_code(begin: Element) -> str:
    """The code of a field: what it does comes first."""
    parts: list[str] = []
    for run in begin.itersiblings():
        if any(True for _ in _list_marks(iter((run,)))):
            break
        parts += [text.text or "" for text in run.iter("{*}instrText")]
    return "".join(parts).strip()
