"""Hedges around an English figure: `more than`, `nearly`, `at least`, `or so`, and which of the five it is."""

from __future__ import annotations

from typing import cast

from ....text.phrases import Phrases
from ..quantity import Hedge
from .amount import Amount
from .scan import Cursor
from .units import unit_at
from .words import LISTS, MAGNITUDES, SMALL

_BEFORE = cast("Phrases[Hedge]", Phrases(LISTS.texts("hedge-before")))
_AFTER = cast("Phrases[Hedge]", Phrases(LISTS.texts("hedge-after")))
_NEGATIONS = LISTS.words("negation")
_NEGATED = frozenset("be been have has contain contains include includes take use".split())
_HOLDERS = LISTS.words("size-holder")
_OPPOSITE: dict[Hedge, Hedge] = {"over": "at-most", "under": "at-least"}
_TURNED: dict[Hedge, Hedge] = {"over": "under", "under": "over", "at-least": "at-most", "at-most": "at-least"}
_OR_EQUAL: dict[Hedge | None, Hedge] = {"over": "at-least", "under": "at-most"}
# Where something is rather than how much there is.
_PLACES = ("near", "beyond", "under")
_COMPARED = ("over", "above", "below", "under")
_SPREAD = LISTS.words("spread")
_SPREAD_REACH = 4  # so many words before `over` the verb may stand
_STRETCHES = ("year", "month", "week", "decade", "day")
# After these, `over` and `under` go with an amount, though it is one of time: `for over 5 years`.
_BEFORE_OVER = frozenset("for well just in of than with is are was were".split())


def hedge_before(at: Cursor, floor: int) -> tuple[Hedge, Cursor] | None:
    """The hedge that ends right before a place, and the place it begins at; None where none does."""
    for start, hedge in at.behind(_BEFORE, floor):
        if not _is_false_friend(start, at):
            return _negate(start, floor, hedge)
    return None


def _negate(start: Cursor, floor: int, hedge: Hedge) -> tuple[Hedge, Cursor]:
    """The hedge turned round by a negation before it: "should not be more than 20"."""
    negation = start.move(-2 if start.peek(-1) in _NEGATED else -1)
    not_ = negation.word in _NEGATIONS or (negation.word == "t" and negation.peek(-1) == "'")
    if hedge in _OPPOSITE and negation.at >= floor and not_ and start.closes(negation):
        return _OPPOSITE[hedge], negation if negation.word != "t" else negation.move(-2)
    return hedge, start


def _is_false_friend(start: Cursor, at: Cursor) -> bool:
    """Words that only look like the hedge: `c.` after a letter, `<` of markup, `all above 3`, `over 2018`."""
    word, before = start.word, start.peek(-1)
    if word in ("c", "ca"):
        return start.glued or start.raw == "C"
    if at.at > start.at + 1:
        return word == "older" and "." in at.word
    if word in ("<", ">"):
        return at.glued or start.glued
    if (word in _COMPARED and _is_bare_year(at)) or (word in _PLACES and _is_place(at)):
        return True
    if word == "over":
        return _is_spread(start)
    return before == "the" if word in ("above", "below") else before == "down" and word in ("~", "under")


def _is_spread(over: Cursor) -> bool:
    """Whether something is spread over the number, or over it a number stands: `split over two`, `155 over 105`."""
    before = {over.peek(-back) for back in range(1, _SPREAD_REACH + 1)}
    return (over.kind_at(-1) == "n" and over.near) or not _SPREAD.isdisjoint(before)


def _is_place(at: Cursor) -> bool:
    """Whether a small number in words counts things that something is under or near: "under two branches"."""
    noun = at.move()
    counted = at.word in SMALL and noun.kind == "w" and noun.word.endswith("s") and noun.near
    return counted and noun.word not in _HOLDERS and noun.word not in MAGNITUDES and not unit_at(noun)


def _is_bare_year(at: Cursor) -> bool:
    """Whether a number is a year to compare with: "5% over 2018", not "over 2,018" nor "over 2000 people"."""
    word = at.word
    year = len(word) == 4 and word.isdigit() and word[:2] in ("19", "20") and word[2:] != "00"
    return year and at.kind_at(1) != "w"


def hedge_after(at: Cursor) -> tuple[Hedge, Cursor] | None:
    """The hedge that begins here, right after a figure, and the place after it; None where none does."""
    for end, hedge in at.ahead(_AFTER):
        if at.word in ("plus", "odd", "+") and not _is_after_figure(at):
            return None
        if at.word == "-" and not at.glued:
            return None
        return None if end.peek(-1) == "more" and end.word == "than" else (hedge, end)
    return None


def _is_after_figure(at: Cursor) -> bool:
    """`100+`, `100 plus years`, `30 odd`; but not the sum `3 + 4`."""
    after = at.move()
    if at.word == "+" and (not at.glued or (after.glued and after.kind == "w")):
        return False
    return after.kind not in ("n", "f") and after.word not in SMALL


def attach_hedges(amount: Amount, floor: int) -> Amount:
    """The amount with the hedge before or after it, and its span widened to it."""
    if amount.kind == "date":
        return _attach_to_date(amount, floor)
    if amount.kind == "ordinal":
        return amount
    before = hedge_before(amount.start, floor)
    if before and not _is_about_time(amount, before[1]):
        amount.hedge, amount.start = before
        return _turn_discount(_or_equal(amount))
    after = hedge_after(amount.end)
    if after and not (amount.kind == "range" and amount.hedge):
        amount.hedge, amount.end = after
    return _turn_discount(amount)


def _turn_discount(amount: Amount) -> Amount:
    """A discount with its hedge turned round: up to 70% off is at least 30% of the price."""
    if amount.kind == "discount" and amount.hedge:
        amount.hedge = _TURNED.get(amount.hedge, amount.hedge)
    return amount


def _attach_to_date(amount: Amount, floor: int) -> Amount:
    before = hedge_before(amount.start, floor)
    if before and before[0] == "approx" and amount.start.peek(-1) != "some":
        amount.hedge, amount.start = before
    return amount


def _or_equal(amount: Amount) -> Amount:
    """`more than 5000 or equal to it`: at least."""
    end = amount.end.take("or", "equal", "to")
    if end:
        amount.hedge, amount.end = _OR_EQUAL.get(amount.hedge, amount.hedge), end
    return amount


def _is_about_time(amount: Amount, hedge: Cursor) -> bool:
    """Whether `over` or `within` goes with a stretch of time rather than an amount (`over 5 years of work`)."""
    word = hedge.word
    if word in ("over", "under") and hedge.at + 1 == amount.start.at and amount.unit in _STRETCHES:
        return hedge.peek(-1) not in _BEFORE_OVER and amount.end.peek(-1) != "old"
    if word == "some":
        return not amount.said and amount.value < 10 and amount.kind != "multiple"
    return word == "within" and amount.kind not in ("measure", "range")
