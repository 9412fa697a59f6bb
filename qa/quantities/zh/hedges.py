"""Words around a Chinese number that say how exact it is, found by looking back and ahead from the numeral."""

from __future__ import annotations

from typing import NamedTuple

from ....text.phrases import Phrases
from ..lazy_pattern import Pattern
from ..quantity import Hedge
from ..reading import Reading
from .amount import Amount
from .scan import BLANKS, skip_blanks
from .words import (
    AMOUNT_WORDS,
    BARE_HEDGES,
    ELAPSED,
    HEDGES_AFTER,
    HEDGES_BEFORE,
    NOT_AFTER,
    NOT_BEFORE,
    RECENT_BEFORE,
    RECENT_UNITS,
)

_BEFORE = Phrases(HEDGES_BEFORE, characters=True)
_AFTER = Phrases(HEDGES_AFTER, characters=True)
# A limit or the like may stand behind a bracket: 13岁（含13岁）以下, 0.91（91%）左右.
_BRACKET, _LIMIT = Pattern(r"\([^()\n]{1,20}\)"), Pattern("以[上下]|左右")
_LIMITS: dict[str, Hedge] = {"以上": "at-least", "以下": "at-most", "左右": "approx"}
_NEGATION = Pattern("(?:不[要能得应應会會可宜许許该該再]?|没有?|未[能曾]?|别|勿|并不|从不|从未)$")
_WIDEST_NEGATION = 3
_OPPOSITE: dict[Hedge, Hedge] = {"over": "at-most", "under": "at-least"}
# 多 and 余 go behind these: 三年多, 五元多.
# A ~ behind one of these joins.
_JOINED = Pattern(r"[0-9零〇一二两三四五六七八九十百千万亿%A-Za-z\\][^0-9,;。:]{0,2}$")
_MORE_OF = frozenset(("measure", "currency", "multiple", "percent"))
# More of a unit of time than these are hardly "the last".
_RECENT_AT_MOST = 10


class Leading(NamedTuple):
    """A hedge before a number and where it begins."""

    start: int
    hedge: Hedge
    word: str


def hedge_before(text: str, at: int, floor: int, *, bare: bool) -> Leading | None:
    """The longest hedge that ends at `at`, up to two blanks away and not before `floor`."""
    while at > floor and text[at - 1] in BLANKS:
        at -= 1
    start, hedge = next(_BEFORE.behind(text, at, floor), (at, None))
    if hedge is None:
        return None
    word, previous = text[start:at], text[start - 1 : start]
    if previous and (previous in NOT_AFTER.get(word, "") or (word == "~" and not _opens(text, start))):
        return None
    if not bare and (word in BARE_HEDGES or (word == "过" and previous not in AMOUNT_WORDS)):
        return None
    return _negate(text, floor, Leading(start, hedge, word))


def _negate(text: str, floor: int, leading: Leading) -> Leading:
    """The hedge turned round by a negation before it: 不要超过, 没有超过, 不得少于."""
    match = _NEGATION.search(text, max(floor, leading.start - _WIDEST_NEGATION), leading.start)
    if not match or leading.hedge not in _OPPOSITE:
        return leading
    return Leading(match.start(), _OPPOSITE[leading.hedge], match.group() + leading.word)


def _opens(text: str, start: int) -> bool:
    """Whether a ~ is "about", and joins no two ends of a range."""
    return _JOINED.search(text, max(0, start - 4), start) is None


class Trailing(NamedTuple):
    """A hedge after a number and where it ends."""

    end: int
    hedge: Hedge
    word: str


def hedge_after(text: str, at: int) -> Trailing | None:
    """The longest hedge at `at`, up to two blanks away; None where the word goes on to be another (多元, 余下)."""
    bracket = _BRACKET.match(text, at)
    if bracket:
        limit = _LIMIT.match(text, bracket.end())
        return Trailing(at, _LIMITS[limit[0]], limit[0]) if limit else None
    begin = skip_blanks(text, at, 2)
    end, hedge = next(_AFTER.ahead(text, begin), (begin, None))
    if hedge is None:
        return None
    word, after = text[begin:end], text[end : end + 1]
    return None if after and after in NOT_BEFORE.get(word, "") else Trailing(end, hedge, word)


def attach_hedges(text: str, reading: Reading, amount: Amount, floor: int) -> Reading:
    """The reading of an amount with the hedges around it; those in front say more than those behind."""
    start, end, hedge = reading.start, reading.end, reading.hedge
    leading = hedge_before(text, start, floor, bare=amount.numeral.bare)
    if leading and not (leading.word == "近" and _is_recent(text, amount, leading.start)):
        start, hedge = leading.start, leading.hedge
    trailing = hedge_after(text, end)
    if trailing and (trailing.word not in ("多", "余") or reading.kind in _MORE_OF):
        end, hedge = trailing.end, hedge or trailing.hedge
    return reading._replace(start=start, end=end, hedge=hedge)


def _is_recent(text: str, amount: Amount, start: int) -> bool:
    """Whether 近 at `start` says "the last" and not "nearly": so it does before a length of time (近三年).

    Unless that is a result (历时近三年).
    """
    if amount.unit not in RECENT_UNITS or (start and text[start - 1] in ELAPSED):
        return False
    return amount.value <= _RECENT_AT_MOST or text[amount.end : amount.end + 1] in RECENT_BEFORE
