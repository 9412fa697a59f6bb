"""Amounts of money converted in brackets, at rates that contradict one another within a document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from statistics import median
from typing import NamedTuple

from ..bitext_view import BitextView
from .comparison import Comparison
from .listed import is_gloss
from .problems import CONVERSION
from .values import date_parts

# Rates move, and amounts are rounded: only what lies this many times off the others contradicts them.
_APART = Decimal("1.35")


class _Conversion(NamedTuple):
    """An amount in brackets, at what rate it converts which currency, and the years that its sentence names."""

    comparison: str
    units: tuple[str, str]
    rate: Decimal
    years: frozenset[str]


def check_conversions(view: BitextView, comparisons: Sequence[Comparison]) -> list[Comparison]:
    """The comparisons, amounts in brackets reported whose rate contradicts the other ones of the document."""
    found = list(_find_conversions(view, comparisons)) if view.neighbours else []
    wrong = {one.comparison for one in found if _contradicts(one, found)}
    return [replace(c, status="mismatch", problem=CONVERSION) if c.id in wrong else c for c in comparisons]


def _contradicts(one: _Conversion, found: Sequence[_Conversion]) -> bool:
    """Whether a rate lies far off that of those before it, between the same currencies and not in other years."""
    others = [
        other.rate
        for other in found[: found.index(one)]
        if other.units == one.units and (not one.years or not other.years or one.years & other.years)
    ]
    usual = median(others) if others else one.rate
    return not usual / _APART < one.rate < usual * _APART


def _find_conversions(view: BitextView, comparisons: Sequence[Comparison]) -> Iterator[_Conversion]:
    """The English amounts in brackets that convert the amount before them."""
    paired: dict[str, list[Comparison]] = {}
    for comparison in comparisons:
        if comparison.zh and comparison.en and comparison.zh.kind == comparison.en.kind == "currency":
            paired.setdefault(comparison.bead.id, []).append(comparison)
    for comparison in comparisons:
        row = paired.get(comparison.bead.id, [])
        if comparison.en and not comparison.zh and comparison.status == "implied" and row:
            yield from _read_conversion(view, comparison, row)


def _read_conversion(view: BitextView, alone: Comparison, row: Sequence[Comparison]) -> Iterator[_Conversion]:
    """The conversion that an amount is of the nearest one before it, if it is one."""
    gloss = alone.en
    assert gloss is not None
    before = [c for c in row if c.en and c.en.end <= gloss.start]
    zh = max(before, key=lambda c: c.en.end if c.en else 0).zh if before else None
    if zh is None or not zh.amount or not gloss.amount or not zh.unit or not gloss.unit:
        return
    if is_gloss(gloss, view.text(alone.bead, "en"), [zh]):
        dates = [q for q in view.quantities(alone.bead, "zh") if q.kind == "date"]
        years = frozenset(date_parts(q.value)["year"] for q in dates if "year" in date_parts(q.value))
        yield _Conversion(alone.id, (zh.unit, gloss.unit), zh.amount / gloss.amount, years)
