"""Word files made anew: paragraphs and tables of text in both languages, as the XML of Word."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Sequence
from html import escape

from ..visible import sanitize
from .word_names import CONTENT_TYPES, OFFICE, RELATIONS, WORD
from .word_parts import NO_DAY

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="A0A0A0"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
# A4 with margins of 2 cm, in twentieths of a point.
_PAGE = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" '
    'w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>'
)
_WIDTH = 11906 - 2 * 1134
_STYLES = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" '
    'w:eastAsia="SimSun" w:cs="Times New Roman"/><w:sz w:val="21"/><w:szCs w:val="21"/>'
    '<w:lang w:val="en-GB" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>'
    '<w:spacing w:after="80"/></w:pPr></w:pPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/>'
    '<w:rPr><w:b/><w:sz w:val="32"/><w:szCs w:val="32"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>'
    '<w:pPr><w:keepNext/><w:spacing w:before="240"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>'
)


def build_run(text: str, properties: str = "") -> str:
    """A run; characters that XML or readers would obey are shown as replaced."""
    return (
        f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(sanitize(text), quote=False)}</w:t></w:r>'
    )


def build_paragraph(*runs: str, style: str = "") -> str:
    """A paragraph of runs."""
    named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{named}{''.join(runs)}</w:p>"


def build_table(rows: Iterable[Sequence[str]], widths: Sequence[float], *, headed: bool = False) -> str:
    """A table of rows of cells, each one or more paragraphs; `widths` are shares of the page's.

    `headed`: whether its first row heads it, on every page.
    """
    columns = [round(_WIDTH * width) for width in widths]
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in columns)
    lines = (_build_row(row, columns, headed and number == 0) for number, row in enumerate(rows))
    properties = f'<w:tblW w:w="{sum(columns)}" w:type="dxa"/><w:tblBorders>{_BORDERS}</w:tblBorders>'
    return (
        f'<w:tbl><w:tblPr>{properties}<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
        f"{''.join(lines)}</w:tbl>"
    )


def _build_row(cells: Sequence[str], columns: Sequence[int], heads: bool) -> str:
    head = "<w:trPr><w:tblHeader/></w:trPr>" if heads else ""
    inner = (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{cell}</w:tc>'
        for cell, width in zip(cells, columns, strict=True)
    )
    return f"<w:tr>{head}{''.join(inner)}</w:tr>"


def build_file(*blocks: str) -> bytes:
    """The file of paragraphs and tables; the same blocks give the same bytes."""
    parts = {
        "[Content_Types].xml": (
            f'<Types xmlns="{CONTENT_TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-'
            'package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{_MAIN}.document.main+xml"/>'
            f'<Override PartName="/word/styles.xml" ContentType="{_MAIN}.styles+xml"/></Types>'
        ),
        "_rels/.rels": _build_relation("officeDocument", "word/document.xml"),
        "word/document.xml": f'<w:document xmlns:w="{WORD}"><w:body>{"".join(blocks)}{_PAGE}</w:body></w:document>',
        "word/_rels/document.xml.rels": _build_relation("styles", "styles.xml"),
        "word/styles.xml": f'<w:styles xmlns:w="{WORD}">{_STYLES}</w:styles>',
    }
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        for name, xml in parts.items():
            archive.writestr(zipfile.ZipInfo(name, NO_DAY), _HEAD + xml, zipfile.ZIP_DEFLATED)
    return written.getvalue()


def _build_relation(kind: str, target: str) -> str:
    relation = f'<Relationship Id="rId1" Type="{OFFICE}/{kind}" Target="{target}"/>'
    return f'<Relationships xmlns="{RELATIONS}">{relation}</Relationships>'
