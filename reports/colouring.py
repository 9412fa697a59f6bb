"""Lines of the terminal report as text: plain, or in colour."""

from __future__ import annotations

from .wrap import Line, Run

# Select Graphic Rendition codes (ECMA-48, 8.3.117) of every style.
CODES = {
    "critical": "1;31",
    "major": "1;35",
    "minor": "1;33",
    "neutral": "1;36",
    "mark": "1;7",
    "strong": "1",
    "dim": "2",
    "good": "32",
    "bad": "1;31",
}


def strip_styles(line: Line) -> str:
    """The words of a line."""
    return "".join(run.text for run in line)


def colour(line: Line) -> str:
    """The words of a line with the codes of their styles, and links (OSC 8)."""
    return "".join(map(_colour_run, line))


def _colour_run(run: Run) -> str:
    text = f"\x1b[{CODES[run.style]}m{run.text}\x1b[0m" if run.style else run.text
    return f"\x1b]8;;{run.link}\x1b\\{text}\x1b]8;;\x1b\\" if run.link else text
