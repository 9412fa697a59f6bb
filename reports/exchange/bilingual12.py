"""A bitext as XLIFF 1.2, a unit for each pair; of a review, its findings are notes and ITS annotations on the words.

The mapping of ITS 2.0 to XLIFF 1.2 is that of the ITS interest group (https://www.w3.org/International/its/wiki/
XLIFF_1.2_Mapping): `<mrk mtype="x-its" its:locQualityIssueType="…">`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from ..._version import __version__
from ...align.bitext import LANGS, Bead, Bitext, Lang
from ...qa.findings import Review
from ..comments.comment import AUTHOR
from ..formats import DEFAULT_OPTIONS, RenderOptions
from .annotations import ANNOTATOR, NO_ANNOTATIONS, Annotation, Annotations, format_marker, list_annotations
from .weaving import Wrap, weave
from .xml_words import DECLARATION, escape_note, escape_text, flatten, format_attributes

_NAMESPACES = {
    "version": "1.2",
    "xmlns": "urn:oasis:names:tc:xliff:document:1.2",
    "xmlns:its": "http://www.w3.org/2005/11/its",
    "its:version": "2.0",
}
SIDES: dict[Lang, str] = {"zh": "source", "en": "target"}


def render(subject: Bitext | Review, options: RenderOptions = DEFAULT_OPTIONS) -> str:
    """The file as XML, the Chinese as source; every target is said to be translated, an empty one, too."""
    if isinstance(subject, Review):
        return "".join(_write(subject.bitext, list_annotations(subject, options)))
    return "".join(_write(subject, NO_ANNOTATIONS))


def format_note(annotation: Annotation, side: str, prefix: str = "") -> str:
    """The note of a finding about one side; `prefix` is that of XLIFF's elements."""
    attributes = {"from": AUTHOR, "priority": str(annotation.priority), "annotates": side}
    return f"<{prefix}note{format_attributes(attributes)}>{escape_note(annotation.text)}</{prefix}note>"


def _write(bitext: Bitext, annotations: Annotations) -> Iterator[str]:
    file = {
        "original": bitext.zh.document.path,
        "source-language": "zh",
        "target-language": "en",
        "datatype": "plaintext",
        "xml:space": "preserve",
        "its:annotatorsRef": ANNOTATOR if annotations.beads else "",
    }
    tool = {"tool-id": AUTHOR, "tool-name": AUTHOR, "tool-version": __version__}
    notes = "".join(f"{format_note(annotation, SIDES[annotation.lang])}\n" for annotation in annotations.whole)
    yield f"{DECLARATION}<xliff{format_attributes(_NAMESPACES)}>\n<file{format_attributes(file)}>\n"
    yield f"<header>\n{notes}<tool{format_attributes(tool)}/>\n</header>\n<body>\n"
    for bead in bitext.beads:
        yield _format_unit(bitext, bead, annotations.beads.get(bead.id, []))
    yield "</body>\n</file>\n</xliff>\n"


def _format_unit(bitext: Bitext, bead: Bead, annotations: list[Annotation]) -> str:
    zh, en = (weave_side(bitext, bead, lang, annotations, _format_tag) for lang in LANGS)
    notes = "".join(format_note(annotation, SIDES[annotation.lang]) for annotation in annotations)
    unit = format_attributes({"id": bead.id})
    return f'<trans-unit{unit}><source>{zh}</source><target state="translated">{en}</target>{notes}</trans-unit>\n'


def weave_side(
    bitext: Bitext, bead: Bead, lang: Lang, annotations: Sequence[Annotation], format_tag: Callable[[Annotation], str]
) -> str:
    """One side of a pair with the words marked that findings are about, each by an element `mrk` with this tag."""
    wraps = [
        Wrap(annotation.start, annotation.end, format_tag(annotation), "</mrk>")
        for annotation in annotations
        if annotation.lang == lang
    ]
    return weave(flatten(bitext.clean(bead, lang).text), wraps, escape_text)


def _format_tag(annotation: Annotation) -> str:
    return f"<mrk{format_attributes({'mtype': 'x-its', **format_marker(annotation)})}>"
