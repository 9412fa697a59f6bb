"""The report of a check printed to the terminal: whole, or a summary where the report itself goes into a file."""

from __future__ import annotations

import os
import shutil
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..console import follows_links, print_text

if TYPE_CHECKING:
    from ..qa.findings import Review
    from ..text.messages import Ui


@dataclass(frozen=True, slots=True)
class Extent:
    """How much of a report the options ask to print."""

    everything: bool
    verbose: bool
    figures: bool

    @property
    def is_asked(self) -> bool:
        """Whether more is asked for than what is printed anyway."""
        return self.everything or self.verbose or self.figures


def print_report(review: Review, extent: Extent, html_hint: str, ui: Ui) -> None:
    """Print the whole report; `html_hint` is the command for the HTML report, shown last."""
    from ..reports.terminal import render_terminal

    color = _has_colour()
    report = render_terminal(
        review,
        ui=ui,
        width=_measure_width(),
        color=color,
        everything=extent.everything,
        verbose=extent.verbose,
        figures=extent.figures,
        html_hint=html_hint,
        folder=os.getcwd() if color and follows_links(os.environ) else "",
    )
    print_text(report)


def print_summary(review: Review, ui: Ui) -> None:
    """Print a summary of the report, which stands in a file."""
    from ..reports.terminal import render_brief

    print_text(render_brief(review, ui=ui, width=_measure_width(), color=_has_colour()))


def _has_terminal() -> bool:
    return sys.stdout is not None and sys.stdout.isatty()


def _has_colour() -> bool:
    return _has_terminal() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _measure_width() -> int:
    return shutil.get_terminal_size((80, 24)).columns if _has_terminal() else 80
