"""What tests look at in Word files with comments: the words that each stands at, and the file without them."""

from __future__ import annotations

import io
import re
import zipfile

from bialign.align.bitext import Bitext, Half, Lang, Span
from bialign.align.document import Document
from bialign.qa.findings import Finding, Mark, Review
from bialign.text.messages import Message
from lxml import etree

_CODE = re.compile(r"bialign [0-9a-f]{10}(-\d+)? [a-z-]+")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_CHANGING = re.compile(r"(.*/)?(document\d*\.xml(\.rels)?|comments\d*\.xml)|\[Content_Types\]\.xml")


def mark_all(document: Document, pattern: str, lang: Lang = "en") -> Review:
    """A review without alignment in which a finding marks each match of a pattern."""
    halves = (Half("zh", document, ()), Half("en", document, ()))
    spans = [Span(*match.span()) for match in re.finditer(pattern, document.text)]
    return Review(Bitext("halves", *halves, ()), tuple(mark(document, span, lang) for span in spans), (), ())


def mark(document: Document, span: Span, lang: Lang = "en", suggestion: str | None = None) -> Finding:
    """A finding that marks a span of a text."""
    text = document.text[span.start : span.end]
    own = Mark(lang, span, text, place=document.place(span.start))
    zh, en = (own, None) if lang == "zh" else (None, own)
    message = Message(f"“{text}” is marked.", f"“{text}”有标记。")
    name = f"{span.start:05x}{span.end:05x}"
    comparison = None if suggestion is None else "c1"
    return Finding(
        "number-mismatch",
        "critical",
        "accuracy/mistranslation",
        message,
        None,
        zh,
        en,
        id=name,
        suggestion=suggestion,
        comparison=comparison,
    )


def read_part(data: bytes, name: str) -> bytes:
    """A part of a file."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name)


def repack(data: bytes, changed: dict[str, str]) -> bytes:
    """A file with some of its parts replaced, or others added."""
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(written, "w") as new:
        for name in old.namelist():
            if name not in changed:
                new.writestr(name, old.read(name))
        for name, text in changed.items():
            new.writestr(name, text)
    return written.getvalue()


def list_parts(data: bytes) -> dict[str, bytes]:
    """The parts of a file, in order, but those that comments change."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = [name for name in archive.namelist() if not _CHANGING.fullmatch(name)]
        return {name: archive.read(name) for name in names}


def find_main(data: bytes) -> bytes:
    """The main part of a file."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = [name for name in archive.namelist() if re.fullmatch(r"word/document\d*\.xml", name)]
        return archive.read(names[0])


def list_comments(data: bytes) -> dict[str, tuple[str, ...]]:
    """The paragraphs of all comments by their ids."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = [name for name in archive.namelist() if re.fullmatch(r"word/comments\d*\.xml", name)]
        root = etree.fromstring(archive.read(names[0]))
    return {
        _get(comment, "id"): tuple("".join(p.itertext()) for p in comment.iterfind("{*}p"))
        for comment in root.iterfind("{*}comment")
    }


def list_words(data: bytes) -> dict[str, str]:
    """The words between the marks of each comment, by the comments' ids."""
    found: dict[str, list[str]] = {}
    begun: set[str] = set()
    for element in etree.fromstring(find_main(data)).iter():
        name = etree.QName(element).localname if isinstance(element.tag, str) else ""
        if name == "commentRangeStart":
            begun.add(_get(element, "id"))
            found[_get(element, "id")] = []
        elif name == "commentRangeEnd":
            begun.discard(_get(element, "id"))
        elif name in ("t", "delText"):
            for own in begun:
                found[own].append(element.text or "")
    return {own: "".join(texts) for own, texts in found.items()}


def list_marked(data: bytes) -> list[tuple[str, str]]:
    """The words that each finding of `mark_all` marks, and those that its comment stands at."""
    words = list_words(data)
    comments = [(name, texts) for name, texts in list_comments(data).items() if _CODE.fullmatch(texts[-1])]
    return [(texts[1][1:].split("”")[0], words.get(name, "")) for name, texts in comments]


def take_out(data: bytes, before: bytes, main: bytes | None = None) -> tuple[bytes, bytes]:
    """The main part without new comments and the one before, both with like runs joined, in canonical form.

    `main` stands in place of the main part.
    """
    root, old = etree.fromstring(main or find_main(data)), etree.fromstring(find_main(before))
    kept = {_get(element, "id") for element in old.iter("{*}commentReference")}
    for element in [*root.iter("{*}commentRangeStart", "{*}commentRangeEnd", "{*}commentReference")]:
        if _get(element, "id") not in kept:
            own = element.getparent() if etree.QName(element).localname == "commentReference" else element
            _remove(own)
    return _join_runs(root), _join_runs(old)


def _join_runs(root: etree._Element) -> bytes:
    """A main part whose neighbouring runs of one look, and the text elements in them, are joined."""
    for run in [*root.iter("{*}r")]:
        last = run.getprevious()
        if last is not None and last.tag == run.tag and not last.tail and _describe(last) == _describe(run):
            last.extend(child for child in run if not str(child.tag).endswith("}rPr"))
            _remove(run)
    for text in [*root.iter("{*}t", "{*}delText")]:
        text.attrib.pop(_SPACE, None)
        last = text.getprevious()
        if last is not None and last.tag == text.tag:
            last.text = (last.text or "") + (text.text or "")
            _remove(text)
    return bytes(etree.tostring(root, method="c14n"))


def _describe(run: etree._Element) -> bytes:
    properties = [etree.tostring(child, method="c14n", with_tail=False) for child in run.iterfind("{*}rPr")]
    return b"".join([repr(sorted(run.attrib.items())).encode(), *properties])


def _remove(element: etree._Element) -> None:
    """Take an element out; the text behind it stays."""
    tail, last, parent = element.tail, element.getprevious(), element.getparent()
    parent.remove(element)
    if tail and last is not None:
        last.tail = (last.tail or "") + tail
    elif tail:
        parent.text = (parent.text or "") + tail


def _get(element: etree._Element, name: str) -> str:
    return str(next((value for key, value in element.attrib.items() if etree.QName(key).localname == name), ""))
