"""A page of a report in a real browser, watched: what it logs and what it fetches is kept for the test to see."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
WIDE, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}


@dataclass
class Watched:
    """A page, the errors and warnings it logged, and the addresses it asked for."""

    page: Page
    logged: list[str] = field(default_factory=list)
    fetched: list[str] = field(default_factory=list)

    def clean(self) -> bool:
        """Whether nothing was logged, and nothing fetched but the page itself."""
        return not self.logged and all(address.startswith(("file:", "blob:")) for address in self.fetched)


@contextmanager
def chromium() -> Iterator[Browser]:
    """The system's Chromium, without a window; skips the test where there is none."""
    if CHROMIUM is None:
        pytest.skip("there is no Chromium here")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


def opened(browser: Browser, path: Path, at: str = "", **options: Any) -> Watched:
    """A report in a browser that has seen none before; `at` is a place in it, as `#id`."""
    page = browser.new_context(**{"viewport": WIDE, "accept_downloads": True, **options}).new_page()
    page.set_default_timeout(10_000)
    watched = Watched(page)
    page.on("console", lambda message: watched.logged.append(f"{message.type}: {message.text}"))
    page.on("pageerror", lambda error: watched.logged.append(str(error)))
    page.on("request", lambda request: watched.fetched.append(request.url))
    page.goto(path.as_uri() + at)
    return watched


def current(page: Page) -> str:
    """The id of the finding, or the kind of slips, that the keys are at."""
    return page.locator(".stop.current").get_attribute("id") or ""
