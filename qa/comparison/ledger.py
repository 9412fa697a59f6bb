"""Every figure of a bitext with its counterpart, and what differs between the two: the ledger of figures."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from ...align.bitext import Bead, Lang
from ..bitext_view import MIN_CONFIDENCE, BitextView
from ..clauses import Uncovered
from ..findings import Verdict
from ..quantities.quantity import Kind, Quantity
from .coordination import coordinated
from .growth import ratio
from .hedges import Difference, compare_hedges
from .implied import says_year, unsaid_in_chinese, unsaid_in_english
from .pairing import Side, pair
from .swaps import swapped_pairs
from .values import date_parts, group_of, same_value, units_clash

Problem = Literal[
    "value", "date-part", "year-as-ordinal", "points", "unit", "direction", "growth", "hedge-dropped", "hedge-added",
    "hedge-contradicted", "swapped", "missing", "added",
]  # fmt: skip
_HEDGE_PROBLEMS: dict[Difference, Problem] = {
    "dropped": "hedge-dropped",
    "added": "hedge-added",
    "contradicted": "hedge-contradicted",
}
# What joins the ends of a range; without any (两三个), the last character is the other end.
_RANGE_JOINT = re.compile(r"\s*(?:[-–—~～至到]+|\b(?:to|and|or|through|until)\b)\s*")
# A day or year may stand this many characters off its month.
_DATE_REACH = 8
_FIGURES = re.compile(r"\d+")
# Chinese words that are as often an article as a number.
_ARTICLES = ("一个", "一種", "一种", "一個")
# A figure without a counterpart may stand this many beads away.
_NEIGHBOURS = 2


@dataclass(slots=True)
class Comparison:
    """Quantities that correspond, each with its bead, and what differs between them if anything does."""

    bead: Bead
    zh: Quantity | None
    en: Quantity | None
    verdict: Verdict
    problem: Problem | None = None
    zh_bead: Bead | None = None
    en_bead: Bead | None = None
    related: list[Comparison] = field(default_factory=list)

    def side(self, lang: Lang) -> tuple[Quantity | None, Bead]:
        """Its quantity in one language, and the bead that this stands in."""
        quantity, bead = (self.zh, self.zh_bead) if lang == "zh" else (self.en, self.en_bead)
        return quantity, bead or self.bead


@dataclass(slots=True)
class _Open:
    """The quantities of a bead that found no counterpart in it."""

    bead: Bead
    zh: list[Quantity]
    en: list[Quantity]


def compare(view: BitextView, uncovered: Sequence[Uncovered]) -> list[Comparison]:
    """The ledger: each quantity of the bitext in exactly one comparison, in the order of the beads."""
    done: list[Comparison] = []
    open_: list[_Open] = []
    for bead in view.beads:
        compared, left = _compare_bead(view, bead)
        done.extend(compared)
        open_.append(left)
    if view.neighbours:
        done.extend(_moved(open_))
    years = _years(view)
    taken = _taken(done)
    for left in open_:
        done.extend(_unpaired(view, left, years, taken, uncovered))
    return _in_order(view, done)


def _in_order(view: BitextView, done: list[Comparison]) -> list[Comparison]:
    number = {bead.id: i for i, bead in enumerate(view.beads)}

    def place(c: Comparison) -> tuple[int, int, int, int]:
        return number[c.bead.id], c.zh is None, c.zh.start if c.zh else 0, c.en.start if c.en else 0

    return sorted(done, key=place)


def _compare_bead(view: BitextView, bead: Bead) -> tuple[list[Comparison], _Open]:
    ours, theirs = list(view.quantities(bead, "zh")), list(view.quantities(bead, "en"))
    if not ours or not theirs:
        return [], _Open(bead, ours, theirs)
    zh_text, en_text = (view.text(bead, lang) for lang in ("zh", "en"))
    ours, theirs = coordinated(ours, zh_text), coordinated(theirs, en_text)
    zh_split, en_split = _split_ranges(ours, theirs), _split_ranges(theirs, ours)
    zh, en = Side.zh(zh_text, zh_split), Side.en(en_text, en_split)
    pairs = [(i, j) for i, j in pair(zh, en) if not _is_article(zh_split[i], en_split[j])]
    compared = [_compare_pair(bead, zh, i, en, j) for i, j in pairs]
    _mark_swaps(zh, en, pairs, compared)
    _one_direction(compared)
    zh_paired, en_paired = {i for i, _ in pairs}, {j for _, j in pairs}
    left = _Open(
        bead,
        [q for i, q in enumerate(zh_split) if i not in zh_paired],
        [q for j, q in enumerate(en_split) if j not in en_paired],
    )
    return _in_doubt(bead, compared), left


def _is_article(ours: Quantity, theirs: Quantity) -> bool:
    """Whether a Chinese "one" beside another number is an article, and that number stands for something else."""
    return ours.text in _ARTICLES and not same_value(ours, theirs)


def _in_doubt(bead: Bead, compared: list[Comparison]) -> list[Comparison]:
    """In a bead that may be aligned wrongly, what differs is a doubt, no finding."""
    if bead.score < MIN_CONFIDENCE:
        for comparison in compared:
            if comparison.problem:
                comparison.verdict, comparison.problem = "doubt", None
    return compared


def _split_ranges(side: Sequence[Quantity], other: Sequence[Quantity]) -> list[Quantity]:
    """The quantities of a side, a range as its two ends where the other side has these and no such range."""
    if not any(quantity.kind == "range" for quantity in side):
        return list(side)
    ranges = [o for o in other if o.kind == "range"]
    single = [o for o in other if o.kind != "range"]
    parts: list[Quantity] = []
    for quantity in side:
        ends = _ends(quantity)
        whole = any(same_value(quantity, o) for o in ranges)
        apart = ends and not whole and any(same_value(end, o) for end in ends for o in single)
        parts.extend(ends if apart else [quantity])
    return parts


def _ends(quantity: Quantity) -> list[Quantity]:
    if quantity.kind != "range":
        return []
    group = group_of(quantity)
    kind: Kind = group if group in ("date", "percent") else "cardinal"
    low, _, high = quantity.value.partition("..")
    if not (_is_plain(low) and _is_plain(high)) and kind != "date":
        return []
    spans = _end_spans(quantity)
    return [
        replace(
            quantity,
            start=a,
            end=b,
            text=quantity.text[a - quantity.start : b - quantity.start],
            number=None,
            kind=kind,
            unit=None if quantity.unit == "percent" else quantity.unit,
            value=end,
            reading=quantity.value,
        )
        for end, (a, b) in zip((low, high), spans, strict=True)
    ]


def _end_spans(quantity: Quantity) -> tuple[tuple[int, int], tuple[int, int]]:
    """Where the two ends of a range stand, on either side of the word or dash that joins them."""
    middle = _RANGE_JOINT.search(quantity.text, 1)
    if middle is None or middle.end() >= len(quantity.text):
        middle = re.compile("(?=.$)", re.DOTALL).search(quantity.text)
    cut = middle.span() if middle else (1, 1)
    return (quantity.start, quantity.start + cut[0]), (quantity.start + cut[1], quantity.end)


def _is_plain(value: str) -> bool:
    return value.replace(".", "", 1).lstrip("-").isdigit()


def _compare_pair(bead: Bead, zh: Side, i: int, en: Side, j: int) -> Comparison:
    problem = _problem(zh, i, en, j)
    return Comparison(bead, zh.quantities[i], en.quantities[j], "mismatch" if problem else "match", problem)


def _problem(zh: Side, i: int, en: Side, j: int) -> Problem | None:
    """What differs, the gravest thing only: value before kind before unit before direction before hedge."""
    ours, theirs = zh.quantities[i], en.quantities[j]
    ours_ratio, theirs_ratio = ratio(ours, zh.text, "zh"), ratio(theirs, en.text, "en")
    if ours_ratio and theirs_ratio:
        return None if ours_ratio == theirs_ratio else ("growth" if ours.value == theirs.value else "value")
    if ours_ratio and theirs.kind in ("multiple", "cardinal") and theirs.amount == ours_ratio:
        return None
    if not same_value(ours, theirs):
        return "value"
    if ours.kind == "date" and theirs.kind == "ordinal" and "year" in date_parts(ours.value):
        return "year-as-ordinal"
    if ours.kind == theirs.kind == "date" and _dropped_parts(ours, en, j):
        return "date-part"
    points = [q.unit == "percentage point" for q in (ours, theirs)]
    if ours.kind == theirs.kind == "percent" and points[0] != points[1]:
        return "points"
    if units_clash(ours, theirs):
        return "unit"
    if _opposed(zh, i, en, j):
        return "direction"
    hedge = compare_hedges(ours, theirs, zh.text, en.text)
    return _HEDGE_PROBLEMS[hedge] if hedge else None


def _dropped_parts(ours: Quantity, en: Side, j: int) -> set[str]:
    """The parts of a date that the English leaves out, unless another date of the bead says them."""
    parts = date_parts(ours.value)
    dropped = parts.keys() - date_parts(en.quantities[j].value).keys()
    date = en.quantities[j]
    figures = _FIGURES.findall(en.text[max(0, date.start - _DATE_REACH) : date.end + _DATE_REACH])
    said = {parts[name] for name in dropped if f"{int(parts[name])}" in figures}
    if "year" in dropped and (says_year(en.text) or _says(en, "year", parts["year"])):
        dropped = dropped - {"year"}
    return {name for name in dropped if parts[name] not in said}


def _says(side: Side, part: str, value: str) -> bool:
    """Whether any date of a side has this part."""
    return any(date_parts(q.value).get(part) == value for q in side.quantities if q.kind == "date")


def _opposed(zh: Side, i: int, en: Side, j: int) -> bool:
    if zh.quantities[i].kind == "date":
        return False
    ours, theirs = zh.roles[i] & {"up", "down"}, en.roles[j] & {"up", "down"}
    return len(ours) == len(theirs) == 1 and ours != theirs and not en.quantities[j].value.startswith("-")


def _mark_swaps(zh: Side, en: Side, pairs: Sequence[tuple[int, int]], compared: Sequence[Comparison]) -> None:
    """Make two comparisons whose English figures have changed places one mismatch."""
    places = {pair: k for k, pair in enumerate(pairs) if compared[k].problem in (None, "direction", "unit")}
    found = swapped_pairs(zh, en, [*places])
    if found:
        first, second = (compared[places[pair]] for pair in found)
        first.verdict = second.verdict = "mismatch"
        first.problem, second.problem = "swapped", None
        first.related.append(second)


def _one_direction(compared: Sequence[Comparison]) -> None:
    """Make the figures of a verb that was turned round one finding."""
    turned = [c for c in compared if c.problem == "direction"]
    for other in turned[1:]:
        other.problem = None
        turned[0].related.append(other)


def _moved(open_: Sequence[_Open]) -> list[Comparison]:
    """Pairs of equal quantities left over in beads near one another, nearest first."""
    found: list[Comparison] = []
    for distance in range(1, _NEIGHBOURS + 1):
        for k, left in enumerate(open_):
            for near in (k - distance, k + distance):
                if 0 <= near < len(open_):
                    found.extend(_across(left, open_[near]))
    return found


def _across(ours: _Open, theirs: _Open) -> list[Comparison]:
    found: list[Comparison] = []
    for quantity in list(ours.zh):
        if date_parts(quantity.value).keys() == {"year"} and quantity.kind == "date":
            continue  # years are repeated and left out for style, and don't move
        alike = [q for q in theirs.en if group_of(q) == group_of(quantity) and same_value(quantity, q)]
        for other in alike[:1]:
            ours.zh.remove(quantity)
            theirs.en.remove(other)
            moved = Comparison(ours.bead, quantity, other, "match", zh_bead=ours.bead, en_bead=theirs.bead)
            if not _says_all(quantity, other):
                moved.verdict, moved.problem = "mismatch", "date-part"
            found.append(moved)
    return found


def _says_all(zh: Quantity, en: Quantity) -> bool:
    """Whether an English quantity of the same value is no less exact: a date has all the parts of the Chinese one."""
    return zh.kind != "date" or date_parts(zh.value).keys() <= date_parts(en.value).keys()


def _years(view: BitextView) -> frozenset[str]:
    """The years that the Chinese half says anywhere."""
    parts = (date_parts(q.value) for bead in view.beads for q in view.quantities(bead, "zh") if q.kind == "date")
    return frozenset(p["year"] for p in parts if "year" in p)


def _taken(done: Sequence[Comparison]) -> dict[str, list[Comparison]]:
    taken: dict[str, list[Comparison]] = {}
    for comparison in done:
        taken.setdefault(comparison.bead.id, []).append(comparison)
    return taken


def _unpaired(
    view: BitextView,
    left: _Open,
    years: frozenset[str],
    taken: dict[str, list[Comparison]],
    uncovered: Sequence[Uncovered],
) -> list[Comparison]:
    bead = left.bead
    zh_text, en_text = (view.text(bead, lang) for lang in ("zh", "en"))
    pairs = taken.get(bead.id, [])
    zh_taken, en_taken = [c.zh for c in pairs if c.zh], [c.en for c in pairs if c.en and not c.en_bead]
    missing = [
        Comparison(bead, q, None, *_verdict(bead, unsaid_in_english(q, en_text, en_taken, zh_text), "missing"))
        for q in left.zh
    ]
    added = [
        Comparison(bead, None, q, *_verdict(bead, unsaid_in_chinese(q, zh_text, zh_taken, en_text, years), "added"))
        for q in left.en
    ]
    for comparison in (*missing, *added):
        if comparison.problem and _in_uncovered_clause(uncovered, comparison):
            comparison.problem = None
    return _one_finding_a_gap(view, bead, [*missing, *added])


def _in_uncovered_clause(uncovered: Sequence[Uncovered], comparison: Comparison) -> bool:
    """Whether a figure stands in a clause that the English leaves out: the clause is one finding."""
    zh = comparison.zh
    return zh is not None and any(u.covers(comparison.bead, zh.start, zh.end) for u in uncovered)


def _verdict(bead: Bead, implied: bool, problem: Literal["missing", "added"]) -> tuple[Verdict, Problem | None]:
    if implied and bead.zh and bead.en:
        return "implied", None
    if bead.zh and bead.en and bead.score < MIN_CONFIDENCE:
        return "doubt", None
    return problem, problem


def _one_finding_a_gap(view: BitextView, bead: Bead, comparisons: list[Comparison]) -> list[Comparison]:
    """The figures of a sentence without a counterpart make one finding, and none where the sentence itself is one."""
    if (bead.zh and bead.en) or not comparisons:
        return comparisons
    first, *others = comparisons
    if view.stands_alone(bead):
        first.problem = None
    for other in others:
        other.problem = None
    first.related.extend(others)
    return comparisons
