"""Hostile, long and compared documents in a real browser. Skipped without Playwright and Chromium."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from bialign.align.place import Place, SpanPlaces
from bialign.cli import run
from bialign.reports.html import render as render_html
from report_fixture import HOSTILE, clean_review, review

pytest.importorskip("playwright.sync_api")

from browser import PHONE, chromium, current, opened

if TYPE_CHECKING:
    from playwright.sync_api import Browser

LONG = 10_000
ROWS = "今年共受理专利申请{zh}件，完成了全年的目标任务。\tThis year {en} patent applications were accepted.\n"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as started:
        yield started


def _written(folder: Path, text: str) -> Path:
    path = folder / "report.html"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report of ten thousand pairs, every hundredth with a wrong figure."""
    folder = tmp_path_factory.mktemp("many")
    rows = (ROWS.format(zh=1000 + i, en=f"{1000 + i + (i % 100 == 0) * 3:,}") for i in range(LONG))
    (folder / "pairs.tsv").write_text("".join(rows), encoding="utf-8")
    report = folder / "report.html"
    arguments = ["--select", "number-mismatch", "--fail-on", "never", "--format", "json", "-o", str(report)]
    run(["check", str(folder / "pairs.tsv"), *arguments])
    return report


def test_hostile_text_is_shown_as_text(browser: Browser, tmp_path: Path) -> None:
    """Tags, quotes and template marks stand in the page as they are; what would be obeyed is replaced."""
    watched = opened(browser, _written(tmp_path, render_html(review())), "#id-repeated-word")
    page = watched.page
    shown = HOSTILE.replace("\x1b", "\ufffd").replace("\u202e", "\ufffd").replace("\ud800", "\ufffd")
    assert shown in (page.locator("#beads .bead").nth(8).text_content() or "")
    assert page.inner_text("article:has([id=id-repeated-word]) mark") == shown
    assert page.evaluate("document.scripts.length") == 4
    assert page.evaluate("document.querySelectorAll('main script, main b i').length") == 0
    assert watched.clean()


def test_a_mark_behind_an_astral_character_is_on_its_words(browser: Browser, tmp_path: Path) -> None:
    page = opened(browser, _written(tmp_path, render_html(review())), "#id-number-mismatch").page
    box = page.locator("article:has([id=id-number-mismatch])")
    assert box.locator(".side:nth-child(1) mark").first.inner_text() == "2955"
    assert box.locator(".side:nth-child(2) mark").first.inner_text() == "2995"


def test_a_line_of_a_megabyte_is_cut_around_its_mark(browser: Browser, tmp_path: Path) -> None:
    """The finding shows the words around the mark; the page doesn't scroll sideways."""
    filler = "知识产权保护" * 29_000
    (tmp_path / "pairs.tsv").write_text(f"{filler}2955家企业。\tThere were 2995 enterprises.\n", encoding="utf-8")
    report = tmp_path / "report.html"
    select = ["--select", "number-mismatch", "--fail-on", "never", "--format", "json"]
    run(["check", str(tmp_path / "pairs.tsv"), *select, "-o", str(report)])
    page = opened(browser, report, viewport=PHONE).page
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    for key in ("j", "Enter"):
        page.keyboard.press(key)
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    excerpt = page.inner_text(".passage .text >> nth=0")
    assert "2955" in excerpt
    assert len(excerpt) < 1000


def test_places_are_said_in_the_words_of_the_format(browser: Browser, tmp_path: Path) -> None:
    """Pages stand where lines stand for text, in both languages, and nothing in them is obeyed."""
    made = review()
    places = SpanPlaces([(0, Place(page="<b>xii</b>", line=3))])
    document = replace(made.bitext.zh.document, places=places)
    zh, en = (replace(half, document=document) for half in (made.bitext.zh, made.bitext.en))
    text = render_html(replace(made, bitext=replace(made.bitext, zh=zh, en=en)))
    watched = opened(browser, _written(tmp_path, text), "#id-number-mismatch")
    page = watched.page
    where = "article:has([id=id-number-mismatch]) .where >> nth=0"
    assert "p. <b>xii</b>, line 3" in page.inner_text(where)
    page.evaluate("location.hash = 'id-term-inconsistent'")
    page.wait_for_selector("[id=id-term-inconsistent].current")
    assert "p. <b>xii</b>, line 3" in page.inner_text("[id=id-term-inconsistent] .related")
    page.click("#switch")
    assert "第 <b>xii</b> 页，第 3 行" in page.inner_text(where)
    assert watched.clean()


def test_a_review_without_findings_opens(browser: Browser, tmp_path: Path) -> None:
    watched = opened(browser, _written(tmp_path, render_html(clean_review())))
    for key in "jxnc/?":
        watched.page.keyboard.press(key)
    assert "No findings." in watched.page.inner_text("#findings")
    assert watched.clean()


def test_ten_thousand_beads_are_made_as_they_are_needed(browser: Browser, many: Path) -> None:
    """Few rows are made at first; a deep link into the middle makes its own, keys go to any finding."""
    watched = opened(browser, many, "#bead-b7001")
    page = watched.page
    assert "8,003" in page.inner_text(".bead.current")
    assert page.locator(".bead").count() < 1000
    assert page.locator(".bead.current").is_visible()
    page.keyboard.press("j")
    for _ in range(120):
        page.keyboard.press("j")
    assert page.locator(".finding").count() == LONG // 100
    assert page.inner_text(".finding.current .badge").endswith(str(LONG // 100))
    page.keyboard.press("t")
    assert "10900" in page.inner_text(".bead.current")
    assert watched.clean()


def test_the_ledger_shows_what_does_not_match_alone(browser: Browser, many: Path) -> None:
    page = opened(browser, many, "#figures").page
    page.check("#unmatched")
    assert page.locator("#ledger tr.off").count() == page.locator("#ledger tbody tr").count()
    assert page.locator("#ledger tr.off").count() >= LONG // 100


def test_the_columns_of_a_long_ledger_fill_its_width(browser: Browser, many: Path) -> None:
    """Rows that aren't made yet leave the columns as they are."""
    page = opened(browser, many, "#figures").page
    assert page.locator("#ledger tbody.empty").count() > 0
    head, table = page.locator("#ledger thead tr th:last-child"), page.locator("#ledger")
    right = [part.evaluate("element => element.getBoundingClientRect().right") for part in (head, table)]
    assert abs(right[0] - right[1]) < 2


def test_printing_makes_every_row(browser: Browser, tmp_path: Path) -> None:
    """A document longer than what is made at once is printed whole."""
    (tmp_path / "pairs.tsv").write_text("".join(ROWS.format(zh=i, en=i) for i in range(1, 701)), encoding="utf-8")
    report = tmp_path / "report.html"
    run(["check", str(tmp_path / "pairs.tsv"), "--fail-on", "never", "--format", "json", "-o", str(report)])
    page = opened(browser, report).page
    assert page.locator(".bead").count() < 700
    page.pdf()
    assert page.locator(".bead").count() < 700  # what is folded isn't printed
    page.evaluate("document.querySelectorAll('.fold').forEach((fold) => fold.open = true)")
    page.pdf()
    assert page.locator(".bead").count() == 700


def test_against_an_earlier_report(browser: Browser, tmp_path: Path) -> None:
    """What is new is told from what persists, by a word and a filter; what is fixed is listed."""
    first = "共3件。\tThere were 4 cases.\n共5件案件。\tThere were 6 cases in all.\n"
    second = "共3件。\tThere were 3 cases.\n共5件案件。\tThere were 6 cases in all.\n共7人。\tThere were 8 people.\n"
    common = ["--select", "number", "--fail-on", "never", "--format", "json"]
    pairs, old, report = (str(tmp_path / name) for name in ("pairs.tsv", "old.json", "report.html"))
    Path(pairs).write_text(first, encoding="utf-8")
    run(["check", pairs, *common, "-o", old])
    Path(pairs).write_text(second, encoding="utf-8")
    run(["check", pairs, *common, "--baseline", old, "-o", report])
    page = opened(browser, Path(report)).page
    assert page.locator(".status").all_inner_texts() == ["persisting", "new"]
    page.select_option("#status", "new")
    page.locator("#status").blur()
    page.keyboard.press("j")
    assert "8" in page.inner_text(f"[id='{current(page)}'] .words")
    assert page.inner_text("#shown") == "1"
    assert page.inner_text(".gone summary") == "In the earlier report but no longer found (1)"


def test_verdicts_are_kept_in_the_page_where_the_browser_keeps_nothing(browser: Browser, tmp_path: Path) -> None:
    """Without storage, verdicts still count until the page is closed, and the page says so."""
    path = _written(tmp_path, render_html(review()))
    page = browser.new_context().new_page()
    page.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('denied'); } })")
    page.goto(path.as_uri())
    page.keyboard.press("j")
    page.keyboard.press("x")
    assert page.is_visible("#unkept")
    assert page.locator(".finding").first.get_attribute("data-verdict") == "false-alarm"


def _texts(folder: Path, name: str, rows: str) -> Path:
    """The report of a file of pairs called paper.tsv, in a folder of its own."""
    place = folder / name
    place.mkdir()
    (place / "paper.tsv").write_text(rows, encoding="utf-8")
    select = ["--select", "number", "--fail-on", "never", "--format", "json"]
    run(["check", str(place / "paper.tsv"), *select, "-o", str(place / "report.html")])
    return place / "report.html"


FIRST = "共3件。\tThere were 4 cases.\n共5件案件。\tThere were 6 cases in all.\n共8人。\tThere were 9 people.\n"
OTHER = "共有2家企业。\tThere were 7 companies.\n"


def test_a_new_version_of_a_document_takes_verdicts_over(browser: Browser, tmp_path: Path) -> None:
    """What stands there word for word keeps its verdict, but not the mark that it was fixed: it wasn't."""
    page = opened(browser, _texts(tmp_path, "old", FIRST)).page
    for key in "jxdq":
        page.keyboard.press(key)
    page.goto(_texts(tmp_path, "new", OTHER + FIRST).as_uri())
    assert page.inner_text("#told") == "2 decisions carried over from an earlier version of this document"
    verdicts = [page.locator(".finding").nth(i).get_attribute("data-verdict") for i in range(4)]
    assert verdicts == ["open", "false-alarm", "open", "query"]
    page.keyboard.press("j")
    page.keyboard.press("d")
    page.reload()
    assert page.inner_text("#told") == ""
    assert page.inner_text("#judged") == "2 of 4 findings decided, 1 with the author"
    page.goto((tmp_path / "old" / "report.html").as_uri())
    assert page.inner_text("#judged") == "2 of 3 findings decided, 1 with the author"


def test_another_document_of_the_same_name_has_verdicts_of_its_own(browser: Browser, tmp_path: Path) -> None:
    page = opened(browser, _texts(tmp_path, "one", FIRST)).page
    for key in "jxxx":
        page.keyboard.press(key)
    page.goto(_texts(tmp_path, "two", OTHER).as_uri())
    assert page.inner_text("#judged").startswith("0 of 1")
    page.keyboard.press("j")
    page.keyboard.press("q")
    with page.expect_download() as download:
        page.evaluate("save()")
    saved = Path(download.value.path()).read_text(encoding="utf-8")
    assert saved.count(".rule = ") == 1
    assert "companies" in saved
