"""Two figures that have changed places: paired by value, although their words speak for the other way."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations
from typing import NamedTuple

from ...align.lexicon import load_lexicon
from ...units.conversion import is_alike
from .anchors import are_crossed, is_held, is_name_left_out, share_name
from .contexts import EN_REACH, ZH_REACH, read_counted
from .crossing import (
    Weight,
    are_beside,
    is_repeated,
    weigh_crossing,
    weigh_form,
    weigh_forms,
    weigh_in_order,
    weigh_words,
)
from .exchanged import (
    are_brackets_exchanged,
    are_units_exchanged,
    is_choice_reversed,
    is_range_reversed,
    is_score_reversed,
)
from .held import find_held_swap
from .pairing_evidence import Evidence
from .respective import find_names_crossed
from .side import Pair, Side
from .values import date_parts, group_of, has_digits

_OR_RATHER = re.compile("而不是|而非|还是|或")
# What a name is set to counts nothing: LIMIT = 6.
_SET_TO = re.compile(r"[A-Za-z_)\]]\s*[=＝]=?\s*$")
_BITS = re.compile(r"\s*[位比]")
_OUT_OF = re.compile(r"\s(?:out of|of)\s(?:(?:the|every|all|these|those|its|their)\s)?", re.IGNORECASE)
# Nouns are one another's translation from here on, and without doubt.
_NOUN, _CLEAR = 0.5, 3.0
# A bead of more figures is a table, in which every two are compared in vain.
_MAX_FIGURES = 80
# How much must speak for an exchange where the order doesn't, between figures at most so far apart.
_SURE, _NEAR = 8.0, 2
_NOTHING = Weight(0.0, "likely")
# What shows by itself that two figures have changed places.
_WAYS = (are_crossed, is_score_reversed, is_choice_reversed, are_units_exchanged, are_brackets_exchanged)


class Swap(NamedTuple):
    """Two pairs whose English figures have changed places, and whether words say so or their order alone."""

    first: Pair
    second: Pair
    evidence: Evidence


def find_swap(zh: Side, en: Side, pairs: Sequence[Pair]) -> Swap | None:
    """The two pairs whose English figures have changed places, the surest ones; None if there are none."""
    if len(pairs) > _MAX_FIGURES:
        return None
    if (crossed := find_names_crossed(zh, en, pairs) or find_held_swap(zh, en, pairs)) is not None:
        return Swap(*crossed, "sure")
    surest: tuple[Weight, Pair, Pair] | None = None
    for first, second in combinations(pairs, 2):
        if is_range_reversed(zh, en, first, second):
            return Swap(first, second, "sure")
        if _may_cross(zh, first, second) and any(way(zh, en, first, second) for way in _WAYS):
            return Swap(first, second, "sure")
        if not _can_be_exchanged(zh, en, first, second):
            continue
        weigh = weigh_crossing if first[1] > second[1] else _weigh_in_order
        found = weigh(zh, en, pairs, first, second)
        if found.margin > 0 and (surest is None or found.margin > surest[0].margin):
            surest = (found, first, second)
    return Swap(surest[1], surest[2], surest[0].evidence) if surest else None


def _may_cross(zh: Side, first: Pair, second: Pair) -> bool:
    """Whether two figures are of one kind and differ, so that they may have changed places between two names."""
    ours, theirs = zh.quantities[first[0]], zh.quantities[second[0]]
    return group_of(ours) == group_of(theirs) in ("number", "percent") and ours.value != theirs.value


def _weigh_in_order(zh: Side, en: Side, pairs: Sequence[Pair], first: Pair, second: Pair) -> Weight:
    """What speaks for an exchange of two figures that keep their order, because their clauses don't."""
    if _is_part_beyond_whole(en, first, second):
        return Weight(_SURE, "sure")
    # One noun for both: 250名而不是100名学生.
    shared = _OR_RATHER.search(zh.text, zh.quantities[first[0]].end, zh.quantities[second[0]].start)
    repeated = shared is not None or is_repeated(zh, en, first, second)
    is_date = group_of(zh.quantities[first[0]]) == "date"
    if not (repeated or is_date) and _are_nouns_exchanged(zh, en, first, second):
        return Weight(_SURE, "sure")
    far = repeated or abs(first[0] - second[0]) > _NEAR or abs(first[1] - second[1]) > _NEAR
    if far or is_date or are_beside(zh, en, first, second):
        return _NOTHING
    links = weigh_in_order(zh, en, first, second)
    if links.margin > 0:
        return links
    form = weigh_forms(zh, en, first, second)
    against = min(weigh_form(zh, first[0], en, first[1]), weigh_form(zh, second[0], en, second[1]))
    if not form > 0 > against:
        return _NOTHING
    return Weight(form + weigh_words(zh, en, first, second) - _SURE, "sure")


def _is_part_beyond_whole(en: Side, first: Pair, second: Pair) -> bool:
    """Whether the English has a part that is more than its whole: "31 of the 24 provinces"."""
    part, whole = en.quantities[first[1]], en.quantities[second[1]]
    if part.amount is None or whole.amount is None or not part.amount > whole.amount > 1:
        return False
    return _OUT_OF.fullmatch(en.text, part.end, whole.start) is not None


def _are_nouns_exchanged(zh: Side, en: Side, first: Pair, second: Pair) -> bool:
    """Whether each figure counts what the other one counts in the other language: 15个省的230名选手, "15 athletes"."""
    if any(_SET_TO.search(zh.text[: zh.quantities[k].start]) for k in (first[0], second[0])):
        return False
    ours = [read_counted(zh, k, ZH_REACH[1]) for k in (first[0], second[0])]
    theirs = [read_counted(en, k, EN_REACH[1]) for k in (first[1], second[1])]
    affinity = load_lexicon().affinity
    crossed = (affinity(ours[0], theirs[1]), affinity(ours[1], theirs[0]))
    straight = (affinity(ours[0], theirs[0]), affinity(ours[1], theirs[1]))
    if min(crossed) > _NOUN and max(straight) < 0:
        return True
    return min(crossed) > _CLEAR and min(straight) < 0 and sum(crossed) - sum(straight) > 2 * _CLEAR


def _can_be_exchanged(zh: Side, en: Side, first: Pair, second: Pair) -> bool:
    """Whether two pairs are of one kind and differ; ordinals and "one" in words are too often elsewhere."""
    ours, theirs = zh.quantities[first[0]], zh.quantities[second[0]]
    four = (ours, theirs, en.quantities[first[1]], en.quantities[second[1]])
    if (four[2].kind == "currency") != (four[3].kind == "currency"):
        return False
    if not all(map(has_digits, four)) and any(q.kind == "ordinal" or q.value == "1" for q in four):
        return False
    if (is_held(zh, en, first) or is_held(zh, en, second)) and not share_name(zh, first[0], second[0]):
        return False
    if is_name_left_out(zh, en, first, second) or not _are_of_one_unit(zh, en, first, second):
        return False
    kinds = group_of(ours) == group_of(theirs) and (ours.kind == "range") == (theirs.kind == "range")
    kinds = kinds and (ours.kind != "date" or date_parts(ours.value).keys() == date_parts(theirs.value).keys())
    return kinds and ours.value != theirs.value


def _are_of_one_unit(zh: Side, en: Side, first: Pair, second: Pair) -> bool:
    """Whether no unit holds one of two pairs in its place: both have the same, or neither has its own."""
    ours = [zh.quantities[k].unit for k in (first[0], second[0])]
    theirs = [en.quantities[k].unit for k in (first[1], second[1])]
    if (ours[0] == ours[1] and theirs[0] == theirs[1]) or len({*ours, *theirs} - {None}) <= 1:
        return True
    return not (_share_unit(zh, en, first) or _share_unit(zh, en, second))


def _share_unit(zh: Side, en: Side, pair: Pair) -> bool:
    """Whether both figures of a pair name the same unit: what has its unit is in its place."""
    ours, theirs = zh.quantities[pair[0]], en.quantities[pair[1]]
    if theirs.unit == "bit":
        return _BITS.match(zh.text, ours.numeral[1]) is not None
    return ours.unit is not None and is_alike(ours.unit, theirs.unit)
