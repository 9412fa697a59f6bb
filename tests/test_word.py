"""Word files: what of them is text, how tables, notes and text boxes stand in it, and the places that are said."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from bialign.align.bitext import Bitext
from bialign.align.document import Document
from bialign.align.sources import parse_document
from bialign.align.sources.read_options import Changes, ReadOptions
from bialign.cli import run as run_command
from bialign.pipeline import CheckOptions, align_files, check_documents
from bialign.qa.quantities import Reader
from documents import SHANGHAI, TIANJIN, bitext_of_pairs
from word_files import (
    cell,
    changed,
    field,
    level,
    list_origins,
    note,
    numbered,
    numbering,
    paragraph,
    reference,
    run,
    table,
    word_file,
)

RAISED, LOWERED = '<w:vertAlign w:val="superscript"/>', '<w:vertAlign w:val="subscript"/>'
HIDDEN = "<w:vanish/>"


def _read(body: str, changes: Changes = "accepted", **parts: str) -> Document:
    return parse_document(word_file(body, parts), "a.docx", ReadOptions(changes))


def _text(body: str, changes: Changes = "accepted", **parts: str) -> str:
    return _read(body, changes, **parts).text.strip()


# What stands in one paragraph, and the text it makes.
INLINE = {
    "split runs": (run("全市有29") + run("5", "<w:b/>") + run("5家"), "全市有2955家"),
    "hyperlink": ("<w:hyperlink>" + run("23.1") + "</w:hyperlink>" + run("7%"), "23.17%"),
    "smart tag": ('<w:smartTag w:element="chsdate">' + run("2016年") + "</w:smartTag>" + run("底"), "2016年底"),
    "content control": ("<w:sdt><w:sdtContent>" + run("321") + "</w:sdtContent></w:sdt>" + run("件"), "321件"),
    "placeholder": (
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + run("单击输入") + "</w:sdtContent></w:sdt>",
        "",
    ),
    "raised digit": (run("2,016") + run("3", RAISED) + run(" in 2016"), "2,016³ in 2016"),
    "raised by style": (run("2,016") + run("3", '<w:rStyle w:val="NoteMark"/>') + run(" in 2016"), "2,016³ in 2016"),
    "power": (run("35 km") + run("2", RAISED) + run("; 10") + run("-6", RAISED), "35 km²; 10⁻⁶"),
    "raised letters": (run("the 1") + run("st", RAISED), "the 1st"),
    "lowered digit": (run("CO") + run("2", LOWERED), "CO₂"),
    "hidden": (run("12") + run("999", HIDDEN) + run("项", '<w:vanish w:val="0"/>'), "12项"),
    "hidden by style": (run("12") + run("888", '<w:rStyle w:val="Secret"/>') + run("项"), "12项"),
    "hyphens": (
        run("2016") + "<w:r><w:noBreakHyphen/></w:r>" + run("2020, inter\xadnational"),
        "2016-2020, international",
    ),
    "line break": (run("一\n二"), "一\n二"),
    "tab": (run("Name:\tDate:"), "Name:\tDate:"),
    "tab after a number": (run("1.2\tScope"), "1.2 Scope"),
    "sign of a font": (run("5 \uf0b0C, \uf06d", '<w:rFonts w:ascii="Symbol"/>'), "5 °Χ, μ"),
    "unknown sign": (run("\uf0e9a"), "a"),
    "sign": (run("20") + '<w:r><w:sym w:font="Symbol" w:char="F0B1"/></w:r>' + run("5"), "20±5"),
    "ruby": (
        "<w:r><w:ruby><w:rt>" + run("zhòng") + "</w:rt><w:rubyBase>" + run("重") + "</w:rubyBase></w:ruby></w:r>",
        "重",
    ),
    "formula": (run("有") + "<m:oMath><m:r><m:t>38</m:t></m:r></m:oMath>" + run("个"), "有38个"),
    "fraction": (
        "<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>",
        "1/2",
    ),
    "formula power": (
        "<m:oMath><m:sSup><m:e><m:r><m:t>10</m:t></m:r></m:e><m:sup><m:r><m:t>6</m:t></m:r></m:sup></m:sSup></m:oMath>",
        "10⁶",
    ),
    "field": (run("合计") + field("=SUM(ABOVE)", "3,579") + run("件"), "合计3,579件"),
    "simple field": ('<w:fldSimple w:instr="REF _Ref1">' + run("表4") + "</w:fldSimple>", "表4"),
    "page number": (run("见第") + field("PAGEREF _Toc1 \\h", "15") + run("页"), "见第页"),
    "nested fields": (field("HYPERLINK x", field("REF a", "图2") + run("。")), "图2。"),
    "circled": (field("eq \\o\\ac(○,3)", "").replace('<w:r><w:fldChar w:fldCharType="separate"/></w:r>', ""), "③"),
    "comment": ('<w:commentRangeStart w:id="0"/>' + run("5家") + '<w:r><w:commentReference w:id="0"/></w:r>', "5家"),
}


@pytest.mark.parametrize(("inner", "text"), INLINE.values(), ids=INLINE)
def test_a_paragraph_is_what_a_reader_sees(inner: str, text: str) -> None:
    """Runs are joined, results of fields are text, codes and hidden words are not, raised digits stay apart."""
    assert _text(f"<w:p>{inner}</w:p>") == text


# A body with tracked changes, its text as accepted, and before the changes.
CHANGES = {
    "digit": (
        paragraph(
            run("29") + changed("del", "<w:r><w:delText>5</w:delText></w:r>") + changed("ins", run("9")) + run("5")
        ),
        "2995",
        "2955",
    ),
    "paragraph mark": (
        paragraph("一，", properties=f"<w:rPr>{changed('del', '')}</w:rPr>") + paragraph("二。"),
        "一，二。",
        "一，\n\n二。",
    ),
    "new paragraph mark": (
        paragraph("一，", properties=f"<w:rPr>{changed('ins', '')}</w:rPr>") + paragraph("二。"),
        "一，\n\n二。",
        "一，二。",
    ),
    "move": (
        f"<w:p>{changed('moveFrom', run('甲。'))}</w:p>{paragraph('乙。')}<w:p>{changed('moveTo', run('甲。'))}</w:p>",
        "乙。\n\n甲。",
        "甲。\n\n乙。",
    ),
    "row": (
        table([["a", "b"]]).replace(
            "</w:tbl>", f"<w:tr><w:trPr>{changed('del', '')}</w:trPr>{cell('c')}{cell('d')}</w:tr></w:tbl>"
        ),
        "a\tb",
        "a\tb\nc\td",
    ),
}


@pytest.mark.parametrize(("body", "accepted", "original"), CHANGES.values(), ids=CHANGES)
def test_tracked_changes_are_taken_one_way(body: str, accepted: str, original: str) -> None:
    """Changes are read as accepted, or the text before them; never both."""
    assert (_text(body), _text(body, "original")) == (accepted, original)


def test_the_command_reads_changes_as_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`--changes original` gives the text before the changes."""
    path = tmp_path / "a.docx"
    path.write_bytes(word_file(CHANGES["digit"][0]))
    run_command(["text", str(path), "--changes", "original"])
    run_command(["text", str(path)])
    assert capsys.readouterr().out.split() == ["2955", "2995"]


def test_the_report_says_how_changes_were_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The settings of a report have `changes` where the original was read, and so has the command it ends with."""
    path = tmp_path / "a.docx"
    path.write_bytes(word_file(paragraph("全市有2955家企业。") + paragraph("There are 2,955 enterprises in the city.")))
    run_command(["check", str(path), "--changes", "original", "--format", "json"])
    assert json.loads(capsys.readouterr().out)["settings"]["changes"] == "original"
    run_command(["check", str(path), "--format", "json"])
    assert "changes" not in json.loads(capsys.readouterr().out)["settings"]
    run_command(["check", str(path), "--changes", "original"])
    assert "--changes original -o report.html" in capsys.readouterr().out


def test_a_finding_is_suppressed_as_changes_were_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A finding in the text before the changes is known to `suppress` with `--changes original` only."""
    monkeypatch.chdir(tmp_path)
    body = paragraph("全市有2955家企业。") + paragraph(
        "There are ",
        changed("del", "<w:r><w:delText>2,995</w:delText></w:r>"),
        changed("ins", run("2,955")),
        run(" enterprises in the city."),
    )
    Path("a.docx").write_bytes(word_file(body))
    original = ["a.docx", "--changes", "original"]
    run_command(["check", *original, "--format", "json"])
    (finding,) = json.loads(capsys.readouterr().out)["findings"]
    judge = ["suppress", finding["id"], "--reason", "as agreed", "--reviewer", "Li Wei"]
    assert run_command([*judge, "a.docx"]) != 0
    assert run_command([*judge, *original]) == 0
    assert run_command(["check", *original]) == 0


def test_a_style_can_hide_its_paragraphs() -> None:
    """A paragraph of a hidden style is left out, but for runs that say they are shown; a style based on it may show."""
    shown = run("共12项。", '<w:vanish w:val="0"/>')
    body = (
        paragraph("密", style="Unseen")
        + paragraph(run("密") + shown, style="Unseen")
        + paragraph("明", style="SeenAgain")
    )
    assert _text(body) == "共12项。\n\n明"


def test_contents_headers_and_footers_are_no_text() -> None:
    """A table of contents, whether known by its field, its styles or its control, and what heads pages is left out."""
    entries = paragraph("第一章 总则 15", style="TOC1") + paragraph("第一章 总则 15", style="11")
    control = (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
        f"<w:sdtContent>{paragraph('目录 16')}</w:sdtContent></w:sdt>"
    )
    marks = [f'<w:p><w:r><w:fldChar w:fldCharType="{kind}"/></w:r></w:p>' for kind in ("begin", "end")]
    begun = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o</w:instrText></w:r>'
    begun += '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    by_field = f"<w:p>{begun}{run('第二章 17')}</w:p>{paragraph('第三章 18')}{marks[1]}"
    body = entries + control + by_field + paragraph("正文。")
    assert _text(body, header1=paragraph("页眉 7777"), footer1=paragraph("共9页")) == "正文。"


def test_a_field_that_never_ends_hides_nothing_else() -> None:
    """Where the marks of fields don't match, a field ends with its paragraph."""
    begun = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>'
    assert _text(f"<w:p>{begun}</w:p>{paragraph('正文。')}") == "正文。"


BOX = "<w:txbxContent>" + paragraph("投资3.5亿元。") + "</w:txbxContent>"
DRAWN = (
    "<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>" + BOX + "</wps:txbx></w:drawing></mc:Choice>"
    "<mc:Fallback><w:pict><v:textbox>" + BOX + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
)


def test_notes_and_text_boxes_follow_the_body() -> None:
    """Notes in the order of their marks, without these; a text box, stored twice for old programs, once."""
    body = paragraph(run("申请2016") + reference("footnote", 3) + run("件") + reference("endnote", 5) + run("。"))
    body += f"<w:p>{run('前。')}{DRAWN}{run('后。')}</w:p>" + paragraph(run("末。") + reference("footnote", 2))
    separator = '<w:footnote w:id="-1" w:type="separator"><w:p/></w:footnote>'
    notes = separator + note("footnote", 2, "乙注。") + note("footnote", 3, "甲注。") + note("footnote", 4, "无主。")
    document = _read(body, footnotes=notes, endnotes=note("endnote", 5, "尾注。"))
    assert document.text.split() == ["申请2016件。", "前。后。", "末。", "甲注。", "乙注。", "尾注。", "投资3.5亿元。"]
    found = [document.place(document.text.index(words)).parts() for words in ("甲注", "乙注", "尾注", "投资", "末")]
    assert found == [{"footnote": 1}, {"footnote": 2}, {"endnote": 1}, {"box": 1}, {"paragraph": 3}]


def test_a_leaflet_of_text_boxes_is_read_as_its_text() -> None:
    """Where nearly all the text stands in boxes, they are the body."""
    document = _read(f"<w:p>{DRAWN}</w:p>{paragraph('页')}")
    assert document.text.split() == ["投资3.5亿元。", "页"]
    assert document.notes == ()


def test_notes_are_aligned_with_notes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A note is compared with a note, in the half that refers to it, whatever its own letters say."""
    words = [
        ("本市共有企业2955家，比上年增长5%。", "There are 2,955 enterprises in the city, up 5% from the year before."),
        ("申请专利3200件，授权1800件。", "Applications for patents were 3,200 and grants 1,800."),
        ("投资12亿元，用于园区建设。", "The investment of 1.2 billion yuan went into the park."),
    ]
    texts = [
        "见OECD Patent Statistics Manual (Paris: OECD, 2009)，共35页。",
        "See OECD Patent Statistics Manual (Paris: OECD, 2009), 36 pages in all.",
    ]
    body, notes = "", ""
    for side, text in enumerate(texts):
        body += "".join(paragraph(pair[side]) for pair in words[:2])
        body += paragraph(run(words[2][side]) + reference("footnote", side + 2))
        notes += note("footnote", side + 2, text)
    document = _read(body, footnotes=notes)
    review = check_documents([document])
    (finding,) = [finding for finding in review.findings if finding.rule == "number-mismatch"]
    assert finding.zh
    assert finding.en
    assert (finding.zh.text, finding.en.text) == ("35页", "36")
    assert document.place(finding.zh.span.start).parts() == {"footnote": 1}


def test_places_name_headings_paragraphs_and_cells() -> None:
    """A place is the heading above and the paragraph, or the table, row and column; merged cells stand once."""
    merged = cell("表头", properties='<w:gridSpan w:val="2"/>')
    begun, on = (
        cell(text, properties=f"<w:vMerge{value}/>") for text, value in (("发明", ' w:val="restart"'), ("旧", ""))
    )
    body = paragraph("第一章 总则", style="1") + paragraph("正文。") + paragraph("")
    body += table([[merged], [begun, "1,234"], [on, "2,345"]]) + paragraph("尾。")
    document = _read(body)
    assert document.text.split("\n\n")[2] == "表头\n发明\t1,234\n\t2,345"
    heading = "第一章 总则"
    assert [document.place(document.text.index(words)).parts() for words in ("正文", "表头", "2,345", "尾。")] == [
        {"paragraph": 2, "heading": heading},
        {"heading": heading, "table": 1, "row": 1, "cell": 1},
        {"heading": heading, "table": 1, "row": 3, "cell": 2},
        {"paragraph": 3, "heading": heading},
    ]
    assert [block.heading for block in document.blocks] == [True, *[False] * 6]


def test_characters_know_where_the_file_has_them() -> None:
    """Text that the file has leads back to it, whatever was left out around it; numbers that Word counts don't."""
    body = paragraph(
        run(" 全市") + run("99", HIDDEN) + run("有2\xad9") + changed("del", "<w:r><w:delText>5</w:delText></w:r>")
    )
    body += numbered("总则") + paragraph(run("1.\t") + run("10") + run("6", RAISED)) + f"<w:p>{DRAWN}</w:p>"
    body += table([("a\tb", paragraph(run("c") + reference("footnote", 2)))]) + "<w:p/>"
    document = _read(body, numbering=numbering(level(0, "decimal", "%1、")), footnotes=note("footnote", 2, "注。"))
    stretches = list_origins(document)
    assert stretches == [
        *[("全市", "全市"), ("有2", "有2"), ("9", "9"), ("总则", "总则"), ("1.", "1."), ("10", "10"), ("⁶", "6")],
        *[("a", "a"), ("b", "b"), ("c", "c"), ("注。", "注。"), ("投资3.5亿元。", "投资3.5亿元。")],
    ]
    assert document.text.startswith("全市有29\n\n1、总则\n\n1. 10⁶\n\na b\tc")


def test_reports_say_these_places(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The terminal names the cell and the paragraph under its heading."""
    path = tmp_path / "a.docx"
    zh = paragraph("第一章 总则", style="1") + paragraph("全市共有2955家企业。")
    en = paragraph("Chapter I General", style="1") + paragraph("There are 2,995 enterprises in the city.")
    path.write_bytes(word_file(zh + en))
    assert run_command(["check", str(path)]) == 1
    out = capsys.readouterr().out
    assert "zh § 第一章 总则, paragraph 2" in out
    assert "en § Chapter I General, paragraph 4" in out


PAIRS = [
    ("中文", "English"),
    ("全市共有2955家企业。", "There are 2,955 enterprises in the city."),
    ("申请专利3200件。", "Applications for patents were 3,200."),
    ("投资12亿元。", "The investment was 1.2 billion yuan."),
]


def test_a_table_of_both_languages_holds_pairs() -> None:
    """A document that is such a table is pairs, a row each, whatever heads it; more text than a title aligns all."""
    document = _read(
        paragraph("中英对照表") + table([("编号", *PAIRS[0]), *((str(i), *row) for i, row in enumerate(PAIRS[1:]))])
    )
    assert document.table
    review = check_documents([document])
    assert review.bitext.layout == "pairs"
    assert len(review.bitext.beads) == 3
    text = paragraph("本市知识产权工作取得新的进展，专利申请量和授权量继续增长。")
    document = _read(text + paragraph("Work on intellectual property made progress; patents grew.") + table(PAIRS))
    assert document.table is None
    assert check_documents([document]).bitext.layout == "table"


def test_tables_are_pairs_where_that_is_asked_for() -> None:
    """With the layout `pairs` the rows of all tables are pairs, whatever stands around them; titles are none."""
    title = [cell("一、专利", properties='<w:gridSpan w:val="2"/>')]
    text = paragraph("本市知识产权工作取得新的进展。") + paragraph("Work on intellectual property made progress.")
    document = _read(text + table([title, *PAIRS]))
    assert document.table is None
    bitext = check_documents([document], CheckOptions(layout="pairs")).bitext
    assert _pair_up(bitext) == PAIRS[1:]


TALES = [
    ("本市共有企业2955家，比上年增长5%。", "There are 2,955 enterprises in the city, up 5% from the year before."),
    ("申请专利3200件，授权1800件。", "Applications for patents were 3,200 and grants 1,800."),
]
NOTE = ("统计范围为规模以上工业企业。", "The figures cover industrial enterprises above a certain size.")


@pytest.mark.parametrize("how", ["endnote", "text"])
def test_notes_find_their_like_whatever_the_translator_made_of_them(how: str) -> None:
    """A footnote is paired with an endnote, or with a paragraph at the end of a file without notes."""
    zh = "".join(paragraph(tale[0]) for tale in TALES) + paragraph(run("见注。") + reference("footnote", 2))
    en = "".join(paragraph(tale[1]) for tale in TALES)
    en += paragraph(run("See the note.") + (reference(how, 2) if how == "endnote" else ""))
    chinese = _read(zh, footnotes=note("footnote", 2, NOTE[0]))
    english = _read(en, endnotes=note("endnote", 2, NOTE[1])) if how == "endnote" else _read(en + paragraph(NOTE[1]))
    assert _pair_up(check_documents([chinese, english]).bitext)[-1] == NOTE


def test_rows_of_long_cells_are_aligned_within_rows() -> None:
    """Cells of several paragraphs are aligned, each row by itself; a row with an empty cell stays one."""
    zh, en = [[row[side] for row in PAIRS[1:]] for side in (0, 1)]
    document = _read(table([(cell(*zh), cell(*en)), ("仅有中文，共7项。", ""), (cell(*zh[:2]), cell(*en[:2]))]))
    bitext = check_documents([document]).bitext
    assert bitext.layout == "table"
    assert [(len(bead.zh), len(bead.en)) for bead in bitext.beads] == [(1, 1)] * 3 + [(1, 0)] + [(1, 1)] * 2


def test_a_table_that_orders_the_page_is_no_table() -> None:
    """What stands in a frame of one column, or around other tables, is read as it comes."""
    inner = table([("a", "b"), ("c", "d")])
    framed = "".join(
        f"<w:tr><w:tc>{block}<w:p/></w:tc></w:tr>" for block in (paragraph("一。") + paragraph("One."), inner)
    )
    document = _read(f"<w:tbl>{framed}</w:tbl>")
    assert document.text.split("\n") == ["一。", "", "One.", "", "a\tb", "c\td", "", ""]
    assert len(document.rows) == 2


def _pair_up(bitext: Bitext) -> Sequence[tuple[str, str]]:
    return [(bitext.clean(bead, "zh").text, bitext.clean(bead, "en").text) for bead in bitext.beads]


@pytest.mark.parametrize("path", [TIANJIN, SHANGHAI], ids=lambda path: path.name)
def test_seeds_as_tables_have_the_pairs_of_the_text(path: Path) -> None:
    """A table of two columns has the pairs of the same bitext."""
    pairs = _pair_up(align_files([str(path)], Reader()))
    found = check_documents([_read(table(pairs))])
    assert found.bitext.layout == "pairs"
    expected_pairs = bitext_of_pairs("".join(f"{zh}\t{en}\n" for zh, en in pairs))
    assert _pair_up(found.bitext) == _pair_up(expected_pairs)
