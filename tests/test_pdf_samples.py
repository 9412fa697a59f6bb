"""PDF files of others, and the seeds as PDF: what must come out of each, and what must not."""

from __future__ import annotations

import subprocess
from collections import Counter
from pathlib import Path

import pytest
from bialign.align.errors import InputError
from bialign.align.sources import read_document
from bialign.align.sources.office import find_program
from bialign.pipeline import check_files
from bialign.qa.findings import Review
from documents import SHANGHAI, TIANJIN
from format_cases import FORMATS, list_cases, require_case

_shared = pytest.mark.skipif(not FORMATS.is_dir(), reason="the material isn't here")


@pytest.mark.parametrize(
    ("name", "wanted", "unwanted"), [case for case in list_cases(".pdf") if case[1]], ids=lambda value: str(value)[:20]
)
def test_a_case_gives_what_it_must(name: str, wanted: list[str], unwanted: list[str]) -> None:
    """A hard case is read as its row says."""
    text = _read("cases", name)
    require_case(text, wanted, unwanted)


def _read(folder: str, name: str) -> str:
    return read_document(str(FORMATS / folder / name)).text


@_shared
def test_columns_heads_and_numbers_of_pages() -> None:
    """The left column comes before the right one; running heads and the numbers of pages are out."""
    text = _read("cases", "p01_columns.pdf")
    assert text.index("左栏") < text.index("右栏")
    assert "白皮书" not in text
    assert "—" not in text


@_shared
@pytest.mark.parametrize("path", ["cases/p07_scan.pdf", "real/huckfinn_scan.pdf"])
def test_a_scan_is_refused(path: str) -> None:
    """A scan says on which page there is a picture and no text."""
    with pytest.raises(InputError, match="page 1 has a picture and no text"):
        read_document(str(FORMATS / path))


@_shared
def test_the_text_of_an_ocr_is_said_to_be_one() -> None:
    """Invisible text under a picture is read, and said to be an OCR's."""
    remarks = read_document(str(FORMATS / "cases" / "p08_scan_ocr.pdf")).remarks
    assert [remark.id for remark in remarks] == ["ocr"]


@_shared
def test_notes_at_the_foot_are_apart() -> None:
    """Both notes are notes, without their numbers."""
    document = read_document(str(FORMATS / "cases" / "p04_superscript.pdf"))
    assert [document.text[slice(*note.span)] for note in document.notes] == ["含外观设计。", "不含国防专利。"]


@_shared
def test_a_leaflet_in_both_languages() -> None:
    """Lines are joined, Chinese without blanks; all sentences are paired, and hardly anything is found."""
    paths = [str(FORMATS / "real" / name) for name in ("oc_handout_zh-Hans.pdf", "oc_handout_en.pdf")]
    review = check_files(paths)
    assert "最关键的管理流程，帮助各类项目采用更加简洁、一致的开源许可证" in read_document(paths[0]).text
    assert sum(bool(bead.zh and bead.en) for bead in review.bitext.beads) >= len(review.bitext.beads) - 1
    assert len(review.findings) <= 4


@_shared
def test_a_flow_chart_is_said_to_have_no_order() -> None:
    """Boxes have no reading order, which is said."""
    remarks = read_document(str(FORMATS / "real" / "oc_flowchart_zh-Hant.pdf")).remarks
    assert [remark.id for remark in remarks] == ["order"]


@_shared
def test_a_book_without_heads_and_contents() -> None:
    """Running heads, page numbers and contents are out, sentences go on over pages, tables are rows."""
    text = _read("real", "asvs403_en.pdf")
    assert text.count("OWASP Application Security Verification Standard 4.0.3") == 0
    assert "Table of Contents" not in text
    assert "....." not in text
    assert (
        "1.7.1\tVerify that a common logging format and approach is used across the system. (C9)\t\t✓\t✓\t1009" in text
    )


@_shared
def test_a_paper_in_two_columns() -> None:
    """Columns are read in order, broken words whole, ligatures letters, running heads out."""
    text = _read("real", "yellowpaper_en_2col.pdf")
    first = text.index("With ubiquitous internet connections")
    assert first < text.index("1.2. Previous Work") < text.index("The Coloured Coins project")
    assert "ﬁ" not in text
    assert "a decentralised value-transfer system" in text
    assert text.count("ETHEREUM: A SECURE DECENTRALISED GENERALISED TRANSACTION LEDGER") == 1


@_shared
def test_slides_without_their_feet() -> None:
    """Numbers of slides are out, bullets begin lines."""
    text = _read("real", "oc_curriculum_zh-Hans.pdf")
    assert "•软件受到著作权保护\n" in text
    assert not any(line.strip().isdigit() for line in text.splitlines() if len(line) > 1)


def _count(review: Review) -> Counter[tuple[str, str]]:
    """The findings by rule and marked words; the counts of blanks in a text are its own."""
    found = ((finding.rule, finding.zh, finding.en) for finding in review.findings)
    return Counter((rule, "|".join(mark.text.replace(" ", "") for mark in (zh, en) if mark)) for rule, zh, en in found)


@pytest.mark.skipif(find_program() is None, reason="LibreOffice isn't installed")
@pytest.mark.parametrize("seed", [TIANJIN, SHANGHAI], ids=lambda path: path.stem[:8])
def test_a_seed_as_pdf_has_the_findings_of_its_text(seed: Path, tmp_path: Path) -> None:
    """But for one at most: a blank that a line ends in can't be seen."""
    source = tmp_path / "seed.txt"
    source.write_text("\ufeff" + seed.read_bytes().decode("utf-8-sig"), encoding="utf-8")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [str(find_program()), profile, "--headless", "--infilter=Text (encoded):UTF8", "--convert-to", "pdf"]
    subprocess.run([*command, "--outdir", str(tmp_path), str(source)], check=True, capture_output=True, timeout=120)
    own, read = _count(check_files([str(seed)])), _count(check_files([str(tmp_path / "seed.pdf")]))
    assert sum(((own - read) + (read - own)).values()) <= 1
