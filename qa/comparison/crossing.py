"""Two figures that stand the other way round in English: whether they have changed places.

Translations reorder clauses, so that figures cross now and then without any error ("24 of 31 provinces" for
31个省中有24个). What tells an error from that are the words near each figure, what stands between the two, and the
other figures of the sentence.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from ...align.lexicon import load_lexicon
from ...units.conversion import is_alike
from .contexts import EN_REACH, ZH_REACH, find_context
from .links import measure_links
from .pairing_evidence import Evidence
from .roles import compare_roles
from .side import Pair, Side
from .values import group_of, has_digits

# The English says the part before the whole, the other way round than Chinese; or names the place behind the figure.
_PART_OF = re.compile(r"[^,;.\d]{0,40}\b(?:(?<!instead )of|among|per|for every|for each)\b[^,;.\d]{0,20}|:")
_PLACE_IN = re.compile(r"[^,;.\d]{0,40}\b(?:from|in)\b[^,;.\d]{0,20}")
_AND = re.compile(r"\b(?:and|or|with)\b")
# 1203个物种的120300张照片 is "120,300 photos for 1,203 species".
_OF_WHOLE = re.compile(r"[^，,。；;、：:0-9]{1,16}的\s*(?:近|约|超过)?")
_RATIO = re.compile(r"\s*[:：比∶]\s*")
# Figures side by side, of which the same is said, each with the same name before it or none.
_NAME = r"(?P<name>[A-Za-z][\w.+-]*[ -]?)?#?"
_ZH_BESIDE = re.compile(rf"['\"”’]?\s*(?:[和与及或至到、,，~～–—-]+|或者|以及)\s*['\"“‘]?\s*{_NAME}")
_EN_BESIDE = re.compile(rf"['\"”’]?,?\s*(?:and|or|to|through|,|[~–—-])\s*['\"“‘]?{_NAME}")
_HAN = re.compile("[\u4e00-\u9fff]")
_LONGEST_GAP = 25
# Words between the ends of a range.
_ZH_TO, _EN_TO = re.compile("[）)]\\s*[到至~～—–-]"), re.compile(r"\bto\b|[–-]")
# Weights of roles, units and bags of words, which count for so much at most, beside the links between words. With the
# limits, chosen on 1,850 planted and 437 natural crossings of the training pairs.
_ROLE_WEIGHT, _UNIT_WEIGHT, _HEDGE_WEIGHT, _WORDS_WEIGHT, _MOST_WORDS = 2.0, 3.0, 1.0, 0.2, 0.5
_LIMIT, _LIMIT_IN_ROW, _LIMIT_BASE, _LIMIT_REPEATED, _LIMIT_REORDERED, _LIMIT_MIXED = 0.5, 0.2, 1.0, 1.5, 3.0, 6.0
# How much links must say where the order doesn't speak for an exchange: one of 2,268 right pairs in order is above it.
_LIMIT_IN_ORDER = 5.0
# The words say it without doubt from so much above the limit.
_CLEAR = 1.5
_CERTAIN = 100.0


class Weight(NamedTuple):
    """How much speaks for an exchange, in nats above what must, and how sure that is."""

    margin: float
    evidence: Evidence


def weigh_crossing(zh: Side, en: Side, pairs: Sequence[Pair], first: Pair, second: Pair) -> Weight:
    """What speaks for the English figures of two pairs that cross having changed places."""
    if are_beside(zh, en, first, second) or _has_same_between(zh, en, first, second):
        return Weight(_CERTAIN, "sure")
    margin = weigh_forms(zh, en, first, second) + _weigh_links(zh, en, first, second)
    margin -= _find_limit(zh, en, pairs, first, second)
    margin += min(_MOST_WORDS, _WORDS_WEIGHT * weigh_words(zh, en, first, second))
    return Weight(margin, "sure" if margin > _CLEAR else "likely")


def _find_limit(zh: Side, en: Side, pairs: Sequence[Pair], first: Pair, second: Pair) -> float:
    """How much must speak for an exchange: the more, the likelier the English says the two in another order."""
    if _is_mixed(zh, en, first, second) or _is_part_of(zh, en, first, second):
        return _LIMIT_MIXED
    if _is_reordered(zh, en, pairs, first, second):
        return _LIMIT_REORDERED
    if is_repeated(zh, en, first, second):
        return _LIMIT_REPEATED
    if _is_base(zh, first, second):
        return _LIMIT_BASE
    return _LIMIT_IN_ROW if _is_ordered_otherwise(zh, en, pairs, first, second) else _LIMIT


def _is_base(zh: Side, first: Pair, second: Pair) -> bool:
    """Whether one of the two is a one that the other is measured by: so many parts to one; no "1 or 0"."""
    values = {zh.quantities[pair[0]].value for pair in (first, second)}
    return "1" in values and "0" not in values


def _is_reordered(zh: Side, en: Side, pairs: Sequence[Pair], first: Pair, second: Pair) -> bool:
    """Whether the English may well say the two in another order: as ends of a range, or with others that cross them."""
    if _are_ends(zh, en, first, second) or _joins(_PLACE_IN, en, first, second):
        return True
    others = [pair for pair in pairs if pair not in (first, second)]
    exchanged = ((first[0], second[1]), (second[0], first[1]))
    return any((i < k) != (j < m) for i, j in exchanged for k, m in others)


def weigh_in_order(zh: Side, en: Side, first: Pair, second: Pair) -> Weight:
    """What the words near two figures that keep their order say for an exchange: their clauses don't keep theirs."""
    if _is_mixed(zh, en, first, second) or is_repeated(zh, en, first, second):
        return Weight(-_LIMIT_IN_ORDER, "likely")
    margin = _weigh_links(zh, en, first, second) + min(0.0, weigh_forms(zh, en, first, second)) - _LIMIT_IN_ORDER
    return Weight(margin, "sure" if margin > _CLEAR else "likely")


def _is_mixed(zh: Side, en: Side, first: Pair, second: Pair) -> bool:
    """Whether some of the figures are in words."""
    return not all(has_digits(side.quantities[pair[k]]) for k, side in enumerate((zh, en)) for pair in (first, second))


def is_repeated(zh: Side, en: Side, first: Pair, second: Pair) -> bool:
    """Whether some of the figures stand more than once: which is whose is not sure then."""
    return any(
        sum(q.value == side.quantities[pair[k]].value for q in side.quantities) > 1
        for k, side in enumerate((zh, en))
        for pair in (first, second)
    )


def are_beside(zh: Side, en: Side, first: Pair, second: Pair) -> bool:
    """Whether the two stand side by side in both languages ("15% and 8%"): their order alone tells them apart."""
    zh_low, zh_high = zh.quantities[first[0]], zh.quantities[second[0]]
    en_low, en_high = sorted((en.quantities[first[1]], en.quantities[second[1]]), key=lambda q: q.start)
    if has_digits(zh_low) != has_digits(zh_high) or has_digits(en_low) != has_digits(en_high):
        return False
    ours = _ZH_BESIDE.fullmatch(zh.text, zh_low.end, zh_high.start)
    theirs = _EN_BESIDE.fullmatch(en.text, en_low.end, en_high.start)
    return ours is not None and theirs is not None and ours["name"] == theirs["name"]


def _has_same_between(zh: Side, en: Side, first: Pair, second: Pair) -> bool:
    """Whether what stands between the two figures needs no translation and is the same: [0, 100], 480×800."""
    low, high = en.quantities[second[1]], en.quantities[first[1]]
    ours = _fold(zh.text[zh.quantities[first[0]].numeral[1] : zh.quantities[second[0]].numeral[0]])
    theirs = _fold(en.text[low.numeral[1] : high.numeral[0]])
    return ours == theirs and 0 < len(ours) <= _LONGEST_GAP and not _HAN.search(ours)


def _fold(text: str) -> str:
    """Text without blanks, in half-width characters."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text)).replace("、", ",")


def _are_ends(zh: Side, en: Side, first: Pair, second: Pair) -> bool:
    """Whether the two are the ends of one range with a word on each, which the English may begin at the other end."""
    between_zh = zh.text[zh.quantities[first[0]].end : zh.quantities[second[0]].start]
    between_en = en.text[en.quantities[second[1]].end : en.quantities[first[1]].start]
    return bool(_ZH_TO.search(between_zh) and _EN_TO.search(between_en)) and len(between_en) <= EN_REACH[0]


def _is_part_of(zh: Side, en: Side, first: Pair, second: Pair) -> bool:
    """Whether the English says a part before its whole: "24 of 31 provinces", "10 for every 16 people"."""
    if _RATIO.fullmatch(zh.text[zh.quantities[first[0]].end : zh.quantities[second[0]].start]):
        return False
    high = en.quantities[first[1]]
    zh_between = zh.text[zh.quantities[first[0]].end : zh.quantities[second[0]].start]
    if high.text.startswith("per ") or _OF_WHOLE.fullmatch(zh_between):
        return True
    return _joins(_PART_OF, en, first, second)


def _joins(words: re.Pattern[str], en: Side, first: Pair, second: Pair) -> bool:
    """Whether these words make one phrase of the two English figures; what "and" joins are two."""
    between = en.text[en.quantities[second[1]].end : en.quantities[first[1]].numeral[0]]
    return words.fullmatch(between) is not None and not _AND.search(between)


def weigh_forms(zh: Side, en: Side, first: Pair, second: Pair) -> float:
    """How much better units and roles fit with the two English figures exchanged."""
    (i, j), (i2, j2) = first, second
    exchanged = weigh_form(zh, i, en, j2) + weigh_form(zh, i2, en, j)
    return exchanged - weigh_form(zh, i, en, j) - weigh_form(zh, i2, en, j2)


def weigh_form(zh: Side, i: int, en: Side, j: int) -> float:
    """How well unit, hedge and role of two figures go together."""
    ours, theirs = zh.quantities[i], en.quantities[j]
    units = 0 if not ours.unit or not theirs.unit else (1 if is_alike(ours.unit, theirs.unit) else -1)
    hedges = [quantity.hedge is not None for quantity in (ours, theirs)]
    hedge = 1 if all(hedges) else (-1 if any(hedges) else 0)
    return _UNIT_WEIGHT * units + _HEDGE_WEIGHT * hedge + _ROLE_WEIGHT * compare_roles(zh.roles[i], en.roles[j])


def _weigh_links(zh: Side, en: Side, first: Pair, second: Pair) -> float:
    """How much better the words near each figure are linked with the two English figures exchanged, in nats."""
    (i, j), (i2, j2) = first, second
    exchanged = measure_links(zh, i, en, j2) + measure_links(zh, i2, en, j)
    return exchanged - measure_links(zh, i, en, j) - measure_links(zh, i2, en, j2)


def weigh_words(zh: Side, en: Side, first: Pair, second: Pair) -> float:
    """How much better the words of the clause fit with the two English figures exchanged, in nats."""
    (i, j), (i2, j2) = first, second
    zh_words, en_words = _read_around(zh, i, i2, ZH_REACH), _read_around(en, j, j2, EN_REACH)
    affinity = load_lexicon().affinity
    exchanged = affinity(zh_words[0], en_words[1]) + affinity(zh_words[1], en_words[0])
    return exchanged - affinity(zh_words[0], en_words[0]) - affinity(zh_words[1], en_words[1])


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
