"""Suggested figures as tracked changes: accepted they are the text, rejected nothing has changed."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from bialign.align.document import Span
from bialign.align.sources.read_options import ReadOptions
from bialign.align.sources.word import parse
from bialign.cli import run as run_command
from bialign.reports import RenderOptions
from bialign.reports.word.report import render
from commandline import EN, ZH
from commented_files import find_main, list_marked, mark, mark_all, repack, take_out
from lxml import etree
from word_files import changed, field, paragraph, run, word_file

_TRACK = RenderOptions(track=True)


def _track(body: str, *words: str) -> tuple[bytes, bytes]:
    """A Word file before and after “12,345” is suggested, as a tracked change, for each of these words."""
    data = word_file(body)
    document = parse(data, "a.docx")
    spans = [Span(*match.span()) for word in words for match in re.finditer(re.escape(word), document.text)]
    review = replace(mark_all(document, "never"), findings=tuple(mark(document, s, suggestion="12,345") for s in spans))
    return data, render(review, _TRACK)


def _read(data: bytes) -> tuple[str, str]:
    """The text with all changes accepted, and as it was before them."""
    return parse(data, "a.docx").text.strip(), parse(data, "a.docx", ReadOptions(changes="original")).text.strip()


def _reject(data: bytes) -> bytes:
    """The main part without the changes of ours."""
    root = etree.fromstring(find_main(data))
    for change in [*root.iter("{*}ins", "{*}del")]:
        if next(value for key, value in change.attrib.items() if key.endswith("}author")) == "bialign":
            for run in change if change.tag.endswith("}del") else ():
                for text in run.iter("{*}delText"):
                    text.tag = text.tag.replace("delText", "t")
            if change.tag.endswith("}del"):
                for run in list(change):
                    change.addprevious(run)
            change.getparent().remove(change)
    return bytes(etree.tostring(root))


@pytest.mark.parametrize(
    ("body", "words", "accepted"),
    [
        (paragraph("There are 2,955 now."), ["2,955"], "There are 12,345 now."),
        (paragraph(run("There are 2,", "<w:b/>"), run("955 now.")), ["2,955"], "There are 12,345 now."),
        (paragraph("1 and 2 and 1"), ["1", "2"], "12,345 and 12,345 and 12,345"),
        (paragraph("At ", f'<w:hyperlink r:id="x">{run("98 x")}</w:hyperlink>', " now."), ["98"], "At 12,345 x now."),
    ],
)
def test_a_suggested_figure_is_a_tracked_change(body: str, words: list[str], accepted: str) -> None:
    """Accepted it stands in the text, rejected the file is the one before, canonically."""
    before, after = _track(body, *words)
    assert _read(after) == (accepted, _read(before)[0])
    assert b"w:date" not in find_main(after)
    now, then = take_out(after, before, _reject(after))
    assert now == then


@pytest.mark.parametrize(
    "body",
    [
        paragraph("At ", changed("ins", run("55 of"))),
        paragraph("At ", field("SUM(A)", "55"), " now."),
        paragraph(run("At 5\t5 now.")),
        paragraph("At ", f'<w:smartTag w:element="d">{run("55")}</w:smartTag>'),
    ],
)
def test_figures_in_changes_of_others_and_fields_are_only_commented_on(body: str) -> None:
    """Where a change would have to be put into another, or into what is computed, the comment says what to write."""
    before, after = _track(body, "55", "5\t5")
    assert _read(after) == _read(before)
    assert len(list_marked(after)) == 1


def test_changes_go_from_the_command_into_the_document(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`--track` writes what `check` suggests; a check of the file finds the figures right."""
    path, out = tmp_path / "paper.docx", str(tmp_path / "r.docx")
    path.write_bytes(word_file("".join(map(paragraph, (ZH + EN).splitlines()))))
    assert run_command(["check", str(path), "-o", out, "--track"]) == 1
    assert run_command(["check", out]) == 0
    assert run_command(["check", out, "--changes", "original"]) == 1
    assert run_command(["check", str(path), "--track"]) == 2
    assert "add -o report.docx" in capsys.readouterr().err


def test_changes_stand_in_a_table_of_both_texts_too(tmp_path: Path) -> None:
    """Of another file the table has them."""
    path, out = tmp_path / "paper.txt", str(tmp_path / "r.docx")
    path.write_text(ZH + EN, encoding="utf-8")
    run_command(["check", str(path), "-o", out, "--track"])
    accepted, original = _read(Path(out).read_bytes())
    assert ("2955 cases" in accepted, "2995 cases" in original) == (True, True)


def test_figures_that_have_their_comment_already_are_changed_too() -> None:
    """Also where another program has joined the runs that the comment had split."""
    body = paragraph("There are 2,955 now, and 2,955 then.")
    data = word_file(body)
    document = parse(data, "a.docx")
    at = document.text.index("2,955")
    review = replace(mark_all(document, "never"), findings=(mark(document, Span(at, at + 5), suggestion="12,345"),))
    once = render(review)
    joined = find_main(once).decode()
    joined = re.sub(r'<w:comment(Range\w+|Reference) w:id="1"/>', "", joined)
    joined = re.sub(r"</w:t></w:r>(<w:r/>)*<w:r><w:rPr/><w:t[^>]*>", "", re.sub(r"<w:r></w:r>", "<w:r/>", joined))
    again = parse(repack(once, {"word/document.xml": joined}), "a.docx")
    assert again.text == document.text
    changed_again = render(replace(review, bitext=mark_all(again, "never").bitext), _TRACK)
    assert _read(changed_again)[0] == "There are 12,345 now, and 2,955 then."
