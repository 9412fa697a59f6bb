"""Segments: where sentences end, what is a heading, and how cut text is joined."""

from __future__ import annotations

from pathlib import Path

import pytest
from bialign.align.enumerators import read_enumerator
from bialign.align.halves import whole_file
from bialign.align.paragraphs import paragraphs_of
from documents import CHINESE_ONLY, document, half_of, seed, texts
from test_segments_law import check_law

# Sentences of one paragraph, in either language; `|` is where one ends.
_SENTENCES = [
    "他来了。|她走了！|真的？|是的；|对。",
    "他来了!|她走了?|是的;|对。",
    "受理案件20件.|审结10件.",
    "他说：“来。”|然后走了。",
    "“好！”|他说。|她笑了。",
    "“好。”，他说。",
    "案件2955件，增长23.17%。|其中3.5万件。",
    "他（见附件一。二；三）走了。|完。",
    "提出“创新；协调；绿色”的理念。|完。",
    "《办法（试行）；解释》发布。|完。",
    "推进改革……取得成效。|完。",
    "是真的？！|对。",
    "He came.| She left!| Really?| Yes;| right.",
    "It is listed in No. 5 of the annex.| It rose by 3.5 percent.",
    "Tianjin Pharma Co., Ltd. won the case.| It was paid.",
    "37.It also held a meeting.| It ended.",
    'He said, "Come."| Then he left.',
    "“It ended.”| Then he left.",
    "See Fig. 3 (cf. Art. 5; see also Sec. 2).| It ended.",
    "The U.S. market grew.| Dr. Wang spoke.",
    "The design follows Sect. 2.1 and Eqs. 3 to 5.| It is simple.",
    "It rose by 23.17%.| The rest fell.",
    "It has (1) courts;| (2) offices; |and (3) stations.",
    "Mr. Li and approx. 30 others came at 3 p.m.| They left.",
    "The end.|The start.",
    "The colour is set for Input.Search, Input.Password and Button.Group.| It stays.",
    "You keep your rights under the Licence.|You may copy it.",
    "CHAP. XII. The master of the ferry said, 'The river is not a road.'",
    "The bridge is described in Chap. IV and Fig. 3.| It still stands.",
    "It is in the app.| I like it.",
    "[!] 修复了闪烁的问题。|[+] 新增夜间模式。",
]
# A paragraph, the style and value of its number, and whether it is a heading.
_HEADINGS = [
    ("第 三 章 退休金專戶", "第", 3, "heading"),
    ("Chapter Ⅲ Contributions", "Chapter", 3, "heading"),
    ("PART ONE GENERAL PROVISIONS", "Chapter", 1, "heading"),
    ("(c) Scope", "(a)", 3, "heading"),
    ("一、总体情况", "一、", 1, "heading"),
    ("十二、加强保护", "一、", 12, "heading"),
    ("（一）司法保护", "（一）", 1, "heading"),
    ("(二十三)司法保护", "（一）", 23, "heading"),
    ("（1）受理", "（1）", 1, "heading"),
    ("①受理", "①", 1, "heading"),
    ("第一章 总则", "第", 1, "heading"),
    ("第十二条 为了保护知识产权，制定本条例。", "第", 12, "sentence"),
    ("1. Overview", "1.", 1, "heading"),
    ("12、加强保护", "1.", 12, "heading"),
    ("1.2 Scope", "1.1", 2, "heading"),
    ("I. Overview", "I.", 1, "heading"),
    ("XIV. Courts", "I.", 14, "heading"),
    ("CHAP. XII. The ferry", "Chapter", 12, "heading"),
    ("【第三章】渡口", "第", 3, "heading"),
    ("【二節】渡者曰、水深矣。", "第", 2, "sentence"),
    ("(iv) Others", "(i)", 4, "heading"),
    ("(b) Others", "(a)", 2, "heading"),
    ("Chapter II Courts", "Chapter", 2, "heading"),
    ("Article 3 This law protects inventions.", "Chapter", 3, "sentence"),
    ("Section Two: Courts", "Chapter", 2, "heading"),
    ("1. The court accepted twenty cases.", "1.", 1, "sentence"),
    ("（三）全市受理案件二十件。", "（一）", 3, "sentence"),
]
# Texts that begin with a number that is no enumerator.
_NO_ENUMERATOR = [
    "第十五條第二款及第十九條所稱同意",
    "第三条规定的期限",
    "第五条、第六条所列事项",
    "Part one describes the text",
    "1.5 million people",
    "1.5万件商品",
    "3.5 percent",
    "23.17%的案件",
    "2016年",
    "第七届会议",
    "I am here",
    "2,995 cases",
    "Part of it",
    "30 cases",
    "十三五期间",
    "",
]
_RUNNING_ZH = "天津市高级人民法院发布了知识产权保护白皮书，全年共受理案件两千余件，同比增长百分之二十，"
_RUNNING_EN = (
    "In the course of the year the courts of the city accepted more cases than ever before, many of them on patents, "
)
# Cut text, and the clean paragraphs it makes.
_JOINED = [
    (f"{_RUNNING_ZH}深化《天津\n\n市高级人民法院改革方案》。", [f"{_RUNNING_ZH}深化《天津市高级人民法院改革方案》。"]),
    (f"{_RUNNING_ZH}深化\n- 3 -\n改革。", [f"{_RUNNING_ZH}深化改革。"]),
    (f"{_RUNNING_ZH}深化\n\n\n\n改革。", [f"{_RUNNING_ZH}深化改革。"]),
    (
        f"{_RUNNING_EN}and carried out The 13th\n\nFive-Year Plan.",
        [f"{_RUNNING_EN}and carried out The 13th Five-Year Plan."],
    ),
    (f"{_RUNNING_EN}and carried\nPage 3 of 10\nout the plan.", [f"{_RUNNING_EN}and carried out the plan."]),
    (f"{_RUNNING_EN}a well-\nknown brand.", [f"{_RUNNING_EN}a well-known brand."]),
    ("第一句没有句号\n第二句没有句号", ["第一句没有句号", "第二句没有句号"]),
    ("全市受理案件。\n全市审结案件。", ["全市受理案件。", "全市审结案件。"]),
    (f"{_RUNNING_ZH}深化\n\n（二）改革", [f"{_RUNNING_ZH}深化", "（二）改革"]),
    ("The work of\nthe courts", ["The work of the courts"]),
    (
        "密码更改\n用户只有一次机会。\n\nThis option sets the number of days of warning before\na password expires.",
        ["密码更改", "用户只有一次机会。", "This option sets the number of days of warning before a password expires."],
    ),
    (
        "The Spokesperson's Press Conference on October\n20, 2023",
        ["The Spokesperson's Press Conference on October 20, 2023"],
    ),
    (
        "Speaker of the Harbour Office Ann Lee’s\nWeekly Press Conference",
        ["Speaker of the Harbour Office Ann Lee’s Weekly Press Conference"],
    ),
    ("Macy’s\nWendy’s", ["Macy’s", "Wendy’s"]),
    (
        "  3. When you are sure of all this, repeat the steps\n     1 through 3 and go on.\n  4. Rest.",
        ["3. When you are sure of all this, repeat the steps 1 through 3 and go on.", "4. Rest."],
    ),
    (
        "  4. 如果您已经记住了这些步骤的话，就请从头到尾再做一遍，然\n     后去休息。\n  5. 完成。",
        ["4. 如果您已经记住了这些步骤的话，就请从头到尾再做一遍，然后去休息。", "5. 完成。"],
    ),
    ("知 识 产 权 保 护", ["知识产权保护"]),
    ("“ 中国 ” 保护", ["“中国”保护"]),
    ("天津市 2016 年 IP 保护", ["天津市 2016 年 IP 保护"]),
    ("The  two \t words", ["The two words"]),
    ("Intellectual prop\N{SOFT HYPHEN}erty", ["Intellectual property"]),
    ("天津\N{ZERO WIDTH SPACE}市", ["天津市"]),
    ("天津—<br>\N{IDEOGRAPHIC SPACE}\N{ZERO WIDTH SPACE}\n北京", ["天津—", "北京"]),
]
_WRAPPED_EN = """\
The courts of the city carried out the plan of the year and
concluded nearly all of the cases that had been accepted in
the same period of the year before, so that the share of
cases still open fell to the lowest since the beginning of
records in the city. The bureau inspected the markets and
found three hundred cases of infringement among them, most
of which were handed over to the courts of the districts.

The customs detained one hundred batches of goods which
infringed the rights of owners at home and abroad, worth two
million yuan, and kept the trade of the harbour in order, as
it had done in the years before.
"""
_WRAPPED_ZH = """\
市知识产权局联合市场监管部门开展专项行动，检查经营主体
三万户，查处侵权案件三百件，罚没款五百万元，移送司法机
关十二件，取得明显成效，受到社会各界好评。海关部门扣留
侵权货物一百批次，涉及商品四十万件，价值人民币两百万元
，同比下降百分之三，维护了进出口秩序，保护了权利人的合
法权益，优化了营商环境。天津市高级人民法院发布了知识产
权保护白皮书，全年共受理案件二十件，同比增长百分之二十
，审结案件两千余件，比上年有所上升，其中专利案件最多，
占总数的一半以上。

下一段从这里开始。
"""


@pytest.mark.parametrize("marked", _SENTENCES)
def test_sentences(marked: str) -> None:
    """A paragraph is cut at the ends of its sentences and nowhere else."""
    half = half_of(marked.replace("|", ""))
    assert [segment.text for segment in half.segments] == [part.strip() for part in marked.split("|")]
    assert {segment.paragraph for segment in half.segments} == {0}


@pytest.mark.parametrize(("text", "style", "value", "kind"), _HEADINGS)
def test_headings_and_their_numbers(text: str, style: str, value: int, kind: str) -> None:
    """The number in front is read, and what is short and has no stop at its end is a heading."""
    (segment,) = half_of(text).segments
    assert segment.enumerator is not None
    assert segment.enumerator[:2] == (style, value)
    assert segment.kind == kind


@pytest.mark.parametrize("text", _NO_ENUMERATOR)
def test_numbers_that_are_no_enumerators(text: str) -> None:
    """A quantity, a year or a word at the beginning is no number of a heading."""
    assert read_enumerator(text) is None


def test_only_the_first_segment_of_a_paragraph_has_an_enumerator() -> None:
    """Numbers further in are part of the text."""
    first, second = half_of("一、受理案件。二、审结案件。").segments
    assert first.enumerator is not None
    assert second.enumerator is None


@pytest.mark.parametrize(("text", "expected"), _JOINED, ids=[text[-24:] for text, _ in _JOINED])
def test_cut_text_is_joined(text: str, expected: list[str]) -> None:
    """Page breaks, line breaks and OCR spaces are repaired in the clean text; every character keeps its offset."""
    assert texts(half_of(text)) == expected
    check_law(text)


@pytest.mark.parametrize(("text", "counts"), [(_WRAPPED_EN, [2, 1]), (_WRAPPED_ZH, [3, 1])], ids=["en", "zh"])
def test_hard_wrapped_lines_are_joined(text: str, counts: list[int]) -> None:
    """In text broken at one width, paragraphs are what blank lines set apart."""
    half = half_of(text)
    paragraphs = [segment.paragraph for segment in half.segments]
    assert [paragraphs.count(number) for number in range(paragraphs[-1] + 1)] == counts
    glue = " " if half.lang == "en" else ""
    assert glue.join(texts(half)) == glue.join(text.split())


def test_line_breaks_in_a_page_of_html_are_white_space() -> None:
    """A paragraph of HTML goes on over its line breaks, whatever its next line begins with, until its tag ends."""
    body = "<p>Common problems are described in\n<a>Section 5.4, “Faults”</a>.\n</p>\n<p>Read on.</p>"
    half = whole_file(document(f"<html><body>{body}</body></html>", "page.html"))
    assert [paragraph.clean.text for paragraph in paragraphs_of(half)] == [
        "Common problems are described in Section 5.4, “Faults”.",
        "Read on.",
    ]


def test_a_page_number_interrupts_a_segment() -> None:
    """What a page number interrupts is one segment of two spans, whose text is the whole slice."""
    text = f"{_RUNNING_ZH}深化\n- 3 -\n改革。"
    (segment,) = half_of(text).segments
    assert [text[start:end] for start, end in segment.spans] == [f"{_RUNNING_ZH}深化", "改革。"]
    assert segment.text == text
    last = segment.clean.span(len(segment.clean.text) - 3, len(segment.clean.text))
    assert text[last.start : last.end] == "改革。"


def test_words_joined_over_a_page_break_are_marked_in_the_document() -> None:
    """A span of clean text reaches over the break in the extracted text."""
    text = f"{_RUNNING_ZH}深化《天津\n\n市高级人民法院改革方案》。"
    (segment,) = half_of(text).segments
    at = segment.clean.text.index("《天津市")
    span = segment.clean.span(at, at + 4)
    assert text[span.start : span.end] == "《天津\n\n市"


def test_no_span_of_no_characters() -> None:
    """An empty clean slice has no place."""
    (segment,) = half_of("知识产权。").segments
    for start, end in ((2, 2), (3, 2), (0, 9), (-1, 2)):
        with pytest.raises(ValueError, match="no characters"):
            segment.clean.span(start, end)


@pytest.mark.parametrize("path", CHINESE_ONLY, ids=lambda path: path.stem)
def test_the_chinese_seeds_are_segmented(path: Path) -> None:
    """Documents without a translation have segments all the same, headings among them, and keep the law."""
    text = seed(path).text
    half = half_of(text)
    assert len(half.segments) > 90
    assert sum(segment.kind == "heading" for segment in half.segments) >= 5
    check_law(text)
