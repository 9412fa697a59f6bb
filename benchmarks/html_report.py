"""The HTML report of 10,000 beads: seconds to build it, its size against its text, seconds until a browser shows it.

`python benchmarks/html_report.py`; the pairs are those of the Tianjin seed, again and again. Needs Chromium.
"""

from __future__ import annotations

import shutil
import tempfile
import time
from pathlib import Path

from bialign.align.bitext import Bitext
from bialign.pipeline import align_files, check_files
from bialign.qa.findings import Review
from bialign.qa.quantities import Reader
from bialign.reports.html import render as render_html

SEED = Path(__file__).resolve().parents[1] / "seeds" / "tianjin-2016-ip-white-paper.txt"
BEADS = 10_000
RUNS = 3


def main() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as folder:
        pairs = Path(folder) / "pairs.tsv"
        pairs.write_text(_pairs(align_files([str(SEED)], Reader())), encoding="utf-8")
        review = check_files([str(pairs)])
        page = Path(folder) / "report.html"
        built = [_build(review, page) for _ in range(RUNS)]
        text, size = pairs.stat().st_size, page.stat().st_size
        found = f"{len(review.findings):,} findings, {len(review.figures):,} figures"
        print(f"{len(review.bitext.beads):,} beads, {found}, {text / 1e6:.2f} MB of text")
        print("| built, s | of it CPU, s | size, MB | of its text | shown, s |\n| --- | --- | --- | --- | --- |")
        wall, cpu = (min(seconds) for seconds in zip(*built, strict=True))
        print(f"| {wall:.2f} | {cpu:.2f} | {size / 1e6:.2f} | {size / text:.2f} | {_shown(page)} |")


def _pairs(bitext: Bitext) -> str:
    """The beads of a bitext as lines of pairs, repeated."""
    lines = ["\t".join(bitext.clean(bead, lang).text for lang in ("zh", "en")) for bead in bitext.beads]
    return "".join(lines[i % len(lines)] + "\n" for i in range(BEADS))


def _build(review: Review, page: Path) -> tuple[float, float]:
    """Seconds to build the report, by the clock and of the processor."""
    start, busy = time.perf_counter(), time.process_time()
    text = render_html(review)
    seconds = time.perf_counter() - start, time.process_time() - busy
    page.write_text(text, encoding="utf-8")
    return seconds


def _shown(page: Path) -> str:
    """Seconds from the address to the first picture, the best of some; a dash without a browser."""
    chromium = shutil.which("chromium")
    if chromium is None:
        return "-"
    from playwright.sync_api import sync_playwright

    seconds = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for _ in range(RUNS):
            tab = browser.new_page()
            start = time.perf_counter()
            tab.goto(page.as_uri())
            tab.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")
            seconds.append(time.perf_counter() - start)
            tab.close()
        browser.close()
    return f"{min(seconds):.2f}"


if __name__ == "__main__":
    main()
