"""Reading every quantity in English text.

A text is cut into tokens once; at each token that may begin a quantity the parts of the grammar are tried in order:
dates, years, multiples of one word, figures with their units, ranges. What was read is not read again.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from ..lazy_pattern import Pattern
from ..quantity import Quantity
from .amount import Amount, new_date
from .amounts import read_figure
from .calendar import is_year, read_dates_in_digits
from .clock import find_times
from .context import is_enumerator
from .dates import MONTHS, read_dates
from .eras import (
    DECADES,
    ERA_WORDS,
    read_before_present,
    read_decades,
    read_era,
    read_year_in_words,
)
from .hedges import attach_hedges
from .measures import DOSES, multiple_word, read_doses, read_half_again, read_half_price, time_and_half
from .money import read_bracketed, read_head
from .ordinals import ROMAN, read_roman
from .periods import join_dates, read_fiscal, read_year_range
from .ranges import join_bounds, with_range
from .scan import Cursor, Tokens
from .words import (
    DENOMINATOR,
    FOLDS,
    MAGNITUDES,
    MULTIPLES,
    ORDINALS,
    PLURAL_ROUND,
    ROUND,
    SCALE_ORDINALS,
    SCORES,
    SMALL,
    TENS,
)

_FIGURE = Pattern(r"\d")
# ASCII as small letters and blanks.
_SMALL = "".join(chr(code).lower() if chr(code).isalpha() else " " for code in range(128))
# The kinds of tokens that are always read; of words only some are.
_READ = {"n": True, "d": True, "f": True, "w": False, "s": False, "c": False, "": False}
_ARTICLES = ("a", "an", "per", "every")
_AFTER_ARTICLE = frozenset((*ROUND, *DENOMINATOR, "couple", "few", "half"))


def read_english(text: str) -> list[Quantity]:
    """Every quantity of an English text, in order, none overlapping; offsets count its code points.

    >>> [(q.text, q.kind, q.value) for q in read_english("up by 24.11%, or more than 2 billion 490 million yuan")]
    [('24.11%', 'percent', '24.11'), ('more than 2 billion 490 million yuan', 'currency', '2490000000')]
    """
    if text.isascii() and not _FIGURE.search(text) and _openers().isdisjoint(text.translate(_SMALL).split()):
        return []
    tokens = Tokens(text)
    for time in find_times(text):
        tokens.blank_out(time.start, time.end)
    return [amount.reading(text).quantity(text) for amount in join_bounds(_read_all(tokens))]


@cache
def _seeds() -> frozenset[str]:
    """The words that may begin a quantity."""
    words = (
        SMALL,
        TENS,
        SCORES,
        ORDINALS,
        SCALE_ORDINALS,
        MULTIPLES,
        FOLDS,
        MONTHS,
        PLURAL_ROUND,
        MAGNITUDES,
        DECADES,
        ROMAN,
        DOSES,
    )
    return frozenset().union(
        *words, _ARTICLES, ("half", "halved", "halve", "halving", "several", "few", "point", "percent", "percents")
    )


@cache
def _openers() -> frozenset[str]:
    """The words of which a text without digits must have one to have a quantity: an article alone begins none."""
    return (_seeds() | _AFTER_ARTICLE) - {*_ARTICLES, "point"}


class _Signs(NamedTuple):
    """Whether a text has a word of what is asked only then: names of months, eras."""

    months: bool
    eras: bool


def _read_all(tokens: Tokens) -> list[Amount]:
    amounts: list[Amount] = []
    words = set(tokens.words)
    signs = _Signs(not words.isdisjoint(MONTHS), not words.isdisjoint(ERA_WORDS))
    floor, seeds = 0, _seeds()
    places = [
        i for i, (kind, word) in enumerate(zip(tokens.kinds, tokens.words, strict=True)) if _READ[kind] or word in seeds
    ]
    for i in places:
        if i < floor or not (_READ[tokens.kinds[i]] or _may_begin(tokens, i)):
            continue
        for amount in _read_here(Cursor(tokens, i), floor, signs):
            amounts.append(amount)
            floor = amount.end.at
    return amounts


def _may_begin(tokens: Tokens, i: int) -> bool:
    """Whether a small word may begin a quantity, by the next ones: `a hundred`, `an hour and a half`, `b.i.d.`."""
    word, after = tokens.words[i], tokens.words[i + 1]
    if word in _ARTICLES:
        return after in _AFTER_ARTICLE or word == "per" or tokens.words[i + 2] == "and"
    if word in DOSES:
        return after == "."
    return word not in ROMAN or tokens.text[tokens.starts[i]].isupper()


def _read_here(at: Cursor, floor: int, signs: _Signs) -> list[Amount]:
    """The quantities that begin here (two where a pair of days shares a month)."""
    word = at.word
    if word in _ARTICLES and at.peek() not in _AFTER_ARTICLE:
        found = _read_percent_of(at) if word == "per" else time_and_half(at)
        return [found] if found else []
    if at.kind == "n" and is_enumerator(at):
        return []
    special = _read_special(at, floor)
    if special:
        return [attach_hedges(special, floor)]
    dates = read_dates(at) if signs.months else read_dates_in_digits(at) if at.kind in "nd" else []
    dates = dates or read_fiscal(at)
    if dates:
        return [attach_hedges(date, floor) for date in join_dates(at, dates)]
    found = None if at.kind == "d" else _read_one(at, floor, signs)
    return [found] if found else []


def _read_special(at: Cursor, floor: int) -> Amount | None:
    """A head of a table, or a negative amount in brackets."""
    if at.word in MAGNITUDES or at.word == "000":
        return read_head(at, floor)
    return read_bracketed(at, floor) if at.kind == "n" and at.peek(-1) == "(" else None


def _read_one(at: Cursor, floor: int, signs: _Signs) -> Amount | None:
    if at.word in ("percent", "percents"):
        return _read_percent_of(at)
    if at.word in ROMAN:
        return read_roman(at)
    years = _read_years(at, floor, signs)
    if years:
        return years
    figure = (None if at.kind == "n" else _read_word(at)) or read_figure(at, floor)
    if not figure:
        return None
    figure = new_date(at, at.move(), at.word) if _is_bare_year(figure) else with_range(figure, floor)
    return attach_hedges(figure, floor)


def _read_years(at: Cursor, floor: int, signs: _Signs) -> Amount | None:
    """A decade, a span of years, a year of an era or a year in words."""
    if at.kind != "n":
        return read_decades(at) or read_year_in_words(at)
    found = read_decades(at) or read_year_range(at)
    return found or (read_era(at, floor) or read_before_present(at) if signs.eras else None)


def _read_word(at: Cursor) -> Amount | None:
    """A multiple, a discount or a dose in words."""
    if at.word == "half":
        return read_half_price(at) or read_half_again(at)
    return read_doses(at) if at.word in DOSES else multiple_word(at)


def _is_bare_year(figure: Amount) -> bool:
    is_term = figure.unit == "school term" and figure.start.peek() == "semester"
    is_alone = figure.kind == "cardinal" and figure.unit is None and figure.end.at == figure.start.at + 1
    bare = figure.single and (is_term or is_alone)
    joint = figure.end
    joined = joint.word == "-" and joint.glued and joint.kind_at(1) == "n"
    return bare and not joined and is_year(figure.start)


def _read_percent_of(at: Cursor) -> Amount | None:
    """`percent of twenty-two`, `per cent of 22`: the figure after the words."""
    of = at.move(2) if at.before("per", "cent") else at.move()
    if at.kind_at(-1) == "n" or of.word != "of" or (at.word not in ("percent", "percents") and of.at == at.at + 1):
        return None
    figure = read_figure(of.move(), of.at + 1) if of.move().near else None
    if not figure or figure.kind != "cardinal" or figure.unit:
        return None
    figure.start, figure.kind = at, "percent"
    return figure
