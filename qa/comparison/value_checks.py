"""Whether two quantities that correspond have the same value, sign, kind and unit."""

from __future__ import annotations

import re

from ..quantities.quantity import Quantity
from .countless import are_countless
from .frequency import say_same_frequency
from .opposites import find_other_noun
from .placed_pair import PlacedPair
from .problems import HEDGE_CONTRADICTED, POINTS, REFERENCE, SIGN, UNIT, VALUE, Problem
from .references import read_inserted, says_inserted
from .rounding import find_rounding
from .signs import is_bracketed, is_sign_in_words, is_sign_lost
from .values import group_of, has_digits, same_value, units_clash

_FEWER = re.compile(
    r"\b(?:less|fewer|smaller|lower|cheaper|faster|quicker|shorter|lighter|thinner|slower|down|reduc\w*|decreas\w*|"
    r"drop\w*|f[ae]ll\w*|cut\w*|shr[aiu]nk\w*|short\w*|sav\w*|sped|speed\w*|improv\w*|as (?:low|small|little))\b",
    re.IGNORECASE,
)
# So many years a class studies for.
_STUDIED, _CLASS_OF = range(2, 7), re.compile(r"\bclass(?:es)? of $", re.IGNORECASE)
# From a limit, or an exact count, to the next limit in other words.
_STEPS = {("at-least", "over"): -1, ("at-most", "under"): 1, ("", "over"): -1}
_FEWER_ZH = re.compile("倍")


def check_value(pair: PlacedPair) -> Problem | None:
    """Whether the values differ, neither rounded nor the same limit in other words."""
    if same_value(pair.ours, pair.theirs) or _stand_alike(pair) or are_countless(pair):
        return None
    if _is_next_bound(pair.ours, pair.theirs) or _is_next_bound(pair.theirs, pair.ours):
        return None
    if _is_year_of_class(pair) or say_same_frequency(pair.ours, pair.zh.text, pair.theirs, pair.en.text):
        return None
    if _is_accounting(pair) or is_sign_in_words(pair.ours, pair.zh.text, pair.theirs, pair.en.text):
        return None
    rounding = find_rounding(pair.ours, pair.theirs)
    return {None: VALUE, "rounded": None, "wrong-way": HEDGE_CONTRADICTED}[rounding]


def _is_year_of_class(pair: PlacedPair) -> bool:
    """Whether students are named by their first year in Chinese, by their last in English: 2016级 / "Class of 2020"."""
    if not (pair.ours.value.isdigit() and pair.theirs.value.isdigit()):
        return False
    named = pair.ours.text.endswith("级") or pair.zh.text.startswith("级", pair.ours.end)
    studied = int(pair.theirs.value) - int(pair.ours.value)
    return named and studied in _STUDIED and _CLASS_OF.search(pair.en.text[: pair.theirs.numeral[0]]) is not None


def _is_next_bound(one: Quantity, other: Quantity) -> bool:
    """Whether two limits of a count are the same: at least 1, more than 0; at most 9, under 10; 13, over 12."""
    if not (one.value.isdigit() and other.value.isdigit()) or "currency" in (one.kind, other.kind):
        return False
    step = _STEPS.get((one.hedge or "", other.hedge or ""))
    return step is not None and int(other.value) == int(one.value) + step


def _stand_alike(pair: PlacedPair) -> bool:
    """Whether the English figure stands in the Chinese as it is written, though less of it was read: 1 K / "1 K"."""
    longer = len(pair.theirs.text) > len(pair.ours.text)
    return longer and pair.zh.text.startswith(pair.theirs.text, pair.ours.start)


def check_inverse(pair: PlacedPair) -> Problem | None:
    """Whether a part became as many times as much: 十分之一 as "ten times", with nothing said of less."""
    kinds = {pair.ours.kind, pair.theirs.kind}
    if kinds != {"fraction", "multiple"} or pair.ours.value == pair.theirs.value:
        return None
    ours, theirs = pair.ours.amount, pair.theirs.amount
    turned = ours is not None and theirs is not None and (ours < 1) != (theirs < 1)
    return VALUE if turned and not _FEWER.search(pair.en.text) and not _FEWER_ZH.search(pair.zh.text) else None


def _is_accounting(pair: PlacedPair) -> bool:
    """Whether the two differ in a minus alone, for which one side has brackets."""
    if pair.ours.value.lstrip("-") != pair.theirs.value.lstrip("-"):
        return False
    return is_bracketed(pair.ours, pair.zh.text) or is_bracketed(pair.theirs, pair.en.text)


def check_kind(pair: PlacedPair) -> Problem | None:
    """Whether a place in a row became a number of people: 第12名 as "12 people"."""
    return VALUE if pair.ours.kind == "ordinal" and pair.theirs.unit == "person" else None


def check_sign(pair: PlacedPair) -> Problem | None:
    """Whether a minus is lost."""
    return SIGN if is_sign_lost(pair.ours, pair.zh.text, pair.theirs, pair.en.text) else None


def check_points(pair: PlacedPair) -> Problem | None:
    """Whether percentage points became a percentage, or the reverse."""
    if not all(group_of(quantity) == "percent" for quantity in (pair.ours, pair.theirs)):
        return None
    ours, theirs = (quantity.unit == "percentage point" for quantity in (pair.ours, pair.theirs))
    return POINTS if ours != theirs else None


def check_unit(pair: PlacedPair) -> Problem | None:
    """Whether the units differ, or what is counted: 256字节 as "256 characters"."""
    if units_clash(pair.ours, pair.theirs):
        return None if _is_single(pair) else UNIT
    if pair.ours.value != pair.theirs.value:
        return None
    return UNIT if find_other_noun(pair.ours, pair.zh.text, pair.theirs, pair.en.text) else None


def _is_single(pair: PlacedPair) -> bool:
    """Whether both only say one, each of what the other side has without a figure: 单日 beside 一年, "over a year"."""
    if not pair.ours.value == pair.theirs.value == "1" or has_digits(pair.ours) or has_digits(pair.theirs):
        return False
    single = re.search(rf"\b(?:an?|per|every|each) {re.escape(pair.ours.unit or '')}\b", pair.en.text, re.IGNORECASE)
    return single is not None


def check_reference(pair: PlacedPair) -> Problem | None:
    """Whether an article that was put in later lost its second number: 第八十四条之二 as "Article 84"."""
    ours = read_inserted(pair.ours, pair.zh.text)
    return REFERENCE if ours and not says_inserted(pair.theirs, pair.en.text, ours.number) else None
