"""What stands around the findings on the terminal: what was checked, the counts, and what was judged before."""

from __future__ import annotations

from .._version import __version__
from ..align.bitext import LANGS
from ..qa.findings import SEVERITIES, Suppressed
from .mqm import get_threshold
from .screen import Screen
from .selection import describe_selection
from .summary import (
    advise_on_rating,
    describe_alignment,
    describe_baseline,
    describe_figures,
    describe_findings,
    describe_limits,
    describe_not_checked,
    describe_rating,
    describe_reported,
    describe_size,
    describe_suppressed,
    describe_unaligned,
)
from .visible import sanitize
from .wrap import Run, display_width


def write_header(screen: Screen) -> None:
    """Write what was checked, and what to know before reading the findings."""
    bitext = screen.review.bitext
    paths = dict.fromkeys(sanitize(bitext.half(lang).document.path) for lang in LANGS)
    screen.add(Run(f"bialign {__version__}  ", "dim"), Run(screen.say("comma").join(paths), "strong"))
    _write_fact(screen, bitext.layout, describe_size(screen.review, screen.ui))
    if aligned := describe_alignment(screen.totals, screen.ui):
        _write_fact(screen, "aligned", aligned)
    for caution in screen.review.cautions:
        screen.add(Run(screen.label("caution"), "major"), Run(caution.message.text(screen.ui)))
    screen.add_gap()


def _write_fact(screen: Screen, key: str, words: str) -> None:
    """Write a line of the header: what it is about, and words."""
    screen.add(Run(screen.label(key) + words, "dim"))


def write_counts(screen: Screen, notes_too: bool) -> None:
    """Write how many findings there are of each severity; of notes only that they are there, unless they are shown."""
    screen.add(Run(describe_findings(screen.totals, screen.ui), "strong"))
    notes = screen.totals.severities[SEVERITIES[0]]
    if notes:
        words = screen.say("count_neutral", n=notes) if notes_too else screen.say("neutral_hidden", n=notes)
        screen.add(Run("  " + words, "dim"))


def write_rules(screen: Screen, room: int | None = None) -> None:
    """Write the counts by rule, the worst first: as many rows as there is room for, all without a limit."""
    counts = {
        rule: {severity: n for severity, n in counts.items() if severity != "neutral"}
        for rule, counts in screen.totals.rules.items()
    }
    rows = [(screen.title(rule), severities) for rule, severities in counts.items() if severities]
    shown = rows if room is None or len(rows) <= room else rows[: room - 1]
    widest = max((display_width(title) for title, _ in shown), default=0)
    for title, severities in shown:
        words = screen.say("comma").join(screen.say("count_" + severity, n=n) for severity, n in severities.items())
        screen.add(Run(title + " " * (widest - display_width(title) + 2) + words), first=[Run("  ")], indent=2)
    if rest := rows[len(shown) :]:
        left = sum(sum(severities.values()) for _, severities in rest)
        screen.add(Run("  " + screen.say("more_kinds", n=left, kinds=len(rest)), "dim"))


def write_score(screen: Screen, figures_too: bool, brief: bool = False) -> None:
    """Write how many figures matched and where the others are found, the penalty, what the check doesn't cover."""
    totals, ui, threshold = screen.totals, screen.ui, get_threshold(screen.review)
    rating = (describe_rating(totals, threshold, ui), advise_on_rating(totals, threshold, ui))
    sentences = (
        describe_figures(totals, ui) if figures_too else "",
        describe_reported(screen.review, ui) if figures_too and not brief else "",
        screen.say("space").join(filter(None, rating)),
        describe_selection(screen.review, ui),
        describe_not_checked(totals, ui),
        describe_unaligned(totals, ui),
        describe_limits(screen.review, ui),
    )
    for sentence in filter(None, sentences):
        screen.add(Run(sentence))


def write_judgements(screen: Screen, records_too: bool = True, verbose: bool = False) -> None:
    """Write what was judged before, and how the findings stand against an earlier report."""
    review, ui = screen.review, screen.ui
    if sentence := describe_suppressed(review, ui):
        screen.add(Run(sentence + ("" if verbose else screen.say("suppressed_hidden"))))
    for suppressed in review.suppressed if verbose else ():
        _write_suppressed(screen, suppressed)
    if unused := review.unused:
        screen.add(Run(screen.say("unused_suppressions", n=len(unused))))
        for entry in unused if records_too else ():
            _write_record(screen, f"{entry.id}  {screen.title(entry.rule)}", entry.zh, entry.en)
    if sentence := describe_baseline(review, ui):
        screen.add(Run(sanitize(sentence), "strong"))
    for record in review.baseline.fixed if review.baseline and records_too else ():
        label = f"{screen.say('fixed')}  {record.id}  {screen.title(record.rule)}"
        _write_record(screen, label, record.zh, record.en)


def _write_suppressed(screen: Screen, entry: Suppressed) -> None:
    """Write a finding that is left out: what it marks, and who decided so, when and why."""
    finding, by = entry.finding, entry.by
    reason = by.reason or screen.say("no_reason")
    label = f"{screen.say(finding.severity)}  {finding.id}  {screen.title(finding.rule)}"
    _write_record(screen, label, *(mark.text if mark else "" for mark in (finding.zh, finding.en)))
    if why := screen.say("comma").join(sanitize(part) for part in (by.reviewer, by.date, reason) if part):
        screen.add(Run(why, "dim"), first=[Run("    ")], indent=4)


def _write_record(screen: Screen, label: str, zh: str, en: str) -> None:
    """Write a line about a finding that isn't in the document: its name and the words that it marked."""
    words = " / ".join(sanitize(text) for text in (zh, en) if text)
    screen.add(Run(f"{sanitize(label)}  {words}", "dim"), first=[Run("  ")], indent=2)


def write_hint(screen: Screen, command: str) -> None:
    """Write the command that makes the HTML report, on a line of its own so that it can be copied."""
    if command:
        screen.add_gap()
        screen.lines.append([Run(screen.label("html_report"), "dim")])
        screen.lines.append([Run("  "), Run(sanitize(command), "strong")])
