"""What the HTML template shows itself, the summary, worked out beforehand so that the template only lays it out."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from typing import NamedTuple

from ..align.bitext import LANGS, Lang
from ..qa.findings import Review, Severity
from ..text.messages import Message, Ui
from .categories import format_category
from .docmap import Map, build_map
from .locator import Locator
from .mqm import Rating, count_points, get_threshold, tabulate
from .pagewords import SETTING_WORDS
from .rule_titles import find_title, join_titles
from .selection import describe_selection
from .summary import (
    Summary,
    describe_baseline,
    describe_figures,
    describe_findings,
    describe_limits,
    describe_not_checked,
    describe_rating,
    describe_reported,
    describe_size,
    describe_unaligned,
    format_shares,
    name_check,
    rate_summary,
    summarise,
)
from .triage import WORST_FIRST
from .visible import sanitize
from .wording import say

_SHOWN = 120  # characters of a piece that was not taken for text


@dataclass(frozen=True, slots=True)
class Row:
    """How often a rule found something, by severity, and the penalty points of it."""

    rule: str
    title: Message
    counts: Mapping[Severity, int]
    points: int


@dataclass(frozen=True, slots=True)
class Category:
    """An MQM category: how much of it was found, and by which rules."""

    title: Message
    counts: Mapping[Severity, int]
    points: int
    rules: tuple[Row, ...]


class Verdict(NamedTuple):
    """What the penalty comes to: passed or not, the sentence that says so, and the limit, empty where none is set."""

    name: Rating
    message: Message
    limit: str


@dataclass(frozen=True, slots=True)
class Gone:
    """A finding that isn't shown: its id and its rule's title, the words it marks on either side, why.

    `severity`, the `reason` and both `texts` of those that were left out as false alarms.
    """

    id: str
    title: Message
    words: str
    why: str = ""
    severity: str = ""
    reason: str = ""
    texts: Mapping[Lang, str] = field(default_factory=dict)


class Setting(NamedTuple):
    """A setting of the check: its name and its value."""

    name: Message
    value: str


@dataclass(frozen=True, slots=True)
class View:
    """The summary: counts, sentences, the map, and lists of findings that aren't shown."""

    review: Review
    paths: tuple[str, ...]
    totals: Summary
    shares: dict[str, str]
    title: str
    size: Message
    verdict: Message
    sentences: tuple[Message, ...]
    figures: Message
    rules: tuple[str, ...]
    categories: tuple[Category, ...]
    rating: Verdict
    map: Map
    suppressed: tuple[Gone, ...]
    unused: tuple[Gone, ...]
    fixed: tuple[Gone, ...]
    non_text: tuple[str, ...]
    rules_run: Message
    settings: tuple[Setting, ...]


def build_view(locator: Locator) -> View:
    """The view of a review."""
    review = locator.review
    totals = summarise(review)
    halves = (review.bitext.zh, review.bitext.en)
    sentences: tuple[Callable[[Ui], str], ...] = (
        partial(describe_selection, review),
        partial(describe_unaligned, totals),
        partial(describe_not_checked, totals),
        partial(describe_limits, review),
        lambda ui: say("unused_suppressions", ui, n=len(review.unused)) if review.unused else "",
        partial(describe_baseline, review),
    )
    return View(
        review=review,
        paths=tuple(dict.fromkeys(sanitize(half.document.path) for half in halves)),
        totals=totals,
        shares={} if totals.is_one_sided else format_shares(totals),
        title=name_check(review),
        size=_say_in_both(partial(describe_size, review)),
        verdict=_say_in_both(partial(describe_findings, totals)),
        sentences=tuple(message for words in sentences if (message := _say_in_both(words)).en),
        figures=_say_in_both(lambda ui: _describe_figures(review, totals, ui)),
        rules=tuple(totals.rules),
        categories=tuple(_list_categories(review)),
        rating=_rate(totals, review),
        map=build_map(locator),
        suppressed=tuple(_list_suppressed(review)),
        unused=tuple(
            _build_gone(s.id, find_title(s.rule, review.titles), (s.zh, s.en), s.reason, s.reviewer, s.date)
            for s in review.unused
        ),
        fixed=tuple(
            _build_gone(r.id, find_title(r.rule, review.titles), (r.zh, r.en))
            for r in (review.baseline.fixed if review.baseline else ())
        ),
        non_text=tuple(_list_non_text(review)),
        rules_run=_say_in_both(partial(join_titles, review.rules, titles=review.titles)),
        settings=tuple(list_settings(review)),
    )


def _describe_figures(review: Review, totals: Summary, ui: Ui) -> str:
    """How many figures match, and which findings the others became."""
    reported = describe_reported(review, ui)
    return say("stop", ui).join(filter(None, (describe_figures(totals, ui), reported)))


def _list_non_text(review: Review) -> Iterable[str]:
    """What was not taken for text, the beginning of each piece, those that both halves share once."""
    halves = [review.bitext.half(lang) for lang in LANGS]
    pieces = {(half.document.path, piece.span): half.document.text for half in halves for piece in half.non_text}
    for (_, span), text in pieces.items():
        shown = " ".join(text[span.start : span.end].split())
        yield sanitize(shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN]}…")


def _say_in_both(words: Callable[[Ui], str]) -> Message:
    """Words in both interface languages."""
    return Message(en=words("en"), zh=words("zh"))


def _list_categories(review: Review) -> Iterable[Category]:
    """The table of MQM: categories, in each its rules."""
    for mqm, rules in tabulate(review).items():
        rows = tuple(
            Row(rule, find_title(rule, review.titles), counts, count_points(counts)) for rule, counts in rules.items()
        )
        counts = {severity: sum(row.counts[severity] for row in rows) for severity in WORST_FIRST}
        yield Category(format_category(mqm), counts, count_points(counts), rows)


def _rate(totals: Summary, review: Review) -> Verdict:
    """Whether the translation passes, by the threshold of the settings."""
    threshold = get_threshold(review)
    message = _say_in_both(partial(describe_rating, totals, threshold))
    return Verdict(rate_summary(totals, threshold), message, "" if threshold is None else f"{threshold:g}")


def list_settings(review: Review) -> Iterable[Setting]:
    """What was set, beside the rules that ran."""
    for key, name in SETTING_WORDS.items():
        if key in review.settings:
            yield Setting(name, sanitize(format_setting(review.settings[key])))


def format_setting(value: object) -> str:
    """A setting's value: texts as they are, several one after the other, what has parts of its own as JSON."""
    parts = [*value.values()] if isinstance(value, dict) else value if isinstance(value, list) else [value]
    texts = [part for part in parts if isinstance(part, str)]
    return ", ".join(texts) if texts == parts else json.dumps(value, ensure_ascii=False)


def _list_suppressed(review: Review) -> Iterable[Gone]:
    """The findings that were judged false alarms before."""
    beads = {bead.id: bead for bead in review.bitext.beads}
    for entry in review.suppressed:
        finding, by = entry.finding, entry.by
        marks = [finding.zh if lang == "zh" else finding.en for lang in LANGS]
        words = [mark.text if mark else "" for mark in marks]
        gone = _build_gone(finding.id, find_title(finding.rule, review.titles), words, by.reason, by.reviewer, by.date)
        bead = beads.get(finding.bead or "")
        texts = {lang: sanitize(review.bitext.clean(bead, lang).text) for lang in LANGS} if bead else {}
        yield replace(gone, severity=finding.severity, reason=by.reason, texts=texts)


def _build_gone(name: str, title: Message, words: Iterable[str], *why: str) -> Gone:
    """A line about a finding that isn't shown."""
    marked = " / ".join(sanitize(text) for text in words if text)
    return Gone(sanitize(name), title, marked, ", ".join(sanitize(part) for part in why if part))
