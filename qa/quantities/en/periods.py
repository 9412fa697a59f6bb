"""Stretches of time: ranges of years (`2016–2020`, `2015/16`), fiscal years and quarters, dates joined to one range."""

from __future__ import annotations

from .amount import Amount, new_date, new_range
from .calendar import MODERN_YEARS, YEARS, counts_things, read_year
from .dates import read_dates
from .scan import Cursor

_DASHES = ("-", "–", "—", "~", "--")
_WORDS = ("to", "through", "until", "till", "and")
_BETWEEN_DATES = ("-", "–", "—", "~", "to", "through", "until", "till")
_QUARTERS = ("1", "2", "3", "4")
_BEFORE_YEARS = ("from", "between", "(", "years", "period", "during")
_BEFORE_COUNTED_YEARS = ("from", "in", "between")
# What makes figures that look like years a range of amounts.
_COUNTED = frozenset("yuan dollars % percent million people meters metres km m kg hours years".split())


def read_year_range(at: Cursor) -> Amount | None:
    """`2016-2020`, `2016 to 2020`, `2016–17`, `2015/16`."""
    low = read_year(at)
    if not low or low[0] not in YEARS or _follows_figure(at):
        return None
    year, mark = low
    if mark.word == "/":
        return _read_short_end(at, year, mark)
    if mark.word not in _DASHES + _WORDS or not mark.near or not mark.move().near:
        return None
    if mark.word in _WORDS and not _is_spoken_range(at, year, mark.word):
        return None
    high = read_year(mark.move())
    if high and high[0] > year and high[0] in YEARS and not _is_range_of_counts(at, year, high[1]):
        return new_range(at, high[1], year, high[0], "year")
    return _read_short_end(at, year, mark) if mark.word in ("-", "–") else None


def _read_short_end(at: Cursor, year: int, mark: Cursor) -> Amount | None:
    """The range that two digits end: `2016–17`, `2015/16`."""
    last, after = mark.move(), mark.move(2)
    alone = not (after.word in ("-", "/", "%") and after.glued)
    short = last.kind == "n" and len(last.word) == 2 and last.word.isdigit() and int(last.word) > year % 100
    if not (short and alone and last.glued and (mark.glued or mark.word != "/")):
        return None
    return new_range(at, after, year, year // 100 * 100 + int(last.word), "year")


def read_fiscal(at: Cursor) -> list[Amount]:
    """`FY23`, `FY 2022`; `3Q21` and `Q3 2021`, a quarter and its year; one or none where no year follows."""
    if at.kind != "n" or (at.peek(-1) not in ("fy", "q") and at.peek() not in ("q", "h")):
        return []
    year = _read_fiscal_year(at) if at.peek(-1) == "fy" else None
    if year or at.word not in _QUARTERS:
        return [year] if year else []
    if at.peek(-1) == "q" and at.glued and not (at.move(-1).glued and at.kind_at(-2) in ("n", "w")):
        return _read_quarter(at)
    if at.peek() in ("q", "h") and at.move().glued and at.move(2).glued and at.kind_at(2) == "n":
        return _read_quarter_and_year(at)
    return []


def _read_fiscal_year(at: Cursor) -> Amount | None:
    if at.move(-1).raw != "FY" or not at.near or not at.word.isdigit() or len(at.word) not in (2, 4):
        return None
    year, mark = int(at.word) + (2000 if len(at.word) == 2 else 0), at.move()
    span = _read_short_end(at, year, mark) if mark.word in ("/", "-", "–") else None
    if span:
        span.start = at.move(-1)
        return span
    date = new_date(at.move(-1), mark, str(year))
    date.number = (at, mark)
    return date


def _read_quarter(at: Cursor) -> list[Amount]:
    """The 3 of `Q3 2021`, where a year or FY follows."""
    after = at.move().skip("of", ",")
    year = len(after.word) == 4 and after.word.isdigit() and after.word[:2] in ("19", "20")
    start = at.move(-1)
    return [Amount(start, at.move(), (at, at.move()), "ordinal", int(at.word))] if year or after.word == "fy" else []


def _read_quarter_and_year(at: Cursor) -> list[Amount]:
    """`3Q21`, `1H2021`."""
    year = at.move(2)
    if not year.word.isdigit() or len(year.word) not in (2, 4) or (at.peek() == "h" and int(at.word) > 2):
        return []
    full = int(year.word) + (2000 if len(year.word) == 2 else 0)
    return [Amount(at, year, (at, at.move()), "ordinal", int(at.word)), new_date(year, year.move(), str(full))]


def _follows_figure(at: Cursor) -> bool:
    """Whether another figure or a currency's sign is joined to the digits here."""
    before = at.peek(-1)
    if not at.glued or before not in ("-", "/", "$", "€", "£", "¥"):
        return False
    return at.kind_at(-2) == "n" or before not in ("-", "/")


def _is_spoken_range(at: Cursor, year: int, joint: str) -> bool:
    """Whether words make a range of two years: `from … to`, `between … and`, or `to` between modern years."""
    before = at.peek(-1) if at.near else ""
    return before == "between" if joint == "and" else before in _BEFORE_YEARS or year in MODERN_YEARS


def _is_range_of_counts(at: Cursor, low: int, end: Cursor) -> bool:
    """Whether what looks like years is a range of counts: `1500-2000 people`, `2000 to 2050 cases`."""
    if end.near and end.word in _COUNTED:
        return True
    doubtful = low % 100 == 0 or low not in MODERN_YEARS
    return counts_things(end) and doubtful and at.peek(-1) not in _BEFORE_COUNTED_YEARS


def join_dates(at: Cursor, dates: list[Amount]) -> list[Amount]:
    """The dates that begin here, two joined by a dash or `to` made one range; a year said once holds for both."""
    between = at.peek(-1) == "between"
    if len(dates) == 1:
        dates = [*dates, *_read_second(dates[0].end, between)]
    joint = dates[0].end.word
    if len(dates) != 2 or joint not in (*_BETWEEN_DATES, "and"):
        return dates if len(dates) != 3 else dates[:1]
    low, high = dates
    first, last = _share_year(low.said, high.said)
    if (joint == "and" and not between) or first >= last or len(first) != len(last):
        return dates
    period = new_range(low.start, high.end, first, last)
    period.hedge = low.hedge
    return [period]


def _read_second(joint: Cursor, between: bool) -> list[Amount]:
    """The dates after a joint."""
    joined = joint.word in _BETWEEN_DATES or (joint.word == "and" and between)
    return read_dates(joint.move()) if joined and joint.near and joint.move().near else []


def _share_year(first: str, last: str) -> tuple[str, str]:
    """Both with the year that only one of them says."""
    if first.startswith("XXXX"):
        first = last[:4] + first[4:]
    return first, first[:4] + last[4:] if last.startswith("XXXX") else last
