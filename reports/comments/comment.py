"""What a comment says: the rule, the message, the suggestion, and the code by which a decision is read back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..._version import __version__
from ...qa.findings import Finding, Mark, Review
from ...text.messages import Ui
from ..formats import RenderOptions
from ..place_words import format_place
from ..rule_titles import find_title
from ..summary import (
    describe_baseline,
    describe_figures,
    describe_findings,
    describe_limits,
    describe_not_checked,
    name_check,
    summarise,
)
from ..visible import sanitize
from ..wording import say

AUTHOR, INITIALS = "bialign", "bi"
# The code of a comment on a finding: its id and its rule; and what somebody wrote behind it.
CODE = re.compile(rf"{AUTHOR} ([0-9a-f]{{10}}(?:-\d+)?) ([a-z][a-z0-9-]*)(.*)", re.DOTALL)
_RELATED_SHOWN = 5
_QUOTE_LENGTH = 80


class Comment(NamedTuple):
    """A comment: its title, its paragraphs, and its code, which programs read; empty for one about the whole text."""

    title: str
    paragraphs: tuple[str, ...]
    code: str


def choose_findings(review: Review, options: RenderOptions) -> list[Finding]:
    """The findings that get a comment: all but notes, unless these are asked for, too."""
    return [finding for finding in review.findings if options.everything or finding.severity != "neutral"]


def write_comment(finding: Finding, review: Review, beside: Mark | None, ui: Ui) -> Comment:
    """The comment on a finding. `beside`: the mark that it stands at; the words of the others are quoted."""
    title = sanitize(find_title(finding.rule, review.titles).text(ui))
    named = title + say("bracketed", ui, inner=say(finding.severity, ui))
    paragraphs = (sanitize(finding.message.text(ui)), *_list_more(finding, beside, ui))
    return Comment(named, paragraphs, f"{AUTHOR} {sanitize(finding.id)} {sanitize(finding.rule)}")


def _list_more(finding: Finding, beside: Mark | None, ui: Ui) -> Iterator[str]:
    if finding.suggestion is not None:
        yield say("suggestion", ui) + say("colon", ui) + sanitize(finding.suggestion)
    for mark in finding.marks:
        if mark != beside:
            yield say(mark.lang, ui) + say("colon", ui) + _quote(mark, ui)
    if finding.related:
        places = [_quote(mark, ui) for mark in finding.related[:_RELATED_SHOWN]]
        if len(finding.related) > _RELATED_SHOWN:
            places.append(say("more", ui, n=len(finding.related) - _RELATED_SHOWN))
        yield say("also", ui) + say("colon", ui) + say("semicolon", ui).join(places)


def _quote(mark: Mark, ui: Ui) -> str:
    """The words of a mark with their place."""
    words = " ".join(sanitize(mark.text).split())
    shown = words if len(words) <= _QUOTE_LENGTH else words[:_QUOTE_LENGTH] + "…"
    place = format_place(mark.place, ui)
    return f"“{shown}”" + (say("bracketed", ui, inner=place) if place else "")


def write_summary(review: Review, options: RenderOptions, *, deciding: str = "") -> Comment:
    """The comment at the top of a document: what to know first, what was found.

    `deciding`: the words on how findings are decided, where there are any.
    """
    totals, ui = summarise(review), options.ui
    notes = 0 if options.everything else totals.severities["neutral"]
    cautions = (say("caution", ui) + say("colon", ui) + caution.message.text(ui) for caution in review.cautions)
    sentences = (
        *cautions,
        describe_findings(totals, ui),
        say("neutral_hidden", ui, n=notes) + say("end", ui) if notes else "",
        figures + say("end", ui) if (figures := describe_figures(totals, ui)) else "",
        describe_not_checked(totals, ui),
        describe_limits(review, ui),
        describe_baseline(review, ui),
        say(deciding, ui) if deciding and choose_findings(review, options) else "",
    )
    title = say(name_check(review), ui) + say("bracketed", ui, inner=f"{AUTHOR} {__version__}")
    return Comment(title, tuple(sanitize(sentence) for sentence in sentences if sentence), "")
