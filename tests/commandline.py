"""What tests of the command line share: a small wrong document, and commands as processes of their own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ZH = "2016年，全市法院共受理知识产权案件2955件，同比增长23.17%。\n其中专利案件412件。\n"
EN = (
    "In 2016, the courts of the city accepted 2995 cases on intellectual property, up by 23.17% year on year.\n"
    "Among them were 412 cases on patents.\n"
)
CLEAN_EN = EN.replace("2995", "2955")


def write_documents() -> None:
    """Write a wrong document, a right one and its halves into the current folder."""
    files = {"wrong.txt": ZH + EN, "right.txt": ZH + CLEAN_EN, "zh.txt": ZH, "en.txt": EN}
    for name, text in files.items():
        Path(name).write_text(text, encoding="utf-8")


def run_shell(script: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """What comes of a script run by bash, with this interpreter as `$PYTHON` and the command as `$BIALIGN`."""
    environment = {**os.environ, "PYTHON": sys.executable, "BIALIGN": f"{sys.executable} -m bialign", "PYTHONUTF8": "1"}
    return subprocess.run(
        ["bash", "-c", script],
        capture_output=True,
        encoding="utf-8",
        env=environment | variables,
        check=False,
        timeout=120,
    )
