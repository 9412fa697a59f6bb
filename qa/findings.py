"""What checking comes to: findings, the ledger of figures, and the review that holds both."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from ..align.bitext import Bitext, Lang, Span
from ..align.place import Place
from ..text.messages import Message
from .judgements.judgement import Judgement, Record
from .quantities.quantity import Quantity

# Of a finding against an earlier report.
Status = Literal["new", "persisting"]
Severity = Literal["neutral", "minor", "major", "critical"]
FigureStatus = Literal["match", "mismatch", "missing", "added", "implied", "doubt"]
# What reproduces a review, as JSON has it.
SettingValue = str | int | float | bool | list[str] | Mapping[str, object] | None
Settings = Mapping[str, SettingValue]
SEVERITIES: tuple[Severity, ...] = ("neutral", "minor", "major", "critical")
FIGURE_STATUSES: tuple[FigureStatus, ...] = ("match", "mismatch", "missing", "added", "implied", "doubt")


@dataclass(frozen=True, slots=True)
class Mark:
    """The words concerned on one side: a span of the extracted text and exactly that slice.

    `place`: where they stand in the file; `review` fills it in, rules leave it empty.
    """

    lang: Lang
    span: Span
    text: str
    bead: str | None = None
    place: Place = field(default=Place(), compare=False)


@dataclass(frozen=True, slots=True)
class Finding:
    """One discrepancy, made by its rule. Its id and places are given by `review`; rules leave them empty.

    `mqm`: the category, such as `accuracy/omission`. `bead`: the id of the aligned pair it is about. `zh`, `en`: the
    words concerned on either side; `related`: other places that have to do with it. `detail`: what programs may want to
    know, by name. `suggestion`: what to write instead. `place`: where it stands, that of the first of its marks.
    `comparison`: the id of the comparison that it is about, where it is about figures.
    """

    rule: str
    severity: Severity
    mqm: str
    message: Message
    bead: str | None
    zh: Mark | None
    en: Mark | None
    related: tuple[Mark, ...] = ()
    detail: Mapping[str, str] = field(default_factory=dict)
    suggestion: str | None = None
    comparison: str | None = None
    id: str = ""
    place: Place = field(default=Place(), compare=False)

    @property
    def marks(self) -> tuple[Mark, ...]:
        """Its marks, Chinese first."""
        return tuple(mark for mark in (self.zh, self.en) if mark is not None)

    def hold_back(self, severity: Severity) -> Finding:
        """The same finding with less severity, which says what it would be if nothing spoke against it."""
        return replace(self, severity=severity, detail={**self.detail, "held_back": self.severity})


@dataclass(frozen=True, slots=True)
class Figure:
    """A line of the ledger: quantities of both sides, in offsets of the extracted text, and how they compare.

    `rounded`: whether they match because one is the other rounded to the digits that it shows.
    """

    id: str
    bead: str
    zh: tuple[Quantity, ...]
    en: tuple[Quantity, ...]
    status: FigureStatus
    finding: str | None = None
    rounded: bool = False


@dataclass(frozen=True, slots=True)
class Caution:
    """What to know before reading the findings, in one sentence with what to try; `id` says of what kind it is."""

    id: Literal[
        "pages",
        "ocr",
        "letters",
        "order",
        "encoding",
        "bytes",
        "mojibake",
        "layout",
        "coverage",
        "scores",
        "language-zh",
        "language-en",
        "untranslated",
        "uncalculated",
        "figures",
    ]
    message: Message


@dataclass(frozen=True, slots=True)
class NotChecked:
    """A rule that was chosen and found nothing out: it failed, or what it needs is not installed.

    `reason`: what to say after the rule's id.
    """

    rule: str
    kind: Literal["failed", "not-installed"]
    reason: Message


@dataclass(frozen=True, slots=True)
class Suppressed:
    """A finding that isn't shown, and the judgement that says why."""

    finding: Finding
    by: Judgement


@dataclass(frozen=True, slots=True)
class Baseline:
    """An earlier report, by its name: the status of every finding against it, and its findings that are gone."""

    name: str
    status: Mapping[str, Status]
    fixed: tuple[Record, ...] = ()


@dataclass(frozen=True, slots=True)
class Review:
    """A bitext, what was found in it, the rules that were run and the settings that reproduce it.

    `rules` ran; those that were chosen and did not get to an end are `not_checked`; `titles` say what all these find.
    `suppressed`: findings judged false alarms; `unused`: judgements that match nothing in this document any more;
    `notes`: judgements about this document that suppress nothing.
    """

    bitext: Bitext
    findings: tuple[Finding, ...]
    figures: tuple[Figure, ...]
    rules: tuple[str, ...]
    settings: Settings = field(default_factory=dict)
    not_checked: tuple[NotChecked, ...] = ()
    suppressed: tuple[Suppressed, ...] = ()
    unused: tuple[Judgement, ...] = ()
    notes: tuple[Judgement, ...] = ()
    baseline: Baseline | None = None
    cautions: tuple[Caution, ...] = ()
    titles: Mapping[str, Message] = field(default_factory=dict)
