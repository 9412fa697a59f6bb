"""Findings on the terminal: in full with both texts and the words marked, in short, or as counts with examples."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePath

from ..align.bitext import LANGS, Lang
from ..qa.findings import Finding, Mark
from ..text.messages import Message
from .details import DETAIL_WORDS, Detail, list_details
from .locator import Side
from .pieces import Piece
from .place_words import format_place
from .screen import Screen
from .triage import WORST_FIRST, choose_suggestion, group_kinds, is_form, order_findings
from .visible import sanitize
from .wrap import Run, display_width

EXCERPT_LINES = 3
EXCERPT_LINES_VERBOSE = 8
AROUND = 60  # columns shown of the texts before and after, when verbose
RELATED_SHOWN = 5
LABEL_WIDTH = 24  # columns of a place that may stand beside a text; a longer one stands above it
SHIFT = 2  # columns by which a text is indented further under its place
PLACE_BELOW = 60  # least columns of a screen where a place may have a line of its own
QUOTED_WIDTH = 60  # columns of words that a message doesn't have
EXAMPLES = 3  # of each kind of slips of form
EXAMPLE_WIDTH = 30  # columns of the words of an example


class FindingLines:
    """Writes findings on a screen, the worst first.

    `everything`: all of them in full, notes too; else minor ones in short and slips of form as counts. `verbose`: also
    details and the texts around. `folder`: where paths start from, for links.
    """

    def __init__(self, screen: Screen, everything: bool, verbose: bool, folder: str) -> None:
        self.screen, self.everything, self.verbose, self.folder = screen, everything, verbose, folder
        locator = screen.locator
        self._numbers = {id(f): n for n, f in zip(locator.numbers, locator.findings, strict=True)}
        self._digits = len(str(len(locator.findings)))

    def write(self) -> None:
        """Write all findings."""
        findings = order_findings(self.screen.locator.findings)
        shown = findings if self.everything else [finding for finding in findings if not is_form(finding)]
        for finding in shown:
            is_brief = finding.severity == "minor" and not self.everything
            (self._write_short if is_brief else self._write_full)(finding)
        if not self.everything:
            self._write_kinds(findings)

    def write_critical(self, most: int) -> None:
        """Write the first critical findings in a line each: the words, what they should be, and where they are."""
        findings = [f for f in order_findings(self.screen.locator.findings) if f.severity == WORST_FIRST[0]]
        for finding in findings[:most]:
            self._write_line(finding)
        if (rest := len(findings) - most) > 0:
            self.screen.add(Run("   " + self.screen.say("more", n=rest), "dim"))
        if findings:
            self.screen.add_gap()

    def _write_line(self, finding: Finding) -> None:
        """Write a finding in a line, its place in another where the screen is wide but that line is full."""
        number = f"{self._numbers[id(finding)]}. "
        room = self.screen.width - len(number)
        words = _shorten(self._format_change(finding), room)
        place = "  ".join(filter(None, (self._format_places(finding), sanitize(finding.id))))
        is_beside = display_width(words) + 2 + display_width(place) <= room
        self.screen.add(
            Run(words), *([Run("  " + place, "dim")] if is_beside else []), first=[Run(number)], indent=len(number)
        )
        if not is_beside and self.screen.width >= PLACE_BELOW:
            self.screen.add(Run(place, "dim"), indent=len(number))

    def _format_change(self, finding: Finding) -> str:
        """The words of both sides and the suggestion; the message where there are no two."""
        marks = [sanitize(self.screen.locator.quote_mark(mark, finding)) for mark in finding.marks]
        if len(marks) < len(LANGS):
            return sanitize(finding.message.text(self.screen.ui))
        words = " → ".join(" ".join(mark.split()) for mark in marks)
        if finding.suggestion is None:
            return words
        return words + self.screen.say("should_be", words=sanitize(finding.suggestion))

    def _write_full(self, finding: Finding) -> None:
        """Write a finding with both texts."""
        indent = self._write_head(finding)
        self.screen.add(Run(sanitize(finding.message.text(self.screen.ui))), indent=indent)
        self._write_sides(finding, indent)
        self._write_related(finding, indent)
        self._write_suggestion(finding, indent)
        if self.verbose:
            for detail in list_details(finding, self.screen.locator):
                self._write_detail(detail, indent)
            self._write_detail(Detail("rule", Message(finding.rule, finding.rule)), indent)
        self.screen.add_gap()

    def _write_short(self, finding: Finding) -> None:
        """Write a finding without its texts: where it is, what it says, and the suggestion."""
        indent = self._write_head(finding)
        message = Run(self._quote_unsaid(finding) + sanitize(finding.message.text(self.screen.ui)))
        places = self._format_places(finding)
        colon = self.screen.say("colon") if places else ""
        self.screen.add(Run(places + colon, "dim"), message, indent=indent)
        self._write_suggestion(finding, indent)
        self.screen.add_gap()

    def _quote_unsaid(self, finding: Finding) -> str:
        """The words of the only side that a finding marks, and a colon, where its message doesn't have them."""
        message = finding.message.text(self.screen.ui)
        marks = [" ".join(self.screen.locator.quote_mark(mark, finding).split()) for mark in finding.marks]
        if len(marks) != 1 or marks[0] in message:
            return ""
        return f"“{_shorten(marks[0], QUOTED_WIDTH)}”" + self.screen.say("colon")

    def _write_head(self, finding: Finding) -> int:
        """Write number, severity, title and id; how many columns in the rest stands."""
        screen = self.screen
        number = f"{self._numbers[id(finding)]:>{self._digits}}."
        tail = f"  {sanitize(finding.id)}" if finding.id else ""
        runs = [Run("  "), Run(screen.title(finding.rule), "strong"), Run(tail, "dim")]
        baseline = screen.review.baseline
        if baseline and baseline.status.get(finding.id) == "new":
            runs.append(Run("  " + screen.say("new"), "strong"))
        indent = len(number) + 1
        screen.add(Run(screen.say(finding.severity), finding.severity), *runs, first=[Run(number)], indent=indent)
        return indent

    def _write_suggestion(self, finding: Finding, indent: int) -> None:
        suggestion = choose_suggestion(finding)
        if suggestion is not None:
            words = Run(sanitize(suggestion), "good")
            self.screen.add(Run(self.screen.label("suggestion"), "dim"), words, indent=indent)

    def _write_detail(self, detail: Detail, indent: int) -> None:
        """Write how a finding was read."""
        words = DETAIL_WORDS.get(detail.name)
        name = words.text(self.screen.ui) if words else detail.name
        line = name + self.screen.say("colon") + detail.value.text(self.screen.ui)
        self.screen.add(Run(sanitize(line), "dim"), indent=indent + 2)

    def _write_sides(self, finding: Finding, indent: int) -> None:
        """Write both texts of a finding, each cut to a few lines around its mark."""
        lines = EXCERPT_LINES_VERBOSE if self.verbose else EXCERPT_LINES
        room = (self.screen.width - indent - 14) * lines - 12
        around = {"zh": AROUND // 2, "en": AROUND} if self.verbose else {"zh": 0, "en": 0}
        rooms = {"zh": room // 2, "en": room}
        sides = [
            self.screen.locator.cut_side(finding, lang, rooms[lang], around[lang])
            for lang in self.screen.review.bitext.langs
        ]
        labels = {side.lang: self._format_label(side) for side in sides}
        others = [self.screen.say(key) for key in ("before", "after") if self.verbose]
        is_beside = max(map(display_width, labels.values())) <= LABEL_WIDTH
        column = indent + 2 + max(map(display_width, [*(labels.values() if is_beside else ()), *others]), default=SHIFT)
        for side in sides:
            if side.pieces or side.bead:
                self._write_side(side, labels[side.lang], is_beside, indent, column)

    def _write_side(self, side: Side, label: str, is_beside: bool, indent: int, column: int) -> None:
        """Write a text with its place beside it, or above it, and the texts around."""
        first = [Run(" " * indent), Run(label, "dim", self._build_link(side.lang))] if is_beside else []
        if not is_beside:
            self.screen.add(Run(label, "dim"), indent=indent)
        self._write_around("before", side.before, indent, column)
        self.screen.add(*self._format_excerpt(side), first=first or [Run(" " * column)], indent=column)
        self._write_around("after", side.after, indent, column)

    def _write_around(self, key: str, text: str, indent: int, column: int) -> None:
        """Write the end of the text before one, or the beginning of the text after it."""
        if text:
            label = Run(" " * indent + self.screen.say(key), "dim")
            self.screen.add(Run(text, "dim"), first=[label], indent=column)

    def _build_link(self, lang: Lang) -> str:
        """The address of a document's file; empty without links."""
        path = self.screen.review.bitext.half(lang).document.path
        return (PurePath(self.folder) / path).as_uri() if self.folder else ""

    def _format_label(self, side: Side) -> str:
        """What stands in front of a text: its language and place."""
        place = self.screen.say("space") + format_place(side.place, self.screen.ui) if side.place else ""
        return self.screen.say("short_" + side.lang) + place

    def _format_excerpt(self, side: Side) -> list[Run]:
        """A text as runs; without one, words that say so."""
        if not side.pieces:
            return [Run(self.screen.say("bracketed", inner=self.screen.say("no_counterpart")).strip(), "dim")]
        return [run for piece in side.pieces for run in self._format_piece(piece)]

    def _format_piece(self, piece: Piece) -> list[Run]:
        """A piece of a text as runs."""
        if piece.gap:
            return [Run("...", "dim")]
        if not piece.ids:
            return [Run(piece.text)]
        return [Run(piece.text, "mark")] if self.screen.color else [Run(f"[[{piece.text}]]")]

    def _write_related(self, finding: Finding, indent: int) -> None:
        """Write the other places of a finding, the first few of them."""
        marks, locator = finding.related, self.screen.locator
        places = [f"{self._format_place(m)} {locator.quote_mark(m, finding)}" for m in marks[:RELATED_SHOWN]]
        if len(marks) > RELATED_SHOWN:
            places.append(self.screen.say("more", n=len(marks) - RELATED_SHOWN))
        if places:
            self.screen.add(
                Run(self.screen.label("also"), "dim"), Run(self.screen.say("semicolon").join(places)), indent=indent
            )

    def _format_place(self, mark: Mark) -> str:
        """The language and place of a mark."""
        place = self.screen.locator.find_place(mark.lang, mark.span.start)
        space = self.screen.say("space")
        return self.screen.say("short_" + mark.lang) + space + format_place(place, self.screen.ui)

    def _format_places(self, finding: Finding) -> str:
        """The places of both marks; empty without marks."""
        return self.screen.say("comma").join(self._format_place(mark) for mark in finding.marks)

    def _write_kinds(self, findings: Sequence[Finding]) -> None:
        """Write how many slips of form there are of each kind, with the words of the first ones."""
        kinds = {rule: members for (severity, rule), members in group_kinds(findings).items() if severity == "minor"}
        if not kinds:
            return
        screen = self.screen
        screen.add(Run(screen.say("form_slips", n=sum(map(len, kinds.values()))) + screen.say("colon"), "minor"))
        digits = max(len(str(len(members))) for members in kinds.values())
        for rule, members in kinds.items():
            number = Run(f"{len(members):>{digits + 2}}  ")
            title = Run(screen.title(rule), "strong")
            screen.add(title, *self._format_examples(members), first=[number], indent=digits + 4)
        screen.add_gap()

    def _format_examples(self, members: Sequence[Finding]) -> Iterator[Run]:
        """The places of some findings with the words marked there, each but once."""
        first: dict[str, tuple[Mark, Finding]] = {}
        for finding in members:
            for mark in finding.marks[-1:]:
                first.setdefault(mark.text, (mark, finding))
        between = self.screen.say("colon")
        for mark, finding in [*first.values()][:EXAMPLES]:
            yield Run(between + self._format_place(mark) + " ", "dim")
            words = _shorten(" ".join(self.screen.locator.quote_mark(mark, finding).split()), EXAMPLE_WIDTH)
            yield from self._format_piece(Piece(words, (finding.id,)))
            between = self.screen.say("semicolon")


def _shorten(words: str, width: int) -> str:
    """Words cut to so many columns."""
    if display_width(words) <= width:
        return words
    kept = words[:width]
    while display_width(kept) > width - 3:
        kept = kept[:-1]
    return kept + "..."
