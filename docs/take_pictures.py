"""Takes the pictures of both READMEs anew, from real runs on the Tianjin seed: `python docs/take_pictures.py`.

Needs the extra `dev`, Chromium and fonts-noto-cjk; a terminal's colours are shown by a page made for the picture.
"""

from __future__ import annotations

import html
import os
import pty
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
PICTURES = ROOT / "docs" / "pictures"
SEED = "seeds/tianjin-2016-ip-white-paper.txt"
SELECTED = "ordinal,number-mismatch,percent"
COLUMNS = 92
STYLES = {
    "1": "b", "2": "dim", "1;7": "mark", "32": "good",
    "1;31": "critical", "1;35": "major", "1;33": "minor", "1;36": "neutral",
}  # fmt: skip
TERMINAL = """<!doctype html><meta charset="utf-8"><style>
body { margin: 0; background: #1d1f21; color: #d6d6d2; display: inline-block }
pre { margin: 0; padding: 14px 18px; font: 15px/1.4 "Noto Sans Mono CJK SC", monospace }
i { font-style: normal } .b { font-weight: 700; color: #fff } .dim { color: #8f918c } .good { color: #8fc76a }
.mark { background: #d6d6d2; color: #1d1f21; font-weight: 700 } .critical { color: #ff7b80; font-weight: 700 }
.major { color: #d99be8; font-weight: 700 } .minor { color: #e8c15d; font-weight: 700 } .neutral { color: #86c6d8 }
</style><pre>%s</pre>"""


def main() -> None:
    """Take all pictures, in both languages."""
    PICTURES.mkdir(exist_ok=True)
    chromium = shutil.which("chromium") or sys.exit("take_pictures needs Chromium: apt-get install chromium")
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for ui, suffix in (("en", ""), ("zh", ".zh")):
            _report(browser, Path(folder), ui, suffix)
            _terminal(browser, ui, suffix)
        browser.close()


def _command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "bialign", "check", SEED, "--fail-on", "never", *arguments]


def _report(browser: Browser, folder: Path, ui: str, suffix: str) -> None:
    """The summary of the HTML report, and a finding that is judged."""
    path = folder / f"report-{ui}.html"
    command = _command("--ui", ui, "-o", str(path), "--format", "html")
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    page = browser.new_context(viewport={"width": 1180, "height": 640}).new_page()
    page.goto(path.as_uri())
    page.screenshot(path=PICTURES / f"summary{suffix}.png")
    page.goto(path.as_uri() + "#cc1ef35256")
    page.reload()
    page.keyboard.press("d")
    page.keyboard.press("k")
    page.evaluate("document.getElementById('told').textContent = ''")
    box = page.locator("article:has([id=cc1ef35256])")
    box.screenshot(path=PICTURES / f"finding{suffix}.png")


def _terminal(browser: Browser, ui: str, suffix: str) -> None:
    """The terminal report of three rules, as far as a window shows it."""
    text = _printed(_command("--select", SELECTED, "--ui", ui))
    page = browser.new_context(viewport={"width": 900, "height": 700}).new_page()
    page.set_content(TERMINAL % _as_html(f"$ bialign check {SEED} --select {SELECTED}\n{text}"))
    page.locator("pre").screenshot(path=PICTURES / f"terminal{suffix}.png")


def _printed(command: list[str]) -> str:
    """What a command prints to a terminal, with its colours."""
    ours, theirs = pty.openpty()
    keep = ("NO_COLOR", "VTE_VERSION", "TERM_PROGRAM", "WT_SESSION", "KONSOLE_VERSION")
    environment = {k: v for k, v in os.environ.items() if k not in keep}
    environment |= {"COLUMNS": str(COLUMNS), "TERM": "xterm-256color"}
    running = subprocess.Popen(command, cwd=ROOT, stdout=theirs, stderr=subprocess.DEVNULL, env=environment)
    os.close(theirs)
    parts = []
    try:
        while part := os.read(ours, 65536):
            parts.append(part)
    except OSError:  # so Linux says that the other end is closed
        pass
    os.close(ours)
    running.wait()
    return b"".join(parts).decode().replace("\r\n", "\n")


def _as_html(text: str) -> str:
    """A terminal's text as HTML, its colours as classes."""
    marked = re.sub(
        "\x1b\\[([\\d;]+)m(.*?)\x1b\\[0m", lambda m: f"\x01{STYLES[m[1]]}\x02{m[2]}\x03", text, flags=re.DOTALL
    )
    return re.sub("\x01(\\w+)\x02", r'<i class="\1">', html.escape(marked)).replace("\x03", "</i>")


if __name__ == "__main__":
    main()
