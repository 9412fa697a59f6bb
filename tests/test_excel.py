"""Workbooks that are written: what openpyxl reads of them, and that they hold whatever a text has."""

from __future__ import annotations

import io
import zipfile
from itertools import groupby
from pathlib import Path

import bialign
import pytest
from bialign.align.sources import parse_document
from bialign.align.sources.workbook import read_all_sheets
from bialign.cli import run
from bialign.pipeline import check_documents
from bialign.qa.glossary.sheets import workbook_terms
from bialign.reports import FORMATS, RenderOptions
from bialign.reports.excel.bitext_book import render as render_bitext
from bialign.reports.excel.book_writer import write_book
from bialign.reports.excel.cell_limits import MOST_ROWS, MOST_UNITS
from bialign.reports.excel.report_book import render
from bialign.reports.excel.sheet_plans import Cell, Column, Run, SheetPlan
from bialign.reports.excel.term_book import render as render_terms
from bialign.reports.tsv import render as render_tsv
from bialign.text.messages import Message, Ui, UserError
from documents import SHANGHAI, TIANJIN, bitext_of_pairs
from excel_text import load, read_rows, show
from hypothesis import example, given, settings
from hypothesis import strategies as st
from report_fixture import TERMS, clean_review, judged_review, review

_NAME = Message("Sheet", "表")
_FORMULAS = ("=1+1", "+1", "-1+2", "@SUM(A1)", '=HYPERLINK("http://x","y")', "=cmd|' /C calc'!A0", "http://a.b/")


def _write(*cells: Cell, exact: bool = False) -> bytes:
    """A workbook with one column of cells."""
    return write_book([SheetPlan(_NAME, [Column(_NAME, 20, exact=exact)], [[cell] for cell in cells])], "en")


def _read(data: bytes) -> list[object]:
    return [cell.value for cell in load(data).worksheets[0]["A"]][1:]


@pytest.mark.parametrize("text", _FORMULAS)
def test_no_text_becomes_a_formula_or_a_link(text: str) -> None:
    """Neither when the file is opened nor, for what looks like a formula, when the cell is typed again."""
    book = load(_write(text, (Run(text), Run("marked", True))))
    sheet = book.worksheets[0]
    for cell in sheet["A"][1:]:
        assert (cell.data_type, cell.hyperlink) == ("s", None)
        assert cell.quotePrefix == (text[0] in "=+-@")
    assert sheet["A2"].value == text


def test_comments_that_look_like_formulas_stay_text() -> None:
    """Also in the columns that are filled in."""
    sheet = load(render(judged_review()))["Left out"]
    comment = next(cell for cell in sheet[2] if str(cell.value).startswith("=as"))
    assert (comment.data_type, comment.quotePrefix) == ("s", True)


def test_numbers_are_numbers() -> None:
    """They can be summed and sorted."""
    assert _read(_write(3, 0.98, "007")) == [3, 0.98, "007"]


@given(st.text(st.characters(codec="utf-8"), max_size=40))
@settings(max_examples=60)
def test_exact_cells_keep_their_text(text: str) -> None:
    """Our reader finds control characters and what looks like their escapes; of a line end LF is left."""
    (sheet,) = read_all_sheets(_write(f"{text}x", exact=True), "a.xlsx")
    assert sheet.rows[1].cells[0] == f"{text}x".replace("\r", "")


def test_what_a_program_would_obey_is_replaced() -> None:
    """Escape codes, marks that turn the direction of text, half characters; line ends stay."""
    assert _read(_write("a\x1b[2J\u202eb\ud800\r\nc\x00")) == ["a\ufffd[2J\ufffdb\ufffd\nc\ufffd"]


@pytest.mark.parametrize(
    "cell",
    ["字" * 40_000, "\U00020bb7" * 20_000, (Run("a" * 30_000), Run("\U00020bb7" * 5_000, True), Run("b" * 9))],
    ids=["long", "wide", "runs"],
)
def test_long_cells_end_in_dots(cell: Cell) -> None:
    """No cell has more than Excel allows, in its way of counting, and none is lost."""
    (value,) = _read(_write(cell))
    text = str(value)
    assert MOST_UNITS - 2 <= len(text.encode("utf-16-le")) // 2 <= MOST_UNITS
    assert text.endswith("…")


def test_more_rows_than_a_sheet_has_are_refused() -> None:
    """In one sentence, instead of leaving the rest out."""
    with pytest.raises(UserError, match="1,048,576 rows don't fit"):
        write_book([SheetPlan(_NAME, [Column(_NAME, 9)], [[1]] * MOST_ROWS)], "en")


@pytest.mark.parametrize("ui", ["en", "zh"])
def test_the_same_review_gives_the_same_bytes(ui: str) -> None:
    """No entry of the archive has a date of its own, nor do the properties."""
    data = render(judged_review(), RenderOptions(ui))  # type: ignore[arg-type]
    assert data == render(judged_review(), RenderOptions(ui))  # type: ignore[arg-type]
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"2000-01-01" in archive.read("docProps/core.xml")


def test_heads_stay_in_sight_and_filter() -> None:
    """Every sheet of every workbook has heads that are frozen, a filter on them, and columns of a width."""
    subjects = {"report": judged_review(), "bitext": review().bitext, "terms": TERMS, "queries": []}
    for format_ in FORMATS:
        if format_.suffixes == (".xlsx",):
            data = format_.render(subjects[format_.kind])  # type: ignore[arg-type]
            assert isinstance(data, bytes)
            for sheet in load(data).worksheets:
                assert sheet.freeze_panes == "A2"
                assert sheet.auto_filter.ref == sheet.dimensions
                assert all(part.width for part in sheet.column_dimensions.values())


def test_marked_words_are_runs() -> None:
    """The words that a finding marks are bold in both texts; a text that is marked whole is bold."""
    rows = read_rows(render(review()), "Findings")
    assert "That year «2995» enterprises" in rows[1]["English"]
    assert rows[3]["Chinese"] == "«这一句没有译文。»"


def test_both_languages_have_the_same_sheets() -> None:
    """As many sheets, rows and columns, other words."""
    en, zh = (load(render(judged_review(), RenderOptions(ui))) for ui in ("en", "zh"))
    assert [sheet.dimensions for sheet in en.worksheets] == [sheet.dimensions for sheet in zh.worksheets]
    assert not {sheet.title for sheet in en.worksheets} & {sheet.title for sheet in zh.worksheets}


def test_the_score_is_grouped_by_the_widest_category() -> None:
    """Each group has its sum behind it where it has several rows; costly groups come first, and all rows add up."""
    pairs = [
        ("今年受理案件3件。", "It accepted 5 cases."),
        ("增长8%。", "It grew by 9%."),
        ("这是我们的的家。", "This is home."),
    ]
    made = bialign.check(pairs=pairs * 3)
    rows = read_rows(render(made), "Score")
    widest = [row["MQM category"].split(" › ")[0] for row in rows[:-1]]
    assert len(set(widest)) > 1
    assert [*dict.fromkeys(widest)] == [name for name, _ in groupby(widest)]
    groups = [[*group] for _, group in groupby(rows[:-1], lambda row: row["MQM category"].split(" › ")[0])]
    sums = []
    for group in groups:
        points = [int(row["Points"] or 0) for row in group]
        assert (group[-1]["Type"] == "Total") == (len(group) > 1)
        assert len(group) == 1 or points[-1] == sum(points[:-1])
        sums.append(points[-1])
    assert sums == sorted(sums, reverse=True)
    assert int(rows[-1]["Points"]) == sum(sums)


@pytest.mark.parametrize(
    ("ui", "sheet", "name", "words"),
    [
        ("en", "Summary", "To decide", ("Findings", "False alarm, Fixed or Ask the author", "suppress --import")),
        ("zh", "概要", "如何处理", ("问题", "误报、已改或待作者确认", "suppress --import")),
    ],
)
def test_the_summary_says_how_to_decide(ui: Ui, sheet: str, name: str, words: tuple[str, ...]) -> None:
    """Whoever gets the workbook alone learns what to fill in; without findings there is nothing to do."""
    said = {show(row[0]): show(row[1]) for row in load(render(review(), RenderOptions(ui)))[sheet].iter_rows()}
    assert all(word in said[name] for word in words)
    assert name not in {show(row[0]) for row in load(render(clean_review(), RenderOptions(ui)))[sheet].iter_rows()}


def test_terms_are_read_as_a_glossary(tmp_path: Path) -> None:
    """In either language, all columns of them."""
    for ui in ("en", "zh"):
        path = tmp_path / f"{ui}.xlsx"
        path.write_bytes(render_terms(TERMS, RenderOptions(ui)))
        assert [term._replace(origin="") for term in workbook_terms(str(path))] == [*TERMS]


def _findings(data: bytes, path: str) -> list[tuple[str, str]]:
    review = check_documents([parse_document(data, path)])
    return [(finding.id, finding.message.en) for finding in review.findings]


@pytest.mark.parametrize("path", [TIANJIN, SHANGHAI], ids=lambda path: path.stem)
@pytest.mark.parametrize("ui", ["en", "zh"])
def test_a_bitext_is_checked_as_its_tsv(path: Path, ui: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`check` of the workbook that `align` writes finds what `check` of its .tsv finds."""
    monkeypatch.chdir(tmp_path)
    assert run(["align", "--ui", ui, str(path), "-o", "b.xlsx", "-o", "b.tsv"]) == 0
    found = _findings(Path("b.xlsx").read_bytes(), "b.xlsx")
    assert found == _findings(Path("b.tsv").read_bytes(), "b.tsv")
    assert len(found) > 10


_TEXTS = st.text(st.sampled_from("甲乙丙5项 ab.=+\x1f_x000D\u202e\u2028\"'"), max_size=12)


@given(st.lists(st.tuples(_TEXTS, _TEXTS), max_size=6))
@example([("", '"'), ("", ""), ("", '0"0')])
@settings(max_examples=40)
def test_pairs_of_any_text_are_checked_alike(pairs: list[tuple[str, str]]) -> None:
    """Also those with control characters, with what looks like a formula, and without a counterpart."""
    given_pairs = [*pairs, *[("今年共受理案件3件，审结案件2件。", "It accepted 5 cases this year and closed 2.")] * 6]
    bitext = bitext_of_pairs("".join(f"{zh}\t{en}\n" for zh, en in given_pairs))
    tsv = render_tsv(bitext).encode("utf-8", "replace")
    assert _findings(render_bitext(bitext), "b.xlsx") == _findings(tsv, "b.tsv")


def test_shown_cells_of_a_golden_have_their_marks() -> None:
    """The reader of these tests sees marks: it would notice if they were gone."""
    assert show(load(_write((Run("a"), Run("b", True)))).worksheets[0]["A2"]) == "a«b»"
