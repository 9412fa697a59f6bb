"""What in a document is no prose, and what only looks like it."""

from __future__ import annotations

import pytest
from bialign.align.markup.markdown_blocks import blank_paragraphs, block_parser
from bialign.align.nontext import find_non_text
from bialign.align.pair_rows import build_bitext
from bialign.align.sources.pair_table import parse_pairs
from documents import half_of, texts
from hypothesis import given
from hypothesis import strategies as st

# A text and what of it is no prose, with its kind, in order.
_CASES: list[tuple[str, list[tuple[str, str]]]] = [
    ("[bookmark: _Toc490145]一、总体情况", [("[bookmark: _Toc490145]", "bookmark")]),
    ("总体[bookmark: _GoBack]情况", [("[bookmark: _GoBack]", "bookmark")]),
    ("**一、总体情况**", [("**", "markup"), ("**", "markup")]),
    ("The **courts** of *Tianjin*", [("**", "markup"), ("**", "markup"), ("*", "markup"), ("*", "markup")]),
    ("***both***", [("***", "markup"), ("***", "markup")]),
    ("__Overview.__", [("__", "markup"), ("__", "markup")]),
    ("## II. Overview", [("##", "markup")]),
    ("- the courts", [("-", "bullet")]),
    ("● 加强保护", [("●", "bullet")]),
    ("The end<br/>The <b>start</b>", [("<br/>", "tag"), ("<b>", "tag"), ("</b>", "tag")]),
    ("一\n- 3 -\n二", [("- 3 -", "page-number")]),
    ("一\n  — 12 —  \n二", [("— 12 —", "page-number")]),
    ("一\n第3页\n二", [("第3页", "page-number")]),
    ("一\n第 3 页 共 10 页\n二", [("第 3 页 共 10 页", "page-number")]),
    ("a\nPage 3 of 10\nb", [("Page 3 of 10", "page-number")]),
    ("a\npage 3\nb", [("page 3", "page-number")]),
    ("一\n1\n二\n2\n三\n3\n", [("1", "page-number"), ("2", "page-number"), ("3", "page-number")]),
    ("首页>新闻动态>通知", [("首页>新闻动态>通知", "navigation")]),
    ("当前位置：>首页", [("当前位置：>首页", "navigation")]),
    ("Home > News > Papers", [("Home > News > Papers", "navigation")]),
    ("[关闭窗口] [打印本页]", [("[关闭窗口] [打印本页]", "navigation")]),
    ("【打印】【关闭】", [("【打印】【关闭】", "navigation")]),
    ("字体大小：大 中 小", [("字体大小：大 中 小", "navigation")]),
    ("Back to top", [("Back to top", "navigation")]),
    ("一、总体情况......12", [("......12", "leader")]),
    ("一、总体情况……………………12", [("……………………12", "leader")]),
    ("I. Overview . . . . . . . 3", [(". . . . . . . 3", "leader")]),
    ("II. Courts ........", [("........", "leader")]),
    ("一\n------\n二", [("------", "rule")]),
    ("| --- | --- |", [("| --- | --- |", "rule")]),
]
# Prose that looks like it.
_PROSE = [
    "一\n7\n二\n3\n三\n12\n",  # numbers that don't count up
    "一\n1\n二\n2\n",  # too few to be sure
    "3 × 4 * 5 * 6 = 360",
    "关闭了12家企业。",
    "首页设计获得外观设计专利。",
    "返回 > 表示大于",
    "He said… 3 of them came.",
    "深化改革……推进创新",
    "(1) a_b and __main",
    "第3页的内容如下：各单位应当加强保护，依法处理。",
    "Page 3 lists the courts.",
    "2016—2020",
    "< 5% of cases",
    "-5% year on year",
    "[3] 参考文献",
]


@pytest.mark.parametrize(("text", "expected"), _CASES, ids=[text for text, _ in _CASES])
def test_non_text_is_found(text: str, expected: list[tuple[str, str]]) -> None:
    """Exactly these characters are no prose, and of this kind."""
    found = find_non_text(text)
    assert [(text[piece.span.start : piece.span.end], piece.kind) for piece in found] == expected


@pytest.mark.parametrize("text", _PROSE)
def test_prose_is_left_alone(text: str) -> None:
    """What only looks like non-text stays prose."""
    assert find_non_text(text) == ()


def test_non_text_is_cut_out_of_the_clean_text() -> None:
    """The segments' clean text has no markup, bookmarks or leaders in it."""
    half = half_of("**一、总体情况**[bookmark: _Toc1]......12\n\n全市受理**专利**案件二十件。")
    assert texts(half) == ["一、总体情况", "全市受理专利案件二十件。"]


@given(st.text("*_-#.…·[]<>br 1中a\n|:关闭页第", max_size=60))
def test_non_text_is_ordered_and_not_empty(text: str) -> None:
    """Pieces of non-text are in order, don't overlap, and begin and end with a character."""
    end = 0
    for piece in find_non_text(text):
        assert end <= piece.span.start < piece.span.end <= len(text)
        found = text[piece.span.start : piece.span.end]
        assert found == found.strip()
        end = piece.span.end


def test_tags_of_a_table_are_no_text_in_pairs_nor_in_plain_files() -> None:
    """The numbers of attributes are no figures, in rows of pairs as in lines of a text."""
    bitext = build_bitext(parse_pairs('<td colspan="2">电压</td><td>5伏</td>\t<td>Voltage</td><td>5 V</td>\n', "x.tsv"))
    assert [segment.clean.text for segment in (*bitext.zh.segments, *bitext.en.segments)] == ["电压5伏", "Voltage5 V"]
    found = find_non_text('<tr>\n<td rowspan="4">输出</td>\n</tr>\n')
    assert [piece.kind for piece in found] == ["tag"] * 4


def test_elements_of_other_vocabularies_are_tags() -> None:
    """An element that is closed in itself or by its name is markup, whatever it is called; a placeholder is none."""
    page = "<html><body><p>按<key>F2</key>键</p><note xmlns='urn:x' type=\"tip\"/><p>写<file>名</p></body></html>"
    shown = [page[piece.span.start : piece.span.end] for piece in find_non_text(page, "x.html")]
    assert {"<key>", "</key>", "<note xmlns='urn:x' type=\"tip\"/>"} <= set(shown)
    assert "<file>" not in shown


@pytest.mark.parametrize(
    ("page", "name", "shown"),
    [
        (
            '<page xmlns="urn:guide"\n      type="guide">\n<p>说明</p>',
            "a.page",
            '<page xmlns="urn:guide"\n      type="guide">',
        ),
        ('<?xml version="1.0"?>\n<note xmlns:x="urn:x">\n<x:p>说明</x:p>', "a.txt", '<note xmlns:x="urn:x">'),
        ('+++\ntitle = "搬家"\n+++\n\n<p>搬家后请更新地址。</p>', "a.html", '+++\ntitle = "搬家"\n+++'),
        ("标题\n====\n\n:Original: Documentation/a.rst\n:Translator: 张三\n\n正文。", "a.rst", ":Translator: 张三"),
    ],
)
def test_what_a_page_says_of_itself_is_no_text(page: str, name: str, shown: str) -> None:
    """The root of a file in XML, closed or not, front matter in HTML, and the fields of a translation are no prose."""
    assert shown in [page[piece.span.start : piece.span.end] for piece in find_non_text(page, name)]


def test_numbers_of_a_markdown_list_that_are_not_shown_are_no_text() -> None:
    """A list written 1. 1. 1. is shown as 1. 2. 3.; one that counts up keeps its numbers."""
    text = "1. 甲\n1. 乙\n   1. 丙\n   2. 丁\n1. 戊\n"
    found = [piece.span.start for piece in find_non_text(text, "a.md")]
    assert found == [text.index(item) for item in ("1. 甲", "1. 乙", "1. 戊")]


_LINES = st.sampled_from(
    "\n\nwords of prose\n更多的话\n    indented\n\tdeep\n- item\n1. first\n> quoted\n```\n# head\n<div>\n<script>\n"
    "</script>\n<!--\n-->\na -> b\n| a | b |\n| --- | --- |\n---\n* * *\n[x]: y".split("\n")
)


@given(st.lists(_LINES, max_size=24))
def test_paragraphs_left_out_make_no_difference_to_code_and_tables(lines: list[str]) -> None:
    """The parser finds the same code and tables whether or not it sees every paragraph."""
    text = "\n".join(lines)
    blanked = blank_paragraphs(text)
    assert blanked.count("\n") == text.count("\n")
    assert _find_blocks(blanked) == _find_blocks(text)


def _find_blocks(text: str) -> list[tuple[str, list[int] | None]]:
    kinds = ("fence", "code_block", "table_open")
    return [(token.type, token.map) for token in block_parser().parse(text) if token.type in kinds]


def test_front_matter_in_the_comment_with_the_english_is_no_text() -> None:
    """Right behind the front matter a comment may begin with the same keys, and go on with the English."""
    keys = "title: Replicas\ndate: 2022-05-27\n"
    page = f"---\n{keys}---\n<!--\n{keys}\nThe replicas are ready.\n-->\n副本已就绪。\n"
    found = [
        page[piece.span.start : piece.span.end] for piece in find_non_text(page, "a.md") if piece.kind == "front-matter"
    ]
    assert found == [f"---\n{keys}---", keys.rstrip()]
