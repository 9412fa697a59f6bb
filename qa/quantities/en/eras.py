"""Years in words, decades and years before or after Christ: `nineteen ninety-four`, `the 1990s`, `221 BC`."""

from __future__ import annotations

from typing import NamedTuple

from .amount import Amount, new_date, new_range
from .calendar import YEARS
from .scan import Cursor
from .sums import read_two_digits
from .words import DIGITS, LISTS, SMALL, TENS

DECADES = {word[:-1] + "ies": value for word, value in TENS.items()}
_ERAS = LISTS.values("era")
_ERAS_BEFORE = ("AD", "CE")
# Without one of these no year is of an era.
ERA_WORDS = frozenset((*_ERAS, "ad", "ce", "bp"))
_POSSESSIVES = frozenset("his her their my your our".split())
_BEFORE_AGE = frozenset(("late", "early", "mid", "-", "and", "or", "to", ",", "'", "s", "very"))
_BEFORE_DECADE = frozenset(("the", "late", "early", "mid", "'"))
_PLURALS = ("s", "'")
_DURATIONS = ("timeout", "delay", "interval", "window")
_TO = ("to", "through", "-", "–")
_CENTURY_HEADS = range(11, 20)
_CENTURY = 100
_MOST_YEAR = 4  # figures of a year
_LEAST_BEFORE_PRESENT = 100
_OLDEST_DECADE = 1500  # without `the`
_OLDEST_DECADE_NAMED = 1100
_LAST_TEENS_DECADE = 2010  # `twenty three` before it is a count, `twenty ten` a year


# --- years in words


def read_spelled_year(at: Cursor) -> tuple[int, Cursor] | None:
    """A year in words as it is said (`nineteen ninety-four`, `two thousand twelve`), and the place after it."""
    thousand = at.take("two", "thousand")
    if thousand:
        rest = thousand.skip("and")
        below = read_two_digits(rest) if rest.near else None
        return (2000 + below[0], below[1]) if below else (2000, thousand)
    head, after = SMALL.get(at.word) or TENS.get(at.word) or 0, at.move()
    if not (13 if after.word == "-" else 11) <= head <= 20 or not after.near:
        return None
    if after.word == "hundred":
        return head * 100, after.move()
    if after.word in ("o", "oh") and after.peek() in DIGITS:
        return head * 100 + DIGITS[after.peek()], after.move(2)
    below = read_two_digits(after.skip("-"))
    return (head * 100 + below[0], below[1]) if below and below[0] > 9 else None


def read_year_in_words(at: Cursor) -> Amount | None:
    """A year in words that stands alone; numbers that are rather counts (`twelve hundred`) are none."""
    if at.kind != "w" or not (at.word in TENS or at.word in SMALL) or at.word == "two" or at.peek() == "hundred":
        return None
    found = read_spelled_year(at)
    if not found or found[0] not in YEARS:
        return None
    if at.word == "twenty" and (found[0] < _LAST_TEENS_DECADE or found[0] % 100 < 10):
        return None
    year = new_date(at, found[1], str(found[0]))
    year.spelled = True
    return year


# --- decades


class _Decade(NamedTuple):
    """First and last year of a decade (0..99 where its century is unsaid), and the place after it."""

    low: int
    high: int
    end: Cursor


def read_decades(at: Cursor) -> Amount | None:
    """`the 1960s`, `the 60s and 70s`, `the nineteen eighties`; `his 60s` is an age."""
    if at.kind == "n" and at.peek() not in _PLURALS:
        return None
    decade = _read_whole_decade(at)
    if not decade:
        return None
    age = _is_age(at)
    if age and decade.low < 100 and _with_second(decade) == decade:
        span = (at, decade.end)
        return Amount(*span, span, "measure", decade.low, unit="year", hedge="over", suffixed=True)
    if decade.low < 100 and not age and not _is_decade_here(at):
        return None
    if _is_century(at, decade):
        span = (at, decade.end)
        return Amount(*span, span, "ordinal", decade.low // 100 + 1)
    low, high, end = _with_second(decade)
    if low < 100 and not age:
        low, high = low + 1900, high + 1900
    return new_range(at, end, low, high, "year")


def _is_age(at: Cursor) -> bool:
    """Whether a decade is of a life: `in his late 60s`, `in their 20's and 30's`."""
    back = at.move(-1)
    while back.at > 0 and (back.word in _BEFORE_AGE or _read_decade(back)):
        back = back.move(-1)
    return any(word in _POSSESSIVES for word in (back.word, back.peek(-1)))


def _is_century(at: Cursor, decade: _Decade) -> bool:
    """Whether `1900s` is a part of the century: `the early 1900s` are the early 20th century."""
    before = at.peek(-2) if at.peek(-1) == "-" else at.peek(-1)
    return before in ("early", "late", "mid") and decade.high - decade.low == _CENTURY - 1


def _read_whole_decade(at: Cursor) -> _Decade | None:
    """The decade here, with the century before it in words."""
    head = SMALL.get(at.word, 0)
    if head not in _CENTURY_HEADS or at.peek() not in DECADES:
        return _read_decade(at)
    decade = _read_decade(at.move())
    return _Decade(decade.low + head * 100, decade.high + head * 100, decade.end) if decade else None


def _read_decade(at: Cursor) -> _Decade | None:
    word = at.word
    if word in DECADES and at.kind == "w":
        return _Decade(DECADES[word], DECADES[word] + 9, at.move())
    if at.kind != "n" or not word.isdigit() or len(word) not in (2, 4) or word[-1] != "0":
        return None
    plural = at.move()
    if plural.word == "'" and plural.glued and plural.peek() == "s":
        plural = plural.move()
    low = int(word)
    oldest = _OLDEST_DECADE_NAMED if "the" in (at.peek(-1), at.peek(-2)) else _OLDEST_DECADE
    if plural.word != "s" or not plural.glued or (len(word) == 4 and (low not in YEARS or low < oldest)):
        return None
    century = len(word) == 4 and low % 100 == 0 and low < 2000
    return _Decade(low, low + (99 if century else 9), plural.move())


def _with_second(decade: _Decade) -> _Decade:
    """The decade with the one after `and` or `to`: `the 60s and 70s`, `the 1980s to the 2000s`."""
    low, high, joint = decade
    start = joint.move().skip("the")
    joined = joint.word in ("and", "or", *_TO) and joint.near and start.near
    second = _read_decade(start) if joined else None
    if not second or not (joint.word in _TO or second.low % 100 in (low % 100 + 10, 0)):
        return decade
    top = second.high if second.high > high or low < 100 else second.high + low // 100 * 100
    return _Decade(low, top, second.end) if top > high else decade


def _is_decade_here(at: Cursor) -> bool:
    """Whether two digits with s, as in `the 60s`, are a decade and no seconds."""
    return not _BEFORE_DECADE.isdisjoint((at.peek(-1), at.peek(-2))) and at.peek(2) not in _DURATIONS


# --- before and after Christ


def read_era(at: Cursor, floor: int) -> Amount | None:
    """`221 BC`, `AD 618`, `618 CE`, and spans of them: `475-221 BC`, `206 BC to 220 AD`."""
    low = _read_one_era(at, floor)
    if low:
        high = _read_one_era(_skip_joint(low.end), low.end.at) if low.end.word in _TO else None
        return _span(low, high.said, high.end) if high else low
    return _read_shared_era(at)


def _skip_joint(joint: Cursor) -> Cursor:
    """The place of the figure after a joint, which `AD` may stand before."""
    at = joint.move()
    return at.move() if at.raw in _ERAS_BEFORE and at.kind_at(1) == "n" else at


def _span(low: Amount, high: str, end: Cursor) -> Amount:
    return new_range(low.start, end, low.said, high, "year") if int(low.said) < int(high) else low


def _read_shared_era(at: Cursor) -> Amount | None:
    """`475-221 BC`: both years are before Christ."""
    if at.kind != "n" or not at.word.isdigit() or len(at.word) > _MOST_YEAR or at.peek() not in _TO:
        return None
    high = at.move(2)
    after = high.move()
    if not (high.near and after.near and high.kind == "n" and high.word.isdigit() and len(high.word) <= _MOST_YEAR):
        return None
    if not after.raw.isupper() or _ERAS.get(after.word, 1) > 0 or int(at.word) <= int(high.word):
        return None
    return new_range(at, after.move(), f"-{int(at.word):04d}", f"-{int(high.word):04d}", "year")


def read_before_present(at: Cursor) -> Amount | None:
    """`4,500 BP`, `4500 cal BP`: so many years ago."""
    if at.kind != "n" or at.peek() not in ("bp", "cal"):
        return None
    mark = at.move().skip("cal")
    digits = at.word.replace(",", "")
    if mark.raw != "BP" or not mark.near or not digits.isdigit() or int(digits) < _LEAST_BEFORE_PRESENT:
        return None
    return Amount(at, mark.move(), (at, at.move()), "measure", int(digits), unit="year", suffixed=True)


def _read_one_era(at: Cursor, floor: int) -> Amount | None:
    word = at.word
    if at.kind != "n" or not word.isdigit() or len(word) > _MOST_YEAR:
        return None
    after, before = at.move(), at.move(-1)
    if after.near and after.raw.isupper() and after.word in _ERAS:
        start, end, sign = at, after.move(), _ERAS[after.word]
    elif at.at > floor and before.raw in _ERAS_BEFORE and at.near:
        start, end, sign = before, after, 1
    else:
        return None
    date = new_date(start, end, f"{'-' if sign < 0 else ''}{int(word):04d}")
    date.number = (at, after)
    return date
