"""The report as the PDF that was checked, with highlights and notes at the words of its findings."""

from __future__ import annotations

from typing import NoReturn

from ...align.bitext import LANGS, Bitext
from ...qa.findings import Review
from ...text.messages import Message, UserError
from ..comments.comment import choose_findings, write_comment, write_summary
from ..comments.returned import find_returned
from ..comments.spots import Spots
from ..formats import DEFAULT_OPTIONS, RenderOptions
from .pdf_notes import PdfNote, add_notes
from .word_boxes import find_boxes


def render(review: Review, options: RenderOptions = DEFAULT_OPTIONS) -> bytes:
    """The whole file. Raises `UserError` where no PDF was checked, or nothing can be added to it."""
    returned = find_returned(review.bitext, "pdf")
    if returned is None:
        _refuse(review.bitext)
    spots = Spots(review.bitext, returned)
    findings = sorted(choose_findings(review, options), key=spots.find)
    boxes = find_boxes(returned.document, returned.container, map(spots.find, findings))
    notes = [PdfNote(write_summary(review, options, deciding="decide_elsewhere"))]
    for finding in findings:
        comment = write_comment(finding, review, spots.find_mark(finding), options.ui)
        notes.append(PdfNote(comment, boxes.get(spots.find(finding), ()), finding.severity))
    return add_notes(returned.container.data, returned.document.path, notes)


def _refuse(bitext: Bitext) -> NoReturn:
    paths = dict.fromkeys(bitext.half(lang).document.path for lang in LANGS)
    raise UserError(
        Message(
            f"{' and '.join(paths)}: a PDF report is the checked PDF with notes in it, and no PDF was checked; use "
            "-o report.docx for comments, or print the page of -o report.html.",
            f"{' 和 '.join(paths)}：PDF 报告是在所检查的 PDF 中加批注，而输入不是 PDF；请用 -o report.docx 得到批注，"
            "或打印 -o report.html 的网页。",
        )
    )
