"""What speaks for two figures of different values being one another's translation: without it, neither is an error."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from ...align.lexicon import load_lexicon
from ...units.conversion import is_alike
from ..quantities.quantity import Quantity
from .anchors import is_held
from .causes import OTHER, find_cause
from .contexts import EN_REACH, ZH_REACH, read_context, read_counted
from .links import measure_links
from .references import is_same_reference
from .relative_periods import says_weekday
from .side import Pair, Side
from .values import date_parts, group_of, has_digits, same_value

# "sure": what they count agrees. "likely": only their places and the words around say so. None: nothing does.
Evidence = Literal["sure", "likely"]
# How much likelier words are as one another's translation, in nats. On 3,700 right pairs of figures and 3,300 wrong
# ones of the training pairs, the noun of half of the right ones is above the first, and of one in nine of the wrong
# ones; the words around, above the second, 74% and 22%.
_NOUN, _WORDS = 0.5, 2.0
# Words near two figures are linked from here on.
_LINKED = 2.0
# Numbers up to this stand in many words.
_FEW = 12
# Shorter values are alike by chance.
_LONG = 3


def weigh(zh: Side, en: Side, pairs: Sequence[Pair], pair: Pair) -> Evidence | None:
    """What speaks for a pair of unequal figures: unit, digits, the noun that is counted, the words, the place."""
    ours, theirs = zh.quantities[pair[0]], en.quantities[pair[1]]
    if _differ_in_sign(ours, theirs) or _may_be_another_day(ours, theirs, zh.text, en.text):
        return "likely"
    if {ours.kind, theirs.kind} == {"date", "measure"}:
        return None  # so many years are no year: 过去10年, "in 2018"
    is_same = is_same_reference(ours, zh.text, theirs, en.text) or _share_kind(ours, theirs)
    if is_same or _are_digits_alike(ours, theirs) or is_held(zh, en, pair):
        return "sure"
    if _is_one(ours) or _is_one(theirs):
        return None
    if _are_sole_ordinals(zh, en, pairs, pair):
        return "sure"
    return _weigh_words(zh, en, pairs, pair)


def _weigh_words(zh: Side, en: Side, pairs: Sequence[Pair], pair: Pair) -> Evidence | None:
    """What the words around two figures say, and whether another figure can be meant."""
    (i, j), affinity = pair, load_lexicon().affinity
    ours, theirs = zh.quantities[i], en.quantities[j]
    in_digits = [has_digits(ours), has_digits(theirs)]
    if affinity(read_counted(zh, i, ZH_REACH[1]), read_counted(en, j, EN_REACH[1])) > _NOUN:
        is_part_of_word = in_digits == [True, False] and _is_small(theirs)
        return "likely" if is_part_of_word or _is_measure(ours) or _is_measure(theirs) else "sure"
    words = affinity(read_context(zh, i, ZH_REACH), read_context(en, j, EN_REACH))
    if all(in_digits) and _is_between(zh, en, pairs, pair, digits=True):
        return "sure" if words > _WORDS or measure_links(zh, i, en, j) > _LINKED else "likely"
    if not _is_between(zh, en, pairs, pair, digits=False):
        return "likely" if words > _WORDS else None
    return "sure" if not any(in_digits) and words > _WORDS else "likely"


def _is_small(quantity: Quantity) -> bool:
    """Whether it is a number that may be part of a word, as in "two-dimensional"."""
    return quantity.amount is not None and quantity.amount <= _FEW


def _is_measure(quantity: Quantity) -> bool:
    """Whether a figure has a unit of measure, which the other one hasn't where the words have to tell."""
    return quantity.kind == "measure"


def _may_be_another_day(ours: Quantity, theirs: Quantity, zh_text: str, en_text: str) -> bool:
    """Whether two days differ where the English gives a weekday, which may be the day that the Chinese means."""
    dates = ours.kind == theirs.kind == "date" and "day" in date_parts(ours.value)
    return dates and says_weekday(en_text, zh_text)


def _differ_in_sign(ours: Quantity, theirs: Quantity) -> bool:
    """Whether two figures differ in their sign alone, which a dash before them may be or not."""
    return ours.value.lstrip("-") == theirs.value.lstrip("-")


def _are_sole_ordinals(zh: Side, en: Side, pairs: Sequence[Pair], pair: Pair) -> bool:
    """Whether two ordinals are the only ones without an equal; "first" and "second" order too many stories."""
    ours, theirs = zh.quantities[pair[0]], en.quantities[pair[1]]
    if not ours.kind == theirs.kind == "ordinal" or {ours.value, theirs.value} & {"1", "2"}:
        return False
    equal = {(i, j) for i, j in pairs if same_value(zh.quantities[i], en.quantities[j])}
    left = [k for k, q in enumerate(zh.quantities) if q.kind == "ordinal" and k not in {i for i, _ in equal}]
    right = [k for k, q in enumerate(en.quantities) if q.kind == "ordinal" and k not in {j for _, j in equal}]
    return (left, right) == ([pair[0]], [pair[1]])


def _share_kind(ours: Quantity, theirs: Quantity) -> bool:
    """Whether both name one unit or currency, or are percentages, dates, or number a chapter."""
    if ours.unit and theirs.unit:
        return is_alike(ours.unit, theirs.unit)
    group = group_of(ours)
    return "date" in (ours.kind, theirs.kind) or (group == group_of(theirs) and group == "percent")


def _are_digits_alike(ours: Quantity, theirs: Quantity) -> bool:
    """Whether a slip makes the one of the other, both in digits."""
    if "range" in (ours.kind, theirs.kind) or not (has_digits(ours) and has_digits(theirs)):
        return False
    longest = max(len(q.value.replace(".", "").strip("0-")) for q in (ours, theirs))
    cause = find_cause(ours, theirs).name
    return cause != OTHER and (longest >= _LONG or (cause == "magnitude" and longest > 1))


def _is_one(quantity: Quantity) -> bool:
    """Whether it is "one" or nothing in words, which are seldom numbers."""
    return quantity.value in ("0", "1") and not has_digits(quantity)


def _is_between(zh: Side, en: Side, pairs: Sequence[Pair], pair: Pair, *, digits: bool) -> bool:
    """Whether no other figure, or none in digits, can be meant: all have their counterparts, in one order."""
    ours = {k for k, quantity in enumerate(zh.quantities) if has_digits(quantity) or not digits}
    theirs = {k for k, quantity in enumerate(en.quantities) if has_digits(quantity) or not digits}
    row = [(i, j) for i, j in sorted(pairs) if i in ours or j in theirs]
    if {i for i, _ in row} != ours or {j for _, j in row} != theirs:
        return False
    in_order = [j for _, j in row] == sorted(j for _, j in row)
    return in_order or (digits and measure_links(zh, pair[0], en, pair[1]) > _LINKED)
