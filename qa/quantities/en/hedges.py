"""Hedges around an English figure (`more than`, `or so`), and round numbers, which are hedged by themselves."""

from __future__ import annotations

from typing import cast

from ....text.phrases import Phrases
from ..quantity import Hedge
from .amount import Amount
from .scan import Cursor
from .sums import Numeral
from .units import unit_at
from .words import LISTS, MAGNITUDES, PLURAL_ROUND, ROUND, SMALL

_BEFORE = cast("Phrases[Hedge]", Phrases(LISTS.texts("hedge-before")))
_AFTER = cast("Phrases[Hedge]", Phrases(LISTS.texts("hedge-after")))
_TOPICS = LISTS.words("before-topic")
_CENTRED = LISTS.words("centred")
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
# `Running under 1.15` is with that version.
_WORKING = LISTS.words("working")
_SPREAD_REACH = 4  # so many words before `over` the verb may stand
_STRETCHES = ("year", "month", "week", "decade", "day")
_PLURAL_DIGITS = ("10", "100", "1000", "10000", "100000", "1000000")
# After `at least` and `at most` behind a figure these may go on; another word is what the limit is of.
_AFTER_LIMIT = frozenset(
    "in for per of to at by on before after each every and or but from with during if when while is are was were as "
    "than because since until so that which who".split()
)
# What stands between two round numbers: `thousands, or even millions, of`.
_BETWEEN_ROUND = frozenset((",", "or", "even", "if", "not", "perhaps", "possibly"))
# `The scores of two teams` are points, and so are `scores of 93% and 89%`.
_SCORED = LISTS.words("scored")
# More words than `tens of thousands of` and `several hundred thousand` are not one round number.
_MOST_ROUND = 3
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
    word = start.word
    if word in ("c", "ca"):
        return start.glued or start.raw == "C"
    if at.at > start.at + 1:
        return word == "older" and "." in at.word
    if word in ("<", ">"):
        return at.glued or start.glued
    return _is_place_or_topic(start, at)


def _is_place_or_topic(start: Cursor, at: Cursor) -> bool:
    """Whether the word says where something is, what to compare with or what something is about."""
    word, before = start.word, start.peek(-1)
    if (word in _COMPARED and _is_bare_year(at)) or (word in _PLACES and _is_place(at)):
        return True
    if word == "about":
        return before in _TOPICS
    if word == "around":
        return before in _CENTRED
    if word == "over":
        return _is_spread(start)
    if word == "under" and before in _WORKING:
        return True
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
        if end.peek(-1) in ("least", "most") and end.kind == "w" and end.word not in _AFTER_LIMIT:
            return None  # 2.1 at least yields
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


def read_round(at: Cursor) -> Numeral | None:
    """Round numbers with no figure: `dozens of`, `tens of thousands of`, `several hundred`, `a couple of`."""
    if at.word in PLURAL_ROUND:
        return _read_plural(at, PLURAL_ROUND[at.word], at.move())
    return _read_round_in_digits(at) if at.kind == "n" else _read_few(at)


def _read_round_in_digits(at: Cursor) -> Numeral | None:
    """`100s of`, `10s of millions of`."""
    digits, noun = at.word.replace(",", ""), at.peek(3)
    if digits not in _PLURAL_DIGITS or not at.move().glued or not (noun.endswith("s") or noun == "people"):
        return None  # 10s of training
    return _read_plural(at, int(digits), at.move(2))


def _read_few(at: Cursor) -> Numeral | None:
    if at.word in ("several", "few"):
        return _read_several(at)
    if at.word != "a" or not at.move().near:
        return None
    if at.peek() == "few":
        several = _read_several(at.move())
        return several._replace(start=at) if several else None
    couple = at.move(2)
    scaled = couple.move() if couple.word == "of" else couple
    scale = MAGNITUDES.get(scaled.word, 100 if scaled.word == "hundred" else 0)
    if at.peek() != "couple" or not (couple.word == "of" or scale or at.is_whole(couple)):
        return None
    if scale and scaled.near:
        more = MAGNITUDES.get(scaled.peek(), 1) if scale == 100 else 1  # a couple hundred million
        return Numeral(at, scaled.move(1 + (more > 1)), scale * more, scale=scale * more, hedge="over")
    return Numeral(at, couple, 2, hedge="approx")


def _read_plural(at: Cursor, value: int, end: Cursor) -> Numeral | None:
    """A round number in the plural before `of`, with those after it; `thousands, or even millions, of` are two."""
    if at.word == "scores" and (at.peek(-1) in _SCORED or end.kind_at(1) == "n"):
        return None
    if end.word != "of" or not end.near:
        return Numeral(at, end, value, scale=value, hedge="over") if _is_one_of_two(at, end) else None
    for _ in range(_MOST_ROUND):
        more = end.move()
        if end.word != "of" or more.word not in PLURAL_ROUND or not more.near:
            break
        value, end = value * PLURAL_ROUND[more.word], more.move()
    return Numeral(at, end, value, scale=value, hedge="over")


def _is_one_of_two(at: Cursor, end: Cursor) -> bool:
    """Whether `even` puts another such number beside the one from `at` to `end`."""
    if end.word == "," and end.peek() == "of":
        return at.peek(-1) in _BETWEEN_ROUND
    other = end
    while other.word in _BETWEEN_ROUND and other.near:
        other = other.move()
    return other.word in PLURAL_ROUND and other.peek(-1) != "," and "of" in (other.peek(), other.peek(2))


def _read_several(at: Cursor) -> Numeral | None:
    value, end = 1, at.move()
    if not end.near:
        return None
    while end.word in ROUND and end.at <= at.at + _MOST_ROUND:
        value, end = value * ROUND[end.word], end.move()
    return Numeral(at, end, value, scale=value, hedge="over") if value > 1 else None
