"""Two figures that have changed places: paired crosswise by value, although order and words speak for the other way.

Translations reorder clauses, so that figures of equal standing cross now and then without any error ("24 of 31
provinces" for 31个省中有24个). What tells an error from that are the words around each figure: what rises, what is
counted, in which unit. Where these say nothing, only figures of one kind that change places within an otherwise
ordered row count.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations
from typing import NamedTuple

from ...align.lexicon import load_lexicon
from ...units.conversion import is_alike
from .anchors import are_crossed, is_held
from .contexts import EN_REACH, ZH_REACH, find_context, read_counted
from .pairing_evidence import Evidence
from .respective import find_names_crossed
from .roles import compare_roles
from .sides import Pair, Side
from .values import date_parts, group_of, has_digits

# The English says the part before the whole, the other way round than Chinese.
_PART_OF = re.compile(r"[^,;.\d]{0,40}\b(?:of|among|from|in|per|for every|for each|out of)\b[^,;.\d]{0,20}|:")
_RATIO = re.compile(r"\s*[:：比∶]\s*")
_TO = re.compile(r"\s*(?:[-–—:]|to)\s*")
_WON = re.compile(
    r"\b(?:beat|defeat\w*|led|leads?|leading|won|wins?|winning|victor\w*|ahead|overc[ao]me|trounce\w*)\b", re.I
)
_AMONG, _OF = re.compile("[中里]有?"), re.compile(r"[^,;.\d]{0,20}\b(?:of|out of|among)\b[^,;.\d]{0,20}")
_BITS = re.compile(r"\s*[位比]")
# Figures side by side, of which the same is said.
_ZH_BESIDE = re.compile(r"\s*[和与及至到、,，~～–—-]+\s*")
_EN_BESIDE = re.compile(r",?\s*(?:and|or|to|,|[–—-])\s*")
# Words between the ends of a range.
_ZH_TO, _EN_TO = re.compile("[）)]\\s*[到至~～—–-]"), re.compile(r"\bto\b|[–-]")
# Weight of roles and units beside the affinity of words, and how much better the other way must be. Chosen on the
# development pairs with figures exchanged at random, see benchmarks/RESULTS.md.
_ROLE_WEIGHT, _UNIT_WEIGHT, _MARGIN = 2.0, 3.0, 3.0
# The words say it from here on, and nouns.
_WORDS, _NOUN = 0.5, 0.5
# Nouns are one another's translation without doubt from here on.
_CLEAR = 3.0
# A bead of more figures is a table, in which every two are compared in vain.
_MAX_FIGURES = 80
# How much better it must be where the order doesn't speak for an exchange, between figures at most so far apart.
_SURE, _NEAR = 8.0, 2


class Swap(NamedTuple):
    """Two pairs whose English figures have changed places, and whether words say so or their order alone."""

    first: Pair
    second: Pair
    evidence: Evidence


def find_swap(zh: Side, en: Side, pairs: Sequence[Pair]) -> Swap | None:
    """The two pairs whose English figures have changed places, the surest ones; None if there are none."""
    if len(pairs) > _MAX_FIGURES:
        return None
    if (crossed := find_names_crossed(zh, en, pairs)) is not None:
        return Swap(*crossed, "sure")
    surest: tuple[float, Pair, Pair] | None = None
    for first, second in combinations(pairs, 2):
        if _may_cross(zh, first, second) and (
            are_crossed(zh, en, first, second)
            or _is_score_reversed(zh, en, first, second)
            or _is_whole_of_part(zh, en, first, second)
            or _are_units_exchanged(zh, en, first, second)
        ):
            return Swap(first, second, "sure")
        if not _can_be_exchanged(zh, en, first, second):
            continue
        margin, limit = _weigh_evidence(zh, en, pairs, first, second)
        if margin > limit and (surest is None or margin > surest[0]):
            surest = (margin, first, second)
    return Swap(surest[1], surest[2], "sure" if surest[0] > _WORDS else "likely") if surest else None


def _may_cross(zh: Side, first: Pair, second: Pair) -> bool:
    """Whether two figures are of one kind and differ, so that they may have changed places between two names."""
    ours, theirs = zh.quantities[first[0]], zh.quantities[second[0]]
    return group_of(ours) == group_of(theirs) in ("number", "percent") and ours.value != theirs.value


def _is_score_reversed(zh: Side, en: Side, first: Pair, second: Pair) -> bool:
    """Whether the winner's score comes first in Chinese and last in English, which says that it won: 3比1, "1-3"."""
    between_zh = zh.text[zh.quantities[first[0]].end : zh.quantities[second[0]].start]
    between_en = en.text[en.quantities[second[1]].end : en.quantities[first[1]].start]
    if not _RATIO.fullmatch(between_zh) or not _TO.fullmatch(between_en) or not _WON.search(en.text):
        return False
    ours = zh.quantities[first[0]].amount, zh.quantities[second[0]].amount
    return ours[0] is not None and ours[1] is not None and ours[0] > ours[1]


def _is_whole_of_part(zh: Side, en: Side, first: Pair, second: Pair) -> bool:
    """Whether the English says a whole of its part: "31 of the 24 provinces" for 31个省中有24个."""
    whole, part = zh.quantities[first[0]].amount, zh.quantities[second[0]].amount
    if first[1] > second[1] or whole is None or part is None or whole <= part:
        return False
    if not _AMONG.search(zh.text[zh.quantities[first[0]].end : zh.quantities[second[0]].start]):
        return False
    return _OF.fullmatch(en.text[en.quantities[first[1]].end : en.quantities[second[1]].numeral[0]]) is not None


def _are_units_exchanged(zh: Side, en: Side, first: Pair, second: Pair) -> bool:
    """Whether a figure has the unit of the other one in English, and not its own: 3306件5627人, "3,306 people"."""
    units = [zh.quantities[k].unit for k in (first[0], second[0])]
    theirs = [en.quantities[k].unit for k in (first[1], second[1])]
    if "1" in (zh.quantities[first[0]].value, zh.quantities[second[0]].value):
        return False
    if None in units or units[0] == units[1] or "person" not in units or theirs.count("person") != 1:
        return False
    return units.index("person") != theirs.index("person") and theirs[units.index("person")] is None


def _weigh_evidence(zh: Side, en: Side, pairs: Sequence[Pair], first: Pair, second: Pair) -> tuple[float, float]:
    """How much speaks for an exchange, in nats, and how much must."""
    if first[1] < second[1]:
        if _are_nouns_exchanged(zh, en, first, second):
            return 2 * _SURE, _SURE
        far = abs(first[0] - second[0]) > _NEAR or abs(first[1] - second[1]) > _NEAR
        if far or group_of(zh.quantities[first[0]]) == "date" or _are_beside(zh, en, first, second):
            return 0.0, _SURE
        form = _weigh_forms(zh, en, first, second)
        against = min(_weigh_form(zh, first[0], en, first[1]), _weigh_form(zh, second[0], en, second[1]))
        return (form + _weigh_words(zh, en, first, second) if form > 0 > against else 0.0), _SURE
    if _are_beside(zh, en, first, second):
        return _SURE, _MARGIN
    if _are_ends(zh, en, first, second) or _is_part_of(zh, en, first, second):
        return 0.0, _SURE
    limit = -_MARGIN if _is_ordered_otherwise(zh, en, pairs, first, second) else _MARGIN
    return _weigh_forms(zh, en, first, second) + _weigh_words(zh, en, first, second), limit


def _are_nouns_exchanged(zh: Side, en: Side, first: Pair, second: Pair) -> bool:
    """Whether each figure counts what the other one counts in the other language: 15个省的230名选手, "15 athletes"."""
    ours = [read_counted(zh, k, ZH_REACH[1]) for k in (first[0], second[0])]
    theirs = [read_counted(en, k, EN_REACH[1]) for k in (first[1], second[1])]
    affinity = load_lexicon().affinity
    crossed = (affinity(ours[0], theirs[1]), affinity(ours[1], theirs[0]))
    straight = (affinity(ours[0], theirs[0]), affinity(ours[1], theirs[1]))
    if min(crossed) > _NOUN and max(straight) < 0:
        return True
    return min(crossed) > _CLEAR and min(straight) < 0 and sum(crossed) - sum(straight) > 2 * _CLEAR


def _are_ends(zh: Side, en: Side, first: Pair, second: Pair) -> bool:
    """Whether the two are the ends of one range with a word on each, which the English may begin at the other end."""
    between_zh = zh.text[zh.quantities[first[0]].end : zh.quantities[second[0]].start]
    between_en = en.text[en.quantities[second[1]].end : en.quantities[first[1]].start]
    return bool(_ZH_TO.search(between_zh) and _EN_TO.search(between_en)) and len(between_en) <= EN_REACH[0]


def _is_part_of(zh: Side, en: Side, first: Pair, second: Pair) -> bool:
    """Whether the English says a part before its whole: "24 of 31 provinces", "10 in every 16 people"."""
    if _RATIO.fullmatch(zh.text[zh.quantities[first[0]].end : zh.quantities[second[0]].start]):
        return False
    low, high = en.quantities[second[1]], en.quantities[first[1]]
    if high.text.startswith("per "):
        return True
    return _PART_OF.fullmatch(en.text[low.end : high.numeral[0]]) is not None


def _can_be_exchanged(zh: Side, en: Side, first: Pair, second: Pair) -> bool:
    """Whether two pairs are of one kind and differ; ordinals and "one" are too often in places of their own."""
    ours, theirs = zh.quantities[first[0]], zh.quantities[second[0]]
    if (en.quantities[first[1]].kind == "currency") != (en.quantities[second[1]].kind == "currency"):
        return False
    if "ordinal" in (ours.kind, theirs.kind, en.quantities[first[1]].kind, en.quantities[second[1]].kind):
        return False
    if is_held(zh, en, first) or is_held(zh, en, second):
        return False
    units = {ours.unit, theirs.unit, en.quantities[first[1]].unit, en.quantities[second[1]].unit}
    if len(units - {None}) > 1 and (_share_unit(zh, en, first) or _share_unit(zh, en, second)):
        return False
    kinds = group_of(ours) == group_of(theirs) and (ours.kind == "range") == (theirs.kind == "range")
    kinds = kinds and (ours.kind != "date" or date_parts(ours.value).keys() == date_parts(theirs.value).keys())
    if "1" in (ours.value, theirs.value) and not _are_ends_of_one(zh, en, first, second):
        return False
    return kinds and ours.value != theirs.value


def _are_ends_of_one(zh: Side, en: Side, first: Pair, second: Pair) -> bool:
    """Whether the two are the ends of one range in digits, of which "one" is no pronoun: 1到30."""
    ends = zh.quantities[first[0]], zh.quantities[second[0]], en.quantities[first[1]], en.quantities[second[1]]
    return all(map(has_digits, ends)) and ".." in ends[0].reading and _are_beside(zh, en, first, second)


def _are_beside(zh: Side, en: Side, first: Pair, second: Pair) -> bool:
    """Whether the two stand side by side in both languages ("15% and 8%"): their order alone tells them apart."""
    zh_low, zh_high = zh.quantities[first[0]], zh.quantities[second[0]]
    en_low, en_high = sorted((en.quantities[first[1]], en.quantities[second[1]]), key=lambda q: q.start)
    between_zh, between_en = zh.text[zh_low.end : zh_high.start], en.text[en_low.end : en_high.start]
    return bool(_ZH_BESIDE.fullmatch(between_zh) and _EN_BESIDE.fullmatch(between_en))


def _share_unit(zh: Side, en: Side, pair: Pair) -> bool:
    """Whether both figures of a pair name the same unit: what has its unit is in its place."""
    ours, theirs = zh.quantities[pair[0]], en.quantities[pair[1]]
    if theirs.unit == "bit":
        return _BITS.match(zh.text, ours.numeral[1]) is not None
    return ours.unit is not None and is_alike(ours.unit, theirs.unit)


def _weigh_forms(zh: Side, en: Side, first: Pair, second: Pair) -> float:
    """How much better units and roles fit with the two English figures exchanged."""
    (i, j), (i2, j2) = first, second
    return (
        _weigh_form(zh, i, en, j2)
        + _weigh_form(zh, i2, en, j)
        - _weigh_form(zh, i, en, j)
        - _weigh_form(zh, i2, en, j2)
    )


def _weigh_words(zh: Side, en: Side, first: Pair, second: Pair) -> float:
    """How much better the words around fit with the two English figures exchanged, in nats."""
    (i, j), (i2, j2) = first, second
    zh_words, en_words = _read_around(zh, i, i2, ZH_REACH), _read_around(en, j, j2, EN_REACH)
    affinity = load_lexicon().affinity
    exchanged = affinity(zh_words[0], en_words[1]) + affinity(zh_words[1], en_words[0])
    return exchanged - affinity(zh_words[0], en_words[0]) - affinity(zh_words[1], en_words[1])


def _weigh_form(zh: Side, i: int, en: Side, j: int) -> float:
    """How well unit and role of two figures go together."""
    ours, theirs = zh.quantities[i], en.quantities[j]
    units = 0 if not ours.unit or not theirs.unit else (1 if is_alike(ours.unit, theirs.unit) else -1)
    return _UNIT_WEIGHT * units + _ROLE_WEIGHT * compare_roles(zh.roles[i], en.roles[j])


def _read_around(side: Side, one: int, other: int, reach: tuple[int, int]) -> tuple[str, str]:
    """The words around each of two figures, without those that stand around both."""
    contexts = [find_context(side, k, reach) for k in (one, other)]
    shared = contexts[0] & contexts[1]
    first, second = ("".join(side.text[k] for k in sorted(c - shared)) for c in contexts)
    return first, second


def _is_ordered_otherwise(zh: Side, en: Side, pairs: Sequence[Pair], first: Pair, second: Pair) -> bool:
    """Whether, but for these two, figures of their kind and unit keep their order, neither part of the other."""
    unit = zh.quantities[second[0]].unit
    if zh.quantities[first[0]].unit not in (unit, None):
        return False
    group = group_of(zh.quantities[first[0]])
    row = [p for p in pairs if group_of(zh.quantities[p[0]]) == group and zh.quantities[p[0]].unit in (unit, None)]
    exchanged = {first: second[1], second: first[1]}
    order = [exchanged.get(p, p[1]) for p in row]
    return len(row) > 2 and order == sorted(order) and abs(row.index(first) - row.index(second)) == 1
