"""The third stage of the ledger: why a quantity has no counterpart; it may be implied, in doubt, missing or added."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..bitext_view import MIN_CONFIDENCE, BitextView
from ..quantities.quantity import Quantity
from ..uncovered import Uncovered
from .added_clauses import lies_in_added_clause
from .comparison import Comparison
from .implied import is_implied_in_chinese, is_implied_in_english
from .loosely_said import is_said_again
from .problems import ADDED, ADDED_CLAUSE, MISSING
from .said_around import is_said_around
from .values import date_parts, has_digits

# One of the one for one of the other: 八个空位分别是八组牌.
_EACH = "分别"
# What points at a figure that was said before: 这500欧元.
_POINTING = ("这", "該", "该", "此", "上述", "這", "那")


def explain(view: BitextView, comparisons: Sequence[Comparison], uncovered: Sequence[Uncovered]) -> list[Comparison]:
    """The comparisons, those with one quantity explained."""
    years = _find_years(view)
    beads: dict[str, list[Comparison]] = {}
    for comparison in comparisons:
        beads.setdefault(comparison.bead.id, []).append(comparison)
    return [
        c if c.zh and c.en else _explain(view, c, _is_implied(view, c, beads[c.bead.id], years), uncovered)
        for c in comparisons
    ]


def _find_years(view: BitextView) -> frozenset[str]:
    """The years that the Chinese half says anywhere."""
    parts = (date_parts(q.value) for bead in view.beads for q in view.quantities(bead, "zh") if q.kind == "date")
    return frozenset(p["year"] for p in parts if "year" in p)


def _is_implied(view: BitextView, alone: Comparison, row: Sequence[Comparison], years: frozenset[str]) -> bool:
    """Whether the other side of its bead says a quantity in other words."""
    bead = alone.bead
    if not (bead.zh and bead.en):
        return alone.zh is not None and alone.zh.value == "1" and not has_digits(alone.zh)  # 一个 is the article
    quantity = alone.zh or alone.en
    if quantity and is_said_around(view, bead, quantity, "zh" if alone.zh else "en"):
        return True
    zh_text, en_text = (view.text(bead, lang) for lang in ("zh", "en"))
    zh_read, en_read = [c.zh for c in row if c.zh and not c.en], [c.en for c in row if c.en and not c.zh]
    if alone.zh:
        zh_paired = [c.zh for c in row if c.zh and c.en]
        if _is_repeated(alone.zh, zh_text, zh_paired) or is_said_again(alone.zh, zh_text, zh_paired):
            return True
        en_taken = [c.en for c in row if c.zh and c.en and not c.en_bead]
        return is_implied_in_english(alone.zh, en_text, en_taken, zh_text, en_read)
    assert alone.en is not None
    zh_taken = [c.zh for c in row if c.zh and c.en]
    return is_implied_in_chinese(alone.en, zh_text, zh_taken, en_text, years, zh_read)


def _is_repeated(quantity: Quantity, text: str, taken: Sequence[Quantity]) -> bool:
    """Whether the Chinese says a count again that the English says once; percentages and money are said on purpose."""
    pointed = text[: quantity.start].endswith(_POINTING)
    if quantity.kind not in ("cardinal", "measure", "ordinal") and not pointed:
        return False
    if quantity.kind == "cardinal" and _EACH in text and any(_counts_alike(other, quantity) for other in taken):
        return True
    if quantity.kind == "cardinal" and any(_ends_in(other, quantity) or _is_sum(other, quantity) for other in taken):
        return True
    return any(
        (other.kind, other.value, other.unit) == (quantity.kind, quantity.value, quantity.unit) for other in taken
    )


def _ends_in(span: Quantity, quantity: Quantity) -> bool:
    """Whether a figure is an end of a range that is said, too: 取值[1,512], 即1~512MB."""
    return span.kind == "range" and quantity.value in span.value.split("..")


def _is_sum(before: Quantity, quantity: Quantity) -> bool:
    """Whether a count is that of an earlier one, of other words for the same things: 3个实例，共3张图片."""
    return before.end <= quantity.start and _counts_alike(before, quantity) and quantity.value != "1"


def _counts_alike(one: Quantity, other: Quantity) -> bool:
    """Whether two counts are equal, whatever they count."""
    return one.kind == other.kind and one.value == other.value


def _explain(view: BitextView, alone: Comparison, implied: bool, uncovered: Sequence[Uncovered]) -> Comparison:
    if implied:
        return replace(alone, status="implied")
    bead = alone.bead
    if bead.zh and bead.en and bead.score < MIN_CONFIDENCE:
        return replace(alone, status="doubt")
    if alone.zh is None:
        assert alone.en is not None
        both = bead.zh and bead.en
        apart = both and lies_in_added_clause(alone.en, view.text(bead, "en"), view.text(bead, "zh"))
        return replace(alone, status="added", problem=ADDED_CLAUSE if apart else ADDED)
    # The finding about a clause that the English leaves out stands for the figures in it.
    in_clause = any(clause.covers(bead, alone.zh.start, alone.zh.end) for clause in uncovered)
    return replace(alone, status="missing", problem=None if in_clause else MISSING)
