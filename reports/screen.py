"""What a report on the terminal is written on: lines of a width, in the language of the reader."""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy

from ..qa.findings import Review
from ..text.messages import Ui
from .colouring import colour, strip_styles
from .locator import Locator
from .rule_titles import find_title
from .summary import Summary, summarise
from .visible import replace_surrogates, sanitize
from .wording import say
from .wrap import Line, Run, pad, wrap

UIS: tuple[Ui, ...] = ("en", "zh")
NARROWEST, WIDEST = 40, 120  # columns; longer lines are hard to read, shorter ones leave no room for the texts


class Screen:
    """The lines of a report as they are written, one after the other, and what all its parts look up."""

    def __init__(self, review: Review, ui: Ui, width: int, color: bool = False) -> None:
        self.review, self.ui, self.color = review, ui, color
        self.width = min(max(width, NARROWEST), WIDEST)
        self.locator = Locator(review)
        self.totals: Summary = summarise(review)
        self.lines: list[Line] = []

    def translate(self, ui: Ui) -> Screen:
        """Another screen for the same review, empty, in a language."""
        other = copy(self)
        other.ui, other.lines = ui, []
        return other

    def say(self, key: str, **values: object) -> str:
        """The words of a key in the reader's language."""
        return say(key, self.ui, **values)

    def label(self, key: str) -> str:
        """The words of a key and a colon."""
        return self.say(key) + self.say("colon")

    def title(self, rule: str) -> str:
        """What a rule finds, in a few words."""
        return sanitize(find_title(rule, self.review.titles).text(self.ui))

    def add(self, *runs: Run, first: Sequence[Run] = (), indent: int = 0) -> None:
        """Write runs, broken into lines, all `indent` columns in; `first` stands in front of the first line instead."""
        for i, line in enumerate(wrap(runs, self.width - indent)):
            lead = pad(list(first), indent) if i == 0 else [Run(" " * indent)] if indent else []
            self.lines.append([*lead, *line])

    def add_gap(self) -> None:
        """Write an empty line."""
        self.lines.append([])

    def join_lines(self) -> str:
        """All lines as one text."""
        paint = colour if self.color else strip_styles
        return replace_surrogates("".join(paint(line).rstrip() + "\n" for line in self.lines))
