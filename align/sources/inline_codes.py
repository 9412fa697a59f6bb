"""The inline codes of a segment, which stand for tags and values of the original: which there are, and where."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..document import Code
from .inline_text import is_break, is_code, is_deleted, read_code
from .xml_tree import Element, name_of

# Elements around text: of XLIFF 1.2, of XLIFF 2, of TMX.
_AROUND = frozenset(("g", "pc", "hi"))
# What tells one code from another, in order of precedence; of pairs in TMX the number holds within one text alone.
_NAMES = ("x", "id", "rid", "i")
_LONGEST = 40


def read_codes(segment: Element | None) -> Sequence[Code]:
    """The codes of a segment in their order, with offsets in its text as `read_inline` has it; no line breaks."""
    if segment is None or not len(segment):
        return ()
    found: list[Code] = []
    text = ""
    for piece, element in _walk(segment):
        if element is not None and not is_break(element):
            found.append(Code(len(text), name_of(element), _find_key(element), _describe(element)))
        text += piece
    shift, length = len(text) - len(text.lstrip()), len(text.strip())
    return [code._replace(offset=min(max(0, code.offset - shift), length)) for code in found]


def _walk(segment: Element) -> Iterator[tuple[str, Element | None]]:
    """The pieces of a segment's text, and in their places the codes, which have the text that they stand for."""
    yield segment.text or "", None
    for child in segment:
        name = name_of(child)
        if is_code(name):
            yield read_code(child), child
        elif not is_deleted(child):
            if name in _AROUND:
                yield "", child
            yield from _walk(child)
        yield child.tail or "", None


def _find_key(code: Element) -> str:
    named = next((f"{key}={code.get(key)}" for key in _NAMES if code.get(key)), "")
    return named or (code.text or "").strip() or str(code.get("type") or "")


def _describe(code: Element) -> str:
    """What a code is called in a message: what it stands for, if that is short, else itself."""
    content = next((str(code.get(key)) for key in ("equiv-text", "equiv", "disp") if code.get(key)), "")
    content = content or (code.text or "").strip() if is_code(name_of(code)) else content
    if content and len(content) <= _LONGEST:
        return content
    attributes = "".join(f' {key}="{code.get(key)}"' for key in ("id", "i", "x") if code.get(key))
    return f"<{name_of(code)}{attributes}>"
