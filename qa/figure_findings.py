"""Findings about figures: the rules of figures share one ledger, and each reports the problems that are its own."""

from __future__ import annotations

from collections.abc import Iterator

from ..align.bitext import Lang
from .comparison.causes import find_cause
from .comparison.comparison import Comparison
from .comparison.grade import grade
from .comparison.problems import VALUE, Problem
from .comparison.sentences import build_message
from .context import ReviewContext
from .findings import Finding, Mark
from .rule import Rule


def report_figures(rule: Rule, context: ReviewContext) -> Iterator[Finding]:
    """A finding for each comparison that a rule reports, which it names."""
    for comparison in context.ledger:
        if comparison.rule == rule.id and comparison.problem:
            yield _report(rule, context, comparison, comparison.problem)


def _report(rule: Rule, context: ReviewContext, comparison: Comparison, problem: Problem) -> Finding:
    related = context.ledger.related(comparison)
    zh, en = (_mark(context, comparison, lang) for lang in ("zh", "en"))
    return rule.finding(
        context,
        comparison.bead,
        build_message(problem, comparison, related, context),
        zh=zh,
        en=en,
        related=tuple(_mark_related(context, related)),
        detail=_collect_detail(comparison, problem),
        suggestion=_suggest(comparison, problem),
        severity=grade(problem, [comparison, *related]),
        comparison=comparison.id,
    )


def _suggest(comparison: Comparison, problem: Problem) -> str | None:
    """What the English should say instead, where the problem lets that be made."""
    zh, en = comparison.zh, comparison.en
    if not (zh and en and problem.suggest):
        return None
    better = problem.suggest(zh, en)
    return better if better != en.text else None


def _mark(context: ReviewContext, comparison: Comparison, lang: Lang) -> Mark | None:
    quantity, bead = comparison.side(lang)
    return context.mark(bead, lang, quantity.start, quantity.end) if quantity else None


def _mark_related(context: ReviewContext, others: list[Comparison]) -> Iterator[Mark]:
    for other in others:
        for lang in ("zh", "en"):
            mark = _mark(context, other, lang)
            if mark:
                yield mark


def _collect_detail(comparison: Comparison, problem: Problem) -> dict[str, str]:
    detail: dict[str, str] = {"problem": problem.id}
    for lang, quantity in (("zh", comparison.zh), ("en", comparison.en)):
        if quantity:
            detail[f"{lang}_value"] = quantity.value
            detail[f"{lang}_reading"] = quantity.reading or quantity.value
    if problem is VALUE and comparison.zh and comparison.en:
        detail["cause"] = find_cause(comparison.zh, comparison.en).name
    return detail
