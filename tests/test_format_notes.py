"""What the rows of the hard cases say besides words that must come out: what is apart, counted, once, in order."""

from __future__ import annotations

import csv
from collections.abc import Callable
from typing import Any

import pytest
from bialign.align.document import Document
from bialign.align.sources import read_document
from bialign.align.sources.read_options import ReadOptions
from bialign.pipeline import check_documents
from format_cases import FORMATS, list_cases

pytestmark = pytest.mark.skipif(not FORMATS.is_dir(), reason="the material isn't here")
# What isn't so: Chinese numerals that a format makes of digits ([DBNum1], [DBNum2]) are read as digits. Nor are
# items of k01.md numbered as they are printed: their numbers are no text.
_GAPS = ("大写", "小写")


def _holds(*wanted: str) -> Callable[[Document], bool]:
    return lambda document: all(words in document.text for words in wanted)


def _lacks(*unwanted: str) -> Callable[[Document], bool]:
    return lambda document: not any(words in document.text for words in unwanted)


def _once(*words: str) -> Callable[[Document], bool]:
    return lambda document: all(document.text.count(one) == 1 for one in words)


def _in_order(*words: str) -> Callable[[Document], bool]:
    return lambda document: [*words] == sorted(words, key=document.text.index)


def _counts(untranslated: int) -> Callable[[Document], bool]:
    return lambda document: document.untranslated == untranslated


def _notes(*kinds: str) -> Callable[[Document], bool]:
    return lambda document: [note.kind for note in document.notes] == [*kinds]


_CASES: list[tuple[str, Callable[[Document], bool]]] = [
    ("d03_footnotes.docx", _notes("footnote", "endnote")),
    ("d03_footnotes.docx", _holds("km²", "10⁶")),
    (
        "d04_numbering.docx",
        _holds("第一章 总则", "（一）目的", "第二章 保护", "Chapter I ", "I.1 Purpose", "Chapter IV "),
    ),
    ("d05_textbox.docx", _once("投资3.5亿元")),
    ("d05_textbox.docx", _notes("box")),
    ("d06_merged.docx", _once("表头合计", "发明专利")),
    ("d07_fields.docx", _lacks("第一章 总则")),
    ("l01_xliff12.xlf", _counts(2)),
    ("m01_langs.tmx", _holds("\tInherited.\n\tfootnote 66\n")),
    ("o01.po", _counts(2)),
    ("o02_gbk.po", _counts(2)),
    ("h01.html", _lacks("标题 7777", "导航 5555", "版权 2020")),
    ("h02_gb2312.html", _lacks("标题 7777", "导航 5555", "版权 2020")),
    *((f"c0{name}.csv", _holds("007\t")) for name in ("1_gbk", "2_utf16_tab", "3_bom_semicolon", "5_sep")),
    ("x01_formats.xlsx", _lacks("888", "隐藏列", "666", "隐藏值\t777")),
    ("x01_formats.xlsx", _holds("合计\t1,727", "36:00\t36:00", "1/2\t1/2", "1.23E+06\t1.23E+06")),
    ("x02_no_cached.xlsx", lambda document: document.uncalculated == 1),
    ("x02_no_cached.xlsx", _lacks("=SUM", "\t0")),
    ("e01.epub", _in_order("第一个文件", "Second file")),
    ("q01.pptx", _in_order("共5项", "Up 23.17%", "全市有2955家企业")),
    ("q01.pptx", _lacks("888", "备注")),
]


@pytest.mark.parametrize(("name", "holds"), _CASES, ids=lambda value: value if isinstance(value, str) else "")
def test_a_case_is_as_its_note_says(name: str, holds: Callable[[Document], bool]) -> None:
    """What is apart is apart, what is counted is no text, what comes once comes once."""
    assert holds(read_document(str(FORMATS / "cases" / name)))


def test_cells_show_what_the_column_beside_them_says() -> None:
    """In each row of the workbook of formats the second cell reads as the third one says."""
    text = read_document(str(FORMATS / "cases" / "x01_formats.xlsx")).text
    rows = [row for line in text.splitlines() if len(row := line.split("\t")) == 3]
    assert len(rows) > 10
    assert [row for row in rows if row[1] != row[2] and row[0] not in _GAPS] == []


def test_a_row_of_a_bilingual_table_is_a_pair() -> None:
    """No alignment is needed where a table has a column for each language."""
    bitext = check_documents([read_document(str(FORMATS / "cases" / "d09_bilingual_table.docx"))]).bitext
    assert bitext.layout in ("pairs", "table")
    assert all(bead.zh or bead.en for bead in bitext.beads)


def test_a_kind_of_chinese_is_chosen_by_option() -> None:
    """Of two variants of a memory the asked one is read."""
    document = read_document(str(FORMATS / "cases" / "m01_langs.tmx"), ReadOptions(columns=("zh-TW", "en")))
    assert "六項。\tSix." in document.text


def test_every_case_is_looked_at() -> None:
    """The cases that tests read by their suffixes are all that there are."""
    suffixes = (".docx", ".tmx", ".xlf", ".sdlxliff", ".po", ".csv", ".xlsx", ".html", ".epub", ".pptx", ".srt", ".vtt")
    known = list_cases(*suffixes, ".pdf", ".tbx", ".md")
    with (FORMATS / "cases" / "cases.tsv").open(encoding="utf-8", newline="") as file:
        rows: list[Any] = [row for row in csv.reader(file, delimiter="\t") if row[0] != "name"]
    assert sorted(case[0] for case in known) == sorted(row[0] for row in rows)
