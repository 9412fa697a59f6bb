"""Word files for tests, built with nothing but the standard library."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from xml.etree import ElementTree
from xml.sax.saxutils import escape

from bialign.align.document import Document
from bialign.align.sources.text_pieces import Origin

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    f'xmlns:r="{_OFFICE}/relationships" xmlns:m="{_OFFICE}/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
# The paragraph styles that the files have: their names, and what else they say.
_STYLES: Mapping[str, str] = {
    "Normal": '<w:name w:val="Normal"/>',
    "1": '<w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr>',
    "Numbered": '<w:name w:val="Numbered"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>',
    "Second": '<w:name w:val="Second"/><w:basedOn w:val="Numbered"/>',
    "Secret": '<w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr>',
    "NoteMark": '<w:name w:val="note mark"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>',
    "TOC1": '<w:name w:val="toc 1"/>',
    "Unseen": '<w:name w:val="Unseen"/><w:rPr><w:vanish/></w:rPr>',
    "SeenAgain": '<w:name w:val="Seen Again"/><w:basedOn w:val="Unseen"/><w:rPr><w:vanish w:val="0"/></w:rPr>',
    "11": '<w:name w:val="WPSOffice手动目录 1"/>',
}


def run(text: str, properties: str = "") -> str:
    """A run; line ends and tabs become marks of Word."""
    marked = escape(text).replace("\n", "</w:t><w:br/><w:t xml:space='preserve'>")
    marked = marked.replace("\t", "</w:t><w:tab/><w:t xml:space='preserve'>")
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space='preserve'>{marked}</w:t></w:r>"


def paragraph(*runs: str, style: str = "", properties: str = "") -> str:
    """A paragraph of runs, or of text."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    inner = "".join(r if r.startswith("<") else run(r) for r in runs)
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{inner}</w:p>"


def cell(*paragraphs: str, properties: str = "") -> str:
    """A cell of a table."""
    inner = "".join(p if p.startswith("<") else paragraph(p) for p in paragraphs) or "<w:p/>"
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def table(rows: Iterable[Sequence[str]]) -> str:
    """A table of rows of cells, or of their texts."""
    lines = ("".join(c if c.startswith("<w:tc") else cell(c) for c in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{line}</w:tr>' for line in lines)}</w:tbl>"


def changed(kind: str, inner: str) -> str:
    """A tracked change: `ins`, `del`, `moveFrom`, `moveTo`."""
    return f'<w:{kind} w:id="1" w:author="A" w:date="2020-01-01T00:00:00Z">{inner}</w:{kind}>'


def field(code: str, result: str) -> str:
    """A field with its code and its result, which are runs where they are XML."""
    runs = result if result.startswith("<") else run(result)
    marks = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    return f"{marks[0]}<w:r><w:instrText>{escape(code)}</w:instrText></w:r>{marks[1]}{runs}{marks[2]}"


def reference(kind: str, number: int) -> str:
    """The mark of a note: `footnote`, `endnote`."""
    return f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:{kind}Reference w:id="{number}"/></w:r>'


def note(kind: str, number: int, text: str) -> str:
    """A note."""
    return f'<w:{kind} w:id="{number}">{paragraph(text)}</w:{kind}>'


def level(number: int, form: str, pattern: str, more: str = "") -> str:
    """A level of a list."""
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{pattern}"/>'
        "</w:lvl>"
    )


def numbering(*levels: str) -> str:
    """The part of lists: one list, number 1."""
    inner = f'<w:abstractNum w:abstractNumId="1">{"".join(levels)}</w:abstractNum>'
    return f'{inner}<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'


def numbered(text: str, depth: int = 0, list_id: int = 1) -> str:
    """A paragraph of a list."""
    return paragraph(text, properties=f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{list_id}"/></w:numPr>')


def word_file(body: str, parts: Mapping[str, str] | None = None, *, raw: Mapping[str, str] | None = None) -> bytes:
    """A Word file of a body and other parts by their kinds (numbering, footnotes …); `raw`: parts as they are."""
    inner = {"styles": "".join(_style(*style) for style in _STYLES.items()), **(parts or {})}
    written = {f"word/{kind}.xml": f"<w:{_root(kind)} {SPACES}>{xml}</w:{_root(kind)}>" for kind, xml in inner.items()}
    written["word/document.xml"] = f"<w:document {SPACES}><w:body>{body}<w:sectPr/></w:body></w:document>"
    written["word/_rels/document.xml.rels"] = _relations({kind: f"{kind}.xml" for kind in inner})
    written["_rels/.rels"] = _relations({"officeDocument": "word/document.xml"})
    written["[Content_Types].xml"] = "<Types/>"
    return pack({**written, **(raw or {})})


def pack(parts: Mapping[str, str], *, stored: bool = False) -> bytes:
    """A ZIP archive of parts, or one that stores them as they are."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED) as archive:
        for name, xml in parts.items():
            archive.writestr(name, xml)
    return written.getvalue()


def list_origins(document: Document) -> list[tuple[str, str]]:
    """The stretches of a document's text that its file has, each with the characters that stand there in the file."""
    container = document.container
    assert container is not None
    texts: dict[str, list[str]] = {}
    found = []
    with zipfile.ZipFile(io.BytesIO(container.data)) as archive:
        for span, origin in container.origins:
            assert isinstance(origin, Origin)
            if origin.part not in texts:
                elements = ElementTree.fromstring(archive.read(origin.part)).iter()
                texts[origin.part] = [e.text or "" for e in elements if e.tag in (f"{_WORD}t", f"{_WORD}delText")]
            written = texts[origin.part][origin.element][origin.start : origin.start + span.end - span.start]
            found.append((document.text[span.start : span.end], written))
    return found


_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def _root(kind: str) -> str:
    return {"header1": "hdr", "footer1": "ftr"}.get(kind, kind)


def _style(name: str, inner: str) -> str:
    default = ' w:default="1"' if name == "Normal" else ""
    kind = "character" if name in ("Secret", "NoteMark") else "paragraph"
    return f'<w:style w:type="{kind}"{default} w:styleId="{name}">{inner}</w:style>'


def _relations(targets: Mapping[str, str]) -> str:
    rows = (
        f'<Relationship Id="r{i}" Type="{_OFFICE}/relationships/{kind}" Target="{target}"/>'
        for i, (kind, target) in enumerate(targets.items())
    )
    return f'<Relationships xmlns="{_RELATIONS}">{"".join(rows)}</Relationships>'
