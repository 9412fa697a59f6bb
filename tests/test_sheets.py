"""Workbooks and tables in text: their columns of pairs, what their cells show, and where these stand."""

from __future__ import annotations

import datetime
import io
from collections.abc import Sequence
from pathlib import Path

import pytest
from bialign.align.bitext import Document
from bialign.align.errors import InputError
from bialign.align.sources import parse_document
from bialign.align.sources.read_options import ReadOptions
from bialign.align.sources.sheet_text import name_column
from bialign.cli import run
from bialign.pipeline import check_documents
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from word_files import pack

Rows = Sequence[Sequence[object]]
PAIRS = [
    ("全市有2955家企业。", "There are 2,955 enterprises."),
    ("增长5%。", "Up by five percent."),
    ("共5项。", "Five items."),
]


def _save(book: Workbook) -> bytes:
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def _book(rows: Rows, **more: Rows) -> bytes:
    """A workbook with a sheet for each table."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, own in {"数据": rows, **more}.items():
        sheet = book.create_sheet(name)
        for row in own:
            sheet.append([*row])
    return _save(book)


def _rows(document: Document) -> list[list[str]]:
    """The texts of the pairs."""
    return [[document.text[slice(*cell)] for cell in row] for row in document.table.rows] if document.table else []


# Columns beside the two of pairs, and what is above these.
TABLES: dict[str, Rows] = {
    "bare": PAIRS,
    "head": [("中文", "English"), *PAIRS],
    "sides": [("Source", "Target"), *PAIRS],
    "tags": [("zh-CN", "en-US"), *PAIRS],
    "ids": [("Key", "中文", "英文"), *((f"home.title{n}", *pair) for n, pair in enumerate(PAIRS))],
    "codes": [(f"V1.{n}", *pair) for n, pair in enumerate(PAIRS)],
    "notes": [("中文", "English", "备注"), *((*pair, "请与客户确认这里的说法是否正确") for pair in PAIRS)],
    "japanese": [("ja", "zh-TW", "zh-CN", "en"), *(("企業数", "繁體", *pair) for pair in PAIRS)],
    "description": [
        ("sourceLang", "targetLang", "description", "sourceString", "targetString"),
        *(("en", "zh-CN", "What it says in the annual report of the city.", en, zh) for zh, en in PAIRS),
    ],
    "empty rows": [(), *PAIRS[:2], (), *PAIRS[2:]],
}


@pytest.mark.parametrize("rows", TABLES.values(), ids=TABLES)
def test_the_columns_of_pairs_are_found(rows: Rows) -> None:
    """Heads, ids, codes, notes and other languages are left alone."""
    assert _rows(parse_document(_book(rows), "a.xlsx")) == [[*pair] for pair in PAIRS]


def test_plain_names_of_languages_count_for_more_than_what_is_quoted() -> None:
    """A translation with much Chinese in it stays the English column; places beside it are none."""
    quoted = [(zh, f"Not “{zh}”.") for zh, _ in PAIRS]
    rows = [("中文", "English", "Place (Chinese)"), *((*pair, f"line {n}") for n, pair in enumerate(quoted))]
    assert _rows(parse_document(_book(rows), "a.xlsx")) == [[*pair] for pair in quoted]


def test_english_may_come_first_and_cells_be_empty() -> None:
    """Chinese is the first of a pair wherever it stands; a cell without its counterpart stays in a row of its own."""
    rows = [(en, zh) for zh, en in PAIRS] + [("Not translated.", None), (None, "没有英文。")]
    document = parse_document(_book(rows), "a.xlsx")
    assert _rows(document)[3:] == [["", "Not translated."], ["没有英文。", ""]]


MIXED: dict[str, Rows] = {
    "rows in turn": [(text,) for pair in PAIRS for text in pair],
    "lines of a cell": [("\n".join(pair),) for pair in PAIRS],
    "numbered": [("No.", "内容\nText"), *((n, "\n".join(pair)) for n, pair in enumerate(PAIRS, 1))],
}


@pytest.mark.parametrize("rows", MIXED.values(), ids=MIXED)
def test_a_column_in_both_languages_is_text(rows: Rows) -> None:
    """Languages in turn, row by row or within cells, are aligned as paragraphs are; numbers beside them are no text."""
    bitext = check_documents([parse_document(_book(rows), "a.xlsx")]).bitext
    found = [
        tuple(" ".join(s.clean.text for s in bitext.segments(bead, lang)) for lang in ("zh", "en"))
        for bead in bitext.beads
    ]
    assert found[-len(PAIRS) :] == PAIRS
    assert bitext.zh.document.place(bitext.zh.segments[-1].start).sheet == "数据"


def test_a_column_in_one_language_stays_a_table() -> None:
    """Chinese with English names is no text in both languages: its rows are known."""
    rows = [("全市有2955家企业。",), ("IBM",), ("增长5%。",), ("共5项。",), ("位于北京。",)]
    assert len(parse_document(_book(rows), "a.xlsx").rows) == len(rows)


@pytest.mark.parametrize(("columns", "taken"), [("2,3", 1), ("b,C", 1), ("english,第二版", 0), ("A,C", 0)])
def test_columns_may_be_named(columns: str, taken: int) -> None:
    """Letters, numbers and heads say which columns are pairs, in any order."""
    rows = [("第二版", "第一版", "English"), *((f"{zh}又", zh, en) for zh, en in PAIRS)]
    document = parse_document(_book(rows), "a.xlsx", ReadOptions(columns=tuple(columns.split(","))))
    assert _rows(document)[-1] == [["共5项。又", "共5项。"][taken], "Five items."]


def test_all_sheets_are_read_or_one() -> None:
    """Sheets of pairs are read, others left alone; places have the name of the sheet and of the cell."""
    data = _book(
        [("中文", "English"), *PAIRS], 说明=[("本表共2页。",)], 二=[("甲。", "A is here."), ("乙。", "B is here.")]
    )
    document = parse_document(data, "a.xlsx")
    assert [row[0] for row in _rows(document)] == [zh for zh, _ in PAIRS] + ["甲。", "乙。"]
    assert document.place(document.text.index("A is")).parts() == {"sheet": "二", "cell": "B1"}
    for name in ("二", "3"):
        assert len(_rows(parse_document(data, "a.xlsx", ReadOptions(sheet=name)))) == 2
    with pytest.raises(InputError, match="its sheets are: 数据, 说明, 二"):
        parse_document(data, "a.xlsx", ReadOptions(sheet="4"))
    with pytest.raises(InputError, match=r"no column “D”.*heads: 中文, English"):
        parse_document(data, "a.xlsx", ReadOptions(columns=("A", "D"), sheet="数据"))


def test_cells_are_read_as_they_show() -> None:
    """Percentages, dates and amounts in ten thousands are what readers see; what is hidden is not read."""
    book = Workbook()
    sheet = book.worksheets[0]
    values: list[tuple[float | str | datetime.datetime, str]] = [
        (0.23174, "0.00%"),
        (123456789, '0!.0,"万元"'),
        (datetime.datetime(2016, 12, 31), 'yyyy"年"m"月"d"日"'),
        ("007", "@"),
        (2955, "#,##0"),
    ]
    for number, (value, number_format) in enumerate(values, 1):
        sheet.cell(number, 1, value).number_format = number_format
    sheet["A9"], sheet["D1"] = "隐藏的行", "隐藏的列"
    sheet.row_dimensions[9].hidden = True
    sheet.column_dimensions["D"].hidden = True
    book.create_sheet("藏").append(["隐藏的表"])
    book.worksheets[1].sheet_state = "hidden"
    text = parse_document(_save(book), "a.xlsx").text
    assert text.split() == ["23.17%", "12345.7万元", "2016年12月31日", "007", "2,955"]


def test_formulas_without_a_result_are_counted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """They are empty, never 0, and a report says so."""
    path = tmp_path / "a.xlsx"
    path.write_bytes(_book([*PAIRS, ("=A1", "Copied here again.")]))
    assert parse_document(path.read_bytes(), "a.xlsx").uncalculated == 1
    run(["check", str(path)])
    assert "1 formula has no stored result" in capsys.readouterr().out


def _sheet(xml: str) -> bytes:
    """A workbook with one sheet of this XML."""
    space = "http://schemas.openxmlformats.org"
    kinds = f"{space}/officeDocument/2006/relationships"
    relations = f'<Relationships xmlns="{space}/package/2006/relationships"><Relationship Id="r" '
    return pack(
        {
            "xl/workbook.xml": f'<workbook xmlns:r="{kinds}"><sheets><sheet name="S" r:id="r"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": f'{relations} Type="{kinds}/worksheet" Target="s.xml"/></Relationships>',
            "xl/s.xml": xml,
        }
    )


def test_a_cell_at_the_far_end_does_no_harm() -> None:
    """What lies between is not filled; the place has its name."""
    cell = '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>远。</t></is></c></row>'
    document = parse_document(_sheet(f"<worksheet><sheetData>{cell}</sheetData></worksheet>"), "a.xlsx")
    assert document.text.strip() == "远。"
    assert document.place(0).cell == "XFD1048576"


def test_raised_digits_and_readings_in_cells() -> None:
    """A raised digit stays one, a line break too; what says how a word is pronounced is no text."""
    runs = (
        "<r><t>35km</t></r><r><rPr><vertAlign val='superscript'/></rPr><t>2</t></r><r><t>_x000D_\n二</t></r>"
        "<rPh><t>er</t></rPh>"
    )
    cell = f'<row><c t="inlineStr"><is>{runs}</is></c><c t="e"><v>#DIV/0!</v></c><c t="b"><v>1</v></c></row>'
    document = parse_document(_sheet(f"<worksheet><sheetData>{cell}</sheetData></worksheet>"), "a.xlsx")
    assert document.text == "35km²\n二\tTRUE\n\n"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (_sheet("<worksheet"), "damaged"),
        (_sheet('<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>'), "entities"),
        (_sheet("<worksheet/>" + " " * 3_000_000), "zip bomb"),
        (_sheet("<worksheet/>"), "is empty"),
        (pack({"xl/workbook2.xml": "<a/>"}), "damaged"),
        (_book(PAIRS)[:-30], "damaged"),
    ],
)
def test_broken_and_hostile_workbooks_are_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], data: bytes, words: str
) -> None:
    """One sentence, exit code 3."""
    path = tmp_path / "a.xlsx"
    path.write_bytes(data)
    assert run(["check", str(path)]) == 3
    assert words in capsys.readouterr().err


CSV = (
    '编号,中文,English,备注\r\n007,"全市有2955家企业。","There are 2,995, in all.","含""引号"""\r\n'
    '2,"第一行\n第二行","Line one\nline two",\r\n'
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030", "gbk"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_tables_in_text_are_read_in_any_form(encoding: str, delimiter: str) -> None:
    """What stands between cells is found, quoted line breaks and quotation marks are part of them; 007 stays 007."""
    text = CSV.replace(",", delimiter).replace(f"2{delimiter}995{delimiter}", "2,995,")
    document = parse_document(text.encode(encoding), "a.csv")
    assert _rows(document) == [
        ["全市有2955家企业。", "There are 2,995, in all."],
        ["第一行\n第二行", "Line one\nline two"],
    ]
    assert "007" in document.text
    assert document.place(document.text.index("line two")).parts() == {"row": 3, "cell": 3}


def test_big5_is_read() -> None:
    """Traditional Chinese in Big5 is no GB18030, however short."""
    text = "編號,中文,English\r\n1,發明專利，共2955件,invention patents\r\n"
    assert "發明專利，共2955件" in parse_document(text.encode("big5"), "a.csv").text


def test_a_line_for_excel_is_no_row() -> None:
    """`sep=;` says what stands between cells."""
    document = parse_document("sep=;\r\n中文;English\r\n共5项，好;5 items, a\r\n".encode("utf-8-sig"), "a.csv")
    assert _rows(document) == [["共5项，好", "5 items, a"]]
    with pytest.raises(InputError, match="line 1"):
        parse_document(('"' + "x" * 200_000).encode(), "a.csv")


def test_two_tables_of_one_language_each_are_aligned() -> None:
    """Without a column of each language the text is read row by row, and two files are aligned as documents are."""
    zh, en = ("\n".join(f"V{n},{pair[side]}" for n, pair in enumerate(PAIRS)).encode() for side in (0, 1))
    documents = [parse_document(zh, "zh.csv"), parse_document(en.replace(b"2,955", b"2955"), "en.csv")]
    assert not any(document.table for document in documents)
    review = check_documents(documents)
    assert all(bead.zh and bead.en for bead in review.bitext.beads)


def test_columns_are_two(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Another number of them is a mistake of use."""
    path = tmp_path / "a.csv"
    path.write_text("中文,English\n共5项。,5 items.\n", encoding="utf-8")
    assert run(["check", str(path), "--columns", "A"]) == 2
    assert "--columns takes two columns, for example B,D." in capsys.readouterr().err
    assert run(["check", str(path), "--columns", "A,B"]) == 0


@given(st.integers(0, 16_383))
def test_names_of_columns(column: int) -> None:
    """They are those of Excel."""
    assert name_column(column) == get_column_letter(column + 1)
