"""What the HTML template shows itself, the summary, worked out beforehand so that the template only lays it out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from ..align.bitext import Lang
from ..qa.findings import SEVERITIES, Review
from ..qa.registry import RULES
from ..text.messages import Message
from .categories import category_name
from .context import LANGS, Context
from .docmap import Map, document_map
from .selection import selection_sentence
from .summary import (
    Summary,
    alone_sentence,
    baseline_sentence,
    figures_sentence,
    shares,
    summarised,
    suppressed_sentence,
    unchecked_sentence,
    verdict_sentence,
)
from .visible import visible
from .wording import said

_SHOWN = 120  # characters of a piece that was not taken for text


@dataclass(frozen=True, slots=True)
class RuleRow:
    """How often a rule found something, the worst severity first, its title, the MQM category it stands for."""

    rule: str
    title: Message
    mqm: Message
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Gone:
    """A finding that isn't shown: its id and rule, the words it marks on either side, why."""

    id: str
    rule: str
    words: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class View:
    """The summary: counts, sentences, the map, and lists of findings that aren't shown."""

    review: Review
    paths: tuple[str, ...]
    totals: Summary
    shares: dict[str, str]
    verdict: Message
    sentences: tuple[Message, ...]
    figures_told: Message
    rules: tuple[RuleRow, ...]
    map: Map
    suppressed: tuple[Gone, ...]
    unused: tuple[Gone, ...]
    fixed: tuple[Gone, ...]
    non_text: tuple[str, ...]


def view_of(context: Context) -> View:
    """The view of a review."""
    review = context.review
    totals = summarised(review)
    halves = (review.bitext.zh, review.bitext.en)
    told: tuple[Callable[[Lang], str], ...] = (
        partial(selection_sentence, review),
        partial(alone_sentence, totals),
        partial(unchecked_sentence, totals),
        partial(suppressed_sentence, review),
        lambda ui: said("unused_suppressions", ui, n=len(review.unused)) if review.unused else "",
        partial(baseline_sentence, review),
    )
    return View(
        review=review,
        paths=tuple(dict.fromkeys(visible(half.document.path) for half in halves)),
        totals=totals,
        shares=shares(totals),
        verdict=_both(partial(verdict_sentence, totals)),
        sentences=tuple(message for words in told if (message := _both(words)).en),
        figures_told=_both(partial(figures_sentence, totals)),
        rules=tuple(_rules(totals, review)),
        map=document_map(context),
        suppressed=tuple(_suppressed(review)),
        unused=tuple(_gone(s.id, s.rule, (s.zh, s.en), s.reason, s.reviewer, s.date) for s in review.unused),
        fixed=tuple(_gone(r.id, r.rule, (r.zh, r.en)) for r in (review.baseline.fixed if review.baseline else ())),
        non_text=tuple(_non_text(review)),
    )


def _non_text(review: Review) -> Iterable[str]:
    """What was not taken for text, the beginning of each piece, those that both halves share once."""
    halves = [review.bitext.half(lang) for lang in LANGS]
    pieces = {(half.document.path, piece.span): half.document.text for half in halves for piece in half.non_text}
    for (_, span), text in pieces.items():
        shown = " ".join(text[span.start : span.end].split())
        yield visible(shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN]}…")


def _both(words: Callable[[Lang], str]) -> Message:
    """Words in both interface languages."""
    return Message(en=words("en"), zh=words("zh"))


def _rules(totals: Summary, review: Review) -> Iterable[RuleRow]:
    """The table of rules."""
    mqm = {finding.rule: finding.mqm for finding in reversed(review.findings)}
    for rule, counts in totals.rules.items():
        yield RuleRow(
            rule,
            rule_title(rule),
            category_name(mqm[rule]),
            tuple(counts.get(severity, 0) for severity in reversed(SEVERITIES)),
        )


def rule_title(rule: str) -> Message:
    """What a rule finds, in a few words; its name where it is none of ours."""
    return RULES[rule].title if rule in RULES else Message(rule, rule)


def _suppressed(review: Review) -> Iterable[Gone]:
    """The findings that were judged false alarms before."""
    for entry in review.suppressed:
        finding, by = entry.finding, entry.by
        marks = [finding.zh if lang == "zh" else finding.en for lang in LANGS]
        words = [mark.text if mark else "" for mark in marks]
        yield _gone(finding.id, finding.rule, words, by.reason, by.reviewer, by.date)


def _gone(name: str, rule: str, words: Iterable[str], *why: str) -> Gone:
    """A line about a finding that isn't shown."""
    told = " / ".join(visible(text) for text in words if text)
    return Gone(visible(name), visible(rule), told, ", ".join(visible(part) for part in why if part))
