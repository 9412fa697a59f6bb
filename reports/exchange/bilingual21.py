"""A bitext as XLIFF 2.1, a unit for each pair; of a review, its findings are notes and ITS annotations on the words.

The annotations are those of the ITS module of "XLIFF Version 2.1", OASIS Standard of 13 February 2018, section 5.9.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...align.bitext import LANGS, Bead, Bitext
from ...qa.findings import Review
from ..comments.comment import AUTHOR
from ..formats import DEFAULT_OPTIONS, RenderOptions
from .annotations import ANNOTATOR, NO_ANNOTATIONS, Annotation, Annotations, format_marker, list_annotations
from .bilingual12 import SIDES, weave_side
from .xml_words import DECLARATION, escape_note, format_attributes

_NAMESPACES = {
    "version": "2.1",
    "xmlns": "urn:oasis:names:tc:xliff:document:2.0",
    "xmlns:its": "http://www.w3.org/2005/11/its",
    "its:version": "2.0",
    "srcLang": "zh",
    "trgLang": "en",
}


def render(subject: Bitext | Review, options: RenderOptions = DEFAULT_OPTIONS) -> str:
    """The file as XML, the Chinese as source; every segment is said to be translated, one without text, too."""
    if isinstance(subject, Review):
        return "".join(_write(subject.bitext, list_annotations(subject, options)))
    return "".join(_write(subject, NO_ANNOTATIONS))


def _format_notes(annotations: list[Annotation]) -> str:
    """The element of notes of findings; nothing without any."""
    notes = "".join(format_note(annotation, SIDES[annotation.lang]) for annotation in annotations)
    return f"<notes>{notes}</notes>" if notes else ""


def format_note(annotation: Annotation, side: str, prefix: str = "") -> str:
    """The note of a finding about one side; its id is that of the finding, `prefix` that of XLIFF's elements."""
    attributes = {
        "id": f"{AUTHOR}-{annotation.id}",
        "category": AUTHOR,
        "priority": str(annotation.priority),
        "appliesTo": side,
    }
    return f"<{prefix}note{format_attributes(attributes)}>{escape_note(annotation.text)}</{prefix}note>"


def _write(bitext: Bitext, annotations: Annotations) -> Iterator[str]:
    file = {
        "id": "f1",
        "original": bitext.zh.document.path,
        "xml:space": "preserve",
        "its:annotatorsRef": ANNOTATOR if annotations.beads else "",
    }
    yield f"{DECLARATION}<xliff{format_attributes(_NAMESPACES)}>\n<file{format_attributes(file)}>\n"
    if annotations.whole:
        yield f"{_format_notes(annotations.whole)}\n"
    for bead in bitext.beads:
        yield _format_unit(bitext, bead, annotations.beads.get(bead.id, []))
    yield "</file>\n</xliff>\n"


def _format_unit(bitext: Bitext, bead: Bead, annotations: list[Annotation]) -> str:
    zh, en = (weave_side(bitext, bead, lang, annotations, _format_tag) for lang in LANGS)
    segment = f'<segment state="translated"><source>{zh}</source><target>{en}</target></segment>'
    return f"<unit{format_attributes({'id': bead.id})}>{_format_notes(annotations)}{segment}</unit>\n"


def _format_tag(annotation: Annotation) -> str:
    """The tag of a mark; its id is unique within the unit."""
    attributes = {"id": f"m-{annotation.id}", "type": "its:generic", **format_marker(annotation)}
    return f"<mrk{format_attributes(attributes)}>"
