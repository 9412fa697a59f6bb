"""Findings as Markdown and as tab-separated values: read back by other programs, hostile text and all."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace
from pathlib import Path

import pytest
from bialign.cli import run
from bialign.reports import RenderOptions
from bialign.reports.exchange import finding_rows, markdown_page
from bialign.reports.exchange.finding_rows import COLUMNS
from bialign.reports.visible import sanitize
from bialign.text.messages import Ui
from documents import TIANJIN
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from markdown_it import MarkdownIt
from report_fixture import clean_review, finding, mark, review, tianjin

_MARKDOWN = MarkdownIt("commonmark", {"html": True}).enable("table")


def _page(text: str) -> html.HtmlElement:
    return html.fromstring(f"<body>{_MARKDOWN.render(text)}</body>")


def test_markdown_has_every_finding_with_its_words() -> None:
    """The page that a reader of Markdown makes of it has a heading for each, and the marked words are marked."""
    page = _page(markdown_page.render(tianjin()))
    assert len(page.findall(".//h3")) == len(tianjin().findings)
    marked = {element.text for element in page.iter("mark")}
    assert {f.en.text for f in tianjin().findings if f.en and f.zh} <= marked
    assert [heading.text for heading in page.iter("h2")] == ["Critical", "Minor"]


def test_markdown_has_both_places() -> None:
    """The place of the original and that of the translation, which is where the error is mended."""
    headings = [heading.text for heading in _page(markdown_page.render(tianjin())).iter("h3")]
    both = [heading for heading in headings if re.search(r"\(zh line \d+, en line \d+\)$", heading)]
    assert len(both) == sum(1 for f in tianjin().findings if f.severity != "neutral" and f.zh and f.en)
    assert re.search(r"（中文第 \d+ 行，英文第 \d+ 行）\n", markdown_page.render(tianjin(), RenderOptions("zh")))


@pytest.mark.parametrize("ui", ["en", "zh"])
def test_markdown_has_no_advice_on_settings(ui: Ui) -> None:
    """It is read by somebody else than the one who runs the check."""
    assert "bialign.toml" not in markdown_page.render(tianjin(), RenderOptions(ui))


def test_nothing_in_a_document_is_markup() -> None:
    """Tags, links, stars and tables of a text stay what they are."""
    page = _page(markdown_page.render(review()))
    tags = "body div h1 h2 h3 p ul li table thead tbody tr th td mark code blockquote strong"
    assert {element.tag for element in page.iter()} <= {*tags.split()}
    assert '<script>alert("1")</script> [bold]' in page.text_content()


@given(st.text(st.characters(codec="utf-8"), max_size=40))
def test_escaped_text_reads_as_itself(text: str) -> None:
    """Whatever a text has, a reader of Markdown shows it, on one line."""
    shown = sanitize(text).strip(" ")
    (item,) = _page(f"- x: {markdown_page.escape(shown)}x\n").iter("li")
    assert " ".join(item.text_content().split()) == " ".join(f"x: {shown}x".split())


def test_markdown_says_that_nothing_was_found() -> None:
    page = _page(markdown_page.render(clean_review(), RenderOptions("zh")))
    assert page.find(".//h1").text == "译文检查：white paper/2016.txt"
    assert not page.findall(".//h3")


def _read(text: str) -> list[dict[str, str]]:
    return [*csv.DictReader(io.StringIO(text), dialect="excel-tab", quoting=csv.QUOTE_NONE)]


def test_rows_have_every_finding() -> None:
    """A line each under the names of the columns, with what the report says of it."""
    rows = _read(finding_rows.render(review(), RenderOptions("zh")))
    assert tuple(rows[0]) == COLUMNS
    assert {row["id"] for row in rows} == {found.id for found in review().findings}
    (row,) = (row for row in rows if row["rule"] == "number-mismatch")
    assert (row["zh"], row["en"], row["suggestion"], row["severity"]) == ("2955", "2995", "2955", "严重")
    assert "提示" in {row["severity"] for row in rows}
    assert {row["severity"] for row in _read(finding_rows.render(review()))} == {"critical", "major", "minor", "note"}
    assert row["zh_text"] == "当年2955家企业实现申请清零。"
    assert row["message"] == "2,955 误作 2,995：有一位数字不同。"


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t=", "\r=", "＝", " ="])
def test_no_cell_is_a_formula(sign: str) -> None:
    """A spreadsheet that opens the rows computes nothing, and a line is a finding whatever its text has."""
    said = f"{sign}HYPERLINK(1)\n2"
    words = replace(mark("en", "2995", "b5"), text=said)
    hostile = finding("spacing", "minor", (said, said), bead="b5", en=words, suggestion=said)
    text = finding_rows.render(replace(review(), findings=(hostile,)))
    (row,) = _read(text)
    assert text.count("\n") == 2
    assert row["message"].startswith("'")
    assert row["suggestion"].startswith("'")
    assert not any(cell.startswith(("=", "+", "-", "@", "＝")) for cell in row.values())


@given(st.text())
def test_any_text_is_one_cell(text: str) -> None:
    """A row has as many cells as there are columns, and none that a spreadsheet computes."""
    hostile = finding("spacing", "minor", (text, text), bead="b5", suggestion=text)
    lines = finding_rows.render(replace(review(), findings=(hostile,))).split("\n")
    assert [line.count("\t") for line in lines] == [len(COLUMNS) - 1] * 2 + [0]
    assert not any(cell.startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠")) for cell in lines[1].split("\t"))


def test_the_command_writes_both(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["check", str(TIANJIN), "-o", "a.md", "-o", "a.tsv", "--fail-on", "never"]) == 0
    rows = _read(Path("a.tsv").read_text(encoding="utf-8"))
    page = _page(Path("a.md").read_text(encoding="utf-8"))
    notes = sum(row["severity"] == "note" for row in rows)
    assert notes > 0
    assert len(page.findall(".//h3")) == len(rows) - notes
