"""The HTML report read from the top: what to fix first, how much one scrolls and presses, what is printed.

Skipped without Playwright and Chromium.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from bialign.cli import run
from bialign.reports.mqm import MULTIPLIERS
from documents import SHANGHAI, SHARED, TIANJIN

pytest.importorskip("playwright.sync_api")

from browser import PHONE, chromium, current, opened
from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

DESK = {"width": 1440, "height": 900}
WILD = SHARED / "data" / "wild"
DOCUMENTS = {
    "tianjin": [TIANJIN],
    "shanghai": [SHANGHAI],
    "wild": [WILD / "paddle-install-index.zh.rst", WILD / "paddle-install-index.en.rst"],
}
SCREENS, KEYS, PAGES = 12, 80, 8


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as started:
        yield started


@pytest.fixture(scope="module", params=DOCUMENTS)
def report(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report of a document, with its JSON beside it."""
    paths = DOCUMENTS[request.param]
    if not all(path.is_file() for path in paths):
        pytest.skip("needs the shared documents")
    return _check(tmp_path_factory.mktemp(request.param), *paths)


@pytest.fixture(scope="module")
def tianjin(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _check(tmp_path_factory.mktemp("seed"), TIANJIN)


def _check(folder: Path, *paths: Path, settings: str = "") -> Path:
    (folder / "bialign.toml").write_text(settings, encoding="utf-8")
    outputs = [word for name in ("report.html", "report.json") for word in ("-o", str(folder / name))]
    config = ["--config", str(folder / "bialign.toml")]
    run(["check", *map(str, paths), *config, "--fail-on", "never", "--format", "json", *outputs])
    return folder / "report.html"


def _findings(report: Path) -> list[dict[str, Any]]:
    read: list[dict[str, Any]] = json.loads(report.with_suffix(".json").read_text(encoding="utf-8"))["findings"]
    return read


def _is_seen(page: Page, selector: str) -> bool:
    """Whether an element is whole in the window."""
    box = page.locator(selector).first.bounding_box()
    return box is not None and box["y"] >= 0 and box["y"] + box["height"] <= DESK["height"]


def test_the_first_screen_shows_all_critical_findings(browser: Browser, report: Path) -> None:
    """Each with both words and the suggestion, before anything is scrolled or opened."""
    page = opened(browser, report, viewport=DESK).page
    critical = [finding for finding in _findings(report) if finding["severity"] == "critical"]
    assert critical
    for finding in critical:
        row = f"[id='{finding['id']}'] .row"
        assert _is_seen(page, row)
        shown = page.inner_text(row)
        assert finding["zh"]["text"] in shown
        assert finding["en"]["text"] in shown
        assert (finding["suggestion"] or "") in shown


def test_few_screens_few_keys_and_few_pages(browser: Browser, report: Path, tmp_path: Path) -> None:
    """Unopened, the page is short; every finding is decided by few keys; the findings fit on few sheets."""
    page = opened(browser, report, viewport=DESK).page
    assert page.evaluate("document.documentElement.scrollHeight / innerHeight") <= SCREENS
    pressed = 0
    while page.evaluate("findings.some(isOpen)") and pressed <= KEYS:
        page.keyboard.press("q" if pressed % 3 else "x")
        pressed += 1
    assert pressed <= KEYS
    assert page.evaluate("findings.filter((one) => !isOpen(one)).length") == len(_findings(report))
    page.pdf(path=tmp_path / "findings.pdf", prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", (tmp_path / "findings.pdf").read_bytes())) <= PAGES


def test_findings_of_one_passage_are_one_card(browser: Browser, tianjin: Path) -> None:
    """One is open at a time, its texts right below its row, which is in view.

    The words of all are marked, and what else stands there is named.
    """
    page = opened(browser, tianjin, viewport=DESK).page
    card = page.locator(".passage", has=page.locator(".stop ~ .stop")).first
    ids = [card.locator(".finding").nth(i).get_attribute("id") for i in range(card.locator(".finding").count())]
    beads = {finding["bead"] for finding in _findings(tianjin) if finding["id"] in ids}
    assert len(beads) == 1
    for name in ids[::-1]:
        card.locator(f"[id='{name}'] .name").click()
        assert card.locator(".text").count() == 2
        assert card.locator("mark").count() >= len(ids)
        assert card.locator(f"[id='{name}'] > .row + .pair + .more").count() == card.locator(".more").count() == 1
        assert _is_seen(page, f"[id='{name}'] .row")
    here = {finding["id"] for finding in _findings(tianjin) if finding["bead"] in beads} - {*ids}
    links = {link.get_attribute("href") for link in card.locator(".others a").all()}
    assert links == {f"#{one}" for one in here}
    card.locator(".name").first.click()
    assert card.locator(".text, .more").count() == 0


def test_slips_of_a_kind_are_folded_and_decided_together(browser: Browser, tianjin: Path) -> None:
    """One decision is for all of them that have none yet; undo takes it back as a whole; opened, each has its row."""
    page = opened(browser, tianjin, viewport=DESK).page
    kind = page.locator("#kind-minor-capitalisation")
    members = [one for one in _findings(tianjin) if one["rule"] == "capitalisation"]
    assert kind.locator(".badge").inner_text() == f"● {len(members)} ×"
    assert page.locator(f"[id='{members[0]['id']}']").count() == 0
    kind.locator(".name").click()
    page.click(f"[id='{members[0]['id']}'] .verdict-query")
    assert kind.locator(".stamp").inner_text() == f"1 of {len(members)} decided"
    page.click("#kind-minor-capitalisation .verdict-fixed")
    verdicts = page.evaluate("findings.filter((one) => one.rule === 'capitalisation').map(verdictOf)")
    assert sorted(verdicts) == ["fixed"] * (len(members) - 1) + ["query"]
    page.keyboard.press("u")
    assert page.evaluate("findings.filter((one) => !isOpen(one)).length") == 1
    page.keyboard.press("Control+z")
    assert page.evaluate("findings.filter((one) => !isOpen(one)).length") == 0
    assert page.is_disabled("#undo")


def test_a_decision_goes_on_to_the_next_and_takes_the_open_card_along(browser: Browser, tianjin: Path) -> None:
    """What one reads closes when it is decided, and the next opens; undo goes back to it."""
    page = opened(browser, tianjin, viewport=DESK).page
    for key in ("j", "Enter"):
        page.keyboard.press(key)
    first = current(page)
    page.keyboard.press("x")
    second = current(page)
    assert second != first
    assert [page.locator(f"[id='{one}'] .more").count() for one in (first, second)] == [0, 1]
    page.keyboard.press("u")
    assert current(page) == first
    assert page.evaluate("findings.every(isOpen)")


def test_what_is_shown_is_decided_at_once(browser: Browser, tianjin: Path) -> None:
    """The buttons beside the count are for all that pass the filters; capital letters for one type."""
    page = opened(browser, tianjin, viewport=DESK).page
    page.select_option("#rule", "title-mismatch")
    page.click("[data-bulk=query]")
    titles = [one for one in _findings(tianjin) if one["rule"] == "title-mismatch"]
    assert page.evaluate("findings.filter((one) => !isOpen(one)).length") == len(titles)
    page.click("#clear")
    assert not page.is_visible("#bulk")
    page.locator("[data-rule=term-inconsistent]").evaluate("link => link.click()")
    page.click("#clear")
    name = next(one["id"] for one in _findings(tianjin) if one["rule"] == "term-inconsistent")
    page.locator(f"[id='{name}']").focus()
    page.keyboard.press("D")
    names = [one for one in _findings(tianjin) if one["rule"] == "term-inconsistent"]
    assert page.evaluate("findings.filter((one) => !isOpen(one)).length") == len(titles) + len(names)


def test_the_search_shows_its_hit_and_escape_clears_it(browser: Browser, tianjin: Path) -> None:
    """While one types, the first hit is opened, though its kind was folded; Escape brings the list back."""
    page = opened(browser, tianjin, viewport=DESK).page
    count = page.locator(".stop").count()
    page.keyboard.press("/")
    page.keyboard.type("putted")
    hit = current(page)
    assert "putted" in page.inner_text(f"[id='{hit}']").lower()
    assert _is_seen(page, f"[id='{hit}'] .row")
    assert page.evaluate("document.activeElement.id") == "search"
    page.keyboard.press("Escape")
    assert page.input_value("#search") == ""
    assert page.locator(".stop").count() == count
    assert current(page) != ""


def test_an_open_card_offers_words_to_search_the_file_for(browser: Browser, tianjin: Path) -> None:
    """Either side of a passage has words, with some around them, that stand in the file as they are."""
    page = browser.new_page()
    page.goto(tianjin.as_uri())
    page.locator(".finding .name").first.click()
    words = page.locator(".stop.open .where .copy").evaluate_all("all => all.map((one) => one.title)")
    texts = page.evaluate("beads.flatMap(({ zh, en }) => [zh, en])")
    assert len(words) == 2
    assert all(len(one) >= 6 and any(one in text for text in texts) for one in words)
    page.close()


def test_numbers_of_the_summary_lead_to_what_they_count(browser: Browser, tianjin: Path) -> None:
    """A severity leads to its first finding, the numbers and the alignment to their parts, which open."""
    page = opened(browser, tianjin, viewport=DESK).page
    page.click(".card.major a")
    assert page.locator(".stop.current.major").count() == 1
    assert not page.is_visible("#ledger")
    page.click(".card a[href='#figures']")
    expect(page.locator("#ledger")).to_be_visible()
    page.locator(".card a[href='#bitext']").first.click()
    expect(page.locator(".bead").first).to_be_visible()


def test_only_findings_are_printed_with_comments_and_decisions(browser: Browser, tianjin: Path) -> None:
    """The whole text and the numbers stay away unless they are open; what a reviewer noted stands with the finding."""
    page = opened(browser, tianjin, viewport=DESK).page
    page.fill("#reviewer", "王芳")
    page.locator("#reviewer").blur()
    for key in ("j", "n"):
        page.keyboard.press(key)
    page.keyboard.type("which table?")
    for key in ("Enter", "q"):
        page.keyboard.press(key)
    page.pdf()
    page.emulate_media(media="print")
    sheet = page.locator(".printed").first.inner_text()
    assert all(words in sheet for words in ("? With the author", "王芳", "which table?", "Seventh"))
    assert "[object" not in page.inner_text("#paper")
    assert page.locator(".printed, .slips tbody tr").count() == len(_findings(tianjin))
    assert not page.is_visible("#ledger")
    assert not page.is_visible(".bead >> nth=0")


def test_on_paper_what_is_open_is_a_box_and_a_comment_has_its_author(browser: Browser, tianjin: Path) -> None:
    """No day stands beside the box as if something had been decided then; what the box means is said once."""
    page = opened(browser, tianjin, viewport=DESK).page
    page.fill("#reviewer", "王芳")
    page.locator("#reviewer").blur()
    for key in ("j", "n"):
        page.keyboard.press(key)
    page.keyboard.type("which table?")
    page.keyboard.press("Enter")
    page.pdf()
    page.emulate_media(media="print")
    decided = page.locator(".printed .decided").first.inner_text()
    assert re.fullmatch(r"☐ Comment \(王芳, \d{4}-\d\d-\d\d\): which table\?", decided)
    assert page.inner_text("#paper").count("☐ not decided yet") == 1
    assert page.locator("tfoot").evaluate("foot => getComputedStyle(foot).display") == "table-row-group"
    assert not page.is_visible("#bitext")


def test_the_score_passes_or_fails_by_the_threshold_of_the_settings(browser: Browser, tmp_path: Path) -> None:
    """One verdict on the card and in one sentence, as the decisions so far have it.

    Neither false alarms nor what was fixed counts; questions to the author do.
    """
    page = opened(browser, _check(tmp_path, TIANJIN, settings="mqm-threshold = 40\n"), viewport=DESK).page
    assert "Not passed: at most 40 points per 1,000 words are allowed." in page.inner_text("#quality")
    points = sum(MULTIPLIERS[finding["severity"]] for finding in _findings(tmp_path / "report.html"))
    assert page.inner_text(".mqm tfoot .points") == str(points)
    assert page.inner_text(".card b.fail") == "not passed (limit: 40)"
    assert not page.is_visible("#rating-now")
    for key in "jxdq":
        page.keyboard.press(key)
    assert page.inner_text(".card b.fail") == "not passed: 1 critical finding is open"
    sentences = page.locator(".rating:visible").all_inner_texts()
    assert len(sentences) == 1
    assert f"({points - 50} in total); lower is better. Not counted: 1 false alarm, 1 fixed;" in sentences[0]
    assert "Not passed: 1 critical finding is open" in sentences[0]
    assert page.inner_text("[data-left=critical]") == "1 left"
    page.keyboard.press("k")
    page.keyboard.press("x")
    assert page.inner_text(".card b.pass") == "passed (limit: 40)"
    assert "Passed: at most 40" in page.inner_text(".rating:visible")
    for _ in range(4):
        page.keyboard.press("u")
    assert page.inner_text(".card b.fail") == "not passed (limit: 40)"
    assert page.inner_text("[data-left=critical]") == ""


def test_a_filter_from_far_down_shows_its_first_finding(browser: Browser, tianjin: Path) -> None:
    """Chosen or searched at the end of the list: the bar stays, and below it what is left, or that nothing is."""
    page = opened(browser, tianjin, viewport=DESK).page
    end = "scrollTo(0, document.querySelector('#list').getBoundingClientRect().bottom + scrollY - 400)"
    page.evaluate(end)
    page.fill("#search", "zzzz")
    assert _is_seen(page, "#nothing")
    assert _is_seen(page, "#search")
    page.fill("#search", "")
    page.evaluate(end)
    page.uncheck("[name=severity][value=minor]")
    assert _is_seen(page, ".stop >> nth=0")
    assert _is_seen(page, "#search")


def test_hits_and_marked_words_look_different(browser: Browser, tianjin: Path) -> None:
    """Words that a finding marks are underlined, too: the two can be told apart without seeing colours."""
    page = opened(browser, tianjin, viewport=DESK).page
    page.fill("#search", "Customs")
    marked = page.locator(".context .word").first
    hit, word = (
        marked.evaluate("(word, part) => getComputedStyle(word, part).backgroundColor", part)
        for part in ("::highlight(hit)", None)
    )
    assert hit != word
    assert marked.evaluate("word => getComputedStyle(word).borderBottomStyle") == "solid"
    assert page.evaluate("CSS.highlights.get('hit').size") > 0


def test_filters_and_search_are_reachable_on_a_phone(browser: Browser, tianjin: Path) -> None:
    """Nothing of the filter bar stands outside the window, and an opened kind's name keeps to its line."""
    page = opened(browser, tianjin, viewport=PHONE).page
    for box in page.locator(".filter > :visible").all():
        bounds = box.bounding_box()
        assert bounds is not None
        assert 0 <= bounds["x"] <= bounds["x"] + bounds["width"] <= PHONE["width"]
    page.fill("#search", "Customs")
    field = page.locator("#search").bounding_box()
    assert field is not None
    assert page.evaluate("measureBars()") <= field["y"] < PHONE["height"]
    page.fill("#search", "")
    page.click("#kind-minor-capitalisation .name")
    name = page.locator("#kind-minor-capitalisation .name").bounding_box()
    assert name is not None
    assert name["width"] > PHONE["width"] / 2


def test_a_slip_stands_where_it_is_with_words_beside_it(browser: Browser, tianjin: Path) -> None:
    """Its own language's line, neighbouring words, numbers whole: in the list and on paper."""
    page = opened(browser, tianjin, viewport=DESK).page
    page.fill("#search", "Putted")
    row = page.locator(".of-kind .finding", has_text="Which Putted").first
    assert row.locator(".at").inner_text().replace("\xa0", " ") == "en line 123"
    assert row.locator(".words").inner_text() == "released, Which Putted forward the top"
    page.evaluate("preparePaper()")
    assert "released, Which Putted forward the top → put" in (page.locator("#paper").text_content() or "")
    page.click("#clear")
    assert [words for words in page.locator(".finding.neutral .word").all_inner_texts() if words == "6年"] == []


def test_only_wording_that_is_commoner_is_no_suggestion(browser: Browser, tianjin: Path) -> None:
    """The row says where else the name stands, without a correction to copy."""
    page = opened(browser, tianjin, viewport=DESK).page
    row = page.locator(".finding", has_text="自贸区").filter(has_text="elsewhere (2×)")
    assert row.locator(".fix, .copy").count() == 0


def test_a_slip_in_a_bracket_has_it_whole(browser: Browser, tmp_path: Path) -> None:
    """What closes it stands right behind the words: it is shown and copied with them."""
    if not SHANGHAI.is_file():
        pytest.skip("needs the shared documents")
    page = opened(browser, _check(tmp_path, SHANGHAI), viewport=DESK).page
    page.click("#kind-minor-spacing .name")
    row = page.locator(".of-kind .finding", has_text="CNIPA")
    assert row.locator(".word").inner_text() == "Administration(CNIPA)"
    assert row.locator(".fix").inner_text() == "Administration (CNIPA)"
    assert page.locator(".critical .fix").all_inner_texts() == ["1.4726 million", "14"]


def test_a_title_that_lost_words_is_shown_whole(browser: Browser, tianjin: Path) -> None:
    """What it lost is marked in it."""
    page = opened(browser, tianjin, viewport=DESK).page
    words = page.locator(".finding .context", has_text="技术咨询专家库")
    assert words.inner_text() == "《天津市高级人民法院知识产权审判技术咨询专家库运行办法》"
    assert words.locator(".word").all_inner_texts() == ["技术咨询"]


def test_notes_are_marked_in_the_text_where_asked_for(browser: Browser, tianjin: Path) -> None:
    """And no mark cuts a number."""
    page = opened(browser, tianjin, viewport=DESK).page
    page.evaluate("document.querySelectorAll('.fold').forEach((fold) => fold.open = true)")
    assert page.locator(".bead .m.neutral").count() == 0
    page.check("#with-notes")
    assert "2016年" in page.locator(".bead .m.neutral").all_inner_texts()
