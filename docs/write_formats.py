"""Write the table of outputs in both pages on formats anew, from the table that the commands follow.

usage: python docs/write_formats.py
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

from bialign.reports.format_table import render_table
from bialign.text.messages import Ui

PAGES = {ui: Path(__file__).with_name(name) for ui, name in (("en", "formats.md"), ("zh", "formats.zh.md"))}
TABLE = re.compile(r"(?<=<!-- outputs -->\n\n).*?(?=\n<!-- end -->)", re.DOTALL)


def rewrite(text: str, ui: Ui) -> str:
    """A page with the table as it is now."""
    return TABLE.sub(lambda _: render_table(ui), text)


if __name__ == "__main__":
    for ui in get_args(Ui):
        PAGES[ui].write_text(rewrite(PAGES[ui].read_text(encoding="utf-8"), ui), encoding="utf-8", newline="\n")
