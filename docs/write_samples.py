"""Write the samples of both READMEs anew, from the commands that stand at their beginning.

usage: python docs/write_samples.py
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
READMES = ("README.md", "README.zh.md")
SAMPLE = re.compile(r"^```\n\$ bialign (.*)\n(?:.*\n)*?```$", re.MULTILINE)
COLUMNS = "80"


def rewrite(text: str) -> str:
    """A page with every sample as its command prints it now."""
    return SAMPLE.sub(lambda match: f"```\n$ bialign {match[1]}\n{_run(match[1])}```", text)


def _run(arguments: str) -> str:
    """What a command prints, in the root of the repository."""
    command = [sys.executable, "-m", "bialign", *shlex.split(arguments)]
    environment = {**os.environ, "COLUMNS": COLUMNS, "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=False)
    return done.stdout.decode()


if __name__ == "__main__":
    for name in READMES:
        path = ROOT / name
        path.write_text(rewrite(path.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
