"""What the HTML template shows, worked out beforehand so that the template only lays it out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from ..align.bitext import Lang
from ..qa.findings import SEVERITIES, Figure, Finding, Message, Review, Severity
from .context import LANGS, Context, Side
from .docmap import Look, Map, document_map, look_of
from .pieces import Piece
from .summary import (
    Summary,
    alone_sentence,
    baseline_sentence,
    figures_sentence,
    shares,
    summarised,
    suppressed_sentence,
    unchecked_sentence,
    unmatched,
    verdict_sentence,
)
from .values import values_of
from .visible import visible

EXCERPT = 400  # characters of a text shown with a finding; the whole of it stands in the bitext
AROUND = 60  # characters shown of the beads before and after

Marked = list[tuple[str, str, str]]  # text, id and severity of the finding that marks it


@dataclass(frozen=True, slots=True)
class FindingView:
    """A finding with its number, both sides and the words of its details."""

    number: int
    finding: Finding
    sides: tuple[Side, ...]
    detail: tuple[tuple[str, str], ...]
    related: tuple[tuple[Lang, int, str, str | None], ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A bead: both texts in marked pieces, and the findings in its margin."""

    number: int
    id: str
    look: Look
    score: float
    heading: bool
    zh: Marked
    en: Marked
    margin: tuple[FindingView, ...]


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A line of the ledger: the words of either side, its values, its verdict, the number of its finding."""

    figure: Figure
    zh: str
    en: str
    values: Message
    unmatched: bool
    number: int | None


@dataclass(frozen=True, slots=True)
class RuleRow:
    """How often a rule found something, the worst severity first, and the MQM category it stands for."""

    rule: str
    mqm: str
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class View:
    """Everything the template shows."""

    review: Review
    paths: tuple[str, ...]
    totals: Summary
    shares: dict[str, str]
    verdict: Message
    figures_told: Message
    alone: Message
    unchecked: Message
    suppressed: Message
    against: Message
    rules: tuple[RuleRow, ...]
    findings: tuple[FindingView, ...]
    figures: tuple[FigureRow, ...]
    rows: tuple[Row, ...]
    map: Map
    non_text: int


def view_of(review: Review) -> View:
    """The view of a review."""
    context, totals = Context(review), summarised(review)
    findings = [_finding(number, finding, context) for number, finding in enumerate(context.findings, 1)]
    numbers = {shown.finding.id: shown.number for shown in findings}
    halves = (review.bitext.zh, review.bitext.en)
    return View(
        review=review,
        paths=tuple(dict.fromkeys(visible(half.document.path) for half in halves)),
        totals=totals,
        shares=shares(totals),
        verdict=_both(partial(verdict_sentence, totals)),
        figures_told=_both(partial(figures_sentence, totals)),
        alone=_both(partial(alone_sentence, totals)),
        unchecked=_both(partial(unchecked_sentence, totals)),
        suppressed=_both(partial(suppressed_sentence, review)),
        against=_both(partial(baseline_sentence, review)),
        rules=tuple(_rules(totals, review)),
        findings=tuple(findings),
        figures=tuple(_figure(figure, context, numbers) for figure in review.figures),
        rows=tuple(_rows(context, findings)),
        map=document_map(context),
        non_text=sum(len(half.non_text) for half in halves),
    )


def _both(words: Callable[[Lang], str]) -> Message:
    """Words in both interface languages."""
    return Message(en=words("en"), zh=words("zh"))


def _rules(totals: Summary, review: Review) -> Iterable[RuleRow]:
    """The table of rules."""
    mqm = {finding.rule: finding.mqm for finding in reversed(review.findings)}
    for rule, counts in totals.rules.items():
        yield RuleRow(rule, mqm[rule], tuple(counts.get(severity, 0) for severity in reversed(SEVERITIES)))


def _finding(number: int, finding: Finding, context: Context) -> FindingView:
    """A finding as it is shown."""
    sides = tuple(context.side(finding, lang, EXCERPT // 2 if lang == "zh" else EXCERPT, AROUND) for lang in LANGS)
    related = tuple(
        (
            mark.lang,
            context.line(mark.lang, mark.span.start),
            context.mark_words(mark, finding),
            context.bead_id(mark, finding),
        )
        for mark in finding.related
    )
    return FindingView(
        number=number,
        finding=finding,
        sides=tuple(side for side in sides if side.pieces or side.bead),
        detail=tuple((visible(key), visible(value)) for key, value in finding.detail.items()),
        related=related,
    )


def _figure(figure: Figure, context: Context, numbers: dict[str, int]) -> FigureRow:
    """A line of the ledger as it is shown."""
    number = numbers.get(figure.finding) if figure.finding else None
    return FigureRow(
        figure,
        context.words(figure, "zh"),
        context.words(figure, "en"),
        _both(partial(_values, figure)),
        unmatched(figure),
        number,
    )


def _values(figure: Figure, ui: Lang) -> str:
    """The values of a line of the ledger: one where they are the same."""
    zh, en = values_of(figure, ui)
    sign = " ≠ " if figure.verdict == "mismatch" else " / "
    return zh if zh == en else sign.join(side for side in (zh, en) if side)


def _rows(context: Context, findings: list[FindingView]) -> Iterable[Row]:
    """The beads, in order."""
    severity: dict[str, Severity] = {shown.finding.id: shown.finding.severity for shown in findings}
    margins: dict[int, list[FindingView]] = {}
    for shown in findings:
        margins.setdefault(context.place(shown.finding)[0], []).append(shown)
    for i, bead in enumerate(context.bitext.beads):
        segments = (*context.bitext.segments(bead, "zh"), *context.bitext.segments(bead, "en"))
        zh, en = (_marked(context.marked(bead, lang), severity) for lang in LANGS)
        heading = all(segment.kind == "heading" for segment in segments)
        yield Row(i + 1, bead.id, look_of(bead), bead.score, heading, zh, en, tuple(margins.get(i, ())))


def _marked(pieces: list[Piece], severity: dict[str, Severity]) -> Marked:
    """Pieces with the worst of the findings that mark them."""
    marked: Marked = []
    for piece in pieces:
        worst = max(piece.ids, key=lambda name: SEVERITIES.index(severity[name]), default="")
        marked.append((piece.text, worst, severity.get(worst, "")))
    return marked
