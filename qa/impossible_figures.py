"""Findings about figures that cannot be right: what both languages say alike is one, and a difference is decided."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from ..align.bitext import LANGS, Bead, Lang
from ..text.messages import Message
from .arithmetic.doubt import Doubt, Spot, Suspect
from .comparison.comparison import Comparison
from .context import ReviewContext
from .findings import Finding, Mark
from .quantities import Quantity
from .rule import Rule

# A check that lets at least so many wrong figures pass makes notes.
_WEAK = 0.1
_NAMES = {"zh": ("Chinese", "原文"), "en": ("English", "译文")}


class _Placed(NamedTuple):
    """A doubt of one language in the bead that its first figure stands in."""

    doubt: Doubt
    lang: Lang
    bead: Bead


def report_impossible(rule: Rule, context: ReviewContext) -> Iterator[Finding]:
    """A finding for each figure that cannot be right; where both languages say the same, one for both."""
    found = [placed for lang in LANGS for placed in _find(context, lang)]
    ours = {(placed.bead.id, placed.doubt.key): placed for placed in found if placed.lang == "zh"}
    theirs = {(placed.bead.id, placed.doubt.key): placed for placed in found if placed.lang == "en"}
    for placed in found:
        key = (placed.bead.id, placed.doubt.key)
        if placed.lang == "zh" or key not in ours:
            yield _report(rule, context, placed, theirs.get(key) if placed.lang == "zh" else None)


def _find(context: ReviewContext, lang: Lang) -> Iterator[_Placed]:
    """The doubts of one language; the checks, which have many patterns, are loaded here."""
    from .arithmetic.figure_doubts import find_doubts
    from .arithmetic.half_text import HalfText

    text = HalfText(context.bitext.half(lang), context.figures)
    doubts = [*find_doubts(text)]
    if doubts:
        beads = {index: bead for bead in context.beads for index in bead.side(lang)}
        yield from (_Placed(doubt, lang, beads[doubt.suspects[0].spot.segment]) for doubt in doubts)


def _report(rule: Rule, context: ReviewContext, placed: _Placed, other: _Placed | None) -> Finding:
    """The finding of a doubt, and of the same doubt about the other language."""
    doubt, lang, bead = placed
    marks: dict[Lang, Mark] = {lang: _mark(context, lang, bead, doubt.suspects[0].spot)}
    related = [_mark(context, lang, bead, suspect.spot) for suspect in doubt.suspects[1:]]
    if other:
        marks[other.lang] = _mark(context, other.lang, other.bead, other.doubt.suspects[0].spot)
    finding = rule.finding(
        context,
        bead,
        doubt.message,
        zh=marks.get("zh"),
        en=marks.get("en"),
        related=tuple(related),
        detail={"check": doubt.kind, "chance": f"{doubt.chance:.2f}"},
        suggestion=doubt.suggestion if lang == "en" or other or context.bitext.is_one_sided else None,
        severity="neutral" if doubt.chance >= _WEAK or doubt.is_slight else None,
    )
    return finding if other else _decide(context, placed, finding)


def _mark(context: ReviewContext, lang: Lang, bead: Bead, spot: Spot) -> Mark:
    half = context.bitext.half(lang)
    span = half.segments[spot.segment].clean.span(spot.start, spot.end)
    return Mark(lang, span, half.document.text[span.start : span.end], bead.id)


def _decide(context: ReviewContext, placed: _Placed, finding: Finding) -> Finding:
    """The finding with what the other language says: another figure, possible or not, or the same."""
    doubt, lang, bead = placed
    other: Lang = "en" if lang == "zh" else "zh"
    if not bead.side(other):
        return finding
    for suspect in doubt.suspects:
        comparison = _find_comparison(context, lang, bead, suspect.spot)
        quantity, at = comparison.side(other) if comparison else (None, bead)
        own = comparison.side(lang)[0] if comparison else None
        if comparison is None or quantity is None or own is None or own.value != suspect.value:
            continue
        if quantity.value != suspect.value:
            return _tell_which(finding, comparison, suspect, quantity, other)
        if suspect is doubt.suspects[0]:
            mark = context.mark(at, other, quantity.start, quantity.end)
            finding = replace(finding, zh=mark) if other == "zh" else replace(finding, en=mark)
    return finding


def _find_comparison(context: ReviewContext, lang: Lang, bead: Bead, spot: Spot) -> Comparison | None:
    """The line of the ledger that a figure stands in."""
    start = spot.start
    for index, segment in zip(bead.side(lang), context.bitext.segments(bead, lang), strict=True):
        if index == spot.segment:
            break
        start += len(segment.clean.text) + (lang == "en")
    for comparison in context.ledger:
        quantity, at = comparison.side(lang)
        if quantity and at is bead and quantity.start <= start < quantity.end:
            return comparison
    return None


def _tell_which(finding: Finding, comparison: Comparison, suspect: Suspect, said: Quantity, lang: Lang) -> Finding:
    """The finding of a figure for which the other language has another one, which may be possible."""
    name, name_zh = _NAMES[lang]
    amount = said.amount
    fits = suspect.fits(amount) if suspect.fits and amount is not None else None
    can, can_zh = {
        True: (", is possible", "可以成立"),
        False: (", is not possible either", "也不成立"),
        None: (", differs", "不同"),
    }[fits]
    message = Message(
        f"{finding.message.en[:-1]}. The {name} figure, {said.text}{can}.",
        f"{finding.message.zh[:-1]}。{name_zh}为“{said.text}”，{can_zh}。",
    )
    detail = {**finding.detail, "possible": lang} if fits else finding.detail
    return replace(finding, message=message, comparison=comparison.id, suggestion=None, detail=detail)
