"""The report on the terminal: the worst findings first, then what it all comes to; or a summary beside a file.

Plain, it holds no escape codes and marks words with `[[ ]]`; in colour the marks are reversed. Nothing is drawn with
characters that a Windows code page might lack. Lines never exceed the width, in columns (Han characters take two).
"""

from __future__ import annotations

from ..qa.findings import Review
from ..text.messages import Ui
from .closing_lines import write_counts, write_header, write_hint, write_judgements, write_rules, write_score
from .command import build_html_command
from .figure_table import format_table
from .finding_lines import FindingLines
from .screen import UIS, Screen
from .summary import describe_figures
from .wrap import Run

BRIEF = 25  # lines of the summary that is printed when the report itself goes into a file
CRITICAL = 5  # findings that it names


def render_terminal(
    review: Review,
    *,
    ui: Ui = "en",
    width: int = 80,
    color: bool = False,
    everything: bool = False,
    verbose: bool = False,
    figures: bool = False,
    html_hint: str | None = None,
    folder: str = "",
) -> str:
    """The whole report as text that ends with a line end.

    Critical and major findings stand in full, minor ones in short, slips of form as counts with examples; with
    `everything` all are in full, notes too. `verbose` has that, details, and the texts around; `figures` the ledger of
    figures. `html_hint` is the command shown last; without it one is made from the paths of the document, an empty one
    shows none. With the `folder` that paths start from, in colour, places in files are links for terminals that follow
    them (OSC 8).
    """
    screen = Screen(review, ui, width, color)
    everything = everything or verbose
    write_header(screen)
    FindingLines(screen, everything, verbose, folder).write()
    if figures and not review.bitext.is_one_sided:
        _write_ledger(screen)
    write_counts(screen, everything)
    if everything:
        write_rules(screen)
    write_score(screen, figures_too=not figures)
    write_judgements(screen, verbose=verbose)
    write_hint(screen, build_html_command(review) if html_hint is None else html_hint)
    return screen.join_lines()


def render_brief(review: Review, *, ui: Ui = "en", width: int = 80, color: bool = False) -> str:
    """A summary of at most 25 lines: what was checked, what is critical, the counts by rule, and the score.

    Both languages name the same findings and rules, as many as either has room for.
    """
    screen = Screen(review, ui, width, color)
    written = {lang: _write_around_rules(screen.translate(lang)) for lang in UIS}
    room = min(BRIEF - len(above.lines) - len(below.lines) for above, below in written.values())
    above, below = written[ui]
    write_rules(above, max(1, room))
    above.lines = [*above.lines, *below.lines][:BRIEF]
    return above.join_lines()


def _write_around_rules(screen: Screen) -> tuple[Screen, Screen]:
    """What stands in a summary above and below the counts by rule."""
    above, below = screen.translate(screen.ui), screen.translate(screen.ui)
    write_header(above)
    FindingLines(above, everything=False, verbose=False, folder="").write_critical(CRITICAL)
    write_counts(above, notes_too=True)
    if screen.review.findings:
        above.add(Run("  " + screen.say("all_here"), "dim"))
    write_score(below, figures_too=True, brief=True)
    write_judgements(below, records_too=False)
    return above, below


def _write_ledger(screen: Screen) -> None:
    """Write the ledger of figures and how many matched."""
    screen.lines += format_table(screen.review.figures, screen.locator, screen.width, screen.ui)
    screen.add(Run(describe_figures(screen.totals, screen.ui), "strong"))
    screen.add_gap()
