"""Write the pages of `docs/rules/` anew from the rules themselves.

usage: python docs/write_rules.py
"""

from pathlib import Path

from bialign.reports.rulepages import render_pages

if __name__ == "__main__":
    folder = Path(__file__).with_name("rules")
    folder.mkdir(exist_ok=True)
    for name, text in render_pages().items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
