"""The first stage of the ledger: which quantities correspond, within a bead and in the beads around it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ...align.bitext import Bead
from ..bitext_view import BitextView
from ..quantities.quantity import Quantity
from .comparison import Comparison
from .durations import join_durations
from .figures_of_speech import drop_figures_of_speech
from .held import add_exchanged, find_held
from .levels import drop_number, find_number_ends, find_section, join_levels
from .odd_figures import OddOnes, find_odd_ones
from .pairing_evidence import Evidence, weigh
from .ranges import split_ranges
from .restating import restate
from .rounding import find_rounding
from .shares import share_percent
from .side import Pair, Side
from .sides import pair_sides
from .values import date_parts, group_of, same_value
from .written_otherwise import is_english_day, is_in_name, is_part_of_name, stands_free

# A figure without a counterpart may stand this many beads away.
_NEIGHBOURS = 2
_FIGURE = re.compile(r"\d{2,}(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class Sides:
    """Both sides of a bead, the indices of the quantities that correspond, and what speaks for each pair."""

    zh: Side
    en: Side
    pairs: tuple[Pair, ...]
    evidence: Mapping[Pair, Evidence]


@dataclass(frozen=True, slots=True)
class Paired:
    """The comparisons of a bitext, in order, with nothing said yet of what differs.

    `sides`: by the id of the bead. `places`: for a comparison, by its id, the indices in the sides of its bead.
    """

    comparisons: tuple[Comparison, ...]
    sides: Mapping[str, Sides]
    places: Mapping[str, Pair]


class _Match(NamedTuple):
    """Quantities that correspond, or one alone; the other language's bead, if it is another one."""

    bead: Bead
    zh: Quantity | None
    en: Quantity | None
    en_bead: Bead | None = None
    place: Pair | None = None


@dataclass(slots=True)
class _Left:
    """The quantities of a bead that found no counterpart in it."""

    bead: Bead
    zh: list[Quantity]
    en: list[Quantity]


def pair_figures(view: BitextView) -> Paired:
    """Each quantity of the bitext in exactly one comparison, in the order of the beads."""
    sides: dict[str, Sides] = {}
    matches: list[_Match] = []
    left: list[_Left] = []
    section: str | None = None
    for bead in view.beads:
        zh_text, en_text = (view.text(bead, lang) for lang in ("zh", "en"))
        section = find_section(zh_text) or section
        ends = find_number_ends(zh_text, en_text, section)
        ours, theirs = (
            drop_number(view.quantities(bead, "zh"), ends[0]),
            drop_number(view.quantities(bead, "en"), ends[1]),
        )
        if bead.zh and bead.en:
            sides[bead.id] = found = _pair_bead(view, bead, ours, theirs, ends)
            matches += [
                _Match(bead, found.zh.quantities[i], found.en.quantities[j], place=(i, j)) for i, j in found.pairs
            ]
            left.append(_collect_left(bead, found))
        else:
            text = view.text(bead, "zh")
            left.append(_Left(bead, [one for one in ours if not is_english_day(one, text)], list(theirs)))
    if view.neighbours:
        matches += _pair_across(left)
    for rest in left:
        matches += [_Match(rest.bead, quantity, None) for quantity in rest.zh]
        matches += [_Match(rest.bead, None, quantity) for quantity in rest.en]
    return _number(view, matches, sides)


def _pair_bead(
    view: BitextView, bead: Bead, zh_read: Sequence[Quantity], en_read: Sequence[Quantity], ends: tuple[int, int]
) -> Sides:
    zh_text, en_text = (view.text(bead, lang) for lang in ("zh", "en"))
    en_read = [one for one in en_read if not is_part_of_name(one, en_text, zh_text)]
    zh_read, en_read = drop_figures_of_speech(zh_read, zh_text, en_read, en_text)
    zh_read = join_levels(zh_read, zh_text, en_read)
    ours, theirs = restate(share_percent(zh_read, zh_text), zh_text, share_percent(en_read, en_text), en_text)
    ours, theirs = join_durations(ours, theirs, zh_text), join_durations(theirs, ours, en_text)
    zh, en = add_exchanged(Side.zh(zh_text, split_ranges(ours, theirs)), Side.en(en_text, split_ranges(theirs, ours)))
    found = _keep_evident(zh, en)
    odd = find_odd_ones(zh, en, found.pairs, _find_heading_ends(view, bead, ends))
    return _keep_evident(odd.zh, odd.en, odd) if odd else found


def _find_heading_ends(view: BitextView, bead: Bead, ends: tuple[int, int]) -> tuple[int, int]:
    """Where the numbers of headings end in the two texts of a bead that both begin with one, else `ends`."""
    zh, en = (view.bitext.segments(bead, lang)[0].enumerator for lang in ("zh", "en"))
    return (zh.end, en.end) if zh and en and not any(ends) else ends


def _keep_evident(zh: Side, en: Side, odd: OddOnes | None = None) -> Sides:
    """The pairs of two sides, of those that differ only what something speaks for; `odd`: a pair known before."""
    pairs = pair_sides(zh, en, [*(find_held(zh, en) or ()), *([odd.pair] if odd else ())])
    evidence: dict[Pair, Evidence] = {}
    for pair in pairs:
        ours, theirs = zh.quantities[pair[0]], en.quantities[pair[1]]
        if same_value(ours, theirs) or find_rounding(ours, theirs):
            evidence[pair] = "sure"
            continue
        if odd and pair == odd.pair:
            evidence[pair] = odd.evidence
            continue
        unread = _stands_unread(ours, zh, en) or _stands_unread(theirs, en, zh)
        found = None if unread else weigh(zh, en, pairs, pair)
        if found is not None:
            evidence[pair] = found
    return Sides(zh, en, tuple(evidence), evidence)


def _stands_unread(quantity: Quantity, own: Side, other: Side) -> bool:
    """Whether the other side has the figure in digits where none was read: 神舟十三号 / "Shenzhou-13"."""
    if is_in_name(quantity, own.text, other.text):
        return True
    if not _FIGURE.fullmatch(quantity.value):
        return False
    place = re.compile(rf"(?<![\d.,]){re.escape(quantity.value)}(?![\d]|[.,]\d)")
    return stands_free(place, other.text, other.quantities)


def _collect_left(bead: Bead, sides: Sides) -> _Left:
    zh_paired, en_paired = {i for i, _ in sides.pairs}, {j for _, j in sides.pairs}
    return _Left(
        bead,
        [quantity for i, quantity in enumerate(sides.zh.quantities) if i not in zh_paired],
        [quantity for j, quantity in enumerate(sides.en.quantities) if j not in en_paired],
    )


def _pair_across(left: Sequence[_Left]) -> Iterator[_Match]:
    """Pairs of equal quantities left over in beads near one another, nearest first; they are left over no more."""
    for distance in range(1, _NEIGHBOURS + 1):
        for k, ours in enumerate(left):
            for near in (k - distance, k + distance):
                if 0 <= near < len(left):
                    yield from _pair_left(ours, left[near], distance)


def _pair_left(ours: _Left, theirs: _Left, distance: int) -> Iterator[_Match]:
    for quantity in list(ours.zh):
        is_year = quantity.kind == "date" and date_parts(quantity.value).keys() == {"year"}
        if is_year and distance > 1:
            continue  # years are repeated and left out for style, and don't move far
        alike = [q for q in theirs.en if group_of(q) == group_of(quantity) and same_value(quantity, q)]
        for other in alike[:1]:
            ours.zh.remove(quantity)
            theirs.en.remove(other)
            yield _Match(ours.bead, quantity, other, theirs.bead)


def _number(view: BitextView, matches: Sequence[_Match], sides: Mapping[str, Sides]) -> Paired:
    """The matches in order, numbered within their beads."""
    order = {bead.id: i for i, bead in enumerate(view.beads)}

    def place(match: _Match) -> tuple[int, int, int, int]:
        zh, en = match.zh, match.en
        return order[match.bead.id], zh is None, zh.start if zh else 0, en.start if en else 0

    numbers: Counter[str] = Counter()
    comparisons: list[Comparison] = []
    places: dict[str, Pair] = {}
    for match in sorted(matches, key=place):
        numbers[match.bead.id] += 1
        name = f"{match.bead.id}.{numbers[match.bead.id]}"
        zh_bead = match.bead if match.en_bead else None
        comparisons.append(Comparison(name, match.bead, match.zh, match.en, zh_bead=zh_bead, en_bead=match.en_bead))
        if match.place:
            places[name] = match.place
    return Paired(tuple(comparisons), sides, places)
