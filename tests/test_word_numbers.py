"""Automatic numbers of Word: counted as Word counts them, written in its forms, part of the text."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from bialign.align.sources import parse_document
from bialign.align.sources.word.number_forms import format_number
from bialign.pipeline import check_documents
from word_files import level, numbered, numbering, paragraph, word_file


def _read(body: str, *levels: str, more: str = "") -> list[str]:
    document = parse_document(word_file(body, {"numbering": numbering(*levels) + more}), "a.docx")
    return [line for line in document.text.split("\n") if line]


@pytest.mark.parametrize(
    ("form", "values", "written"),
    [
        ("decimal", (1, 10), ("1", "10")),
        ("decimalZero", (1, 10), ("01", "10")),
        ("upperRoman", (4, 9, 14, 1999), ("IV", "IX", "XIV", "MCMXCIX")),
        ("lowerRoman", (3, 4000), ("iii", "4000")),
        ("upperLetter", (1, 26, 27, 53), ("A", "Z", "AA", "AAA")),
        ("lowerLetter", (2,), ("b",)),
        ("ordinal", (1, 2, 3, 11, 22, 113), ("1st", "2nd", "3rd", "11th", "22nd", "113th")),
        ("cardinalText", (1, 15, 42, 100), ("One", "Fifteen", "Forty-two", "100")),
        ("ordinalText", (1, 2, 12, 20, 31, 101), ("First", "Second", "Twelfth", "Twentieth", "Thirty-first", "101st")),
        ("chineseCounting", (1, 10, 11, 20, 35), ("一", "十", "十一", "二十", "三十五")),
        ("chineseCountingThousand", (101, 110, 112, 1005), ("一百零一", "一百一十", "一百一十二", "一千零五")),
        ("japaneseCounting", (12,), ("十二",)),
        ("chineseLegalSimplified", (4, 10, 12), ("肆", "壹拾", "壹拾贰")),
        ("ideographDigital", (10, 23), ("一〇", "二三")),
        ("ideographTraditional", (1, 10, 11), ("甲", "癸", "11")),
        ("ideographZodiac", (2,), ("丑",)),
        ("decimalEnclosedCircleChinese", (1, 20, 21), ("①", "⑳", "21")),
        ("decimalFullWidth", (12,), ("１２",)),
        ("decimalEnclosedParen", (3,), ("⑶",)),
        ("none", (3,), ("",)),
        ("of the future", (3,), ("3",)),
    ],
)
def test_numbers_have_the_forms_of_word(form: str, values: Sequence[int], written: Sequence[str]) -> None:
    """A number is written in the form that its level has, in digits beyond what the form can write."""
    assert tuple(format_number(value, form) for value in values) == tuple(written)


CHAPTERS = (level(0, "chineseCountingThousand", "第%1章"), level(1, "chineseCounting", "（%2）"))


def test_levels_count_and_begin_again() -> None:
    """A level goes on counting, those below it begin again; a closing bracket needs no space after it."""
    body = "".join(numbered(*item) for item in (("总则", 0), ("甲", 1), ("乙", 1), ("保护", 0), ("丙", 1)))
    assert _read(body, *CHAPTERS) == ["第一章 总则", "（一）甲", "（二）乙", "第二章 保护", "（一）丙"]


def test_numbers_are_made_of_those_above() -> None:
    """`%1.%2` has the number of the level above, in digits where the level asks for them, and its start before any."""
    legal = level(1, "decimal", "%1.%2", "<w:isLgl/>")
    body = "".join(numbered(*item) for item in (("a", 1), ("b", 0), ("c", 0), ("d", 1)))
    assert _read(body, level(0, "upperRoman", "%1"), legal) == ["1.1 a", "I b", "II c", "2.1 d"]


def test_a_level_that_is_not_to_begin_again_goes_on() -> None:
    """Articles count through all chapters where their level says so."""
    articles = level(1, "decimal", "Article %2", '<w:lvlRestart w:val="0"/>')
    body = "".join(numbered(*item) for item in (("a", 0), ("b", 1), ("c", 0), ("d", 1)))
    assert _read(body, level(0, "decimal", "%1."), articles) == ["1. a", "Article 1 b", "2. c", "Article 2 d"]


def test_lists_of_one_kind_count_together_unless_one_starts_anew() -> None:
    """Lists of one abstract list go on counting; one with a start of its own begins there, once."""
    more = '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="1"/>'
    more += '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>'
    body = "".join(numbered(text, 0, list_id) for text, list_id in (("a", 1), ("b", 2), ("c", 3), ("d", 3), ("e", 1)))
    assert _read(body, level(0, "decimal", "%1."), more=more) == ["1. a", "2. b", "7. c", "8. d", "9. e"]


def test_numbers_come_from_styles() -> None:
    """A style has its list and level, one based on it the same list; a paragraph can take its number away."""
    levels = (
        level(0, "decimal", "%1.", '<w:pStyle w:val="Numbered"/>'),
        level(1, "decimal", "%1.%2", '<w:pStyle w:val="Second"/>'),
    )
    body = paragraph("a", style="Numbered") + paragraph("b", style="Second")
    body += paragraph("c", style="Numbered", properties='<w:numPr><w:numId w:val="0"/></w:numPr>')
    assert _read(body + paragraph("d", style="Numbered"), *levels) == ["1. a", "1.1 b", "c", "2. d"]


def test_bullets_are_no_numbers_and_empty_items_count() -> None:
    """A bullet isn't text; an item without words has its number in Word, so the next one has the number after it."""
    body = numbered("a", 1) + numbered("b") + numbered("") + numbered("c")
    assert _read(body, level(0, "decimal", "%1."), level(1, "bullet", "\uf0b7")) == ["a", "1. b", "3. c"]


@pytest.mark.parametrize(
    "xml", ["<w:num/>", "<w:abstractNum/>", '<w:num w:numId="1"><w:abstractNumId w:val="9"/></w:num>']
)
def test_lists_that_lack_something_number_nothing(xml: str) -> None:
    """A broken list leaves its paragraphs without numbers."""
    document = parse_document(word_file(numbered("a", 0, 1), {"numbering": xml}), "a.docx")
    assert document.text.strip() == "a"


def test_headings_with_other_numbers_are_found() -> None:
    """第二章 beside Chapter IV, neither of them stored in the file, is a finding."""
    body = "".join(numbered(text) for text in ("总则", "专利保护", "附则"))
    english = ("General provisions", "Protection of patents", "Supplementary provisions")
    body += "".join(numbered(text, 0, 1 + (i > 0) + 1) for i, text in enumerate(english))
    chapters = '<w:abstractNum w:abstractNumId="2">' + level(0, "upperRoman", "Chapter %1") + "</w:abstractNum>"
    lists = '<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="2"/>'
    lists += '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/></w:lvlOverride></w:num>'
    parts = {"numbering": numbering(level(0, "chineseCounting", "第%1章")) + chapters + lists}
    review = check_documents([parse_document(word_file(body, parts), "a.docx")])
    marked = [(f.zh.text, f.en.text) for f in review.findings if f.rule == "heading-mismatch" and f.zh and f.en]
    assert marked == [("第二章", "Chapter III"), ("第三章", "Chapter IV")]
