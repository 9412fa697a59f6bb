"""Reading every quantity in English text.

A text is cut into tokens once; at each token that may begin a quantity the parts of the grammar are tried in order:
dates, years, multiples of one word, figures with their units, ranges. What was read is not read again.
"""

from __future__ import annotations

import re
from functools import cache

from ....units.conversion import is_alike
from ..quantity import Hedge, Quantity
from .amount import Amount
from .amounts import figure_at
from .context import is_enumerator
from .dates import MONTHS, dates_at, periods
from .hedges import hedge_after, hedge_before
from .measures import multiple_word, time_and_half
from .ranges import with_range
from .scan import Tokens
from .words import (
    DENOMINATOR,
    FOLDS,
    MULTIPLES,
    ORDINALS,
    PLURAL_ROUND,
    ROUND,
    SCALE_ORDINALS,
    SCORES,
    SMALL,
    TENS,
)
from .years import looks_like_year, years_at


def read_english(text: str) -> list[Quantity]:
    """Every quantity of an English text, in order, none overlapping; offsets count its code points.

    >>> [(q.text, q.kind, q.value) for q in read_english("up by 24.11%, or more than 2 billion 490 million yuan")]
    [('24.11%', 'percent', '24.11'), ('more than 2 billion 490 million yuan', 'currency', '2490000000')]
    """
    if text.isascii() and not _FIGURE.search(text) and _openers().isdisjoint(_WORD.findall(text.lower())):
        return []
    t = Tokens(text)
    return [found.quantity(t, text) for found in _merged(t, _found(t))]


@cache
def _seeds() -> frozenset[str]:
    """The words that may begin a quantity."""
    words = (SMALL, TENS, SCORES, ORDINALS, SCALE_ORDINALS, MULTIPLES, FOLDS, MONTHS, PLURAL_ROUND)
    return frozenset().union(
        *words, ("half", "a", "an", "several", "few", "point", "per", "every", "percent", "percents", *_decades())
    )


@cache
def _openers() -> frozenset[str]:
    """The words of which a text without digits must have one to have a quantity: an article alone begins none."""
    return (_seeds() | _AFTER_ARTICLE) - {"a", "an", "per", "every", "point"}


def _decades() -> list[str]:
    return [word[:-1] + "ies" for word in TENS]


_FIGURE = re.compile(r"\d")
_WORD = re.compile(r"[a-z]+")
_AFTER_ARTICLE = frozenset(ROUND) | frozenset(DENOMINATOR) | {"couple", "few", "half"}


def _found(t: Tokens) -> list[Amount]:
    found: list[Amount] = []
    floor, seeds = 0, _seeds()
    for i, kind in enumerate(t.kinds):
        if i < floor or kind in "cs" or (kind == "w" and t.words[i] not in seeds):
            continue
        for quantity in _at(t, i, floor):
            found.append(quantity)
            floor = quantity.last
    return found


def _at(t: Tokens, i: int, floor: int) -> list[Amount]:
    """The quantities that begin at token `i` (two where a pair of days shares a month)."""
    word = t.words[i]
    if word in ("a", "an", "per", "every") and t.word(i + 1) not in _AFTER_ARTICLE:
        half = time_and_half(t, i)
        return [half] if half else _percent_of(t, i) if word == "per" else []
    if word in ("percent", "percents"):
        return _percent_of(t, i)
    if t.kinds[i] == "n" and is_enumerator(t, i):
        return []
    dates = dates_at(t, i, floor)
    if dates:
        return [_hedged_date(t, date, floor) for date in periods(t, i, dates, floor)]
    if t.kinds[i] == "d":
        return []
    year = years_at(t, i, floor)
    if year:
        return [year]
    quantity = multiple_word(t, i) or figure_at(t, i, floor)
    if not quantity:
        return []
    if _bare_year(t, quantity):
        return [_hedged_date(t, Amount(i, i + 1, (i, i + 1), "date", said=t.words[i]), floor)]
    return [_hedged(t, with_range(t, quantity, floor), floor)]


def _bare_year(t: Tokens, quantity: Amount) -> bool:
    plain = (
        quantity.kind == "cardinal"
        and quantity.single
        and quantity.unit is None
        and quantity.last == quantity.first + 1
    )
    joined = t.word(quantity.last) == "-" and t.glued(quantity.last) and t.kind(quantity.last + 1) == "n"
    return plain and not joined and looks_like_year(t, quantity.first)


def _percent_of(t: Tokens, i: int) -> list[Amount]:
    """`percent of twenty-two`: the figure after the word."""
    j = i + 1 + (t.words[i] == "per")
    if (t.words[i] == "per" and t.word(i + 1) != "cent") or t.word(j) != "of" or t.kind(i - 1) == "n":
        return []
    figure = figure_at(t, j + 1, j + 1) if t.near(j + 1) else None
    if not figure or figure.kind != "cardinal" or figure.unit:
        return []
    figure.first, figure.kind = i, "percent"
    return [figure]


# --- hedges


def _hedged_date(t: Tokens, found: Amount, floor: int) -> Amount:
    before = hedge_before(t, found.first, floor)
    if before and before[0] == "approx" and t.word(found.first - 1) != "some":
        found.hedge, found.first = before
    return found


def _hedged(t: Tokens, found: Amount, floor: int) -> Amount:
    """The figure with the hedge before or after it, and its span widened to it."""
    if found.kind == "ordinal":
        return found
    before = hedge_before(t, found.first, floor)
    if before and not _is_period(t, found, before[1]):
        found.hedge, found.first = before
        _or_equal(t, found)
        return found
    after = hedge_after(t, found.last)
    if after and not (found.kind == "range" and found.hedge):
        found.hedge, found.last = after
    return found


def _or_equal(t: Tokens, found: Amount) -> None:
    """`more than 5000 or equal to it`: at least."""
    if t.follows(found.last, "or", "equal", "to"):
        found.hedge = {"over": "at-least", "under": "at-most"}.get(found.hedge or "", found.hedge)  # type: ignore[assignment]
        found.last += 3


def _is_period(t: Tokens, found: Amount, first: int) -> bool:
    """Whether `over` or `within` goes with a stretch of time rather than an amount (`over 5 years of work`)."""
    word = t.word(first)
    if (
        first + 1 == found.first
        and word in ("over", "under")
        and found.unit in ("year", "month", "week", "decade", "day")
    ):
        return (
            t.word(first - 1) not in ("for", "well", "just", "in", "of", "than", "with", "is", "are", "was", "were")
            and t.word(found.last - 1) != "old"
        )
    if word == "some":
        return not found.said and found.value < 10 and found.kind != "multiple"
    return word == "within" and found.kind not in ("measure", "range")


# --- bounds that make a range


_LOW: tuple[Hedge, ...] = ("over", "at-least")
_HIGH: tuple[Hedge, ...] = ("under", "at-most")


def _merged(t: Tokens, found: list[Amount]) -> list[Amount]:
    """The same, a lower and an upper bound joined by `and` made one range (`at most 100 and at least 20`)."""
    merged: list[Amount] = []
    for quantity in found:
        pair = _bounds(t, merged[-1], quantity) if merged else None
        if pair:
            merged[-1] = pair
        else:
            merged.append(quantity)
    return merged


def _bounds(t: Tokens, one: Amount, two: Amount) -> Amount | None:
    if not {one.hedge, two.hedge} & set(_LOW) or not {one.hedge, two.hedge} & set(_HIGH):
        return None
    if (
        two.first != one.last + 1
        or t.word(one.last) not in ("and", "but")
        or not is_alike(one.unit, two.unit)
        or "range" in (one.kind, two.kind)
    ):
        return None
    low, high = (one, two) if one.hedge in _LOW else (two, one)
    low_value, high_value = low.quantity(t, t.text).value, high.quantity(t, t.text).value
    value = f"{low_value}..{high_value}"
    return Amount(one.first, two.last, (one.number[0], two.number[1]), "range", said=value, unit=one.unit)
