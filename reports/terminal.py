"""The terminal report: findings with both texts and the words marked, then what it all comes to.

Plain, it holds no escape codes and marks words with `[[ ]]`; in colour the marks are reversed. Nothing is drawn with
characters that a Windows code page might lack. Lines never exceed the width, in columns (Han characters take two).
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

from .._version import __version__
from ..align.bitext import Lang
from ..qa.findings import SEVERITIES, Finding, Mark, Review
from ..text.messages import Message, Ui
from .colouring import colour, strip_styles
from .command import build_html_command
from .details import DETAIL_WORDS, Detail, list_details
from .figure_table import format_table
from .locator import LANGS, Locator, Side
from .pieces import Piece
from .place_words import format_place
from .rule_titles import find_title
from .selection import describe_selection
from .summary import (
    Summary,
    describe_alignment,
    describe_baseline,
    describe_figures,
    describe_findings,
    describe_not_checked,
    describe_penalty,
    describe_suppressed,
    describe_unaligned,
    summarise,
)
from .visible import replace_surrogates, sanitize
from .wording import say
from .wrap import Line, Run, display_width, pad, wrap

NARROWEST, WIDEST = 40, 120  # columns; longer lines are hard to read, shorter ones leave no room for the texts
EXCERPT_LINES = 3
EXCERPT_LINES_VERBOSE = 8
AROUND = 60  # columns shown of the texts before and after, when verbose
RELATED_SHOWN = 5


def render_terminal(
    review: Review,
    *,
    ui: Ui = "en",
    width: int = 80,
    color: bool = False,
    verbose: bool = False,
    figures: bool = False,
    html_hint: str | None = None,
    folder: str = "",
) -> str:
    """The whole report as text that ends with a line end.

    `verbose` adds neutral findings, details, and the texts around; `figures` the ledger of figures. `html_hint` is the
    command shown last; without it one is made from the paths of the document, an empty one shows none. With the
    `folder` that paths start from, in colour, places in files are links for terminals that follow them (OSC 8).
    """
    page = _Page(review, ui, min(max(width, NARROWEST), WIDEST), color, verbose, folder)
    page.write_header()
    page.write_findings()
    if figures:
        page.write_ledger()
    page.write_summary(figures_too=not figures)
    page.write_judgements()
    page.write_hint(build_html_command(review) if html_hint is None else html_hint)
    return page.join_lines()


class _Page:
    """The lines of a report as they are written, one part after the other."""

    def __init__(self, review: Review, ui: Ui, width: int, color: bool, verbose: bool, folder: str) -> None:
        self.review, self.ui, self.width, self.color, self.verbose = review, ui, width, color, verbose
        self.folder = folder
        self.locator = Locator(review)
        self.totals: Summary = summarise(review)
        self.lines: list[Line] = []

    def add(self, *runs: Run, first: Sequence[Run] = (), indent: int = 0) -> None:
        """Write runs, broken into lines, all `indent` columns in; `first` stands in front of the first line instead."""
        for i, line in enumerate(wrap(runs, self.width - indent)):
            lead = pad(list(first), indent) if i == 0 else [Run(" " * indent)] if indent else []
            self.lines.append([*lead, *line])

    def add_gap(self) -> None:
        """Write an empty line."""
        self.lines.append([])

    def write_header(self) -> None:
        """Write what was checked."""
        bitext = self.review.bitext
        paths = dict.fromkeys(sanitize(bitext.half(lang).document.path) for lang in LANGS)
        self.add(Run(f"bialign {__version__}  ", "dim"), Run(say("comma", self.ui).join(paths), "strong"))
        sizes = {lang: len(bitext.half(lang).segments) for lang in LANGS}
        self.write_fact(bitext.layout, say("segments_beads", self.ui, n=len(bitext.beads), **sizes))
        self.write_fact("aligned", describe_alignment(self.totals, self.ui))
        for caution in self.review.cautions:
            self.add(Run(say("caution", self.ui) + say("colon", self.ui), "major"), Run(caution.message.text(self.ui)))
        self.add_gap()

    def write_fact(self, key: str, words: str) -> None:
        """Write a line of the header: what it is about, and words."""
        self.add(Run(say(key, self.ui) + say("colon", self.ui) + words, "dim"))

    def write_findings(self) -> None:
        """Write the findings, by place; neutral ones only when verbose."""
        numbered = zip(self.locator.numbers, self.locator.findings, strict=True)
        shown = [(number, f) for number, f in numbered if self.verbose or f.severity != "neutral"]
        digits = len(str(len(shown)))
        for number, finding in shown:
            self.write_finding(f"{number:>{digits}}.", finding)

    def write_finding(self, number: str, finding: Finding) -> None:
        """Write one finding."""
        indent = len(number) + 1
        severity = Run(say(finding.severity, self.ui), finding.severity)
        tail = f"  {sanitize(finding.id)}" if finding.id else ""
        rule = [Run("  "), Run(self.format_title(finding.rule), "strong"), Run(tail, "dim")]
        if self.review.baseline and self.review.baseline.status.get(finding.id) == "new":
            rule.append(Run("  " + say("new", self.ui), "strong"))
        self.add(severity, *rule, first=[Run(number)], indent=indent)
        self.add(Run(sanitize(finding.message.text(self.ui))), indent=indent)
        self.write_sides(finding, indent)
        self.write_related(finding, indent)
        if finding.suggestion is not None:
            label = say("suggestion", self.ui) + say("colon", self.ui)
            self.add(Run(label, "dim"), Run(sanitize(finding.suggestion), "good"), indent=indent)
        if self.verbose:
            for detail in list_details(finding, self.locator):
                self.write_detail(detail, indent)
            self.write_detail(Detail("rule", Message(finding.rule, finding.rule)), indent)
        self.add_gap()

    def format_title(self, rule: str) -> str:
        """What a rule finds, in a few words."""
        return sanitize(find_title(rule).text(self.ui))

    def write_detail(self, detail: Detail, indent: int) -> None:
        """Write how a finding was read."""
        words = DETAIL_WORDS.get(detail.name)
        name = words.text(self.ui) if words else detail.name
        line = name + say("colon", self.ui) + detail.value.text(self.ui)
        self.add(Run(sanitize(line), "dim"), indent=indent + 2)

    def write_sides(self, finding: Finding, indent: int) -> None:
        """Write both texts of a finding, each cut to a few lines around its mark."""
        lines = EXCERPT_LINES_VERBOSE if self.verbose else EXCERPT_LINES
        room = (self.width - indent - 14) * lines - 12
        around = {"zh": AROUND // 2, "en": AROUND} if self.verbose else {"zh": 0, "en": 0}
        rooms = {"zh": room // 2, "en": room}
        sides = [self.locator.cut_side(finding, lang, rooms[lang], around[lang]) for lang in LANGS]
        labels = {side.lang: self.format_label(side) for side in sides}
        words = [*labels.values(), *(say(key, self.ui) for key in ("before", "after") if self.verbose)]
        column = indent + 2 + max(map(display_width, words))
        for side in sides:
            if side.pieces or side.bead:
                label = [Run(" " * indent), Run(labels[side.lang], "dim", self.build_link(side.lang))]
                self.write_around("before", side.before, indent, column)
                self.add(*self.format_excerpt(side), first=label, indent=column)
                self.write_around("after", side.after, indent, column)

    def write_around(self, key: str, text: str, indent: int, column: int) -> None:
        """Write the end of the text before one, or the beginning of the text after it."""
        if text:
            label = Run(" " * indent + say(key, self.ui), "dim")
            self.add(Run(text, "dim"), first=[label], indent=column)

    def build_link(self, lang: Lang) -> str:
        """The address of a document's file; empty without links."""
        path = self.review.bitext.half(lang).document.path
        return (PurePath(self.folder) / path).as_uri() if self.folder else ""

    def format_label(self, side: Side) -> str:
        """What stands in front of a text: its language and place."""
        place = say("space", self.ui) + format_place(side.place, self.ui) if side.place else ""
        return say("short_" + side.lang, self.ui) + place

    def format_excerpt(self, side: Side) -> list[Run]:
        """A text as runs; without one, words that say so."""
        if not side.pieces:
            return [Run(f"({say('no_counterpart', self.ui)})", "dim")]
        return [run for piece in side.pieces for run in self.format_piece(piece)]

    def format_piece(self, piece: Piece) -> list[Run]:
        """A piece of a text as runs."""
        if piece.gap:
            return [Run("...", "dim")]
        if not piece.ids:
            return [Run(piece.text)]
        return [Run(piece.text, "mark")] if self.color else [Run(f"[[{piece.text}]]")]

    def write_related(self, finding: Finding, indent: int) -> None:
        """Write the other places of a finding, the first few of them."""
        marks = finding.related
        places = [f"{self.format_place(m)} {self.locator.quote_mark(m, finding)}" for m in marks[:RELATED_SHOWN]]
        if len(marks) > RELATED_SHOWN:
            places.append(say("more", self.ui, n=len(marks) - RELATED_SHOWN))
        if places:
            self.add(Run(say("also", self.ui) + say("colon", self.ui), "dim"), Run("; ".join(places)), indent=indent)

    def format_place(self, mark: Mark) -> str:
        """The language and place of a mark."""
        place = self.locator.find_place(mark.lang, mark.span.start)
        return say("short_" + mark.lang, self.ui) + say("space", self.ui) + format_place(place, self.ui)

    def write_ledger(self) -> None:
        """Write the ledger of figures and how many matched."""
        self.lines += format_table(self.review.figures, self.locator, self.width, self.ui)
        self.add(Run(describe_figures(self.totals, self.ui), "strong"))
        self.add_gap()

    def write_summary(self, figures_too: bool) -> None:
        """Write the counts."""
        self.add(Run(describe_findings(self.totals, self.ui), "strong"))
        titles = {rule: self.format_title(rule) for rule in self.totals.rules}
        widest = max(map(display_width, titles.values()), default=0)
        for rule, counts in self.totals.rules.items():
            parts = [say("count_" + s, self.ui, n=n) for s, n in counts.items() if self.verbose or s != "neutral"]
            if parts:
                gap = " " * (widest - display_width(titles[rule]) + 2)
                self.add(Run(titles[rule] + gap), Run(say("comma", self.ui).join(parts)), first=[Run("  ")], indent=2)
        neutral = self.totals.severities[SEVERITIES[0]]
        if neutral and not self.verbose:
            self.add(Run("  " + say("neutral_hidden", self.ui, n=neutral), "dim"))
        if figures_too:
            self.add(Run(describe_figures(self.totals, self.ui)))
        self.add(Run(describe_penalty(self.totals, self.ui)))
        others = (
            describe_selection(self.review, self.ui),
            describe_not_checked(self.totals, self.ui),
            describe_unaligned(self.totals, self.ui),
        )
        for sentence in filter(None, others):
            self.add(Run(sentence))

    def write_judgements(self) -> None:
        """Write what was judged before, and how the findings stand against an earlier report."""
        if sentence := describe_suppressed(self.review, self.ui):
            self.add(Run(sentence))
        if unused := self.review.unused:
            self.add(Run(say("unused_suppressions", self.ui, n=len(unused))))
            for entry in unused:
                self.write_record(f"{entry.id}  {self.format_title(entry.rule)}", entry.zh, entry.en)
        if sentence := describe_baseline(self.review, self.ui):
            self.add(Run(sanitize(sentence), "strong"))
        for record in self.review.baseline.fixed if self.review.baseline else ():
            label = f"{say('fixed', self.ui)}  {record.id}  {self.format_title(record.rule)}"
            self.write_record(label, record.zh, record.en)

    def write_record(self, label: str, zh: str, en: str) -> None:
        """Write a line about a finding that isn't in the document: its name and the words that it marked."""
        words = " / ".join(sanitize(text) for text in (zh, en) if text)
        self.add(Run(f"{sanitize(label)}  {words}", "dim"), first=[Run("  ")], indent=2)

    def write_hint(self, command: str) -> None:
        """Write the command that makes the HTML report, on a line of its own so that it can be copied."""
        if command:
            self.add_gap()
            self.lines.append([Run(say("html_report", self.ui) + say("colon", self.ui), "dim")])
            self.lines.append([Run("  "), Run(sanitize(command), "strong")])

    def join_lines(self) -> str:
        """All lines as one text."""
        paint = colour if self.color else strip_styles
        return replace_surrogates("".join(paint(line).rstrip() + "\n" for line in self.lines))
