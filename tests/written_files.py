"""Word and PDF files that reports write, as text to read and compare."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Any

from bialign.align.sources import parse_document
from bialign.pipeline import CheckOptions, check_documents
from bialign.qa.findings import Review
from bialign.qa.registry import RULES
from bialign.reports.pdf.report_with_notes import render as render_pdf
from lxml import etree
from pdf_files import pdf_file, show_lines
from pypdf import PdfReader
from word_files import changed, paragraph, run, word_file

_RULES = [rule for rule in RULES.values() if rule.id in ("ordinal-mismatch", "number-mismatch", "hedge-mismatch")]
_PARTS = re.compile(r"word/(document|comments)\.xml|word/_rels/document\.xml\.rels|\[Content_Types\]\.xml")
_LINES = ["全市指数位居全国第七，增长23.17%。", "The city ranked the Third, up by 23.17%."]


def format_word(data: bytes) -> str:
    """The parts of a Word file that are written, a line for each element."""
    found = []
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in filter(_PARTS.fullmatch, archive.namelist()):
            root = etree.fromstring(archive.read(name))
            etree.indent(root)
            found.append(f"=== {name}\n{etree.tostring(root, encoding='unicode')}\n")
    return "".join(found)


def check_word() -> Review:
    """The review of a Word file with tracked changes, a number over two runs and a table of pairs' worth of figures."""
    body = (
        paragraph("全市指数位居全国第七，质押总额达到24.9亿元。"),
        paragraph("当年2955家企业完成清零，覆盖近3万户。"),
        paragraph("The city ranked the Third, and pledges reached ", changed("ins", run("2.49 billion")), " yuan."),
        paragraph(run("That year "), run("29", "<w:b/>"), run("95 firms cleared theirs, of 30,000 households.")),
    )
    return check_documents([parse_document(word_file("".join(body)), "paper.docx")], CheckOptions(_RULES))


def format_pdf() -> str:
    """The notes that a report adds to a PDF of two lines: an entry a line, what they say as text."""
    before = pdf_file(show_lines(60, 700, _LINES))
    written = render_pdf(check_documents([parse_document(before, "paper.pdf")], CheckOptions(_RULES)))
    entries: Any = PdfReader(io.BytesIO(written)).pages[0]["/Annots"]
    return "\n".join(
        f"{name[1:]}: {value}" for entry in entries for name, value in entry.get_object().items() if name != "/P"
    )
