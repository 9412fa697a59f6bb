"""One cause, one finding: what is not reported beside a sentence, a table or a list that is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from bialign.align.bitext import Layout
from bialign.qa.findings import Finding, Review
from bialign.qa.options import ReviewOptions
from bialign.qa.registry import select
from bialign.qa.review import review
from documents import bitext_of_pairs

# Written for these tests.
_AROUND = [
    ("车站在城市的北边。", "The station is in the north of the city."),
    ("候车室昼夜开放。", "The waiting room is open day and night."),
    ("月台上有饮水机。", "There is a water dispenser on the platform."),
]


def _review(pairs: Sequence[tuple[str, str]], layout: Layout = "two-files") -> Review:
    bitext = bitext_of_pairs("".join(f"{zh}\t{en}\n" for zh, en in (*_AROUND, *pairs, *_AROUND[::-1])))
    return review(replace(bitext, layout=layout), select(), ReviewOptions())


def _found(pairs: Sequence[tuple[str, str]], *rules: str) -> list[Finding]:
    return [f for f in _review(pairs).findings if not rules or f.rule in rules]


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("去年共有3,500列火车晚点，罚款《铁路法》规定的20万元。", ""),
        ("", "Last year 3,500 trains were late and fines of 200,000 yuan were imposed."),
    ],
)
def test_a_sentence_takes_its_figures_with_it(zh: str, en: str) -> None:
    """A sentence that one side lacks is one finding, and the ledger's figures in it name that."""
    found = _review([(zh, en)])
    (finding,) = found.findings
    assert finding.rule in ("omission", "addition")
    assert {figure.finding for figure in found.figures if figure.status in ("missing", "added")} == {finding.id}


def test_figures_missing_from_one_sentence_are_one_finding() -> None:
    """The first is marked, the others are related to it, and the message has their number."""
    pair = ("全线设有12个车站、3座隧道和45座桥梁。", "The line has stations, tunnels and bridges.")
    (finding,) = _found([pair], "number-missing")
    assert finding.zh is not None
    assert (finding.zh.text, [mark.text for mark in finding.related]) == ("12个", ["3座", "45座"])
    assert "2 more numbers" in finding.message.en


def test_a_column_that_differs_in_every_row_is_one_finding() -> None:
    """Figures of one column that differ row after row are one finding, those of the other columns none."""
    rows = [
        cell
        for name, name_en, n in _STATIONS
        for cell in ((name, name_en), (f"{n}", f"{n + 37}"), (f"{3 * n}", f"{3 * n}"))
    ]
    found = [f for f in _found(rows) if f.rule.startswith("number-")]
    assert [(f.rule, f.severity) for f in found] == [("number-mismatch", "major")]


def test_a_list_that_differs_throughout_is_one_finding() -> None:
    """Figures that differ line after line are one major finding with their places, and the ledger follows it."""
    lines = [(f"{name}站发送旅客{n}人", f"{name_en}: {n + 37} passengers") for name, name_en, n in _STATIONS]
    found = _review(lines)
    (finding,) = [f for f in found.findings if f.rule.startswith("number")]
    assert (finding.severity, finding.rule) == ("major", "number-mismatch")
    assert f"{len(lines)} places" in finding.message.en
    assert len(finding.related) == 2 * (len(lines) - 1)
    assert {figure.finding for figure in found.figures if figure.status == "mismatch"} == {finding.id}


_STATIONS = [
    ("甲河", "Jiahe", 4120),
    ("乙山", "Yishan", 5230),
    ("丙桥", "Bingqiao", 6340),
    ("丁湾", "Dingwan", 7450),
    ("戊坡", "Wupo", 8560),
    ("己田", "Jitian", 9670),
    ("庚口", "Gengkou", 3780),
]


def test_a_few_errors_near_each_other_stay_apart() -> None:
    """Five wrong figures are five findings."""
    lines = [(f"{name}站发送旅客{n}人", f"{name_en}: {n + 37} passengers") for name, name_en, n in _STATIONS[:5]]
    found = _found(lines, "number-mismatch")
    assert [f.severity for f in found] == ["critical"] * 5


def test_a_sentence_left_in_chinese_is_one_finding() -> None:
    """However many Latin names part its Han, and its figures are not missing."""
    zh = "乘客可用 WeChat 或 Alipay 购票，也可到二十四个 Metro 窗口办理。"
    (finding,) = _found([(zh, zh)])
    assert finding.rule == "untranslated"
    assert finding.en is not None
    assert (finding.en.text, finding.message.en) == (zh[:-1], "This sentence is left in Chinese.")


def test_words_left_in_one_sentence_are_one_finding() -> None:
    """Two words left standing are one finding, the second related to the first."""
    pair = (
        "售票处旁边是行李寄存处和医务室。",
        "Beside the ticket office are the 行李寄存处 and the 医务室 for passengers.",
    )
    (finding,) = _found([pair], "untranslated")
    assert finding.en is not None
    assert (finding.en.text, [mark.text for mark in finding.related]) == ("行李寄存处", ["医务室"])


def test_a_quotation_in_both_is_no_finding() -> None:
    """Quoted words of the other language that both sides have, also in traditional characters, are there on purpose."""
    pair = ("请写“乘坐G7次列车”。", "Write “乘坐 G7 次列車”, with spaces.")
    assert _found([pair], "untranslated") == []


def test_lines_of_both_files_are_each_others_counterpart() -> None:
    """A publication that both have is neither left out nor added, wherever it stands."""
    title = "Timetables and Fares of the Northern Railways"
    assert _found([(title, ""), *_AROUND, ("", title)], "omission", "addition", "untranslated") == []


def test_the_title_of_a_work_may_stay() -> None:
    """An English title in capitals that both sides have isn't text left in English."""
    title = "A Guide to the Railways of the North"
    pair = (f"参见 {title} 一书。", f"See {title}.")
    assert _found([pair], "untranslated") == []


def test_a_table_that_one_side_lacks_is_one_finding() -> None:
    """The rows of figures under a heading that one side lacks are part of its finding."""
    rows = [("", f"{year} | {year - 1600} | {year - 1500}") for year in (2001, 2002, 2003, 2004)]
    found = _review([("", "Passengers and trains by year"), *rows])
    about = [f for f in found.findings if f.severity != "neutral"]
    (finding,) = about
    assert finding.rule == "addition"
    assert {figure.finding for figure in found.figures if figure.status == "added"} == {finding.id}


def test_rows_of_figures_alone_are_one_finding() -> None:
    """Rows without words that one side lacks are one finding about their figures."""
    rows = [("", f"{year} | {year - 1600} | {year - 1500}") for year in (2001, 2002, 2003, 2004)]
    about = [f for f in _found(rows) if f.severity != "neutral"]
    (finding,) = about
    assert finding.rule == "number-added"


def test_a_list_in_another_order_is_a_note() -> None:
    """Names that each language has by its own alphabet are one note, and none of them is left out or added."""
    zh = ["安娜·林德", "保罗·维克", "查尔斯·彼得森", "大卫·霍尔特", "爱德华·斯通", "弗兰克·莫尔"]
    en = ["David Holt", "Anna Lind", "Frank Moor", "Charles Peterson", "Edward Stone", "Paul Wick"]
    pairs = [pair for one, other in zip(zh, en, strict=True) for pair in ((one, ""), ("", other))]
    about = [f for f in _found(pairs) if f.rule != "capitalisation"]
    (note,) = about
    assert (note.rule, note.severity) == ("alignment-doubt", "neutral")
    assert "another order" in note.message.en


@pytest.mark.parametrize("en", ["[中文](README.zh.md)", "中文"])
def test_the_name_of_a_language_is_a_note(en: str) -> None:
    """A link to the page in the other language names it on purpose."""
    assert [f.severity for f in _found([("英文版", en)], "untranslated")] in ([], ["neutral"])


def test_names_of_files_are_not_left_out() -> None:
    """Lines that hold nothing but names of files say nothing to translate."""
    lines = [(f"install_{name}_cn.md", "") for name in ("dcu", "npu", "xpu")]
    assert _found(lines, "omission") == []


@pytest.mark.parametrize("line", ["Item 5: Close the doors（关好车门）", "关好车门 / Close the doors"])
def test_a_line_in_both_languages_is_its_own_counterpart(line: str) -> None:
    """A heading that says itself in both languages is neither left out nor added in a file of both."""
    found = _review([(line, ""), *_AROUND, ("", line + "!")], "alternating").findings
    assert [f for f in found if f.rule in ("omission", "addition")] == []
