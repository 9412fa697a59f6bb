"""PDF files: what of their pages is text, in which order, and the places that are said."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from bialign.align.document import Document
from bialign.align.sources import parse_document
from bialign.align.sources.pdf.columns import divide
from bialign.align.sources.pdf.fragments import Fragment
from bialign.align.sources.pdf.glyphs import repair
from bialign.align.sources.pdf.hyphens import join
from bialign.align.sources.pdf.item_marks import begins_item
from bialign.align.sources.pdf.margins import split_margins
from bialign.pipeline import check_documents
from bialign.reports.place_words import format_place
from hypothesis import given
from hypothesis import strategies as st
from pdf_files import draw_grid, draw_picture, pdf_file, show, show_lines

ENGLISH = [
    "The city has 2,955 enterprises in all, and most of them are small",
    "ones that began to file patents in 2016, when the fee was lowered",
    "by half for those that had never filed one before.",
]


def _read(*pages: str, turned: int = 0) -> Document:
    return parse_document(pdf_file(*pages, turned=turned), "a.pdf")


def _text(*pages: str) -> str:
    return _read(*pages).text.strip()


# What is drawn on one page, and the text that it is.
PAGES: dict[str, tuple[str, str]] = {
    "Chinese lines": (show_lines(60, 700, ["全市有2", "955家企业。"]), "全市有2955家企业。"),
    "English lines": (show_lines(60, 700, ENGLISH), " ".join(ENGLISH)),
    "broken word": (show_lines(60, 700, ["the intellec-", "tual property"]), "the intellectual property"),
    "range": (show_lines(60, 700, ["in 2016-", "2020"]), "in 2016-2020"),
    "letters one by one": ("\n".join(show(60 + 7 * i, 700, c) for i, c in enumerate("2955")), "2955"),
    "raised digit": (show(60, 700, "2,016") + show(93, 706, "3", 7), "2,016³"),
    "unit": (show(60, 700, "35 km") + show(94, 706, "2", 7), "35 km²"),
    "turned": (show(60, 700, "全市") + show(200, 300, "DRAFT", 60, turn="0.7 0.7 -0.7 0.7"), "全市"),
    "blank lines": (show(60, 700, "第一段。") + show(60, 640, "第二段。"), "第一段。\n\n第二段。"),
    "indents": (
        show_lines(60, 700, ["第一段的第一行有这么长的文字。", "第二行也有这么长。"]) + show(84, 664, "第二段。"),
        "第一段的第一行有这么长的文字。第二行也有这么长。\n\n第二段。",
    ),
    "items": (show_lines(60, 700, ["1. the first", "2. the second"]), "1. the first\n\n2. the second"),
    "figure that looks like an item": (
        show_lines(60, 700, ["案件数量比上一年同期上升", "4.27%，审结3件。"]),
        "案件数量比上一年同期上升4.27%，审结3件。",
    ),
    "title": (
        show_lines(60, 700, ["WHITE PAPER ON RIGHTS", "AND THEIR PROTECTION"]),
        "WHITE PAPER ON RIGHTS AND THEIR PROTECTION",
    ),
    "drawn into gaps": (
        show(60, 700, "这里的 服务器 一词") + show(96, 700, "“") + show(135.5, 700, "”"),
        "这里的“服务器”一词",
    ),
    "drawn twice": (show(60, 700, "全市有2955家") + show(60.3, 700, "全市有2955家"), "全市有2955家"),
    "drawn out of order": (show(60, 660, "第二段。") + show(60, 700, "第一段。"), "第一段。\n\n第二段。"),
}


@pytest.mark.parametrize(("page", "text"), PAGES.values(), ids=PAGES)
def test_a_page_is_read_as_it_is_seen(page: str, text: str) -> None:
    """Letters become words, lines paragraphs; what is turned is no text."""
    assert _text(page) == text


_HEAD = show(60, 700, "No.") + show(110, 700, "Requirement") + show(420, 700, "Level") + show(480, 700, "Notes")
_ASKED = ["Passwords that are set by users have twelve", "letters at least, and spaces count as such", "as well."]


def _row(y: float, number: str, lines: Sequence[str], level: str, middle: float) -> str:
    """A row without lines around it: a number, a high cell and two low ones beside a line of that."""
    low = show(60, y - middle, number) + show(425, y - middle, level) + show(485, y - middle, "-")
    return show_lines(110, y, lines, lead=14) + low


# Tables that are drawn without lines, and the rows that they are.
BARE_TABLES: dict[str, tuple[str, str]] = {
    "cells beside the first line": (
        _HEAD + _row(675, "1", _ASKED, "2", 0) + _row(620, "2", _ASKED[:2], "1", 0),
        f"No.\tRequirement\tLevel\tNotes\n1\t{' '.join(_ASKED)}\t2\t-\n2\t{' '.join(_ASKED[:2])}\t1\t-",
    ),
    "cells beside the middle": (
        _HEAD + _row(675, "1", _ASKED, "2", 14) + _row(620, "2", _ASKED[:2], "1", 7),
        f"No.\tRequirement\tLevel\tNotes\n1\t{' '.join(_ASKED)}\t2\t-\n2\t{' '.join(_ASKED[:2])}\t1\t-",
    ),
    "number near its text": (
        _HEAD
        + show(66, 675, "1.1   Names are unique") + show(425, 675, "2") + show(485, 675, "-")
        + show(66, 650, "1.2") + show(110, 650, "Names are short") + show(425, 650, "1") + show(485, 650, "-"),
        "No.\tRequirement\tLevel\tNotes\n1.1\tNames are unique\t2\t-\n1.2\tNames are short\t1\t-",
    ),
    "two columns of prose": (
        "".join(
            show_lines(60, y, [f"The {name} of a thing is what it is", "called by those who know it."], lead=14)
            + show_lines(320, y, [f"Write the {name} with a small letter", "unless a sentence begins so."], lead=14)
            for y, name in ((700, "name"), (660, "title"), (620, "label"))
        ),
        "\n".join(
            f"The {name} of a thing is what it is called by those who know it.\t"
            f"Write the {name} with a small letter unless a sentence begins so."
            for name in ("name", "title", "label")
        ),
    ),
    "after a list": (
        show(60, 760, "•") + show(80, 760, "Names are unique.") + show(60, 740, "•") + show(80, 740, "They are short.")
        + show(60, 715, "A") + show(110, 715, "B") + show(200, 715, "C") + show(300, 715, "D")
        + show(60, 690, "1") + show(110, 690, "2") + show(200, 690, "3") + show(300, 690, "4"),
        "• Names are unique.\n\n• They are short.\n\nA\tB\tC\tD\n1\t2\t3\t4",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("page", "text"), BARE_TABLES.values(), ids=BARE_TABLES)
def test_tables_without_lines_are_read_by_rows(page: str, text: str) -> None:
    """The lines of a cell stay together, wherever the others of its row stand beside them."""
    assert _text(page) == text


def test_a_head_of_a_table_under_a_title_is_no_running_head() -> None:
    """What repeats on pages is set aside only where it stands outermost."""
    head = show(60, 780, "Item") + show(200, 780, "Value") + show(200, 760, "7") + show(60, 760, "Weight")
    names = ("one", "two", "three", "four", "five", "six", "seven", "eight")
    pages = [show(60, 800, f"Chapter {name}") + show(60, 60, f"The end of {name}.") for name in names]
    assert _read(*(page + head for page in pages[:4]), *pages[4:]).text.count("Item\tValue") == 4


def test_contents_are_no_table() -> None:
    """Entries with dots and the number of a page are left out, however wide the gaps in them."""
    entries = "".join(
        show(60, 700 - 20 * i, f"{i}")
        + show(90, 700 - 20 * i, f"Title {'.' * 30}")
        + show(400, 700 - 20 * i, f"{9 + i}")
        for i in range(1, 6)
    )
    assert _text(entries + show(60, 500, "The text.")) == "The text."


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_pages_that_are_shown_turned_are_read_alike(turned: int) -> None:
    """How a page is turned for the screen changes nothing."""
    assert _read(show_lines(60, 700, ENGLISH), turned=turned).text.strip() == " ".join(ENGLISH)


def test_text_that_runs_upwards_is_read() -> None:
    """A page whose lines all run upwards is read as if it were upright."""
    page = "\n".join(show(100 + 18 * i, 100, line, turn="0 1 -1 0") for i, line in enumerate(ENGLISH))
    assert _text(page) == " ".join(ENGLISH)


LEFT = [f"left {i} has so many words that it fills" for i in range(6)]
RIGHT = [f"right {i} has so many words that it fills" for i in range(6)]


def test_columns_are_read_one_after_the_other() -> None:
    """The left column comes first though it is drawn last; a heading across both comes before them."""
    page = (
        show_lines(320, 700, RIGHT)
        + show_lines(60, 700, LEFT)
        + show(60, 740, "A long heading across both columns", 18)
    )
    text = _text(page)
    assert text.startswith("A long heading")
    assert text.index(LEFT[-1]) < text.index(RIGHT[0])


def test_places_name_page_column_and_line() -> None:
    """Pages and lines count from 1, columns where there are several; the number printed is said where it differs."""
    columns = show_lines(320, 700, RIGHT) + show_lines(60, 700, LEFT)
    document = _read(columns + show(290, 30, "8"), show(60, 700, "the other page") + show(290, 30, "9"))
    place = document.place(document.text.index("right 4"))
    assert (place.page, place.printed, place.cell, place.line) == (1, "8", 2, 5)
    assert format_place(place, "en") == "p. 1 (printed 8), column 2, line 5"
    assert format_place(place, "zh") == "第 1 页（页码 8），第 2 列，第 5 行"


def test_columns_of_two_languages_are_not_mixed() -> None:
    """Chinese beside English is read first to last over both pages, then the English."""
    chinese = ["全市有2955家企业，", "增长23.17%，", "比上年快5点，"], ["其中大型企业", "有30家。"]
    english = ["The city has 2,955 firms,", "up 23.17% over", "the year before,"], ["of which", "thirty are large."]
    columns = zip(chinese, english, strict=True)
    text = _text(*(show_lines(60, 700, zh) + show_lines(320, 700, en) for zh, en in columns))
    assert text.split("\n\n") == ["".join([*chinese[0], *chinese[1]]), " ".join([*english[0], *english[1]])]


def test_facing_pages_are_read_by_language() -> None:
    """A sentence goes on over the page that faces it."""
    pages = [
        show_lines(60, 700, ["全市有2955家企业，其中"]),
        show_lines(60, 700, ["The city has 2,955 enterprises, of which"]),
        show_lines(60, 700, ["大型企业有30家。"]),
        show_lines(60, 700, ["thirty are large."]),
    ]
    assert (
        _text(*pages)
        == "全市有2955家企业，其中大型企业有30家。\n\nThe city has 2,955 enterprises, of which thirty are large."
    )


def test_running_heads_and_page_numbers_are_no_text() -> None:
    """What stands at the same height of each page and counts pages is left out; the sentence goes on over the page."""
    pages = [
        show(200, 800, "2016年白皮书") + show_lines(60, 700, [f"第{i}页的文字没有说完，"]) + show(290, 30, f"— {i} —")
        for i in (1, 2, 3)
    ]
    assert _text(*pages) == "第1页的文字没有说完，第2页的文字没有说完，第3页的文字没有说完，"


@pytest.mark.parametrize("form", ["{}", "— {} —", "第{}页", "Page {} of 40", "{} / 40"])
def test_the_number_of_a_page_is_told_from_other_figures(form: str) -> None:
    """However the number is printed, it is that of the page; the year in the running head is none."""
    texts = ["全市有2955家企业。", "其中大型企业有30家。"]
    pages = [
        show(200, 800, "2016年报告") + show(60, 600, text) + show(290, 30, form.format(8 + i))
        for i, text in enumerate(texts)
    ]
    document = _read(*pages)
    assert [document.place(document.text.index(text)).printed for text in texts] == ["8", "9"]


def test_what_stands_once_at_the_top_of_a_page_stays() -> None:
    """Headings at the top of pages that say other things are text."""
    pages = [show(60, 800, heading) + show(60, 700, "全市有2955家企业。") for heading in ("总则", "附则", "说明")]
    assert all(heading in _text(*pages) for heading in ("总则", "附则", "说明"))


def test_notes_at_the_foot_are_notes() -> None:
    """Small lines whose numbers stand raised above are notes; the mark is taken out, a unit keeps its own."""
    marked = (
        show(60, 700, "共2016")
        + show(98, 706, "2", 7)
        + show(103, 700, "件，")
        + show(60, 680, "面积35 km")
        + show(118, 686, "2", 7)
    )
    document = _read(marked + show(60, 60, "2 不含国防专利。", 8))
    assert "共2016件" in document.text
    assert "km²" in document.text
    (note,) = document.notes
    assert document.text[slice(*note.span)] == "不含国防专利。"
    assert document.place(note.span.start).footnote == 2
    assert document.text[: note.anchor].endswith("2016")


CELLS = [["年份", "2015", "2016"], ["申请量", "79,963", "106,514"], ["授权量", "37,342", "39,734"]]


def _show_cells(rows: Sequence[Sequence[str]]) -> str:
    return "\n".join(show(64 + 120 * j, 700 - 30 * i, text) for i, row in enumerate(rows) for j, text in enumerate(row))


@pytest.mark.parametrize("lines", ["", draw_grid([60, 180, 300, 420], [720, 690, 660, 630])], ids=["bare", "drawn"])
def test_tables_are_rows(lines: str) -> None:
    """Cells of a row stand in one line, with tabs between them, whether or not the table is drawn with lines."""
    document = _read(lines + _show_cells(CELLS))
    assert document.text.strip().split("\n") == ["\t".join(row) for row in CELLS]
    assert len(document.rows) == 3
    place = document.place(document.text.index("106,514"))
    assert (place.table, place.row, place.cell) == (1, 2, 3)


def test_cells_of_several_lines_stay_whole() -> None:
    """In a table without lines the second line of a cell belongs to the row above it."""
    page = _show_cells([["1.1", "Verify that the", "yes"], ["1.2", "Verify all", "yes"]]) + show(
        184, 686, "keys are safe"
    )
    assert "1.1\tVerify that the keys are safe\tyes\n1.2" in _read(page).text


def test_a_table_of_both_languages_is_pairs() -> None:
    """Rows of a drawn table with a column for each language are compared row by row."""
    rows = [
        ["全市有2955家企业。", "The city has 2,995 enterprises."],
        ["增长5%。", "Up by 5%."],
        ["共30项。", "There are 30 items."],
    ]
    page = draw_grid([60, 300, 540], [720, 690, 660, 630]) + "\n".join(
        show(64 + 240 * j, 700 - 30 * i, text) for i, row in enumerate(rows) for j, text in enumerate(row)
    )
    review = check_documents([_read(page)])
    assert [(len(bead.zh), len(bead.en)) for bead in review.bitext.beads] == [(1, 1)] * 3
    assert "number-mismatch" in {finding.rule for finding in review.findings}


def test_contents_are_no_text() -> None:
    """Entries with dots and page numbers are left out, with their title."""
    entries = [f"Chapter {i} {'.' * 40} {i}" for i in range(1, 5)]
    assert _text(show_lines(60, 700, ["Contents", *entries]), show(60, 700, "The text.")) == "The text."


REMARKS: dict[str, tuple[list[str], str, str]] = {
    "picture": ([show(60, 700, "全市有2955家。"), draw_picture()], "pages", "page 2"),
    "ocr": ([draw_picture() + show(60, 700, "全市有2965家。", mode=3)], "ocr", "page 1"),
}


@pytest.mark.parametrize(("pages", "id", "words"), REMARKS.values(), ids=REMARKS)
def test_what_cannot_be_read_is_said_in_the_report(pages: list[str], id: str, words: str) -> None:
    """A page without text, and text of an OCR, are cautions that name their pages."""
    document = _read(*pages)
    (remark,) = document.remarks
    assert remark.id == id
    assert words in remark.message.en
    english = parse_document(b"The city has 2,965 enterprises.", "b.txt")
    cautions = [caution for caution in check_documents([document, english]).cautions if caution.id == id]
    assert cautions[0].message.zh.startswith("a.pdf：")


def test_scattered_boxes_are_said() -> None:
    """A chart of boxes has no reading order, which is said."""
    places = [(37 * i * i % 450, 780 - 47 * i) for i in range(16)]
    document = _read("\n".join(show(x, y, f"box {i * i}") for i, (x, y) in enumerate(places)))
    assert [remark.id for remark in document.remarks] == ["order"]


@pytest.mark.parametrize(
    ("char", "text"),
    [
        ("ﬁ", "fi"),
        ("⽤", "用"),
        ("⻓", "长"),
        ("\x02", "-"),
        ("\ufffe", "-"),
        ("\ue123", "\ufffd"),
        ("\uf0b7", "•"),
        ("\u200b", ""),
    ],
)
def test_characters_are_repaired(char: str, text: str) -> None:
    """Ligatures and radicals are letters, signs of other fonts what they show, unknown ones U+FFFD."""
    assert repair(ord(char), str) == text


JOINS = [
    ("intel-", "lectual", "intellectual"),
    ("trans-", "lation of", "translation of"),
    ("long-", "term plan", "long-term plan"),
    ("a well-", "known man", "a well-known man"),
    ("state-of-the-", "art", "state-of-the-art"),
    ("Anglo-", "American", "Anglo-American"),
    ("agro-", "linked", "agro-linked"),
    ("record-", "ed", "recorded"),
    ("e-", "mail", "e-mail"),
    ("2016-", "2020", "2016-2020"),
    ("12–", "15 billion", "12–15 billion"),
    ("有2", "955家", "有2955家"),
    ("rose to 2", "955 in all", "rose to 2 955 in all"),
    ("企业近", "3万户", "企业近3万户"),
    ("企业近 ", "3 万户", "企业近 3 万户"),
    ("said “yes”", "to it", "said “yes” to it"),
    ("采用“专利”", "战略", "采用“专利”战略"),
]


@pytest.mark.parametrize(("one", "other", "joined"), JOINS)
def test_lines_are_joined(one: str, other: str, joined: str) -> None:
    """Between Chinese nothing, between English a blank; a hyphen stays where it belongs to the word or figure."""
    assert join(one, other, lambda word: 0) == joined


def test_the_document_decides_about_a_hyphen() -> None:
    """A word that the document has elsewhere with its hyphen, or without, is written so."""
    counts = {"co-operation": 2, "smartcard": 1}
    assert join("co-", "operation", lambda word: counts.get(word, 0)) == "co-operation"
    assert join("smart-", "card", lambda word: counts.get(word, 0)) == "smartcard"


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("• one", True),
        ("（一）总则", True),
        ("第三条 本", True),
        ("2.1 Scope", True),
        ("23.17%", False),
        ("2015 rose", False),
    ],
)
def test_items_are_told_from_figures(text: str, item: bool) -> None:
    """A bullet or a number before words begins an item; a figure doesn't."""
    assert begins_item(text) == item


_FRAGMENT = st.builds(
    lambda x, y, width, text: Fragment(x, x + width, y, 10, text),
    st.integers(0, 500).map(float),
    st.integers(0, 800).map(float),
    st.integers(5, 300).map(float),
    st.sampled_from(["全市", "The city", "2016", "第1页"]),
)


@given(st.lists(_FRAGMENT, max_size=40))
def test_columns_keep_all_fragments(fragments: list[Fragment]) -> None:
    """However a page is divided, each fragment comes out once."""
    assert sorted(f for column in divide(fragments) for f in column.fragments) == sorted(fragments)


@given(st.lists(st.lists(_FRAGMENT, max_size=8), max_size=6))
def test_margins_only_take_away(pages: list[list[Fragment]]) -> None:
    """What is left of each page stood on it, in the same order; a single page keeps all."""
    kept = split_margins(pages)
    assert [[f for f in page if f in margin.body] for page, margin in zip(pages, kept, strict=True)] == [
        m.body for m in kept
    ]
    assert all(margin.body == page for page, margin in zip(pages[:1], split_margins(pages[:1]), strict=True))
