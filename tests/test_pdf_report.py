"""PDF files that come back with highlights and notes at the words of their findings."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from bialign.align.sources import parse_document, read_document
from bialign.cli import run
from bialign.reports.pdf.report_with_notes import render
from bialign.text.messages import UserError
from commented_files import mark_all
from format_cases import FORMATS
from pdf_files import draw_grid, pdf_file, show, show_lines
from pypdf import PdfReader, PdfWriter

_FIGURE = r"\d[\d,.%]*"
_LINES = ["The city has 2,955 enterprises in all, and most of them are small", "ones that began to file in 2016."]


def _list_highlights(data: bytes) -> Iterator[tuple[str, str]]:
    """The words that each highlight says that it marks, and the letters of the page under it."""
    pages = pypdfium2.PdfDocument(data)
    for number, page in enumerate(PdfReader(io.BytesIO(data)).pages):
        text = pages[number].get_textpage()
        for annotation in (entry.get_object() for entry in page.get("/Annots", ())):
            if annotation["/Subtype"] == "/Highlight" and annotation.get("/T") == "bialign":
                points = [float(value) for value in annotation["/QuadPoints"]]
                words = [_read(text, points[i : i + 8]) for i in range(0, len(points), 8)]
                yield str(annotation["/Contents"]).split("\n")[1][1:].split("”")[0], "".join(words)


def _read(text: Any, quad: Sequence[float]) -> str:
    """The letters whose middles lie in a box."""
    (left, right), (low, high) = ((min(quad[i::2]), max(quad[i::2])) for i in (0, 1))
    middles = ((text.get_charbox(i), i) for i in range(text.count_chars()))
    inside = (i for (x0, y0, x1, y1), i in middles if left <= (x0 + x1) / 2 <= right and low <= (y0 + y1) / 2 <= high)
    return "".join(text.get_text_range(i, 1) for i in inside)


def _render(*pages: str, pattern: str = _FIGURE, turned: int = 0) -> tuple[bytes, bytes]:
    """A PDF before and after notes at each match of a pattern."""
    data = pdf_file(*pages, turned=turned)
    return data, render(mark_all(parse_document(data, "a.pdf"), pattern))


@pytest.mark.parametrize(
    ("page", "pattern", "words"),
    [
        (show_lines(60, 700, _LINES), _FIGURE, ["2,955", "2016."]),
        (show_lines(60, 700, ["全市有2", "955家企业，", "增长23.17%。"]), _FIGURE, ["2955", "23.17%"]),
        (show_lines(60, 700, _LINES), "small ones", ["smallones"]),
        (show(60, 700, "35 km") + show(92, 706, "2", 7) + show(98, 700, "in all 41."), r"\d+", ["35", "41"]),
        (show(60, 700, "One 11 of") + show(320, 700, "another 22 of"), _FIGURE, ["11", "22"]),
        (
            draw_grid([50, 200, 400], [600, 650, 700])
            + show(60, 670, "Cells 77")
            + show(210, 670, "and 88")
            + show(60, 620, "99 of them")
            + show(210, 620, "none"),
            _FIGURE,
            ["77", "88", "99"],
        ),
        (show(300, 100, "Upwards 66 it runs.", turn="0 1 -1 0"), _FIGURE, ["66"]),
    ],
)
def test_a_highlight_lies_on_its_words(page: str, pattern: str, words: list[str]) -> None:
    """However lines, columns, cells and turned pages divide a text, each highlight covers its letters and no others."""
    before, after = _render(page, pattern=pattern)
    assert [re.sub(r"\s", "", found) for _, found in _list_highlights(after)] == words
    assert after.startswith(before)


def test_the_first_note_says_what_the_check_came_to() -> None:
    """It stands by itself at the top of the first page; a finding's note says what it is, with its code."""
    _, after = _render(show_lines(60, 700, _LINES))
    entries: Any = PdfReader(io.BytesIO(after)).pages[0]["/Annots"]
    first, *others = (entry.get_object() for entry in entries)
    assert (first["/Subtype"], str(first["/T"])) == ("/Text", "bialign")
    assert "2 findings: 2 critical." in first["/Contents"]
    assert "false alarm" not in first["/Contents"]
    title, said, code = others[0]["/Contents"].split("\n")
    assert (title, said) == ("Numbers that differ (critical)", "“2,955” is marked.")
    assert re.fullmatch(r"bialign [0-9a-f]{10} number-mismatch", code)


def test_words_on_two_pages_have_a_highlight_on_each() -> None:
    """Both say the same."""
    _, after = _render(show(60, 60, "The number of 2,"), show(60, 780, "955 is all."), pattern=r"of 2,.955|2, 955")
    notes = [[*(e.get_object() for e in page.get("/Annots", ()))] for page in PdfReader(io.BytesIO(after)).pages]
    said = [[note["/Contents"] for note in page if note["/Subtype"] == "/Highlight"] for page in notes]
    assert said[0] == said[1] != []


def test_the_same_check_writes_the_same_bytes(tmp_path: Path) -> None:
    """Nothing in it is of a day or by chance."""
    assert _render(show_lines(60, 700, _LINES)) == _render(show_lines(60, 700, _LINES))


def test_a_pdf_with_notes_checked_again_gets_no_second_ones() -> None:
    """What has its note already isn't noted again."""
    _, once = _render(show_lines(60, 700, _LINES))
    twice = render(mark_all(parse_document(once, "a.pdf"), _FIGURE))
    assert [*_list_highlights(twice)] == [*_list_highlights(once)]


def test_without_a_pdf_the_message_says_what_to_use(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is written, not even what else was asked for."""
    path, page = tmp_path / "both.txt", tmp_path / "r.html"
    path.write_text("全市有2955家企业。\n\nThe city has 2,995 enterprises.\n", encoding="utf-8")
    assert run(["check", str(path), "-o", str(page), "-o", str(tmp_path / "r.pdf")]) == 2
    assert "no PDF was checked; use -o report.docx" in capsys.readouterr().err
    assert not page.exists()


def test_a_protected_pdf_is_refused_with_what_to_do() -> None:
    """A file that may be read and not changed gets no notes."""
    writer = PdfWriter(clone_from=io.BytesIO(pdf_file(show_lines(60, 700, _LINES))))
    writer.encrypt("", "owner", algorithm="RC4-128")
    written = io.BytesIO()
    writer.write(written)
    with pytest.raises(UserError, match="protected against changes"):
        render(mark_all(parse_document(written.getvalue(), "a.pdf"), _FIGURE))


def test_of_two_pdfs_the_translation_comes_back(tmp_path: Path) -> None:
    """Notes stand at the English words; the file that is read is never written over."""
    zh, en, out = tmp_path / "zh.pdf", tmp_path / "en.pdf", tmp_path / "r.pdf"
    zh.write_bytes(pdf_file(show_lines(60, 700, ["全市有2955家企业。"])))
    en.write_bytes(pdf_file(show_lines(60, 700, ["The city has 2,995 enterprises."])))
    assert run(["check", str(zh), str(en), "-o", str(out)]) == 1
    assert out.read_bytes().startswith(en.read_bytes())
    assert "2,995" in [words for _, words in _list_highlights(out.read_bytes())]
    assert run(["check", str(zh), str(en), "-o", str(en)]) == 2


@pytest.mark.skipif(not FORMATS.is_dir(), reason="the material isn't here")
@pytest.mark.parametrize(
    "name",
    ["cases/p01_columns", "cases/p05_glyphs", "cases/p06_side_by_side", "cases/p09_watermark", "real/asvs403_en"],
)
def test_highlights_in_real_files_lie_on_their_figures(name: str) -> None:
    """Of a thousand, all but a few in tables whose letters overlap."""
    path = FORMATS / f"{name}.pdf"
    found = [*_list_highlights(render(mark_all(read_document(str(path)), r"\d+")))]
    wrong = [(marked, words) for marked, words in found if re.sub(r"\s", "", words) != marked]
    assert found
    assert len(wrong) <= len(found) / 100, wrong[:9]
