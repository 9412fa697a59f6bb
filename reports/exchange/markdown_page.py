"""The report as Markdown, for a wiki, a request to merge, or a mail: what was found, the worst first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...align.bitext import LANGS
from ...qa.findings import Finding, Review
from ...text.messages import Ui
from ..comments.comment import choose_findings
from ..formats import DEFAULT_OPTIONS, RenderOptions
from ..locator import Locator, Side
from ..mqm import get_threshold
from ..place_words import format_place
from ..rule_titles import find_title
from ..summary import (
    Summary,
    describe_baseline,
    describe_figures,
    describe_findings,
    describe_limits,
    describe_not_checked,
    describe_rating,
    describe_unaligned,
    name_check,
    summarise,
)
from ..triage import WORST_FIRST, order_findings
from ..visible import sanitize
from ..wording import say

_EXCERPT = 240  # characters of a sentence around the marked words
# What Markdown takes for more than text, wherever it stands in a line; code spans have none of it.
_SIGNS = re.compile(r"[\\`*_\[\]<>&~|$#]")


def render(review: Review, options: RenderOptions = DEFAULT_OPTIONS) -> str:
    """The whole page; notes only where these are asked for."""
    locator, totals, ui = Locator(review), summarise(review), options.ui
    chosen = {finding.id for finding in choose_findings(review, options)}
    findings = [finding for finding in order_findings(locator.findings) if finding.id in chosen]
    lines = [*_write_head(review, totals, options), *_write_counts(review, totals, ui)]
    severity = None
    for number, finding in enumerate(findings, 1):
        if finding.severity != severity:
            severity = finding.severity
            lines += [f"## {say(severity, ui).capitalize()}", ""]
        lines += _write_finding(number, finding, locator, ui)
    return "\n".join(lines)


def escape(text: str) -> str:
    r"""The text on one line as Markdown shows it, whatever signs it has.

    >>> escape("a *b* <c>")
    'a \\*b\\* \\<c\\>'
    """
    return _SIGNS.sub(r"\\\g<0>", sanitize(text))


def _write_head(review: Review, totals: Summary, options: RenderOptions) -> Iterator[str]:
    ui, notes = options.ui, 0 if options.everything else totals.severities["neutral"]
    paths = dict.fromkeys(review.bitext.half(lang).document.path for lang in LANGS)
    yield f"# {say(name_check(review), ui)}{say('colon', ui)}{say('comma', ui).join(map(escape, paths))}"
    yield ""
    for caution in review.cautions:
        yield f"> **{say('caution', ui)}**{say('colon', ui)}{escape(caution.message.text(ui))}"
        yield ">"
    if review.cautions:
        yield ""
    sentences = (
        describe_findings(totals, ui),
        say("neutral_hidden", ui, n=notes) if notes else "",
        describe_figures(totals, ui),
        describe_rating(totals, get_threshold(review), ui),
        describe_unaligned(totals, ui),
        describe_not_checked(totals, ui),
        describe_limits(review, ui),
        describe_baseline(review, ui),
    )
    for sentence in filter(None, sentences):
        yield f"- {escape(sentence)}"
    yield ""


def _write_counts(review: Review, totals: Summary, ui: Ui) -> Iterator[str]:
    """The table of rules by severity."""
    severities = [severity for severity in WORST_FIRST if totals.severities[severity]]
    if not severities:
        return
    yield f"| {say('findings', ui)} | {' | '.join(say(severity, ui) for severity in severities)} |"
    yield f"| --- |{' ---: |' * len(severities)}"
    for rule, counts in totals.rules.items():
        cells = " | ".join(str(counts.get(severity, "")) for severity in severities)
        yield f"| {escape(find_title(rule, review.titles).text(ui))} | {cells} |"
    yield ""


def _write_finding(number: int, finding: Finding, locator: Locator, ui: Ui) -> Iterator[str]:
    title = escape(find_title(finding.rule, locator.review.titles).text(ui))
    sides = [locator.cut_side(finding, lang, _EXCERPT) for lang in locator.bitext.langs]
    place = escape(_format_places(finding, sides, locator, ui))
    yield f"### {number}. {title}{say('bracketed', ui, inner=place) if place else ''}"
    yield ""
    yield escape(finding.message.text(ui))
    yield ""
    for side in sides:
        if side.pieces:
            yield f"- {say(side.lang, ui)}{say('colon', ui)}{_format_side(side)}"
    if finding.suggestion:
        yield f"- {say('suggestion', ui)}{say('colon', ui)}{escape(finding.suggestion)}"
    yield f"- `{_strip_ticks(finding.rule)}` `{_strip_ticks(finding.id)}`"
    yield ""


def _format_places(finding: Finding, sides: Sequence[Side], locator: Locator, ui: Ui) -> str:
    """The places of both texts, "zh paragraph 10, en paragraph 59"; without texts, the place of the finding."""
    placed = [(say("short_" + side.lang, ui), format_place(side.place, ui)) for side in sides if side.place]
    if not any(place for _, place in placed):
        return format_place(locator.find_main_place(finding), ui)
    return say("comma", ui).join(name + say("space", ui) + place for name, place in placed)


def _format_side(side: Side) -> str:
    """A text with the words marked, as HTML does, since stars mark nothing beside Chinese punctuation."""
    parts = ("…" if piece.gap else _format_words(piece.text, bool(piece.ids)) for piece in side.pieces)
    return "".join(parts)


def _format_words(text: str, is_marked: bool) -> str:
    return f"<mark>{escape(text)}</mark>" if is_marked else escape(text)


def _strip_ticks(text: str) -> str:
    return sanitize(text).replace("`", "'")
