"""Word files that come back with comments at the words of their findings, and nothing else changed."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from bialign.align.document import Span
from bialign.align.sources.word import parse
from bialign.cli import run as run_command
from bialign.pipeline import check_files
from bialign.reports import RenderOptions
from bialign.reports.word.new_file import build_file, build_paragraph, build_run
from bialign.reports.word.report import render
from bialign.text.messages import UserError
from commented_files import list_comments, list_marked, list_parts, list_words, mark, mark_all, read_part, take_out
from hypothesis import given
from hypothesis import strategies as st
from word_files import changed, field, level, note, numbered, numbering, paragraph, reference, run, table, word_file

_FIGURE = r"\d[\d,.%]*"


def _render_marked(body: str, pattern: str = _FIGURE, **more: object) -> tuple[bytes, bytes]:
    """A Word file before and after comments at each match of a pattern."""
    data = word_file(body, **more)  # type: ignore[arg-type]
    return data, render(mark_all(parse(data, "a.docx"), pattern))


def _list_marked(data: bytes) -> list[str]:
    """The words that the comments on findings stand at, in order."""
    return [words for _, words in list_marked(data)]


def _require_untouched(before: bytes, after: bytes) -> None:
    """Assert that a file is the one before but for comments, in its main part and in all others."""
    assert list_parts(after) == list_parts(before)
    now, then = take_out(after, before)
    assert now == then


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (paragraph("There are 2,955 of them."), ["2,955"]),
        (paragraph(run("There are 2,", "<w:b/>"), run("9"), run("55 of them.")), ["2,955"]),
        (paragraph("At ", f'<w:hyperlink r:id="x">{run("9,8")}</w:hyperlink>', run("76 now.")), ["9,876"]),
        (paragraph("At ", changed("ins", run("12 and 13")), " now."), ["12", "13"]),
        (paragraph("At ", changed("del", run("12")), "13 now."), ["13"]),
        (table([("11 of", "22"), ("33", "x")]), ["11", "22", "33"]),
        (paragraph(run("a\t12\n34 b")), ["12", "34"]),
        (paragraph("In all ", field("SUM(A)", "AB 3,579"), " now."), ["AB 3,579"]),
        (paragraph("In all ", field("HYPERLINK x", "AB 3,579"), " now."), ["3,579"]),
        (paragraph("In ", field("IF 1 = 1", field("REF x", "12")), " now, 13."), ["12", "13."]),
        (paragraph("At ", f'<w:fldSimple w:instr="SEQ x">{run("No. 4")}</w:fldSimple>', " now."), ["No. 4"]),
        (paragraph("At ", f'<w:smartTag w:element="d">{run("16 May")}</w:smartTag>', " it is."), ["16 May"]),
        (paragraph("At ", f"<w:sdt><w:sdtContent>{run('16 May')}</w:sdtContent></w:sdt>", " it is."), ["16"]),
        (f"<w:sdt><w:sdtContent>{paragraph('No. 555.')}</w:sdtContent></w:sdt>", ["555."]),
        (paragraph("5 and 6 and 77"), ["5", "6", "77"]),
    ],
)
def test_a_comment_stands_at_its_words(body: str, words: list[str]) -> None:
    """However a figure is spread over runs, links, changes, cells, fields and controls, its comment is at its words."""
    before, after = _render_marked(body)
    assert _list_marked(after) == words
    _require_untouched(before, after)


def test_words_of_a_note_are_marked_where_it_is_referred_to() -> None:
    """Notes stand in parts of their own, which stay as they are: the comment is at the mark of the note."""
    body = paragraph("Text", reference("footnote", 2), " goes on.")
    before, after = _render_marked(body, parts={"footnotes": note("footnote", 2, "Of 99 offices.")})
    assert _list_marked(after) == [""]
    main = read_part(after, "word/document.xml").decode()
    assert re.search(
        r'<w:commentRangeStart w:id="1"/><w:r>.*?<w:footnoteReference.*?<w:commentRangeEnd w:id="1"/>', main
    )
    _require_untouched(before, after)


def test_an_automatic_number_is_marked_by_its_paragraph() -> None:
    """What the file doesn't hold, as Word counts it, is marked by the words of its paragraph."""
    data = word_file(paragraph("Before.") + numbered("Purpose"), _LIST)
    after = render(mark_all(parse(data, "a.docx"), "I"))
    assert _list_marked(after) == ["Purpose"]
    _require_untouched(data, after)


_LIST = {"numbering": numbering(level(0, "upperRoman", "%1"))}


def test_comments_that_are_there_stay() -> None:
    """New comments follow those that a file has, under new numbers."""
    body = paragraph(
        '<w:commentRangeStart w:id="7"/>', run("2,955 of them"), '<w:commentRangeEnd w:id="7"/>', _REFERRING
    )
    comment = f'<w:comment w:id="7" w:author="Li">{paragraph("Sure?")}</w:comment>'
    before, after = _render_marked(body, parts={"comments": comment})
    found = list_comments(after)
    assert [*found] == ["7", "8", "9"]
    assert found["7"] == ("Sure?",)
    assert list_words(after)["9"] == "2,955"
    _require_untouched(before, after)


_REFERRING = '<w:r><w:commentReference w:id="7"/></w:r>'


def test_the_first_comment_says_what_the_check_came_to() -> None:
    """At the top stand the counts and how to decide; a finding's comment says its rule, message and suggestion."""
    document = parse(word_file(paragraph("第一段。") + paragraph("At 2,995 now.")), "a.docx")
    where = document.text.index("2,995")
    finding = mark(document, Span(where, where + 5), suggestion="2,955")
    review = replace(mark_all(document, "never"), findings=(finding,))
    first, second = list_comments(render(review)).values()
    assert first[1].startswith("1 finding: 1 critical.")
    assert second == (
        "Numbers that differ (critical)",
        "“2,995” is marked.",
        "Suggestion: 2,955",
        f"bialign {finding.id} number-mismatch",
    )
    chinese = [*list_comments(render(review, RenderOptions("zh"))).values()]
    assert chinese[1][:3] == ("数字不一致（严重）", "“2,995”有标记。", "建议：2,955")


def test_the_same_review_gives_the_same_file() -> None:
    """Nothing of a file depends on when or how often it is written."""
    data = word_file(paragraph("5 and 6"))
    review = mark_all(parse(data, "a.docx"), _FIGURE)
    assert render(review) == render(review)


_TEXTS = st.text(st.sampled_from("ab1 2,九\n\t"), min_size=1, max_size=6)


@given(st.lists(st.lists(_TEXTS, min_size=1, max_size=4), min_size=1, max_size=3), st.data())
def test_any_words_are_marked_exactly(paragraphs: list[list[str]], data: st.DataObject) -> None:
    """Whatever the runs, comments stand at exactly their words, and without them the file is the one before."""
    before = word_file("".join(paragraph(*map(run, texts)) for texts in paragraphs))
    document = parse(before, "a.docx")
    ends = [(span.start, span.end) for span, _ in document.blocks]
    if not ends:
        return
    blocks = st.sampled_from(ends).flatmap(lambda block: st.tuples(*(st.integers(*block),) * 2))
    spans = data.draw(st.lists(blocks.map(lambda pair: Span(min(pair), max(pair))), max_size=5, unique=True))
    container = document.container
    assert container
    held = sorted(span for span in spans if span.start < span.end and any(container.find_origins(span)))
    review = replace(mark_all(document, "never"), findings=tuple(mark(document, span) for span in held))
    after = render(review)
    assert _list_marked(after) == [
        "".join(document.text[slice(*own)] for own, _ in container.find_origins(span)) for span in held
    ]
    _require_untouched(before, after)


_ZH = "全市共有2955家企业完成申请清零，位居全国前列。", "受理案件3件，均已审结。", "这一句没有译文，不知为何漏译了。"
_EN = (
    "There are 2995 enterprises that cleared their applications, among the first.",
    "It accepted 3 cases and closed them.",
)


def _write(folder: Path, **files: tuple[str, ...]) -> list[str]:
    """The paths of Word files of paragraphs."""
    for name, texts in files.items():
        (folder / f"{name}.docx").write_bytes(word_file("".join(map(paragraph, texts))))
    return [str(folder / f"{name}.docx") for name in files]


def test_of_two_files_the_translation_comes_back(tmp_path: Path) -> None:
    """Comments stand at the English words, those on words of the Chinese alone at the sentence of the pair."""
    paths = _write(tmp_path, zh=_ZH, en=_EN)
    out = str(tmp_path / "r.docx")
    assert run_command(["check", *paths, "-o", out, "--fail-on", "never"]) == 0
    after = Path(out).read_bytes()
    _require_untouched(Path(paths[1]).read_bytes(), after)
    words, comments = list_words(after), list_comments(after)
    at = {texts[-1].split()[-1]: words[name] for name, texts in comments.items()}
    assert at["number-mismatch"] == "2995"
    assert at["omission"] == _EN[1]
    omitted = next(texts for texts in comments.values() if texts[-1].endswith(" omission"))
    assert any("这一句没有译文" in text and "paragraph 3" in text for text in omitted)


def test_the_chinese_file_comes_back_where_it_alone_is_a_word_file(tmp_path: Path) -> None:
    """Then comments stand at the Chinese words."""
    (zh,) = _write(tmp_path, zh=_ZH)
    (tmp_path / "en.txt").write_text("\n\n".join(_EN), encoding="utf-8")
    out = str(tmp_path / "r.docx")
    run_command(["check", zh, str(tmp_path / "en.txt"), "-o", out])
    assert "2955家" in _list_marked(Path(out).read_bytes())


def test_the_input_is_never_written_over(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An output that is the input is refused before anything is read."""
    (path,) = _write(tmp_path, both=(*_ZH, *_EN))
    before = Path(path).read_bytes()
    assert run_command(["check", path, "-o", path]) == 2
    assert "would be overwritten" in capsys.readouterr().err
    assert Path(path).read_bytes() == before


def test_a_document_with_macros_is_refused() -> None:
    """Word would not open it under the suffix of a document without."""
    types = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override '
        'PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>'
    )
    data = word_file(paragraph("5 of them"), raw={"[Content_Types].xml": types})
    with pytest.raises(UserError, match=r"has macros"):
        render(mark_all(parse(data, "a.docm"), _FIGURE))


def test_other_files_become_a_table_of_both_texts(tmp_path: Path) -> None:
    """A pair stands in each row, with comments at its words; the table is read as the same pairs."""
    source = tmp_path / "both.txt"
    source.write_text("\n\n".join((*_ZH, *_EN)), encoding="utf-8")
    out = str(tmp_path / "r.docx")
    run_command(["check", str(source), "-o", out])
    after = Path(out).read_bytes()
    at = {texts[-1].split()[-1]: list_words(after)[name] for name, texts in list_comments(after).items()}
    assert at["number-mismatch"] == "2995"
    assert at["omission"] == _ZH[2]
    review, again = check_files([str(source)]), check_files([out])
    assert again.bitext.layout == "pairs"
    assert {finding.id for finding in again.findings} >= {f.id for f in review.findings if f.rule == "number-mismatch"}


def test_another_reader_finds_the_comments(tmp_path: Path) -> None:
    """A library of others opens the file and lists the comments with their author."""
    docx = pytest.importorskip("docx")
    path, out = tmp_path / "both.docx", str(tmp_path / "r.docx")
    path.write_bytes(build_file(*(build_paragraph(build_run(text)) for text in (*_ZH, *_EN))))
    run_command(["check", str(path), "-o", out])
    comments = [*docx.Document(out).comments]
    assert {comment.author for comment in comments} == {"bialign"}
    assert any("one digit wrong" in comment.text for comment in comments)


def test_a_commented_file_checked_again_gets_no_second_comments(tmp_path: Path) -> None:
    """What has its comment already isn't commented on again; the comment at the top says what is now so."""
    (path,) = _write(tmp_path, both=(*_ZH, *_EN))
    first, second = tmp_path / "first.docx", tmp_path / "second.docx"
    run_command(["check", path, "-o", str(first)])
    run_command(["check", str(first), "-o", str(second), "--ui", "zh"])
    before, after = list_comments(first.read_bytes()), list_comments(second.read_bytes())
    assert [texts[-1] for texts in after.values()][1:] == [texts[-1] for texts in before.values()][1:]
    assert after["0"][0].startswith("译文检查")


def test_what_was_left_out_is_marked_behind_what_stands_before_it(tmp_path: Path) -> None:
    """A sentence of the other file that has no counterpart is reported at the end of the one before its place."""
    left_out = "市高级人民法院设立知识产权巡回审判法庭，方便当事人诉讼。"
    zh = (_ZH[0], left_out, "受理案件3件，均已审结，无一积压。", "全年共举办培训班12期，培训干部680人次。")
    en = (
        "There are 2955 enterprises that cleared their applications, among the first of the country.",
        "It accepted 3 cases and closed them all, with no backlog.",
        "In the whole year 12 training courses were held, in which 680 officials were trained.",
    )
    out = str(tmp_path / "r.docx")
    run_command(["check", *_write(tmp_path, zh=zh, en=en), "-o", out, "--select", "omission"])
    after = Path(out).read_bytes()
    (name,) = (name for name, texts in list_comments(after).items() if texts[-1].endswith(" omission"))
    main = read_part(after, "word/document.xml").decode()
    behind = main[main.index(f'commentRangeEnd w:id="{name}"') :]
    assert list_words(after)[name] == "."
    assert re.findall("<w:t[^>]*>([^<]+)", behind)[0] == en[1]
