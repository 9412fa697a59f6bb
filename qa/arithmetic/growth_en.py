"""Counts and their growth in English: "347 cases, up by 28.52%", two counts and two percentages "respectively"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..quantities import Quantity
from .growth_relation import Growth
from .shown import is_count, is_rate

_YEARLY = r"(?:(?:year[- ]on[- ]year|y-?o-?y|annual|yearly)\s+)?"
_NAMES = "increase|rise|growth|decrease|decline|drop|fall|reduction"
_FALL = re.compile(r"decreas|declin|drop|fall|fell|reduc|down|lower", re.IGNORECASE)
# Words of which a percentage may be though a count stands before them.
_WORTH = (
    r"revenues?|profits?|income|sales|values?|output|prices?|rates?|ratios?|turnover|volumes?|amounts?|investments?|"
    r"exports?|imports?|gdp|traffic|shares?|proportions?|averages?|per|points?|hours?|days?|years?|months?|minutes?|"
    r"percent|costs?|spending|expenditures?|wages?|area|capacity|length|more|less|index"
)
# What the count is of: no other figure, no pause, nothing that a percentage may be of.
_NOUN = rf"(?:(?!\b(?:{_WORTH})\b)[A-Za-z’'()/ -]){{0,90}}?"
_GREW = (
    rf"(?:up|down)(?:\s+by)?|(?:an?\s+)?{_YEARLY}(?P<name>{_NAMES})\s+(?:year[- ]on[- ]year\s+)?(?:of|by)|"
    r"(?:which\s+|and\s+)?(?:increas|ris|grow|decreas|declin|fall|dropp)(?:ing|ed)(?:\s+year[- ]on[- ]year)?\s+by"
)
_LINK = r"(?:(?:representing|marking|registering|recording|showing|with|which (?:is|was)|or)\s+)?"
_COMES = re.compile(rf"(?P<noun>{_NOUN})(?P<pause>,?)\s*{_LINK}(?P<verb>{_GREW})\s*", re.IGNORECASE)
# "a 4.27% increase", after the count and a comma.
_COMES_FIRST = re.compile(
    rf"(?P<noun>{_NOUN}),?\s*(?:representing|marking|registering|recording|showing|with|or)?\s*\ban?\s*", re.IGNORECASE
)
_THEN = re.compile(rf"\s*{_YEARLY}(?P<verb>{_NAMES})\b(?!\s+in\s+[a-z])", re.IGNORECASE)
_ENDS = re.compile(
    r"\s*(?:$|[,.;)]|year[- ]on[- ]year|y-?o-?y|over\b|from\b|compared\b|than\b|respectively|higher|lower|"
    r"(?:in|on|against)\s+(?:the\s+)?(?:\d|previous|last|same|a year)|and\b|as against|versus|vs\b|"
    r"on an? (?:year|annual))",
    re.IGNORECASE,
)
# "The number of offences dropped by 7.4 per cent to 3,221", "cases rose 4.27% to 1,524 cases".
_GREW_BY = re.compile(
    r"\b(?:increased|rose|grew|decreased|declined|fell|dropped|(?:was|were) (?:up|down))\s+"
    r"(?:year[- ]on[- ]year\s+)?(?:by\s+)?$",
    re.IGNORECASE,
)
_TO = re.compile(r"\s*(?:year[- ]on[- ]year\s+)?to\s+(?:reach\s+)?(?:a\s+total\s+of\s+)?", re.IGNORECASE)
_NUMBER_OF = re.compile(rf"\bnumber\s+of\s+(?!.*\b(?:{_WORTH})\b)[A-Za-z’' -]{{1,60}}$", re.IGNORECASE)
_THINGS = re.compile(rf"\s+(?:(?!(?:{_WORTH})\b)[a-z-]+\s+){{0,2}}(?!(?:{_WORTH})\b)[a-z]+s\b")
_RESPECTIVELY = re.compile(r".{0,40}?\brespectively\b", re.IGNORECASE)
_NEXT_RATE = re.compile(r"\s*(?:,|,?\s*and|&)\s*", re.IGNORECASE)
_JOINED = re.compile(r"(?!.*\.\s)[^;]{0,70}")
# "In 35 countries", "from 35": the count is not what grew. "A total of", "the number of" are.
_PREPOSITION = re.compile(
    r"\b(?:in|across|at|for|from|by|between|among|amongst|covering|within|over|under|per|than|"
    r"(?<!total )(?<!number )(?<!addition )(?<!record )(?<!sum )of|averag\w+|increas\w+|rose|gr[eo]w\w*|add\w*|"
    r"up|down|an average of)\s*(?:the\s+)?$",
    re.IGNORECASE,
)


def read_growth_en(text: str, quantities: Sequence[Quantity]) -> Iterator[Growth]:
    """The counts of a sentence with the percentages that they grew by; none where it is open which belong together."""
    figures = [one for one in quantities if one.kind not in ("date", "ordinal")]
    place = 0
    while place < len(figures):
        rates = _read_rates(text, figures, place) if is_rate(figures[place]) else []
        if rates and place:
            yield from _pair(text, figures, place, rates)
        if len(rates) == 1:
            yield from _pair_after(text, rates[0], figures[place + 1 : place + 2])
        place += max(1, len(rates))


def _read_rates(text: str, figures: Sequence[Quantity], place: int) -> list[Quantity]:
    """The percentages that stand in a row from a place on, two or more only before "respectively"."""
    rates = [figures[place]]
    for before, rate in zip(figures[place:], figures[place + 1 :], strict=False):
        if not (is_rate(rate) and _NEXT_RATE.fullmatch(text, before.end, rate.start)):
            break
        rates.append(rate)
    if len(rates) > 1 and not _RESPECTIVELY.match(text, rates[-1].end):
        return []
    return rates


def _pair(text: str, figures: Sequence[Quantity], place: int, rates: Sequence[Quantity]) -> Iterator[Growth]:
    """The percentages with the counts before them, one each."""
    falls = _read_verb(text, figures[place - 1], rates)
    counts = figures[max(0, place - len(rates)) : place]
    if falls is None or len(counts) < len(rates) or not all(map(is_count, counts)):
        return
    before = text[: counts[0].start]
    if len(rates) == 1 and _PREPOSITION.search(before):
        return
    if all(_JOINED.fullmatch(text, a.end, b.start) for a, b in pairwise(counts)):
        yield from (Growth(count, rate, falls) for count, rate in zip(counts, rates, strict=True))


def _pair_after(text: str, rate: Quantity, following: Sequence[Quantity]) -> Iterator[Growth]:
    """A percentage with the count after it, if the words say that something countable grew by it to that."""
    grew = _GREW_BY.search(text, 0, rate.start)
    if not (grew and following and is_count(following[0])):
        return
    count = following[0]
    is_counted = _NUMBER_OF.search(text, 0, grew.start()) or _THINGS.match(text, count.end)
    if is_counted and _TO.fullmatch(text, rate.end, count.start):
        yield Growth(count, rate, bool(_FALL.search(grew.group())))


def _read_verb(text: str, count: Quantity, rates: Sequence[Quantity]) -> bool | None:
    """Whether the words between a count and its percentages say a fall; None if they don't say that it grew."""
    comes = _COMES.fullmatch(text, count.end, rates[0].start)
    if comes:
        return bool(_FALL.search(comes["verb"])) if _ENDS.match(text, rates[-1].end) else None
    then = _THEN.match(text, rates[-1].end)
    if then and _COMES_FIRST.fullmatch(text, count.end, rates[0].start):
        return bool(_FALL.search(then["verb"]))
    return None
