"""Years, year ranges and decades in English text: `in 2016`, `2016–2020`, `the 1990s`, `nineteen ninety-four`."""

from __future__ import annotations

from .amount import Amount
from .context import is_label
from .scan import Tokens
from .words import DIGITS, SMALL, TENS

YEARS = range(1000, 2100)
# Bare figures in this span are years unless something counted follows; the rest need a preposition of time before them.
_MODERN = range(1900, 2050)
_STRONG = frozenset("in since until till during year years by fy fiscal mid early late end".split())
_OLD_STRONG = frozenset("in since until till during year circa".split())
_FIGURES_BEFORE = frozenset(
    "reached reaching reach reaches exceeded exceeding exceeds over totaled totalled totaling"
    " totalling total nearly almost"
    " another about least most some only up approximately amounted numbered roughly additional equals"
    " equal + # minus".split()
)
_COMPARATIVES = frozenset(("more", "less", "fewer", "greater", "larger", "rather"))
_COUNTED = frozenset("people persons person staff times personnel children men women cattle pieces sheep".split())
_LITTLE = frozenset(
    "and of in the to for a an by with from on at is was are were as that which or it its his their"
    " has have had been be will".split()
)
_POSSESSIVES = frozenset(("his", "her", "their", "my", "your", "our"))
_CONNECTORS = frozenset(("-", "–", "—", "~", "to", "through", "until", "till", "and", "--"))
_DECADES = {word[:-1] + "ies": value for word, value in TENS.items()}
_ERAS = {"bc": -1, "bce": -1, "ad": 1, "ce": 1}


def year_value(t: Tokens, i: int) -> tuple[int, int] | None:
    """The four plain digits at `i` as a year, and the token after them; None where they are none."""
    word = t.word(i)
    if t.kind(i) != "n" or len(word) != 4 or not word.isdigit() or not 1000 <= int(word) < 2200:
        return None
    if t.word(i + 1) in ("%", "s", "th", "st", "nd", "rd") and t.glued(i + 1):
        return None
    return int(word), i + 1


def spelled_year(t: Tokens, i: int) -> tuple[int, int] | None:
    """A year in words as it is said (`nineteen ninety-four`, `two thousand twelve`), and the token after it."""
    if t.follows(i, "two", "thousand"):
        k = i + 2 + (t.word(i + 2) == "and")
        rest = _two_digits(t, k) if t.near(k) else None
        return (2000 + rest[0], rest[1]) if rest else (2000, i + 2)
    head = SMALL.get(t.word(i)) or TENS.get(t.word(i)) or 0
    if not (13 if t.word(i + 1) == "-" else 11) <= head <= 20 or not t.near(i + 1):
        return None
    if t.word(i + 1) == "hundred":
        return head * 100, i + 2
    if t.word(i + 1) in ("o", "oh") and t.word(i + 2) in DIGITS:
        return head * 100 + DIGITS[t.word(i + 2)], i + 3
    rest = _two_digits(t, i + 1 + (t.word(i + 1) == "-"))
    return (head * 100 + rest[0], rest[1]) if rest and rest[0] > 9 else None


def _two_digits(t: Tokens, i: int) -> tuple[int, int] | None:
    word = t.word(i)
    if word in SMALL:
        return SMALL[word], i + 1
    if word not in TENS:
        return None
    k = i + 1 + (t.word(i + 1) == "-")
    if t.word(k) in DIGITS and t.near(k):
        return TENS[word] + DIGITS[t.word(k)], k + 1
    return TENS[word], i + 1


def years_at(t: Tokens, i: int, floor: int) -> Amount | None:
    """The decade, range of years or year said in words that begins at token `i`; None where none does."""
    return _decades(t, i) or _year_range(t, i) or _era(t, i, floor) or _said_year(t, i)


def _said_year(t: Tokens, i: int) -> Amount | None:
    if t.kind(i) != "w" or not (t.word(i) in TENS or t.word(i) in SMALL) or t.word(i) == "two":
        return None
    found = spelled_year(t, i)
    if not found or t.word(i + 1) == "hundred" or found[0] not in YEARS or (found[0] < 2010 and t.word(i) == "twenty"):
        return None
    if t.word(i) == "twenty" and found[0] % 100 < 10:
        return None
    return Amount(i, found[1], (i, found[1]), "date", said=str(found[0]), spelled=True)


def looks_like_year(t: Tokens, i: int) -> bool:
    """Whether the bare four digits at `i`, without unit or currency, name a year rather than count something."""
    year = year_value(t, i)
    if not year:
        return False
    value, before = year[0], t.word(i - 1) if t.near(i) else ""
    if is_label(before) or (before == "." and t.word(i - 2) in ("no", "nos", "art", "p", "pp")):
        return False
    counted = counts_things(t, i + 1)
    if value in _MODERN:
        if before in _STRONG:
            return not (counted and value % 100 == 0)
        if counted:
            return before == "the" and value % 100 != 0
        if before == "than":
            return t.word(i - 2) not in _COMPARATIVES
        return before not in _FIGURES_BEFORE
    return value in YEARS and before in _OLD_STRONG and not counted and not _noun_follows(t, i + 1)


def _noun_follows(t: Tokens, j: int) -> bool:
    """Whether a lower-case word other than a little one follows."""
    return t.kind(j) == "w" and t.near(j) and t.raw(j).islower() and t.word(j) not in _LITTLE


def counts_things(t: Tokens, j: int) -> bool:
    """Whether the words at `j` end in a plural noun, as after a count (`2016 new cases`, `2016 IP cases`)."""
    for k in range(j, min(j + 5, t.size)):
        word, raw = t.word(k), t.raw(k)
        if t.kind(k) != "w" or not t.near(k) or word in _LITTLE:
            if word in ("-", "and", "(") and k > j and t.kind(k + 1) == "w" and word == "-":
                continue
            return False
        if raw[:1].isupper() and not raw.isupper():
            return False
        if word in _COUNTED or (word.endswith("s") and not word.endswith(("ss", "us", "is", "ous")) and len(word) > 3):
            return True
    return False


def _year_range(t: Tokens, i: int) -> Amount | None:
    """`2016-2020`, `2016 to 2020`, `2016–17`, `2015/16`."""
    low = year_value(t, i)
    if not low or low[0] not in YEARS or _follows_figure(t, i):
        return None
    j = low[1]
    j += t.word(j) == "'" and t.word(j + 1) == "s" and 0
    mark = t.word(j)
    if mark == "/" and t.glued(j) and t.glued(j + 1) and _short_end(t, j + 1, low[0]):
        return _range(i, j + 2, low[0], low[0] // 100 * 100 + int(t.word(j + 1)))
    if mark not in _CONNECTORS or not t.near(j) or not t.near(j + 1):
        return None
    if mark in ("and", "to", "through", "until", "till") and not _spoken_range(t, i, low[0], mark):
        return None
    high = year_value(t, j + 1)
    if high and high[0] > low[0] and high[0] in YEARS and not (_figure_like(t, i, low[0], high[1])):
        return _range(i, high[1], low[0], high[0])
    if mark in ("-", "–") and t.glued(j + 1) and _short_end(t, j + 1, low[0]):
        return _range(i, j + 2, low[0], low[0] // 100 * 100 + int(t.word(j + 1)))
    return None


def _range(first: int, last: int, low: int, high: int) -> Amount:
    return Amount(first, last, (first, last), "range", said=f"{low}..{high}", unit="year")


def _follows_figure(t: Tokens, i: int) -> bool:
    return (
        t.word(i - 1) in ("-", "/", "$", "€", "£", "¥")
        and t.glued(i)
        and (t.kind(i - 2) == "n" or t.word(i - 1) not in "-/")
    )


def _short_end(t: Tokens, i: int, year: int) -> bool:
    """Whether two digits at `i` end a range begun by the year: `2016–17`."""
    word = t.word(i)
    alone = not (t.word(i + 1) in ("-", "/", "%") and t.glued(i + 1))
    return t.kind(i) == "n" and len(word) == 2 and word.isdigit() and int(word) > year % 100 and alone


def _spoken_range(t: Tokens, i: int, year: int, mark: str) -> bool:
    """Whether words make a range of two years: `from … to`, `between … and`, or `to` between modern years."""
    before = t.word(i - 1) if t.near(i) else ""
    if mark == "and":
        return before == "between"
    return before in ("from", "between", "(", "years", "period", "during") or year in _MODERN


def _figure_like(t: Tokens, i: int, low: int, j: int) -> bool:
    """Whether what looks like years is a range of counts: `1500-2000 people`, `2000 to 2050 cases`."""
    if t.near(j) and t.word(j) in (
        "yuan",
        "dollars",
        "%",
        "percent",
        "million",
        "people",
        "meters",
        "metres",
        "km",
        "m",
        "kg",
        "hours",
        "years",
    ):
        return True
    before = t.word(i - 1)
    return counts_things(t, j) and (low % 100 == 0 or low not in _MODERN) and before not in ("from", "in", "between")


# --- decades


def _decade(t: Tokens, i: int) -> tuple[int, int, int] | None:
    """First and last year of the decade at `i` (years of the century alone are 0..99), and the token after it."""
    if t.word(i) in _DECADES and t.kind(i) == "w":
        return _DECADES[t.word(i)], _DECADES[t.word(i)] + 9, i + 1
    word = t.word(i)
    if t.kind(i) != "n" or not word.isdigit() or len(word) not in (2, 4) or word[-1] != "0":
        return None
    j = i + 1 + (t.word(i + 1) == "'" and t.glued(i + 1) and t.word(i + 2) == "s")
    if t.word(j) != "s" or not t.glued(j):
        return None
    low = int(word)
    if len(word) == 4:
        if low not in YEARS:
            return None
        if low < 1500:
            return None
        return low, low + (99 if low % 100 == 0 and low < 2000 else 9), j + 1
    return low, low + 9, j + 1


def _decades(t: Tokens, i: int) -> Amount | None:
    """`the 1960s`, `the 60s and 70s`, `the nineteen eighties`; `his 60s` is an age."""
    start, century = i, _century(t, i)
    found = _decade(t, i + 1) if century else _decade(t, i)
    if not found:
        return None
    low, high, j = found
    if century and low < 100:
        low, high = low + century, high + century
    possessive = any(t.word(i - back) in _POSSESSIVES for back in range(1, 5))
    if low < 100 and not possessive and not _decade_context(t, i):
        return None
    k = j + 1 + (t.word(j + 1) == "the")
    second = (
        _decade(t, k) if t.word(j) in ("and", "to", "or", "-", "–", "through") and t.near(j) and t.near(k) else None
    )
    if (second and second[0] % 100 in (low % 100 + 10, 0)) or (second and t.word(j) in ("to", "-", "–", "through")):
        top = second[1] if second[1] > high else second[1] + low // 100 * 100 if low >= 100 else second[1]
        if top > high:
            high, j = top, second[2]
    if low < 100 and not possessive:
        low, high = low + 1900, high + 1900
    if t.word(i - 1) == "'" and t.glued(i):
        start = i
    return Amount(start, j, (start, j), "range", said=f"{low}..{high}", unit="year")


def _century(t: Tokens, i: int) -> int:
    """1900 for `nineteen` before a decade in words (`nineteen eighties`); 0 otherwise."""
    value = SMALL.get(t.word(i), 0)
    return value * 100 if value in range(11, 20) and t.word(i + 1) in _DECADES else 0


def _decade_context(t: Tokens, i: int) -> bool:
    words = {t.word(i - 1), t.word(i - 2)}
    return bool(words & {"the", "late", "early", "mid", "'"}) and t.word(i + 2) not in (
        "timeout",
        "delay",
        "interval",
        "window",
    )


def _era(t: Tokens, i: int, floor: int) -> Amount | None:
    """`221 BC`, `AD 618`, `618 CE`."""
    word = t.word(i)
    if t.kind(i) != "n" or not word.isdigit() or len(word) > 4:
        return None
    sign, first, last = 0, i, i + 1
    j = i + 1
    if t.raw(j) in ("BC", "BCE", "AD", "CE") and t.near(j):
        sign, last = _ERAS[t.word(j)], j + 1
    elif i > floor and t.raw(i - 1) in ("AD", "CE") and t.near(i):
        sign, first = _ERAS[t.word(i - 1)], i - 1
    said = f"{'-' if sign < 0 else ''}{int(word):04d}"
    return Amount(first, last, (i, i + 1), "date", said=said) if sign else None
