"""The HTML report in a real browser, as a translator works in it. Skipped without Playwright and Chromium."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from bialign.cli import run
from bialign.qa.judgements.file import FILE_NAME, dump, read_judgements
from bialign.qa.registry import RULES
from documents import TIANJIN

pytest.importorskip("playwright.sync_api")  # before the imports that need it

from browser import PHONE, chromium, current, opened
from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as started:
        yield started


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the Tianjin seed and its reports."""
    made = tmp_path_factory.mktemp("tianjin")
    shutil.copy(TIANJIN, made / "paper.txt")
    _check(made)
    return made


def _check(folder: Path) -> None:
    """Check the document in a folder and write its reports."""
    outputs = [word for name in ("report.html", "report.json") for word in ("-o", str(folder / name))]
    run(["check", str(folder / "paper.txt"), "--fail-on", "never", "--format", "json", *outputs])


def _ids(folder: Path) -> list[str]:
    """The findings of the JSON report, in any order."""
    report = json.loads((folder / "report.json").read_text(encoding="utf-8"))
    return [finding["id"] for finding in report["findings"]]


def _saved(page: Page) -> str:
    """The file of decisions that the page exports."""
    with page.expect_download() as download:
        page.evaluate("save()")
    assert re.fullmatch(r"bialign-decisions-(paper|tianjin[\w-]*)\.toml", download.value.suggested_filename)
    return Path(download.value.path()).read_text(encoding="utf-8")


def test_from_the_first_finding_to_the_last_by_keyboard_alone(browser: Browser, tmp_path: Path) -> None:
    """Every finding is decided, the decisions are put beside the document; the next run shows what is left.

    A decision goes on to the next one by itself; slips of a kind are decided together.
    """
    shutil.copy(TIANJIN, tmp_path / "paper.txt")
    _check(tmp_path)
    ids = _ids(tmp_path)
    watched = opened(browser, tmp_path / "report.html")
    page, seen = watched.page, list[str]()
    page.keyboard.press("j")
    while page.evaluate("findings.some(isOpen)"):
        seen.append(current(page))
        page.keyboard.press({0: "d", 1: "q"}.get(len(seen) % 4, "x"))
    assert len(set(seen)) == len(seen) < len(ids)
    asked = page.evaluate("findings.filter((one) => verdictOf(one) === 'query').length")
    told = f"Nothing is left undecided; {asked} findings are with the author."
    expect(page.locator("#told")).to_have_text(told)
    left = set(page.evaluate("findings.filter((one) => verdictOf(one) !== 'false-alarm').map((one) => one.id)"))
    assert len(left) < len(ids)
    (tmp_path / FILE_NAME).write_text(_saved(page), encoding="utf-8")
    _check(tmp_path)
    assert set(_ids(tmp_path)) == left
    again = opened(browser, tmp_path / "report.html").page
    assert again.evaluate("findings.length") == len(left)
    assert f"{len(ids) - len(left)} findings left out (false alarms)." in again.inner_text("#summary")
    assert watched.clean()


def test_the_saved_file_is_what_the_command_would_write(browser: Browser, folder: Path, tmp_path: Path) -> None:
    """Notes with quotes, the reviewer and the day are in it; read and written again, it has the same bytes."""
    page = opened(browser, folder / "report.html", "#08fb51117b").page
    page.fill("#reviewer", "李 “Wei”")
    page.keyboard.press("Tab")
    page.locator("[id='08fb51117b']").focus()
    page.keyboard.press("x")
    page.keyboard.press("k")
    page.keyboard.press("n")
    page.keyboard.type('as "the\\ author" wants\u007f it')
    page.keyboard.press("Enter")
    assert current(page) == "08fb51117b"
    file = tmp_path / FILE_NAME
    text = _saved(page)
    file.write_text(text, encoding="utf-8")
    (entry,) = read_judgements(file)
    assert (entry.rule, entry.zh, entry.en, entry.document) == ("ordinal-mismatch", "第七", "Third", "paper.txt")
    assert (entry.reason, entry.reviewer) == ('as "the\\ author" wants\u007f it', "李 “Wei”")
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", entry.date)
    assert "第七" in entry.zh_text
    assert "Third" in entry.en_text
    assert dump([entry]) == text


def test_verdicts_stay_in_the_browser_and_can_be_taken_back(browser: Browser, folder: Path) -> None:
    page = opened(browser, folder / "report.html").page
    page.keyboard.press("j")
    page.keyboard.press("x")
    page.reload()
    assert page.locator(".finding").first.get_attribute("data-verdict") == "false-alarm"
    assert page.inner_text("#judged").startswith("1 of ")
    page.keyboard.press("k")
    page.keyboard.press("x")
    page.reload()
    assert page.inner_text("#judged").startswith("0 of ")


def test_nothing_of_the_marks_is_lost_on_the_way_through_the_file(
    browser: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Saved, taken over with the command that the page prints, checked again: another browser has every mark and note.

    What it saves has them, too; a mark taken back there stays so.
    """
    monkeypatch.chdir(tmp_path)
    shutil.copy(TIANJIN, tmp_path / "paper.txt")
    _check(tmp_path)
    page = opened(browser, tmp_path / "report.html").page
    for key in "jxdqkn":
        page.keyboard.press(key)
    page.keyboard.type("which year?")
    page.keyboard.press("Enter")
    page.fill("#reviewer", "Li Wei")  # after the verdicts were given
    page.keyboard.press("Tab")
    page.locator("#after summary").click()
    command = page.inner_text(".import").split()
    with page.expect_download() as download:
        page.click("#save")
    download.value.save_as(tmp_path / download.value.suggested_filename)
    assert run(command[1:]) == 0
    _check(tmp_path)
    kept = {entry.verdict: entry for entry in read_judgements(tmp_path / FILE_NAME)}
    assert set(kept) == {"false-alarm", "fixed", "query"}
    assert (kept["query"].reason, {entry.reviewer for entry in kept.values()}) == ("which year?", {"Li Wei"})
    other = opened(browser, tmp_path / "report.html", f"#{kept['query'].id}").page
    assert other.locator(f"[id='{kept['query'].id}'] .note-field").input_value() == "which year?"
    assert "but still found" in other.inner_text(f"[id='{kept['fixed'].id}'] .stamp")
    (tmp_path / "again.toml").write_text(_saved(other), encoding="utf-8")
    assert {entry.verdict: entry for entry in read_judgements(tmp_path / "again.toml")} == kept
    other.locator(f"[id='{kept['query'].id}'] .verdict-query").click()
    other.reload()
    assert other.inner_text("#judged").startswith("1 of ")
    assert kept["query"].id not in _saved(other)


def test_a_saved_file_is_loaded_again(browser: Browser, folder: Path, tmp_path: Path) -> None:
    """In another browser the verdicts of the file are there; a broken file is told by its line, and changes nothing."""
    page = opened(browser, folder / "report.html").page
    for key in "jxdq":
        page.keyboard.press(key)
    file = tmp_path / FILE_NAME
    file.write_text(_saved(page), encoding="utf-8")
    other = opened(browser, folder / "report.html", "#08fb51117b").page
    other.set_input_files("#load", file)
    expect(other.locator("#judged")).to_contain_text("2 of")
    verdicts = [other.locator(".finding").nth(i).get_attribute("data-verdict") for i in range(3)]
    assert verdicts == ["false-alarm", "fixed", "query"]
    assert _saved(other) == _saved(page)
    merged = '08fb51117b.rule = "ordinal-mismatch"\n08fb51117b.reason = "one"\n08fb51117b.reason = "two"\n'
    file.write_text(merged, encoding="utf-8")
    other.set_input_files("#load", file)
    expect(other.locator("[id='08fb51117b'] .note-field")).to_have_value("one; two")
    file.write_text("# a comment\n08fb51117b.rool = 3\n", encoding="utf-8")
    other.set_input_files("#load", file)
    expect(other.locator("#told")).to_contain_text("line 2")
    assert _saved(other).count('"one; two"') == 1


def test_filters_and_the_counts_that_follow(browser: Browser, folder: Path) -> None:
    page = opened(browser, folder / "report.html").page
    findings = json.loads((folder / "report.json").read_text(encoding="utf-8"))["findings"]
    of_rule = [f for f in findings if f["rule"] == "title-mismatch"]
    page.select_option("#rule", "title-mismatch")
    assert page.inner_text("#shown") == str(len(of_rule)) == str(page.locator(".finding").count())
    assert page.is_visible("#bulk")
    assert page.inner_text(".chip.critical b") == "0"
    for severity in ("major", "minor"):
        count = sum(f["severity"] == severity for f in of_rule)
        assert page.inner_text(f".chip.{severity} b") == str(count)
    assert page.inner_text("#rule option[value=number-mismatch]") == "Numbers that differ (1)"
    page.click("#clear")
    page.fill("#search", "第七 ordinal")
    assert page.locator(".finding").count() == 1
    page.fill("#search", "nowhere at all")
    assert page.is_visible("#nothing")
    page.click("#clear")
    page.uncheck("[value=minor]")
    assert page.inner_text("#shown") == str(sum(f["severity"] != "minor" for f in findings))


def test_a_rule_of_the_summary_shows_its_findings(browser: Browser, folder: Path) -> None:
    page = opened(browser, folder / "report.html").page
    page.click("[data-rule=title-mismatch]")
    titles = page.locator(".finding .title").all_inner_texts()
    assert set(titles) == {RULES["title-mismatch"].title.en}
    assert page.input_value("#rule") == "title-mismatch"


def test_judged_findings_leave_a_list_of_what_is_not_judged(browser: Browser, folder: Path) -> None:
    """Under that filter a verdict goes on to the next finding by itself."""
    page = opened(browser, folder / "report.html").page
    page.select_option("#judgement", "open")
    page.locator("#judgement").blur()
    page.keyboard.press("j")
    first, second = (page.locator(".finding").nth(i).get_attribute("id") for i in range(2))
    page.keyboard.press("x")
    assert current(page) == second
    assert page.locator(f"[id='{first}']").count() == 0
    third = page.locator(".finding").nth(1).get_attribute("id")
    page.keyboard.press("j")
    assert current(page) == third


def test_the_keys_start_from_what_is_in_the_window(browser: Browser, folder: Path) -> None:
    """After scrolling away from the current finding, j goes to the one at the window's top, k to the one above."""
    page = opened(browser, folder / "report.html").page
    page.select_option("#order", "by_place")
    page.locator("#order").blur()
    page.keyboard.press("j")
    ids = [page.locator(".finding").nth(i).get_attribute("id") for i in range(page.locator(".finding").count())]
    middle = len(ids) // 2
    for key, expected in (("j", middle), ("k", middle - 1)):
        page.evaluate("scrollTo(0, 0)")
        page.evaluate("id => document.getElementById(id).scrollIntoView()", ids[middle])
        page.evaluate("document.activeElement.blur()")
        page.keyboard.press(key)
        assert current(page) == ids[expected]
        page.keyboard.press("j")
        assert current(page) == ids[expected + 1]
        page.evaluate("scrollTo(0, 0)")
        page.evaluate("go(findings[0])")


@pytest.mark.parametrize("order", ["by_severity", "by_rule", "by_cause"])
def test_groups_have_headings_with_their_counts(browser: Browser, folder: Path, order: str) -> None:
    page = opened(browser, folder / "report.html").page
    page.select_option("#order", order)
    counts = [int(text) for text in page.locator(".group b").all_inner_texts()]
    assert len(counts) > 2
    assert sum(counts) == len(_ids(folder))
    folded = page.locator(".kind").count()
    assert (folded > 0) == (order == "by_severity")
    assert (page.locator(".finding").count() == len(_ids(folder))) == (folded == 0)


def test_a_deep_link_opens_its_finding_and_the_keys_name_theirs(browser: Browser, folder: Path) -> None:
    page = opened(browser, folder / "report.html", "#cc1ef35256").page
    assert current(page) == "cc1ef35256"
    assert page.evaluate("document.activeElement.id") == "cc1ef35256"
    page.keyboard.press("k")
    assert current(page) != "cc1ef35256"
    assert page.url.endswith("#" + current(page))
    page.fill("#search", "nowhere at all")
    page.evaluate("location.hash = '#cc1ef35256'")
    page.wait_for_selector("[id=cc1ef35256].current")


def test_a_key_leads_to_the_text_and_back(browser: Browser, folder: Path) -> None:
    page = opened(browser, folder / "report.html", "#cc1ef35256").page
    assert not page.is_visible(".bead >> nth=0")
    page.keyboard.press("t")
    assert page.locator(".bead.current").inner_text().count("2955") == 1
    assert page.evaluate("document.activeElement.matches('.bead.current')")
    page.keyboard.press("t")
    assert page.evaluate("document.activeElement.id") == "cc1ef35256"
    page.click(".bead a.m[href='#08fb51117b'] >> nth=0")
    page.wait_for_selector("[id='08fb51117b'].current")


def test_the_map_leads_to_findings_and_to_the_text(browser: Browser, folder: Path) -> None:
    page = opened(browser, folder / "report.html").page
    page.locator("#strip a rect").first.click()
    page.wait_for_selector(".finding.current")
    page.locator("#strip").scroll_into_view_if_needed()
    box = page.locator("#strip").bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + box["width"] * 0.96, box["y"] + box["height"] / 2)
    last = page.locator(".bead").count()
    assert int(page.locator(".bead.current .row").inner_text()) > last * 0.9


def test_the_map_follows_the_filter_and_names_what_it_has(browser: Browser, folder: Path) -> None:
    """Marks of findings that are filtered out fade; the graver a finding, the higher its mark."""
    page = opened(browser, folder / "report.html").page
    assert page.locator("#strip a.faded").count() == 0
    page.uncheck("[value=minor]")
    page.locator("#strip").scroll_into_view_if_needed()
    minor, critical = page.locator("#strip a:has(.minor)"), page.locator("#strip a:has(.critical)")
    assert page.locator("#strip a.faded").count() == minor.count() > 0
    heights = [mark.first.evaluate("mark => mark.getBoundingClientRect().height") for mark in (critical, minor)]
    assert heights[0] > 2 * heights[1]
    assert [name.strip() for name in page.locator(".legend li").all_inner_texts()] == ["critical", "major", "minor"]
    critical.first.hover()
    assert critical.first.locator("title").text_content() == "1: critical, Ordinals that differ"


def test_the_part_that_one_is_in_is_marked_in_the_navigation(browser: Browser, folder: Path) -> None:
    page = opened(browser, folder / "report.html").page
    where = page.locator(".top a[aria-current]")
    assert where.all_inner_texts() == ["Summary"]
    for name in ("Whole text", "Numbers", "Findings"):
        page.click(f".top >> text={name}")
        page.wait_for_selector(f".top a[aria-current]:has-text('{name}')")
        assert where.all_inner_texts() == [name]


def test_the_interface_is_switched_in_the_page(browser: Browser, folder: Path) -> None:
    """All visible words of the interface change; the document's and the rules' names stay."""
    watched = opened(browser, folder / "report.html", "#08fb51117b")
    page = watched.page
    page.keyboard.press("l")
    assert page.get_attribute("html", "lang") == "zh-Hans"
    assert page.title().startswith("译文检查")
    words = page.inner_text("article:has([id='08fb51117b'])")
    assert all(word in words for word in ("误报", "问作者", "复制", "查看上下文", "严重", "序数不一致"))
    assert not re.search("False alarm|Copy|in context|critical|Ordinals", words)
    assert "全部问题类型" in page.inner_text("#rule")
    assert page.get_attribute("#search", "placeholder") == "搜索问题"
    page.keyboard.press("l")
    assert "False alarm" in page.inner_text("[id='08fb51117b']")
    assert watched.clean()


def test_the_keys_are_told_and_leave_typing_alone(browser: Browser, folder: Path) -> None:
    page = opened(browser, folder / "report.html").page
    page.keyboard.press("?")
    assert page.is_visible("#help")
    page.keyboard.press("Escape")
    assert not page.is_visible("#help")
    page.keyboard.press("/")
    page.keyboard.type("jx?")
    assert page.input_value("#search") == "jx?"
    assert page.evaluate("findings.every(isOpen)")


def test_the_copy_button_copies_the_suggestion(browser: Browser, folder: Path) -> None:
    page = opened(browser, folder / "report.html", "#08fb51117b").page
    page.click("[id='08fb51117b'] .copy")
    expect(page.locator("#told")).to_have_text("Copied")
    page.keyboard.press("/")
    page.keyboard.press("Control+v")
    assert page.input_value("#search") == "Seventh"


def test_the_printed_report_has_everything(browser: Browser, folder: Path, tmp_path: Path) -> None:
    """The PDF is A4 and has the whole text where that is open; what only a screen can use is left out."""
    page = opened(browser, folder / "report.html").page
    page.evaluate("document.querySelectorAll('.fold').forEach((fold) => fold.open = true)")
    page.pdf(path=tmp_path / "report.pdf", prefer_css_page_size=True)
    pdf = (tmp_path / "report.pdf").read_bytes()
    assert re.search(rb"/MediaBox\s*\[0 0 59[45][.\d]* 84[12][.\d]*\]", pdf)
    page.emulate_media(media="print")
    assert not page.is_visible(".filter")
    assert not page.is_visible(".judging >> nth=0")
    assert page.locator(".bead").last.is_visible()
    assert page.locator(".printed, .slips tbody tr").count() == len(_ids(folder))


@pytest.mark.parametrize("ui", ["en", "zh"])
def test_a_phone_shows_it_without_scrolling_sideways(browser: Browser, folder: Path, ui: str) -> None:
    page = opened(browser, folder / "report.html", viewport=PHONE).page
    if ui == "zh":
        page.click("#switch")
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("ui", ["en", "zh"])
def test_axe_finds_no_violation(browser: Browser, folder: Path, scheme: str, ui: str) -> None:
    """axe-core's rules, with verdicts given and a card open, in both languages, light and dark."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    page = opened(browser, folder / "report.html", color_scheme=scheme).page
    for key in ("j", "x", "d", "q", "Enter", *("l" if ui == "zh" else "")):
        page.keyboard.press(key)
    violations: list[dict[str, Any]] = axe.run(page).response["violations"]
    assert [(v["id"], [node["html"][:200] for node in v["nodes"][:3]]) for v in violations] == []
