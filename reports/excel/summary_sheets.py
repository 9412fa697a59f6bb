"""What a review comes to as sheets: its summary, and the score card of MQM."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from ..._version import __version__
from ...align.bitext import LANGS
from ...qa.findings import Review, Severity
from ...text.messages import Ui
from ..categories import format_category
from ..mqm import count_points, get_threshold, tabulate
from ..pagewords import TEMPLATE_WORDS
from ..rule_titles import find_title, join_titles
from ..selection import describe_selection
from ..summary import (
    describe_alignment,
    describe_baseline,
    describe_figures,
    describe_findings,
    describe_limits,
    describe_not_checked,
    describe_rating,
    describe_reported,
    describe_suppressed,
    describe_unaligned,
    summarise,
)
from ..triage import WORST_FIRST
from ..view import list_settings
from ..wording import WORDS, say
from .column_words import HEADS, SHEETS
from .sheet_plans import Cell, Column, SheetPlan

_CARD_WIDTHS = (32, 32, 10, 10, 10, 10, 10)
# A category, a rule in it, and how many findings of each severity it has.
_Scored: TypeAlias = tuple[str, str, Mapping[Severity, int]]


def build_summary(review: Review, ui: Ui) -> SheetPlan:
    """What was checked and how, what to know before reading the findings, and what came of it."""
    columns = [Column(HEADS["what"], 26), Column(HEADS["value"], 110)]
    rows: list[list[Cell]] = [[name, value] for name, value in _list_facts(review, ui) if value]
    return SheetPlan(SHEETS["summary"], columns, rows)


def _list_facts(review: Review, ui: Ui) -> Iterator[tuple[str, str]]:
    """Names and sentences, cautions first."""
    totals, bitext = summarise(review), review.bitext
    for caution in review.cautions:
        yield say("caution", ui), caution.message.text(ui)
    if review.findings:
        yield say("to_decide", ui), say("decide_in_book", ui)
    yield say("findings", ui), describe_findings(totals, ui)
    for sentence in (describe_suppressed(review, ui), describe_baseline(review, ui)):
        yield "", sentence
    yield say("figures", ui), describe_figures(totals, ui)
    yield "", describe_reported(review, ui)
    yield say("aligned", ui), describe_alignment(totals, ui)
    yield "", describe_unaligned(totals, ui)
    yield TEMPLATE_WORDS["quality"].text(ui), describe_rating(totals, get_threshold(review), ui)
    for sentence in (describe_selection(review, ui), describe_not_checked(totals, ui), describe_limits(review, ui)):
        yield "", sentence
    for document in dict.fromkeys(
        (bitext.half(lang).document.path, bitext.half(lang).document.sha256) for lang in LANGS
    ):
        yield from zip((TEMPLATE_WORDS["file"].text(ui), "SHA-256"), document, strict=True)
    yield TEMPLATE_WORDS["layout"].text(ui), say(bitext.layout, ui)
    yield TEMPLATE_WORDS["rules_run"].text(ui), join_titles(review.rules, ui, review.titles)
    for setting in list_settings(review):
        yield setting.name.text(ui), setting.value
    yield TEMPLATE_WORDS["version"].text(ui), f"bialign {__version__}"


def build_score(review: Review, ui: Ui) -> SheetPlan:
    """How many findings of each severity there are and their penalty points, by MQM category and type; all.

    The categories stand under the widest of each, with its sum; the costly ones first.
    """
    heads = (HEADS["category"], HEADS["type"], *(WORDS[severity] for severity in WORST_FIRST), HEADS["points"])
    columns = [Column(head, width) for head, width in zip(heads, _CARD_WIDTHS, strict=True)]
    rows: list[list[Cell]] = []
    groups = _group_categories(review)
    for widest, group in groups.items():
        for mqm, rule, counts in group:
            rows.append(
                [format_category(mqm).text(ui), find_title(rule, review.titles).text(ui), *_list_counts(counts)]
            )
        if len(groups) > 1 and len(group) > 1:
            rows.append([format_category(widest).text(ui), HEADS["total"].text(ui), *_list_counts(_add_counts(group))])
    total = _add_counts([entry for group in groups.values() for entry in group])
    rows.append([HEADS["total"].text(ui), "", *total.values(), count_points(total)])
    return SheetPlan(SHEETS["score"], columns, rows)


def _group_categories(review: Review) -> Mapping[str, Sequence[_Scored]]:
    """The categories and rules under the widest category of each; the groups and what is in them, costly ones first."""
    groups: dict[str, list[_Scored]] = defaultdict(list)
    for mqm, rules in tabulate(review).items():
        groups[mqm.partition("/")[0]] += [(mqm, rule, counts) for rule, counts in rules.items()]
    return dict(sorted(groups.items(), key=lambda group: -count_points(_add_counts(group[1]))))


def _add_counts(group: Sequence[_Scored]) -> Mapping[Severity, int]:
    return {severity: sum(counts[severity] for _, _, counts in group) for severity in WORST_FIRST}


def _list_counts(counts: Mapping[Severity, int]) -> Sequence[Cell]:
    """The counts and their points; nothing for the points of notes, which have none."""
    return [*counts.values(), count_points(counts) or ""]
