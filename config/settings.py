"""The settings in force, and where each of them comes from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from ..text.messages import Message

if TYPE_CHECKING:
    from ..align.bitext import Layout
    from ..qa.comparison.hedges import Policy
    from ..qa.findings import Severity
    from ..text.messages import Ui

# Values of `fail-on`: the least severity that makes the exit code 1, nothing, or findings new against a baseline.
FAIL_ON = ("minor", "major", "critical", "never", "new")
UI = ("en", "zh")
# Names of layouts, as reports have them.
LAYOUTS = ("halves", "alternating", "sections", "inline", "comments", "table", "cues", "two-files", "pairs")
# What a house minds of "about" and its like.
HEDGES = ("usual", "strict", "loose")
# The name of a setting with the tables around it.
Name = tuple[str, ...]


class Origin(NamedTuple):
    """Where a value stands: file, line, the lines of a list's words, the paths of the override that has it, if any.

    The line is 0 where a program gave the value.
    """

    path: str
    line: int
    lines: tuple[int, ...] = ()
    paths: tuple[str, ...] = ()

    def locate(self, message: Message) -> Message:
        """A message with the file and the line that it is about before it; settings of a program have no lines."""
        if not self.line:
            return Message(f"{self.path}: {message.en}", f"{self.path}：{message.zh}")
        return Message(f"{self.path}, line {self.line}: {message.en}", f"{self.path} 第 {self.line} 行：{message.zh}")


class OwnRule(NamedTuple):
    """A rule of the configuration as it is written: its id, and its settings by name."""

    id: str
    settings: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Config:
    """The settings of a file, or those of no file.

    `reviewer`: the name that decisions are signed with. `mqm_threshold`: the most penalty points per 1,000 words that
    pass. `official_terms`: whether official English names are to be used. `not_quantities`: Chinese words whose
    numerals count nothing. `severity`: by rule id or prefix. Paths are ready to open. `origins`: of everything that is
    set; what isn't has its default.
    """

    path: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = field(default_factory=dict)
    fail_on: str = "minor"
    ui: Ui = "en"
    layout: Layout | None = None
    model: str = "builtin"
    hedges: Policy = "usual"
    official_terms: bool = False
    glossary: tuple[str, ...] = ()
    suppressions: str | None = None
    reviewer: str = ""
    mqm_threshold: float | None = None
    not_quantities: tuple[str, ...] = ()
    own_rules: tuple[OwnRule, ...] = ()
    origins: Mapping[Name, Origin] = field(default_factory=dict)

    def origin(self, *name: str) -> Origin | None:
        """Where a setting, or the table or list that has it, is set; None where it has its default."""
        return next((self.origins[name[:end]] for end in range(len(name), 0, -1) if name[:end] in self.origins), None)
