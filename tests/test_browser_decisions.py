"""Decisions that travel: to a renamed file, a new version, another browser. Skipped without Playwright and Chromium."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from bialign.cli import run
from bialign.qa.judgements.file import read_judgements

pytest.importorskip("playwright.sync_api")

from browser import Watched, chromium, current, opened
from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Dialog, Page

FIRST = "共3件。\tThere were 4 cases.\n共5件案件。\tThere were 6 cases in all.\n共8人。\tThere were 9 people.\n"
ANOTHER = "共有2家企业。\tThere were 7 companies.\n"
LONG = (
    "全市共受理专利申请5件，其中发明专利2件，同比增长10%。"
    "\tThe city accepted 6 patent applications, 2 of them for inventions, {} of 10%.\n"
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as started:
        yield started


def _check(folder: Path, rows: str, name: str = "paper.tsv", settings: str = "") -> Path:
    """The report of a file of pairs, in a folder of its own."""
    folder.mkdir()
    (folder / name).write_text(rows, encoding="utf-8")
    (folder / "bialign.toml").write_text(settings, encoding="utf-8")
    select = ["--select", "number", "--fail-on", "never", "--format", "json", "--config", str(folder / "bialign.toml")]
    run(["check", str(folder / name), *select, "-o", str(folder / "report.html")])
    return folder / "report.html"


def _press(page: Page, keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def _verdicts(page: Page) -> list[str]:
    found: list[str] = page.evaluate("findings.map(verdictOf)")
    return found


def _save(page: Page, to: Path) -> Path:
    with page.expect_download() as download:
        page.click("#save-report")
    download.value.save_as(to)
    return to


def test_saving_asks_for_the_name_once(browser: Browser, tmp_path: Path) -> None:
    """The name signs what was decided before; whoever gives none is not asked again, and a day is shown with each."""
    page = opened(browser, _check(tmp_path / "a", FIRST)).page
    asked: list[str] = []

    def answer(dialog: Dialog) -> None:
        asked.append(dialog.message)
        dialog.accept("王五" if len(asked) == 1 else "")

    page.on("dialog", answer)
    _press(page, "jx")
    saved = _save(page, tmp_path / "saved.html")
    assert len(asked) == 1
    other = opened(browser, saved).page
    assert other.evaluate("judgementOf(findings.find((one) => !isOpen(one))).reviewer") == "王五"
    stamps = " ".join(other.locator(".stamp").all_inner_texts())
    assert "王五" in stamps
    assert other.evaluate("judgementOf(findings.find((one) => !isOpen(one))).date") in stamps
    unsigned = opened(browser, _check(tmp_path / "b", FIRST)).page
    unsigned.on("dialog", answer)
    _press(unsigned, "jx")
    _save(unsigned, tmp_path / "first.html")
    _save(unsigned, tmp_path / "second.html")
    assert len(asked) == 2


def test_a_question_is_not_settled(browser: Browser, tmp_path: Path) -> None:
    """It counts apart; when nothing is left undecided the page says to check the document again."""
    page = opened(browser, _check(tmp_path / "a", FIRST)).page
    _press(page, "jxd")
    assert not page.is_visible("#recheck")
    _press(page, "q")
    assert page.inner_text("#judged") == "2 of 3 findings decided, 1 with the author"
    assert "check the document again" in page.inner_text("#recheck")


def test_a_renamed_file_keeps_its_decisions(browser: Browser, tmp_path: Path) -> None:
    """What names a document is its text."""
    page = opened(browser, _check(tmp_path / "old", FIRST)).page
    _press(page, "jxdq")
    page.goto(_check(tmp_path / "new", FIRST, "final.tsv").as_uri())
    assert _verdicts(page) == ["false-alarm", "fixed", "query"]


def test_a_new_version_under_another_name_keeps_decisions_by_content(browser: Browser, tmp_path: Path) -> None:
    """What stands there word for word keeps them; what is still found wasn't fixed; new findings are open."""
    page = opened(browser, _check(tmp_path / "old", FIRST)).page
    _press(page, "jxdq")
    page.goto(_check(tmp_path / "new", ANOTHER + FIRST, "final.tsv").as_uri())
    expect(page.locator("#told")).to_have_text("2 decisions carried over from an earlier version of this document")
    assert _verdicts(page) == ["open", "false-alarm", "open", "query"]


def test_a_sentence_changed_elsewhere_keeps_its_decision_with_a_remark(browser: Browser, tmp_path: Path) -> None:
    """The same words of the same rule in a sentence that is mostly the same; in an unlike one nothing is kept."""
    page = opened(browser, _check(tmp_path / "old", LONG.format("an increase"))).page
    _press(page, "jx")
    page.goto(_check(tmp_path / "new", LONG.format("a rise")).as_uri())
    assert _verdicts(page) == ["false-alarm"]
    assert page.inner_text(".stamp").startswith("⚠ decided before this sentence was changed · ")
    other = "今年法院收案5件。\tThe courts took 6 this year, which nobody had expected of them.\n"
    page.goto(_check(tmp_path / "other", other).as_uri())
    assert _verdicts(page) == ["open"]


def test_a_saved_report_has_its_decisions_in_any_browser(browser: Browser, tmp_path: Path) -> None:
    """Verdicts, comments and who gave them are in the file, and a comment that looks like markup is none.

    What is decided there can be saved again.
    """
    watched = opened(browser, _check(tmp_path / "own", FIRST))
    page = watched.page
    page.fill("#reviewer", "王芳")
    page.locator("#reviewer").blur()
    _press(page, "jxdq")
    _press(page, "kn")
    page.keyboard.type("</script><b>why?")
    page.keyboard.press("Enter")
    saved = _save(page, tmp_path / "saved.html")
    assert watched.clean()
    other: Watched = opened(browser, saved)
    assert _verdicts(other.page) == _verdicts(page)
    assert other.page.input_value("#reviewer") == ""
    assert {text.split(" · ")[0] for text in other.page.locator(".finding .stamp").all_inner_texts()} == {"王芳"}
    assert "✎ </script><b>why?" in other.page.locator(".noted").all_inner_texts()
    _press(other.page, "jjn")
    name = current(other.page)
    noted = other.page.evaluate("findings.map((one) => [one.id, noteOf(one), judgementOf(one).reviewer])")
    assert [note for _, note, _ in noted if note] == ["</script><b>why?"]
    assert {who for _, _, who in noted} == {"王芳"}
    other.page.click(f"[id='{name}'] .verdict-false-alarm")
    again = opened(browser, _save(other.page, tmp_path / "again.html")).page
    assert _verdicts(again) == _verdicts(other.page)
    assert again.inner_text("#judged").startswith("2 of 3")
    assert other.clean()


def test_decisions_of_a_saved_report_are_imported(browser: Browser, tmp_path: Path) -> None:
    """Into a colleague's report, where the later decision counts, and into the file that later checks read."""
    report = _check(tmp_path / "own", FIRST)
    page, other = opened(browser, report).page, opened(browser, report).page
    _press(page, "jxd")
    saved = _save(page, tmp_path / "saved.html")
    _press(other, "jqkjjq")
    other.set_input_files("#load", saved)
    told = "1 decision imported; decided otherwise there, but later here, and kept: 1"
    expect(other.locator("#told")).to_have_text(told)
    assert _verdicts(other) == ["query", "fixed", "query"]
    assert run(["suppress", "--import", str(saved), "--to", str(tmp_path / "judged.toml")]) == 0
    assert {entry.verdict: entry.zh_text for entry in read_judgements(tmp_path / "judged.toml")} == {
        "false-alarm": "共3件。",
        "fixed": "共5件案件。",
    }


@pytest.mark.parametrize("ui", ["en", "zh"])
def test_the_page_saves_the_questions_that_the_command_would_write(browser: Browser, tmp_path: Path, ui: str) -> None:
    """Word for word as `bialign queries` makes it of the saved report, be the questions written or not, or hostile."""
    watched = opened(browser, _check(tmp_path / "own", FIRST))
    page = watched.page
    if ui == "zh":
        page.click("#switch")
    page.locator("#after summary").click()
    page.click("#ask")
    assert page.inner_text("#told") in ("Nothing is marked “ask the author”.", "没有待作者确认的问题。")
    page.fill("#reviewer", "王芳 <b>")
    page.locator("#reviewer").blur()
    _press(page, "jqdkn")
    page.keyboard.type("</script><b>why?")
    page.keyboard.press("Enter")
    _press(page, "q")
    with page.expect_download() as download:
        page.click("#ask")
    assert download.value.suggested_filename.endswith("-questions.html")
    download.value.save_as(tmp_path / "page.html")
    saved = _save(page, tmp_path / "saved.html")
    assert run(["queries", str(saved), "--ui", ui, "-o", str(tmp_path / "command.html")]) == 0
    assert watched.clean()
    shown = []
    for name in ("page.html", "command.html"):
        other = opened(browser, tmp_path / name)
        shown.append((other.page.title(), other.page.inner_text("body"), other.page.locator("mark").all_inner_texts()))
        assert other.page.locator("b").count() == 0
        assert other.clean()
    assert shown[0] == shown[1]
    assert len(shown[0][2]) == 4


def test_decisions_about_another_document_are_not_imported(browser: Browser, tmp_path: Path) -> None:
    """It is said that none fits; what was undone counts as nothing."""
    page = opened(browser, _check(tmp_path / "own", FIRST)).page
    _press(page, "jxdu")
    other = opened(browser, _check(tmp_path / "other", ANOTHER)).page
    other.set_input_files("#load", _save(page, tmp_path / "saved.html"))
    expect(other.locator("#told")).to_contain_text("nothing was imported")
    assert other.evaluate("verdicts.size") == 0
    third = opened(browser, tmp_path / "own" / "report.html").page
    third.set_input_files("#load", tmp_path / "saved.html")
    expect(third.locator("#told")).to_have_text("1 decision imported")


def test_the_later_decision_counts_over_a_saved_one(browser: Browser, tmp_path: Path) -> None:
    """A decision cleared after the report was saved stays so when that report is opened in the same browser."""
    page = opened(browser, _check(tmp_path / "own", FIRST)).page
    _press(page, "jxx")
    saved = _save(page, tmp_path / "saved.html")
    page.click(".verdict-false-alarm >> nth=0")
    page.goto(saved.as_uri())
    assert _verdicts(page) == ["open", "false-alarm", "open"]


def test_the_name_of_the_settings_is_shown_and_can_be_changed(browser: Browser, tmp_path: Path) -> None:
    """Nobody's name is taken unseen: the field has it, and an empty field signs nothing."""
    page = opened(browser, _check(tmp_path / "own", FIRST, settings='reviewer = "Li Wei"\n')).page
    assert page.input_value("#reviewer") == "Li Wei"
    _press(page, "jx")
    assert page.evaluate("judgementOf(findings[0]).reviewer") == "Li Wei"
    page.fill("#reviewer", "")
    page.locator("#reviewer").blur()
    _press(page, "x")
    assert page.evaluate("judgementOf(findings[1]).reviewer") == ""


def test_a_comment_decides_nothing(browser: Browser, tmp_path: Path) -> None:
    """The finding stays open; then q asks the author and goes on; undoing that leaves the comment."""
    page = opened(browser, _check(tmp_path / "own", FIRST)).page
    _press(page, "jn")
    page.keyboard.type("7th or 3rd?")
    page.keyboard.press("Escape")
    name = current(page)
    expect(page.locator("#told")).to_have_text("1: comment kept; not decided yet")
    assert _verdicts(page) == ["open", "open", "open"]
    _press(page, "q")
    assert _verdicts(page) == ["query", "open", "open"]
    assert current(page) != name
    _press(page, "u")
    expect(page.locator("#told")).to_have_text("1: decision undone")
    assert _verdicts(page) == ["open", "open", "open"]
    assert page.inner_text(f"[id='{name}'] .noted") == "✎ 7th or 3rd?"
    other = opened(browser, _save(page, tmp_path / "saved.html")).page
    assert other.inner_text(f"[id='{name}'] .noted") == "✎ 7th or 3rd?"
    _press(page, "u")
    expect(page.locator("#told")).to_have_text("1: comment undone")
    assert page.inner_text(f"[id='{name}'] .noted") == ""


def test_what_was_done_is_undone_in_order(browser: Browser, tmp_path: Path) -> None:
    """A comment on the first finding after a decision on the second goes first; the decision then says its number."""
    page = opened(browser, _check(tmp_path / "own", FIRST)).page
    _press(page, "jjx")
    _press(page, "kkn")
    page.keyboard.type("why?")
    page.keyboard.press("Enter")
    _press(page, "u")
    expect(page.locator("#told")).to_have_text("1: comment undone")
    assert _verdicts(page) == ["open", "false-alarm", "open"]
    _press(page, "u")
    expect(page.locator("#told")).to_have_text("2: decision undone")
    assert _verdicts(page) == ["open", "open", "open"]
    page.keyboard.press("j")
    assert page.inner_text("#told") == ""


def test_a_comment_takes_no_decision_back(browser: Browser, tmp_path: Path) -> None:
    """Of a colleague's report the comment is taken over, by the page and by the command; what was decided stays so."""
    report = _check(tmp_path / "own", FIRST)
    page, other = opened(browser, report).page, opened(browser, report).page
    _press(page, "jx")
    assert (
        run(["suppress", "--import", str(_save(page, tmp_path / "a.html")), "--to", str(tmp_path / "judged.toml")]) == 0
    )
    _press(other, "jn")
    other.keyboard.type("certain?")
    other.keyboard.press("Enter")
    saved = _save(other, tmp_path / "saved.html")
    page.set_input_files("#load", saved)
    expect(page.locator("#told")).to_have_text("1 decision imported")
    assert _verdicts(page) == ["false-alarm", "open", "open"]
    assert page.locator(".noted").first.inner_text() == "✎ certain?"
    assert run(["suppress", "--import", str(saved), "--to", str(tmp_path / "judged.toml")]) == 0
    assert [entry.verdict for entry in read_judgements(tmp_path / "judged.toml")] == ["false-alarm"]
    _press(other, "xkx")
    assert run(["suppress", "--import", str(_save(other, saved)), "--to", str(tmp_path / "judged.toml")]) == 0
    assert read_judgements(tmp_path / "judged.toml") == ()
