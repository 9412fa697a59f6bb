"""The HTML report: one file, nothing fetched, nothing in the document obeyed."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import bialign.reports
import pytest
from bialign.align.bitext import Half, OffsetText, Span
from bialign.reports import RenderOptions
from bialign.reports.html import SCRIPTS, STYLES, style
from bialign.reports.html import render as render_html
from report_fixture import HOSTILE, bitext, clean_review, review

TEMPLATES = Path(bialign.reports.__file__).parent / "templates"
VOID = {"meta", "br", "input", "link", "img", "hr"}


class Page(HTMLParser):
    """The elements of a page, with the text inside them; fails where they are not closed in order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text: dict[str, list[str]] = {}
        self.feed(text)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element and open it."""
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element that has no inside."""
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        """Close the element opened last."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Note text."""
        self.text.setdefault(self.open[-1] if self.open else "", []).append(data)

    def values(self, attribute: str) -> list[str]:
        """The values of an attribute, of any element."""
        return [value for _, attrs in self.tags if (value := attrs.get(attribute)) is not None]


@pytest.fixture(params=["en", "zh"])
def ui(request: pytest.FixtureRequest) -> Any:
    return request.param


def test_elements_are_closed_and_ids_are_unique(ui: Any) -> None:
    ids = Page(render_html(review(), RenderOptions(ui))).values("id")
    assert len(ids) == len(set(ids))


def data(page: Page) -> Any:
    """The data that the page's script shows."""
    return json.loads(page.text["script"][0])


def test_every_link_leads_to_a_place_in_the_file(ui: Any) -> None:
    """A link of the template leads to an element, or to a finding that the script makes one of."""
    page = Page(render_html(review(), RenderOptions(ui)))
    links = page.values("href")
    assert {link[1:] for link in links} <= {*page.values("id"), *(f["id"] for f in data(page)["findings"])}
    assert all(link.startswith("#") for link in links)


def test_findings_point_to_their_rows_and_the_marks_there_to_them() -> None:
    found = data(Page(render_html(review())))
    number = next(i for i, finding in enumerate(found["findings"]) if finding["id"] == "id-number-mismatch")
    finding, bead = found["findings"][number], found["beads"][4]
    assert [side[2] for side in finding["sides"]] == [4, 4]
    assert [bead[1][start:end] for start, end, of in bead[5] if of == number] == ["2955"]
    assert "2995" in [bead[2][start:end] for start, end, of in bead[6] if of == number]


def test_offsets_count_as_the_browser_counts() -> None:
    """Behind an astral character, a mark's offsets are those of UTF-16."""
    found = data(Page(render_html(review())))
    number = next(i for i, finding in enumerate(found["findings"]) if finding["id"] == "id-repeated-word")
    text = found["beads"][8][2]
    start, end, _ = next(mark for mark in found["beads"][8][6] if mark[2] == number)
    units = text.encode("utf-16-le", "surrogatepass")
    assert units[2 * start : 2 * end].decode("utf-16-le", "surrogatepass") == HOSTILE


def test_texts_stand_in_the_file_once() -> None:
    assert render_html(review()).count("has central jurisdiction") == 1


def test_nothing_is_fetched_and_no_style_or_handler_stands_in_a_tag(ui: Any) -> None:
    page = Page(render_html(review(), RenderOptions(ui)))
    attributes = {name for _, attrs in page.tags for name in attrs}
    assert not attributes & {"src", "srcset", "style", "action"}
    assert not any(name.startswith("on") for name in attributes)


def test_the_policy_allows_the_style_and_script_by_their_hashes_alone() -> None:
    page = Page(render_html(review()))
    policy = next(v for tag, a in page.tags if tag == "meta" and (v := a.get("content")) and "default-src" in v)
    for tag in ("style", "script"):
        digest = base64.b64encode(hashlib.sha256(page.text[tag][-1].encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy


def test_hostile_text_is_text(ui: Any) -> None:
    text = render_html(review(), RenderOptions(ui))
    page = Page(text)
    assert [tag for tag, _ in page.tags].count("script") == 4
    assert "{{ 7 * 7 }}" in text
    assert not re.search("[<>&]", page.text["script"][0])
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff]", text)
    assert HOSTILE in data(page)["beads"][8][1]
    assert "\U00020bb7" in text


def test_every_style_is_for_something_in_the_page() -> None:
    """Classes and ids of the style sheet stand in the template, a script or `html.py`; others are left-overs."""
    makers = (*TEMPLATES.glob("*.j*"), TEMPLATES.parent / "html.py")
    sources = "".join(path.read_text(encoding="utf-8") for path in makers)
    selectors = re.sub(r"\{[^{}]*\}", "{}", style())
    named = set(re.findall(r"[.#]([a-z][\w-]*)", selectors))
    assert len(named) > 50
    assert named - set(re.findall(r"[\w-]+", sources)) == set()


def test_every_script_and_style_sheet_is_in_the_page() -> None:
    assert {path.name for suffix in ("js", "css") for path in TEMPLATES.glob(f"*.{suffix}")} == {*SCRIPTS, *STYLES}


def test_texts_carry_their_language(ui: Any) -> None:
    page = Page(render_html(review(), RenderOptions(ui)))
    assert page.tags[0] == ("html", {"lang": "zh-Hans" if ui == "zh" else "en", "data-ui": ui})
    assert {"zh-Hans", "en"} <= {attrs.get("lang") for tag, attrs in page.tags if tag == "span"}


def test_a_review_without_findings_is_a_page_too(ui: Any) -> None:
    text = render_html(clean_review(), RenderOptions(ui))
    Page(text)
    assert "No findings." in text


def test_the_report_of_many_beads_is_not_much_larger_than_its_text() -> None:
    made = bitext()
    text = "一二三四五六七八九十" * 6 + "\n" + "one two three four five six seven eight nine ten " * 4
    size = len(text.encode())
    zh, en = made.zh.segments[2], made.en.segments[2]
    zh = replace(zh, clean=OffsetText(text[:60], range(60)), spans=(Span(0, 60),))
    en = replace(en, clean=OffsetText(text[61:], range(61, len(text))), spans=(Span(61, len(text)),))
    beads = tuple(replace(made.beads[0], id=f"b{i}", zh=(i,), en=(i,)) for i in range(2000))
    halves = [Half(half.lang, half.document, (one,) * 2000) for half, one in ((made.zh, zh), (made.en, en))]
    many = replace(clean_review(), bitext=replace(made, zh=halves[0], en=halves[1], beads=beads))
    assert len(render_html(many).encode()) < 4 * 2000 * size
