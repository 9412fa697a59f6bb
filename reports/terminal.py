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
from ..text.messages import Ui
from .command import html_command
from .context import LANGS, Context, Side
from .details import DETAIL_WORDS, Detail, details_of
from .ledger import ledger_lines
from .painting import painted, plain
from .pieces import Piece
from .selection import selection_sentence
from .summary import (
    Summary,
    aligned_sentence,
    alone_sentence,
    baseline_sentence,
    figures_sentence,
    penalty_sentence,
    summarised,
    suppressed_sentence,
    unchecked_sentence,
    verdict_sentence,
)
from .visible import encodable, visible
from .wording import said
from .wrap import Line, Run, display_width, padded, wrapped

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
    page.header()
    page.findings()
    if figures:
        page.ledger()
    page.summary(figures_too=not figures)
    page.remembered()
    page.hint(html_command(review) if html_hint is None else html_hint)
    return page.text()


class _Page:
    """The lines of a report as they are written, one part after the other."""

    def __init__(self, review: Review, ui: Ui, width: int, color: bool, verbose: bool, folder: str) -> None:
        self.review, self.ui, self.width, self.color, self.verbose = review, ui, width, color, verbose
        self.folder = folder
        self.context = Context(review)
        self.totals: Summary = summarised(review)
        self.lines: list[Line] = []

    def add(self, *runs: Run, first: Sequence[Run] = (), indent: int = 0) -> None:
        """Write runs, broken into lines, all `indent` columns in; `first` stands in front of the first line instead."""
        for i, line in enumerate(wrapped(runs, self.width - indent)):
            lead = padded(list(first), indent) if i == 0 else [Run(" " * indent)] if indent else []
            self.lines.append([*lead, *line])

    def gap(self) -> None:
        """Write an empty line."""
        self.lines.append([])

    def header(self) -> None:
        """Write what was checked."""
        bitext = self.review.bitext
        paths = dict.fromkeys(visible(bitext.half(lang).document.path) for lang in LANGS)
        self.add(Run(f"bialign {__version__}  ", "dim"), Run(said("comma", self.ui).join(paths), "strong"))
        sizes = {lang: len(bitext.half(lang).segments) for lang in LANGS}
        self.fact(bitext.layout, said("segments_beads", self.ui, n=len(bitext.beads), **sizes))
        self.fact("aligned", aligned_sentence(self.totals, self.ui))
        self.gap()

    def fact(self, key: str, words: str) -> None:
        """Write a line of the header: what it is about, and words."""
        self.add(Run(said(key, self.ui) + said("colon", self.ui) + words, "dim"))

    def findings(self) -> None:
        """Write the findings, by place; neutral ones only when verbose."""
        numbered = zip(self.context.numbers, self.context.findings, strict=True)
        shown = [(number, f) for number, f in numbered if self.verbose or f.severity != "neutral"]
        digits = len(str(len(shown)))
        for number, finding in shown:
            self.finding(f"{number:>{digits}}.", finding)

    def finding(self, number: str, finding: Finding) -> None:
        """Write one finding."""
        indent = len(number) + 1
        severity = Run(said(finding.severity, self.ui), finding.severity)
        tail = f"  {visible(finding.id)}" if finding.id else ""
        rule = [Run("  "), Run(visible(finding.rule), "strong"), Run(tail, "dim")]
        if self.review.baseline and self.review.baseline.status.get(finding.id) == "new":
            rule.append(Run("  " + said("new", self.ui), "strong"))
        self.add(severity, *rule, first=[Run(number)], indent=indent)
        self.add(Run(visible(finding.message.text(self.ui))), indent=indent)
        self.sides(finding, indent)
        self.related(finding, indent)
        if finding.suggestion is not None:
            label = said("suggestion", self.ui) + said("colon", self.ui)
            self.add(Run(label, "dim"), Run(visible(finding.suggestion), "good"), indent=indent)
        for detail in details_of(finding) if self.verbose else ():
            self.detail(detail, indent)
        self.gap()

    def detail(self, detail: Detail, indent: int) -> None:
        """Write how a finding was read."""
        words = DETAIL_WORDS.get(detail.name)
        name = words.text(self.ui) if words else detail.name
        told = name + said("colon", self.ui) + detail.value.text(self.ui)
        self.add(Run(visible(told), "dim"), indent=indent + 2)

    def sides(self, finding: Finding, indent: int) -> None:
        """Write both texts of a finding, each cut to a few lines around its mark."""
        lines = EXCERPT_LINES_VERBOSE if self.verbose else EXCERPT_LINES
        room = (self.width - indent - 14) * lines - 12
        around = {"zh": AROUND // 2, "en": AROUND} if self.verbose else {"zh": 0, "en": 0}
        rooms = {"zh": room // 2, "en": room}
        sides = [self.context.side(finding, lang, rooms[lang], around[lang]) for lang in LANGS]
        labels = {side.lang: self.label(side) for side in sides}
        words = [*labels.values(), *(said(key, self.ui) for key in ("before", "after") if self.verbose)]
        column = indent + 2 + max(map(display_width, words))
        for side in sides:
            if side.pieces or side.bead:
                label = [Run(" " * indent), Run(labels[side.lang], "dim", self.link(side.lang))]
                self.around("before", side.before, indent, column)
                self.add(*self.excerpt(side), first=label, indent=column)
                self.around("after", side.after, indent, column)

    def around(self, key: str, text: str, indent: int, column: int) -> None:
        """Write the end of the text before one, or the beginning of the text after it."""
        if text:
            label = Run(" " * indent + said(key, self.ui), "dim")
            self.add(Run(text, "dim"), first=[label], indent=column)

    def link(self, lang: Lang) -> str:
        """The address of a document's file; empty without links."""
        path = self.review.bitext.half(lang).document.path
        return (PurePath(self.folder) / path).as_uri() if self.folder else ""

    def label(self, side: Side) -> str:
        """What stands in front of a text: its language and line."""
        place = said("space", self.ui) + said("line", self.ui, n=side.line) if side.line else ""
        return said("short_" + side.lang, self.ui) + place

    def excerpt(self, side: Side) -> list[Run]:
        """A text as runs; without one, words that say so."""
        if not side.pieces:
            return [Run(f"({said('no_counterpart', self.ui)})", "dim")]
        return [run for piece in side.pieces for run in self.piece(piece)]

    def piece(self, piece: Piece) -> list[Run]:
        """A piece of a text as runs."""
        if piece.gap:
            return [Run("...", "dim")]
        if not piece.ids:
            return [Run(piece.text)]
        return [Run(piece.text, "mark")] if self.color else [Run(f"[[{piece.text}]]")]

    def related(self, finding: Finding, indent: int) -> None:
        """Write the other places of a finding, the first few of them."""
        marks = finding.related
        told = [f"{self.place(m)} {self.context.mark_words(m, finding)}" for m in marks[:RELATED_SHOWN]]
        if len(marks) > RELATED_SHOWN:
            told.append(said("more", self.ui, n=len(marks) - RELATED_SHOWN))
        if told:
            self.add(Run(said("also", self.ui) + said("colon", self.ui), "dim"), Run("; ".join(told)), indent=indent)

    def place(self, mark: Mark) -> str:
        """The language and line of a mark."""
        line = self.context.line(mark.lang, mark.span.start)
        return said("short_" + mark.lang, self.ui) + said("space", self.ui) + said("line", self.ui, n=line)

    def ledger(self) -> None:
        """Write the ledger of figures and how many matched."""
        self.lines += ledger_lines(self.review.figures, self.context, self.width, self.ui)
        self.add(Run(figures_sentence(self.totals, self.ui), "strong"))
        self.gap()

    def summary(self, figures_too: bool) -> None:
        """Write the counts."""
        self.add(Run(verdict_sentence(self.totals, self.ui), "strong"))
        widest = max((len(rule) for rule in self.totals.rules), default=0)
        for rule, counts in self.totals.rules.items():
            told = [said("count_" + s, self.ui, n=n) for s, n in counts.items() if self.verbose or s != "neutral"]
            if told:
                self.add(Run(said("comma", self.ui).join(told)), first=[Run(f"  {visible(rule)}")], indent=widest + 4)
        neutral = self.totals.severities[SEVERITIES[0]]
        if neutral and not self.verbose:
            self.add(Run("  " + said("neutral_hidden", self.ui, n=neutral), "dim"))
        if figures_too:
            self.add(Run(figures_sentence(self.totals, self.ui)))
        self.add(Run(penalty_sentence(self.totals, self.ui)))
        others = (
            selection_sentence(self.review, self.ui),
            unchecked_sentence(self.totals, self.ui),
            alone_sentence(self.totals, self.ui),
        )
        for sentence in filter(None, others):
            self.add(Run(sentence))

    def remembered(self) -> None:
        """Write what was judged before, and how the findings stand against an earlier report."""
        if told := suppressed_sentence(self.review, self.ui):
            self.add(Run(told))
        if unused := self.review.unused:
            self.add(Run(said("unused_suppressions", self.ui, n=len(unused))))
            for entry in unused:
                self.record(f"{entry.id}  {entry.rule}", entry.zh, entry.en)
        if told := baseline_sentence(self.review, self.ui):
            self.add(Run(visible(told), "strong"))
        for record in self.review.baseline.fixed if self.review.baseline else ():
            label = f"{said('fixed', self.ui)}  {record.id}  {record.rule}"
            self.record(label, record.zh, record.en)

    def record(self, label: str, zh: str, en: str) -> None:
        """Write a line about a finding that isn't in the document: its name and the words that it marked."""
        words = " / ".join(visible(text) for text in (zh, en) if text)
        self.add(Run(f"{visible(label)}  {words}", "dim"), first=[Run("  ")], indent=2)

    def hint(self, command: str) -> None:
        """Write the command that makes the HTML report, on a line of its own so that it can be copied."""
        if command:
            self.gap()
            self.lines.append([Run(said("html_report", self.ui) + said("colon", self.ui), "dim")])
            self.lines.append([Run("  "), Run(visible(command), "strong")])

    def text(self) -> str:
        """All lines as one text."""
        paint = painted if self.color else plain
        return encodable("".join(paint(line).rstrip() + "\n" for line in self.lines))
